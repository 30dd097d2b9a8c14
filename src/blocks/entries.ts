import type { Entries, Entry, Inlines } from '../document/types.js';
import type { Element } from '../markup/tree.js';
import { misplacedElement, missingElement } from '../messages/blocks.js';
import { originOf } from '../messages/content.js';
import { childElements, type Declaration, type Reader, TEXT } from './declaration.js';
import { readParagraphs } from './paragraphs.js';

export const entries: Declaration<Entries> = {
  roots: ['dl'],
  elements: {
    dl: { children: ['dt', 'dd'] },
    dt: { children: TEXT },
    dd: { children: [...TEXT, 'p'] },
    p: { children: TEXT },
  },
  summary: 'Terms and what is said of them, as ruled rows: each `<dt>` with its `<dd>`, of words or of paragraphs.',
  example: '<dl><dt>Python</dt><dd>The language of most AI work.</dd></dl>',
  read(element, reader) {
    const read = pairs(element, reader).map((pair) => readEntry(pair, reader));
    const present = read.filter((entry) => entry.term.length > 0 || entry.description.length > 0);
    return present.length === 0 ? undefined : { kind: 'entries', entries: present, ...originOf(element) };
  },
};

/** A term and its descriptions, in the order of the `<dl>`. */
export interface Pair {
  readonly term: Element;
  readonly descriptions: readonly Element[];
}

/** The pairs of a `<dl>`; a description before any term is reported. */
export function pairs(list: Element, reader: Reader): readonly Pair[] {
  const found: { term: Element; descriptions: Element[] }[] = [];
  for (const child of childElements(list)) {
    const last = found.at(-1);
    if (child.name === 'dt') found.push({ term: child, descriptions: [] });
    else if (last === undefined) reader.report(misplacedElement(child, 'dd', 'a <dt> comes before it'));
    else last.descriptions.push(child);
  }
  return found;
}

function readEntry({ term, descriptions }: Pair, reader: Reader): Entry {
  if (descriptions.length === 0) reader.report(missingElement(term, 'dt', 'a <dd> after it'));
  const description = descriptions.flatMap((dd): readonly Inlines[] => readParagraphs(dd, reader));
  return { term: reader.text(term.children), description, ...originOf(term) };
}
