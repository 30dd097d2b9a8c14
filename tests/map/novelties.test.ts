/** That the map in src/README.md tells every file that a new thing touches: what the compiler says when only its name is there. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';

const HOME = resolve(import.meta.dirname, '../..');
const MAP = readFileSync(join(HOME, 'src/README.md'), 'utf8');

/** What a new thing is named in, and how its name comes there. */
const NOVELTIES = [
  [
    'block',
    'document/types.ts',
    'export type Block =',
    "export type Block = (Origin & { readonly kind: 'novel' }) | Known;\ntype Known =",
  ],
  ['form of chart', 'document/types.ts', 'export const CHART_FORMS = [', "export const CHART_FORMS = ['novel',"],
  ['slide layout', 'document/types.ts', 'export const LAYOUTS = [', "export const LAYOUTS = ['novel',"],
] as const;

it.each(NOVELTIES)('a new %s', (thing, file, before, after) => {
  const folder = mkdtempSync(join(tmpdir(), 'rolecast-novelty-'));
  try {
    for (const part of ['src', 'tsconfig.json', 'package.json'])
      cpSync(join(HOME, part), join(folder, part), { recursive: true });
    symlinkSync(join(HOME, 'node_modules'), join(folder, 'node_modules'), 'junction');
    const text = readFileSync(join(folder, 'src', file), 'utf8');
    expect(text).toContain(before);
    writeFileSync(join(folder, 'src', file), text.replace(before, after));
    writeFileSync(join(folder, 'sources.json'), '{ "extends": "./tsconfig.json", "include": ["src"] }');
    const compiler = join(HOME, 'node_modules/typescript/bin/tsc');
    const { stdout } = spawnSync(process.execPath, [compiler, '-p', 'sources.json'], { cwd: folder, encoding: 'utf8' });
    const asked = [...stdout.matchAll(/^src\/(\S+)\(\d+,\d+\): error/gm)].map(([, path = '']) => path);
    expect([...new Set([file, ...asked])].sort()).toEqual(filesFor(thing));
  } finally {
    rmSync(folder, { recursive: true });
  }
});

it('all files that the map names for new things are there', () => {
  const table = MAP.split('| a new ... |')[1]?.split('\n\n')[0] ?? '';
  const named = [...table.matchAll(/`([^`]+\.ts)`/g)].map(([, path = '']) => path);
  const old = named.filter((path) => !/\/x[/.]/.test(path));
  expect(old.length).toBeGreaterThan(15);
  expect(old.filter((path) => !existsSync(join(HOME, 'src', path)))).toEqual([]);
});

/** The files in the third column of the table's row. */
function filesFor(thing: string): readonly string[] {
  const row = MAP.split('\n').find((line) => line.startsWith(`| ${thing} |`)) ?? '';
  return [...(row.split('|')[3] ?? '').matchAll(/`([^`]+)`/g)].map(([, path = '']) => path).sort();
}
