/** A role on one page to take from a stall: a panel in its tier's colour, its pay, what it asks, and where to find more. */
import type { Section } from '../../document/types.js';
import { handoutOnTwoPages } from '../../messages/layout.js';
import { subjectOf } from '../context.js';
import { tellSmallPicture } from '../picture.js';
import type { Item, Pt } from '../scene.js';
import type { Copy } from '../text/set.js';
import { layBacks } from './flyer-back.js';
import { bandFrame, bandPicture, layBand } from './flyer-band.js';
import { footOf } from './flyer-foot.js';
import { type ListStep, type SetGroup, setGroup, summaryGroup, tightSteps } from './flyer-groups.js';
import { filledBy, layGroups } from './flyer-lists.js';
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
  const measuring = measuringSheet(section, context);
  const footNeeds = footOf(measuring, parts)?.height ?? 0;
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
  const groupsAt = (sheet: FlyerSheet, step: ListStep): SetGroup[] => [
    ...(panel.left.length === 0 ? [] : [summaryGroup(sheet, panel.left, step)]),
    ...parts.groups.map((group) => setGroup(sheet, group, step)),
  ];
  const steps = [set.lists, ...tightSteps(set.lists)] as const;
  const optionalAt = (sheet: FlyerSheet, step: ListStep): SetGroup[] =>
    parts.optional.map((group) => setGroup(sheet, group, step));
  const allAt = (sheet: FlyerSheet, step: ListStep): SetGroup[] => [
    ...groupsAt(sheet, step),
    ...optionalAt(sheet, step),
  ];
  const whole = { y: top, bottom };
  const isAsMeasured = panel.end === set.head && panel.left.length === 0 && footNeeds <= set.foot;
  const holdsAll =
    parts.optional.length > 0 &&
    (isAsMeasured
      ? set.whole.has(section)
      : layGroups(measuring, allAt(measuring, set.lists), whole, set.lists).length === 0);
  const { step, room } = holdsAll
    ? { step: set.lists, room: whole }
    : filledBy(steps, whole, (one) => groupsAt(measuring, one), measuring);
  const rest = layGroups(front, holdsAll ? allAt(front, step) : groupsAt(front, step), room, step);
  footOf(front, parts)?.draw(footHeight);
  if (rest.length > 0)
    context.report(
      handoutOnTwoPages(
        section,
        subjectOf(section),
        fieldsOf(rest),
        rest.map(({ blocks }) => blocks),
      ),
    );
  const pages = [front, ...layBacks(front, rest, rest.length > 0 ? optionalAt(front, step) : [])];
  const count = pages.length;
  // Nothing is written on a picture.
  const onStrip = picture && bandFrame(front).h + NUMBER_Y * 0.5 * front.shrink;
  if (count > 1)
    for (const [index, page] of pages.entries())
      layNumber(page, `${index + 1} of ${count}`, index === 0 ? onStrip : undefined);
  return pages.map(({ items }) => items);
}

/** How what goes on the back is told: a list by its label. */
function fieldsOf(groups: readonly SetGroup[]): readonly string[] {
  return groups.map(({ head }) =>
    head === undefined ? 'its summary' : `"${head.runs.map((run) => run.text).join('')}"`,
  );
}

const NUMBER_Y: Pt = 34;

/** In the panel's corner: that there is another page. */
function layNumber(sheet: FlyerSheet, words: string, y: Pt = NUMBER_Y * sheet.shrink): void {
  const { paper } = sheet.context;
  const size = sheet.size(12);
  const copy: Copy = {
    runs: [{ text: words, style: { ...bold(size, sheet.colours.onPanel), bold: false } }],
    leading: size * 1.2,
    align: 'right',
  };
  sheet.put('Page number', [copy], y - size * 0.6, paper.left, paper.width);
}
