import { range } from '../charts/range.js';
import type { Cell, Row, Table } from '../document/types.js';
import type { Element } from '../markup/tree.js';
import { rowWidth } from '../messages/blocks.js';
import { originOf } from '../messages/content.js';
import {
  attribute,
  childElements,
  type Declaration,
  numberAttribute,
  oneOf,
  type Reader,
  TEXT,
} from './declaration.js';
import { readRows, SCOPE, TABLE_ELEMENTS } from './rows.js';

export const table: Declaration<Table> = {
  roots: ['table'],
  elements: {
    table: { attributes: { 'data-bars': oneOf('true') }, children: ['caption', 'thead', 'tbody', 'tfoot'] },
    ...TABLE_ELEMENTS,
    tfoot: { children: ['tr'] },
    th: { attributes: { scope: SCOPE, colspan: { kind: 'number' }, class: oneOf('number') }, children: TEXT },
    td: {
      attributes: {
        class: oneOf('number'),
        'data-value': { kind: 'number' },
        'data-from': { kind: 'number' },
        'data-to': { kind: 'number' },
        'data-median': { kind: 'number' },
        'data-mark': oneOf('true'),
      },
      children: TEXT,
    },
  },
  summary:
    'A table. `class="number"` sets figures; `data-bars="true"` draws a bar of the range that a cell prints (`data-from`, `data-to` and, where one is stated, `data-median`), or from the first two `data-value`s of each row, with a third as its median; a `<tbody>` may begin with a `<th>` that spans it and heads its rows. Of a `<td data-mark="true">` a filled square in the tier’s colour is shown, and its words are said; a `<tfoot>` is for sums.',
  example: [
    '<table>',
    '  <caption>Roles by pay</caption>',
    '  <thead><tr><th>Role</th><th class="number">From</th></tr></thead>',
    '  <tbody><tr><th scope="row">Data Scientist</th><td class="number" data-value="70000">£70k</td></tr></tbody>',
    '</table>',
  ].join('\n'),
  read(element, reader) {
    const rows = readRows(element, reader, (row, columns) => readRow(row, columns, reader));
    if (rows === undefined || rows.groups.length === 0) return undefined;
    const foot = childElements(element, 'tfoot')
      .flatMap((part) => childElements(part))
      .flatMap((row) => readRow(row, rows.columns.length, reader) ?? []);
    return {
      kind: 'table',
      caption: rows.caption,
      columns: rows.columns.map((cell) => readCell(cell, reader)),
      groups: rows.groups,
      ...(foot.length > 0 && { foot }),
      bars: attribute(element, 'data-bars') === 'true',
      ...originOf(element),
    };
  },
};

function readRow(row: Element, columns: number, reader: Reader): Row | undefined {
  const cells = childElements(row).map((cell) => readCell(cell, reader));
  if (cells.length !== columns) {
    reader.report(rowWidth(row, cells.length, columns));
    return undefined;
  }
  return { cells, ...originOf(row) };
}

function readCell(cell: Element, reader: Reader): Cell {
  const value = numberAttribute(cell, 'data-value');
  const printed = readRange(cell, reader);
  const text = reader.text(cell.children);
  return {
    text,
    header: cell.name === 'th',
    numeric: attribute(cell, 'class') === 'number',
    ...(value !== undefined && { value }),
    ...(printed && { range: printed }),
    ...(attribute(cell, 'data-mark') === 'true' && text.length > 0 && { marked: true }),
    ...originOf(cell),
  };
}

function readRange(cell: Element, reader: Reader): Cell['range'] {
  const values = ['data-from', 'data-to', 'data-median'].map((name) => numberAttribute(cell, name));
  const found = range.read(
    values.map((value) => ({ words: '', value })),
    cell,
  );
  if (!('code' in found)) return found.range;
  reader.report(found);
  return undefined;
}
