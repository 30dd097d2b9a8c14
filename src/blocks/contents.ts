import type { Contents, ContentsEntry } from '../document/types.js';
import { originOf } from '../messages/content.js';
import { type Declaration, type Reader, TEXT } from './declaration.js';
import type { Pair } from './entries.js';
import { navPairs, sectionLink } from './section-links.js';

export const contents: Declaration<Contents> = {
  roots: ['nav'],
  elements: {
    nav: { children: ['dl'] },
    dl: { children: ['dt', 'dd'] },
    dt: { attributes: { 'data-tier': { kind: 'tier' } }, children: ['a'] },
    dd: { children: TEXT },
  },
  summary: 'The contents: each `<dt>` links to a section, its `<dd>` is a note; the page numbers are added.',
  example: '<nav><dl><dt><a href="#start">Where to start</a></dt><dd>Five skills</dd></dl></nav>',
  read(element, reader) {
    const entries = navPairs(element, reader).flatMap((pair) => readEntry(pair, reader) ?? []);
    return entries.length === 0 ? undefined : { kind: 'contents', entries, ...originOf(element) };
  },
};

function readEntry({ term, descriptions }: Pair, reader: Reader): ContentsEntry | undefined {
  const link = sectionLink(term, reader);
  if (link === undefined) return undefined;
  const tier = reader.tier(term);
  return {
    ...link,
    note: reader.text(descriptions.flatMap((dd) => dd.children)),
    ...(tier !== undefined && { tier }),
    ...originOf(term),
  };
}
