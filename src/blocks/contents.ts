import type { Contents, ContentsEntry } from '../document/types.js';
import { missingElement } from '../messages/blocks.js';
import { originOf } from '../messages/content.js';
import { attribute, childElements, type Declaration, type Reader, TEXT } from './declaration.js';
import { type Pair, pairs } from './entries.js';

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
    const [list, ...more] = childElements(element);
    if (list === undefined || more.length > 0) {
      reader.report(missingElement(more[0] ?? element, 'nav', 'one <dl>'));
      return undefined;
    }
    const entries = pairs(list, reader).flatMap((pair) => readEntry(pair, reader) ?? []);
    return entries.length === 0 ? undefined : { kind: 'contents', entries, ...originOf(element) };
  },
};

function readEntry({ term, descriptions }: Pair, reader: Reader): ContentsEntry | undefined {
  const [link, ...more] = childElements(term, 'a');
  const address = link && attribute(link, 'href');
  if (link === undefined || more.length > 0 || !address?.startsWith('#')) {
    reader.report(missingElement(term, 'dt', 'one <a href="#..."> to a section'));
    return undefined;
  }
  // Read as a link, so that its target is checked; the row is the link.
  const text = reader.text([link]).map(({ href: _, ...rest }) => rest);
  if (text.length === 0) return undefined;
  const tier = reader.tier(term);
  return {
    target: address.slice(1),
    text,
    note: reader.text(descriptions.flatMap((dd) => dd.children)),
    ...(tier !== undefined && { tier }),
    ...originOf(term),
  };
}
