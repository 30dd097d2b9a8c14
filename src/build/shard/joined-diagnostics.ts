/** What the shards of a plan complained of, as one machine would have said it. */
import type { Diagnostic } from '../../diagnostic.js';
import { keyOf } from '../../report/complaints.js';
import type { Manifest } from '../../report/manifest.js';
import type { BuildReport } from '../report/read.js';

/** Each once, in the order of the shards; what several units share with how many they are in all. */
export function joinedDiagnostics(shards: readonly BuildReport[]): readonly Diagnostic[] {
  const counts = new Map<string, number>();
  for (const { manifest } of shards)
    for (const keys of keysOfUnits(manifest)) for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  const found = new Map<string, Diagnostic>();
  for (const diagnostic of shards.flatMap((shard) => shard.diagnostics)) {
    const { documents: _, ...one } = diagnostic;
    const key = keyOf(one);
    const count = counts.get(key) ?? 0;
    found.set(key, count > 1 ? { ...one, documents: count } : one);
  }
  return [...found.values()];
}

/** Of each unit the keys of what was found in it. */
function keysOfUnits({ units, files }: Manifest): Iterable<ReadonlySet<string>> {
  const keys = new Map<string, Set<string>>();
  const add = ({ job, unit }: { job: string; unit: string }, found: readonly Diagnostic[]): void => {
    if (found.length === 0) return;
    const name = JSON.stringify([job, unit]);
    const own = keys.get(name) ?? new Set();
    keys.set(name, own);
    for (const one of found) own.add(keyOf(one));
  };
  for (const file of files) add(file, file.diagnostics);
  for (const unit of units) add(unit, unit.diagnostics ?? []);
  return keys.values();
}
