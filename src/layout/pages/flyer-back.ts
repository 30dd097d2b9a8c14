/** The back of a flyer: what its front has no room for, in the largest type that it has room for. */
import type { Inlines } from '../../document/types.js';
import { rect } from '../charts/bar.js';
import { plainText } from '../context.js';
import type { Pt } from '../scene.js';
import type { Copy } from '../text/set.js';
import { ellipsis } from '../text/split.js';
import { type ListStep, larger, type SetGroup } from './flyer-groups.js';
import { layGroups, roomFor } from './flyer-lists.js';
import { FlyerSheet, measuringSheet } from './flyer-sheet.js';
import { bold } from './page.js';

/** Of the strip at the top of a back, on A4. */
const STRIP: Pt = 96;
const FOOT: Pt = 48;
/** How much larger than on the front: the largest at which one page holds all, or else no larger. */
const LARGER = [1.5, 1.25, 1];
const STEP: ListStep = { size: 15, leading: 1.4, above: 17, below: 12, gap: 8, form: 'across' };

/**
 * Each a strip in the tier's colour with the title, and below it as much as the page holds; what is optional stands there where one page
 * holds it besides.
 */
export function layBacks(
  { section, sect, context }: FlyerSheet,
  needed: readonly SetGroup[],
  optional: readonly SetGroup[],
): FlyerSheet[] {
  const measuring = measuringSheet(section, context);
  const s = Math.max(measuring.shrink, 0.6);
  const page = { y: (STRIP + 28) * s, bottom: context.paper.h - FOOT * s, least: 0 };
  const at = (groups: readonly SetGroup[], share: number): readonly SetGroup[] =>
    share === 1 ? groups : groups.map((group) => larger(group, share, STEP, context));
  const shareOf = (groups: readonly SetGroup[]): number | undefined =>
    LARGER.find((share) => layGroups(measuring, at(groups, share), page, STEP).length === 0);
  const all = [...needed, ...optional];
  const ofAll = shareOf(all);
  const backs: FlyerSheet[] = [];
  let rest = ofAll === undefined ? at(needed, shareOf(needed) ?? 1) : at(all, ofAll);
  while (rest.length > 0) {
    const sheet = new FlyerSheet(section, sect, context);
    layStrip(sheet, STRIP * s);
    rest = layGroups(sheet, rest, roomFor(rest, page, STEP, measuring) ?? page, STEP);
    backs.push(sheet);
  }
  return backs;
}

function layStrip(sheet: FlyerSheet, height: Pt): void {
  const { paper, measure } = sheet.context;
  sheet.items.push(rect({ x: 0, y: 0, w: paper.w, h: height }, sheet.colours.panel, 'Panel'));
  const words = plainText(sheet.section.title);
  const sizes = [22, 18, 15, 13].map((one) => sheet.size(one));
  const size = sizes.find((one) => measure.width(words, bold(one)) <= paper.width) ?? sheet.size(13);
  const title = lineOf(sheet, sheet.section.title, size, paper.width);
  sheet.put('Title again', [title], height - size * 1.2 - height / 6, paper.left, paper.width);
}

/** One line, cut where it is too long. Without a tag: it was said on the front. */
function lineOf({ context, colours }: FlyerSheet, words: Inlines, size: Pt, width: Pt): Copy {
  const style = bold(size, colours.onPanel);
  const text = ellipsis(plainText(words), (candidate) => context.measure.width(candidate, style) <= width);
  return { runs: [{ text, style }], leading: size * 1.2 };
}
