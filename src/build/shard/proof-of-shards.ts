/** The first half of the proof: the reports are of one plan, and each shard of it is there once. */
import type { Report } from '../../diagnostic.js';
import { planForeign, shardCountForeign, shardDouble, shardsMissing, versionForeign } from '../../messages/manifest.js';
import type { BuildReport } from '../report/read.js';
import { type Shard, shownShard } from './shard.js';

/** What was built without `--shard` is all of it. */
export function shardOf({ manifest: { shard } }: BuildReport): Shard {
  return shard ?? { index: 1, total: 1 };
}

/** The reports of the plan that most are of, in the order of their shards. Every other report, gap and repetition is reported. */
export function proveShards(reports: readonly BuildReport[], report: Report): readonly BuildReport[] {
  const [own, ...others] = groupedBy(reports, planOf).sort((one, other) => other.length - one.length);
  if (own === undefined) return [];
  const [one] = own;
  for (const other of others.flat()) tellForeign(other, one, report);
  const { total } = shardOf(one);
  const missing = new Set(Array.from({ length: total }, (_, at) => at + 1));
  for (const same of groupedBy(own, (each) => `${shardOf(each).index}`)) {
    const { index } = shardOf(same[0]);
    missing.delete(index);
    if (same.length > 1)
      report(
        shardDouble(
          shownShard({ index, total }),
          same.map(({ file }) => file),
        ),
      );
  }
  if (missing.size > 0) report(shardsMissing([...missing].map((index) => shownShard({ index, total }))));
  return own.toSorted((left, right) => shardOf(left).index - shardOf(right).index);
}

/** What the shards of a batch share. */
function planOf(one: BuildReport): string {
  const { build, plan } = one.manifest;
  return JSON.stringify([one.version, build, plan, shardOf(one).total]);
}

function tellForeign(other: BuildReport, one: BuildReport, report: Report): void {
  const [its, most] = [nameOf(other), nameOf(one)];
  const [count, counted] = [shardOf(other).total, shardOf(one).total];
  if (its !== most) report(versionForeign(other.file, its, most));
  else if (count !== counted) report(shardCountForeign(other.file, count, counted));
  else report(planForeign(other.file, one.file));
}

/** The version, and what tells two of one version apart: the build, and what Node has a say in. */
function nameOf({ version, manifest: { build } }: BuildReport): string {
  return `${version} (build ${build.replace(`${version} `, '')})`;
}

/** Each group in the order of the items, and groups as their first ones come. */
function groupedBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): [Item, ...Item[]][] {
  const groups = new Map<string, [Item, ...Item[]]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return [...groups.values()];
}
