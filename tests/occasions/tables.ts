/** Of tables: their columns, their pay, separated values, workbooks, and linked data. */
import { createHash } from 'node:crypto';
import { saveMap } from '../../src/commands/save-map.js';
import { linkedData } from '../../src/dataset/linked/write.js';
import { TABLE_LIMITS } from '../../src/dataset/tables/limits.js';
import { readMapFile } from '../../src/dataset/tables/map-file.js';
import { Diagnostics } from '../../src/diagnostic.js';
import { STRUCK_STYLES, sheetOf, workbookOf } from '../tables/xlsx.js';
import { zipOf } from '../tables/zip.js';
import { dataset, file, type Occasion, table } from './occasion.js';

const EMPTY_ROLE = { id: 'a', title: 'A', responsibilities: [], skills: [], tags: [], codes: {}, notes: [] };
const PAID = 'Title,Annual pay (£)\n';
const pay = (header: string, ...cells: readonly string[]) =>
  table(
    `Title\t${header}\n${cells.map((cell, index) => `Role ${'ABCDE'[index]}\t${cell}\n`).join('')}`,
    {},
    'roles.tsv',
  );
const workbook = (bytes: Uint8Array, options = {}) => table(bytes, options, 'roles.xlsx');
const text = (cell: string, words: string) => `<c r="${cell}" t="str"><v>${words}</v></c>`;
const ROLES = `<row r="1">${text('A1', 'Title')}</row><row r="2">${text('A2', 'Nurse')}</row>`;

/** A workbook with a sheet that says something else of the dataset. */
function withSheet(name: string, rows: readonly (readonly string[])[]): Occasion {
  const row = (cells: readonly string[], index: number) =>
    `<row r="${index + 1}">${cells.map((cell, column) => text(`${'ABCD'[column]}${index + 1}`, cell)).join('')}</row>`;
  const sheets = [
    { name: 'Roles', rows: ROLES },
    { name, rows: rows.map(row).join('') },
  ];
  return workbook(workbookOf({ sheets }));
}

const withDataset = (...rows: readonly (readonly string[])[]) => withSheet('Dataset', rows);
const withTiers = (...rows: readonly (readonly string[])[]) => withSheet('Tiers', rows);

/** A file for --map. */
function mapped(yaml: string | undefined): Occasion {
  const path = yaml === undefined ? 'nothing.yaml' : file('map.yaml', yaml);
  return async () => {
    const { all, report } = new Diagnostics();
    await readMapFile(path, report);
    return all;
  };
}

