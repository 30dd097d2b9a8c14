import { FORMS } from '../charts/index.js';
import { CHART_FORMS, type Chart, type ChartForm, type ChartRow } from '../document/types.js';
import type { Element } from '../markup/tree.js';
import { chartOfWords, chartWithoutValues, incompleteSignal, rowWidth } from '../messages/blocks.js';
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
import { plainText } from './inline.js';
import { readRows, SCOPE, TABLE_ELEMENTS } from './rows.js';

export const chart: Declaration<Chart> = {
  roots: ['table'],
  mark: { attribute: 'data-chart' },
  elements: {
    table: {
      attributes: {
        'data-chart': oneOf(...CHART_FORMS),
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
    'A chart, native in a deck. The table is its accessible twin and its caption the alternative text: say in it what the chart shows. Its forms, and what their rows hold, stand below. `data-signal` draws a line and `data-signal-text` says why; `data-yardsticks="true"` draws the dataset’s yardsticks.',
  example: CHART_FORMS.map((form) => FORMS[form].example).join('\n\n'),
  read(element, reader) {
    const form = CHART_FORMS.find((name) => name === attribute(element, 'data-chart'));
    if (form === undefined) return undefined;
    const signal = readSignal(element, reader);
    const rows = readRows(element, reader, (row, columns) => readRow(form, row, columns, reader));
    if (rows === undefined || rows.groups.length === 0) return undefined;
    const all = rows.groups.flatMap((group) => group.rows);
    if (all.every(({ range }) => range === undefined)) reader.report(withoutValues(element, all));
    return {
      kind: form,
      caption: plainText(rows.caption),
      columns: rows.columns.map((cell) => plainText(reader.text(cell.children))),
      groups: rows.groups,
      ...(signal !== undefined && { signal }),
      ...(attribute(element, 'data-yardsticks') === 'true' && { yardsticks: true as const }),
      ...originOf(element),
    };
  },
};

/** Figures in the cells are values that a template's author forgot; without any, the roles have none. */
function withoutValues(element: Element, rows: readonly ChartRow[]) {
  const words = rows.flatMap(({ figures }) => figures).find((figure) => /\p{Nd}/u.test(figure));
  if (words !== undefined) return chartOfWords(element, words);
  const names = rows.map(({ label }) => plainText(label));
  return chartWithoutValues(element, names, rows);
}

function readSignal(table: Element, reader: Reader): Chart['signal'] {
  const value = numberAttribute(table, 'data-signal');
  const text = attribute(table, 'data-signal-text');
  if (value !== undefined && text !== undefined) return { value, text };
  if (value !== undefined || text !== undefined) reader.report(incompleteSignal(table));
  return undefined;
}

function readRow(form: ChartForm, row: Element, columns: number, reader: Reader): ChartRow | undefined {
  const { columns: known, read } = FORMS[form];
  const [label, ...rest] = childElements(row);
  const [only] = rest;
  const unstated = rest.length === 1 && only !== undefined && numberAttribute(only, 'colspan') === columns - 1;
  if (label === undefined || !known.includes(columns) || !(unstated || rest.length === columns - 1)) {
    reader.report(rowWidth(row, childElements(row).length, known.includes(columns) ? columns : known[0]));
    return undefined;
  }
  const cells = rest.map((cell) => ({
    words: plainText(reader.text(cell.children)),
    value: numberAttribute(cell, 'data-value'),
  }));
  const found = read(cells, row);
  if ('code' in found) {
    reader.report(found);
    return undefined;
  }
  return { label: reader.text(label.children), ...found, figures: cells.map(({ words }) => words), ...originOf(row) };
}
