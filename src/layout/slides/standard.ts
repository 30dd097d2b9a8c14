/**
 * The layouts of PowerPoint's own decks, under their names, of which sections are laid on one alone. A person who adds a slide
 * finds what they know, and so do programs that fill a deck of ours by the names of its layouts.
 */
import type { SlideLayout } from '../scene.js';
import { comparison } from './columns.js';
import { column, type SlideGrid, span } from './grid.js';
import { contentSlot, footerSlot, numberSlot, slot, text, titled } from './slide.js';

/** A title and room: where people put what they draw, and where decks made in a template of ours have what stands under a title. */
export function titleOnly(grid: SlideGrid): SlideLayout {
  return { name: 'Title Only', type: 'titleOnly', slots: titled(grid, []), shapes: [] };
}

export function standardLayouts(grid: SlideGrid): readonly SlideLayout[] {
  const { y, h } = grid.body;
  const halves = [column(grid, 0, 2), column(grid, 1, 2)];
  const [caption, content] = [span(grid, 0, 4), span(grid, 4, 8)];
  return [
    {
      name: 'Two Content',
      type: 'twoObj',
      slots: titled(
        grid,
        halves.map(({ x, w }, index) => contentSlot(`content ${index + 1}`, [x, y, w, h])),
      ),
      shapes: [],
    },
    comparison(grid),
    {
      name: 'Content with Caption',
      type: 'objTx',
      slots: titled(grid, [
        contentSlot('content', [content.x, y, content.w, h]),
        slot('caption', [caption.x, y, caption.w, h], text(18, 'ink2'), 'Caption'),
      ]),
      shapes: [],
    },
    { name: 'Blank', type: 'blank', slots: [footerSlot(grid), numberSlot(grid)], shapes: [] },
  ];
}
