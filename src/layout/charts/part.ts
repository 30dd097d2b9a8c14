/** What a part of a chart that goes on is headed by: what stands in it, for the whole's finding is not true of a part. */
import { bothEnds } from '../../charts/ends.js';
import type { ChartRow, Inlines } from '../../document/types.js';
import { plainText, splitSmall } from '../context.js';

/** Rows of a group that are in the part, and how many the whole group has. */
export interface PartGroup {
  readonly head?: Inlines | undefined;
  readonly rows: readonly ChartRow[];
  readonly of: number;
}

/**
 * "Lower tier: 21 roles, £23k to £53k"; "11 of 21 roles" where the tier goes on; of several tiers how many of `all` roles. Nothing where
 * no row has a range.
 */
export function partFinding(groups: readonly PartGroup[], all: number): string | undefined {
  const rows = groups.flatMap((group) => group.rows);
  const ends = rows.flatMap((row) => (row.range === undefined ? [] : [{ row, range: row.range }]));
  const [first] = ends;
  if (first === undefined) return undefined;
  const lowest = ends.reduce((least, one) => (one.range.min < least.range.min ? one : least), first);
  const highest = ends.reduce((most, one) => (one.range.max > most.range.max ? one : most), first);
  const [only, ...others] = groups;
  const one = others.length === 0 ? only : undefined;
  const of = one?.of ?? all;
  const count = rows.length === of ? `${of}` : `${rows.length} of ${of}`;
  const pay = bothEnds({ from: lowest.row.from, to: highest.row.to }, ' to ');
  const words = `${count} ${of === 1 ? 'role' : 'roles'}, ${pay}`;
  return one?.head === undefined ? words : `${plainText(splitSmall(one.head).main).trim()}: ${words}`;
}
