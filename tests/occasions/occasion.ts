/** What gives a person occasion for a message: something of theirs, put through the code that would say so. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { buildPlan } from '../../src/build/build.js';
import { planJobs } from '../../src/build/plan/plan.js';
import { askedOf, pathsReadFor } from '../../src/commands/jobs.js';
import { readLine } from '../../src/commands/line.js';
import { reportingOf } from '../../src/commands/reporting.js';
import { accept } from '../../src/dataset/doubts/accept.js';
import { doubt } from '../../src/dataset/doubts/index.js';
import { NO_FOCUS } from '../../src/dataset/focus.js';
import { builtInDataset, type DatasetInput, type ReadOptions, readDataset } from '../../src/dataset/read.js';
import { select } from '../../src/dataset/select.js';
import type { TableOptions } from '../../src/dataset/tables/options.js';
import { type Diagnostic, Diagnostics } from '../../src/diagnostic.js';
import { readDocument } from '../../src/document/read.js';
import { documentSettings } from '../../src/document/settings.js';
import { arrange, compose, prepare, type Request } from '../../src/inside.js';
import { fontsFor } from '../../src/layout/index.js';
import { readMarkup } from '../../src/markup/read.js';
import { loadPictures } from '../../src/pictures/load.js';
import { compileTemplate } from '../../src/template/compile.js';
import { templateContext } from '../../src/template/context.js';
import { readTemplate } from '../../src/template/files.js';
import { renderTemplate } from '../../src/template/render.js';
import { loadTheme } from '../../src/theme/load.js';

/** What was said. */
export type Occasion = () => Promise<readonly Diagnostic[]>;

const folder = mkdtempSync(join(tmpdir(), 'rolecast-occasions-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

/** A file of its own, in a folder that is gone after the tests. */
export function file(name: string, content: string | Uint8Array): string {
  const path = join(mkdtempSync(join(folder, 'one-')), name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
}

/** The same, started in another folder. */
export function inFolder(path: string, occasion: Occasion): Occasion {
  return async () => {
    const before = process.cwd();
    process.chdir(path);
    try {
      return await occasion();
    } finally {
      process.chdir(before);
    }
  };
}

async function told(run: (found: Diagnostics) => unknown): Promise<readonly Diagnostic[]> {
  const found = new Diagnostics();
  await run(found);
  return found.all;
}

export function inputs(all: readonly DatasetInput[], options: ReadOptions = {}): Occasion {
  return () => told(({ report }) => readDataset(all, report, options));
}

export function dataset(text: string, name = 'roles.yaml'): Occasion {
  return inputs([{ kind: 'text', name, text }]);
}

export function table(written: string | Uint8Array, tables: TableOptions = {}, name = 'roles.csv'): Occasion {
  return inputs([{ kind: 'bytes', name, bytes: Buffer.from(written) }], { tables });
}

/** What `check` asks about a dataset, on a day. */
export function doubts(yaml: string, today = '2026-06-01'): Occasion {
  return () =>
    told(async ({ report }) => {
      const loaded = await readDataset([{ kind: 'text', name: 'roles.yaml', text: yaml }], () => {});
      if (loaded === undefined) throw new Error('a dataset was expected');
      const found = new Diagnostics();
      doubt({ ...loaded, today }, found.report);
      accept(found.all, loaded).forEach(report);
    });
}

/** A template of one's own with files beside it, run on a dataset (London) as far as it can be. */
export function template(
  text: string | Uint8Array,
  files: Readonly<Record<string, string | Uint8Array>> = {},
  data: DatasetInput = builtInDataset(),
): Occasion {
  const folder = dirname(file('mine.hbs', text));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return () =>
    told(async ({ report }) => {
      const source = await readTemplate('mine.hbs', report, folder);
      const compiled = source && compileTemplate(source, report);
      const loaded = await readDataset([data], () => {});
      const selection = loaded && select(loaded.dataset, NO_FOCUS, report);
      const style = await loadTheme('default', report);
      if (!compiled || !loaded || !selection || !style) return;
      const { dataset } = loaded;
      const rendered = renderTemplate(compiled, templateContext(dataset, selection), report);
      const nodes = rendered && readMarkup(rendered, report);
      const frame = { ...documentSettings(dataset, selection), title: dataset.name };
      const made = nodes && readDocument(nodes, frame, report);
      if (made) await loadPictures(made, { dataset: loaded, theme: style, template: folder }, report);
    });
}

export function theme(text: string, name = 'brand.yaml', beside: Readonly<Record<string, Uint8Array>> = {}): Occasion {
  const path = file(name, text);
  for (const [other, bytes] of Object.entries(beside)) writeFileSync(join(dirname(path), other), bytes);
  return () => told(({ report }) => loadTheme(path, report));
}

export const REQUEST = { focus: NO_FOCUS, templates: ['deck'], theme: 'default', parameters: {} } as const;

/** A document made of a dataset: composed, and set on its medium. */
export function document(yaml: string, request: Partial<Request> = {}): Occasion {
  return () =>
    told(async ({ report }) => {
      const data = [{ kind: 'text', name: 'roles.yaml', text: yaml } as const];
      const prepared = await prepare({ ...REQUEST, data, ...request }, report);
      const [only] = prepared?.templates ?? [];
      const made = prepared && only && (await compose(only, undefined, prepared, report));
      if (!prepared || !only || !made) return;
      const { medium } = only.front;
      await arrange(made, medium, prepared, report, {
        stack: await fontsFor(made, medium, prepared.theme, report),
      });
    });
}

/** A command line, read and planned; with `build`, built. */
export function line(words: string, environment: NodeJS.ProcessEnv = {}): Occasion {
  return () =>
    told(async (found) => {
      const read = await readLine(words.split(' ').filter(Boolean), environment);
      if (read.kind === 'wrong') read.diagnostics.forEach(found.report);
      if (read.kind !== 'run') return;
      const { given, command } = read;
      const asked = await askedOf(given, found.report);
      const [first, ...more] = asked.jobs;
      reportingOf(given, found.report, first?.options.target.kind === 'stdout', pathsReadFor(asked));
      const plan = found.failed || !first ? undefined : await planJobs([first, ...more], found.report);
      if (plan && command.name === 'build') await buildPlan(plan, { cache: { off: true } }, found.report);
    });
}
