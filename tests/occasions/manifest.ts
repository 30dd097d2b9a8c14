/** Of the reports of a batch, and of its documents: what `merge` and `verify` say. */
import { join } from 'node:path';
import type { Manifest, ManifestUnit } from '../../src/report/manifest.js';
import { digest, folderWith, reportText, shardsOf, unitsOf } from '../build/batch.js';
import type { Occasion } from './occasion.js';
import { printed } from './usage.js';

const UNITS = unitsOf(['ada', 'bob', 'cyd', 'dan']);
const [WHOLE] = shardsOf(UNITS, 1);
const [ONE, TWO] = shardsOf(UNITS, 2);
const [, OTHER] = shardsOf(UNITS.slice(0, 3), 2);
const [, , THIRD] = shardsOf(UNITS, 3);

/** Manifests of shards, each changed after it was written, that are joined. */
function merging(...manifests: readonly (Manifest | undefined)[]): Occasion {
  return async () => {
    const texts = await Promise.all(manifests.flatMap((manifest) => (manifest ? reportText(manifest) : [])));
    const reports = folderWith(Object.fromEntries(texts.map((text, index) => [`${index}.json`, text])));
    return printed(`merge ${reports} --thumbnails --index ${join(reports, 'index.html')}`)();
  };
}

/** The text of a report, changed. */
function reading(change: (text: string) => string): Occasion {
  return async () => printed(`merge ${folderWith({ 'x.json': change(WHOLE ? await reportText(WHOLE) : '') })}`)();
}

/** A folder with files, or one that is not there, held against a manifest of `a.pdf`. */
function holding(files?: Readonly<Record<string, string>>): Occasion {
  return async () => {
    const [file] = WHOLE?.files ?? [];
    const written = [{ path: 'a.pdf', bytes: 1, sha256: digest('a') }];
    const manifest = WHOLE && file && { ...WHOLE, units: [], files: [{ ...file, written }] };
    const reports = folderWith({ 'x.json': manifest ? await reportText(manifest) : '' });
    return printed(`verify ${files ? folderWith(files) : 'nowhere'} --manifest ${join(reports, 'x.json')}`)();
  };
}

function withUnits(
  manifest: Manifest | undefined,
  change: (units: readonly ManifestUnit[]) => readonly ManifestUnit[],
) {
  return manifest && { ...manifest, units: change(manifest.units) };
}

export const MANIFEST: Readonly<Record<string, Occasion>> = {
  documentChanged: holding({ 'a.pdf': 'b' }),
  documentMissing: holding({}),
  documentUnbuilt: merging(WHOLE && { ...WHOLE, files: [] }),
  documentUnplanned: merging(WHOLE && { ...WHOLE, files: [...WHOLE.files, ...WHOLE.files] }),
  documentsOther: holding({ 'a.pdf': 'a', 'b.pdf': 'b' }),
  folderMissing: holding(),
  planForeign: merging(ONE, OTHER),
  planOtherwise: merging(withUnits(WHOLE, (units) => units.map((unit) => ({ ...unit, unit: 'x' })))),
  reportAltered: reading((text) => text.replace('ada', 'eve')),
  reportForeign: reading(() => '{}'),
  reportNewer: reading((text) => text.replace('"manifest": 1', '"manifest": 2')),
  reportOtherwise: reading(() => '{ "tool": "rolecast", "command": "check" }'),
  reportTorn: reading((text) => text.slice(0, 200)),
  reportUnread: printed('merge nowhere'),
  shardCountForeign: merging(ONE, TWO, THIRD),
  shardDouble: merging(ONE, TWO, TWO),
  shardsMissing: merging(ONE),
  thumbnailsMissing: merging(WHOLE),
  unitDiffers: merging(
    ONE,
    TWO,
    TWO && { ...TWO, files: TWO.files.map((file) => ({ ...file, written: [] })) },
    ONE && { ...ONE, files: ONE.files.map((file) => ({ ...file, written: [] })) },
  ),
  unitStray: merging(
    ONE && { ...ONE, shard: { index: 2, total: 2 } },
    TWO && { ...TWO, shard: { index: 1, total: 2 } },
  ),
  unitsMissing: merging(withUnits(WHOLE && { ...WHOLE, files: [] }, (units) => units.slice(1))),
  versionForeign: merging(ONE, TWO && { ...TWO, build: 'c'.repeat(64) }),
};
