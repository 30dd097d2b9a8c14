/** Every text that a scene shows. */
import type { Item, Scene, TextParagraph } from '../layout/scene.js';

export function textsOf({ pages }: Scene): readonly string[] {
  const found: string[] = [];
  for (const page of pages) for (const item of page.items) addItem(item, found);
  return found;
}

function addItem(item: Item, found: string[]): void {
  switch (item.kind) {
    case 'text':
      addParagraphs(item.paragraphs, found);
      break;
    case 'grid':
      for (const row of item.rows) for (const cell of row.cells) addParagraphs(cell.paragraphs, found);
      for (const drawn of item.drawn) addItem(drawn, found);
      break;
    case 'group':
      for (const inner of item.items) addItem(inner, found);
      break;
    case 'plot':
      for (const drawn of [...item.behind, ...item.drawn]) addItem(drawn, found);
      break;
    case 'shape':
    case 'picture':
      break;
    default:
      item satisfies never;
  }
}

function addParagraphs(paragraphs: readonly TextParagraph[], found: string[]): void {
  for (const { runs, bullet } of paragraphs) {
    for (const run of runs) found.push(run.text);
    if (bullet !== undefined) found.push(bullet.mark);
  }
}
