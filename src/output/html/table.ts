/** Tables: a caption, header cells with their scope, and a body a group. */
import { rangeOfRow } from '../../charts/range.js';
import type { Cell, Row, RowGroup, Scale, Table } from '../../document/types.js';
import { type PageContext, tierClass } from './context.js';
import { type Child, element, em, type Html } from './element.js';
import { inlines, plainText } from './inline.js';
import { key, rangeMark } from './marks.js';
import { widthOf } from './width.js';

/** A phone of 320 px, in em of a table's text, without the page's margins. */
const PHONE = 19.2;
/** Beside a cell's text, on one side. */
const PADDING = 0.8;
/** What a column of words can be broken down to, and no narrower. */
const NARROWEST = 2;
/** What names have more where a table scrolls: as much as a word. */
const READABLE = 3;
/** More do not fit a phone, whatever they hold. */
const MOST_COLUMNS = 4;

export function table(one: Table, context: PageContext): Html {
  const { caption, columns, groups } = one;
  const rows = groups.flatMap((group) => group.rows);
  const figures = columns.map((head, index) =>
    [head, ...rows.flatMap(({ cells }) => cells[index] ?? [])].flatMap(({ text, numeric }) =>
      numeric ? [plainText(text)] : [],
    ),
  );
  const bodies = bodiesOf(one, context);
  return framed({ caption: caption && inlines(caption), heads: columns.map(headCell), bodies, figures }, context);
}

/** A table of few rows beside its heading, which says what it shows: the caption is for readers aloud, and bars stand under names. */
export function smallTable(one: Table, context: PageContext): Html {
  const { caption, columns } = one;
  return element(
    'table',
    { class: 'small' },
    caption && element('caption', {}, element('span', { class: 'aloud' }, inlines(caption))),
    element('thead', {}, element('tr', {}, ...columns.map(headCell))),
    ...bodiesOf(one, context),
  );
}

function bodiesOf({ columns, groups, foot = [], bars }: Table, { document }: PageContext): readonly Html[] {
  const scale = bars ? document.scale : undefined;
  const rowsOf = (rows: readonly Row[]): Html[] => rows.map((row) => rowOf(row, scale));
  return [
    ...groups.map((group) => rowGroup(group, columns.length, rowsOf(group.rows))),
    ...(foot.length === 0 ? [] : [element('tfoot', {}, ...rowsOf(foot))]),
  ];
}

interface Parts {
  readonly caption: Child;
  readonly heads: readonly Html[];
  readonly bodies: readonly Html[];
  /** By column, what may not break in it; nothing in a column of words. */
  readonly figures: readonly (readonly string[])[];
}

/** A table that is too wide for a phone scrolls in a region of its own, which the keyboard reaches. */
export function framed({ caption, heads, bodies, figures }: Parts, context: PageContext): Html {
  const least = narrowest(figures);
  const wide = figures.length > MOST_COLUMNS || least > PHONE;
  const id = wide ? context.newId('table') : undefined;
  const drawn = element(
    'table',
    wide ? { style: `--least:${em(least + READABLE)}` } : {},
    caption && element('caption', { id }, caption),
    element('thead', {}, element('tr', {}, ...heads)),
    ...bodies,
  );
  return wide ? element('div', { class: 'scroll', role: 'region', 'aria-labelledby': id, tabindex: 0 }, drawn) : drawn;
}

/** The width under which the columns do not go, in em. The last cell of a row ends with the table. */
function narrowest(figures: Parts['figures']): number {
  const columns = figures.map((texts) =>
    texts.length === 0 ? NARROWEST + PADDING : Math.max(...texts.map(widthOf)) + 2 * PADDING,
  );
  return columns.reduce((sum, width) => sum + width, -PADDING);
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

function rowOf(row: Row, scale: Scale | undefined): Html {
  const { cells } = row;
  const range = rangeOfRow(row, scale);
  const mark = scale && range && rangeMark(range, scale);
  const marked = cells.findIndex((cell) => cell.header);
  return element('tr', {}, ...cells.map((cell, index) => cellOf(cell, index === marked ? mark : undefined)));
}

/** A row's bar stands in its header: the numbers beside it are its words. */
function cellOf({ text, header, numeric, marked }: Cell, mark: Child): Html {
  const attributes = { class: numeric ? 'number' : undefined };
  if (marked) return element('td', {}, key(), element('span', { class: 'aloud' }, inlines(text)));
  if (!header) return element('td', attributes, inlines(text));
  const content =
    mark === undefined ? inlines(text) : element('div', { class: 'barred' }, element('span', {}, inlines(text)), mark);
  return element('th', { scope: 'row', ...attributes }, content);
}
