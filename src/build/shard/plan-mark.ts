/** The hash of a plan. Every shard works it out before it builds, and `merge` again from the units of all of them. */
import { createHash } from 'node:crypto';
import type { ManifestUnit, PlanMark } from '../../report/manifest.js';

export interface Planned {
  readonly version: string;
  readonly build: string;
  readonly sources: string;
  /** Of all shards. */
  readonly units: readonly ManifestUnit[];
}

export function planMark({ version, build, sources, units }: Planned): PlanMark {
  const hash = createHash('sha256').update(JSON.stringify([version, build, sources]));
  const inOrder = units.toSorted((one, other) => one.number - other.number);
  for (const { number, job, unit, outputs } of inOrder)
    hash.update(`\n${JSON.stringify([number, job, unit, outputs])}`);
  return { hash: hash.digest('hex'), sources, units: units.length };
}
