// Builds documents, plain and hard, and has independent judges look at each. `node scripts/judge.mjs FOLDER`, where
// FOLDER holds the results of the tests; called by .ci/run. The last line is the count.
//
// With `--random N [--seed N]` only random documents are judged, as many decks as PDFs: scripts/corpora.mjs.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { draw, escapes } from './frames.mjs';
import { pythonJudges } from './python.mjs';

const {
  values,
  positionals: [results],
} = parseArgs({
  allowPositionals: true,
  options: { random: { type: 'string' }, seed: { type: 'string', default: '1' } },
});
const onlyRandom = values.random !== undefined;
const shared = resolve('../shared/conformance');
const documents = join(results, 'documents');
const conformance = join(results, 'conformance');
let passed = 0;
let failed = 0;

function run(command, line, cwd) {
  return spawnSync(command, line, { encoding: 'utf8', cwd, maxBuffer: 1 << 26 });
}

function count(name, ok, detail = '') {
  if (ok) passed++;
  else failed++;
  console.log(`${ok ? 'ok  ' : 'FAIL'} ${name}${ok ? '' : `\n${detail.trim().split('\n').slice(0, 12).join('\n')}`}`);
}

function countTests() {
  const file = join(results, 'vitest.json');
  if (!existsSync(file)) return count('the tests (they did not run)', false);
  const { numPassedTests, numFailedTests, numFailedTestSuites, testResults } = JSON.parse(readFileSync(file, 'utf8'));
  passed += numPassedTests;
  failed += numFailedTests;
  // A file that does not even load has no test that failed.
  const broken = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  for (const { name, message } of broken) count(name, false, message);
  console.log(`${numPassedTests} tests passed, ${numFailedTests} failed, in ${numFailedTestSuites} failed suites`);
}

/** Everything that data can do to a layout, in one dataset. */
function hardDataset() {
  const long =
    'Works with everyone who has to agree, keeps the record of what was agreed, and says so again in time. '.repeat(3);
  const roles = [
    { title: 'A title that goes on for longer than any one line of a slide has room, and then goes on', summary: long },
    { title: 'Forty duties', responsibilities: Array.from({ length: 40 }, (_, index) => `${index + 1}: ${long}`) },
    { title: 'Hourly', salary: { min: 15.5, max: 22, period: 'hour' } },
    { title: 'Elsewhere', salary: { min: 70000, max: 90000, currency: 'EUR' } },
    {
      title: '<b>{{7*7}}</b> &amp; ]]> C# | *x*',
      skills: ['=1+1', '<script>alert(1)</script>'],
      salary: { min: 1, max: 1e7 },
    },
    { title: 'Übersetzer Ελληνικά Русский 日本語 العربية 🚀' },
    ...Array.from({ length: 30 }, (_, index) => ({
      title: `Role ${index}`,
      salary: { min: 30000 + index * 777, max: 60000 + index * 999 },
    })),
  ];
  const file = join(results, 'hard.json');
  writeFileSync(file, JSON.stringify({ name: 'Hard cases', roles }));
  return file;
}

const BUILDS = [
  ['london', []],
  ['stage', ['--theme', 'stage']],
  ['upper', ['--tier', 'upper']],
  ['one', ['--role', 'data-scientist']],
  ['skill', ['--skill', 'cloud', '--min-salary', '80k']],
  [
    'both-formats',
    ['--format', 'pptx,pdf', '--param', 'speaker=Ada Lovelace', '--param', 'link=https://example.org/x?a=1&b=2'],
  ],
  ['narrow', ['--aspect', '4:3']],
  ['each', ['--each', 'tier']],
  ['hard', ['--data', hardDataset()]],
];

function build() {
  for (const [name, line] of BUILDS) {
    const { status, stderr } = run(process.execPath, ['dist/cli.js', 'build', ...line, '-o', join(documents, name)]);
    count(`build ${name}`, status === 0, stderr);
  }
}

/** Builds whose decks are held against their slides in PDF, by where their words stand. */
const COMPARED = ['london', 'stage', 'upper', 'one', 'skill', 'narrow'];
const slides = join(results, 'slides');

function buildSlides() {
  for (const [name, line] of BUILDS.filter(([name]) => COMPARED.includes(name))) {
    const paper = ['deck', '--format', 'pdf', '--medium', 'slides', '-o', join(slides, name)];
    const { status, stderr } = run(process.execPath, ['dist/cli.js', 'build', ...paper, ...line]);
    count(`build ${name} as slides in PDF`, status === 0, stderr);
  }
}

/** Random documents: as many decks and as many PDFs. The validator of the Open XML SDK judges the decks on the way. */
const RANDOM = Number(values.random ?? 30);

function buildRandom() {
  const folder = join(documents, 'random');
  const out = ['--out', folder, '--slides', join(slides, 'random')];
  const line = ['scripts/conformance.mjs', '--decks', RANDOM, '--pdfs', RANDOM, '--seed', values.seed, ...out];
  const { status, stdout, stderr } = run(process.execPath, line.map(String));
  count(`${RANDOM} random decks, Open XML SDK, and ${RANDOM} random PDFs`, status === 0, stdout + stderr);
}

function install() {
  cpSync(shared, conformance, { recursive: true, filter: (from) => !from.includes('node_modules') });
  const writable = run('chmod', ['-R', 'u+w', conformance]);
  const { status, stderr } =
    writable.status === 0 ? run('npm', ['i', '--no-fund', '--no-audit'], conformance) : writable;
  count('the judges are installed', status === 0, stderr);
}

/** So many files are given to a judge that looks at several in one start. */
const TOGETHER = 25;

function together(files) {
  const starts = Array.from({ length: Math.ceil(files.length / TOGETHER) }, (_, index) => index * TOGETHER);
  return starts.map((start) => files.slice(start, start + TOGETHER));
}

