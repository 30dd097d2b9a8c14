/** The lines of a row of a table with bars where it has little width: what has no room side by side stands in lines of its own. */
import { sum } from '../../blocks/columns.js';
import type { Pt } from '../../scene.js';
import type { Measure } from '../../text/metrics.js';
import { type Copy, textHeight } from '../../text/set.js';
import type { Setting } from '../paper.js';
import type { BarRow } from './bar-row.js';

/** The widths of a bar, in sizes of the words beside it: at the most 140 points on A4, as in other tables. */
const BAR = { least: 7, most: 35 / 3 } as const;
/** Between what stands side by side. */
const GAP: Pt = 10;

export interface RowLine {
  readonly height: Pt;
  readonly said: readonly Said[];
  /** At the left of the line. */
  readonly bar?: BarRow['bar'] & { readonly w: Pt };
}

/** What a cell says, and where on its line. */
export interface Said {
  readonly copy: Copy;
  readonly left: Pt;
  readonly w: Pt;
}

/** What all rows of a table have in common. */
export interface RowGrid extends Setting {
  readonly w: Pt;
  readonly bar: Pt;
  /** The widths of the columns of figures beside the bars; absent: they stand below. */
  readonly figures?: readonly Pt[];
}

export function rowGrid(rows: readonly BarRow[], w: Pt, setting: Setting, measure: Measure): RowGrid {
  const count = Math.max(0, ...rows.map(({ figures }) => figures.length));
  const figures = Array.from({ length: count }, (_, column) =>
    Math.max(0, ...rows.map((row) => widthOf(row.figures.slice(column, column + 1), measure))),
  );
  const free = w - sum(figures) - GAP * count;
  const [least, most] = [BAR.least * setting.size, BAR.most * setting.size];
  return free < least
    ? { ...setting, w, bar: Math.min(most, w) }
    : { ...setting, w, bar: Math.min(most, free), figures };
}

export function linesOf(row: BarRow, grid: RowGrid, measure: Measure): readonly RowLine[] {
  return [...nameLines(row, grid, measure), ...barLines(row, grid, measure)];
}

function nameLines({ name, words }: BarRow, grid: RowGrid, measure: Measure): readonly RowLine[] {
  const [only, ...more] = words;
  const isBeside = more.length === 0 && widthOf([name], measure) + GAP + widthOf(words, measure) <= grid.w;
  if (!isBeside) return [name, ...words].map((copy) => alone(copy, grid, measure));
  return [{ height: grid.leading, said: [whole(name, grid), ...(only ? [atRight(only, grid)] : [])] }];
}

function barLines({ figures, bar }: BarRow, grid: RowGrid, measure: Measure): readonly RowLine[] {
  const drawn = bar && { bar: { ...bar, w: grid.bar } };
  const { figures: columns } = grid;
  if (columns !== undefined) return [{ height: grid.leading, said: inColumns(figures, columns, bar, grid), ...drawn }];
  return [
    ...(drawn ? [{ height: grid.leading, said: [], ...drawn }] : []),
    ...figures.map((copy) => alone(copy, grid, measure)),
  ];
}

/** The last at the right end, the others from the bar on, or from where it would stand. */
function inColumns(figures: readonly Copy[], columns: readonly Pt[], bar: BarRow['bar'], grid: RowGrid): Said[] {
  const start = bar === undefined ? 0 : grid.bar + GAP;
  return figures.map((copy, column) => {
    if (column > 0 && column === columns.length - 1) return atRight(copy, grid);
    const before = columns.slice(0, column);
    return { copy, left: start + sum(before) + GAP * before.length, w: columns[column] ?? 0 };
  });
}

function alone(copy: Copy, grid: RowGrid, measure: Measure): RowLine {
  return { height: textHeight([copy], grid.w, measure), said: [whole(copy, grid)] };
}

function whole(copy: Copy, { w }: RowGrid): Said {
  return { copy, left: 0, w };
}

function atRight(copy: Copy, grid: RowGrid): Said {
  return whole({ ...copy, align: 'right' }, grid);
}

/** On one line. */
function widthOf(copies: readonly Copy[], measure: Measure): Pt {
  return sum(copies.flatMap(({ runs }) => runs.map(({ text, style }) => measure.width(text, style))));
}
