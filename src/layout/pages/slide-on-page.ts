/** A slide drawn on a page: smaller, framed, and still real text in its reading order. */
import type { Item, Page, Pt, Scene, ShapeItem } from '../scene.js';
import { transformItem } from '../transform.js';

export function slideOnPage(slide: Page, scene: Scene, x: Pt, y: Pt, w: Pt): Item[] {
  const scale = w / scene.width;
  const to = { x: (at: Pt) => x + at * scale, y: (at: Pt) => y + at * scale, scale };
  const frame: ShapeItem = {
    kind: 'shape',
    name: 'Frame',
    shape: 'rect',
    box: { x, y, w, h: scene.height * scale },
    stroke: { colour: 'mark', width: 0.5 },
  };
  return [...slide.items.map((item) => transformItem(item, to)), frame];
}
