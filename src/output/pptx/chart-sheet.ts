/**
 * The sheet behind a chart, as "Edit data" opens it: a row a bar with its figures, as a person would write them. What the chart stacks
 * and prints follows from these by formulas.
 */
import type { Input, Native, Part, WorkedOutPart } from '../../charts/form.js';
import { FORMS } from '../../charts/index.js';
import type { PlotBar, PlotItem } from '../../layout/scene.js';
import { withoutForbidden } from '../../opc/writing/xml.js';
import { labelFormula, unstatedFormula } from './chart-formula.js';
import {
  type Cell,
  cellReference,
  columnName,
  rangeReference,
  type TableColumn,
  uniqueHeads,
  workbook,
} from './workbook.js';

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
  /** The ends in words, or the one figure. */
  readonly from: Reference;
  readonly to: Reference;
  /** Of points: the head of their names, how far down the rows are, and where the axis starts. */
  readonly points?: { readonly head: Reference; readonly rows: Reference; readonly starts: Reference };
  /** An xlsx file. */
  readonly bytes: () => Uint8Array;
}

/** Row 1 has the heads. */
const FIRST_ROW = 2;

/** What a column of the sheet holds: the bars' names, a figure, a part of the bars, the words at an end, or where points stand. */
type Content = 'names' | 'from' | 'to' | 'rows' | 'starts' | Input | WorkedOutPart;

/** The heads of columns that no person reads. */
const HEADS = { rows: '#', starts: '|' };

export function chartSheet({ form, columns: [nameHead, ...inputHeads], bars, from: start }: PlotItem): ChartSheet {
  const { native, dot } = FORMS[form];
  const { inputs, stack, ends } = native;
  const labels = ends.from === ends.to ? (['to'] as const) : (['from', 'to'] as const);
  const points = dot === undefined ? [] : (['rows', 'starts'] as const);
  const headOfInput = (input: Input): string => inputHeads[inputs.indexOf(input)] ?? '';
  const contents: readonly Content[] = [
    'names',
    ...inputs.filter(({ optional }) => !optional),
    ...stack.flatMap((part) => ('input' in part ? [] : part)),
    ...labels,
    ...points,
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
    if (content === 'rows' || content === 'starts') return HEADS[content];
    return 'head' in content ? content.head(inputHeads) : headOfInput(content);
  };
  const cellOf = (content: Content, bar: PlotBar, row: number): Cell => {
    const { range } = bar;
    if (content === 'names') return withoutForbidden(bar.lines.join('\n')).replaceAll('\u00ad\n', '-\n');
    if (content === 'from' || content === 'to') return labelCell(bar, content, native, cellsIn(row));
    if (content === 'rows') return { formula: PLACE, value: row - FIRST_ROW + 0.5 };
    if (content === 'starts') return start;
    if ('formula' in content) return { formula: content.formula(cellsIn(row)), value: range ? content.of(range) : 0 };
    return (range && content.of(range)) ?? '';
  };
  const names = uniqueHeads(contents.map((content) => withoutForbidden(headOf(content))));
  const calculatedBy = (content: Content): string | undefined => {
    if (content === 'rows') return PLACE;
    return typeof content === 'object' && 'formula' in content ? content.formula(cellsIn(FIRST_ROW)) : undefined;
  };
  const columns = contents.map((content, index): TableColumn => {
    const calculated = calculatedBy(content);
    const cells = bars.map((bar, row) => cellOf(content, bar, row + FIRST_ROW));
    return { head: names[index] ?? '', cells, ...(calculated !== undefined && { calculated }) };
  });
  const valuesOf = (content: Content): Reference => {
    const column = contents.indexOf(content);
    const cells = columns[column]?.cells ?? [];
    return {
      formula: rangeReference(column, bars.length),
      values: cells.map((cell) => (typeof cell === 'object' ? cell.value : cell)),
    };
  };
  const headReference = (content: Content): Reference => {
    const column = contents.indexOf(content);
    return { formula: cellReference(column, 1), values: [names[column] ?? ''] };
  };
  const seriesOf = (part: Part): SheetSeries => {
    const content = 'input' in part ? part.input : part;
    const unseen = 'input' in part && part.unseen === true;
    return { unseen, head: headReference(content), values: valuesOf(content) };
  };
  return {
    bars: valuesOf('names'),
    series: stack.map(seriesOf),
    from: valuesOf(labels[0]),
    to: valuesOf('to'),
    ...(dot !== undefined && {
      points: { head: headReference('names'), rows: valuesOf('rows'), starts: valuesOf('starts') },
    }),
    bytes: () => workbook(columns),
  };
}

/** The middle of a row, counted from the top of the chart. */
const PLACE = `ROW()-${FIRST_ROW - 0.5}`;

/** A label that stands alone beside its bar says both ends, or the one figure that there is. */
function labelCell(
  bar: PlotBar,
  end: 'from' | 'to',
  { inputs, ends }: Native,
  cells: readonly (string | undefined)[],
): Cell {
  const { range } = bar;
  const isOne = ends.from === ends.to;
  const text = withoutForbidden(isOne ? bar.to || bar.from : bar[end]);
  if (text === '') return '';
  const referenceOf = (input: Input): string => cells[inputs.indexOf(input)] ?? '';
  const alone = bar.from === '' || bar.to === '';
  const said = range && alone && range.min < range.max && !isOne ? [ends.from, ends.to] : [ends[end]];
  const formula =
    range === undefined
      ? unstatedFormula(text, referenceOf(ends[end]))
      : labelFormula(
          text,
          said.map((input) => ({ reference: referenceOf(input), value: input.of(range) ?? 0 })),
        );
  return formula === undefined ? text : { formula, value: text };
}
