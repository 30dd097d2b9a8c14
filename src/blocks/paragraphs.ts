import type { Inlines } from '../document/types.js';
import type { Element } from '../markup/tree.js';
import { misplacedElement } from '../messages/blocks.js';
import { childElements, isBlank, type Reader } from './declaration.js';

/** What an element says, a paragraph each: its `<p>`s and `<li>`s, or its own words where it has none. Empty ones are left out. */
export function readParagraphs(element: Element, reader: Reader): readonly Inlines[] {
  const parts = childElements(element, 'p', 'ul');
  if (parts.length === 0) return [reader.text(element.children)].filter(hasText);

  for (const child of element.children) {
    const loose = child.kind === 'text' ? !isBlank(child.text) : !parts.includes(child);
    if (loose) reader.report(misplacedElement(child, element.name, 'it holds either words or paragraphs'));
  }
  return parts
    .flatMap((part) => (part.name === 'ul' ? childElements(part) : [part]))
    .map((part) => reader.text(part.children))
    .filter(hasText);
}

function hasText(text: Inlines): boolean {
  return text.length > 0;
}
