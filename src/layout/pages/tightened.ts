/** Rows are lower where a section then takes fewer pages: before it goes on, it tightens. */
import type { Block, Section } from '../../document/types.js';
import { onTrial } from '../context.js';
import type { Pt } from '../scene.js';
import { type Flowable, totalHeight } from './flow.js';
import type { PageContext } from './page.js';
import type { Paper } from './paper.js';

/** By how much rows are lower; the second leaves them half their air. */
const STEPS: readonly Pt[] = [3, 6];

/** Of a row: with less, its words stand too near to those of the next. */
const LEAST: Pt = 6;

const ROWS: ReadonlySet<Block['kind']> = new Set(['contents', 'entries', 'table']);

/** The context in which the section is laid. */
export function tightened(
  { blocks }: Section,
  context: PageContext,
  piecesIn: (context: PageContext) => readonly Flowable[],
): PageContext {
  if (!blocks.some(({ kind }) => ROWS.has(kind))) return context;
  const { paper } = context;
  const pages = (on: PageContext): number => Math.ceil(totalHeight(piecesIn(onTrial(on))) / (paper.bottom - paper.top));
  const usual = pages(context);
  if (usual === 1) return context;
  const tighter = tighterPapers(paper).map((one): PageContext => ({ ...context, paper: one }));
  return tighter.find((one) => pages(one) < usual) ?? context;
}

/** The same with lower rows, and with still lower ones. */
export function tighterPapers(paper: Paper): readonly Paper[] {
  return STEPS.map((by) => ({
    ...paper,
    rowPadding: Math.max(LEAST, paper.rowPadding - by),
    contentsPadding: Math.max(LEAST, paper.contentsPadding - by),
  }));
}
