// Builds web pages and has axe-core look at each in headless Chromium, folds open, on a phone and on a desk; a page may not
// scroll sideways at 320 px (WCAG 1.4.10) nor ask for anything. `node scripts/axe.mjs`; called by judge.mjs.
// CHROMIUM names the browser. The last line is the count; the exit code is 1 where a page failed.
//
// With `--random N [--seed N]` only pages of random datasets are judged: scripts/corpora.mjs.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { builtInDataset, compose, Diagnostics, EVERYTHING, prepare, render } from '../dist/inside.js';
import { launchChromium } from './chromium.mjs';
import { loadTypeScript } from './typescript.mjs';

const { values } = parseArgs({ options: { random: { type: 'string' }, seed: { type: 'string', default: '1' } } });
const RIVERS = { kind: 'file', path: fileURLToPath(new URL('../examples/data/rivers.yaml', import.meta.url)) };
const PHONE = 320;
const DESK = 1280;

const browser = await launchChromium();
if (browser === undefined) {
  console.log('not judged: web pages (no Chromium here; CHROMIUM names one)');
  console.log('0 passed, 0 failed');
  process.exit();
}

const { randomCase } = await loadTypeScript(new URL('../tests/corpus/random.ts', import.meta.url));
const { HARD } = await loadTypeScript(new URL('../tests/corpus/hard.ts', import.meta.url));
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'rolecast-axe-'));
let passed = 0;
let failed = 0;
try {
  if (values.random === undefined) await lookAtOurs();
  await lookAtRandom(Number(values.seed), Number(values.random ?? 30));
} finally {
  await browser.close();
  rmSync(folder, { recursive: true });
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

async function lookAtOurs() {
  for (const theme of ['default', 'stage']) {
    for (const template of ['report', 'deck', 'handout'])
      await look('London', builtInDataset(), template, theme, [DESK, PHONE]);
  }
  // Two columns, which `talk` ends with, stand one below the other on a phone.
  for (const theme of ['default', 'stage']) await look('the rivers', RIVERS, 'talk', theme, [DESK, PHONE]);
  for (const [name, dataset] of Object.entries(HARD)) {
    const data = { kind: 'text', name: 'hard.json', text: JSON.stringify(dataset) };
    for (const template of ['report', 'deck']) await look(name, data, template, 'default', [PHONE]);
  }
  const batch = buildBatch();
  for (const theme of ['default', 'stage']) {
    for (const kind of ['rows', 'pictures']) {
      await judge(indexPageOf(batch, theme, kind), `an index page of ${kind}, ${theme}`, [DESK, PHONE]);
    }
  }
}

/** A page each, of one template after the other, on a phone. */
async function lookAtRandom(first, count) {
  const templates = ['report', 'deck', 'handout', 'talk'];
  for (let seed = first; seed < first + count; seed++) {
    const { dataset, theme } = randomCase(seed);
    const data = { kind: 'text', name: 'random.json', text: JSON.stringify(dataset) };
    await look(`random data, seed ${seed}`, data, templates[seed % templates.length], theme, [PHONE]);
  }
}

async function look(name, data, template, theme, widths) {
  const file = join(folder, 'page.html');
  writeFileSync(file, await pageOf(data, template, theme));
  await judge(file, `${template} of ${name}, ${theme}`, widths);
}

async function judge(file, name, widths) {
  for (const width of widths) {
    const faults = await faultsOf(file, width);
    if (faults.length === 0) passed++;
    else failed++;
    console.log(`${faults.length === 0 ? 'ok  ' : 'FAIL'} axe-core: ${name}, ${width} px`);
    for (const fault of faults) console.log(`     ${fault}`);
  }
}

/** Documents in three folders, so that the index page has contents. */
function buildBatch() {
  const output = join(folder, 'batch');
  const manifest = join(folder, 'manifest.json');
  const line = 'build handout report deck --each role --format pdf,svg --reporter json --quiet'.split(' ');
  rolecast(...line, '-o', output, '--output-file', manifest);
  return { output, manifest };
}

function indexPageOf({ output, manifest }, theme, kind) {
  const pictures = kind === 'pictures' ? ['--thumbnails'] : [];
  rolecast('merge', manifest, '-o', output, '--theme', theme, '--quiet', ...pictures);
  return join(output, 'index.html');
}

function rolecast(...line) {
  const { status, stderr } = spawnSync(process.execPath, [
    fileURLToPath(new URL('../dist/cli.js', import.meta.url)),
    ...line,
  ]);
  if (status !== 0) throw new Error(stderr.toString());
}

async function pageOf(data, template, theme) {
  const found = new Diagnostics();
  const request = {
    data: [data],
    focus: EVERYTHING,
    templates: [template],
    theme,
    parameters: { link: 'https://example.org/x' },
  };
  const prepared = await prepare(request, found.report);
  const [read] = prepared?.templates ?? [];
  const document = read && (await compose(read, undefined, prepared, found.report));
  const made = document && (await render(document, read.front.medium, 'html', prepared, found.report));
  if (made === undefined) throw new Error(found.all.map(({ message }) => message).join('\n'));
  return made.bytes;
}

async function faultsOf(file, width) {
  const page = await browser.newPage({ viewport: { width, height: 800 } });
  const faults = [];
  page.on('request', (request) => {
    if (!/^(?:file|data):/.test(request.url())) faults.push(`asks for ${request.url()}`);
  });
  await page.goto(pathToFileURL(file).href);
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
  });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  if (wide > width) faults.push(`is ${wide} px wide`);
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() =>
    globalThis.axe.run(globalThis.document, { resultTypes: ['violations'] }),
  );
  await page.close();
  return [
    ...faults,
    ...violations.map(
      ({ id, help, nodes }) => `${id}: ${help} (${nodes.length}, first ${nodes[0].html.slice(0, 120)})`,
    ),
  ];
}
