import type { Heading } from '../document/types.js';
import { originOf } from '../messages/content.js';
import { attribute, type Declaration, oneOf, TEXT } from './declaration.js';

export const heading: Declaration<Heading> = {
  roots: ['h2', 'h3'],
  elements: { h2: { attributes: { 'data-optional': oneOf('true') }, children: TEXT }, h3: { children: TEXT } },
  summary:
    'A heading inside a section; levels are an outline and none is left out. Of a role, what a heading with `data-optional="true"` heads is left out where a page has no room for it, and on slides.',
  example: '<h2>Skills</h2>',
  read(element, reader) {
    const { name, children } = element;
    const text = reader.text(children);
    if (text.length === 0) return undefined;
    const optional = attribute(element, 'data-optional') === 'true' && { optional: true as const };
    return { kind: 'heading', level: name === 'h2' ? 2 : 3, text, ...optional, ...originOf(element) };
  },
};
