import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { rolecast, temporaryFolder } from './rolecast.js';

const cwd = temporaryFolder();
const probe = pathToFileURL(fileURLToPath(new URL('loaded.mjs', import.meta.url))).href;
let runs = 0;

/** The packages that a command line loads, and how many files of rolecast itself. */
async function loadedBy(line: string): Promise<{ readonly packages: ReadonlySet<string>; readonly own: number }> {
  const log = join(cwd, `loaded-${runs++}.txt`);
  const { code, words } = await rolecast(line.split(' '), {
    cwd,
    node: ['--import', probe],
    environment: { LOADED: log },
  });
  expect(words).not.toContain('error');
  expect(code).toBe(0);
  const files = readFileSync(log, 'utf8');
  const packages = [...files.matchAll(/node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/g)].map(([, name]) => name ?? '');
  return { packages: new Set(packages), own: new Set(files.match(/dist[\\/].*\.js$/gm)).size };
}

it('--version loads nothing but itself', async () => {
  const { packages, own } = await loadedBy('--version');
  expect([...packages]).toEqual([]);
  expect(own).toBe(1);
});

it('list loads no writer and no template engine', async () => {
  const { packages } = await loadedBy('list roles');
  expect(packages).toContain('yargs');
  expect(packages).toContain('yaml');
  for (const heavy of ['pptxgenjs', 'pdfkit', 'fontkit', 'handlebars', 'saxes']) expect(packages).not.toContain(heavy);
});

it('a deck never loads pdfkit', async () => {
  const { packages } = await loadedBy('build deck');
  expect(packages).toContain('pptxgenjs');
  for (const heavy of ['pdfkit', 'fontkit']) expect(packages).not.toContain(heavy);
});

it('a report never loads pptxgenjs', async () => {
  const { packages } = await loadedBy('build report');
  expect(packages).toContain('pdfkit');
  expect(packages).not.toContain('pptxgenjs');
});

it('plan loads no writer', async () => {
  const { packages } = await loadedBy('plan');
  for (const heavy of ['pptxgenjs', 'pdfkit']) expect(packages).not.toContain(heavy);
});
