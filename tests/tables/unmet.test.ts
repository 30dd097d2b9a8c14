/** What a person says of tables that are not among the files. */
import { expect, test } from 'vitest';
import type { DatasetInput } from '../../src/dataset/input.js';
import { readDataset } from '../../src/dataset/read.js';
import type { TableOptions } from '../../src/dataset/tables/options.js';
import { Diagnostics } from '../../src/diagnostic.js';
import { workbookOfText } from './written.js';

const FILES: Readonly<Record<string, DatasetInput>> = {
  yaml: { kind: 'text', name: 'about.yaml', text: 'roles: [{ title: Nurse }]' },
  csv: { kind: 'bytes', name: 'roles.csv', bytes: Buffer.from('Title,Employer\nCook,Ward\n') },
  xlsx: { kind: 'bytes', name: 'roles.xlsx', bytes: workbookOfText('== Roles\nTitle|Employer\nPorter|Ward') },
};

test.each<[string, TableOptions, string[]]>([
  ['csv', { sheet: 'Roles' }, ['--sheet has no effect: no file of --data is a workbook (.xlsx).']],
  [
    'xlsx',
    { encoding: 'windows-1252' },
    ['--encoding has no effect: no file of --data holds separated values (.csv, .tsv, .txt).'],
  ],
  [
    'yaml',
    { pay: { period: 'hour' }, headerRow: 2, group: 'range' },
    ['--header-row', '--pay', '--group'].map(
      (flag) => `${flag} has no effect: no file of --data is a table (.xlsx, .csv, .tsv, .txt).`,
    ),
  ],
  ['csv xlsx yaml', { encoding: 'utf-8', pay: { period: 'hour' } }, []],
  ['csv', { map: [{ header: 'Employer', field: 'none' }] }, []],
])('%s with %o', async (names, tables, said) => {
  const { all, report } = new Diagnostics();
  const inputs = names.split(' ').flatMap((name) => FILES[name] ?? []);
  await readDataset(inputs, report, { tables });
  expect(all.flatMap(({ code, message }) => (code === 'usage/table-option-unmet' ? message : []))).toEqual(said);
});
