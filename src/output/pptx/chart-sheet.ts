/**
 * The sheet behind a range chart, as "Edit data" opens it: a row a bar with its two ends (and its median, where any states one), as a
 * person would write them. What the chart stacks and prints follows from these by formulas.
 */
import type { PlotBar, PlotItem } from '../../layout/scene.js';
import { labelFormula } from './chart-formula.js';
import { type Cell, cellReference, rangeReference, type TableColumn, uniqueHeads, workbook } from './workbook.js';
import { withoutForbidden } from './xml.js';

/** Cells as a chart names them, with what is in them. */
export interface Reference {
  readonly formula: string;
  readonly values: readonly (string | number)[];
}

export interface SheetSeries {
  readonly head: Reference;
  readonly values: Reference;
}

export interface ChartSheet {
  readonly bars: Reference;
  /** What the chart stacks: up to a bar's start, up to its midpoint or median, up to its end. */
  readonly series: readonly [start: SheetSeries, lower: SheetSeries, upper: SheetSeries];
  /** The ends in words. */
  readonly from: Reference;
  readonly to: Reference;
  /** An xlsx file. */
  readonly bytes: () => Uint8Array;
}

/** The columns that the chart names, from 0. */
const [BAR, FROM, LOWER, UPPER, FROM_LABEL, TO_LABEL] = [0, 1, 3, 4, 5, 6] as const;
/** The column after them, where there is one. */
const MEDIAN = 'H';
/** Row 1 has the heads. */
const FIRST_ROW = 2;

export function chartSheet({ columns: heads, median, bars }: PlotItem): ChartSheet {
  const [bar, from, to] = heads.map(withoutForbidden);
  const medians = median === undefined ? [] : [withoutForbidden(median)];
  const names = uniqueHeads(
    [bar, from, to, `${from}–½`, `½–${to}`, `“${from}”`, `“${to}”`, ...medians].map((head) => head ?? ''),
  );
  const formulaOf = (part: 'lower' | 'upper', row: number) => partFormula(part, row, median !== undefined);
  const cells: readonly ((bar: PlotBar, row: number) => Cell)[] = [
    ({ lines }) => withoutForbidden(lines.join('\n')),
    ({ min }) => min,
    ({ max }) => max,
    (one, row) => ({ formula: formulaOf('lower', row), value: partOf('lower', one) }),
    (one, row) => ({ formula: formulaOf('upper', row), value: partOf('upper', one) }),
    (one, row) => labelCell(one, 'from', row),
    (one, row) => labelCell(one, 'to', row),
    ...medians.map(
      () =>
        (one: PlotBar): Cell =>
          one.median ?? '',
    ),
  ];
  const columns = cells.map((cell, index): TableColumn => {
    const part = index === LOWER ? 'lower' : index === UPPER ? 'upper' : undefined;
    const calculated = part === undefined ? {} : { calculated: formulaOf(part, FIRST_ROW) };
    return { head: names[index] ?? '', cells: bars.map((one, row) => cell(one, row + FIRST_ROW)), ...calculated };
  });
  const valuesOf = (index: number): Reference => ({
    formula: rangeReference(index, bars.length),
    values: columns[index]?.cells.map((cell) => (typeof cell === 'object' ? cell.value : cell)) ?? [],
  });
  const seriesOf = (index: number): SheetSeries => ({
    head: { formula: cellReference(index, 1), values: [names[index] ?? ''] },
    values: valuesOf(index),
  });
  return {
    bars: valuesOf(BAR),
    series: [seriesOf(FROM), seriesOf(LOWER), seriesOf(UPPER)],
    from: valuesOf(FROM_LABEL),
    to: valuesOf(TO_LABEL),
    bytes: () => workbook(columns),
  };
}

/** How long a part of a bar is: half of it, or up to the median or from it, where one is stated. */
function partOf(part: 'lower' | 'upper', { min, max, median }: PlotBar): number {
  if (median === undefined) return (max - min) / 2;
  return part === 'lower' ? median - min : max - median;
}

function partFormula(part: 'lower' | 'upper', row: number, medians: boolean): string {
  const half = `(C${row}-B${row})/2`;
  if (!medians) return half;
  const median = `${MEDIAN}${row}`;
  return `IF(${median}="",${half},${part === 'lower' ? `${median}-B${row}` : `C${row}-${median}`})`;
}

/** A label that stands alone beside its bar says both ends. */
function labelCell(bar: PlotBar, end: 'from' | 'to', row: number): Cell {
  const text = withoutForbidden(bar[end]);
  if (text === '') return '';
  const from = { reference: `B${row}`, value: bar.min };
  const to = { reference: `C${row}`, value: bar.max };
  const alone = bar.from === '' || bar.to === '';
  const formula = labelFormula(text, alone && bar.min < bar.max ? [from, to] : [end === 'from' ? from : to]);
  return formula === undefined ? text : { formula, value: text };
}
