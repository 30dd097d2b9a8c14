/** Tables whose cells are marked, such as the skills that roles ask for: how they are parted where they are too wide, and what heads a part. */
import type { Inlines, Row, RowGroup, Table } from '../../document/types.js';
import { type LayoutContext, plainText, splitSmall } from '../context.js';
import type { Pt, TextStyle } from '../scene.js';
import { type Copy, textHeight } from '../text/set.js';
import { ellipsis } from '../text/split.js';
import type { TableStyle } from './table-style.js';

/** A black square: the bundled families have it, and so have the fonts of office programs. */
const SIGN = '\u25A0';

/** Lines of a head over a column of marks. */
const HEAD_LINES = 4;

export function isMarked(table: Table): boolean {
  return table.columns.some((_, column) => isMarkedColumn(table, column));
}

export function isMarkedColumn({ groups }: Table, column: number): boolean {
  return groups.some(({ rows }) => rows.some(({ cells }) => cells[column]?.marked));
}

/** The same rows in several tables: each has the first column, and its share of the others. */
export function bands(table: Table, count: number): readonly Table[] {
  const size = Math.ceil((table.columns.length - 1) / count);
  return Array.from({ length: count }, (_, band): Table => {
    const from = 1 + band * size;
    const of = <Cell>(cells: readonly Cell[]): Cell[] => [...cells.slice(0, 1), ...cells.slice(from, from + size)];
    const rowOf = (row: Row): Row => ({ ...row, cells: of(row.cells) });
    return {
      ...table,
      columns: of(table.columns),
      groups: table.groups.map((group) => ({ ...group, rows: group.rows.map(rowOf) })),
      ...(table.foot && { foot: table.foot.map(rowOf) }),
    };
  });
}

/** A square that stands for words. */
export function markCopy(words: Inlines, style: TextStyle, leading: Pt): Copy {
  const [{ language } = {}] = words;
  return {
    runs: [{ text: SIGN, style, says: plainText(words), ...(language !== undefined && { language }) }],
    leading,
  };
}

/** A head as long as it may be over a column of marks. */
export function shortHead(words: Inlines, w: Pt, { head, leading }: TableStyle, { measure }: LayoutContext): Inlines {
  const fits = (text: string): boolean =>
    textHeight([{ runs: [{ text, style: head }], leading }], w, measure) <= HEAD_LINES * leading + 0.01;
  const whole = plainText(words);
  if (fits(whole)) return words;
  return words.slice(0, 1).map((first) => ({ ...first, text: ellipsis(whole, fits) }));
}

/** A row with the group in which it stands. */
export interface GroupedRow {
  readonly group: RowGroup;
  readonly row: Row;
}

/** What heads a part of a table; where that has no room, its group's name, which may be cut, and which rows it has. */
export interface Finding {
  readonly words: string;
  readonly name?: string;
  readonly rows: string;
  /** Which of several parts of the same rows it is: of a table that is parted between its columns, too. */
  readonly ending?: string;
}

/** As much of a name as is always left of it. */
const startOf = (name = ''): string => name.slice(0, 20);

/** Each told from the others. */
export function distinct(findings: readonly (Finding | undefined)[]): readonly (Finding | undefined)[] {
  return findings.map((finding, at) => {
    if (finding === undefined) return undefined;
    const isAlike = (other: Finding | undefined): boolean =>
      other !== undefined && other.rows === finding.rows && startOf(other.name) === startOf(finding.name);
    const alike = findings.flatMap((other, index) => (isAlike(other) ? [index] : []));
    if (alike.length === 1) return finding;
    return { ...finding, ending: ` (${alike.indexOf(at) + 1}\u00A0of\u00A0${alike.length})` };
  });
}

/** "Upper tier, 20 roles: 14 with Python"; "Lower tier, roles 1 to 12 of 20: 9 with Python"; of several tiers "Roles 1 to 12 of 40: 9 with Python". */
export function markedFinding(table: Table, laid: readonly { readonly of?: GroupedRow }[]): Finding | undefined {
  const rows = laid.flatMap(({ of }) => of ?? []);
  const [first, last] = [rows.at(0), rows.at(-1)];
  if (first === undefined || last === undefined || !isMarked(table)) return undefined;
  const group = rows.every((one) => one.group === first.group) ? first.group : undefined;
  const all = group?.rows ?? table.groups.flatMap((one) => one.rows);
  const name = group?.head && plainText(splitSmall(group.head).main).trim();
  const [from, to] = [all.indexOf(first.row) + 1, all.indexOf(last.row) + 1];
  const words = from === to ? 'role' : 'roles';
  const count =
    rows.length === all.length
      ? `${all.length} ${words}`
      : `${words} ${from === to ? from : `${from} to ${to}`} of ${all.length}`;
  const part = name === undefined ? { rows: count.replace(/^r/, 'R') } : { name, rows: count };
  const subject = partOf(part);
  const most = mostMarked(table, rows);
  return { words: most === undefined ? subject : `${subject}: ${most.count} with ${most.head}`, ...part };
}

/** "Upper tier, roles 1 to 8 of 20". */
export function partOf({ name, rows }: Pick<Finding, 'name' | 'rows'>): string {
  return name === undefined ? rows : `${name}, ${rows}`;
}

interface MarkedColumn {
  readonly head: string;
  readonly count: number;
}

function mostMarked({ columns }: Table, rows: readonly GroupedRow[]): MarkedColumn | undefined {
  return columns
    .map(({ text }, column) => ({
      head: plainText(text),
      count: rows.filter(({ row }) => row.cells[column]?.marked).length,
    }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)[0];
}
