/** The sheet that is printed: pages laid out on A4 enlarged for the wall, and with a margin that the printer cuts off. */
import { type PaperSize, sheetOf } from './pages/paper.js';
import type { Bookmark, Box, Item, PictureItem, Pt, Scene } from './scene.js';
import { type Transform, transformBox, transformItem, transformSlot } from './transform.js';

/** The pages of a scene on larger paper than they were laid out on. */
export function enlarged(scene: Scene, size: PaperSize): Scene {
  const { w, h } = sheetOf(size);
  const scale = w / scene.width;
  if (scale === 1) return scene;
  return { ...drawn(scene, times(scale)), width: w, height: h };
}

/** Slides at another size, with the placeholders of their layouts. */
export function scaled(scene: Scene, scale: number): Scene {
  if (scale === 1) return scene;
  const to = times(scale);
  const layouts = scene.layouts.map((layout) => ({
    ...layout,
    slots: layout.slots.map((slot) => transformSlot(slot, to)),
    shapes: layout.shapes.map((shape) => transformItem(shape, to)),
  }));
  return { ...drawn(scene, to), layouts, width: scene.width * scale, height: scene.height * scale };
}

function times(scale: number): Transform {
  return { x: (x) => x * scale, y: (y) => y * scale, scale };
}

/** 3 mm: what printers ask for. */
const BLEED: Pt = (3 / 25.4) * 72;

/** What reaches the edge of a page goes on beyond it, so that no white shows where it is cut a little beside it. */
export function withBleed(scene: Scene): Scene {
  const trim = { x: BLEED, y: BLEED, w: scene.width, h: scene.height };
  const moved = drawn(scene, { x: (x) => x + BLEED, y: (y) => y + BLEED, scale: 1 });
  const pages = moved.pages.map((page) => ({ ...page, items: page.items.map((item) => bled(item, trim)) }));
  return { ...moved, pages, width: scene.width + 2 * BLEED, height: scene.height + 2 * BLEED, trim };
}

function drawn(scene: Scene, to: Transform): Scene {
  const targets = Object.entries(scene.targets).map(([id, target]) => [id, { ...target, y: to.y(target.y) }] as const);
  return {
    ...scene,
    pages: scene.pages.map((page) => ({ ...page, items: page.items.map((item) => transformItem(item, to)) })),
    tags: scene.tags.map((tag) =>
      tag.bounds === undefined ? tag : { ...tag, bounds: { ...tag.bounds, ...transformBox(tag.bounds, to) } },
    ),
    bookmarks: scene.bookmarks.map((bookmark) => drawnBookmark(bookmark, to)),
    targets: Object.fromEntries(targets),
  };
}

function drawnBookmark(bookmark: Bookmark, to: Transform): Bookmark {
  const children = bookmark.children.map((child) => drawnBookmark(child, to));
  return { ...bookmark, y: to.y(bookmark.y), children };
}

function bled(item: Item, trim: Box): Item {
  if (item.kind === 'shape' && item.shape === 'rect') return { ...item, box: beyond(item.box, trim) };
  return item.kind === 'picture' ? bledPicture(item, trim) : item;
}

/** A picture shows as much less at its other sides as it needs to cover more without being stretched. */
function bledPicture(item: PictureItem, trim: Box): PictureItem {
  const { x, y, w, h } = item.crop ?? { x: 0, y: 0, w: 1, h: 1 };
  const box = beyond(item.box, trim);
  const wider = box.w / item.box.w;
  const higher = box.h / item.box.h;
  if (wider === 1 && higher === 1) return item;
  const most = Math.max(wider, higher);
  const crop = { w: (w * wider) / most, h: (h * higher) / most };
  return { ...item, box, crop: { ...crop, x: x + (w - crop.w) / 2, y: y + (h - crop.h) / 2 } };
}

/** A box with what it has beyond the edges that it reaches. */
function beyond(box: Box, trim: Box): Box {
  const left = box.x <= trim.x + NEAR ? BLEED : 0;
  const top = box.y <= trim.y + NEAR ? BLEED : 0;
  const right = box.x + box.w >= trim.x + trim.w - NEAR ? BLEED : 0;
  const bottom = box.y + box.h >= trim.y + trim.h - NEAR ? BLEED : 0;
  return { x: box.x - left, y: box.y - top, w: box.w + left + right, h: box.h + top + bottom };
}

/** What sums of coordinates lose. */
const NEAR: Pt = 0.5;
