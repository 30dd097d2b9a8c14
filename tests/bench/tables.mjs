// Files of 100,000 roles: separated values against csv-parse alone, a workbook, JSON and linked data; seconds of the processor, and
// the largest resident set of a process of its own. `node tests/bench/tables.mjs [ROUNDS]`; `npm run bench` runs it too.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const rounds = Number(process.argv[2] ?? 5);
const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(root, 'node_modules/.rolecast-tables-'));
const peak = new URL('peak.mjs', import.meta.url).href;
const ROWS = 100_000;
const BUNDLE = {
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'node20.19',
  logLevel: 'error',
};

/** Twelve columns as an applicant system exports them. */
function* rolesAsRows() {
  const header = ['Ref', 'Job title', 'Department', 'Salary from', 'Salary to', 'City', 'Skills', 'Duties', 'Contract'];
  yield [...header, 'Hours', 'Closes', 'Link'];
  for (let index = 1; index <= ROWS; index += 1) {
    const pay = 24_000 + (index % 700) * 100;
    const text = [`R-${index}`, `Data engineer, level ${index % 9}`, `Department ${index % 40}`];
    const about = [
      `Town ${index % 300}`,
      'Python; SQL; "listening"; care',
      `Builds pipelines, and keeps ${index % 90} running`,
    ];
    yield [...text, pay, pay + 12_000, ...about, 'Permanent', 37.5, '2027-01-31', `https://example.org/jobs/${index}`];
  }
}

