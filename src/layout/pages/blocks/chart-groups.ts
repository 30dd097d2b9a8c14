/** The groups of a range chart on paper: how high they are, and where a page may end in them. */
import type { Axis } from '../../../charts/share.js';
import type { Chart, ChartRow } from '../../../document/types.js';
import { runsOf } from '../../context.js';
import type { Pt } from '../../scene.js';
import { type Copy, textHeight } from '../../text/set.js';
import { type PageContext, text } from '../page.js';
import { type Grid, gridOf, labelCopy } from './chart-grid.js';

export type Group = Chart['groups'][number];

export const AFTER_GROUP: Pt = 5;

/** What is taken of the rows of a chart that no page holds, before it goes on. */
const TIGHTER: Pt = 3;

/** The groups in rows of the usual height or, where no page holds them, in lower ones. */
export function measuredGroups(
  chart: Chart,
  scale: Axis,
  context: PageContext,
): { readonly grid: Grid; readonly groups: readonly Measured[] } {
  const at = (tighter: Pt) => {
    const grid = gridOf(chart, scale, tighter, context);
    return { grid, groups: chart.groups.map((group) => measured(group, grid, context)) };
  };
  const usual = at(0);
  const { top, bottom } = context.paper;
  return heightOf(usual.groups) <= bottom - top ? usual : at(TIGHTER);
}

export function heightOf(groups: readonly Measured[]): Pt {
  return groups.reduce((sum, { height }) => sum + height, 0);
}

/** A group and how high it is, with its head and its rows. */
export interface Measured {
  readonly group: Group;
  /** How many rows the group has where it is whole. */
  readonly of: number;
  readonly head: Pt;
  readonly rows: readonly Pt[];
  readonly height: Pt;
}

function measured(group: Group, grid: Grid, context: PageContext): Measured {
  const rows = group.rows.map((row) => rowHeight(row, grid, context));
  return withHeight({ group, of: rows.length, head: headHeight(group, grid, context), rows });
}

function withHeight(parts: Omit<Measured, 'height'>): Measured {
  return { ...parts, height: parts.rows.reduce((sum, row) => sum + row, parts.head) + AFTER_GROUP };
}

/** What goes on on another page: so many rows, or of few rows so large a share. */
const LEAST_ROWS = 6;
const LEAST_SHARE = 1 / 3;

/** The groups that fit, and the others, which are no few. */
export function divideGroups(
  groups: readonly Measured[],
  room: Pt,
  grid: Grid,
  wholePage: boolean,
): readonly [readonly Measured[], readonly Measured[]] {
  const divided = takeGroups(groups, room, grid.tallest, wholePage);
  const [first, rest] = divided;
  const lacks = Math.min(LEAST_ROWS, Math.floor(rowCount(groups) * LEAST_SHARE)) - rowCount(rest);
  if (rest.length === 0 || lacks <= 0) return divided;
  const sooner = takeGroups(groups, heightOf(first) - lacks * grid.row, grid.tallest, wholePage);
  return sooner[0].length === 0 ? divided : sooner;
}

function rowCount(groups: readonly Measured[]): number {
  return groups.reduce((sum, { rows }) => sum + rows.length, 0);
}

/** The groups that fit, and the others. One higher than `tallest` begins where it stands and goes on on the next page. */
function takeGroups(
  groups: readonly Measured[],
  room: Pt,
  tallest: Pt,
  wholePage: boolean,
): [readonly Measured[], readonly Measured[]] {
  let left = room;
  const end = groups.findIndex(({ height }) => {
    left -= height;
    return left < -0.01;
  });
  const next = groups[end];
  if (next === undefined) return [groups, []];
  const [first, rest] = [groups.slice(0, end), groups.slice(end)];
  const must = wholePage && end === 0;
  if (next.height <= tallest && !must) return [first, rest];
  const rows = rowsFor(next, left + next.height, must);
  if (rows === 0) return [first, rest];
  return [
    [...first, rowsOf(next, 0, rows)],
    [rowsOf(next, rows), ...rest.slice(1)],
  ];
}

/** How many rows of a group fit, with no single one on either side of the page's end, but where some `must` stand here. */
function rowsFor({ head, rows }: Measured, room: Pt, must: boolean): number {
  let used = head + AFTER_GROUP;
  const fitting = rows.findIndex((row) => {
    used += row;
    return used > room + 0.01;
  });
  const kept = fitting === rows.length - 1 ? fitting - 1 : fitting;
  if (kept >= 2) return kept;
  return must ? Math.max(0, fitting) : 0;
}

function rowsOf({ group, of, head, rows }: Measured, from: number, to?: number): Measured {
  return withHeight({ group: { ...group, rows: group.rows.slice(from, to) }, of, head, rows: rows.slice(from, to) });
}

/** A head on two lines needs more room; a group without one begins with some air. */
function headHeight({ head, tier }: Group, grid: Grid, context: PageContext): Pt {
  if (head === undefined) return 6;
  const w = grid.width - headIndent(tier, grid);
  const { leading } = context.paper.type.chart;
  return grid.head - leading + textHeight([headCopy(head, context)], w, context.measure);
}

export function headIndent(tier: number | undefined, grid: Grid): Pt {
  return tier === undefined ? 0 : grid.key + 8;
}

export function headCopy(head: NonNullable<Group['head']>, context: PageContext): Copy {
  const { size, leading } = context.paper.type.chart;
  return { runs: runsOf(head, { ...text(size), bold: true }, text(size, 'ink2')), leading };
}

/** A label on two lines needs a higher row. */
function rowHeight(row: ChartRow, grid: Grid, context: PageContext): Pt {
  const label = textHeight([labelCopy(row, grid.label.w, context)], grid.label.w, context.measure);
  const { size, leading } = context.paper.type.chart;
  return grid.names === 'left' ? Math.max(grid.row, label + size / 2) : grid.row + label - leading;
}
