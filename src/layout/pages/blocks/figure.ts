/** A picture and its caption: they stay together. */
import type { Figure } from '../../../document/types.js';
import { runsOf } from '../../context.js';
import { pictureItem, pictureSize } from '../../picture.js';
import type { Pt } from '../../scene.js';
import type { Copy } from '../../text/set.js';
import { type Flowable, textPiece, wholePiece } from '../flow.js';
import { type PageContext, text } from '../page.js';

/** As wide as on a flyer: 42 mm, which scans from an arm's length. */
const QR_CODE: Pt = 120;

export function figurePieces(block: Figure, sect: number, context: PageContext): Flowable[] {
  const { width, scale } = context.paper;
  const most = isQrCode(block) ? { w: QR_CODE, h: QR_CODE } : { w: width, h: 400 * scale };
  const size = pictureSize(block, most, context);
  if (size === undefined) return [];
  const figure = block.alt === '' ? undefined : context.tags.add('Figure', sect, { alt: block.alt });
  const piece = wholePiece(size.h, 14, (y) => [pictureItem(block, { x: context.paper.left, y, ...size }, figure)]);
  if (block.caption === undefined) return [piece];
  const tag = context.tags.add('Caption', sect);
  const { size: typeSize, leading } = context.paper.type.body;
  const caption: Copy = { runs: runsOf(block.caption, text(typeSize, 'ink2')), leading, tag };
  return [
    { ...piece, keepWithNext: true },
    textPiece([caption], context.paper.left, context.paper.textWidth, 6, context, { name: 'Caption' }),
  ];
}

export function isQrCode({ picture }: Figure): boolean {
  return picture.startsWith('qr:');
}
