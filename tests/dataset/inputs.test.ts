/** What an input can be, and what each other thing is called. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readDataset } from '../../src/dataset/read.js';
import { Diagnostics } from '../../src/diagnostic.js';
import { readYaml } from './support.js';

const folder = mkdtempSync(join(tmpdir(), 'rolecast-inputs-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** Reads one file and gives its title and what was said of it. */
async function read(path: string) {
  const { all, report } = new Diagnostics();
  const loaded = await readDataset([{ kind: 'file', path }], report);
  const [first] = all.filter(({ severity }) => severity !== 'note');
  return { dataset: loaded?.dataset, first };
}

test.each([
  ['missing-file', () => join(folder, 'nothing.yaml')],
  ['empty-file', () => file('empty.yaml', '')],
  ['empty-file', () => file('blank.json', ' \n')],
  ['not-a-file', () => folder],
  ['unknown-extension', () => file('roles.toml', 'title = "A"')],
  ['unknown-extension', () => file('roles', '- title: A')],
  ['not-utf8', () => file('latin.yaml', Buffer.from('- title: Caf\xE9', 'latin1'))],
  ['too-large-file', () => file('large.yaml', Buffer.alloc(20_000_001, '#'))],
])('data/%s', async (code, path) => {
  const { dataset, first } = await read(path());
  expect(dataset).toBeUndefined();
  expect(first?.code).toBe(`data/${code}`);
});

test.each(['yaml', 'json', 'jsonld', 'csv', 'xlsx'])('a pipe called .%s is not waited for', async (format) => {
  const path = join(folder, `pipe.${format}`);
  execFileSync('mkfifo', [path]);
  expect((await read(path)).first?.code).toBe('data/not-a-file');
});

test.runIf(existsSync('/dev/zero'))('a device is not read, whatever it is called', async () => {
  for (const name of ['zero.csv', 'zero.xlsx', 'zero.json']) symlinkSync('/dev/zero', join(folder, name));
  for (const path of [join(folder, 'zero.csv'), join(folder, 'zero.xlsx'), join(folder, 'zero.json'), '/dev/zero']) {
    expect((await read(path)).first?.code).toBe('data/not-a-file');
  }
});

test('a missing file is told with the closest name beside it', async () => {
  file('jobs.yaml', '- title: A');
  const { first } = await read(join(folder, 'job.yaml'));
  expect(first?.hint).toBe('Did you mean "jobs.yaml"?');
});

test('a path outside the working folder is shown by its last name', async () => {
  const { first } = await read(join(folder, 'elsewhere', 'roles.yaml'));
  expect(first?.place?.file).toBe('roles.yaml');
});

test('a path inside the working folder is shown from there', async () => {
  const { first } = await read(join(process.cwd(), 'data', 'nothing.yaml'));
  expect(first?.place?.file).toBe('data/nothing.yaml');
});

test('a bare list of roles is a dataset, named like its file', async () => {
  mkdirSync(join(folder, 'fair'), { recursive: true });
  const { dataset } = await read(file('fair/Bristol jobs.yml', '- title: Data Scientist\n'));
  expect(dataset).toMatchObject({
    name: 'Bristol jobs',
    language: 'en-GB',
    currency: 'GBP',
    roles: [{ id: 'data-scientist', title: 'Data Scientist', skills: [], codes: {} }],
    tiers: [],
  });
});

test('a byte order mark and Windows line ends are read over', async () => {
  const { dataset } = await read(file('windows.yaml', '\uFEFFname: Jobs\r\nroles:\r\n  - title: A\r\n'));
  expect(dataset).toMatchObject({ name: 'Jobs', roles: [{ title: 'A' }] });
});

test('JSON has the same fields', async () => {
  const { dataset } = await read(
    file('roles.json', '{\n\t"name": "Jobs",\n\t"roles": [{ "title": "A \\ud83d\\ude00" }]\n}'),
  );
  expect(dataset).toMatchObject({ name: 'Jobs', roles: [{ title: 'A 😀' }] });
});

