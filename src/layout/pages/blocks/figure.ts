/** A picture and its caption: one piece, so that no page comes between them. */
import type { Figure } from '../../../document/types.js';
import { captionParted } from '../../../messages/layout.js';
import { plainText, runsOf } from '../../context.js';
import { captioned, pictureItem, pictureSize } from '../../picture.js';
import type { Box, Item, Pt } from '../../scene.js';
import { textItem } from '../../text/item.js';
import type { Copy } from '../../text/set.js';
import { type Flowable, textPiece, wholePiece } from '../flow.js';
import { type PageContext, text } from '../page.js';

/** As wide as on a flyer: 42 mm, which scans from an arm's length. */
const QR_CODE: Pt = 120;
const BEFORE: Pt = 14;
const CAPTION_GAP = { below: 6, beside: 12 } as const;

export function figurePieces(block: Figure, sect: number, context: PageContext): Flowable[] {
  const { left, textWidth, type } = context.paper;
  const size = pictureSize(block, mostOf(block, context), context);
  if (size === undefined) return [];
  const figure = block.alt === '' ? undefined : context.tags.add('Figure', sect, { alt: block.alt });
  const picture = (box: Box): Item => pictureItem(block, box, figure);
  const alone = wholePiece(size.h, BEFORE, (y) => [picture({ x: left, y, ...size })]);
  if (block.caption === undefined) return [alone];
  const tag = context.tags.add('Caption', sect);
  const caption: Copy = {
    runs: runsOf(block.caption, text(type.body.size, 'ink2')),
    leading: type.body.leading,
    tag,
  };
  const both = together(block, [caption], picture, context);
  if (both !== undefined) return [both];
  context.report(captionParted(block, plainText(block.caption)));
  const words = textPiece([caption], left, textWidth, CAPTION_GAP.below, context, { name: 'Caption' });
  return [{ ...alone, keepWithNext: true }, words];
}

/** What a picture is no larger than. */
function mostOf(block: Figure, { paper: { width, scale } }: PageContext): { w: Pt; h: Pt } {
  return isQrCode(block) ? { w: QR_CODE, h: QR_CODE } : { w: width, h: 400 * scale };
}

/** A picture and its caption, if a page holds them both. */
function together(
  block: Figure,
  caption: readonly Copy[],
  picture: (box: Box) => Item,
  context: PageContext,
): Flowable | undefined {
  const { left, top, bottom, width, textWidth } = context.paper;
  const frame = { w: width, h: bottom - top };
  const setting = { ...CAPTION_GAP, measure: textWidth };
  const placed = captioned(block, caption, frame, mostOf(block, context), setting, context);
  if (placed === undefined) return undefined;
  return wholePiece(placed.h, BEFORE, (y) => {
    const at = (box: Box): Box => ({ ...box, x: left + box.x, y: y + box.y });
    return [picture(at(placed.picture)), textItem('Caption', caption, at(placed.caption), context)];
  });
}

export function isQrCode({ picture }: Figure): boolean {
  return picture.startsWith('qr:');
}
