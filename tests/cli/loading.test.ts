import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { CLI, rolecast, temporaryFolder } from './rolecast.js';

const cwd = temporaryFolder();
const probe = pathToFileURL(fileURLToPath(new URL('loaded.mjs', import.meta.url))).href;
let runs = 0;

/** What the build put into each file: the paths of its sources, from the package's folder, with their bytes. */
const { outputs }: { outputs: Record<string, { inputs: Record<string, { bytesInOutput: number }> }> } = JSON.parse(
  readFileSync(join(CLI, '../meta.json'), 'utf8'),
);

/** The packages whose code a command line loads, bundled or not, and the files of rolecast itself. */
async function loadedBy(
  line: string,
): Promise<{ readonly packages: ReadonlySet<string>; readonly own: string[]; readonly sources: readonly string[] }> {
  const log = join(cwd, `loaded-${runs++}.txt`);
  const { code, words } = await rolecast(line.split(' '), {
    cwd,
    node: ['--import', probe],
    environment: { LOADED: log },
  });
  expect(words).not.toContain('error');
  expect(code).toBe(0);
  const files = [...new Set(readFileSync(log, 'utf8').replaceAll('\\', '/').split('\n'))];
  const own = files.flatMap((file) => /\/(dist\/[^/]*\.c?js)$/.exec(file)?.[1] ?? []);
  const bundled = own.flatMap((file) =>
    Object.entries(outputs[file]?.inputs ?? {}).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? path : [])),
  );
  const packages = [...files, ...bundled].flatMap(
    (path) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? [],
  );
  return { packages: new Set(packages), own, sources: bundled };
}

it('--version loads nothing but itself', async () => {
  const { packages, own } = await loadedBy('--version');
  expect([...packages]).toEqual([]);
  expect(own).toEqual(['dist/cli.js']);
});

it('list loads the parser of its line, and no writer, no template engine, no YAML for the built-in dataset', async () => {
  const { packages } = await loadedBy('list roles');
  expect(packages).toContain('yargs-parser');
  for (const heavy of ['yargs', 'pptxgenjs', 'pdfkit', 'handlebars', 'saxes', 'yaml'])
    expect(packages).not.toContain(heavy);
});

it('a completion of the built-in dataset loads no help, no writer, no template engine, no YAML', async () => {
  const { packages } = await loadedBy('completion bash -- build --role data');
  for (const heavy of ['yargs', 'pptxgenjs', 'pdfkit', 'handlebars', 'saxes', 'yaml'])
    expect(packages).not.toContain(heavy);
});

it('a dataset of your own is read by the YAML package', async () => {
  writeFileSync(join(cwd, 'own.yaml'), 'roles: [{ title: Baker }]');
  const { packages } = await loadedBy('list roles --data own.yaml');
  expect(packages).toContain('yaml');
});

it('a deck never loads pdfkit', async () => {
  const { packages } = await loadedBy('build deck');
  expect(packages).toContain('pptxgenjs');
  for (const heavy of ['pdfkit', 'fontkit', 'yaml']) expect(packages).not.toContain(heavy);
});

it('a report never loads pptxgenjs', async () => {
  const { packages } = await loadedBy('build report');
  expect(packages).toContain('pdfkit');
  for (const heavy of ['pptxgenjs', 'fontkit', 'yaml']) expect(packages).not.toContain(heavy);
});

it('a drawing loads what colours are, and what selectors are where it has a style sheet', async () => {
  const circle = '<circle r="4" fill="#0a0"/>';
  const looks = { plain: circle, styled: `<style>circle{stroke:none}</style>${circle}` };
  for (const [name, inside] of Object.entries(looks)) {
    writeFileSync(
      join(cwd, `${name}.svg`),
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-4 -4 8 8">${inside}</svg>`,
    );
    writeFileSync(join(cwd, `${name}.yaml`), `extends: default\nlogo: ${name}.svg\n`);
  }
  const none = await loadedBy('build report');
  for (const heavy of ['culori', 'css-select', 'css-what']) expect(none.packages).not.toContain(heavy);
  const plain = await loadedBy('check --theme plain.yaml');
  expect(plain.packages).toContain('culori');
  for (const heavy of ['css-select', 'css-what']) expect(plain.packages).not.toContain(heavy);
  const styled = await loadedBy('check --theme styled.yaml');
  for (const needed of ['css-select', 'css-what']) expect(styled.packages).toContain(needed);
});

it.each(['list roles', 'build deck', 'build report', 'plan', 'check'])(
  '%s loads nothing of the preview and the watching',
  async (line) => {
    const { sources } = await loadedBy(line);
    expect(sources.filter((path) => /^src\/(?:preview|watch)\//.test(path))).toEqual([]);
    expect(sources).toContain('src/commands/preview.ts');
  },
);

it('plan loads no writer', async () => {
  const { packages } = await loadedBy('plan');
  for (const heavy of ['pptxgenjs', 'pdfkit']) expect(packages).not.toContain(heavy);
});

it('merge and verify load no writer, no template engine and no YAML, for the index page either', async () => {
  await rolecast(['build', 'report', '--quiet', '--reporter', 'json', '--output-file', 'report.json'], { cwd });
  for (const line of ['merge report.json -o output --quiet', 'verify output --manifest report.json --quiet']) {
    const { packages } = await loadedBy(line);
    for (const heavy of ['pptxgenjs', 'pdfkit', 'handlebars', 'yaml', 'tinypool'])
      expect(packages).not.toContain(heavy);
  }
});

it.each(['list roles', 'build deck', 'build report'])(
  '%s opens few files, in which what is loaded together stands together',
  async (line) => {
    const { own } = await loadedBy(line);
    expect(own.length).toBeLessThan(20);
  },
);
