/** How much a dataset may hold, by format. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { type DatasetInput, readDataset } from '../../src/dataset/read.js';
import { Diagnostics } from '../../src/diagnostic.js';
import { workbookOfText } from '../tables/written.js';
import { sheetOf } from '../tables/xlsx.js';

const folder = mkdtempSync(join(tmpdir(), 'rolecast-limits-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function errorsOf(input: DatasetInput): Promise<readonly string[]> {
  const found = new Diagnostics();
  await readDataset([input], found.report);
  return found.all.flatMap(({ code, severity, message }) => (severity === 'error' ? `${code} ${message}` : []));
}

function text(name: string, content: string): DatasetInput {
  return { kind: 'text', name, text: content };
}

function lines(count: number, line: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => line(index)).join('\n');
}

test.each([
  ['a.yaml', 20_000_000],
  ['a.json', 50_000_000],
  ['a.csv', 50_000_000],
  ['a.xlsx', 50_000_000],
])('%s has at most %d bytes', async (name, most) => {
  const path = join(folder, name);
  writeFileSync(path, Buffer.alloc(most + 1, ' '));
  expect(await errorsOf({ kind: 'file', path })).toEqual([
    `data/too-large-file The file is larger than ${most / 1_000_000} MB.`,
  ]);
});

test('YAML has at most 10,000 roles', async () => {
  const roles = (count: number) =>
    text(
      'a.yaml',
      lines(count, (index) => `- title: R${index}`),
    );
  expect(await errorsOf(roles(10_000))).toEqual([]);
  expect(await errorsOf(roles(10_001))).toEqual([
    'data/too-many-items roles has 10001 entries; at most 10000 are possible.',
  ]);
});

test.each([
  ['CSV', (count: number) => text('a.csv', `Title\n${lines(count, (index) => `R${index}`)}`)],
  [
    'JSON',
    (count: number) => text('a.json', `[${lines(count, (index) => `{"title":"R${index}"}`).replaceAll('\n', ',')}]`),
  ],
  [
    'linked data',
    (count: number) => {
      const nodes = lines(count, (index) => `{"@type":"Occupation","name":"R${index}"}`).replaceAll('\n', ',');
      return text('a.jsonld', `{"@context":"https://schema.org","@graph":[${nodes}]}`);
    },
  ],
  [
    'a workbook',
    (count: number): DatasetInput => {
      const rows = lines(count, (index) => `<row><c t="str"><v>R${index}</v></c></row>`);
      return { kind: 'bytes', name: 'a.xlsx', bytes: sheetOf(`<row><c t="str"><v>Title</v></c></row>${rows}`) };
    },
  ],
])('%s has at most 100,000 roles', async (_, roles) => {
  expect(await errorsOf(roles(100_000))).toEqual([]);
  expect(await errorsOf(roles(100_001))).toEqual([
    'data/too-many-items roles has 100001 entries; at most 100000 are possible.',
  ]);
});

/** A role with a summary and skills, in each format. */
const ROLE: Readonly<Record<string, (summary: string, skills: readonly string[]) => DatasetInput>> = {
  yaml: (summary, skills) => text('a.yaml', `- title: A\n  summary: ${summary}\n  skills: [${skills.join(', ')}]`),
  json: (summary, skills) => text('a.json', JSON.stringify([{ title: 'A', summary, skills }])),
  jsonld: (title, skills) =>
    text('a.jsonld', JSON.stringify({ '@context': 'https://schema.org', '@type': 'Occupation', name: title, skills })),
  csv: (summary, skills) => text('a.csv', `Title,Summary,Skills\nA,${summary},${skills.join(';')}`),
  xlsx: (summary, skills) => ({
    kind: 'bytes',
    name: 'a.xlsx',
    bytes: workbookOfText(`== Roles\nTitle | Summary | Skills\nA | ${summary} | ${skills.join(';')}`),
  }),
};

test.each(Object.entries(ROLE))(
  'a text of %s has at most 32,767 characters, as a cell of a spreadsheet',
  async (_, role) => {
    expect(await errorsOf(role('x'.repeat(32_767), []))).toEqual([]);
    const [error, ...others] = await errorsOf(role('x'.repeat(32_768), []));
    expect(error).toMatch(/^data\/(?:text|cell)-too-long .* has 32768 characters; at most 32767 are possible\.$/);
    expect(others).toEqual([]);
  },
);

test.each(Object.entries(ROLE))('a list of %s has at most 1,000 entries', async (_, role) => {
  const skills = (count: number) => lines(count, (index) => `s${index}`).split('\n');
  expect(await errorsOf(role('B', skills(1_000)))).toEqual([]);
  expect(await errorsOf(role('B', skills(1_001)))).toEqual([
    'data/too-many-items roles[0].skills has 1001 entries; at most 1000 are possible.',
  ]);
});