export const TABLES: Readonly<Record<string, Occasion>> = {
  cellsBeyondHeader: table('Title,Employer\nNurse,Ward,more\n'),
  closingUnread: table('Title,Closing date\nNurse,Open until filled\n'),
  columnUnused: withTiers(['id', 'name', 'from', 'zzyzx'], ['a', 'A', '0', 'x']),
  emptySheet: workbook(sheetOf('')),
  errorCell: workbook(
    sheetOf(
      `<row r="1">${text('A1', 'Title')}${text('B1', 'Employer')}</row><row r="2">${text('A2', 'Nurse')}<c r="B2" t="e"><v>#REF!</v></c></row>`,
    ),
  ),
  fieldTwice: withDataset(['field', 'value'], ['name', 'One'], ['name', 'Two']),
  headerTwice: table('Title,Employer,Employer\nNurse,Ward,Other\n'),
  hiddenSheet: workbook(
    workbookOf({
      sheets: [
        { name: 'Roles', rows: ROLES },
        { name: 'Old', state: 'hidden', rows: ROLES },
      ],
    }),
    { sheet: 'Old' },
  ),
  loneTitle: table('Title,Employer,Location\nNurse,Ward,Leeds\nDoctor,,\nPorter,Ward,Leeds\n'),
  mapFieldUnknown: mapped('map: { Title: titel }'),
  mapHeaderUnknown: table('Title\nNurse\n', { map: [{ header: 'Grade', field: 'none' }] }),
  mapSaved: async () => {
    const { all, report } = new Diagnostics();
    await saveMap(file('roles.map.yaml', 'headerRow: 1'), [{}], report);
    return all;
  },
  mapUnreadable: mapped(undefined),
  mapValueWrong: mapped('pay: lots'),
  missingHeaderRow: table('Title,Employer\nNurse,Ward\n', { headerRow: 9 }),
  missingTitleColumn: table('Colour,Size\nred,9\nblue,8\n'),
  nearField: withTiers(['id', 'nmae', 'name', 'from'], ['a', 'A', 'A', '0']),
  nearHeader: table('Title,Emploier\nNurse,Ward\n'),
  payColumnUnused: table('Title,Advertised salary\nNurse,30000\n'),
  payEndUnused: table('Title,Salary from,Final pay\nNurse,20000,30000\n'),
  percentilesUnused: table('Title,A,Annual 10th percentile,Annual 90th percentile\nNurse,x,20000,40000\n'),
  rangeAndEnds: table('Title,Pay,Pay floor,Pay ceiling\nNurse,20000,20000,20000\n'),
  rowWithoutTitle: table('Title,Employer,Location\n,Ward,Leeds\nNurse,Ward,Leeds\n'),
  secondTable: table('Title,Minimum,Maximum\nNurse,28000,31000\nTitle,Actual salary,FTE salary\nPorter,12000,24800\n'),
  sheetUnread: withTiers(['colour'], ['red']),
  sheetUnknown: workbook(sheetOf(ROLES), { sheet: 'Jobs' }),
  struckThrough: workbook(
    sheetOf(
      `<row r="1">${text('A1', 'Title')}</row><row r="2"><c r="A2" s="1" t="str"><v>Nurse</v></c></row><row r="3">${text('A3', 'Cook')}</row>`,
      { parts: { 'xl/styles.xml': STRUCK_STYLES } },
    ),
  ),
  tableOptionUnmet: table('Title\nNurse\n', { sheet: 'Roles' }),
  turnedTable: table('Title,Nurse,Porter\nSalary from,30000,24000\nSalary to,36000,25000\n'),
  twoColumns: table('Title,Job title,Employer\nNurse,Nurse,Ward\n'),
};

export const UNDERSTOOD: Readonly<Record<string, Occasion>> = {
  sheetsRead: withDataset(['field', 'value'], ['name', 'One']),
  tableRead: table('Title,Employer\nNurse,Ward\n'),
};

export const PAY: Readonly<Record<string, Occasion>> = {
  assumedCurrency: table('Title,Annual pay\nNurse,45000\n'),
  assumedYear: pay('Pay (£)', '15.50', '16.20', '12'),
  doubtfulMark: pay('Pay (£)', '15.125', '16.375'),
  errorInPay: workbook(
    sheetOf(
      `<row r="1">${text('A1', 'Title')}${text('B1', 'Annual pay (£)')}</row><row r="2">${text('A2', 'Nurse')}<c r="B2" t="e"><v>#REF!</v></c></row>`,
    ),
  ),
  fewAnswers: table(`${PAID}A,30000\nA,31000\nB,30000\n`, { group: 'quartiles' }),
  headersDisagree: table('Title,Pay from (£),Pay to (€)\nNurse,30000,40000\n'),
  mixedGroup: table('Title,Pay\nClerk,£24000 a year\nClerk,£15 an hour\n', { group: 'range' }),
  noRange: pay('Annual pay (£)', 'up to 40000', '30000'),
  oneBound: table('Title,Annual pay from (£),Annual pay to (£)\nNurse,30000,\nDoctor,40000,50000\n'),
  otherMark: pay('Pay (£)', '28,000', '29.000'),
  reversedPay: pay('Annual pay (£)', '40000-30000'),
  thousandsTwice: pay('Pay (£000s)', '28 - 31', '28,500 - 31,000'),
  unclearPeriods: pay('Pay (£)', '31000', '15.50', '45000'),
  unreadFigure: table('Title,Annual pay (£),Median\nNurse,30000-40000,about 35\n'),
  unreadPay: pay('Annual pay (£)', '1 May 2025', '30000'),
  unreadUnit: table('Title,Pay,Pay unit\nNurse,£900,fortnight\nDoctor,£15,hour\n'),
};

