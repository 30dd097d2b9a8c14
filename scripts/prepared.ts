/**
 * What commands would otherwise work out of the package's own files at every start, as modules of the bundle. They take
 * the place of each `prepared.ts` in `src`; a template has one of its own besides.
 */

import { readFileSync } from 'node:fs';
import Handlebars from 'handlebars';
import { LONDON } from '../src/dataset/input.js';
import { readYamlText } from '../src/dataset/readers/yaml.js';
import { inFile } from '../src/dataset/source.js';
import { Diagnostics, type Report } from '../src/diagnostic.js';
import { mapProgram, treesOf } from '../src/template/compile.js';
import { builtInTemplates, readTemplate } from '../src/template/files.js';
import type { Program } from '../src/template/types.js';
import { builtInThemes, readThemeFiles } from '../src/theme/files.js';

/** The modules' texts by their names in the bundle. A fault in the package's own files fails the build. */
export async function preparedModules(): Promise<ReadonlyMap<string, string>> {
  const templates = await builtInTemplates();
  return new Map([
    ['dataset/prepared.ts', await datasetModule()],
    ['template/prepared.ts', listOfTemplates(templates)],
    ...(await Promise.all(templates.map(async (name) => [`prepared:${name}`, await templateModule(name)] as const))),
    ['theme/prepared.ts', await themeModule()],
  ]);
}

async function datasetModule(): Promise<string> {
  const text = readFileSync(LONDON, 'utf8');
  const value = await sound((report) => readYamlText(text, LONDON, report));
  return `export const prepared = ${parsed(inFile(value, ''))};`;
}

async function themeModule(): Promise<string> {
  const themes = (await builtInThemes()).map(
    async (name) => [name, await sound((report) => readThemeFiles(name, {}, report))] as const,
  );
  return `export const PREPARED = new Map(${parsed(await Promise.all(themes))});`;
}

function listOfTemplates(names: readonly string[]): string {
  const loading = names.map((name) => `['${name}', async () => (await import('prepared:${name}')).template]`);
  return `export const PREPARED = new Map([${loading}]);`;
}

/** A `Template` (but its folder) whose code was compiled ahead, for the part of Handlebars that only runs it. */
export async function templateModule(name: string): Promise<string> {
  const source = await sound((report) => readTemplate(name, report));
  const trees = await sound((report) => treesOf(source, report));
  const program = mapProgram(trees, (tree, options) => `Handlebars.template(${precompiled(tree, options)})`);
  const { title: _, ...front } = source.front;
  const template = { id: source.id, name: source.name, front };
  return [
    "import Handlebars from 'handlebars/runtime';",
    `export const template = { ...${JSON.stringify(template)}, program: ${programCode(program)} };`,
  ].join('\n');
}

/** Without what each block says for runtimes before Handlebars 4.6, and where calls of helpers end: a sixth of the code. */
function precompiled(tree: hbs.AST.Program, options: CompileOptions): string {
  return String(Handlebars.precompile(tree, options))
    .replace(
      /(?<=lookupProperty = container\.lookupProperty) \|\| function\(parent, propertyName\) \{.*?return undefined\s*\}/gs,
      '',
    )
    .replace(/(?<="start":\{"line":\d+,"column":\d+\}),"end":\{"line":\d+,"column":\d+\}/g, '');
}

function programCode({ main, title, partials, calls, files, builtIn, parameters }: Program<string>): string {
  const code = [...partials].map(([key, run]) => `[${JSON.stringify(key)}, ${run}]`);
  return `{
    main: ${main},
    title: ${title},
    partials: new Map([${code}]),
    calls: new Map(${parsed([...calls])}),
    files: ${JSON.stringify(files)},
    builtIn: ${JSON.stringify(builtIn)},
    parameters: ${JSON.stringify(parameters)},
  }`;
}

/** A large value, in the form that V8 reads fastest. */
function parsed(value: unknown): string {
  return `JSON.parse(${JSON.stringify(JSON.stringify(value))})`;
}

async function sound<Value>(make: (report: Report) => Value | undefined | Promise<Value | undefined>): Promise<Value> {
  const { all, report } = new Diagnostics();
  const value = await make(report);
  if (value === undefined || all.length > 0) throw new Error(JSON.stringify(all, undefined, 2));
  return value;
}
