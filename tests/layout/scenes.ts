/** What can be asked of a scene. */
import type { Box, Item, Page, Scene, TextItem } from '../../src/layout/scene.js';

/** Every item, groups opened, charts and tables with what is drawn in them. */
export function allItems(page: Page): Item[] {
  const open = (item: Item): Item[] => {
    if (item.kind === 'group') return [item, ...item.items.flatMap(open)];
    if (item.kind === 'grid') return [item, ...item.drawn.flatMap(open)];
    if (item.kind === 'plot') return [item, ...item.behind.flatMap(open)];
    return [item];
  };
  return page.items.flatMap(open);
}

export function textOf(item: TextItem): string {
  return item.paragraphs
    .map((paragraph) => paragraph.lines.map((line) => line.pieces.map((piece) => piece.text).join('')).join(''))
    .join('\n');
}

/** The extent of the lines that are drawn, which a text box's own height does not tell. */
export function drawnBox(item: TextItem): Box {
  const lines = item.paragraphs.flatMap((paragraph) =>
    paragraph.lines.map((line) => {
      const size = Math.max(0, ...line.pieces.map((piece) => paragraph.runs[piece.run]?.style.size ?? 0));
      const xs = line.pieces.map((piece) => piece.x);
      const ends = line.pieces.map(
        (piece, index) => piece.x + piece.w - (index === line.pieces.length - 1 ? trailing(piece.text, piece.w) : 0),
      );
      return {
        top: line.baseline - size * 0.75,
        bottom: line.baseline + size * 0.22,
        left: Math.min(...xs),
        right: Math.max(...ends),
      };
    }),
  );
  const x = Math.min(...lines.map((line) => line.left));
  const y = Math.min(...lines.map((line) => line.top));
  return {
    x,
    y,
    w: Math.max(...lines.map((line) => line.right)) - x,
    h: Math.max(...lines.map((line) => line.bottom)) - y,
  };
}

function trailing(text: string, w: number): number {
  const spaces = text.length - text.trimEnd().length;
  return text.length === 0 ? 0 : (w * spaces) / text.length + (spaces > 0 ? 2 : 0);
}

/** All words of a scene in reading order, without the white space. */
export function wordsOf(scene: Scene): string {
  return scene.pages
    .flatMap((page) => [...allItems(page).flatMap(itemWords), ...page.notes])
    .join('')
    .replace(/[\s\u00ad]/g, '');
}

function itemWords(item: Item): string[] {
  if (item.kind === 'text') return [textOf(item)];
  if (item.kind === 'plot') return item.bars.flatMap((bar) => [bar.label, bar.from, bar.to]);
  if (item.kind === 'grid') {
    return item.rows.flatMap((row) =>
      row.cells.flatMap((cell) => cell.paragraphs.map((paragraph) => paragraph.runs.map((run) => run.text).join(''))),
    );
  }
  return [];
}