const quote = (value) => (/[",\n]/.test(`${value}`) ? `"${`${value}`.replaceAll('"', '""')}"` : `${value}`);
const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** As Excel writes it: texts are shared, pay has a currency's format. */
function workbookOf(rows) {
  const texts = new Map();
  const cell = (value, reference) => {
    if (typeof value === 'number') return `<c r="${reference}" s="${value > 1000 ? 1 : 0}"><v>${value}</v></c>`;
    if (!texts.has(value)) texts.set(value, texts.size);
    return `<c r="${reference}" t="s"><v>${texts.get(value)}</v></c>`;
  };
  const lines = rows.map((row, index) => {
    const cells = row.map((value, column) => cell(value, `${'ABCDEFGHIJKL'[column]}${index + 1}`));
    return `<row r="${index + 1}" spans="1:12">${cells.join('')}</row>`;
  });
  const strings = [...texts.keys()].map((text) => `<si><t>${escaped(text)}</t></si>`);
  return { sheets: [{ name: 'Roles', rows: lines.join('') }], strings, formats: ['[$£-809]#,##0'] };
}

/** The same roles as a dataset, and in the words of schema.org. */
function otherwise([, ...rows]) {
  const roles = rows.map(([id, title, employer, min, max, location, skills, duties, , , closes, url]) => ({
    ...{ id, title, employer, location, closes, url, skills: skills.split('; '), responsibilities: [duties] },
    salary: { min, max },
  }));
  const nodes = roles.map(({ id, title, employer, location, closes, salary: { min, max }, ...rest }) => ({
    ...{ '@type': 'JobPosting', identifier: id, title, ...rest, validThrough: closes, jobLocation: location },
    hiringOrganization: { '@type': 'Organization', name: employer },
    baseSalary: { currency: 'GBP', value: { minValue: min, maxValue: max, unitText: 'YEAR' } },
  }));
  return { dataset: { roles }, linked: { '@context': 'https://schema.org', '@graph': nodes } };
}

const rows = [...rolesAsRows()];
const files = Object.fromEntries(
  ['csv', 'xlsx', 'json', 'jsonld'].map((kind) => [kind, join(folder, `roles.${kind}`)]),
);
writeFileSync(files.csv, rows.map((row) => row.map(quote).join(',')).join('\r\n'));
const { dataset, linked } = otherwise(rows);
writeFileSync(files.json, JSON.stringify(dataset));
writeFileSync(files.jsonld, JSON.stringify(linked));
await build({ ...BUNDLE, entryPoints: [join(root, 'tests/tables/xlsx.ts')], outfile: join(folder, 'xlsx.mjs') });
const makers = await import(pathToFileURL(join(folder, 'xlsx.mjs')).href);
writeFileSync(files.xlsx, makers.workbookOf(workbookOf(rows)));

/** The code that reads, checks and selects the roles of a file. */
const whole = (name) => `import { readDataset } from '${join(root, 'src/dataset/read.ts')}';
  import { select } from '${join(root, 'src/dataset/select.ts')}';
  import { NO_FOCUS } from '${join(root, 'src/dataset/focus.ts')}';
  const told = ({ severity, message }) => severity === 'error' && console.error(message);
  const read = async () => {
    const { dataset } = await readDataset([{ kind: 'bytes', name: '${name}', bytes }], told);
    return ['the header', ...select(dataset, NO_FOCUS, told).roles];
  };`;

/** What is timed, each in a process of its own: bytes at hand, then read, then the processor's seconds. */
const tasks = {
  'csv-parse alone': {
    file: files.csv,
    code: `import { parse } from 'csv-parse/sync';
      const read = () => parse(bytes);`,
  },
  'separated values': {
    file: files.csv,
    code: `import { readSeparated } from '${join(root, 'src/dataset/tables/separated.ts')}';
      const read = () => readSeparated(bytes, 'roles.csv', {}, console.error).rows;`,
  },
  'read, checked and selected': { file: files.csv, code: whole('roles.csv') },
  'a workbook, the same': { file: files.xlsx, code: whole('roles.xlsx') },
  'JSON, the same': { file: files.json, code: whole('roles.json') },
  'linked data, the same': { file: files.jsonld, code: whole('roles.jsonld') },
  'a sheet of a workbook': {
    file: files.xlsx,
    code: `import { readWorkbook } from '${join(root, 'src/dataset/tables/workbook.ts')}';
      const read = async () => {
        const workbook = await readWorkbook(bytes, 'roles.xlsx', console.error);
        return (await workbook.table('Roles')).rows;
      };`,
  },
};

async function script([name, { file, code }]) {
  const outfile = join(folder, `${name.replaceAll(/\W/g, '-')}.mjs`);
  const contents = `import { readFileSync } from 'node:fs';
    ${code}
    const bytes = readFileSync('${file}');
    const before = process.cpuUsage();
    const rows = await read();
    const { user, system } = process.cpuUsage(before);
    if (rows.length !== ${ROWS + 1}) throw new Error('rows are missing');
    console.log((user + system) / 1e6);`;
  await build({ ...BUNDLE, stdin: { contents, resolveDir: root, loader: 'ts' }, outfile });
  return [name, outfile];
}

function run(outfile) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', peak, outfile], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return { seconds: Number(stdout), megabytes: Number(/peak (\d+)$/m.exec(stderr)?.[1]) / 1024 };
}

const median = (some) => some.toSorted((a, b) => a - b)[Math.floor(some.length / 2)];
const scripts = await Promise.all(Object.entries(tasks).map(script));
const runs = new Map(scripts.map(([name]) => [name, []]));
for (let round = 0; round < rounds; round += 1)
  for (const [name, outfile] of scripts) runs.get(name).push(run(outfile));

const size = (kind) => `${kind.toUpperCase()} ${(readFileSync(files[kind]).length / 1e6).toFixed(0)} MB`;
const sizes = Object.keys(files).map(size).join(', ');
console.log(`\nFiles of ${ROWS} roles, tables of 12 columns (${sizes}), processor and peak memory:`);
const plain = median(runs.get('csv-parse alone').map(({ seconds }) => seconds));
const wanted = {
  'read, checked and selected': `<= ${(1.5 + 1 / plain).toFixed(2)}: 1.5 and a second`,
  'a workbook, the same': 'under 400 MB',
};
for (const [name, all] of runs) {
  const seconds = median(all.map((one) => one.seconds));
  const memory = Math.max(...all.map((one) => one.megabytes));
  const ratio = `${(seconds / plain).toFixed(2)} times csv-parse alone`;
  const limit = wanted[name] ? ` (wanted: ${wanted[name]})` : '';
  console.log(`  ${name}: ${ratio}, ${seconds.toFixed(2)} s, ${memory.toFixed(0)} MB${limit}`);
}
for (const [kind, limit] of [['csv', 300], ['xlsx', 400], ['json'], ['jsonld']]) {
  const command = [join(root, 'dist/cli.js'), 'list', 'roles', '--top', '10', '--data', files[kind], '--quiet'];
  const { status, stderr } = spawnSync(process.execPath, ['--import', peak, ...command], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  const memory = Number(/peak (\d+)$/m.exec(stderr)?.[1]) / 1024;
  const words = limit === undefined ? '' : ` (wanted: under ${limit} MB)`;
  console.log(`  list roles --top 10 of ${kind.toUpperCase()}: ${memory.toFixed(0)} MB${words}`);
}
rmSync(folder, { recursive: true });