test.each([
  ['[{"title": "A"},]', 1, 17],
  ['[\n  {"title": "A" "id": "a"}\n]', 2, 17],
  ["[{'title': 'A'}]", 1, 3],
  ['[{title: "A"}]', 1, 3],
  ['[\n{"title": "A"} // a remark\n]', 2, 16],
  ['[{"title": "A"}', 1, 16],
  ['[{"title": "A"}]]', 1, 17],
  ['[{"title": 01}]', 1, 13],
  ['[{"title": "A\nB"}]', 1, 12],
  ['[nul]', 1, 2],
  ['{"a": [}', 1, 8],
])('JSON is strict: %s', async (text, line, column) => {
  const { first } = await read(file('broken.json', text));
  expect(first).toMatchObject({ code: 'data/broken-json', place: { file: 'broken.json', line, column } });
});

test('a role of the second file is located there', async () => {
  const { loaded } = await readYaml(['name: Jobs\nroles: [{ title: A }]', 'roles:\n  - title: B\n    summary: Second']);
  expect(loaded?.dataset.roles.map((role) => role.title)).toEqual(['A', 'B']);
  expect(loaded?.locate('roles[1].summary')).toEqual({ file: '2.yaml', line: 3, column: 14, path: 'roles[0].summary' });
});

test('one file may have no roles', async () => {
  const { loaded } = await readYaml(['- title: A', 'name: Jobs\nfaq: [{ question: Q?, answer: A. }]']);
  expect(loaded?.dataset).toMatchObject({ name: 'Jobs', roles: [{ title: 'A' }], faq: [{ question: 'Q?' }] });
});

test('a field in two files is an error, and so is a role', async () => {
  const { found } = await readYaml(['name: A\nroles: [{ id: a, title: A }]', 'name: B\nroles: [{ id: A, title: B }]']);
  const errors = found.filter(({ severity }) => severity === 'error').map(({ code, place }) => [code, place?.file]);
  expect(errors).toEqual([
    ['data/two-files-one-field', '2.yaml'],
    ['data/duplicate-role', '2.yaml'],
  ]);
});

test('with `last`, the later role and field win, and it is said', async () => {
  const texts = [
    'name: A\nroles: [{ title: A, summary: old }, { title: B }]',
    'name: B\nroles: [{ title: A, summary: new }]',
  ];
  const { loaded, found } = await readYaml(texts, { onDuplicate: 'last' });
  expect(loaded?.dataset).toMatchObject({ name: 'B', roles: [{ title: 'A', summary: 'new' }, { title: 'B' }] });
  expect(found.map(({ code }) => code)).toContain('data/later-role-wins');
});

test('nesting that would exhaust the parser is refused', async () => {
  for (const text of ['['.repeat(100_000), '- '.repeat(100_000), '{"a":'.repeat(20_000)]) {
    const { found } = await readYaml([text]);
    expect(found.map(({ code }) => code)).toEqual(['data/nested-too-deep']);
  }
});

test('a string of millions of characters that nothing closes is told at its place, in time that grows with the file', async () => {
  const torn = `{ "roles": [\n  { "title": "${'torn '.repeat(1_000_000)}`;
  const start = performance.now();
  const { first } = await read(file('torn.json', torn));
  expect(first).toMatchObject({ code: 'data/broken-json', place: { file: 'torn.json', line: 2, column: 14 } });
  expect(performance.now() - start).toBeLessThan(5_000);
});

test('JSON that nests without end is refused at its place', async () => {
  const { first } = await read(file('deep.json', '['.repeat(100_000)));
  expect(first).toMatchObject({ code: 'data/nested-too-deep', place: { file: 'deep.json', line: 1, column: 41 } });
});

test('a number where a text should stand is quoted as the file has it', async () => {
  const { first } = await read(file('numbers.json', '{"roles": [{ "title": 1.50e3 }]}'));
  expect(first?.message).toBe('roles[0].title is 1.50e3; wanted is a text.');
  expect(first?.hint).toBe('Put it in quotes: "1.50e3".');
});
