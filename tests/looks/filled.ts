/**
 * No page is nearly empty: the box around its items covers a quarter of its body. Covers, dividers, closings and the last page of a
 * document may be; so may a slide that says all that its section has. On paper the next section could stand there, so that no page is
 * excused for want of data.
 */
import type { Box, Page, Scene } from '../../src/layout/scene.js';
import { inksOf } from '../layout/ink.js';
import type { Finding } from './finding.js';
import { bodyOf, isTitle, kindOf, slidesOf } from './page.js';

export const LEAST_FILLED = 0.25;

export function emptyPages(scene: Scene): Finding[] {
  return scene.pages.flatMap((page, index) => {
    if (kindOf(page, scene) !== 'ordinary' || saysAll(page, scene)) return [];
    const share = filledShare(page, scene);
    return share < LEAST_FILLED
      ? [{ page: index + 1, what: `${Math.round(share * 100)} % of the body is filled` }]
      : [];
  });
}

/** The share of a page's body that the box around its items covers. */
export function filledShare(page: Page, scene: Scene): number {
  const body = bodyOf(page, scene);
  const title = scene.medium === 'slides' && page.items.find((item) => isTitle(item, scene));
  const inks = inksOf(page).filter(({ owner }) => owner !== title);
  const around = inks.flatMap(({ box }) => within(box, body) ?? []).reduce<Box | undefined>(union, undefined);
  return around === undefined ? 0 : (around.w * around.h) / (body.w * body.h);
}

/** A slide is a section's own: what does not go on on another has no more to say. */
function saysAll(page: Page, scene: Scene): boolean {
  return scene.medium === 'slides' && slidesOf(page, scene).length === 1;
}

function within(box: Box, body: Box): Box | undefined {
  const x = Math.max(box.x, body.x);
  const y = Math.max(box.y, body.y);
  const w = Math.min(box.x + box.w, body.x + body.w) - x;
  const h = Math.min(box.y + box.h, body.y + body.h) - y;
  return w > 0 && h > 0 ? { x, y, w, h } : undefined;
}

function union(all: Box | undefined, box: Box): Box {
  if (all === undefined) return box;
  const x = Math.min(all.x, box.x);
  const y = Math.min(all.y, box.y);
  return {
    x,
    y,
    w: Math.max(all.x + all.w, box.x + box.w) - x,
    h: Math.max(all.y + all.h, box.y + box.h) - y,
  };
}
