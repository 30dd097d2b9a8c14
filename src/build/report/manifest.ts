/** The manifest of a build. */
import type { Diagnostic } from '../../diagnostic.js';
import type { Reads } from '../../files.js';
import type { Manifest, ManifestUnit } from '../../report/manifest.js';
import { toolVersion } from '../../report/version.js';
import type { Request } from '../../stages.js';
import { sha256 } from '../cache/sha256.js';
import { buildId } from '../cache/version.js';
import type { Plan, PreparedJob } from '../plan/plan.js';
import { jobOf, plannedPath, type Unit } from '../plan/units.js';
import type { Made } from '../run/made.js';
import { planMark } from '../shard/plan-mark.js';
import { type Shard, unitsOf } from '../shard/shard.js';

/** What became of a plan, or of a shard of it. */
export interface Built {
  readonly shard?: Shard;
  readonly files: readonly Made[];
  /** What was found in the units that failed. */
  readonly failed: ReadonlyMap<Unit, readonly Diagnostic[]>;
  readonly removed: readonly string[];
}

export function manifestOf(plan: Plan, { shard, files, failed, removed }: Built): Manifest {
  const units = plan.units.map((unit, index): ManifestUnit => {
    const diagnostics = failed.get(unit);
    const outputs = unit.files.map(plannedPath);
    const job = jobOf(plan.jobs, unit).name;
    return { number: index + 1, unit: unit.id, job, outputs, ...(diagnostics && { diagnostics }) };
  });
  const build = buildId();
  const mark = planMark({ version: toolVersion(), build, sources: sourcesOf(plan.jobs), units });
  const own = shard === undefined ? units : partOf(shard, plan.units, units);
  return { build, plan: mark, ...(shard && { shard }), units: own, files, removed };
}

function partOf(shard: Shard, units: readonly Unit[], told: readonly ManifestUnit[]): readonly ManifestUnit[] {
  const own = new Set(unitsOf(shard, units));
  return told.filter((_, index) => {
    const unit = units[index];
    return unit !== undefined && own.has(unit);
  });
}

/** Over what was asked for, and the contents of what was read for it. */
function sourcesOf(jobs: readonly PreparedJob[]): string {
  const all = jobs.map(({ name, request, prepared: { reads, theme } }) => {
    const asked = Object.entries(request).filter(([field]) => !PLACES.has(field));
    const read = [reads.data, reads.theme, ...reads.templates.values()].map(contentsOf);
    return { name, asked, theme: theme.name, read };
  });
  return sha256(JSON.stringify(all));
}

/** What a request says of where files are: on another machine they may lie elsewhere. */
const PLACES: ReadonlySet<string> = new Set<keyof Request>(['data', 'records', 'root', 'templates', 'theme', 'logo']);

function contentsOf(reads: Reads): readonly string[] {
  return [...reads.values()].sort();
}
