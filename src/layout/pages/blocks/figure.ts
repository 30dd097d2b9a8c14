/** A picture and its caption: they stay together. */
import type { Figure } from '../../../document/types.js';
import { runsOf } from '../../context.js';
import { pictureItem, pictureSize } from '../../picture.js';
import type { Copy } from '../../text/set.js';
import { type Flowable, textPiece, wholePiece } from '../flow.js';
import { type PageContext, text } from '../page.js';

export function figurePieces(block: Figure, sect: number, context: PageContext): Flowable[] {
  const size = pictureSize(block, { w: context.paper.width, h: 400 * context.paper.scale }, context);
  if (size === undefined) return [];
  const figure = block.alt === '' ? undefined : context.tags.add('Figure', sect, { alt: block.alt });
  const piece = wholePiece(size.h, 14, (y) => [pictureItem(block, { x: context.paper.left, y, ...size }, figure)]);
  if (block.caption === undefined) return [piece];
  const tag = context.tags.add('Caption', sect);
  const { size: typeSize, leading } = context.paper.type.body;
  const caption: Copy = { runs: runsOf(block.caption, text(typeSize, 'ink2')), leading, tag, balance: 'last' };
  return [
    { ...piece, keepWithNext: true },
    textPiece([caption], context.paper.left, context.paper.textWidth, 6, context, { name: 'Caption' }),
  ];
}
