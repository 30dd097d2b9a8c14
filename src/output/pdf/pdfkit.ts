/**
 * What we take from pdfkit beyond its published types: the catalog, the file's id, and what its XMP packet and its bytes are made of
 * (pdfkit 0.20). Objects that we write ourselves go through `doc.ref`.
 */
import type {} from 'pdfkit';

declare global {
  namespace PDFKit {
    interface PDFDocument {
      /** The catalog. */
      readonly _root: PDFKitReference;
      /** Both halves of the trailer's /ID. */
      _id: Uint8Array;
      /** How many bytes were written. */
      _offset: number;
      /** Writes bytes, or characters that are bytes and a line feed. */
      _write(data: string | Uint8Array): void;
      /** Writes the document information into the XMP packet, without escaping it. */
      _addInfo(): void;
      getStructTreeRoot(): PDFKitReference;
      /** Writes the colour profile, and what names it. */
      _addColorOutputIntent(): void;
    }
    interface PDFKitReference {
      end(): void;
      /** Whether its stream is deflated when it ends. */
      compress: boolean;
    }
    interface PDFPage {
      write(chunk: Uint8Array): void;
    }
    namespace Mixins {
      interface PDFAttachmentOptions {
        /** What the file is to the document (ISO 19005-3, annex E). */
        relationship?: 'Source' | 'Data';
      }
    }
  }
}

export type Document = PDFKit.PDFDocument;
export type Reference = PDFKit.PDFKitReference;

/** pdfkit writes primitive strings as names and `String` objects as strings. */
export function pdfString(text: string): object {
  return Object(text);
}

/** What is written already, which pdfkit copies: it asks what is no plain object for its text. */
export class Written {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  get [Symbol.toStringTag](): string {
    return 'Written';
  }

  toString(): string {
    return this.#text;
  }
}

/** Adds entries to an object that is not written yet. */
export function extend(reference: Reference, entries: object): void {
  Object.assign(reference.data, entries);
}
