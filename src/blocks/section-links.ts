/** Links to sections, as contents and indexes list them. */
import type { SectionLink } from '../document/types.js';
import type { Element } from '../markup/tree.js';
import { missingElement } from '../messages/blocks.js';
import { attribute, childElements, type Reader } from './declaration.js';
import { type Pair, pairs } from './entries.js';

/** The one list of a `<nav>`. */
export function navPairs(nav: Element, reader: Reader): readonly Pair[] {
  const [list, ...more] = childElements(nav);
  if (list !== undefined && more.length === 0) return pairs(list, reader);
  reader.report(missingElement(more[0] ?? nav, 'nav', 'one <dl>'));
  return [];
}

/** The one link in a `<dt>` or `<dd>`; nothing where its words are empty. */
export function sectionLink(element: Element, reader: Reader): SectionLink | undefined {
  const [link, ...more] = childElements(element, 'a');
  const address = link && attribute(link, 'href');
  if (link === undefined || more.length > 0 || !address?.startsWith('#')) {
    reader.report(missingElement(element, element.name, 'one <a href="#..."> to a section'));
    return undefined;
  }
  // Read as a link, so that its target is checked.
  const text = reader.text([link]).map(({ href: _, ...rest }) => rest);
  return text.length === 0 ? undefined : { target: address.slice(1), text };
}
