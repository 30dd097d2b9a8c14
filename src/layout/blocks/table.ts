/** Tables: rows with hairlines, numbers right, group rows with a key; they divide between rows and repeat their heads. */
import type { Cell, Inlines, RowGroup, Table } from '../../document/types.js';
import { rowDivided } from '../../messages/layout.js';
import { type LayoutContext, plainText, runsOf } from '../context.js';
import type { Pt, TextStyle } from '../scene.js';
import { type Copy, textHeight } from '../text/set.js';
import { takeCopies } from '../text/split.js';

export interface TableStyle {
  readonly text: TextStyle;
  readonly head: TextStyle;
  readonly small: TextStyle;
  readonly leading: Pt;
  /** Least heights of the header row, of group rows and of the others. */
  readonly headHeight: Pt;
  readonly groupHeight: Pt;
  readonly rowHeight: Pt;
  /** Between columns. */
  readonly gutter: Pt;
  /** Whether a table that asks for bars gets them. */
  readonly bars: boolean;
  /** Width of a bar that shows a row's range, and its height. */
  readonly barWidth: Pt;
  readonly barHeight: Pt;
  /** The square that stands for a tier in a group row. */
  readonly key: Pt;
}

export interface LaidCell {
  readonly copies: readonly Copy[];
  readonly column: number;
  readonly span: number;
  readonly header?: 'column' | 'row' | 'group';
  readonly tag: number;
}

export interface LaidRow {
  readonly kind: 'head' | 'group' | 'body';
  readonly height: Pt;
  readonly cells: readonly LaidCell[];
  readonly tier?: number;
  readonly range?: { readonly min: number; readonly max: number };
}

/** A table before it is divided among pages. */
export interface LaidTable {
  readonly table: Table;
  /** Rows show the bar of their range. */
  readonly bars: boolean;
  readonly x: Pt;
  readonly columns: readonly Pt[];
  readonly rows: readonly LaidRow[];
  readonly tag: number;
  readonly style: TableStyle;
}

export function layTable(
  table: Table,
  x: Pt,
  w: Pt,
  style: TableStyle,
  parent: number,
  context: LayoutContext,
): LaidTable {
  const tag = context.tags.add('Table', parent, { alt: plainText(table.caption ?? []) });
  const asked = table.bars && style.bars && context.document.scale !== undefined;
  const withBars = columnWidths(table, asked, w, style, context);
  const beside = (withBars[0] ?? w) - style.barWidth - 2 * style.gutter;
  const bars = asked && beside >= LEAST_LABEL;
  const columns = bars ? withBars : columnWidths(table, false, w, style, context);
  const labelWidth = bars ? beside : (columns[0] ?? w) - style.gutter;
  const widthOf = (column: number): Pt => (column === 0 ? labelWidth : (columns[column] ?? 0) - style.gutter / 2);
  const rows: LaidRow[] = [];
  const row = (kind: LaidRow['kind'], cells: LaidCell[], extra: Partial<LaidRow> = {}): void => {
    const least = kind === 'head' ? style.headHeight : kind === 'group' ? style.groupHeight : style.rowHeight;
    const roomOf = (cell: LaidCell): Pt => (cell.span > 1 ? w : widthOf(cell.column));
    const parts = divided(cells, roomOf, context);
    if (parts.length > 1) context.report(rowDivided(table, parts.length));
    for (const part of parts) {
      const text = Math.max(0, ...part.map((cell) => textHeight(cell.copies, roomOf(cell), context.measure)));
      rows.push({
        kind,
        cells: part,
        height: Math.max(least, text + least - style.leading),
        ...extra,
      });
    }
  };

  const head = context.tags.add('TR', context.tags.add('THead', tag));
  row(
    'head',
    table.columns.map((cell, column) =>
      cellOf(
        cell.text,
        column,
        style.head,
        style,
        'column',
        column > 0 && numeric(table, column),
        context.tags.add('TH', head, { scope: 'Column' }),
      ),
    ),
  );
  const body = context.tags.add('TBody', tag);
  for (const group of table.groups) layGroup(group, table, style, body, row, context);
  return { table, bars, x, columns, rows, tag, style };
}

/** Room that a row's label keeps beside its bar: long amounts leave less, and then there are no bars. */
const LEAST_LABEL = 90;

/** The tallest row that any page can hold. */
const TALLEST_ROW = 280;

