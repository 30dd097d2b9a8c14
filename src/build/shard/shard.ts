/** Shards: the parts of a plan that machines build apart from each other. */
import { createHash } from 'node:crypto';
import { type PlannedFile, plannedPath } from '../plan/units.js';

/** One of `total` parts; `index` counts from 1. */
export interface Shard {
  readonly index: number;
  readonly total: number;
}

/**
 * Which shard a unit is of, from 1 to `total`, by what it is called and never by its place: a role that comes or goes moves no other.
 * `outputs` are its planned paths in the output folder, which no other unit of the plan has.
 */
export function shardNumber(outputs: readonly string[], total: number): number {
  const hash = createHash('sha256').update(JSON.stringify(outputs)).digest();
  // Of a hash that is even over 48 bits, the rest of the division is, too.
  return (hash.readUIntBE(0, 6) % total) + 1;
}

/** The units of a shard, in the order of the plan. */
export function unitsOf<Unit extends { readonly files: readonly PlannedFile[] }>(
  { index, total }: Shard,
  units: readonly Unit[],
): readonly Unit[] {
  return units.filter(({ files }) => shardNumber(files.map(plannedPath), total) === index);
}

/** `2/4`. */
export function shownShard({ index, total }: Shard): string {
  return `${index}/${total}`;
}
