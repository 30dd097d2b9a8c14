/**
 * No text stands nearer than four points to another text or to a bar. The lines of one text may, and a label in its own bar; beside its
 * bar a label needs its distance as well. A slide that is drawn small on paper is measured as a slide.
 */
import type { Box, Scene } from '../../src/layout/scene.js';
import { contains, type Ink, inksOf } from '../layout/ink.js';
import type { Finding } from './finding.js';
import { slidesOn } from './page.js';

/** Points. */
export const LEAST_APART = 4;

export function crowded(scene: Scene): Finding[] {
  return scene.pages.flatMap((page, index) => {
    return tooNear(inksOf(page), slidesOn(page)).map((what) => ({ page: index + 1, what }));
  });
}

function tooNear(inks: readonly Ink[], slides: readonly Box[]): string[] {
  const found: string[] = [];
  const parts = inks.filter((ink) => ink.kind === 'text' || isBar(ink));
  parts.forEach((one, index) => {
    for (const other of parts.slice(index + 1)) {
      if (one.source === other.source || (one.kind === 'shape' && other.kind === 'shape')) continue;
      const apart = distance(one.box, other.box);
      if (apart >= LEAST_APART - ROUNDING || isLabelOf(other, one)) continue;
      if (slides.some((slide) => contains(slide, one.box) && contains(slide, other.box))) continue;
      found.push(`${apart.toFixed(1)} between ${told(one)} and ${told(other)}`);
    }
  });
  return found;
}

/** What sums of coordinates lose. */
const ROUNDING = 0.05;

function isBar({ kind, source }: Ink): boolean {
  return kind === 'shape' && 'shape' in source && source.shape === 'rect' && source.name === 'Bar';
}

/** A label stands in its bar, and is drawn after it. */
function isLabelOf(text: Ink, bar: Ink): boolean {
  return text.kind === 'text' && bar.kind === 'shape' && text.owner === bar.owner && contains(bar.box, text.box);
}

/** Between the nearest points of two boxes; 0 where they meet. */
export function distance(one: Box, other: Box): number {
  const dx = Math.max(0, other.x - one.x - one.w, one.x - other.x - other.w);
  const dy = Math.max(0, other.y - one.y - one.h, one.y - other.y - other.h);
  return Math.hypot(dx, dy);
}

function told({ name, words }: Ink): string {
  return words === '' ? name : `${name} "${words}"`;
}
