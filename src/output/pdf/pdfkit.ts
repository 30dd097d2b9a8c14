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
      /** Notes where an object that is written begins. */
      _refEnd(reference: PDFKitReference): void;
    }
    interface PDFKitReference {
      /** Where it begins, in bytes. */
      offset: number;
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

/** What is written already, at the latest when its object ends. pdfkit copies it: it asks what is no plain object for its text. */
export class Written {
  text: string;

  constructor(text = '') {
    this.text = text;
  }

  get [Symbol.toStringTag](): string {
    return 'Written';
  }

  toString(): string {
    return this.text;
  }
}

/** Adds entries to an object that is not written yet. */
export function extend(reference: Reference, entries: object): void {
  Object.assign(reference.data, entries);
}

/** Writes an object with a stream that is deflated already, uncopied. `entries` are those of its dictionary but for what tells its length. */
export function writeStream(document: Document, deflated: Uint8Array, entries = ''): Reference {
  const reference = document.ref({});
  reference.offset = document._offset;
  document._write(`${reference.id} 0 obj\n<<\n${entries}/Filter /FlateDecode\n/Length ${deflated.length}\n>>\nstream`);
  document._write(deflated);
  document._write('\nendstream\nendobj');
  document._refEnd(reference);
  return reference;
}
