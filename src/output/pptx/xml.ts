/** What XML of presentations needs beside what all parts do. */
import type { Pt } from '../../layout/scene.js';

/** Namespaces of a PresentationML part, as attributes of its root. */
export const PRESENTATION_NAMESPACES =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ' +
  'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"';

/** English Metric Units, 12,700 a point. */
export function emu(points: Pt): number {
  return Math.round(points * 12_700);
}

/**
 * Reads XML of pptxgenjs from left to right by what is known to stand in it. A seam that is not where it should be is
 * a bug, or another version of pptxgenjs: it throws.
 */
export class Seam {
  readonly #xml: string;
  readonly #part: string;
  #at = 0;

  constructor(xml: string, part: string) {
    this.#xml = xml;
    this.#part = part;
  }

  /** Everything up to the next `mark`; reading goes on behind it. */
  upTo(mark: string): string {
    const end = this.#xml.indexOf(mark, this.#at);
    if (end < 0) throw this.missing(mark);
    const found = this.#xml.slice(this.#at, end);
    this.#at = end + mark.length;
    return found;
  }

  /** What stands between the next `open` and the `close` behind it. */
  between(open: string, close: string): string {
    this.upTo(open);
    return this.upTo(close);
  }

  /** Skips `mark`, which must be the next thing but white space. */
  expect(mark: string): void {
    if (this.upTo(mark).trim() !== '') throw this.missing(mark);
  }

  /** Everything that is left. */
  rest(): string {
    return this.#xml.slice(this.#at);
  }

  missing(what: string): Error {
    const near = this.#xml.slice(this.#at, this.#at + 80);
    return new Error(`${this.#part}: pptxgenjs should have written ${what} at ${this.#at}, but wrote ${near}`);
  }
}
