/**
 * A dataset written in each format reads back equal. YAML and JSON carry all of it; a workbook all but the yardsticks and what is
 * accepted; separated values the roles; linked data the roles, without what schema.org has no word for.
 *
 * A table tells what a person meant, so some texts stand for something else there, and no table can hold them: an item of a list
 * with a line break, a semicolon, a bar or a comma in it, and a title that names a sum ("Total").
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { linkedData } from '../../src/dataset/linked/write.js';
import { readDataset } from '../../src/dataset/read.js';
import type { Dataset, Role } from '../../src/dataset/types.js';
import { columnsOf, roleRow, writtenDataset, writtenJson } from '../../src/dataset/written.js';
import { Diagnostics } from '../../src/diagnostic.js';
import { printCsv, type Row, type Rows } from '../../src/report/table.js';
import { quotedValues } from '../tables/support.js';
import { escaped, type SheetXml, workbookOf } from '../tables/xlsx.js';

const word = fc.string({
  unit: fc.constantFrom('a', 'b', 'Z', 'é', 'ß', 'Ł', '7', '0', '中', 'م', '😀'),
  minLength: 1,
  maxLength: 6,
});

/** Words with one of these between each two. */
function phrase(...between: readonly string[]) {
  return fc
    .array(fc.tuple(word, fc.constantFrom(' ', ...between)), { minLength: 1, maxLength: 6 })
    .map((parts) => parts.map(([text, sign]) => text + sign).join(''))
    .chain((text) => word.map((last) => `a${text}${last}`));
}

const line = phrase(', ', '; ', " 'so' ", ' "so" ', ' & ', ' <b> ', '&amp;', ' | ', ' = ', ' – ', ': ', ' # ', ' - ');
const text = fc.oneof(line, phrase('\n', ', ', '\n- ', '\n=', '. '));
const items = fc.uniqueArray(phrase(' & ', " 'so' ", ' "so" ', ' <b> ', ': ', ' # ', '-'), { maxLength: 4 });
const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

/** What is paid for each period, roughly, in hundredths. */
const PAID = { hour: 1_200, day: 9_000, week: 45_000, month: 190_000, year: 2_300_000 } as const;

const salary = fc
  .record({
    period: fc.constantFrom('hour', 'day', 'week', 'month', 'year'),
    currency: fc.constantFrom('GBP', 'EUR', 'USD', 'PLN'),
    low: fc.integer({ min: 100, max: 400 }),
    more: fc.integer({ min: 0, max: 200 }),
    median: fc.boolean(),
    survey: fc.option(fc.record({ sample: fc.integer({ min: 1, max: 900 }), basis: line }), { nil: undefined }),
  })
  .map(({ period, currency, low, more, median, survey }) => {
    const [min, max] = [low, low + more].map((share) => Math.round((PAID[period] * share) / 100) / 100);
    return { min, max, currency, period, ...(median && { median: max }), ...survey };
  });

const role = fc.record(
  {
    shortTitle: line,
    summary: text,
    employer: line,
    location: line,
    url: fc.webUrl({ withQueryParameters: true }),
    stall: fc.constantFrom('B12', '7'),
    closes: day,
    responsibilities: items,
    skills: items,
    tags: items,
    notes: items,
    codes: fc.dictionary(fc.constantFrom('soc', 'esco', 'grade'), fc.constantFrom('2433', '0110', 'x-1', '1e5')),
    salary,
    image: fc.record({ src: fc.constantFrom('a.png', 'pictures/b c.jpg'), alt: line }),
  },
  { requiredKeys: [] },
);

const topics = fc.array(fc.record({ name: line, summary: line }, { requiredKeys: ['name'] }), { maxLength: 2 });

const dataset = fc.record(
  {
    name: line,
    language: fc.constantFrom('en-GB', 'cy', 'ar'),
    location: line,
    asOf: day,
    currency: fc.constantFrom('GBP', 'EUR'),
    url: fc.webUrl(),
    sources: fc.array(fc.record({ title: line, publisher: line, published: day }, { requiredKeys: ['title'] }), {
      maxLength: 2,
    }),
    yardsticks: fc.array(fc.record({ name: line, amount: fc.integer({ min: 1, max: 90_000 }) }), { maxLength: 2 }),
    introduction: fc.array(line, { maxLength: 2 }),
    skills: topics,
    tiers: fc.constantFrom(
      [],
      [
        { id: 'low', name: 'Low', from: 0, below: 30_000 },
        { id: 'high', name: 'High & higher', from: 30_000 },
      ],
    ),
    yearFactors: fc.record({ hour: fc.integer({ min: 1000, max: 2400 }) }),
    preparation: topics,
    conclusion: fc.array(line, { maxLength: 2 }),
    faq: fc.array(fc.record({ question: line, answer: text }), { maxLength: 2 }),
    accept: fc.array(fc.record({ code: fc.constant('data/no-source'), reason: line }), { maxLength: 1 }),
  },
  { requiredKeys: [] },
);

