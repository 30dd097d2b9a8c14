/** The foot of a flyer: where to find more, with a code beside its address; or the steps to get ready. And the logo. */
import type { Figure, Inlines, Remark } from '../../document/types.js';
import { addressStart } from '../address.js';
import { rect, rule } from '../charts/bar.js';
import { runsOf } from '../context.js';
import { fitPicture, LOGO_HEIGHT, logoItems, logoSize } from '../picture.js';
import type { Pt } from '../scene.js';
import type { Copy } from '../text/set.js';
import type { FlyerParts } from './flyer-parts.js';
import type { FlyerSheet } from './flyer-sheet.js';
import { bold, text } from './page.js';

const QR: Pt = 120;
/** 35 mm: what a phone reads from paper in the hand. */
const LEAST_QR: Pt = 99.3;
/** From the foot's top to the page's end, at least. */
const FOOT: Pt = 166;
/** Of an address beside its QR code, as many as stand beside it. */
const ADDRESS_LINES = 3;
/** Above and below the foot's words. */
const MARGIN = { least: 8, most: 18 } as const;
const LOGO: Pt = 110;
/** Narrower words have the logo under them, on all handouts of a page's size; and what is between both. */
const LEAST_BESIDE_LOGO: Pt = 160;
const ABOVE_LOGO: Pt = 10;

/** What stands in the foot: how high that is, and how it is drawn in a foot that is as high or higher. */
export interface FlyerFoot {
  readonly height: Pt;
  draw(height: Pt): void;
}

/** `leastCode`: the side of the code, at least. */
export function footOf(
  sheet: FlyerSheet,
  { more, code, steps }: Pick<FlyerParts, 'more' | 'code' | 'steps'>,
  leastCode: Pt = LEAST_QR,
): FlyerFoot | undefined {
  if (more !== undefined) return remarkFoot(sheet, more, code, leastCode);
  return steps && stepsFoot(sheet, steps);
}

function layGround(sheet: FlyerSheet, height: Pt): Pt {
  const { paper } = sheet.context;
  const y = paper.h - height;
  sheet.items.push(rect({ x: 0, y, w: paper.w, h: height }, 'surface', 'Foot'));
  return y;
}

function layLogo(sheet: FlyerSheet, right: Pt): void {
  const { paper } = sheet.context;
  const box = { x: right - LOGO + 10, y: paper.h - 26 - LOGO_HEIGHT, w: LOGO - 10, h: LOGO_HEIGHT };
  sheet.items.push(...logoItems(box, sheet.sect, sheet.context));
}

/** At the left, down to a height. */
function layLogoUnder(sheet: FlyerSheet, bottom: Pt): void {
  const { paper } = sheet.context;
  const frame = { x: paper.left, y: bottom - LOGO_HEIGHT, w: LOGO - 10, h: LOGO_HEIGHT };
  const { w = frame.w } = logoSize(frame, sheet.context) ?? {};
  sheet.items.push(...logoItems({ ...frame, w }, sheet.sect, sheet.context));
}

function remarkFoot(sheet: FlyerSheet, more: Remark, figure: Figure | undefined, leastCode: Pt): FlyerFoot {
  const { paper, tags, pictures, theme } = sheet.context;
  const { left, width } = paper;
  const s = sheet.shrink;
  // A code that could not be made takes no room.
  const code = figure && pictures[figure.picture] && figure;
  const qr = code === undefined ? 0 : Math.max(leastCode, QR * s);
  const free = width - (qr === 0 ? 0 : qr + 24 * Math.max(s, 0.5));
  const hasLogo = theme.logo !== undefined;
  const isUnder = hasLogo && free - LOGO < LEAST_BESIDE_LOGO;
  const room = hasLogo && !isUnder ? free - LOGO : free;
  const copies = remarkCopies(sheet, more, room, code !== undefined);
  const words = sheet.height(copies, room) + (isUnder ? ABOVE_LOGO + LOGO_HEIGHT : 0);
  const height = Math.max(
    FOOT * s,
    words + 2 * (words + 2 * MARGIN.least <= FOOT * s ? MARGIN.least : Math.max(MARGIN.least, MARGIN.most * s)),
    qr + 2 * MARGIN.least,
  );
  return {
    height,
    draw(given) {
      const y = layGround(sheet, given) + Math.min(MARGIN.most, (given - words) / 2);
      sheet.put('Find out more', copies, y, left, room);
      if (isUnder) layLogoUnder(sheet, y + words);
      else layLogo(sheet, left + room + (hasLogo ? LOGO : 0));
      if (code === undefined) return;
      const top = paper.h - given + Math.min(20 * s, (given - qr) / 2);
      const frame = { x: left + width - qr, y: top, w: qr, h: qr };
      const tag = code.alt === '' ? undefined : tags.add('Figure', sheet.sect, { alt: code.alt });
      const item = fitPicture(code, frame, tag, sheet.context);
      if (item !== undefined) sheet.items.push(item);
    },
  };
}

