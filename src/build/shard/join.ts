/** Joining the reports of shards, and the proof that together they are the plan. */
import { type Diagnostic, Diagnostics, type Report } from '../../diagnostic.js';
import { documentUnbuilt } from '../../messages/manifest.js';
import { type Manifest, unbuilt } from '../../report/manifest.js';
import type { BuildReport } from '../report/read.js';
import { joinedDiagnostics } from './joined-diagnostics.js';
import { proveShards } from './proof-of-shards.js';
import { provePlan, tellMisplaced } from './proof-of-units.js';

export interface Joined {
  readonly version: string;
  readonly manifest: Manifest;
  /** Of all shards, each once. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The manifest of the whole plan, as one machine would have written it but for times and states. Nothing where the shards are not
 * all of one plan, each once, with each unit in its own; every reason is reported. Documents that no shard made are reported, too.
 */
export function joinReports(reports: readonly BuildReport[], report: Report): Joined | undefined {
  const found = new Diagnostics();
  const shards = proveShards(reports, found.report);
  tellMisplaced(shards, found.report);
  if (!found.failed) provePlan(shards, found.report);
  found.all.forEach(report);
  const [first] = shards;
  if (found.failed || first === undefined) return undefined;
  const manifest = joinedManifest(shards, first.manifest);
  for (const { unit, path } of unbuilt(manifest)) report(documentUnbuilt(path, unit.job));
  return { version: first.version, manifest, diagnostics: joinedDiagnostics(shards) };
}

function joinedManifest(shards: readonly BuildReport[], { build, plan }: Manifest): Manifest {
  const all = shards.map(({ manifest }) => manifest);
  const units = all.flatMap((one) => one.units).sort((one, other) => one.number - other.number);
  const places = new Map(units.flatMap(({ outputs }) => outputs).map((path, place) => [path, place]));
  const placeOf = ({ path }: { readonly path: string }) => places.get(path) ?? 0;
  const files = all.flatMap((one) => one.files).sort((one, other) => placeOf(one) - placeOf(other));
  const removed = [...new Set(all.flatMap((one) => one.removed))].sort();
  return { build, plan, units, files, removed };
}
