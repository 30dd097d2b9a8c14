import type { Index, IndexEntry, SectionLink } from '../document/types.js';
import { originOf } from '../messages/content.js';
import { alphabetical, byLetter } from './alphabet.js';
import { attribute, type Declaration, oneOf, type Reader, TEXT } from './declaration.js';
import { plainText } from './inline.js';
import { navPairs, sectionLink } from './section-links.js';

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
    const named = attribute(element, 'data-names') === 'true';
    const entries = navPairs(element, reader).flatMap(({ term, descriptions }): readonly IndexEntry[] => {
      const words = reader.text(term.children);
      const links = descriptions.flatMap((dd) => sectionLink(dd, reader) ?? []);
      return words.length === 0 || links.length === 0 ? [] : [{ term: words, links, ...originOf(term) }];
    });
    if (entries.length === 0) return undefined;
    const groups = byLetter(entries, ({ term }) => plainText(term), reader.dataLanguage).map(({ letter, terms }) => ({
      ...(letter !== undefined && { letter }),
      entries: named ? terms.map((entry) => ({ ...entry, links: sorted(entry.links, reader) })) : terms,
    }));
    return { kind: 'index', named, groups, ...originOf(element) };
  },
};

function sorted(links: readonly SectionLink[], { dataLanguage }: Reader): readonly SectionLink[] {
  const order = alphabetical(dataLanguage);
  return links.toSorted((a, b) => order(plainText(a.text), plainText(b.text)));
}
