import type { Index, IndexEntry, IndexLink, Inlines } from '../document/types.js';
import type { Element } from '../markup/tree.js';
import { missingElement } from '../messages/blocks.js';
import { alphabetical, byLetter } from './alphabet.js';
import { attribute, childElements, type Declaration, oneOf, type Reader, TEXT } from './declaration.js';
import { pairs } from './entries.js';

export const backIndex: Declaration<Index> = {
  roots: ['nav'],
  mark: { attribute: 'class', value: 'index' },
  elements: {
    nav: { attributes: { class: oneOf('index'), 'data-names': oneOf('true') }, children: ['dl'] },
    dl: { children: ['dt', 'dd'] },
    dt: { children: TEXT },
    dd: { children: ['a'] },
  },
  summary:
    'An index, such as books have at their end: each `<dt>` is a term, and each `<dd>` after it links to a section. Terms are put in the order of the alphabet; on paper they stand in columns, with the numbers of the pages, and `data-names="true"` prints what the links say, a line each.',
  example: '<nav class="index"><dl><dt>Python</dt><dd><a href="#start">Where to start</a></dd></dl></nav>',
  read(element, reader) {
    const [list, ...more] = childElements(element);
    if (list === undefined || more.length > 0) {
      reader.report(missingElement(more[0] ?? element, 'nav', 'one <dl>'));
      return undefined;
    }
    const named = attribute(element, 'data-names') === 'true';
    const entries = pairs(list, reader).flatMap(({ term, descriptions }): readonly IndexEntry[] => {
      const words = reader.text(term.children);
      const links = descriptions.flatMap((dd) => readLink(dd, reader) ?? []);
      const { place, via } = term;
      return words.length === 0 || links.length === 0 ? [] : [{ term: words, links, place, via }];
    });
    if (entries.length === 0) return undefined;
    const groups = byLetter(entries, ({ term }) => plain(term), reader.dataLanguage).map(({ letter, terms }) => ({
      ...(letter !== undefined && { letter }),
      entries: named ? terms.map((entry) => ({ ...entry, links: sorted(entry.links, reader) })) : terms,
    }));
    return { kind: 'index', named, groups, place: element.place, via: element.via };
  },
};

function readLink(dd: Element, reader: Reader): IndexLink | undefined {
  const [link, ...more] = childElements(dd, 'a');
  const address = link && attribute(link, 'href');
  if (link === undefined || more.length > 0 || !address?.startsWith('#')) {
    reader.report(missingElement(dd, 'dd', 'one <a href="#..."> to a section'));
    return undefined;
  }
  // Read as a link, so that its target is checked.
  const text = reader.text([link]).map(({ href: _, ...rest }) => rest);
  return text.length === 0 ? undefined : { target: address.slice(1), text };
}

function sorted(links: readonly IndexLink[], { dataLanguage }: Reader): readonly IndexLink[] {
  const order = alphabetical(dataLanguage);
  return links.toSorted((a, b) => order(plain(a.text), plain(b.text)));
}

function plain(text: Inlines): string {
  return text.map((inline) => inline.text).join('');
}
