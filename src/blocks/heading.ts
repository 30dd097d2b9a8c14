import type { Heading } from '../document/types.js';
import { originOf } from '../messages/content.js';
import { type Declaration, TEXT } from './declaration.js';

export const heading: Declaration<Heading> = {
  roots: ['h2', 'h3'],
  elements: { h2: { children: TEXT }, h3: { children: TEXT } },
  summary: 'A heading inside a section; levels are an outline and none is left out.',
  example: '<h2>Skills</h2>',
  read(element, reader) {
    const { name, children } = element;
    const text = reader.text(children);
    return text.length === 0
      ? undefined
      : { kind: 'heading', level: name === 'h2' ? 2 : 3, text, ...originOf(element) };
  },
};
