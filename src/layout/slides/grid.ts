/**
 * The grid of a slide: how large it is, and where its title, its body and its furniture stand. A slide layout is a function of
 * one, so that slides of another aspect are laid anew, with text of its own width.
 */
import type { Box, Pt, Slot } from '../scene.js';

export interface SlideGrid {
  readonly w: Pt;
  readonly h: Pt;
  /** A title of one line. */
  readonly title: Box;
  /** What stands under such a title; its twelve columns are those of the slide. */
  readonly body: Box;
  readonly footer: Box;
  readonly number: Box;
  /** Where a picture fills the slide's right side, from edge to edge; the rest is for words. */
  readonly picture?: Box;
  /** In a company's template. */
  readonly given?: GivenSlots;
}

/** A placeholder of a company's template: where text stands in it, and how. */
export type GivenSlot = Pick<Slot, 'box' | 'anchor' | 'align' | 'style' | 'leading'>;

/** What a company's template gives of what our layouts have. */
export interface GivenSlots {
  readonly title: GivenSlot;
  readonly cover: GivenOpening;
  readonly section: GivenOpening;
  /** Absent where its layouts have none. */
  readonly footer?: GivenSlot;
  readonly number?: GivenSlot;
}

/** A slide that opens a deck, or a part of it. */
export interface GivenOpening {
  readonly title: GivenSlot;
  readonly text?: GivenSlot;
  /** Where nothing of the template's is painted. */
  readonly room: Box;
}

/** 13.333 x 7.5 in. */
export const WIDE: SlideGrid = {
  w: 960,
  h: 540,
  title: { x: 48, y: 36, w: 864, h: 42 },
  body: { x: 48, y: 114, w: 864, h: 376 },
  footer: { x: 48, y: 504, w: 560, h: 16 },
  number: { x: 812, y: 504, w: 100, h: 16 },
};

/** 10 x 7.5 in: the margins of 16:9. */
export const NARROW: SlideGrid = {
  w: 720,
  h: 540,
  title: { ...WIDE.title, w: 624 },
  body: { ...WIDE.body, w: 624 },
  footer: { ...WIDE.footer, w: 400 },
  number: { ...WIDE.number, x: 572 },
};

/** A part of a slide's width. */
export type Stretch = Pick<Box, 'x' | 'w'>;

const COLUMNS = 12;
/** Between two columns. */
export const GUTTER: Pt = 24;

/** The stretch of `count` columns from the column `first` on, counted from 0: columns of 50 at 16:9, of 30 at 4:3. */
export function span({ body }: Pick<SlideGrid, 'body'>, first: number, count: number): Stretch {
  const pitch = (body.w + GUTTER) / COLUMNS;
  return { x: body.x + pitch * first, w: pitch * count - GUTTER };
}

/** The one at `index` of `count` equal columns over the whole width. */
export function column(grid: Pick<SlideGrid, 'body'>, index: number, count: 1 | 2 | 3 | 4 | 6): Stretch {
  const columns = COLUMNS / count;
  return span(grid, columns * index, columns);
}

/** Where the body, or any box, ends at its right and at its foot. */
export function rightOf({ x, w }: Stretch): Pt {
  return x + w;
}

export function bottomOf({ y, h }: Pick<Box, 'y' | 'h'>): Pt {
  return y + h;
}

/** What is made of a grid once, and kept with it. */
export function perGrid<Made>(make: (grid: SlideGrid) => Made): (grid: SlideGrid) => Made {
  const made = new WeakMap<SlideGrid, Made>();
  return (grid) => {
    const known = made.get(grid) ?? make(grid);
    made.set(grid, known);
    return known;
  };
}

/** The same slide with a picture over its right side: it begins with the eighth column, and the words end 48 before it. */
export const besidePicture = perGrid((grid): SlideGrid => {
  const { x } = span(grid, 7, 5);
  const w = x - 2 * GUTTER - grid.body.x;
  const { number, body } = grid;
  if (grid.given !== undefined)
    return { ...grid, body: { ...body, w }, picture: { x, y: body.y, w: rightOf(body) - x, h: body.h } };
  return {
    ...grid,
    title: { ...grid.title, w },
    body: { ...grid.body, w },
    footer: { ...grid.footer, w: w - number.w - GUTTER },
    number: { ...number, x: grid.body.x + w - number.w },
    picture: { x, y: 0, w: grid.w - x, h: grid.h },
  };
});
