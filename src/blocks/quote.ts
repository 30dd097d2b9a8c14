import type { Quote } from '../document/types.js';
import { originOf } from '../messages/content.js';
import { type Declaration, TEXT } from './declaration.js';
import { readParagraphs } from './paragraphs.js';

export const quote: Declaration<Quote> = {
  roots: ['blockquote'],
  elements: { blockquote: { children: ['p'] }, p: { children: TEXT } },
  summary: 'Somebody’s own words.',
  example: '<blockquote><p>Nobody asked for my degree after the first project.</p></blockquote>',
  read(element, reader) {
    const paragraphs = readParagraphs(element, reader);
    return paragraphs.length === 0 ? undefined : { kind: 'quote', paragraphs, ...originOf(element) };
  },
};