/** Titles that are all different, so that ids stay. */
const whole = fc
  .tuple(dataset, fc.array(fc.tuple(line, role), { minLength: 1, maxLength: 5 }))
  .map(([fields, roles]) => ({
    ...fields,
    roles: roles.map(([title, others], index) => ({ title: `Cook ${index} ${title}`, ...others })),
  }));

async function read(name: string, content: string | Uint8Array): Promise<Dataset> {
  const found = new Diagnostics();
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const loaded = await readDataset([{ kind: 'bytes', name, bytes }], found.report);
  if (loaded === undefined) {
    const errors = found.all.filter(({ severity }) => severity === 'error');
    throw new Error(
      `${errors.map(({ message, place }) => `${JSON.stringify(place)} ${message}`).join('\n')}\n${content}`,
    );
  }
  return loaded.dataset;
}

const rolesTable = (roles: readonly Role[]): Rows => {
  const rows = roles.map(roleRow);
  return { columns: columnsOf(rows), rows };
};

const tabbed = ({ columns, rows }: Rows): string =>
  quotedValues([columns, ...rows.map((row) => columns.map((column) => `${row[column] ?? ''}`))], '\t');

function sheetOf(name: string, { columns, rows }: Rows): SheetXml {
  const cell = (value: Row[string]): string => {
    if (value === undefined) return '<c/>';
    return typeof value === 'number'
      ? `<c><v>${value}</v></c>`
      : `<c t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
  };
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column]))];
  return { name, rows: lines.map((cells) => `<row>${cells.map(cell).join('')}</row>`).join('') };
}

function workbook(written: Dataset): Uint8Array {
  const lists = ['skills', 'tiers', 'faq', 'preparation', 'sources'] as const;
  const sheets = lists.flatMap((name) => {
    const rows: readonly Row[] = written[name].map((item) => ({ ...item }));
    const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
    return rows.length === 0 ? [] : sheetOf(name, { columns, rows });
  });
  const texts = (['name', 'language', 'location', 'asOf', 'currency', 'url'] as const).map((field) => [
    field,
    written[field],
  ]);
  const factors = Object.entries(written.yearFactors).map(([period, count]) => [`yearFactors.${period}`, count]);
  const paragraphs = (['introduction', 'conclusion'] as const).flatMap((field) =>
    written[field].map((paragraph) => [field, paragraph]),
  );
  const fields = [...texts, ...factors, ...paragraphs].map(([field, value]) => ({ field, value }));
  return workbookOf({
    sheets: [
      sheetOf('Roles', rolesTable(written.roles)),
      sheetOf('Dataset', { columns: ['field', 'value'], rows: fields.filter(({ value }) => value !== undefined) }),
      ...sheets,
    ],
  });
}

/** Of linked data. */
const told = ({ notes: _, stall: __, salary, ...others }: Role) => ({
  ...others,
  notes: [],
  ...(salary && { salary: { ...salary, sample: undefined, basis: undefined } }),
});

test('a dataset of any format is the same in every other', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(whole, async (given) => {
      const first = await read('roles.json', JSON.stringify(given));
      const { roles } = first;
      const again = writtenDataset(first, roles);
      const json = [...writtenJson(first, roles)].join('');
      expect(json).toBe(`${JSON.stringify(again, undefined, 2)}\n`);
      expect(await read('roles.json', json)).toEqual(first);
      expect(await read('roles.yaml', stringify(again))).toEqual(first);
      expect((await read('roles.csv', [...printCsv(rolesTable(roles))].join(''))).roles).toEqual(roles);
      expect((await read('roles.tsv', tabbed(rolesTable(roles)))).roles).toEqual(roles);
      const { assumed: _, ...ofBook } = await read('roles.xlsx', workbook(first));
      const { yardsticks: __, ...inBook } = first;
      expect(ofBook).toEqual({ ...inBook, accept: [], ...(first.tiers.length === 0 && { tiers: ofBook.tiers }) });
      const linked = await read('roles.jsonld', [...linkedData(roles, first.language, () => {})].join(''));
      expect(linked.roles).toEqual(roles.map(told));
    }),
    {
      numRuns: Number(process.env.TEST_RUNS ?? 60),
      ...(process.env.TEST_RUNS === undefined && { seed: 11 }),
    },
  );
});
