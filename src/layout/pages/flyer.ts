/** A role on one page to take from a stall: a panel in its tier's colour, its pay, what it asks, and where to find more. */
import type { Inlines, Section } from '../../document/types.js';
import { handoutOnTwoPages } from '../../messages/layout.js';
import { rect } from '../charts/bar.js';
import { coloursOf, plainText, subjectOf } from '../context.js';
import { tellSmallPicture } from '../picture.js';
import type { Item, Pt } from '../scene.js';
import type { Copy } from '../text/set.js';
import { ellipsis } from '../text/split.js';
import { bandFrame, bandPicture, layBand } from './flyer-band.js';
import { footOf } from './flyer-foot.js';
import { LIST_STEPS, type ListStep, layGroups, linesIn, type SetGroup, setGroup, summaryGroup } from './flyer-lists.js';
import { layPanel } from './flyer-panel.js';
import { layPay, payEnd } from './flyer-pay.js';
import { type FlyerSet, footTop, MOST_FOOT } from './flyer-set.js';
import { FlyerSheet, measuringSheet } from './flyer-sheet.js';
import { bold, type PageContext } from './page.js';

/**
 * The pages of a flyer: its front, and a back for what the front has no room for, which is told. Nothing where the front cannot hold
 * even the title, the pay and the foot: then the role is laid as other roles are.
 */
export function flyerPages(section: Section, sect: number, set: FlyerSet, context: PageContext): Item[][] | undefined {
  const parts = set.partsOf(section);
  if (parts === undefined) return undefined;
  const front = new FlyerSheet(section, sect, context);
  const footNeeds = footOf(measuringSheet(section, context), parts)?.height ?? 0;
  const wide = bandPicture(front, parts);
  const picture = set.banded ? wide : undefined;
  const panel = picture ? layBand(front, parts, picture, set.head) : layPanel(front, parts, set.panel, set.head);
  const footHeight = Math.max(set.foot, footNeeds);
  const bottom = footTop(front, footHeight);
  const top = payEnd(front, panel.end, set.pay);
  if (panel.end > context.paper.h / 2 || footNeeds > context.paper.h * MOST_FOOT || top > bottom) return undefined;
  if (parts.picture !== undefined && wide === undefined)
    tellSmallPicture(parts.picture, bandFrame(front), subjectOf(section), context);
  layPay(front, parts, panel.end, set.pay);
  const groups = [
    ...(panel.left.length === 0 ? [] : [summaryGroup(front, panel.left)]),
    ...parts.groups.map((group) => setGroup(front, group, set.lists)),
  ];
  const listsEnd = endOfLists(groups, { y: top, bottom }, set.lists, measuringSheet(section, context));
  let rest = layGroups(front, groups, { y: top, bottom: listsEnd, must: false }, set.lists);
  footOf(front, parts)?.draw(footHeight);
  const pages = [front];
  if (rest.length > 0)
    context.report(
      handoutOnTwoPages(
        section,
        subjectOf(section),
        fieldsOf(rest),
        rest.map(({ blocks }) => blocks),
      ),
    );
  while (rest.length > 0) {
    const back = new FlyerSheet(section, sect, context);
    rest = layBack(back, rest);
    pages.push(back);
  }
  const count = pages.length;
  // Nothing is written on a picture.
  const onStrip = picture && bandFrame(front).h + NUMBER_Y * 0.5 * front.shrink;
  if (count > 1)
    for (const [index, page] of pages.entries())
      layNumber(page, `${index + 1} of ${count}`, index === 0 ? onStrip : undefined);
  return pages.map(({ items }) => items);
}

/** A back of fewer lines takes along what stands before them. */
const LEAST_ON_BACK = 3;

/** Down to where a front is filled: less far where its back would have too few lines, if something stays on the front then. */
function endOfLists(
  groups: readonly SetGroup[],
  { y, bottom }: { readonly y: Pt; readonly bottom: Pt },
  step: ListStep,
  sheet: FlyerSheet,
): Pt {
  for (let end = bottom; end > y; end -= 6) {
    const rest = layGroups(sheet, groups, { y, bottom: end, must: false }, step);
    if (rest.length === groups.length && rest[0] === groups[0]) break;
    if (rest.length === 0 || linesIn(sheet, rest) >= LEAST_ON_BACK) return end;
  }
  return bottom;
}

/** How what goes on the back is told: a list by its label. */
function fieldsOf(groups: readonly SetGroup[]): readonly string[] {
  return groups.map(({ head }) =>
    head === undefined ? 'its summary' : `"${head.runs.map((run) => run.text).join('')}"`,
  );
}

/** Of the strip at the top of a back, on A4. */
const STRIP: Pt = 96;
const NUMBER_Y: Pt = 34;
const BACK_FOOT: Pt = 48;

/** A strip in the tier's colour with the title, and below it as much as the page holds; says what is left. */
function layBack(sheet: FlyerSheet, groups: readonly SetGroup[]): readonly SetGroup[] {
  const { paper } = sheet.context;
  const s = Math.max(sheet.shrink, 0.6);
  const colours = coloursOf(sheet.section.tier, sheet.context);
  sheet.items.push(rect({ x: 0, y: 0, w: paper.w, h: STRIP * s }, colours.panel, 'Panel'));
  const words = plainText(sheet.section.title);
  const sizes = [22, 18, 15, 13].map((one) => sheet.size(one));
  const size = sizes.find((one) => sheet.context.measure.width(words, bold(one)) <= paper.width) ?? sheet.size(13);
  const title = lineOf(sheet, sheet.section.title, size, paper.width);
  sheet.put('Title again', [title], STRIP * s - size * 1.2 - 16 * s, paper.left, paper.width);
  return layGroups(sheet, groups, { y: (STRIP + 28) * s, bottom: paper.h - BACK_FOOT * s, must: true }, LIST_STEPS[0]);
}

/** One line, cut where it is too long. Without a tag: it was said on the front. */
function lineOf({ context }: FlyerSheet, words: Inlines, size: Pt, width: Pt): Copy {
  const style = bold(size, 'onPanel');
  const text = ellipsis(plainText(words), (candidate) => context.measure.width(candidate, style) <= width);
  return { runs: [{ text, style }], leading: size * 1.2 };
}

/** In the panel's corner: that there is another page. */
function layNumber(sheet: FlyerSheet, words: string, y: Pt = NUMBER_Y * sheet.shrink): void {
  const { paper } = sheet.context;
  const size = sheet.size(12);
  const copy: Copy = {
    runs: [{ text: words, style: { ...bold(size, 'onPanel'), bold: false } }],
    leading: size * 1.2,
    align: 'right',
  };
  sheet.put('Page number', [copy], y - size * 0.6, paper.left, paper.width);
}
