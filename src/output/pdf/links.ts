/** Links: annotations over the lines of their text, written when every page is known. */
import { uriOf } from '../../address.js';
import type { Box, Scene } from '../../layout/scene.js';
import type { Document, Reference } from './pdfkit.js';
import type { Element, StructureTree } from './structure.js';
import { pdfString } from './written.js';

interface Link {
  readonly href: string;
  readonly annotations: { readonly reference: Reference; readonly entries: object }[];
  text: string;
}

export class Links {
  readonly #document: Document;
  readonly #scene: Scene;
  readonly #structure: StructureTree;
  readonly #pages: Reference[] = [];
  readonly #links = new Map<Element, Link>();

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

  /** The element of a link inside another. Where the same link has just been left off, it goes on. */
  element(parent: Element, href: string): Element {
    const last = parent.kids.at(-1);
    if (last !== undefined && 'role' in last && this.#links.get(last)?.href === href) return last;
    const element = this.#structure.link(parent);
    this.#links.set(element, { href, annotations: [], text: '' });
    return element;
  }

  /** Puts a link over boxes of the current page, where it says `text`. */
  cover(element: Element, boxes: readonly Box[], text: string): void {
    const link = this.#links.get(element);
    if (link === undefined) throw new Error('the element is no link');
    link.text += ` ${text}`;
    const { height } = this.#scene;
    for (const { x, y, w, h } of boxes) {
      const entries = {};
      const reference = this.#document.ref(entries);
      Object.assign(entries, {
        Type: 'Annot',
        Subtype: 'Link',
        Rect: [x, height - y - h, x + w, height - y],
        Border: [0, 0, 0],
        F: PRINT,
        StructParent: this.#structure.annotate(element, reference),
      });
      this.#document.page.annotations.push(reference);
      link.annotations.push({ reference, entries });
    }
  }

  write(): void {
    for (const { href, annotations, text } of this.#links.values()) {
      const contents = pdfString(description(text, href));
      for (const { reference, entries } of annotations) {
        Object.assign(entries, { Contents: contents, ...this.#action(href) });
        reference.end();
      }
    }
  }

  #action(href: string): object {
    const target = this.#scene.targets[href.slice(1)];
    if (!href.startsWith('#') || target === undefined)
      return { A: { Type: 'Action', S: 'URI', URI: pdfString(uriOf(href)) } };
    return { Dest: [this.#pages[target.page], 'XYZ', 0, this.#scene.height - target.y, null] };
  }
}

/** Flag of an annotation that is printed, which PDF/A asks of all. */
const PRINT = 4;

/** What a screen reader says of the link: its text, and never a bare address with its scheme. */
function description(text: string, href: string): string {
  const words = text.replace(/\s+/g, ' ').trim();
  return (words === '' ? href : words).replace(/^(https?:\/\/|mailto:|#)/, '');
}
