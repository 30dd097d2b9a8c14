/** What a flyer lists, set in type: each list with its label, and the steps by which their type and distances get smaller. */
import type { Block, Paragraph, Table } from '../../document/types.js';
import { coloursOf, runsOf } from '../context.js';
import type { Pt } from '../scene.js';
import type { Copy } from '../text/set.js';
import { listCopies } from './blocks/list.js';
import type { FlyerGroup } from './flyer-parts.js';
import type { FlyerSheet } from './flyer-sheet.js';
import { hyphenation, type PageContext, text } from './page.js';

/** How the lists of a set are laid: their size, what stands above and below each, and where their labels stand. */
export interface ListStep {
  readonly size: Pt;
  /** From baseline to baseline, times the size. */
  readonly leading: number;
  readonly above: Pt;
  readonly below: Pt;
  /** Between the items of a list. */
  readonly gap: Pt;
  /** Labels at the margin, with their lists beside them; or above their lists: in two columns, or across the page. */
  readonly form: 'beside' | 'columns' | 'across';
}

/** Tried until the fronts of a set hold their lists. */
export const LIST_STEPS: readonly [ListStep, ...ListStep[]] = [
  { size: 15, leading: 1.4, above: 17, below: 12, gap: 8, form: 'beside' },
  { size: 14, leading: 1.4, above: 17, below: 12, gap: 8, form: 'beside' },
  { size: 13, leading: 1.4, above: 14, below: 10, gap: 8, form: 'beside' },
  { size: 13, leading: 1.4, above: 10, below: 7, gap: 4, form: 'beside' },
  { size: 13, leading: 1.4, above: 12, below: 8, gap: 6, form: 'columns' },
  { size: 12, leading: 1.4, above: 10, below: 6, gap: 4, form: 'columns' },
];

/** Tried for a flyer that does not hold its lists as its set has them. */
const TIGHT_STEPS: readonly ListStep[] = [
  { size: 12, leading: 1.3, above: 8, below: 5, gap: 2, form: 'beside' },
  { size: 12, leading: 1.3, above: 8, below: 5, gap: 2, form: 'columns' },
];

/** First the one that looks like the set. */
export function tightSteps({ form }: ListStep): readonly ListStep[] {
  return [...TIGHT_STEPS.filter((step) => step.form === form), ...TIGHT_STEPS.filter((step) => step.form !== form)];
}

/** A group, set: what of it is left over has its label again, for those who see the page. */
export interface SetGroup {
  readonly head: Copy | undefined;
  readonly copies: readonly Copy[];
  /** What it was set from, all of it. */
  readonly blocks: readonly Block[];
  /** Numbered: one without its beginning says little, so that all of it goes over. */
  readonly isOrdered: boolean;
  /** A table with bars, under the copies, in type of a share of the page's. */
  readonly table?: { readonly block: Table; readonly share: number };
}

export function setGroup(sheet: FlyerSheet, group: FlyerGroup, step: ListStep): SetGroup {
  const { tags } = sheet.context;
  const size = sheet.size(step.size);
  const leading = size * step.leading;
  const colour = coloursOf(sheet.section.tier, sheet.context).mark;
  const style = { ...text(Math.min(size, sheet.size(14))), bold: true };
  const table = group.blocks.find((block) => block.kind === 'table');
  return {
    ...(table && { table: { block: table, share: 1 } }),
    head: { runs: runsOf(group.head, style), leading, tag: tags.add('H2', sheet.sect) },
    blocks: group.blocks,
    isOrdered: group.blocks.some((block) => block.kind === 'list' && block.ordered),
    copies: group.blocks.flatMap((block): Copy[] => {
      if (block.kind === 'paragraph')
        return [{ runs: runsOf(block.text, text(size)), leading, tag: tags.add('P', sheet.sect) }];
      if (block.kind !== 'list') return [];
      const list = tags.add('L', sheet.sect, { numbering: block.ordered ? 'Decimal' : 'Disc' });
      return listCopies(block, list, colour, sheet.context, { size, leading }).map((copy) => ({
        ...copy,
        spaceBefore: gapOf(step.gap, sheet.context),
      }));
    }),
  };
}

/** A summary for which the panel has no room, as a group without a label. */
export function summaryGroup(sheet: FlyerSheet, summary: readonly Paragraph[], step: ListStep): SetGroup {
  const size = sheet.size(Math.min(14, step.size));
  const copies = summary.map(
    (one): Copy => ({
      runs: runsOf(one.text, text(size)),
      leading: size * step.leading,
      tag: sheet.context.tags.add('P', sheet.sect),
    }),
  );
  return { head: undefined, copies, blocks: summary, isOrdered: false };
}

/** The same in larger type, in which no English word is divided, and with the distances of a step. */
export function larger(group: SetGroup, share: number, { gap }: ListStep, context: PageContext): SetGroup {
  const enlarged = ({ bullet, ...copy }: Copy): Copy => ({
    ...copy,
    runs: copy.runs.map((run) => ({ ...run, style: { ...run.style, size: run.style.size * share } })),
    leading: copy.leading * share,
    ...(bullet && {
      spaceBefore: gapOf(gap, context) * share,
      bullet: { ...bullet, indent: bullet.indent * share, hang: bullet.hang && bullet.hang * share },
    }),
    hyphenation: copy.hyphenation && hyphenation(context, 'summary'),
  });
  const { head, copies, table } = group;
  const enlargedTable = table && { table: { ...table, share: table.share * share } };
  return { ...group, head: head && enlarged(head), copies: copies.map(enlarged), ...enlargedTable };
}

/** Of A4's: on smaller paper less, but not below half. */
function gapOf(gap: Pt, { paper }: PageContext): Pt {
  return gap * Math.max(0.5, paper.shrink);
}
