/** What heads a part of a table with marks that goes on: the title of the whole is not true of it. */
import type { Row, RowGroup, Table } from '../../document/types.js';
import { plainText, splitSmall } from '../context.js';
import { isMarked } from './marked.js';

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
      : `${words} ${from === to ? from : `${from} ${to === from + 1 ? 'and' : 'to'} ${to}`} of ${all.length}`;
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
