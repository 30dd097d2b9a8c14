/** Tables: a caption, header cells with their scope, and a body a group. */
import type { Cell, Row, RowGroup, Scale, Table } from '../../document/types.js';
import { type PageContext, tierClass } from './context.js';
import { type Child, element, type Html } from './element.js';
import { inlines } from './inline.js';
import { key, rangeMark } from './marks.js';

/** Wider tables scroll in a region of their own, which the keyboard reaches; others fit a phone. */
const MOST_COLUMNS = 4;

export function table(one: Table, context: PageContext): Html {
  const { caption, columns, groups, bars } = one;
  const wide = columns.length > MOST_COLUMNS;
  const id = wide ? context.newId('table') : undefined;
  const scale = bars ? context.document.scale : undefined;
  const drawn = element(
    'table',
    {},
    caption && element('caption', { id }, inlines(caption)),
    element('thead', {}, element('tr', {}, ...columns.map((cell) => headCell(cell)))),
    ...groups.map((group) =>
      rowGroup(
        group,
        columns.length,
        group.rows.map((row) => rowOf(row, scale)),
      ),
    ),
  );
  return wide ? element('div', { class: 'scroll', role: 'region', 'aria-labelledby': id, tabindex: 0 }, drawn) : drawn;
}

/** A body with its head, which is a row header over all columns. */
export function rowGroup(group: Pick<RowGroup, 'head' | 'tier'>, columns: number, rows: readonly Html[]): Html {
  const head =
    group.head &&
    element(
      'tr',
      { class: 'group' },
      element(
        'th',
        { scope: 'rowgroup', colspan: columns },
        group.tier === undefined ? undefined : key(),
        inlines(group.head),
      ),
    );
  return element('tbody', { class: tierClass(group.tier) }, head, ...rows);
}

function headCell({ text, numeric }: Cell): Html {
  return text.length === 0
    ? element('td')
    : element('th', { scope: 'col', class: numeric ? 'number' : undefined }, inlines(text));
}

function rowOf({ cells }: Row, scale: Scale | undefined): Html {
  const [min, max, median] = cells.flatMap(({ value }) => value ?? []);
  const range = scale && min !== undefined && max !== undefined ? rangeMark({ min, max, median }, scale) : undefined;
  const marked = cells.findIndex((cell) => cell.header);
  return element('tr', {}, ...cells.map((cell, index) => cellOf(cell, index === marked ? range : undefined)));
}

/** A row's bar stands in its header: the numbers beside it are its words. */
function cellOf({ text, header, numeric }: Cell, mark: Child): Html {
  const attributes = { class: numeric ? 'number' : undefined };
  if (!header) return element('td', attributes, inlines(text));
  const content =
    mark === undefined ? inlines(text) : element('div', { class: 'barred' }, element('span', {}, inlines(text)), mark);
  return element('th', { scope: 'row', ...attributes }, content);
}