function remarkCopies(sheet: FlyerSheet, more: Remark, room: Pt, isCoded: boolean): Copy[] {
  const { tags } = sheet.context;
  const note = tags.add('Note', sheet.sect);
  const headSize = sheet.size(20);
  const head: Copy[] =
    more.head === undefined
      ? []
      : [{ runs: runsOf(more.head, bold(headSize)), leading: headSize * 1.3, tag: tags.add('P', note) }];
  const last = more.paragraphs.length - 1;
  return [
    ...head,
    ...more.paragraphs.map((paragraph, index): Copy => {
      const isAddress = index === last && last > 0;
      const size = sheet.size(isAddress ? 14 : 13);
      const style = { ...text(size), bold: isAddress };
      const fits = (tried: Inlines): boolean =>
        sheet.height([{ runs: runsOf(tried, style), leading: 1 }], room) <= ADDRESS_LINES;
      const shown = isAddress && isCoded ? addressStart(paragraph, fits) : paragraph;
      return {
        runs: runsOf(shown, style),
        leading: Math.max((sheet.context.paper.large ? 24 : 19) * sheet.shrink, size * 1.3),
        spaceBefore: (isAddress ? 14 : 4) * sheet.shrink,
        tag: tags.add('P', note),
      };
    }),
  ];
}

/** Between columns of steps, and the narrowest that they may be. */
const STEP = { gap: 12, least: 100 } as const;

/** Numbered columns, as many as the paper is wide enough for. */
function stepsFoot(sheet: FlyerSheet, { head, block }: NonNullable<FlyerParts['steps']>): FlyerFoot {
  const { paper, tags, theme } = sheet.context;
  const { left } = paper;
  const s = sheet.shrink;
  const mark = theme.logo === undefined ? 0 : LOGO;
  const width = paper.width - mark;
  const wanted = Math.min(
    block.steps.length,
    Math.floor((width + STEP.gap) / (STEP.least * (paper.large ? 2 : 1) + STEP.gap)),
  );
  // Two rows of two rather than three and one.
  const columns = Math.max(
    1,
    wanted < block.steps.length && block.steps.length % 2 === 0 ? Math.min(wanted, 2) : wanted,
  );
  const w = (width + STEP.gap) / columns - STEP.gap;
  const headSize = sheet.size(16);
  const title: Copy = { runs: runsOf(head, bold(headSize)), leading: headSize * 1.3, tag: tags.add('H2', sheet.sect) };
  const list = tags.add('L', sheet.sect, { numbering: 'Decimal' });
  const steps = block.steps.map((step, index) => {
    const item = tags.add('LI', list);
    const lbl = tags.add('Lbl', item);
    const body = tags.add('LBody', item);
    const nameSize = sheet.size(13);
    const size = sheet.size(12);
    const name = bold(nameSize);
    const leading = nameSize * 1.35;
    return {
      number: { runs: [{ text: `${index + 1} `, style: name }], leading, tag: lbl },
      words: [
        { runs: runsOf(step.head, name), leading, tag: tags.add('P', body) },
        { runs: runsOf(step.text, text(size)), leading: size * 1.35, spaceBefore: 2, tag: tags.add('P', body) },
      ],
    };
  });
  const indent = sheet.size(13) * (steps.length > 9 ? 1.9 : 1.2);
  const rows: (typeof steps)[] = [];
  for (let start = 0; start < steps.length; start += columns) rows.push(steps.slice(start, start + columns));
  const rowHeights = rows.map((row) => Math.max(...row.map(({ words }) => sheet.height(words, w - indent))) + 8);
  const titleHeight = sheet.height([title], width) + 10 * s;
  const words = titleHeight + rowHeights.reduce((sum, height) => sum + height, (rows.length - 1) * 8);
  return {
    height: Math.max(FOOT * s, words + 2 * MARGIN.most * s),
    draw(given) {
      let y = layGround(sheet, given) + Math.min(MARGIN.most, (given - words) / 2);
      sheet.put('Find out more', [title], y, left, width);
      y += titleHeight;
      rows.forEach((row, index) => {
        row.forEach((one, column) => {
          const x = left + (w + STEP.gap) * column;
          sheet.items.push(rule(x, y, w, 'ink', 1));
          sheet.put('Step number', [one.number], y + 8, x, indent);
          sheet.put('Step', one.words, y + 8, x + indent, w - indent);
        });
        y += (rowHeights[index] ?? 0) + 8;
      });
      layLogo(sheet, left + paper.width);
    },
  };
}
