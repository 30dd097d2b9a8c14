import type { Paragraph, ParagraphStyle } from '../document/types.js';
import { originOf } from '../messages/content.js';
import { attribute, type Declaration, oneOf, TEXT } from './declaration.js';

const STYLES = ['lead', 'byline', 'figure', 'aside'] as const satisfies readonly ParagraphStyle[];

export const paragraph: Declaration<Paragraph> = {
  roots: ['p'],
  elements: { p: { attributes: { class: oneOf(...STYLES) }, children: TEXT } },
  summary:
    'A paragraph. `lead` is a summary, larger than text; `byline` says who and where, under a title; `figure` is a role’s pay in large type; `aside` small print.',
  example: '<p class="lead">Keeps AI projects on time and within budget.</p>',
  read(element, reader) {
    const text = reader.text(element.children);
    const style = STYLES.find((known) => known === attribute(element, 'class')) ?? 'text';
    return text.length === 0 ? undefined : { kind: 'paragraph', style, text, ...originOf(element) };
  },
};
