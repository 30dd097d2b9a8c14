/**
 * What a document writes, gathered in few large pieces. pdfkit makes an array of bytes of every operator, and pushes
 * every line of every object through a stream.
 */
import type { Document } from './pdfkit.js';

export class Sink {
  readonly #document: Document;
  #pieces: Uint8Array[];
  /** What is written and not yet bytes; a character is a byte. */
  #text = '';
  /** The operators of the page at hand. */
  #content = '';

  constructor(document: Document) {
    this.#document = document;
    this.#pieces = [document.read()];
    const flushPages = document.flushPages.bind(document);
    document._write = (data) => this.#write(data);
    document.addContent = (operator) => {
      this.#content += `${operator}\n`;
      return document;
    };
    document.flushPages = () => {
      if (this.#content !== '') document.page.write(Buffer.from(this.#content, 'latin1'));
      this.#content = '';
      flushPages();
    };
  }

  /** All that was written so far. */
  bytes(): Uint8Array {
    this.#close();
    const [first, ...more] = this.#pieces;
    const bytes = first !== undefined && more.length === 0 ? first : Buffer.concat(this.#pieces);
    this.#pieces = [bytes];
    return bytes;
  }

  #write(data: string | Uint8Array): void {
    if (typeof data === 'string') {
      this.#text += `${data}\n`;
      this.#document._offset += data.length + 1;
      return;
    }
    this.#close();
    this.#pieces.push(data);
    this.#document._offset += data.length;
  }

  #close(): void {
    if (this.#text !== '') this.#pieces.push(Buffer.from(this.#text, 'latin1'));
    this.#text = '';
  }
}
