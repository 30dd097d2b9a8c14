/**
 * Layouts that no section is laid on: those of PowerPoint's own decks, under their names. A person who adds a slide finds what
 * they know, and so do programs that fill a deck of ours by the names of its layouts.
 */
import type { SlideLayout, Slot } from '../scene.js';
import {
  BODY_BOTTOM,
  contentSlot,
  FOOTER_SLOT,
  LEFT,
  NUMBER_SLOT,
  ROWS_TOP,
  slot,
  strong,
  TITLE_SLOT,
  text,
  WIDTH,
} from './slide.js';

const HALF = 420;
const RIGHT = LEFT + WIDTH - HALF;
const HEAD_HEIGHT = 34;
const FURNITURE = [FOOTER_SLOT, NUMBER_SLOT] as const;

/** A head over content. */
function headed(number: number, x: number): readonly Slot[] {
  const top = ROWS_TOP + HEAD_HEIGHT;
  return [
    slot(`head ${number}`, [x, ROWS_TOP, HALF, HEAD_HEIGHT], strong(22), 'What is compared'),
    contentSlot(`content ${number}`, [x, top, HALF, BODY_BOTTOM - top]),
  ];
}

const HEIGHT = BODY_BOTTOM - ROWS_TOP;
const CAPTION_WIDTH = 272;
const BESIDE_CAPTION = 344;

export const STANDARD_LAYOUTS: readonly SlideLayout[] = [
  {
    name: 'Two Content',
    type: 'twoObj',
    slots: [
      TITLE_SLOT,
      contentSlot('content 1', [LEFT, ROWS_TOP, HALF, HEIGHT]),
      contentSlot('content 2', [RIGHT, ROWS_TOP, HALF, HEIGHT]),
      ...FURNITURE,
    ],
    shapes: [],
  },
  {
    name: 'Comparison',
    type: 'twoTxTwoObj',
    slots: [TITLE_SLOT, ...headed(1, LEFT), ...headed(2, RIGHT), ...FURNITURE],
    shapes: [],
  },
  {
    name: 'Content with Caption',
    type: 'objTx',
    slots: [
      TITLE_SLOT,
      contentSlot('content', [BESIDE_CAPTION, ROWS_TOP, LEFT + WIDTH - BESIDE_CAPTION, HEIGHT]),
      slot('caption', [LEFT, ROWS_TOP, CAPTION_WIDTH, HEIGHT], text(18, 'ink2'), 'Caption'),
      ...FURNITURE,
    ],
    shapes: [],
  },
  { name: 'Blank', type: 'blank', slots: [...FURNITURE], shapes: [] },
];
