/**
 * The sheet behind a chart, as "Edit data" opens it: a row a bar with its figures, as a person would write them. What the chart stacks
 * and prints follows from these by formulas.
 */
import type { Input, Native, Part, WorkedOutPart } from '../../charts/form.js';
import { FORMS } from '../../charts/index.js';
import type { PlotBar, PlotItem } from '../../layout/scene.js';
import { labelFormula } from './chart-formula.js';
import {
  type Cell,
  cellReference,
  columnName,
  rangeReference,
  type TableColumn,
  uniqueHeads,
  workbook,
} from './workbook.js';
import { withoutForbidden } from './xml.js';

/** Cells as a chart names them, with what is in them. */
export interface Reference {
  readonly formula: string;
  readonly values: readonly (string | number)[];
}

export interface SheetSeries {
  /** It only moves what follows. */
  readonly unseen: boolean;
  readonly head: Reference;
  readonly values: Reference;
}

export interface ChartSheet {
  readonly bars: Reference;
  /** What the chart stacks, from the scale's start. */
  readonly series: readonly SheetSeries[];
  /** The ends in words. */
  readonly from: Reference;
  readonly to: Reference;
  /** An xlsx file. */
  readonly bytes: () => Uint8Array;
}

/** Row 1 has the heads. */
const FIRST_ROW = 2;

/** What a column of the sheet holds: the bars' names, a figure, a part of the bars, or the words at an end. */
type Content = 'names' | 'from' | 'to' | Input | WorkedOutPart;

export function chartSheet({ form, columns: [nameHead, ...inputHeads], bars }: PlotItem): ChartSheet {
  const { native } = FORMS[form];
  const { inputs, stack, ends } = native;
  const headOfInput = (input: Input): string => inputHeads[inputs.indexOf(input)] ?? '';
  const contents: readonly Content[] = [
    'names',
    ...inputs.filter(({ optional }) => !optional),
    ...stack.flatMap((part) => ('input' in part ? [] : part)),
    'from',
    'to',
    ...inputs.filter(({ optional }, index) => optional && inputHeads[index] !== undefined),
  ];
  /** The cells of the inputs in a row. */
  const cellsIn = (row: number): readonly (string | undefined)[] =>
    inputs.map((input) => {
      const column = contents.indexOf(input);
      return column < 0 ? undefined : `${columnName(column)}${row}`;
    });
  const headOf = (content: Content): string => {
    if (content === 'names') return nameHead ?? '';
    if (content === 'from' || content === 'to') return `“${headOfInput(ends[content])}”`;
    return 'head' in content ? content.head(inputHeads) : headOfInput(content);
  };
  const cellOf = (content: Content, bar: PlotBar, row: number): Cell => {
    if (content === 'names') return withoutForbidden(bar.lines.join('\n')).replaceAll('\u00ad\n', '-\n');
    if (content === 'from' || content === 'to') return labelCell(bar, content, native, cellsIn(row));
    if ('formula' in content) return { formula: content.formula(cellsIn(row)), value: content.of(bar) };
    return content.of(bar) ?? '';
  };
  const names = uniqueHeads(contents.map((content) => withoutForbidden(headOf(content))));
  const columns = contents.map((content, index): TableColumn => {
    const calculated =
      typeof content === 'object' && 'formula' in content ? { calculated: content.formula(cellsIn(FIRST_ROW)) } : {};
    const cells = bars.map((bar, row) => cellOf(content, bar, row + FIRST_ROW));
    return { head: names[index] ?? '', cells, ...calculated };
  });
  const valuesOf = (content: Content): Reference => {
    const column = contents.indexOf(content);
    const cells = columns[column]?.cells ?? [];
    return {
      formula: rangeReference(column, bars.length),
      values: cells.map((cell) => (typeof cell === 'object' ? cell.value : cell)),
    };
  };
  const seriesOf = (part: Part): SheetSeries => {
    const content = 'input' in part ? part.input : part;
    const unseen = 'input' in part && part.unseen === true;
    const column = contents.indexOf(content);
    return {
      unseen,
      head: { formula: cellReference(column, 1), values: [names[column] ?? ''] },
      values: valuesOf(content),
    };
  };
  return {
    bars: valuesOf('names'),
    series: stack.map(seriesOf),
    from: valuesOf('from'),
    to: valuesOf('to'),
    bytes: () => workbook(columns),
  };
}

/** A label that stands alone beside its bar says both ends. */
function labelCell(
  bar: PlotBar,
  end: 'from' | 'to',
  { inputs, ends }: Native,
  cells: readonly (string | undefined)[],
): Cell {
  const text = withoutForbidden(bar[end]);
  if (text === '') return '';
  const sourceOf = (input: Input) => ({ reference: cells[inputs.indexOf(input)] ?? '', value: input.of(bar) ?? 0 });
  const alone = bar.from === '' || bar.to === '';
  const both = alone && bar.min < bar.max && ends.from !== ends.to;
  const formula = labelFormula(text, both ? [sourceOf(ends.from), sourceOf(ends.to)] : [sourceOf(ends[end])]);
  return formula === undefined ? text : { formula, value: text };
}
