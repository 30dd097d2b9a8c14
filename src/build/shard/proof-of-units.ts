/** The second half of the proof: the shards' units are those of the plan, each in its own shard, and so are their documents. */
import type { Report } from '../../diagnostic.js';
import { documentUnplanned, planOtherwise, unitDiffers, unitStray, unitsMissing } from '../../messages/manifest.js';
import type { ManifestFile } from '../../report/manifest.js';
import type { BuildReport } from '../report/read.js';
import { planMark } from './plan-mark.js';
import { shardOf } from './proof-of-shards.js';
import { shardNumber, shownShard } from './shard.js';

/** What stands in the report of a shard and does not belong there, or not as it does in another's. */
export function tellMisplaced(shards: readonly BuildReport[], report: Report): void {
  for (const shard of shards) {
    tellStrays(shard, report);
    tellUnplanned(shard, report);
  }
  tellDifferences(shards, report);
}

/** That the units of all shards are those of the plan: `shards` are each of it once. */
export function provePlan(shards: readonly BuildReport[], report: Report): void {
  const [first] = shards;
  if (first === undefined) return;
  const { build, plan } = first.manifest;
  const units = shards.flatMap(({ manifest }) => manifest.units);
  const mark = planMark({ version: first.version, build, sources: plan.sources, units });
  if (mark.units !== plan.units) report(unitsMissing(mark.units, plan.units));
  else if (mark.hash !== plan.hash) report(planOtherwise());
}

function tellStrays(one: BuildReport, report: Report): void {
  const { index, total } = shardOf(one);
  for (const { outputs, unit } of one.manifest.units) {
    const belongs = shardNumber(outputs, total);
    if (belongs !== index) report(unitStray(one.file, outputs[0] ?? unit, shownShard({ index: belongs, total })));
  }
}

/** Each document is an output of a unit of its shard, and stands there once. */
function tellUnplanned({ file, manifest }: BuildReport, report: Report): void {
  const free = new Set(manifest.units.flatMap(({ outputs }) => outputs));
  for (const { path } of manifest.files) if (!free.delete(path)) report(documentUnplanned(file, path));
}

/** Documents that several shards have, each in bytes of its own: more than a mistake of who ran them. */
function tellDifferences(shards: readonly BuildReport[], report: Report): void {
  const known = new Map<string, { readonly file: string; readonly bytes: string }>();
  for (const { file, manifest } of shards) {
    for (const document of manifest.files) {
      const bytes = bytesOf(document);
      const other = known.get(document.path);
      if (other === undefined) known.set(document.path, { file, bytes });
      else if (other.bytes !== bytes) report(unitDiffers(document.path, [other.file, file]));
    }
  }
}

function bytesOf({ written }: ManifestFile): string {
  return JSON.stringify(written.map(({ path, sha256 }) => [path, sha256]));
}
