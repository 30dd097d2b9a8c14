/** What a slide of a ladder that goes on over several is headed by: what stands on it, for the whole's finding is not true of a part. */
import { bothEnds } from '../../charts/ends.js';
import type { Inlines, Section } from '../../document/types.js';
import { plainText, splitSmall } from '../context.js';
import type { LadderGroup } from './ladder-tiers.js';

/** "Lower tier: 21 roles, £23k to £53k"; "11 of 21 roles" where the tier goes on. */
export function partTitle({ head, rows, of = rows.length }: LadderGroup, { title }: Section): Inlines {
  const ends = rows.flatMap(({ row }) => (row.range === undefined ? [] : [{ row, range: row.range }]));
  const lowest = ends.reduce((least, one) => (one.range.min < least.range.min ? one : least), ends[0] ?? NOTHING);
  const highest = ends.reduce((most, one) => (one.range.max > most.range.max ? one : most), ends[0] ?? NOTHING);
  const [from, to] = [lowest.row.from, highest.row.to];
  const count = rows.length === of ? `${of}` : `${rows.length} of ${of}`;
  const words = `${count} ${of === 1 ? 'role' : 'roles'}, ${bothEnds({ from, to }, ' to ')}`;
  const [{ language } = {}] = title;
  const run = { text: words, ...(language !== undefined && { language }) };
  return head === undefined ? [run] : [{ ...run, text: `${plainText(splitSmall(head).main).trim()}: ${words}` }];
}

const NOTHING = { row: { from: '', to: '' }, range: { min: 0, max: 0 } };
