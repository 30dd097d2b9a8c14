/** A role's picture on its flyer: a band across the page, and under it a strip in the tier's colour for the title. */
import type { Figure } from '../../document/types.js';
import { rect } from '../charts/bar.js';
import { runsOf } from '../context.js';
import { fittingSize } from '../fit.js';
import { coveringPicture, covers } from '../picture.js';
import type { Box, Pt } from '../scene.js';
import type { Copy } from '../text/set.js';
import {
  bylineCopies,
  type LaidPanel,
  locator,
  TITLE_LEADING,
  tierCopies,
  tierHeight,
  tierWidth,
} from './flyer-panel.js';
import type { FlyerParts } from './flyer-parts.js';
import type { FlyerSheet } from './flyer-sheet.js';
import { bold } from './page.js';

/** Of A4's height. */
const BAND: Pt = 200;
/** Above the words of the strip and under them, and between title and tier. */
const MARGIN: Pt = 18;
/** With room for the locator, and over it for the number of a page. */
const LEAST_STRIP: Pt = 110;
const TITLE_SIZES = [28, 24, 20];
const TITLE_LINES = 2;

/** Where the picture stands. */
export function bandFrame({ context: { paper }, shrink }: FlyerSheet): Box {
  return { x: 0, y: 0, w: paper.w, h: BAND * shrink };
}

/** The picture of a flyer that has the pixels for a band. */
export function bandPicture(sheet: FlyerSheet, { picture }: FlyerParts): Figure | undefined {
  return picture && covers(picture, bandFrame(sheet), sheet.context) ? picture : undefined;
}

/** How high band and strip are. */
export function bandNeeds(sheet: FlyerSheet, parts: FlyerParts): Pt {
  const s = sheet.shrink;
  const { title, byline } = wordsOf(sheet, parts);
  const words = sheet.height([title, ...byline], tierWidth(sheet));
  return BAND * s + Math.max(LEAST_STRIP * s, 3 * MARGIN * s + words + tierHeight(sheet));
}

function wordsOf(sheet: FlyerSheet, parts: FlyerParts): { title: Copy; byline: readonly Copy[] } {
  const { context, section, sect } = sheet;
  const sizes = TITLE_SIZES.map((size) => sheet.size(size));
  const room = { w: tierWidth(sheet), h: TITLE_LINES * (sizes[0] ?? 0) * TITLE_LEADING };
  const size = fittingSize(section.title, bold(20, sheet.colours.onPanel), TITLE_LEADING, sizes, room, context);
  return {
    title: {
      runs: runsOf(section.title, bold(size, sheet.colours.onPanel, size * -0.02)),
      leading: size * TITLE_LEADING,
      balance: 'even',
      tag: context.tags.add('H1', sect),
    },
    byline: bylineCopies(sheet, parts),
  };
}

/** The strip ends at `least` or lower, and has no summary. */
export function layBand(sheet: FlyerSheet, parts: FlyerParts, picture: Figure, least: Pt): LaidPanel {
  const { context, sect, shrink: s } = sheet;
  const { paper, tags } = context;
  const band = bandFrame(sheet);
  const end = Math.max(least, bandNeeds(sheet, parts));
  const { title, byline } = wordsOf(sheet, parts);
  const w = tierWidth(sheet);
  sheet.items.push(rect({ ...band, y: band.h, h: end - band.h }, sheet.colours.panel, 'Panel'));
  sheet.put('Title', [title, ...byline], band.h + MARGIN * s, paper.left, w);
  const tag = picture.alt === '' ? undefined : tags.add('Figure', sect, { alt: picture.alt });
  const item = coveringPicture(picture, band, tag, context);
  if (item !== undefined) sheet.items.push(item);
  sheet.put('Tier', tierCopies(sheet), end - MARGIN * s - tierHeight(sheet), paper.left, w);
  sheet.items.push(...locator(sheet, end - MARGIN * s));
  return { end, left: parts.summary };
}
