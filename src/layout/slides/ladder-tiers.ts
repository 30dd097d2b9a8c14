/** The chart of a ladder and what names its tiers: notes right of one plot of all, or a head over a plot of each. */
import type { Inlines, RangeChart, Section } from '../../document/types.js';
import { rule } from '../charts/bar.js';
import type { Box, Item, PlotItem, Pt, TextItem } from '../scene.js';
import type { SlideGrid, Stretch } from './grid.js';
import { chartPlot, type PlotRow } from './plot.js';
import type { SlideContext } from './slide.js';
import { besideChart, HEAD_HEIGHT, ladderColumns, tierHead, tierNotes } from './tier-notes.js';

export interface LadderGroup {
  readonly head?: Inlines | undefined;
  readonly rows: readonly PlotRow[];
  /** How many rows the whole tier has, where these are a part of it. */
  readonly of?: number;
}

/** How far the chart reaches: without names of tiers nothing stands right of it. */
export function chartStretch(groups: readonly LadderGroup[], grid: SlideGrid): Stretch {
  return isNoted(groups, grid) ? ladderColumns(grid).chart : grid.body;
}

/** What heads take of the chart's height. */
export function headsHeight(groups: readonly LadderGroup[], grid: SlideGrid): Pt {
  return groups.reduce((sum, group) => sum + headHeight(group, grid), 0);
}

function isNoted(groups: readonly LadderGroup[], grid: SlideGrid): boolean {
  return besideChart(grid) && groups.some(({ head }) => head !== undefined);
}

function headHeight({ head }: LadderGroup, grid: SlideGrid): Pt {
  return head === undefined || besideChart(grid) ? 0 : HEAD_HEIGHT;
}

/** Each plot after the head over it. */
export interface TierCharts {
  readonly plots: readonly { readonly over: readonly [] | readonly [TextItem]; readonly plot: PlotItem }[];
  /** Beside the plot, and the hairlines between the tiers; read after all else. */
  notes(): readonly Item[];
}

export function tierCharts(
  chart: RangeChart,
  groups: readonly LadderGroup[],
  frame: Box,
  pitch: Pt,
  section: Section,
  sect: number,
  context: SlideContext,
): TierCharts {
  const all = groups.flatMap(({ rows }) => rows);
  const plotOf = (rows: readonly PlotRow[], box: Box): PlotItem => {
    const plot = chartPlot(chart, rows, box, sect, context, all);
    if (plot === undefined) throw new Error('a ladder without a scale');
    return plot;
  };
  if (isNoted(groups, context.grid)) {
    const plot = plotOf(all, frame);
    const tiers = groups.map(({ head, rows: { length } }) => ({ ...(head && { head }), h: length * pitch }));
    return { plots: [{ over: [], plot }], notes: () => tierNotes(tiers, section, frame.y, sect, context) };
  }
  let { y } = frame;
  const rules: Item[] = [];
  const plots = groups.map((group) => {
    if (y > frame.y) rules.push(rule(frame.x, y, frame.w, 'rule', 0.75));
    const over =
      group.head === undefined ? ([] as const) : ([tierHead(group.head, section, y, sect, context)] as const);
    const top = y + headHeight(group, context.grid);
    const plot = plotOf(group.rows, { ...frame, y: top, h: pitch * group.rows.length });
    y = top + pitch * group.rows.length;
    return { over, plot };
  });
  return { plots, notes: () => rules };
}
