import type { Inlines, Step, Steps } from '../document/types.js';
import type { Element, Node } from '../markup/tree.js';
import { missingElement } from '../messages/blocks.js';
import { originOf } from '../messages/content.js';
import { childElements, type Declaration, isBlank, oneOf, type Reader, TEXT } from './declaration.js';

export const steps: Declaration<Steps> = {
  roots: ['ol'],
  mark: { attribute: 'class', value: 'steps' },
  elements: {
    ol: { attributes: { class: oneOf('steps') }, children: ['li'] },
    li: { children: TEXT },
  },
  summary: 'Steps in a row, numbered columns; the `<strong>` that begins each is its head.',
  example: '<ol class="steps"><li><strong>Study</strong> Take a degree in computer science.</li></ol>',
  read(element, reader) {
    const read = childElements(element).map((li) => readStep(li, reader));
    const present = read.filter((step) => step !== undefined);
    return present.length === 0 ? undefined : { kind: 'steps', steps: present, ...originOf(element) };
  },
};

function readStep(li: Element, reader: Reader): Step | undefined {
  const first = li.children.findIndex((child) => child.kind === 'element' || !isBlank(child.text));
  if (first < 0) return undefined;
  const head: Node | undefined = li.children[first];
  if (head?.kind !== 'element' || head.name !== 'strong') {
    reader.report(missingElement(li, 'li', 'to begin with <strong>, the head of the step'));
    return undefined;
  }
  const text = reader.text(li.children.slice(first + 1));
  return { head: withoutEmphasis(reader.text(head.children)), text, ...originOf(li) };
}

/** Its place is its emphasis. */
function withoutEmphasis(head: Inlines): Inlines {
  return head.map(({ emphasis: _, ...rest }) => rest);
}
