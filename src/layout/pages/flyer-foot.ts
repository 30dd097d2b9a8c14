/** The foot of a flyer: where to find more, with a code and the logo. */
import type { Figure, Inlines, Remark } from '../../document/types.js';
import { addressStart } from '../address.js';
import { rect } from '../charts/bar.js';
import { runsOf } from '../context.js';
import { fitPicture, LOGO_HEIGHT, logoItems } from '../picture.js';
import type { Pt } from '../scene.js';
import { type Copy, textHeight } from '../text/set.js';
import type { FlyerSheet } from './flyer-sheet.js';
import { bold, text } from './page.js';

const QR: Pt = 120;
/** From the foot's top to the page's end. */
const FOOT: Pt = 166;
/** Of an address beside its QR code. */
const ADDRESS_LINES = 2;
/** Above and below the foot's words: the foot grows where they leave less than the least. */
const FOOT_MARGIN = { least: 8, most: 18 } as const;

/** Says where the foot begins. */
export function layFoot(sheet: FlyerSheet, more: Remark, figure: Figure | undefined): Pt {
  const { paper, measure, tags, pictures } = sheet.context;
  const { left, width } = paper;
  const s = sheet.shrink;
  // A code that could not be made takes no room.
  const picture = figure && pictures[figure.picture] && figure;
  const qr = Math.max(100, QR * s);
  const mark = sheet.context.theme.logo === undefined ? 0 : 110;
  const room = (picture === undefined ? width : width - qr - 24) - mark;
  const note = tags.add('Note', sheet.sect);
  const head =
    more.head === undefined
      ? []
      : [{ runs: runsOf(more.head, bold(sheet.size(20))), leading: 26, tag: tags.add('P', note) }];
  const last = more.paragraphs.length - 1;
  const words = more.paragraphs.map((paragraph, index): Copy => {
    const isAddress = index === last && last > 0;
    const style = isAddress ? { ...text(sheet.size(14)), bold: true } : text(sheet.size(13));
    const fits = (tried: Inlines): boolean =>
      textHeight([{ runs: runsOf(tried, style), leading: 1 }], room, measure) <= ADDRESS_LINES;
    const shown = isAddress && picture !== undefined ? addressStart(paragraph, fits) : paragraph;
    return {
      runs: runsOf(shown, style),
      leading: 19,
      spaceBefore: isAddress ? 14 : 4,
      tag: tags.add('P', note),
    };
  });
  const copies = [...head, ...words];
  const height = textHeight(copies, room, measure);
  const { least, most } = FOOT_MARGIN;
  const h = height + 2 * least <= FOOT * s ? FOOT * s : height + 2 * most;
  const y = paper.h - h;
  sheet.items.push(rect({ x: 0, y, w: paper.w, h }, 'surface', 'Foot'));
  sheet.put('Find out more', copies, y + Math.min(most, (h - height) / 2), left, room);
  const logo = { x: left + room + 10, y: paper.h - 26 - LOGO_HEIGHT, w: mark - 10, h: LOGO_HEIGHT };
  sheet.items.push(...logoItems(logo, sheet.sect, sheet.context));
  if (picture === undefined) return y;
  const frame = { x: left + width - qr, y: y + 20 * s, w: qr, h: qr };
  const tag = picture.alt === '' ? undefined : tags.add('Figure', sheet.sect, { alt: picture.alt });
  const item = fitPicture(picture, frame, tag, sheet.context);
  if (item !== undefined) sheet.items.push(item);
  return y;
}