const latin = (words: string) => Buffer.from(words, 'latin1');

export const SEPARATED: Readonly<Record<string, Occasion>> = {
  assumedEncoding: table(latin('Title,Employer\nChef,Caf\xE9\n')),
  garbledText: table('Title,Employer\nChef,CafÃ©\n'),
  openQuote: table('Title,Employer\n"Nurse,Ward\n'),
  otherEncoding: table(latin('Title,Employer\nChef,Caf\xE9\n'), { encoding: 'utf-8' }),
  textAfterQuote: table('Title,Employer\n"Nurse"x,Ward\n'),
  unknownCharacters: table(latin('Title,Employer\nChef,Caf\x81\n')),
  unknownEncoding: table('Title\nNurse\n', { encoding: 'latn1' }),
  unmarkedEncoding: table(Buffer.from('Title,Employer\nNurse,Ward\n', 'utf16le')),
};

/** Five million cells and more, though few are there: a row of every column that there can be, and cells at its end. */
const wide = [
  `<row>${'<c><v>1</v></c>'.repeat(TABLE_LIMITS.columns)}</row>`,
  ...Array.from(
    { length: Math.ceil(TABLE_LIMITS.cells / TABLE_LIMITS.columns) },
    (_, row) => `<row><c r="XFD${row + 2}"><v>1</v></c></row>`,
  ),
].join('');

/** A hundred million characters and more, which do not pack so well that they look like a trap. */
function texts(): readonly string[] {
  const length = 128 * 240;
  return Array.from({ length: Math.ceil(TABLE_LIMITS.characters / length) + 1 }, (_, index) => {
    const words = createHash('sha512').update(`${index}`).digest('hex');
    return `<si><t>${words.repeat(length / words.length)}</t></si>`;
  });
}

export const WORKBOOKS: Readonly<Record<string, Occasion>> = {
  brokenWorkbook: workbook(sheetOf(ROLES).subarray(0, 60)),
  cellTooLong: table(`Title,Employer\n${'A'.repeat(32_768)},Ward\n`),
  foreignWorkbook: workbook(sheetOf(ROLES, { parts: { 'xl/workbook.xml': '<!DOCTYPE a><workbook/>' } })),
  lockedWorkbook: workbook(zipOf([{ name: '[Content_Types].xml', content: '<Types/>', says: { encrypted: true } }])),
  notAWorkbook: workbook(Buffer.from('%PDF-1.7')),
  swollenWorkbook: workbook(zipOf(Array.from({ length: 5001 }, (_, index) => ({ name: `${index}.xml`, content: '' })))),
  tooManyCells: workbook(sheetOf(wide)),
  tooManyColumns: table(`Title${',x'.repeat(TABLE_LIMITS.columns)}\n`),
  tooManyRows: table(`Title\n${'A\n'.repeat(TABLE_LIMITS.rows + 1)}`),
  tooMuchText: () => workbook(sheetOf(ROLES, { strings: texts() }))(),
};

const linked = (value: object) => dataset(JSON.stringify(value), 'jobs.jsonld');

export const LINKED: Readonly<Record<string, Occasion>> = {
  foreignContext: linked({ '@context': 'https://example.org', '@type': 'JobPosting', title: 'A' }),
  linkedRead: linked({ '@context': 'https://schema.org', '@type': 'JobPosting', title: 'A' }),
  linkedUnsaid: () => {
    const found = new Diagnostics();
    linkedData([{ ...EMPTY_ROLE, notes: ['Ask for Ada.'] }], 'en-GB', found.report);
    return Promise.resolve(found.all);
  },
  noLinkedRange: linked({
    '@context': 'https://schema.org',
    '@type': 'JobPosting',
    title: 'A',
    baseSalary: { '@type': 'MonetaryAmount', currency: 'GBP', value: { minValue: 30000, unitText: 'YEAR' } },
  }),
  noLinkedRoles: linked({ '@context': 'https://schema.org', '@type': 'Person', name: 'A' }),
};
