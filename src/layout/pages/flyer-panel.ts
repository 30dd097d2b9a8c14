/** The panel of a flyer, in its tier's colour: the role's title, who has it, its summary, its tier, and its bar among all. */
import type { Paragraph } from '../../document/types.js';
import { rect } from '../charts/bar.js';
import { skyline } from '../charts/skyline.js';
import { coloursOf, runsOf } from '../context.js';
import { longestWord } from '../fit.js';
import type { Pt } from '../scene.js';
import type { Copy } from '../text/set.js';
import type { FlyerParts } from './flyer-parts.js';
import type { FlyerSheet } from './flyer-sheet.js';
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

function wordsOf(sheet: FlyerSheet, { byline, summary }: FlyerParts, step: PanelStep): PanelWords {
  const titleSize = sheet.size(step.title);
  const { tags } = sheet.context;
  const paragraphs = (some: readonly Paragraph[], size: Pt, leading: Pt) =>
    some.map(
      (one): Copy => ({ runs: runsOf(one.text, text(size, 'onPanel')), leading, tag: tags.add('P', sheet.sect) }),
    );
  const bylineSize = sheet.size(12);
  const summarySize = sheet.size(step.summary);
  return {
    title: {
      runs: runsOf(sheet.section.title, bold(titleSize, 'onPanel', titleSize * -0.02)),
      leading: titleSize * 1.12,
      balance: 'even',
      tag: tags.add('H1', sheet.sect),
    },
    byline: paragraphs(byline, bylineSize, bylineSize * 1.5),
    summary: paragraphs(summary, summarySize, summarySize * 1.44),
  };
}

interface PanelPlaces {
  readonly byline: Pt;
  readonly summary: Pt;
  readonly end: Pt;
}

/** Where the words stand, from the panel's top, and how high a panel they need. */
function placesOf(sheet: FlyerSheet, { title, byline, summary }: PanelWords): PanelPlaces {
  const { width, textWidth } = sheet.context.paper;
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
  const isBroken = longestWord(section.title, bold(size, 'onPanel', size * -0.02), context) > context.paper.width;
  return isBroken ? Number.POSITIVE_INFINITY : panelHeight(sheet, parts, step);
}

export function panelHeight(sheet: FlyerSheet, parts: FlyerParts, step: PanelStep): Pt {
  return placesOf(sheet, wordsOf(sheet, parts, step)).end;
}

function tierCopies(sheet: FlyerSheet): Copy[] {
  const { tags } = sheet.context;
  return sheet.section.footer.map((words) => ({
    runs: runsOf(words, text(sheet.size(13), 'onPanel')),
    leading: Math.max(18, sheet.size(13) * 1.3),
    tag: tags.add('P', sheet.sect),
  }));
}

function tierHeight(sheet: FlyerSheet): Pt {
  return sheet.height(tierCopies(sheet), tierWidth(sheet));
}

function tierWidth({ context: { paper } }: FlyerSheet): Pt {
  return paper.width * 0.54;
}

/** Says where the panel ends. */
export function layPanel(sheet: FlyerSheet, parts: FlyerParts, step: PanelStep): Pt {
  const { paper, document } = sheet.context;
  const s = sheet.shrink;
  const colours = coloursOf(sheet.section.tier, sheet.context);
  const words = wordsOf(sheet, parts, step);
  const places = placesOf(sheet, words);
  const end = Math.max(PANEL * s, places.end);
  sheet.items.push(rect({ x: 0, y: 0, w: paper.w, h: end }, colours.panel, 'Panel'));
  sheet.put('Title', [words.title], TITLE_Y * s, paper.left, paper.width);
  sheet.put('Byline', words.byline, places.byline, paper.left, paper.width);
  sheet.put('Summary', words.summary, places.summary, paper.left, paper.textWidth);
  sheet.put('Tier', tierCopies(sheet), end - 32 * s - tierHeight(sheet), paper.left, tierWidth(sheet));
  if (document.scale !== undefined) {
    const w = paper.width * 0.427;
    const box = { x: paper.left + paper.width - w, y: end - 92 * s, w, h: 64 * s };
    const place = { box, pitch: 6.4 * s, share: 0.69, notch: 0.75, anchor: 'bottom' as const };
    const { role } = sheet.section;
    const items = skyline(document.scale, place, (range) => (range.role === role ? 'onPanel' : colours.muted));
    sheet.items.push({ kind: 'group', name: 'Locator', box, items });
  }
  return end;
}
