/** Tables: rows with hairlines, numbers right, group rows with a key; they divide between rows and repeat their heads. */
import { rangeOfRow } from '../../charts/range.js';
import type { Inlines, Row, RowGroup, Span, Table } from '../../document/types.js';
import { rowDivided, wideTable } from '../../messages/layout.js';
import { coloursOf, type LayoutContext, plainText, runsOf } from '../context.js';
import type { Pt, TextStyle } from '../scene.js';
import type { Measure } from '../text/metrics.js';
import { type Copy, textHeight } from '../text/set.js';
import { type CellRoom, cellRoom, columnWidths, fittingStyle, isNumeric } from './columns.js';
import { isMarkedColumn, markCopy, shortHead } from './marked.js';
import type { GroupedRow } from './marked-finding.js';
import type { TableStyle } from './table-style.js';

export interface LaidCell {
  readonly copies: readonly Copy[];
  readonly column: number;
  readonly span: number;
  readonly room: CellRoom;
  readonly header?: 'column' | 'row' | 'group';
  readonly tag: number;
}

export interface LaidRow {
  readonly kind: 'head' | 'group' | 'body' | 'foot';
  readonly height: Pt;
  readonly cells: readonly LaidCell[];
  readonly tier?: number;
  readonly range?: Span;
  /** The row of the document, of a group. */
  readonly of?: GroupedRow;
}

/** A table before it is divided among pages, or what is left of it. */
export interface LaidTable {
  readonly table: Table;
  /** Rows show the bar of their range. */
  readonly bars: boolean;
  readonly x: Pt;
  readonly columns: readonly Pt[];
  readonly rows: readonly LaidRow[];
  /** The first row that is left; those before it stand on earlier pages. */
  readonly start: number;
  readonly tag: number;
  readonly style: TableStyle;
}

export function layTable(
  table: Table,
  x: Pt,
  w: Pt,
  wanted: TableStyle,
  parent: number,
  context: LayoutContext,
): LaidTable {
  const tag = context.tags.add('Table', parent, { alt: plainText(table.caption ?? []) });
  const { style, fits } = fittingStyle(table, w, wanted, context);
  if (style !== wanted) context.report(wideTable(table, plainText(table.caption ?? []), table.columns.length, fits));
  const asked = table.bars && style.bars && context.document.scale !== undefined;
  const withBars = columnWidths(table, asked, w, style, context);
  const beside = (withBars[0] ?? w) - style.barWidth - 2 * style.gutter;
  const bars = asked && beside >= LEAST_LABEL;
  const columns = bars ? withBars : columnWidths(table, false, w, style, context);
  const roomOf = ({ column, span }: Pick<LaidCell, 'column' | 'span'>): CellRoom => {
    if (span > 1) return { left: 0, w };
    return bars && column === 0 ? { left: 0, w: beside } : cellRoom(table, column, columns[column] ?? 0, style);
  };
  const rows: LaidRow[] = [];
  const row: LayRow = (kind, set, extra = {}, origin = table) => {
    const cells = set.map((cell) => ({ ...cell, room: roomOf(cell) }));
    const laid = { kind, cells, height: rowHeight(kind, cells, style, context.measure), ...extra };
    if (isHigh(laid)) context.report(rowDivided(origin, plainText(table.caption ?? []), cells.map(wordsOf)));
    rows.push(laid);
  };

  const head = context.tags.add('TR', context.tags.add('THead', tag));
  row(
    'head',
    table.columns.map(({ text }, column) => {
      const short = isMarkedColumn(table, column)
        ? shortHead(text, roomOf({ column, span: 1 }).w, style, context)
        : text;
      const alt = short === text ? {} : { alt: plainText(text) };
      const tag = context.tags.add('TH', head, { scope: 'Column', ...alt });
      return cellOf(short, column, style.head, style, 'column', isNumeric(table, column), tag);
    }),
  );
  const body = context.tags.add('TBody', tag);
  for (const group of table.groups) layGroup(group, table, style, body, row, context);
  const foot = table.foot && context.tags.add('TFoot', tag);
  for (const sums of table.foot ?? []) {
    const line = context.tags.add('TR', foot ?? tag);
    row('foot', bodyCells(sums, style.head, undefined, line, style, context), {}, sums);
  }
  return { table, bars, x, columns, rows, start: 0, tag, style };
}

/** Room that a row's label keeps beside its bar: long amounts leave less, and then there are no bars. */
const LEAST_LABEL = 90;

/** Of a row: one that is higher is divided where a page ends. */
const HIGH: Pt = 280;

/** A cell before the columns are set. */
type SetCell = Omit<LaidCell, 'room'>;

type LayRow = (
  kind: LaidRow['kind'],
  cells: readonly SetCell[],
  extra?: Partial<LaidRow>,
  origin?: Table | Row,
) => void;

function wordsOf({ copies }: SetCell): string {
  return copies.flatMap(({ runs }) => runs.map(({ text }) => text)).join('');
}

export function isHigh({ height }: Pick<LaidRow, 'height'>): boolean {
  return height > HIGH;
}

/** The height of a row of one line. */
export function leastHeight(kind: LaidRow['kind'], style: TableStyle): Pt {
  return kind === 'head' ? style.headHeight : kind === 'group' ? style.groupHeight : style.rowHeight;
}

/** The height that its longest cell gives a row. */
export function rowHeight(kind: LaidRow['kind'], cells: readonly LaidCell[], style: TableStyle, measure: Measure): Pt {
  const least = leastHeight(kind, style);
  const text = Math.max(0, ...cells.map(({ copies, room }) => textHeight(copies, room.w, measure)));
  return Math.max(least, text + least - style.leading);
}

function layGroup(
  group: RowGroup,
  table: Table,
  style: TableStyle,
  body: number,
  row: LayRow,
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
    const range = rangeOfRow(cells, context.document.scale);
    row(
      'body',
      bodyCells(cells, style.text, group.tier, line, style, context),
      {
        of: { group, row: cells },
        ...(group.tier === undefined ? {} : { tier: group.tier }),
        ...(range && { range }),
      },
      cells,
    );
  }
}

function bodyCells(
  { cells }: Row,
  base: TextStyle,
  tier: number | undefined,
  line: number,
  style: TableStyle,
  context: LayoutContext,
): SetCell[] {
  return cells.map(({ text, header, numeric, marked }, column) => {
    const tag = context.tags.add(header ? 'TH' : 'TD', line, header ? { scope: 'Row' } : {});
    if (marked) {
      const copy = markCopy(text, { ...base, size: style.mark, colour: coloursOf(tier, context).mark }, style.leading);
      return { copies: [{ ...copy, tag }], column, span: 1, tag };
    }
    return cellOf(text, column, base, style, header ? 'row' : undefined, numeric, tag);
  });
}

function cellOf(
  text: Inlines,
  column: number,
  base: TextStyle,
  style: TableStyle,
  header: LaidCell['header'],
  right: boolean,
  tag: number,
): SetCell {
  const textStyle = right ? { ...base, tabular: true } : base;
  const copy: Copy = {
    runs: runsOf(text, textStyle, style.small),
    leading: style.leading,
    align: right ? 'right' : 'left',
    tag,
  };
  return { copies: [copy], column, span: 1, tag, ...(header === undefined ? {} : { header }) };
}
