/** Of builds of many documents. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import zlib from 'node:zlib';
import { type BuildOptions, buildPlan, standOf } from '../../src/build/build.js';
import { Blobs } from '../../src/build/cache/blobs.js';
import { measure, verify } from '../../src/build/cache/check.js';
import { planJobs } from '../../src/build/plan/plan.js';
import { runPlan } from '../../src/build/run/run.js';
import { type Diagnostic, Diagnostics } from '../../src/diagnostic.js';
import { type Occasion, REQUEST } from './occasion.js';
import { printed } from './usage.js';

/** A handout for each of some roles, in a folder of its own. */
class Stall {
  readonly folder = mkdtempSync(join(tmpdir(), 'rolecast-stall-'));
  readonly data = join(this.folder, 'roles.csv');

  constructor() {
    this.roles(2);
  }

  roles(count: number): void {
    writeFileSync(this.data, `Title\n${Array.from({ length: count }, (_, index) => `Role ${index}`).join('\n')}\n`);
  }

  /** Of `template` one document, else a handout for each role. */
  async plan(template?: string) {
    const request = {
      ...REQUEST,
      data: [{ kind: 'file', path: this.data }],
      templates: [template ?? 'handout'],
    } as const;
    const each = template === undefined ? 'role' : undefined;
    const options = { each, formats: [], target: { kind: 'folder', folder: join(this.folder, 'output') } } as const;
    const plan = await planJobs([{ name: '', request, options }], () => {});
    if (plan === undefined) throw new Error('a plan was expected');
    return plan;
  }

  /** What a build says. */
  async build(options: BuildOptions = {}, template?: string): Promise<readonly Diagnostic[]> {
    const { all, report } = new Diagnostics();
    await buildPlan(await this.plan(template), options, report);
    return all;
  }
}

const newer: Occasion = async () => {
  const stall = new Stall();
  mkdirSync(join(stall.folder, '.rolecast'));
  const text = '{"form":2}';
  writeFileSync(join(stall.folder, '.rolecast/journal'), `${zlib.crc32(text).toString(16).padStart(8, '0')} ${text}\n`);
  return stall.build();
};

/** A folder cannot take the place of the journal's. */
const unwritable: Occasion = async () => {
  const stall = new Stall();
  writeFileSync(join(stall.folder, '.rolecast'), 'a file');
  return stall.build();
};

const left: Occasion = async () => {
  const stall = new Stall();
  await stall.build();
  stall.roles(1);
  return stall.build();
};

const edited: Occasion = async () => {
  const stall = new Stall();
  await stall.build();
  stall.roles(1);
  writeFileSync(join(stall.folder, 'output/handout/role-1.pdf'), 'my own');
  return stall.build({ prune: true });
};

/** Between planning and making. */
const changed: Occasion = async () => {
  const stall = new Stall();
  const plan = await stall.plan();
  const { all, report } = new Diagnostics();
  const stand = await standOf(plan, {}, report);
  stall.roles(3);
  await runPlan(plan, { ...stand, workers: 2 }, report);
  return all;
};

/** One document that takes more time or memory than the limit allows for: it names each role beside each other. */
const large =
  (options: BuildOptions): Occasion =>
  async () => {
    const stall = new Stall();
    stall.roles(3000);
    return stall.build({ ...options, workers: 1 }, 'tests/occasions/pairs.hbs');
  };

const cacheIn =
  (action: 'size' | 'verify', spoil: (folder: string) => void): Occasion =>
  async () => {
    const stall = new Stall();
    await stall.build();
    spoil(stall.folder);
    const said = new Diagnostics();
    const stored = measure(join(stall.folder, '.rolecast'), said.report);
    if (stored?.cache !== undefined && action === 'verify') await verify(stored.cache, said.report);
    return said.all;
  };

const everyBlob = (folder: string): void => {
  for (const blob of new Blobs(join(folder, '.rolecast/blobs')).all()) writeFileSync(blob.path, 'spoilt');
};

const twice: Occasion = async () => {
  const stall = new Stall();
  const [first, second] = await Promise.all([stall.build(), stall.build()]);
  return [...first, ...second];
};

export const BATCH: Readonly<Record<string, Occasion>> = {
  anotherBuild: twice,
  cacheMissing: printed('cache size --cache nowhere'),
  cacheNewer: newer,
  cacheNotWritten: unwritable,
  cacheUnreadable: cacheIn('size', (folder) => {
    rmSync(join(folder, '.rolecast/journal'));
    mkdirSync(join(folder, '.rolecast/journal'));
  }),
  contentsSpoilt: cacheIn('verify', everyBlob),
  inputsChanged: changed,
  leftOver: left,
  outputChanged: cacheIn('verify', (folder) => rmSync(join(folder, 'output/handout/role-1.pdf'))),
  prunedNot: edited,
  unitOutOfMemory: large({ unitTimeout: 100, heap: 60 }),
  unitTimedOut: large({ unitTimeout: 1 }),
};
