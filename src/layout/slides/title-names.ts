/** The title slide of roles that state no pay: their names on a panel, in large type. */
import type { List } from '../../document/types.js';
import { namesIn } from '../blocks/names.js';
import { rect } from '../charts/bar.js';
import type { Item, Pt, SlideLayout } from '../scene.js';
import { GUTTER, type SlideGrid } from './grid.js';
import { heading, type SlideContext, text } from './slide.js';

/** From the panel's head to the names. */
const AIR: Pt = 34;
const SIZES = [48, 44, 40, 36, 32, 28, 24, 20, 18];

/** The title's layout with a panel from `top` down; what stands at the foot stands on it. */
export function onPanel(layout: SlideLayout, top: Pt, grid: SlideGrid): SlideLayout {
  return {
    ...layout,
    name: `${layout.name} (names${top === panelTop(0, grid) ? '' : `, from ${Math.round(top)}`})`,
    slots: layout.slots.map((one) => (one.name === 'source' ? { ...one, style: text(12, 'onPanelMiddle') } : one)),
    shapes: [{ ...rect({ x: 0, y: top, w: grid.w, h: grid.h - top }, 'panelMiddle', 'Panel'), inLayout: true }],
  };
}

/** Where the panel begins under words that end at `bottom`. */
export function panelTop(bottom: Pt, { body }: SlideGrid): Pt {
  return Math.max(body.y + 66, bottom + 26);
}

/** The names, above what stands at the foot from `foot` on. */
export function nameItems(list: List, top: Pt, foot: Pt, sect: number, context: SlideContext): Item[] {
  const { body } = context.grid;
  const box = { ...body, y: top + AIR, h: foot - 12 - top - AIR };
  const setting = { style: heading(48, 'onPanelMiddle', -0.8), sizes: SIZES, gutter: GUTTER };
  return namesIn(list, box, setting, sect, context);
}
