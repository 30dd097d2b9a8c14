/** Links: annotations over the lines of their text, written when every page is known. */
import type { Box, Scene } from '../../layout/scene.js';
import { type Document, pdfString, type Reference } from './pdfkit.js';
import type { Element, StructureTree } from './structure.js';

interface Annotation {
  readonly reference: Reference;
  readonly entries: object;
  readonly href: string;
}

export class Links {
  readonly #document: Document;
  readonly #scene: Scene;
  readonly #structure: StructureTree;
  readonly #pages: Reference[] = [];
  readonly #annotations: Annotation[] = [];

  constructor(document: Document, scene: Scene, structure: StructureTree) {
    this.#document = document;
    this.#scene = scene;
    this.#structure = structure;
  }

  startPage(): void {
    this.#pages.push(this.#document.page.dictionary);
  }

  /** Whether an address leads anywhere: a link inside the document needs its target. */
  leads(href: string): boolean {
    return !href.startsWith('#') || this.#scene.targets[href.slice(1)] !== undefined;
  }

  /** Puts a link over a box of the current page. `text` is what it says. */
  add(link: Element, box: Box, href: string, text: string): void {
    const { height } = this.#scene;
    const entries = {};
    const reference = this.#document.ref(entries);
    Object.assign(entries, {
      Type: 'Annot',
      Subtype: 'Link',
      Rect: [box.x, height - box.y - box.h, box.x + box.w, height - box.y],
      Border: [0, 0, 0],
      F: PRINT,
      Contents: pdfString(description(text, href)),
      StructParent: this.#structure.annotate(link, reference),
    });
    this.#document.page.annotations.push(reference);
    this.#annotations.push({ reference, entries, href });
  }

  write(): void {
    for (const { reference, entries, href } of this.#annotations) {
      Object.assign(entries, this.#action(href));
      reference.end();
    }
  }

  #action(href: string): object {
    const target = this.#scene.targets[href.slice(1)];
    if (!href.startsWith('#') || target === undefined)
      return { A: { Type: 'Action', S: 'URI', URI: pdfString(uri(href)) } };
    return { Dest: [this.#pages[target.page], 'XYZ', 0, this.#scene.height - target.y, null] };
  }
}

/** Flag of an annotation that is printed, which PDF/A asks of all. */
const PRINT = 4;

/** A URI is ASCII (ISO 32000-1, 12.6.4.7): other characters as their bytes in UTF-8. */
function uri(href: string): string {
  return href.replace(/[^!-~]/gu, (character) =>
    Array.from(Buffer.from(character), (byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join(''),
  );
}

/** What a screen reader says of the link: its text, and never a bare address with its scheme. */
function description(text: string, href: string): string {
  const words = text.replace(/\s+/g, ' ').trim();
  return (words === '' ? href : words).replace(/^(https?:\/\/|mailto:|#)/, '');
}
