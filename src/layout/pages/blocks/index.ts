/** Every block as pieces of a flow down a page: a new one is a file here and a line below. */
import { isChart } from '../../../charts/index.js';
import type { Block, Section } from '../../../document/types.js';
import type { Flowable } from '../flow.js';
import type { PageContext } from '../page.js';
import { indexPieces } from './back-index.js';
import { chartPieces } from './chart.js';
import { withNote } from './chart-note.js';
import { contentsPieces } from './contents.js';
import { entryPieces } from './entries.js';
import { figurePieces, isQrCode } from './figure.js';
import { listPieces } from './list.js';
import { remarkPiece } from './remark.js';
import { stepsPieces } from './steps.js';
import { tablePieces } from './table.js';
import { headingPiece, paragraphPiece } from './words.js';

/** Blocks under each other, as pieces of a flow. */
export function blocksPieces(
  blocks: readonly Block[],
  section: Section,
  sect: number,
  context: PageContext,
): Flowable[] {
  const short = context.paper.type.lead.leading * 2;
  const all: Flowable[] = [];
  for (const [index, block] of blocks.entries()) {
    const pieces = blockPieces(block, section, sect, context);
    const [before, next] = [blocks[index - 1], blocks[index + 1]];
    const kept = (piece: Flowable): boolean => block.kind === 'figure' || piece.height <= short;
    const [note, ...others] = pieces;
    const chart = before && isChart(before) && block.kind === 'paragraph' ? all.at(-1) : undefined;
    if (chart !== undefined && note !== undefined && others.length === 0 && note.height < context.paper.least)
      all.splice(-1, 1, withNote(chart, note));
    else if (leadsTo(block, next))
      all.push(...pieces.map((piece) => (kept(piece) ? { ...piece, keepWithNext: true } : piece)));
    else all.push(...pieces);
  }
  return all;
}

/** A short paragraph right before one of these says what it is. */
const INTRODUCED: readonly Block['kind'][] = ['list', 'steps', 'entries', 'table'];

/** Whether a block means little without the next: a line says what a list is, an address what a QR code opens. */
function leadsTo(block: Block, next: Block | undefined): boolean {
  if (next === undefined) return false;
  if (block.kind === 'figure') return isQrCode(block) && next.kind === 'paragraph';
  return block.kind === 'paragraph' && (INTRODUCED.includes(next.kind) || isChart(next));
}

function blockPieces(block: Block, section: Section, sect: number, context: PageContext): Flowable[] {
  if (isChart(block)) return chartPieces(block, sect, context);
  switch (block.kind) {
    case 'heading':
      return [headingPiece(block, sect, context)];
    case 'paragraph':
      return [paragraphPiece(block.text, block.style, sect, context)];
    case 'list':
      return listPieces(block, section, sect, context);
    case 'steps':
      return stepsPieces(block, section, sect, context);
    case 'entries':
      return entryPieces(block, sect, context);
    case 'contents':
      return contentsPieces(block, sect, context);
    case 'index':
      return indexPieces(block, sect, context);
    case 'table':
      return tablePieces(block, sect, context);
    case 'remark':
      return [remarkPiece(block, sect, context)];
    case 'figure':
      return figurePieces(block, sect, context);
    case 'quote':
      return block.paragraphs.map((words) => paragraphPiece(words, 'aside', sect, context));
  }
}
