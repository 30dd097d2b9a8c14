/** The built-in dataset keeps the facts of its source, and what is made from the table of fields is up to date. */
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { contradictions } from '../../src/dataset/contradiction.js';
import { jsonSchema } from '../../src/dataset/json-schema.js';
import { LIMITS } from '../../src/dataset/limits.js';
import { tierOf } from '../../src/dataset/pay.js';
import { builtInDataset, readDataset } from '../../src/dataset/read.js';
import { fieldReference } from '../../src/dataset/reference.js';
import { standings, statistics } from '../../src/dataset/statistics.js';
import { Diagnostics } from '../../src/diagnostic.js';
import { selectionOf } from './support.js';

const diagnostics = new Diagnostics();
const loaded = await readDataset([builtInDataset()], diagnostics.report);
if (loaded === undefined) throw new Error('the London dataset has errors');
const { dataset, locate } = loaded;

test('is read without a word', () => {
  expect(diagnostics.all).toEqual([]);
});

test('pays what the source says, in the tiers that the midpoints give', () => {
  const lines = dataset.roles.map((role) => [
    role.title,
    role.salary?.min,
    role.salary?.max,
    tierOf(role, dataset)?.id,
  ]);
  expect(lines).toEqual([
    ['AI Operations Manager', 85000, 120000, 'upper'],
    ['Machine Learning Engineer', 60000, 100000, 'lower'],
    ['Data Scientist', 70000, 110000, 'middle'],
    ['DevOps Engineer with AI Focus', 65000, 95000, 'lower'],
    ['AI Ethics Specialist', 50000, 85000, 'lower'],
    ['AI Product Manager', 75000, 115000, 'middle'],
    ['AI Research Scientist', 80000, 130000, 'upper'],
    ['AI Systems Architect', 90000, 130000, 'upper'],
    ['Natural Language Processing Engineer', 65000, 100000, 'lower'],
    ['AI Infrastructure Engineer', 70000, 110000, 'middle'],
  ]);
});

test('gives each role three responsibilities or three skills, never both', () => {
  for (const role of dataset.roles) {
    expect([role.responsibilities.length, role.skills.length].sort(), role.title).toEqual([0, 3]);
  }
});

test('keeps the names that the source names', () => {
  const text = JSON.stringify(dataset);
  const names =
    'TensorFlow PyTorch CI/CD Docker Kubernetes Hadoop Spark AWS Azure Google Cloud Python Java LinkedIn AIOps';
  for (const name of names.split(' ')) expect(text).toContain(name);
});

test('says that the figures are estimates', () => {
  expect(dataset.sources[0]?.note).toMatch(/estimates.*not the result of a survey/);
});

test('has its six questions, five skills and four steps', () => {
  expect([dataset.faq.length, dataset.skills.length, dataset.preparation.length]).toEqual([6, 5, 4]);
});

test('is counted as documents claim it', () => {
  const stats = statistics(dataset, selectionOf(dataset));
  expect(stats).toMatchObject({
    total: 10,
    count: 10,
    paid: 10,
    lowest: { value: 50000, roles: [{ title: 'AI Ethics Specialist' }] },
    highest: { value: 130000, roles: [{ title: 'AI Systems Architect' }, { title: 'AI Research Scientist' }] },
    narrowest: 30000,
    median: 90000,
    lowerQuartile: 80625,
    upperQuartile: 100625,
    above: { value: 100000, count: 6 },
  });
  expect(standings(dataset).get('data-scientist')).toEqual({ place: 5, of: 10, shared: true });
});

test('contradicts itself: six roles end above what the answer says', () => {
  const [found, ...others] = contradictions(dataset);
  expect(others).toEqual([]);
  expect(found).toMatchObject({ questionIndex: 3, min: 50000, max: 100000, highest: 130000 });
  expect(found?.exceeding).toHaveLength(6);
});

test('can be located, field by field', () => {
  expect(locate('roles[6].salary.min')).toMatchObject({ file: 'data/london.yaml', path: 'roles[6].salary.min' });
  expect(locate('roles[6].salary.currency').path).toBe('roles[6].salary');
});

test('data/dataset.schema.json is what the table of fields says', async () => {
  const text = await readFile(new URL('../../data/dataset.schema.json', import.meta.url), 'utf8');
  expect(JSON.parse(text)).toEqual(jsonSchema());
});

test('data/README.md tells the limits', async () => {
  const text = await readFile(new URL('../../data/README.md', import.meta.url), 'utf8');
  const [, table = ''] = text.split('### Limits');
  const rows = [...table.matchAll(/^\| (size of|roles|characters|entries)[^|]*\| ([^|]+?) *\| ([^|]+?) *\|$/gm)];
  const size = (bytes: number) => `${bytes / 1e6} MB`;
  const count = (number: number) => number.toLocaleString('en-GB');
  expect(rows.map(([, what, tables, yaml]) => [what, tables, yaml])).toEqual([
    ['size of', size(LIMITS.fileSize), size(LIMITS.yaml.fileSize)],
    ['roles', count(LIMITS.roles), count(LIMITS.yaml.roles)],
    ['characters', count(LIMITS.textLength), count(LIMITS.textLength)],
    ['entries', count(LIMITS.listLength), count(LIMITS.listLength)],
  ]);
});

test('data/README.md explains every field as the table of fields does', async () => {
  const text = await readFile(new URL('../../data/README.md', import.meta.url), 'utf8');
  const unpadded = text.replace(/ +/g, ' ').replace(/-{2,}/g, '-');
  expect(unpadded.slice(unpadded.indexOf('### A dataset'))).toBe(fieldReference());
});
