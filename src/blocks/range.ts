import type { RangeChart, RangeRow } from '../document/types.js';
import type { Element } from '../markup/tree.js';
import { incompleteRange, incompleteSignal, rangeReversed, rowWidth } from '../messages/markup.js';
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

/** Role, from, to. */
const COLUMNS = 3;

export const range: Declaration<RangeChart> = {
  roots: ['table'],
  mark: { attribute: 'data-chart' },
  elements: {
    table: {
      attributes: {
        'data-chart': oneOf('range'),
        'data-signal': { kind: 'number' },
        'data-signal-text': { kind: 'text' },
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
    'A chart of ranges. The table is its accessible twin and its caption the alternative text: say in it what the chart shows. Each row has a label and two `data-value`s in units of the scale, or one `<td colspan="2">`; `data-signal` draws a line and `data-signal-text` says why.',
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
  const [label, from, to, ...more] = childElements(row);
  const unstated = to === undefined && from !== undefined && numberAttribute(from, 'colspan') === COLUMNS - 1;
  if (
    label === undefined ||
    from === undefined ||
    more.length > 0 ||
    (to === undefined && !unstated) ||
    columns !== COLUMNS
  ) {
    reader.report(rowWidth(row, childElements(row).length, COLUMNS));
    return undefined;
  }
  const words = (cell: Element | undefined) => (cell === undefined ? '' : plainText(reader.text(cell.children)));
  const read = { label: reader.text(label.children), from: words(from), to: words(to), place: row.place, via: row.via };

  const min = numberAttribute(from, 'data-value');
  const max = to && numberAttribute(to, 'data-value');
  if (min === undefined && max === undefined) return read;
  if (min === undefined || max === undefined) {
    reader.report(incompleteRange(row));
    return undefined;
  }
  if (min > max) {
    reader.report(rangeReversed(row, min, max));
    return undefined;
  }
  return { ...read, range: { min, max } };
}
