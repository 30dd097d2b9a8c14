// Builds documents, plain and hard, and has independent judges look at each. `node scripts/judge.mjs FOLDER`, where
// FOLDER holds the results of the tests; called by .ci/run. The last line is the count.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const [results] = process.argv.slice(2);
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
  ['each', ['--each', 'tier']],
  ['hard', ['--data', hardDataset()]],
];

function build() {
  for (const [name, line] of BUILDS) {
    const { status, stderr } = run(process.execPath, ['dist/cli.js', 'build', ...line, '-o', join(documents, name)]);
    count(`build ${name}`, status === 0, stderr);
  }
}

function judge() {
  const files = readdirSync(documents, { recursive: true, encoding: 'utf8' }).sort();
  const decks = files.filter((file) => file.endsWith('.pptx'));
  const reports = files.filter((file) => file.endsWith('.pdf'));
  cpSync(shared, conformance, { recursive: true, filter: (from) => !from.includes('node_modules') });
  const installed =
    run('chmod', ['-R', 'u+w', conformance]).status === 0 && run('npm', ['i', '--no-fund', '--no-audit'], conformance);
  count('the judges are installed', installed && installed.status === 0, installed ? installed.stderr : '');

  for (const file of decks) {
    const schema = run(process.execPath, [join(conformance, 'validate-pptx.mjs'), join(documents, file)]);
    count(`${file}: ISO 29500, package, accessibility`, schema.status === 0, schema.stdout + schema.stderr);
    const opened = run('soffice', [
      `-env:UserInstallation=file://${join(results, 'office')}`,
      ...['--headless', '--convert-to', 'pdf', '--outdir', join(results, 'opened'), join(documents, file)],
    ]);
    count(
      `${file}: opens in LibreOffice`,
      /convert .* -> /.test(opened.stdout ?? ''),
      `${opened.error ?? ''}${opened.stderr}`,
    );
  }
  for (const file of reports) {
    const verapdf = run(join(conformance, 'verapdf/verapdf'), ['--profile=ua1', join(documents, file)]);
    count(`${file}: PDF/UA-1`, verapdf.status === 0, `${verapdf.error ?? ''}${verapdf.stdout}${verapdf.stderr}`);
    const structure = run(process.execPath, [join(conformance, 'inspect-pdf.mjs'), join(documents, file)]);
    count(`${file}: structure`, structure.status === 0, structure.stdout + structure.stderr);
  }
}

/** Web pages in a browser: each line is a page. */
function judgePages() {
  const { stdout, stderr } = run(process.execPath, ['scripts/axe.mjs']);
  process.stdout.write(stdout);
  const [, good, bad] = /(\d+) passed, (\d+) failed\s*$/.exec(stdout) ?? [];
  if (good === undefined) return count('web pages (axe-core did not end)', false, stdout + stderr);
  passed += Number(good);
  failed += Number(bad);
}

countTests();
mkdirSync(documents, { recursive: true });
build();
if (existsSync(shared)) judge();
else console.log('not judged: ../shared/conformance is not here');
judgePages();
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