/** A row that no page could hold, as several: the cells go on where they have more to say. */
function divided(cells: readonly LaidCell[], roomOf: (cell: LaidCell) => Pt, context: LayoutContext): LaidCell[][] {
  const parts: LaidCell[][] = [];
  let rest = [...cells];
  do {
    const taken = rest.map((cell) => takeCopies(cell.copies, roomOf(cell), TALLEST_ROW, context.measure));
    parts.push(rest.map((cell, index) => ({ ...cell, copies: taken[index]?.[0] ?? [] })));
    rest = rest.map((cell, index) => ({ ...cell, copies: taken[index]?.[1] ?? [] }));
  } while (rest.some((cell) => cell.copies.length > 0));
  return parts;
}

function layGroup(
  group: RowGroup,
  table: Table,
  style: TableStyle,
  body: number,
  row: (kind: LaidRow['kind'], cells: LaidCell[], extra?: Partial<LaidRow>) => void,
  context: LayoutContext,
): void {
  if (group.head !== undefined) {
    const line = context.tags.add('TR', body);
    const tag = context.tags.add('TH', line, { scope: 'Row', columnSpan: table.columns.length });
    const indent = group.tier === undefined ? 0 : style.key + 8;
    const copy: Copy = {
      runs: runsOf(group.head, { ...style.head, colour: 'ink' }, style.small),
      leading: style.leading,
      tag,
      ...(indent > 0 ? { bullet: { mark: '', colour: 'ink' as const, indent, level: 0 } } : {}),
    };
    row(
      'group',
      [{ copies: [copy], column: 0, span: table.columns.length, header: 'group', tag }],
      group.tier === undefined ? {} : { tier: group.tier },
    );
  }
  for (const cells of group.rows) {
    const line = context.tags.add('TR', body);
    const values = cells.cells.flatMap((cell) => (cell.value === undefined ? [] : [cell.value]));
    const [min, max] = values;
    row(
      'body',
      cells.cells.map((cell, column) => {
        const tag = context.tags.add(cell.header ? 'TH' : 'TD', line, cell.header ? { scope: 'Row' } : {});
        return cellOf(cell.text, column, style.text, style, cell.header ? 'row' : undefined, cell.numeric, tag);
      }),
      {
        ...(group.tier === undefined ? {} : { tier: group.tier }),
        ...(min === undefined || max === undefined ? {} : { range: { min, max } }),
      },
    );
  }
}

function cellOf(
  text: Inlines,
  column: number,
  base: TextStyle,
  style: TableStyle,
  header: LaidCell['header'],
  right: boolean,
  tag: number,
): LaidCell {
  const textStyle = right ? { ...base, tabular: true } : base;
  const copy: Copy = {
    runs: runsOf(text, textStyle, style.small),
    leading: style.leading,
    align: right ? 'right' : 'left',
    tag,
  };
  return { copies: [copy], column, span: 1, tag, ...(header === undefined ? {} : { header }) };
}

function numeric(table: Table, column: number): boolean {
  return table.groups.some((group) => group.rows.some((row) => row.cells[column]?.numeric ?? false));
}

/** Columns of numbers take what they need, the others share what is left by the length of their text. */
function columnWidths(table: Table, withBars: boolean, w: Pt, style: TableStyle, context: LayoutContext): Pt[] {
  const cellsOf = (column: number): Cell[] =>
    [table.columns[column], ...table.groups.flatMap((group) => group.rows.map((row) => row.cells[column]))].filter(
      (cell) => cell !== undefined,
    );
  const widest = (column: number): Pt =>
    Math.max(
      0,
      ...cellsOf(column).map((cell) =>
        context.measure.width(plainText(cell.text), { ...style.head, tabular: cell.numeric }),
      ),
    );
  const needs = table.columns.map((_, column) => widest(column) + style.gutter);
  const fixed = table.columns.map((_, column) => column > 0 && numeric(table, column));
  const spare = w - needs.reduce((sum, need, column) => sum + (fixed[column] ? need : 0), 0);
  const bars = withBars ? style.barWidth + style.gutter : 0;
  const wanted = needs.map((need, column) => (fixed[column] ? 0 : Math.max(need, 60) + (column === 0 ? bars : 0)));
  const sum = wanted.reduce((all, one) => all + one, 0);
  return needs.map((need, column) => (fixed[column] ? need : (spare * (wanted[column] ?? 0)) / sum));
}
