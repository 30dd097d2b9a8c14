/**
 * Layouts that no section is laid on: those of PowerPoint's own decks, under their names. A person who adds a slide finds what
 * they know, and so do programs that fill a deck of ours by the names of its layouts.
 */
import type { SlideLayout, Slot } from '../scene.js';
import { bottomOf, column, type SlideGrid, type Stretch, span } from './grid.js';
import { contentSlot, footerSlot, numberSlot, slot, strong, text, titled } from './slide.js';

const HEAD_HEIGHT = 34;

/** A head over content. */
function headed(number: number, { x, w }: Stretch, { body }: SlideGrid): readonly Slot[] {
  const top = body.y + HEAD_HEIGHT;
  return [
    slot(`head ${number}`, [x, body.y, w, HEAD_HEIGHT], strong(22), 'What is compared'),
    contentSlot(`content ${number}`, [x, top, w, bottomOf(body) - top]),
  ];
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
    {
      name: 'Comparison',
      type: 'twoTxTwoObj',
      slots: titled(
        grid,
        halves.flatMap((half, index) => headed(index + 1, half, grid)),
      ),
      shapes: [],
    },
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
