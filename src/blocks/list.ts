import type { List, ListItem } from '../document/types.js';
import type { Element } from '../markup/tree.js';
import { misplacedElement } from '../messages/blocks.js';
import { originOf } from '../messages/content.js';
import { childElements, type Declaration, isBlank, type Reader, TEXT } from './declaration.js';

export const list: Declaration<List> = {
  roots: ['ul', 'ol'],
  elements: {
    ul: { children: ['li'] },
    ol: { children: ['li'] },
    li: { children: [...TEXT, 'ul', 'ol'] },
  },
  summary: 'A list, with bullets or numbers; an item’s own words come before the lists inside it.',
  example: '<ul><li>Containers<ul><li>Docker</li><li>Kubernetes</li></ul></li></ul>',
  read: readList,
};

function readList(element: Element, reader: Reader): List | undefined {
  const items = childElements(element).map((li) => readItem(li, reader));
  const present = items.filter((item) => item.text.length > 0 || item.lists.length > 0);
  if (present.length === 0) return undefined;
  return { kind: 'list', ordered: element.name === 'ol', items: present, ...originOf(element) };
}

function readItem(element: Element, reader: Reader): ListItem {
  const { children } = element;
  const isList = (name: string) => list.roots.includes(name);
  const firstList = children.findIndex((child) => child.kind === 'element' && isList(child.name));
  const words = firstList < 0 ? children : children.slice(0, firstList);
  const lists: List[] = [];
  for (const child of children.slice(words.length)) {
    if (child.kind === 'element' && isList(child.name)) {
      const inner = readList(child, reader);
      if (inner !== undefined) lists.push(inner);
    } else if (child.kind === 'element' || !isBlank(child.text)) {
      reader.report(misplacedElement(child, 'li', 'its words come before the list inside it'));
    }
  }
  return { text: reader.text(words), lists, ...originOf(element) };
}
