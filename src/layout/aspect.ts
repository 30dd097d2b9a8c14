/**
 * Slides of another aspect. They are laid on the 16:9 grid with text measured wider by what the page is narrower, and then
 * all of it is drawn together in breadth: the text has its own width again, and every box its place on the narrower grid.
 */
import type { Page, Pt, Scene, Slot } from './scene.js';
import { LEFT, SLIDE, WIDTH } from './slides/slide.js';
import { type Transform, transformBox, transformItem } from './transform.js';

/** 4:3 at the height of 16:9. */
const NARROW_WIDTH: Pt = 720;

/** How much narrower the content of a 4:3 slide is: the margins stay. */
export const NARROWING = (NARROW_WIDTH - 2 * LEFT) / WIDTH;

const NARROW: Transform = {
  x(x) {
    if (x <= LEFT) return x;
    if (x >= SLIDE.w - LEFT) return x - SLIDE.w + NARROW_WIDTH;
    return LEFT + (x - LEFT) * NARROWING;
  },
  y: (y) => y,
  breadth: NARROWING,
  scale: 1,
};

export function narrowed(scene: Scene): Scene {
  return {
    ...scene,
    width: NARROW_WIDTH,
    pages: scene.pages.map((page): Page => ({ ...page, items: page.items.map((item) => transformItem(item, NARROW)) })),
    layouts: scene.layouts.map((layout) => ({
      ...layout,
      slots: layout.slots.map((slot): Slot => ({ ...slot, box: transformBox(slot.box, NARROW) })),
      shapes: layout.shapes.map((shape) => ({ ...shape, box: transformBox(shape.box, NARROW) })),
    })),
  };
}
