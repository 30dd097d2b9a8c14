/** A table of which each row is a document: what rows are called, what they say, and which roles they choose. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { NO_FOCUS } from '../../src/dataset/focus.js';
import { builtInDataset, readDataset } from '../../src/dataset/read.js';
import { checkChoices, chosenBy, type Records } from '../../src/dataset/records.js';
import { select } from '../../src/dataset/select.js';
import { readRecords } from '../../src/dataset/tables/records.js';
import type { Focus, Selection } from '../../src/dataset/types.js';
import { Diagnostics } from '../../src/diagnostic.js';
import { workbookOfText } from '../tables/written.js';

const folder = mkdtempSync(join(tmpdir(), 'rolecast-records-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const { dataset } = (await readDataset([builtInDataset()], () => {})) ?? {};
if (dataset === undefined) throw new Error('London is built in');
const everything = selected({});

function selected(focus: Partial<Focus>): Selection {
  const selection = dataset && select(dataset, { ...NO_FOCUS, ...focus }, () => {});
  if (selection === undefined) throw new Error('a selection was expected');
  return selection;
}

function written(content: string | Uint8Array, name = 'students.csv'): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function read(content: string | Uint8Array, name?: string): Promise<Records> {
  const { all, report } = new Diagnostics();
  const records = await readRecords(written(content, name), NO_FOCUS, report);
  expect(all).toEqual([]);
  if (records === undefined) throw new Error('records were expected');
  return records;
}

/** What is wrong with a table, as `LINE:VALUE message`. */
async function faults(content: string, selection = everything): Promise<readonly string[]> {
  const { all, report } = new Diagnostics();
  const records = await readRecords(written(content), NO_FOCUS, report);
  if (records && dataset) checkChoices(records, dataset, selection, report);
  return all.map(({ code, place, message }) => {
    expect(code).toMatch(/^data\//);
    return `${place?.line}:${place?.value} ${message}`;
  });
}

/** The titles that the rows choose. */
function titles({ rows }: Records, selection = everything): readonly string[][] {
  return rows.map(({ focus }) => {
    const found = focus && dataset ? chosenBy(focus, selection, dataset) : selection;
    return (found?.roles ?? []).map(({ title }) => title);
  });
}

describe('a row', () => {
  test('is called by its id, and has a field for each column', async () => {
    const { columns, rows } = await read('id,First name\nada,Ada\nbob,\n');
    expect(columns).toEqual(['id', 'First name']);
    expect(rows).toEqual([
      { id: 'ada', row: 2, fields: { id: 'ada', 'First name': 'Ada' } },
      { id: 'bob', row: 3, fields: { id: 'bob', 'First name': '' } },
    ]);
  });

  test('without an id is called by its number, with zeros, so that files stand in their order', async () => {
    const { rows } = await read(`name\n${'x\n'.repeat(12)}`);
    expect(rows.map(({ id }) => id).slice(7)).toEqual(['08', '09', '10', '11', '12']);
  });

  test.each([
    ['students.tsv', 'id\tname\nada\tAda\n'],
    ['students.xlsx', workbookOfText('== Students\nid | name\nada | Ada\n')],
  ])('is read from %s as well', async (name, content) => {
    const { rows } = await read(content, name);
    expect(rows.map(({ fields }) => fields)).toEqual([{ id: 'ada', name: 'Ada' }]);
  });
});

describe('the columns of a focus', () => {
  test('choose the roles of a row; a cell may list several', async () => {
    const records = await read('Name,Role,Tier,Top\nA,"Data Scientist; ai-product-manager",,\nB,,upper,1\nC,,,\n');
    expect(titles(records)).toEqual([
      ['AI Product Manager', 'Data Scientist'],
      ['AI Systems Architect'],
      everything.roles.map(({ title }) => title),
    ]);
  });

  test('choose among what the job has chosen', async () => {
    const records = await read('top\n1\n');
    const lower = selected({ tiers: ['lower'] });
    const [highest] = lower.roles;
    expect(titles(records, lower)).toEqual([[highest?.title]]);
    expect(highest).not.toBe(everything.roles[0]);
  });

  test('sort as the job does, unless the row says how', async () => {
    const { all, report } = new Diagnostics();
    const path = written('top,sort\n2,\n2,title\n');
    const records = await readRecords(path, { ...NO_FOCUS, sort: 'salary' }, report);
    expect(all).toEqual([]);
    expect(records?.rows.map(({ focus }) => focus?.sort)).toEqual(['salary', 'title']);
  });

  test('are worked out once for rows that choose the same', async () => {
    const { rows } = await read(`role\n${'data-scientist\nai-product-manager\n'.repeat(500)}`);
    expect(new Set(rows.map(({ focus }) => focus)).size).toBe(2);
  });
});

describe('what is wrong', () => {
  test('is told of every row, at its line and value', async () => {
    expect(await faults('id,role,tier\na,data-scientits,\nb,,uper\nc,data-scientits,\n')).toEqual([
      '2:2 There is no role "data-scientits" in the dataset.',
      '3:3 There is no tier "uper" in the dataset.',
      '4:2 There is no role "data-scientits" in the dataset.',
    ]);
  });

  test('is a row that chooses nothing of what the job has chosen', async () => {
    const lower = selected({ tiers: ['lower'] });
    expect(await faults('id,skill,role\na,,ai-systems-architect\n', lower)).toEqual([
      '2:3 No role fits all that was asked for.',
    ]);
  });

  test.each([
    ['top\nmany\n', '2:1 top is "many"; wanted is a whole number from 1.'],
    ['sort\nby pay\n', '2:1 sort has no "by pay". Known: -salary, salary, title, given.'],
    ['min-salary\n£80k\n', '2:1 min-salary is "£80k"; wanted is pay such as 80000, 80k or 15/h.'],
    ['id,id\na,b\n', '1:2 A second column is called "id".'],
    ['__proto__\na\n', '1:1 "__proto__" cannot be the name of a field.'],
    ['id,,name\na,b\n', '2:2 "b" stands beyond the last column that has a header; there are 2.'],
    ['id\n', '1:undefined There is no row below the header.'],
    ['id,name\na,Ada,Lovelace\n', '2:3 "Lovelace" stands beyond the last column that has a header; there are 2.'],
  ])('%j', async (content, fault) => {
    expect(await faults(content)).toEqual([fault]);
  });
});

test('a workbook without a row is told as a table without one', async () => {
  const { all, report } = new Diagnostics();
  expect(await readRecords(written(workbookOfText('== Students\n'), 'empty.xlsx'), NO_FOCUS, report)).toBeUndefined();
  expect(all.map(({ code, place }) => `${code} ${place?.file}`)).toEqual(['data/no-records empty.xlsx']);
});
