/** The chart of a poster: as large as its page allows, in as many columns as that takes. */
import type { RangeChart } from '../../document/types.js';
import { onTrial, settle } from '../context.js';
import { lineCount, longestWord } from '../fit.js';
import type { Item, Pt } from '../scene.js';
import { chartPieces } from './blocks/chart.js';
import { LABEL_SHARE } from './blocks/chart-grid.js';
import { type Flowable, pile } from './flow.js';
import { moved, type PageContext, text } from './page.js';

/** Of names and amounts, on A4. */
const SIZES = [24, 22, 20, 18, 16, 15, 14, 13, 12, 11, 10, 9, 8, 7];
const GUTTER: Pt = 26;
/** What a row has more than its line, in shares of the type size: at least, and at most where there is room. */
const PADDING = { least: 0.3, most: 2.2 };
/** In one column bars are longest: it is taken where names and amounts are no smaller than this. */
const LEAST_ALONE: Pt = 9;

export interface ChartRoom {
  readonly y: Pt;
  readonly bottom: Pt;
}

interface Setting {
  readonly size: Pt;
  readonly columns: number;
  readonly padding: number;
}

/** What draws it, in the largest type that has room; nothing where none has. */
export function posterChart(
  chart: RangeChart,
  { y, bottom }: ChartRoom,
  sect: number,
  context: PageContext,
): (() => Item[]) | undefined {
  const height = bottom - y;
  const tried = (setting: Setting) => columnsOf(chart, setting, height, 0, onTrial(context));
  const { scale } = context.paper;
  for (const [size, columns] of ORDER) {
    const tight: Setting = { size: size * scale, columns, padding: PADDING.least };
    const parts = columns === 1 || holdsNames(chart, tight, context) ? tried(tight) : undefined;
    if (parts === undefined) continue;
    const free = height - Math.max(...parts.map((part) => part.height));
    const rows = Math.ceil(chart.groups.reduce((sum, group) => sum + group.rows.length + 1, 0) / columns);
    const loose = { ...tight, padding: Math.min(PADDING.most, tight.padding + free / rows / tight.size) };
    const setting = tried(loose) === undefined ? tight : loose;
    return () => {
      const found = columnsOf(chart, setting, height, sect, context) ?? [];
      const width = columnWidth(setting, context);
      return found.flatMap((part, at) =>
        settle(part.draw(y).map((item) => moved(item, at * (width + GUTTER * scale)))),
      );
    };
  }
  return undefined;
}

/** What is tried, in turn: type size and columns. */
const ORDER: readonly (readonly [Pt, number])[] = [
  ...SIZES.filter((size) => size >= LEAST_ALONE).map((size) => [size, 1] as const),
  ...SIZES.flatMap((size) => [[size, 1] as const, [size, 2] as const]),
  ...SIZES.map((size) => [size, 3] as const),
];

/** Whether every name stands on two lines, without a word broken; in one column, longer ones stand over their bars. */
function holdsNames({ groups }: RangeChart, setting: Setting, context: PageContext): boolean {
  const style = text(setting.size);
  const w = columnWidth(setting, context) * LABEL_SHARE;
  return groups.every(({ rows }) =>
    rows.every(
      ({ label }) => longestWord(label, style, context) <= w && lineCount(label, style, w, context) <= MOST_LINES,
    ),
  );
}
const MOST_LINES = 2;

/** The chart in so many parts, none higher than the room and all as even as may be; nothing where there is none that fits. */
function columnsOf(
  chart: RangeChart,
  setting: Setting,
  height: Pt,
  sect: number,
  context: PageContext,
): readonly Flowable[] | undefined {
  const pieces = chartPieces(chart, sect, inColumn(setting, height, context));
  const [only = pile(pieces)] = pieces;
  const inParts = (most: Pt): readonly Flowable[] | undefined => {
    const parts = only.height > most * setting.columns ? undefined : divided(only, most);
    return parts !== undefined && parts.length <= setting.columns ? parts : undefined;
  };
  if (setting.columns === 1 || inParts(height) === undefined) return inParts(height);
  for (let most = only.height / setting.columns; most < height; most += setting.size) {
    const parts = inParts(most);
    if (parts !== undefined) return parts;
  }
  return inParts(height);
}

function divided(whole: Flowable, most: Pt): readonly Flowable[] | undefined {
  if (whole.height <= most) return [whole];
  const halves = whole.split?.(most, true);
  if (halves === undefined || halves.first.height > most) return undefined;
  const rest = divided(halves.rest, most);
  return rest && [halves.first, ...rest];
}

function columnWidth({ columns }: Setting, { paper }: PageContext): Pt {
  return (paper.width - GUTTER * paper.scale * (columns - 1)) / columns;
}

/** Paper that is a column of the poster's chart. */
function inColumn(setting: Setting, height: Pt, context: PageContext): PageContext {
  const { paper } = context;
  const { size, padding } = setting;
  const width = columnWidth(setting, context);
  const type = { ...paper.type, chart: { size, leading: size * 1.25 } };
  const rows = { rowPadding: size * padding, top: 0, bottom: height };
  return { ...context, paper: { ...paper, width, type, ...rows } };
}
