/** Steps: numbered columns side by side. */
import type { List, Section, Steps } from '../../../document/types.js';
import { originOf } from '../../../messages/content.js';
import { rule } from '../../charts/bar.js';
import { runsOf } from '../../context.js';
import type { Item, Pt } from '../../scene.js';
import { textItem } from '../../text/item.js';
import { type Copy, textHeight } from '../../text/set.js';
import { type Flowable, series, wholePiece } from '../flow.js';
import { bold, type PageContext, text } from '../page.js';
import { listPieces } from './list.js';

/** Between columns of steps. */
const STEP_GAP: Pt = 12;
/** Higher than this, a column of a step would leave most of its row empty. */
const TALLEST_STEP: Pt = 300;

/** Numbered columns side by side; steps that say more than a column should hold become a list. */
export function stepsPieces(block: Steps, section: Section, sect: number, context: PageContext): Flowable[] {
  const { stepsInRow, width, type } = context.paper;
  // Rows of as many each: of five steps two stand in the second row, not one.
  const rows = Math.ceil(block.steps.length / stepsInRow);
  const inRow = Math.ceil(block.steps.length / rows);
  const w = (width + STEP_GAP) / inRow - STEP_GAP;
  const words = (step: Steps['steps'][number]) => runsOf([...step.head, ...step.text], text(type.body.size));
  const tall = block.steps.some(
    (step) => textHeight([{ runs: words(step), leading: type.body.leading }], w, context.measure) > TALLEST_STEP,
  );
  if (!tall && stepsInRow > 1) return rowPieces(block, inRow, w, sect, context);
  return listPieces(stepsAsList(block), section, sect, context);
}

/** Under each other, each head before its words. */
export function stepsAsList(block: Steps): List {
  const items = block.steps.map((step) => ({
    text: [...step.head.map((inline) => ({ ...inline, emphasis: 'strong' as const })), { text: ' ' }, ...step.text],
    lists: [],
    ...originOf(step),
  }));
  return { kind: 'list', ordered: true, items, ...originOf(block) };
}

function rowPieces(block: Steps, inRow: number, w: Pt, sect: number, context: PageContext): Flowable[] {
  const { left, type } = context.paper;
  const list = context.tags.add('L', sect, { numbering: 'Decimal' });
  const steps = block.steps.map((step, index) => {
    const item = context.tags.add('LI', list);
    const lbl = context.tags.add('Lbl', item);
    const body = context.tags.add('LBody', item);
    const number: Copy = { runs: [{ text: String(index + 1), style: bold(30) }], leading: 36, tag: lbl };
    const head: Copy = {
      runs: runsOf(step.head, bold(14)),
      leading: 18,
      spaceBefore: 6,
      tag: context.tags.add('P', body),
    };
    const words: Copy = {
      runs: runsOf(step.text, text(type.body.size)),
      leading: 17.4,
      spaceBefore: 5,
      tag: context.tags.add('P', body),
    };
    return [number, head, words];
  });
  const rows: Copy[][][] = [];
  for (let start = 0; start < steps.length; start += inRow) rows.push(steps.slice(start, start + inRow));
  const pieces = rows.map((row, index) => {
    const h = Math.max(...row.map((copies) => textHeight(copies, w, context.measure)));
    return wholePiece(8 + h, index === 0 ? 18 : 16, (y) =>
      row.flatMap((copies, column): Item[] => {
        const box = { x: left + (w + STEP_GAP) * column, y: y + 8, w, h };
        return [rule(box.x, y, w, 'ink', 1), textItem('Step', copies, box, context)];
      }),
    );
  });
  return series(pieces, context.paper);
}
