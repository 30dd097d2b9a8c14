/** What must be the same everywhere is written in one place. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';

const SRC = resolve(import.meta.dirname, '../../src');
const sources = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => ({ file: file.replaceAll('\\', '/'), text: readFileSync(join(SRC, file), 'utf8') }));

it.each([
  ['what no XML file can hold', /\\u\{?d7ff|\\u\{?e000|\\ufffe/i, 'characters.ts'],
  ['the scripts that run from right to left', /\\u\{?0?5(?:90|d0)|\\ufb1d/i, 'characters.ts'],
  ['where a link leads, and so what lies inside a folder', /\brealpath(?:Sync)?\b/, 'files.ts'],
  ['the colour that a name stands for', /function hexOf\b|colours\[colour\]/, 'theme/colour.ts'],
])('%s', (_, written, place) => {
  expect(sources.filter(({ text }) => written.test(text)).map(({ file }) => file)).toEqual([place]);
});
