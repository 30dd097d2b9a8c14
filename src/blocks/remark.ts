import type { Remark } from '../document/types.js';
import { misplacedElement } from '../messages/blocks.js';
import { originOf } from '../messages/content.js';
import { childElements, type Declaration, TEXT } from './declaration.js';

export const remark: Declaration<Remark> = {
  roots: ['aside'],
  elements: {
    aside: { children: ['h2', 'h3', 'p'] },
    h2: { children: TEXT },
    h3: { children: TEXT },
    p: { children: TEXT },
  },
  summary: 'A remark set apart, with the colour of a chart’s signal line; it may begin with a heading.',
  example: '<aside><h2>Two sources disagree</h2><p>The roles reach further than the range given.</p></aside>',
  read(element, reader) {
    const [first, ...rest] = childElements(element);
    const heads = (name: string) => name !== 'p';
    for (const { name, ...origin } of rest) {
      if (heads(name)) reader.report(misplacedElement(origin, name, 'a remark has one heading, first'));
    }
    const head = first !== undefined && heads(first.name) ? reader.text(first.children) : [];
    const paragraphs = childElements(element, 'p')
      .map((p) => reader.text(p.children))
      .filter((text) => text.length > 0);
    if (paragraphs.length === 0) return undefined;
    return { kind: 'remark', ...(head.length > 0 && { head }), paragraphs, ...originOf(element) };
  },
};
