/** The foot of a poster: the steps, and beside them the code with what it opens. */
import { addressStart } from '../address.js';
import { rect } from '../charts/bar.js';
import { runsOf } from '../context.js';
import { fitPicture, LOGO_HEIGHT, logoItems, logoSize } from '../picture.js';
import type { Pt } from '../scene.js';
import type { Copy } from '../text/set.js';
import { listCopies } from './blocks/list.js';
import { stepsAsList } from './blocks/steps.js';
import { type FlyerFoot, footOf } from './flyer-foot.js';
import type { FlyerSheet } from './flyer-sheet.js';
import { bold, text } from './page.js';
import type { PosterParts } from './poster-parts.js';

/** 60 mm on A3: what a phone reads from a step away. On A4, as all that follows. */
export const LEAST_CODE: Pt = ((60 / 25.4) * 72) / Math.SQRT2;
const MARGIN: Pt = 20;
const BETWEEN: Pt = 30;
/** Of the words over and under the code. */
const ASIDE: Pt = 160;
const ADDRESS_LINES = 3;

/** Without steps, as that of a flyer. */
export function posterFoot(sheet: FlyerSheet, parts: PosterParts): FlyerFoot | undefined {
  const { steps, more, code } = parts;
  if (steps === undefined) return footOf(sheet, { more, code, steps }, LEAST_CODE);
  const { paper, theme } = sheet.context;
  const s = sheet.shrink;
  const side = more === undefined ? 0 : Math.max(LEAST_CODE, ASIDE * s);
  const width = paper.width - (side === 0 ? 0 : side + BETWEEN * s);
  const list = stepsCopies(sheet, steps);
  const aside = asideCopies(sheet, parts, side);
  const codeSide =
    code !== undefined && sheet.context.pictures[code.picture] !== undefined ? LEAST_CODE * Math.max(1, s) : 0;
  const logo = theme.logo === undefined ? 0 : LOGO_HEIGHT + 10;
  const left = sheet.height(list, width) + logo;
  const gap = codeSide === 0 ? 0 : 8 * s;
  const right = sheet.height(aside.above, side) + gap + codeSide + gap + sheet.height(aside.below, side);
  return {
    height: Math.max(left, right) + 2 * MARGIN * s,
    draw(height) {
      const y = paper.h - height + MARGIN * s;
      const x = paper.left + paper.width - side;
      sheet.items.push(rect({ x: 0, y: paper.h - height, w: paper.w, h: height }, 'surface', 'Foot'));
      sheet.put('Steps', list, y, paper.left, width);
      const frame = { x: paper.left, y: paper.h - MARGIN * s - LOGO_HEIGHT, w: width / 2, h: LOGO_HEIGHT };
      const own = { ...frame, ...logoSize(frame, sheet.context) };
      sheet.items.push(...logoItems(own, sheet.sect, sheet.context));
      sheet.put('Find out more', aside.above, y, x, side);
      const below = y + sheet.height(aside.above, side) + gap;
      if (code !== undefined && codeSide > 0) {
        const tag = code.alt === '' ? undefined : sheet.context.tags.add('Figure', sheet.sect, { alt: code.alt });
        const item = fitPicture(code, { x, y: below, w: codeSide, h: codeSide }, tag, sheet.context);
        if (item !== undefined) sheet.items.push(item);
      }
      sheet.put('Address', aside.below, below + codeSide + gap, x, side);
    },
  };
}

function stepsCopies(sheet: FlyerSheet, { head, block }: NonNullable<PosterParts['steps']>): Copy[] {
  const { context, sect } = sheet;
  const { tags } = context;
  const [large, size] = [sheet.size(16), sheet.size(12)];
  const title: Copy = { runs: runsOf(head, bold(large)), leading: large * 1.3, tag: tags.add('H2', sect) };
  const list = tags.add('L', sect, { numbering: 'Decimal' });
  return [title, ...listCopies(stepsAsList(block), list, 'ink', context, { size, leading: size * 1.35 })];
}

interface AsideCopies {
  /** What the code opens. */
  readonly above: readonly Copy[];
  /** Where that is, in words. */
  readonly below: readonly Copy[];
}

function asideCopies(sheet: FlyerSheet, { more, code }: PosterParts, width: Pt): AsideCopies {
  if (more === undefined) return { above: [], below: [] };
  const { tags } = sheet.context;
  const note = tags.add('Note', sheet.sect);
  const copyOf = (words: NonNullable<typeof more.head>, size: Pt, isStrong: boolean): Copy => ({
    runs: runsOf(words, { ...text(sheet.size(size)), bold: isStrong }),
    leading: sheet.size(size) * 1.35,
    tag: tags.add('P', note),
  });
  const head = more.head === undefined ? [] : [copyOf(more.head, 16, true)];
  const [last, ...before] = more.paragraphs.toReversed();
  const words = before.toReversed().map((one) => copyOf(one, 12, false));
  if (last === undefined) return { above: head, below: [] };
  if (code === undefined) return { above: [...head, ...words, copyOf(last, 12, words.length > 0)], below: [] };
  const fits = (tried: typeof last): boolean => {
    const style = { ...text(sheet.size(11)), bold: true };
    return sheet.height([{ runs: runsOf(tried, style), leading: 1 }], width) <= ADDRESS_LINES;
  };
  return { above: [...head, ...words], below: [copyOf(addressStart(last, fits), 11, true)] };
}
