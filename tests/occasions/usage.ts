/** Of what was asked for, and of files that could not be made. */
import { mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { vi } from 'vitest';
import { Cache } from '../../src/build/cache/cache.js';
import { prune } from '../../src/build/cache/prune.js';
import { sha256 } from '../../src/build/cache/sha256.js';
import { planUnits } from '../../src/build/plan/units.js';
import { writeDocument } from '../../src/build/run/deliver.js';
import { make } from '../../src/build/run/make.js';
import { readShard } from '../../src/build/shard/read.js';
import { COMMANDS } from '../../src/commands/index.js';
import { readLine } from '../../src/commands/line.js';
import { saveMap } from '../../src/commands/save-map.js';
import { type Diagnostic, Diagnostics } from '../../src/diagnostic.js';
import { build, renderDocument } from '../../src/index.js';
import { prepare } from '../../src/inside.js';
import { copiesFor, readRoles } from '../../src/starter/given.js';
import { writeProject } from '../../src/starter/write.js';
import { small } from '../brand/small.js';
import { file, line, type Occasion, REQUEST } from './occasion.js';

/** What a command says itself, read from its words. */
export function printed(words: string): Occasion {
  return async () => {
    const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const read = await readLine(words.split(' '), {});
    if (read.kind === 'run') await read.command.run(read.given, COMMANDS);
    const text = said.mock.calls.map(([chunk]) => String(chunk)).join('');
    said.mockRestore();
    return [...text.matchAll(/\((?:usage|batch)\/([a-z-]+)\)/g)].map(([, code]) => ({
      code: `usage/${code}`,
      severity: 'error',
      message: text,
    }));
  };
}

/** Documents that are called by a pattern. */
const pattern =
  (pattern: string): Occasion =>
  async () => {
    const { all, report } = new Diagnostics();
    const data = [{ kind: 'text', name: 'roles.yaml', text: 'roles: [{ title: A }]' } as const];
    const prepared = await prepare({ ...REQUEST, data }, report);
    const options = {
      formats: [],
      target: { kind: 'folder', folder: 'output' },
      to: { pattern, variables: {} },
    } as const;
    if (prepared) planUnits(prepared, options, report);
    return all;
  };

export const FOCUS: Readonly<Record<string, Occasion>> = {
  ambiguousRole: line('plan --role AI'),
  emptySelection: line('plan --role data-scientist --except data-scientist'),
  limitTooLow: line('plan --max-salary 90'),
  limitsReversed: line('plan --min-salary 90k --max-salary 80k'),
  unknownRole: line('plan --role data-scientits'),
  unknownSkill: line('plan --skill pyton'),
  unknownTag: line('plan --tag zz'),
  unknownTier: line('plan --tier uper'),
};

export const TARGETS: Readonly<Record<string, Occasion>> = {
  noSubjects: line('plan --each tier --data tests/occasions/unpaid.yaml'),
  notOneDocument: async () => (await renderDocument({ template: 'handout', each: 'role' })).diagnostics,
  oneFileManyDocuments: line('plan -o both.pdf'),
  outputFormatConflict: line('plan deck -o x.pdf --format pptx'),
  outputFormatUnknown: line('plan deck -o x.docx'),
  patternWrong: pattern('../x'),
  picturesNeedFolder: line('plan deck -o x.png'),
  placeholderUnknown: pattern('{facluty}'),
  sameOutput: line('plan deck deck'),
};

export const USAGE: Readonly<Record<string, Occasion>> = {
  commandMissing: line(''),
  commandUnknown: line('bild'),
  flagRepeated: line('plan --top 3 --top 4'),
  flagUnknown: line('plan --rol x'),
  nameStated: printed('init never --from examples/data/fair.yaml --name Mine'),
  optionUnknown: async () => (await build(JSON.parse('{ "templates": "deck" }'))).diagnostics,
  optionWrong: async () => (await build({ data: [] })).diagnostics,
  reportOfNobody: line('build deck --output-file x.json'),
  reporterWithoutFile: line('build deck -o - --reporter json'),
  tablesForMap: async () => {
    const { all, report } = new Diagnostics();
    await saveMap('roles.map.yaml', [], report);
    return all;
  },
  flagUnused: line('plan handout --slides-per-page 2'),
  unknownParameter: line('plan --param speeker=Ada'),
  unknownVariable: line('plan', { ROLECAST_FOMAT: 'pdf' }),
  valueMissing: line('plan --role'),
  valueUnknown: line('plan --sort salry'),
  colourUnknown: line('plan --colour crimsn,gold'),
  valueWrong: line('plan --top 0'),
  keptByTemplate: printed(`brand ${file('corporate.potx', small())} --aspect 4:3 --output ${file('there.yaml', '')}`),
  watchUnfit: printed('build --watch --dry-run'),
  wordMissing: printed('list'),
  wordSuperfluous: printed('list roles more'),
  wordWanted: printed('merge'),
};

/** A value of `--shard` in an environment. */
function shard(value: string, environment: NodeJS.ProcessEnv = {}): Occasion {
  return async () => {
    const { all, report } = new Diagnostics();
    readShard(value, { name: '--shard' }, environment, report);
    return all;
  };
}

export const SHARD: Readonly<Record<string, Occasion>> = {
  arrayUneven: shard('auto', { SLURM_ARRAY_TASK_ID: '7', SLURM_ARRAY_TASK_MAX: '7', SLURM_ARRAY_TASK_COUNT: '2' }),
  schedulerMissing: shard('auto'),
  schedulersSeveral: shard('auto/2', { JOB_COMPLETION_INDEX: '0', CI_NODE_INDEX: '1' }),
  shardCountDiffers: shard('auto/4', { CI_NODE_INDEX: '1', CI_NODE_TOTAL: '3' }),
  shardCountMissing: shard('auto', { JOB_COMPLETION_INDEX: '0' }),
  shardOutside: shard('auto/4', { JOB_COMPLETION_INDEX: '4' }),
};

const folder = mkdtempSync(join(tmpdir(), 'rolecast-output-'));

const written =
  (path: string): Occasion =>
  async () => {
    const fault = await writeDocument(folder, path, Buffer.from('x'));
    return fault === undefined ? [] : [fault];
  };

mkdirSync(join(folder, 'taken'));
symlinkSync(tmpdir(), join(folder, 'out'));

/** A unit whose template breaks as none of ours should. */
async function faulty(): Promise<readonly Diagnostic[]> {
  const { all, report } = new Diagnostics();
  const data = [{ kind: 'text', name: 'roles.yaml', text: 'roles: [{ title: A }]' } as const];
  const prepared = await prepare({ ...REQUEST, data }, report);
  const [template] = prepared?.templates ?? [];
  if (!prepared || !template) return all;
  const main = () => {
    throw new Error('broken');
  };
  const broken = { ...template, program: { ...template.program, main } };
  const unit = { job: 0, id: 'deck', template: template.name, files: [{ format: 'pptx', path: 'deck.pptx' }] } as const;
  (await make(unit, { ...prepared, templates: [broken] })).diagnostics.forEach(report);
  return all;
}

/** Not even those who may do everything remove files of the kernel. */
async function kept(): Promise<readonly Diagnostic[]> {
  const { all, report } = new Diagnostics();
  const cache = Cache.open(join(folder, '.rolecast'), '/proc');
  if (cache === 'newer') return all;
  const digest = sha256(readFileSync('/proc/version'));
  const written = [{ path: 'version', sha256: digest, bytes: 0, time: 0 }];
  const shared = { scope: '', inputs: '', content: '', reads: {}, medium: 'pages', pages: 1, diagnostics: [] } as const;
  await prune([{ path: 'version', written, ...shared }], cache, '', report);
  return all;
}

/** A picture of a role and a logo, each logo.svg in a folder of its own. */
async function copied(): Promise<readonly Diagnostic[]> {
  const { all, report } = new Diagnostics();
  const picture = (colour: string) =>
    file(
      'logo.svg',
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path fill="${colour}" d="M0 0h9v9z"/></svg>`,
    );
  const roles = join(dirname(picture('red')), 'roles.json');
  writeFileSync(roles, '{ "roles": [{ "title": "Cook", "image": { "src": "logo.svg", "alt": "A cook" } }] }');
  await copiesFor('fair', await readRoles(roles, {}, report), picture('blue'), report);
  return all;
}

export const OUTPUT: Readonly<Record<string, Occasion>> = {
  filesThere: async () => writeProject('examples', new Map([['README.md', 'mine']])),
  fileNotRemoved: kept,
  fileNotWritten: written('taken'),
  outsideOutput: written('out/x.pdf'),
  twoOfOneName: copied,
  unexpectedFault: faulty,
};
