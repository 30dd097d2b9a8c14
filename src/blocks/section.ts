/** The section, and the parts of it that are not blocks. */
import { showsNothing } from '../characters.js';
import { type Inlines, LAYOUTS } from '../document/types.js';
import { emptyTitle } from '../messages/blocks.js';
import { type Declaration, type Documentation, type ElementRule, oneOf, TEXT } from './declaration.js';
import { BLOCKS } from './index.js';
import { readParagraphs } from './paragraphs.js';

export const title: Declaration<Inlines> = {
  roots: ['h1'],
  elements: { h1: { children: TEXT } },
  summary: 'The title of the section: exactly one, and first.',
  example: '<h1>Where to start</h1>',
  read(element, reader) {
    const text = reader.text(element.children);
    if (text.some((run) => !showsNothing(run.text))) return text;
    reader.report(emptyTitle(element));
    return undefined;
  },
};

export const footer: Declaration<readonly Inlines[]> = {
  roots: ['footer'],
  elements: { footer: { children: ['p'] }, p: { children: TEXT } },
  summary:
    'Small print of the section itself, such as the imprint of a cover. Beside the sections: of the document, at the foot of its web page.',
  example: '<footer><p>Figures as of January 2025</p></footer>',
  read: readParagraphs,
};

export const notes: Declaration<readonly Inlines[]> = {
  roots: ['aside'],
  mark: { attribute: 'class', value: 'notes' },
  elements: {
    aside: { attributes: { class: oneOf('notes') }, children: ['p', 'ul'] },
    p: { children: TEXT },
    ul: { children: ['li'] },
    li: { children: TEXT },
  },
  summary: 'Speaker notes; each `<p>` and `<li>` is a paragraph of them.',
  example: '<aside class="notes"><p>Ask who has used a chatbot this week.</p></aside>',
  read: readParagraphs,
};

/** What a section can hold, whatever becomes of it. */
export const SECTION_PARTS: readonly Declaration<unknown>[] = [title, ...Object.values(BLOCKS), footer, notes];

export const SECTION: ElementRule & Documentation = {
  attributes: {
    'data-layout': oneOf(...LAYOUTS),
    id: { kind: 'id' },
    'data-tier': { kind: 'tier' },
    'data-role': { kind: 'role' },
  },
  children: [...new Set(SECTION_PARTS.flatMap((part) => part.roots))],
  summary: 'A slide of a deck, a page or chapter of a report. Without `data-layout` it is a `list`.',
  example:
    '<section data-layout="list" id="start"><h1>Where to start</h1><p>With one project of your own.</p></section>',
};