function judgeDecks(decks) {
  const script = fileURLToPath(new URL('validate.mjs', import.meta.url));
  for (const some of together(decks)) {
    const paths = some.map((file) => join(documents, file));
    const { stdout, stderr } = run(process.execPath, [script, join(conformance, 'validate-pptx.mjs'), ...paths]);
    const told = stdout.split('\n');
    some.forEach((file, index) => {
      const faults = told[index] ? JSON.parse(told[index]) : [`not judged: ${stderr}`];
      count(`${file}: ISO 29500, package, accessibility`, faults.length === 0, faults.join('\n'));
    });
  }
}

/** Known causes of PowerPoint's repair dialog, its Accessibility Checker, and where an office program sets the words. */
function judgeInPython(decks) {
  const { judge, missing } = pythonJudges(conformance, join(results, 'python'));
  if (judge === undefined) return console.log(`not judged by repair.py, a11y.py and drift.py: ${missing}`);
  const tell = (what, name, files) => {
    const { ok, said } = judge(name, files);
    count(what, ok, said);
  };
  // One by one only where it has to be known which of them failed.
  const tellAll = (what, name) => {
    for (const some of together(decks)) {
      const { ok } = judge(
        name,
        some.map((file) => join(documents, file)),
      );
      for (const file of some) {
        if (ok) count(`${file}: ${what}`, true);
        else tell(`${file}: ${what}`, name, [join(documents, file)]);
      }
    }
  };
  tellAll('repair dialog', 'repair.py');
  tellAll('Accessibility Checker', 'a11y.py');
  for (const file of decks) {
    const drawn = join(slides, file.replace(/pptx$/, 'pdf'));
    if (existsSync(drawn)) tell(`${file}: words stand where they were set`, 'drift.py', [join(documents, file), drawn]);
  }
}

/** Of the random decks LibreOffice draws every fifth, of the others all. */
const drawn = (file, index) => !file.startsWith('random') || index % 5 === 0;

function judgeDrawing(decks) {
  const folder = join(results, 'drawn');
  mkdirSync(folder);
  // In one folder, so by names of their own.
  const copies = decks.filter(drawn).map((file) => [file, join(folder, file.replaceAll('/', '-'))]);
  for (const [file, copy] of copies) cpSync(join(documents, file), copy);
  const line = copies.map(([, copy]) => copy);
  const { stdout, stderr, error } = draw(line, folder, join(results, 'office'));
  for (const [file, copy] of copies) {
    const drawing = copy.replace(/pptx$/, 'pdf');
    const opened = existsSync(drawing);
    count(`${file}: opens in LibreOffice`, opened, `${error ?? ''}${stdout}${stderr}`);
    const found = opened ? escapes(copy, drawing) : [];
    count(`${file}: text stays in its frame`, found.length === 0, found.join('\n'));
  }
}

/** A PDF that carries its dataset claims PDF/A-3a; of the random ones the name tells. */
function judgeReports(reports) {
  const attached = (file) => file.endsWith('-a3.pdf');
  judgeProfiles(
    reports.filter((file) => !attached(file)),
    { ua1: 'PDF/UA-1', '2a': 'PDF/A-2a' },
  );
  judgeProfiles(reports.filter(attached), { ua1: 'PDF/UA-1', '3a': 'PDF/A-3a' });
  for (const file of reports) {
    const structure = run(process.execPath, [join(conformance, 'inspect-pdf.mjs'), join(documents, file)]);
    count(`${file}: structure`, structure.status === 0, structure.stdout + structure.stderr);
  }
}

function judgeProfiles(reports, profiles) {
  const paths = reports.map((file) => join(documents, file));
  const asked = `--profile=${Object.keys(profiles)}`;
  const { stdout, stderr, error } = run(join(conformance, 'verapdf/verapdf'), [asked, ...paths]);
  const told = `${error ?? ''}${stdout}${stderr}`.split('\n');
  for (const file of reports) {
    for (const [profile, name] of Object.entries(profiles)) {
      const passed = told.some((line) => line.startsWith(`PASS ${profile} `) && line.endsWith(file));
      count(`${file}: ${name}`, passed, told.filter((line) => line.includes(file)).join('\n'));
    }
  }
}

/** What is judged in a process of its own, whose last line is its count. */
function judgeApart(name, command, line) {
  const { stdout, stderr } = run(command, line);
  const told = stdout.trim().split('\n');
  const [, good, bad] = /^(\d+) passed, (\d+) failed$/.exec(told.pop() ?? '') ?? [];
  if (good === undefined) return count(name, false, stdout + stderr);
  passed += Number(good);
  failed += Number(bad);
  console.log(told.join('\n'));
}

function judge() {
  const files = readdirSync(documents, { recursive: true, encoding: 'utf8' }).sort();
  const decks = files.filter((file) => file.endsWith('.pptx'));
  install();
  judgeDecks(decks);
  judgeInPython(decks);
  judgeDrawing(decks);
  judgeReports(files.filter((file) => file.endsWith('.pdf')));
}

mkdirSync(documents, { recursive: true });
if (!onlyRandom) {
  countTests();
  build();
  buildSlides();
}
buildRandom();
if (existsSync(shared)) {
  judge();
  if (!onlyRandom) judgeApart("decks in companies' templates", process.execPath, ['scripts/brands.mjs', results]);
} else console.log('not judged: ../shared/conformance is not here');
const pages = onlyRandom ? ['--random', values.random, '--seed', values.seed] : [];
judgeApart('web pages in Chromium', process.execPath, ['scripts/axe.mjs', ...pages]);
if (!onlyRandom) judgeApart('a batch on Slurm', '.ci/slurm', []);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
