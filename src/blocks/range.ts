import type { PaySpan, RangeChart, RangeRow } from '../document/types.js';
import type { Element } from '../markup/tree.js';
import { incompleteRange, incompleteSignal, medianOutsideRange, rangeReversed, rowWidth } from '../messages/blocks.js';
import {
  attribute,
  childElements,
  type Declaration,
  numberAttribute,
  oneOf,
  type Reader,
  TEXT,
} from './declaration.js';
import { plainText } from './inline.js';
import { readRows, SCOPE, TABLE_ELEMENTS } from './rows.js';

/** Role, from, to; and the median where any row states one. */
const COLUMNS = [3, 4];

export const range: Declaration<RangeChart> = {
  roots: ['table'],
  mark: { attribute: 'data-chart' },
  elements: {
    table: {
      attributes: {
        'data-chart': oneOf('range'),
        'data-signal': { kind: 'number' },
        'data-signal-text': { kind: 'text' },
        'data-yardsticks': oneOf('true'),
      },
      children: ['caption', 'thead', 'tbody'],
    },
    ...TABLE_ELEMENTS,
    th: { attributes: { scope: SCOPE, colspan: { kind: 'number' }, class: oneOf('number') }, children: TEXT },
    td: {
      attributes: { class: oneOf('number'), 'data-value': { kind: 'number' }, colspan: { kind: 'number' } },
      children: TEXT,
    },
  },
  summary:
    'A chart of ranges. The table is its accessible twin and its caption the alternative text: say in it what the chart shows. Each row has a label and two `data-value`s in units of the scale, or one `<td colspan="2">`; a third column holds the medians that are stated, where the notches of the bars then stand; `data-signal` draws a line and `data-signal-text` says why; `data-yardsticks="true"` draws the dataset’s yardsticks.',
  example: [
    '<table data-chart="range">',
    '  <caption>Pay of one role: Data Scientist, £70,000 to £110,000 a year.</caption>',
    '  <thead><tr><th>Role</th><th>From</th><th>To</th></tr></thead>',
    '  <tbody><tr><th scope="row">Data Scientist</th><td data-value="70000">£70k</td><td data-value="110000">£110k</td></tr></tbody>',
    '</table>',
  ].join('\n'),
  read(element, reader) {
    const signal = readSignal(element, reader);
    const rows = readRows(element, reader, (row, columns) => readRow(row, columns, reader));
    if (rows === undefined || rows.groups.length === 0) return undefined;
    return {
      kind: 'range',
      caption: plainText(rows.caption),
      columns: rows.columns.map((cell) => plainText(reader.text(cell.children))),
      groups: rows.groups,
      ...(signal !== undefined && { signal }),
      ...(attribute(element, 'data-yardsticks') === 'true' && { yardsticks: true as const }),
      place: element.place,
      via: element.via,
    };
  },
};

function readSignal(table: Element, reader: Reader): RangeChart['signal'] {
  const value = numberAttribute(table, 'data-signal');
  const text = attribute(table, 'data-signal-text');
  if (value !== undefined && text !== undefined) return { value, text };
  if (value !== undefined || text !== undefined) reader.report(incompleteSignal(table));
  return undefined;
}

function readRow(row: Element, columns: number, reader: Reader): RangeRow | undefined {
  const cells = childElements(row);
  const [label, from, to, third] = cells;
  const unstated = to === undefined && from !== undefined && numberAttribute(from, 'colspan') === columns - 1;
  if (
    label === undefined ||
    from === undefined ||
    !COLUMNS.includes(columns) ||
    !(unstated || cells.length === columns)
  ) {
    reader.report(rowWidth(row, cells.length, COLUMNS.includes(columns) ? columns : 3));
    return undefined;
  }
  const words = (cell: Element | undefined) => (cell === undefined ? '' : plainText(reader.text(cell.children)));
  const median = words(third);
  const read = {
    label: reader.text(label.children),
    from: words(from),
    to: words(to),
    ...(median !== '' && { median }),
    place: row.place,
    via: row.via,
  };
  const range = readRange(row, [from, to, third], reader);
  return range === 'wrong' ? undefined : { ...read, ...(range && { range }) };
}

/** What the cells of a row say of its bar; nothing where they say nothing. */
function readRange(
  row: Element,
  cells: readonly [Element, Element | undefined, Element | undefined],
  { report }: Reader,
): PaySpan | 'wrong' | undefined {
  const [min, max, median] = cells.map((cell) => cell && numberAttribute(cell, 'data-value'));
  if (min === undefined && max === undefined && median === undefined) return undefined;
  if (min === undefined || max === undefined) report(incompleteRange(row));
  else if (min > max) report(rangeReversed(row, min, max));
  else if (median !== undefined && (median < min || median > max)) report(medianOutsideRange(row, median, min, max));
  else return { min, max, ...(median !== undefined && { median }) };
  return 'wrong';
}
