/** The panel of a flyer, in its tier's colour: the role's title, who has it, its summary, its tier, and its bar among all. */
import type { Paragraph } from '../../document/types.js';
import { rect } from '../charts/bar.js';
import { runsOf } from '../context.js';
import { longestWord } from '../fit.js';
import { fitPicture } from '../picture.js';
import type { Box, Item, Pt } from '../scene.js';
import type { Copy } from '../text/set.js';
import type { FlyerParts } from './flyer-parts.js';
import type { FlyerSheet } from './flyer-sheet.js';
import { locatorOf } from './locator.js';
import { bold, text } from './page.js';

/** Of A4's height. */
export const PANEL: Pt = 286;
const TITLE_Y: Pt = 56;
/** Under the words, for the tier and the locator. */
const BELOW: Pt = 93;

/** Sizes of the title and the summary, tried until every panel of the set holds its words. */
export const PANEL_STEPS: readonly [PanelStep, ...PanelStep[]] = [
  { title: 46, summary: 18 },
  { title: 40, summary: 17 },
  { title: 34, summary: 16 },
  { title: 28, summary: 15 },
  { title: 24, summary: 13 },
  { title: 20, summary: 12 },
];

export interface PanelStep {
  readonly title: Pt;
  readonly summary: Pt;
}

interface PanelWords {
  readonly title: Copy;
  readonly byline: readonly Copy[];
  readonly summary: readonly Copy[];
}

export const TITLE_LEADING = 1.12;

function paragraphs({ context, sect, colours }: FlyerSheet, some: readonly Paragraph[], size: Pt, leading: Pt): Copy[] {
  return some.map((one) => ({
    runs: runsOf(one.text, text(size, colours.onPanel)),
    leading,
    tag: context.tags.add('P', sect),
  }));
}

export function bylineCopies(sheet: FlyerSheet, { byline }: FlyerParts): Copy[] {
  const size = sheet.size(12);
  return paragraphs(sheet, byline, size, size * 1.5);
}

function wordsOf(sheet: FlyerSheet, parts: FlyerParts, step: PanelStep): PanelWords {
  const titleSize = sheet.size(step.title);
  const { tags } = sheet.context;
  const summarySize = sheet.size(step.summary);
  return {
    title: {
      runs: runsOf(sheet.section.title, bold(titleSize, sheet.colours.onPanel, titleSize * -0.02)),
      leading: titleSize * TITLE_LEADING,
      balance: 'even',
      tag: tags.add('H1', sheet.sect),
    },
    byline: bylineCopies(sheet, parts),
    summary: paragraphs(sheet, parts.summary, summarySize, summarySize * 1.44),
  };
}

interface PanelPlaces {
  readonly byline: Pt;
  readonly summary: Pt;
  readonly end: Pt;
}

/** Where the words stand, from the panel's top, and how high a panel they need. */
function placesOf(sheet: FlyerSheet, { title, byline, summary }: PanelWords, width: Pt): PanelPlaces {
  const textWidth = Math.min(width, sheet.context.paper.textWidth);
  const s = sheet.shrink;
  const titleEnd = TITLE_Y * s + sheet.height([title], width);
  const bylineEnd = titleEnd + (byline.length === 0 ? 0 : 4 * s + sheet.height(byline, width));
  const summaryY = bylineEnd + 14 * s;
  const end = summary.length === 0 ? bylineEnd : summaryY + sheet.height(summary, textWidth);
  return { byline: titleEnd + 4 * s, summary: summaryY, end: end + Math.max(BELOW * s, tierHeight(sheet) + 44 * s) };
}

/** How high a panel must be to hold the words at the sizes of a step, no word of the title broken. */
export function panelNeeds(sheet: FlyerSheet, parts: FlyerParts, step: PanelStep): Pt {
  const { section, context } = sheet;
  const size = sheet.size(step.title);
  const isBroken =
    longestWord(section.title, bold(size, sheet.colours.onPanel, size * -0.02), context) > wordsWidth(sheet, parts);
  if (isBroken) return Number.POSITIVE_INFINITY;
  return placesOf(sheet, wordsOf(sheet, parts, step), wordsWidth(sheet, parts)).end;
}

/** The words end before a small picture. */
function wordsWidth({ context: { paper } }: FlyerSheet, { picture }: FlyerParts): Pt {
  return picture === undefined ? paper.width : paper.width * (1 - PICTURE_SHARE - 0.04);
}

export function tierCopies(sheet: FlyerSheet): Copy[] {
  const { tags } = sheet.context;
  return sheet.section.footer.map((words) => ({
    runs: runsOf(words, text(sheet.size(13), sheet.colours.onPanel)),
    leading: Math.max(18, sheet.size(13) * 1.3),
    tag: tags.add('P', sheet.sect),
  }));
}

export function tierHeight(sheet: FlyerSheet): Pt {
  return sheet.height(tierCopies(sheet), tierWidth(sheet));
}

export function tierWidth({ context: { paper } }: FlyerSheet): Pt {
  return paper.width * 0.54;
}

/** What a panel is once it is laid: where it ends, and the summary, where it has no room for that. */
export interface LaidPanel {
  readonly end: Pt;
  readonly left: readonly Paragraph[];
}

/** The panel ends at `least`, or lower where even its title needs more. */
export function layPanel(sheet: FlyerSheet, parts: FlyerParts, step: PanelStep, least: Pt): LaidPanel {
  const { paper, tags } = sheet.context;
  const s = sheet.shrink;
  const whole = wordsOf(sheet, parts, step);
  const width = wordsWidth(sheet, parts);
  const isHeld = placesOf(sheet, whole, width).end <= least;
  const words = isHeld ? whole : { ...whole, summary: [] };
  const places = placesOf(sheet, words, width);
  const end = Math.max(least, places.end);
  sheet.items.push(rect({ x: 0, y: 0, w: paper.w, h: end }, sheet.colours.panel, 'Panel'));
  sheet.put('Title', [words.title], TITLE_Y * s, paper.left, width);
  sheet.put('Byline', words.byline, places.byline, paper.left, width);
  sheet.put('Summary', words.summary, places.summary, paper.left, Math.min(width, paper.textWidth));
  if (parts.picture !== undefined) {
    const { alt } = parts.picture;
    const tag = alt === '' ? undefined : tags.add('Figure', sheet.sect, { alt });
    const frame = { ...atRight(sheet, PICTURE_SHARE), y: TITLE_Y * s, h: PICTURE_HEIGHT * s };
    const item = fitPicture(parts.picture, frame, tag, sheet.context);
    if (item !== undefined) sheet.items.push(item);
  }
  sheet.put('Tier', tierCopies(sheet), end - 32 * s - tierHeight(sheet), paper.left, tierWidth(sheet));
  sheet.items.push(...locator(sheet, end - 28 * s));
  return { end, left: isHeld ? [] : parts.summary };
}

/** Of a small picture, over the locator, and of that: their shares of the width. */
const PICTURE_SHARE = 0.3;
const LOCATOR_SHARE = 0.427;
const PICTURE_HEIGHT: Pt = 116;

function atRight({ context: { paper } }: FlyerSheet, share: number): Pick<Box, 'x' | 'w'> {
  const w = paper.width * share;
  return { x: paper.left + paper.width - w, w };
}

/** The role's bar among all, which ends at a height. */
export function locator(sheet: FlyerSheet, foot: Pt): Item[] {
  const { section, context } = sheet;
  return locatorOf(section, ({ role }) => role === section.role, atRight(sheet, LOCATOR_SHARE), foot, context);
}
