/** What a table and a chart have in common: a caption, a header row, and groups of rows. */
import type { Inlines } from '../document/types.js';
import type { Element, Origin } from '../markup/tree.js';
import { misplacedElement, missingElement } from '../messages/blocks.js';
import { originOf } from '../messages/content.js';
import { attribute, childElements, type ElementRule, oneOf, type Reader, TEXT } from './declaration.js';

export const TABLE_ELEMENTS = {
  caption: { children: TEXT },
  thead: { children: ['tr'] },
  tbody: { attributes: { 'data-tier': { kind: 'tier' } }, children: ['tr'] },
  tr: { children: ['th', 'td'] },
} as const satisfies Readonly<Record<string, ElementRule>>;

export const SCOPE = oneOf('row', 'col', 'rowgroup');

/** Rows under one row header: a `<tbody>`. */
export interface Group<Row> extends Origin {
  readonly head?: Inlines;
  readonly tier?: number;
  readonly rows: readonly Row[];
}

export interface Rows<Row> {
  readonly caption: Inlines;
  /** The cells of the header row. */
  readonly columns: readonly Element[];
  /** Those with a row. */
  readonly groups: readonly Group<Row>[];
}

/** The parts of a `<table>`; what is missing or out of place is reported. */
export function readRows<Row>(
  table: Element,
  reader: Reader,
  readRow: (row: Element, columns: number) => Row | undefined,
): Rows<Row> | undefined {
  const [captionElement] = childElements(table, 'caption');
  const caption = captionElement === undefined ? [] : reader.text(captionElement.children);
  if (caption.length === 0)
    reader.report(missingElement(captionElement ?? table, 'table', 'a <caption> that says what it shows'));

  const heads = childElements(table, 'thead').flatMap((thead) => childElements(thead));
  const [head] = heads;
  const columns = head === undefined ? [] : childElements(head);
  if (heads.length !== 1 || columns.length === 0) {
    reader.report(missingElement(heads[1] ?? table, 'table', 'one <thead> with one row of <th>'));
  }
  for (const cell of columns) {
    if (cell.name !== 'th') reader.report(misplacedElement(cell, 'td', 'the header row is of <th>'));
  }
  if (caption.length === 0 || columns.length === 0) return undefined;

  const groups = childElements(table, 'tbody').map((body) => readGroup(body, columns.length, reader, readRow));
  return { caption, columns, groups: groups.filter((group) => group.rows.length > 0) };
}

function readGroup<Row>(
  body: Element,
  columns: number,
  reader: Reader,
  readRow: (row: Element, columns: number) => Row | undefined,
): Group<Row> {
  const [first, ...rest] = childElements(body);
  const head = first === undefined ? undefined : groupHead(first);
  for (const row of rest) {
    const late = groupHead(row);
    if (late !== undefined)
      reader.report(misplacedElement(late, 'th', 'the head of a group is the first row of its <tbody>'));
  }
  const rows = (head === undefined && first !== undefined ? [first, ...rest] : rest).filter((row) => !groupHead(row));
  const tier = reader.tier(body);
  const text = head === undefined ? [] : reader.text(head.children);
  return {
    ...(text.length > 0 && { head: text }),
    ...(tier !== undefined && { tier }),
    rows: rows.flatMap((row) => readRow(row, columns) ?? []),
    ...originOf(body),
  };
}

/** The one `<th>` of a row that spans the table. */
function groupHead(row: Element): Element | undefined {
  const [cell, ...more] = childElements(row);
  const spans = cell?.name === 'th' && more.length === 0 && attribute(cell, 'colspan') !== undefined;
  return spans ? cell : undefined;
}
