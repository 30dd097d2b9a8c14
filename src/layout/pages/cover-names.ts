/** The cover of roles that state no pay: their names on a panel, in large type. */
import type { List } from '../../document/types.js';
import { namesIn } from '../blocks/names.js';
import { rect } from '../charts/bar.js';
import type { Item, Pt } from '../scene.js';
import { bold, type PageContext } from './page.js';

const SIZES = [38, 34, 30, 26, 22, 18, 16, 14, 12];
/** From the panel's head to the names, and from them to what stands at its foot. */
const AIR: Pt = 34;

/** A panel from `top` to the foot of the page, with the names down to `foot`. */
export function coverNames(list: List, top: Pt, foot: Pt, sect: number, context: PageContext): Item[] {
  const { left, width, w, h, scale } = context.paper;
  const box = { x: left, y: top + AIR, w: width, h: foot - AIR / 2 - top - AIR };
  const setting = {
    style: bold(SIZES[0] ?? 0, 'onPanelMiddle', -0.8),
    sizes: SIZES.map((size) => size * scale),
    gutter: 18,
  };
  return [rect({ x: 0, y: top, w, h: h - top }, 'panelMiddle', 'Panel'), ...namesIn(list, box, setting, sect, context)];
}
