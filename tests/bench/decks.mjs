// Decks, warm: how many a second, against raw pptxgenjs (compressed) and python-pptx, which make the same slides and
// shapes; and a deck of a thousand slides. `node tests/bench/decks.mjs [ROUNDS]`; `npm run bench` runs it too.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { arrange, compose, render, write } from '../../dist/inside.js';
import { drawDeck } from './pptxgenjs.mjs';
import { cost, london, many, median, report } from './warm.mjs';

const rounds = Number(process.argv[2] ?? 8);
const VARIANTS = 5;
const python = process.env.PYTHON ?? 'python3';

/** The London deck, each time with other words and other pay. */
async function variants() {
  const given = await london('deck');
  return Array.from({ length: VARIANTS }, (_, variant) => {
    const vary = (role, index) => ({
      ...role,
      title: `${role.title} ${variant + 1}`,
      summary: role.summary && `${role.summary} (${variant + index})`,
      salary: role.salary && { ...role.salary, max: role.salary.max + 1000 * ((index + variant) % 5) },
    });
    const roles = given.selection.roles.map(vary);
    return { ...given, selection: { ...given.selection, roles }, dataset: { ...given.dataset, roles } };
  });
}

const documentOf = (prepared) => compose(prepared.templates[0], undefined, prepared, report);
const sceneOf = async (prepared) => arrange(await documentOf(prepared), 'slides', prepared, report);
const fileOf = async (prepared) => render(await documentOf(prepared), 'slides', 'pptx', prepared, report);

async function compareDecks() {
  const all = await variants();
  const scenes = await Promise.all(all.map(sceneOf));
  const { theme } = all[0];
  const sizes = { ours: 0, theirs: 0 };
  const makers = {
    'rolecast, from dataset to file': (index) => fileOf(all[index]),
    'rolecast, the writer alone': async (index) => {
      sizes.ours = (await write(scenes[index], theme, 'pptx')).length;
    },
    'pptxgenjs, compressed': async (index) => {
      sizes.theirs = (await drawDeck(scenes[index], theme)).length;
    },
  };
  const costs = new Map(Object.keys(makers).map((name) => [name, []]));
  // Rounds go through all makers; the first ones warm up.
  for (let round = -2; round < rounds; round++) {
    for (const [name, make] of Object.entries(makers)) {
      for (let index = 0; index < VARIANTS; index++) {
        const used = await cost(() => make(index));
        if (round >= 0) costs.get(name).push(used);
      }
    }
  }
  const items = scenes[0].pages.reduce((sum, page) => sum + page.items.length, 0);
  console.log(`\nDecks of ${scenes[0].pages.length} slides and ${items} items, warm, one thread:\n`);
  const rates = Object.fromEntries([...costs].map(([name, used]) => [name, 1 / median(used)]));
  for (const [name, rate] of Object.entries(rates))
    console.log(`${name.padEnd(32)} ${rate.toFixed(1).padStart(6)} a second`);
  const peer = pythonRate(scenes, theme);
  if (peer === undefined) console.log(`${'python-pptx'.padEnd(32)} skipped: ${python} has no python-pptx`);
  else console.log(`${'python-pptx'.padEnd(32)} ${peer.toFixed(1).padStart(6)} a second`);
  const against = (name, rate) => (rate === undefined ? '-' : `${(rates[name] / rate).toFixed(1)} times`);
  console.log('\nwanted: faster than pptxgenjs, compressed, and twice as fast as python-pptx');
  for (const name of ['rolecast, the writer alone', 'rolecast, from dataset to file'])
    console.log(`${name}: ${against(name, rates['pptxgenjs, compressed'])} and ${against(name, peer)}`);
  console.log(`a deck: ${(sizes.ours / 1000).toFixed(0)} kB, by pptxgenjs ${(sizes.theirs / 1000).toFixed(0)} kB`);
}

/** Decks a second of python-pptx, or nothing where it is not installed. */
function pythonRate(scenes, theme) {
  if (spawnSync(python, ['-c', 'import pptx']).status !== 0) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'rolecast-bench-'));
  const path = join(folder, 'scenes.json');
  writeFileSync(path, JSON.stringify({ scenes, colours: theme.colours, rounds }));
  const script = fileURLToPath(new URL('decks.py', import.meta.url));
  const { stdout, stderr, status } = spawnSync(python, [script, path], { encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  if (status !== 0) throw new Error(stderr);
  return 1 / Number(stdout);
}

async function growDeck() {
  console.log('\nLong decks, from dataset to file:\n\n slides   seconds   milliseconds a slide');
  for (const count of [115, 230, 460, 920]) {
    const prepared = await many(count, 'deck');
    let slides = 0;
    const used = await cost(async () => {
      slides = (await fileOf(prepared)).pages;
    });
    console.log(
      `${String(slides).padStart(7)} ${used.toFixed(2).padStart(9)} ${((used / slides) * 1000).toFixed(2).padStart(10)}`,
    );
  }
  console.log(`\npeak memory ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB, wanted below 600`);
}

// Memory is measured of a process that made nothing else before.
if (process.argv[2] === 'long') await growDeck();
else {
  await compareDecks();
  spawnSync(process.execPath, [fileURLToPath(import.meta.url), 'long'], { stdio: 'inherit' });
}
