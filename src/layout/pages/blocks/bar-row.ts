/** A row of a table with bars, read for where the table has little width. */
import { rangeOfRow } from '../../../charts/range.js';
import type { Cell, Row, RowGroup, Span, Table } from '../../../document/types.js';
import { runsOf } from '../../context.js';
import type { Run } from '../../scene.js';
import type { Copy } from '../../text/set.js';
import { type PageContext, text } from '../page.js';
import type { Setting } from '../paper.js';

/** Each part is tagged as the cell in which it stands. */
export interface BarRow {
  readonly name: Copy;
  /** Each after the head of its column. */
  readonly words: readonly Copy[];
  readonly figures: readonly Copy[];
  /** Absent where its range does not stand on the scale. */
  readonly bar: { readonly range: Span; readonly tier: number | undefined } | undefined;
}

/** `body` is the tag of the rows. */
export function readBarRows(table: Table, setting: Setting, body: number, context: PageContext): BarRow[] {
  return table.groups.flatMap((group) => group.rows.map((row) => readRow(row, group, table, setting, body, context)));
}

function readRow(
  row: Row,
  { tier }: RowGroup,
  { columns }: Table,
  { size, leading }: Setting,
  body: number,
  { document, paper, tags }: PageContext,
): BarRow {
  const plain = text(size);
  const quiet = text(size, paper.summary);
  const line = tags.add('TR', body);
  const runsIn = ({ text, numeric }: Cell, index: number): Run[] => {
    if (index === 0) return runsOf(text, plain, quiet);
    const head = columns[index]?.text ?? [];
    return numeric || text.length === 0 ? runsOf(text, plain) : runsOf([...head, { text: ': ' }, ...text], quiet);
  };
  const copies = row.cells.map((cell, index): Copy => {
    const tag = cell.header ? tags.add('TH', line, { scope: 'Row' }) : tags.add('TD', line);
    return { runs: runsIn(cell, index), leading, tag };
  });
  const [name = { runs: [], leading }] = copies;
  const isFigure = (_: Copy, index: number): boolean => row.cells[index]?.numeric === true;
  const range = rangeOfRow(row, document.scale);
  return {
    name,
    words: copies.filter((copy, index) => index > 0 && !isFigure(copy, index)),
    figures: copies.filter((copy, index) => index > 0 && isFigure(copy, index)),
    bar: range && { range, tier },
  };
}
