/** A batch as its shards would tell it, without the documents: plans, manifests, and reports in files. */
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterAll } from 'vitest';
import { readReport, reportFiles } from '../../src/build/report/read.js';
import { type Joined, joinReports } from '../../src/build/shard/join.js';
import { planMark } from '../../src/build/shard/plan-mark.js';
import { shardNumber } from '../../src/build/shard/shard.js';
import { type Diagnostic, Diagnostics } from '../../src/diagnostic.js';
import type { Manifest, ManifestFile, ManifestUnit } from '../../src/report/manifest.js';
import { reportOf } from '../../src/report/reporters/index.js';

export const VERSION = '1.2.3';
const BUILD = 'b'.repeat(64);
const SOURCES = digest('sources');

export function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** A unit for each name, each with these formats. */
export function unitsOf(names: readonly string[], formats: readonly string[] = ['pdf']): readonly ManifestUnit[] {
  return names.map((name, index) => ({
    number: index + 1,
    unit: `handout/${name}`,
    job: '',
    outputs: formats.map((format) => `handout/${name}.${format}`),
  }));
}

/** The document at a path of a unit. */
export function fileOf({ unit, job }: ManifestUnit, path: string): ManifestFile {
  return {
    file: `output/${path}`,
    unit,
    job,
    path,
    medium: 'pages',
    pages: 2,
    bytes: path.length,
    seconds: 0.25,
    state: 'built',
    inputs: digest(`inputs of ${unit}`),
    written: [{ path, bytes: path.length, sha256: digest(path) }],
    diagnostics: [],
  };
}

/** What each of `total` shards tells of a plan. */
export function shardsOf(units: readonly ManifestUnit[], total: number): readonly Manifest[] {
  const plan = planMark({ version: VERSION, build: BUILD, sources: SOURCES, units });
  return Array.from({ length: total }, (_, at) => {
    const own = units.filter(({ outputs }) => shardNumber(outputs, total) === at + 1);
    const files = own.flatMap((unit) => unit.outputs.map((path) => fileOf(unit, path)));
    return { build: BUILD, plan, shard: { index: at + 1, total }, units: own, files, removed: [] };
  });
}

/** The report of a build, as its JSON reporter writes it. */
export async function reportText(manifest: Manifest, diagnostics: readonly Diagnostic[] = []): Promise<string> {
  return reportOf('json', { command: 'build', version: VERSION, diagnostics, manifest, failOnWarnings: false });
}

const folder = mkdtempSync(join(tmpdir(), 'rolecast-batch-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let folders = 0;

/** A folder with these files in it. */
export function folderWith(files: Readonly<Record<string, string>>): string {
  const path = join(folder, `${folders++}`);
  mkdirSync(path);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), text);
  }
  return path;
}

/** What comes of joining the reports of a folder, and what is said: code, the file inside the folder, and message. */
export async function joinedIn(
  path: string,
): Promise<{ readonly joined: Joined | undefined; readonly said: readonly string[] }> {
  const { all, report } = new Diagnostics();
  const reports = [];
  for (const file of await reportFiles([path], [], report)) {
    const one = await readReport(file, report);
    if (one !== undefined) reports.push(one);
  }
  const joined = joinReports(reports, report);
  return {
    joined,
    said: all.map(({ code, message, place }) =>
      [code, place?.file, message]
        .filter(Boolean)
        .join(': ')
        .replaceAll(`${basename(path)}/`, ''),
    ),
  };
}

/** The same of manifests, in files named `1.json`, `2.json` and so on. */
export async function joinedOf(manifests: readonly Manifest[]): ReturnType<typeof joinedIn> {
  const texts = await Promise.all(manifests.map((manifest) => reportText(manifest)));
  return joinedIn(folderWith(Object.fromEntries(texts.map((text, index) => [`${index + 1}.json`, text]))));
}
