/** That the gallery is what its list makes of it. Its commands are run with those of the READMEs. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { packaged } from '../../src/home.js';

const GALLERY = readFileSync(packaged('docs/gallery.md'), 'utf8');
const SHOWN = [...GALLERY.matchAll(/^!\[(.+)\]\(gallery\/(.+)\)$/gm)].map(([, alt = '', file = '']) => ({ alt, file }));

test('docs/gallery.md is what scripts/pictures.mjs writes', () => {
  const { stdout } = spawnSync(process.execPath, [packaged('scripts/pictures.mjs'), '--text'], { encoding: 'utf8' });
  expect(GALLERY).toBe(stdout);
});

test('every command has a picture with words for it', () => {
  const commands = [...GALLERY.matchAll(/^ {4}npx rolecast (.+)\n\n!\[.{20,}\]\(gallery\//gm)];
  expect(commands.length).toBeGreaterThan(10);
  expect(commands.length).toBe(GALLERY.split('    npx rolecast ').length - 1);
  expect(SHOWN.length).toBe(commands.length);
});

test('its pictures are all that there are, and small', () => {
  const files = readdirSync(packaged('docs/gallery'));
  expect(SHOWN.map(({ file }) => file).sort()).toEqual(files.sort());
  for (const file of files) expect(statSync(join(packaged('docs/gallery'), file)).size, file).toBeLessThan(80_000);
});

test('it is of three datasets', () => {
  const used = [...GALLERY.matchAll(/^ {4}npx rolecast (.+)$/gm)].map(([, line = '']) => {
    return /--data (\S+)/.exec(line)?.[1] ?? 'London';
  });
  expect([...new Set(used)].sort()).toEqual(['London', 'examples/data/fair.yaml', 'examples/data/rivers.yaml']);
});
