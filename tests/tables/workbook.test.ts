/** Workbooks as Excel and other programs write them: what is read of a sheet, and the traps. */
import { describe, expect, test } from 'vitest';
import { isStruck, placeOf } from '../../src/dataset/tables/table.js';
import { readWorkbook } from '../../src/dataset/tables/workbook.js';
import { Diagnostics } from '../../src/diagnostic.js';
import { STRUCK_STYLES, sheetOf, type WorkbookXml, workbookOf } from './xlsx.js';

/** A sheet's table, which must be read without a word; its rows by number. */
async function tableOf(bytes: Uint8Array, name = 'Roles') {
  const found = new Diagnostics();
  const workbook = await readWorkbook(bytes, 'roles.xlsx', found.report);
  const table = await workbook?.table(name);
  expect(found.all).toEqual([]);
  if (table === undefined) throw new Error('a table was expected');
  return table;
}

async function rowsOf(rows: string, others?: Parameters<typeof sheetOf>[1]) {
  const table = await tableOf(sheetOf(rows, others));
  return table.rows.map(({ number, cells }) => [number, ...cells]);
}

/** The cells of the only row. */
async function cellsOf(cells: string, others?: Parameters<typeof sheetOf>[1]) {
  const [row] = await rowsOf(`<row r="1">${cells}</row>`, others);
  return row?.slice(1);
}

describe('cells', () => {
  test('are texts, numbers, yes and no, dates and errors', async () => {
    const strings = ['<si><t>Nurse</t></si>'];
    const cells =
      '<c t="s"><v>0</v></c><c><v>45000.5</v></c><c t="n"><v>-1E3</v></c><c t="b"><v>1</v></c><c t="str"><f>A1</f><v>Doctor</v></c>' +
      '<c t="inlineStr"><is><t>Porter</t></is></c><c t="d"><v>2025-01-31T00:00:00</v></c><c t="e"><v>#REF!</v></c>' +
      '<c t="e"><v>\u009b31m</v></c>';
    expect(await cellsOf(cells, { strings })).toEqual([
      ...['Nurse', 45000.5, -1000, 'TRUE', 'Doctor', 'Porter'],
      { shown: '2025-01-31', date: '2025-01-31' },
      { shown: '#REF!', error: '#REF!' },
      { shown: '#ERROR!', error: '#ERROR!' },
    ]);
  });

  test('of a formula have its value; one that was never calculated says so', async () => {
    const cells =
      '<c><f>SUM(A1:A9)</f><v>7</v></c><c><f>A1&amp;"x"</f></c><c><f>B2*2</f><v/></c><c t="str"><f>""</f><v></v></c>' +
      '<c><f t="shared" si="0"/><v>8</v></c>';
    const never = (formula: string) => ({
      shown: `${formula} (never calculated)`,
      error: `${formula} (never calculated)`,
    });
    expect(await cellsOf(cells)).toEqual([7, never('=A1&"x"'), never('=B2*2'), 8]);
  });

  test('stand where they say, in any order; without a word, beside the one before', async () => {
    const rows =
      '<row r="2"><c r="C2"><v>1</v></c><c r="A2"><v>2</v></c></row><row><c><v>3</v></c><c><v>4</v></c></row>' +
      '<row r="9"><c r="B9"><v>5</v></c><c><v>6</v></c></row>';
    expect(await rowsOf(rows)).toEqual([
      [2, 2, undefined, 1],
      [3, 3, 4],
      [9, undefined, 5, 6],
    ]);
  });

  test('join the runs of a text and leave out how it is spoken', async () => {
    const strings = [
      '<si><r><rPr><b/></rPr><t>Data </t></r><r><t xml:space="preserve">engineer </t></r></si>',
      '<si><t>課長</t><rPh sb="0" eb="2"><t>カチョウ</t></rPh><phoneticPr fontId="1"/></si>',
      '<si/>',
    ];
    const cells =
      '<c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c><c t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r></is></c>';
    expect(await cellsOf(cells, { strings })).toEqual(['Data engineer ', '課長', 'ab']);
  });

  test('keep raised digits raised, which are the numbers of notes', async () => {
    const raised = '<r><rPr><vertAlign val="superscript"/></rPr><t>12</t></r>';
    const strings = [`<si><r><t>45000</t></r>${raised}<r><t> for 40 h</t></r></si>`];
    const cells = `<c t="s"><v>0</v></c><c t="inlineStr"><is><r><t>£9</t></r>${raised}</is></c><c t="inlineStr"><is><t>12</t></is></c>`;
    expect(await cellsOf(cells, { strings })).toEqual(['45000¹² for 40 h', '£9¹²', '12']);
  });

  test('have line breaks, and characters that XML cannot hold, as they were typed', async () => {
    const strings = [
      '<si><t>care_x000D_\nlisten&#13;\nwrite</t></si>',
      '<si><t>_x005F_x000D_ and _x0041_ and _xyz_</t></si>',
      '<si><t><![CDATA[R&D <b>]]></t></si>',
    ];
    expect(await cellsOf('<c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c>', { strings })).toEqual([
      'care\nlisten\nwrite',
      '_x000D_ and A and _xyz_',
      'R&D <b>',
    ]);
  });
});

describe('a sheet', () => {
  test('tells what is struck through', async () => {
    const cell = (name: string, style: number) =>
      `<c r="${name}" s="${style}" t="inlineStr"><is><t>${name}</t></is></c>`;
    const rows = `<row r="1">${cell('B1', 0)}${cell('D1', 1)}</row><row r="3">${cell('B3', 1)}${cell('D3', 2)}</row>`;
    const table = await tableOf(sheetOf(rows, { parts: { 'xl/styles.xml': STRUCK_STYLES } }));
    expect([...(table.struck ?? [])]).toEqual(['1 4', '3 2']);
    expect([isStruck(table, 3, 0), isStruck(table, 3, 1), isStruck(table, 1, 1)]).toEqual([true, false, true]);
  });

  test('is as large as its cells, whatever it says of its size', async () => {
    const before = '<dimension ref="A1"/>';
    expect(await rowsOf('<row r="5"><c r="B5"><v>1</v></c></row>', { before })).toEqual([[5, 1]]);
  });

  test('with a cell in its very last corner is no problem', async () => {
    const table = await tableOf(
      sheetOf('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>'),
    );
    expect(table.rows).toEqual([
      { number: 1, cells: [1] },
      { number: 1_048_576, cells: [undefined, 2] },
    ]);
    expect(placeOf(table, 1_048_576, 1)).toEqual({ file: 'roles.xlsx', cell: 'Roles!XFD1048576' });
  });

  test('loses its empty columns, and every cell knows its own', async () => {
    const rows = '<row r="1"><c r="B1"><v>1</v></c><c r="D1"><v>2</v></c></row><row r="2"><c r="C2" s="0"/></row>';
    const table = await tableOf(sheetOf(rows));
    expect(table.rows).toEqual([{ number: 1, cells: [1, 2] }]);
    expect(table.columns).toEqual([2, 4]);
    expect(placeOf(table, 1, 1).cell).toBe('Roles!D1');
  });

  test('has no rows that are only styled, or hold white space', async () => {
    const styled = Array.from(
      { length: 1000 },
      (_, index) => `<row r="${index + 2}" s="1" customFormat="1"><c r="A${index + 2}" s="1"/></row>`,
    );
    const rows = `<row r="1"><c><v>1</v></c></row>${styled.join('')}<row r="2000"><c t="str"><v> </v></c></row>`;
    expect(await rowsOf(rows, { formats: ['0'] })).toEqual([[1, 1]]);
  });

  test('is read without what is hidden, filtered or folded away, and that is said', async () => {
    const before = '<cols><col min="2" max="2" width="0" customWidth="1"/><col min="4" max="16384" hidden="1"/></cols>';
    const row = (number: number, attributes: string) =>
      `<row r="${number}" ${attributes}>${['A', 'B', 'C', 'D'].map((column) => `<c r="${column}${number}"><v>${number}</v></c>`).join('')}</row>`;
    const rows = [
      row(1, ''),
      row(2, 'hidden="1"'),
      row(3, 'ht="0" customHeight="1"'),
      row(4, 'hidden="true" outlineLevel="1"'),
      '<row r="5" hidden="1"><c r="A5" s="0"/></row>',
      row(6, 'hidden="0" ht="15"'),
    ];
    const table = await tableOf(sheetOf(rows.join(''), { before, after: '<autoFilter ref="A1:D6"/>' }));
    expect(table.rows).toEqual([
      { number: 1, cells: [1, 1] },
      { number: 6, cells: [6, 6] },
    ]);
    expect(table.columns).toEqual([1, 3]);
    expect(table.hidden).toEqual({ rows: [2, 3, 4], columns: ['B', 'D'] });
  });

  test('tells which cells are one', async () => {
    const after = '<mergeCells count="2"><mergeCell ref="B1:C1"/><mergeCell ref="A2:A7"/></mergeCells>';
    const table = await tableOf(sheetOf('<row r="1"><c r="B1"><v>1</v></c></row>', { after }));
    expect(table.merges).toEqual([
      { top: 1, bottom: 1, left: 2, right: 3 },
      { top: 2, bottom: 7, left: 1, right: 1 },
    ]);
  });

  test('may have prefixes before its names, and elements of other programs', async () => {
    const sheet =
      '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:y="urn:y"><x:sheetData><y:row r="1"/><x:row r="1">' +
      '<x:c r="A1" t="str"><x:v>Nurse</x:v><y:v>no</y:v></x:c></x:row></x:sheetData></x:worksheet>';
    expect(await rowsOf('', { parts: { 'xl/worksheets/sheet0.xml': sheet } })).toEqual([[1, 'Nurse']]);
  });
});

describe('numbers', () => {
  /** A number under each format; the first style is General. */
  async function shown(value: number, codes: readonly string[], others: Partial<WorkbookXml> = {}) {
    const cells = codes.map((_, index) => `<c s="${index + 1}"><v>${value}</v></c>`);
    return cellsOf(cells.join(''), { formats: codes, ...others });
  }

  test('without more than decimals and groups are themselves', async () => {
    expect(await shown(45000.25, ['General', '#,##0.00', '@', '0.00E+00', '# ?/?'])).toEqual(
      Array.from({ length: 5 }, () => 45000.25),
    );
  });

  test('are rounded as they are shown, but for small ones', async () => {
    expect(await shown(24796.896, ['General', '0', '#,##0.00', '_-* #,##0_-;-* #,##0_-'])).toEqual([
      24796.896, 24797, 24796.9, 24797,
    ]);
    expect(await shown(24404.3700000001, ['General'])).toEqual([24404.37]);
    expect(await shown(1234567890123, ['General', '0'])).toEqual([1234567890123, 1234567890123]);
    expect(await shown(12.4567, ['0', '0.00'])).toEqual([12.4567, 12.4567]);
    expect(await shown(24796.896, ['"£"#,##0'])).toEqual([{ shown: '£24,797', number: 24797, currency: 'GBP' }]);
  });

  test.each<[string, string, string | undefined, string]>([
    ['[$£-809]#,##0', '£45,000', 'GBP', 'of a locale'],
    ['"£"#,##0.00', '£45,000.25', 'GBP', 'in quotation marks'],
    ['£#,##0', '£45,000', 'GBP', 'as it is'],
    ['_-[$£-809]* #,##0.00_-;-[$£-809]* #,##0.00_-;_-[$£-809]* "-"??_-;_-@_-', '£45,000.25', 'GBP', 'accounting'],
    ['_-* #,##0.00\\ "€"_-;-* #,##0.00\\ "€"_-', '45,000.25 €', 'EUR', 'accounting in Germany and France'],
    ['_-[$€-2]\\ * #,##0_-', '€ 45,000', 'EUR', 'accounting in Ireland'],
    ['#,##0\\ [$€-407]', '45,000 €', 'EUR', 'of Germany'],
    ['[$EUR]\\ #,##0', 'EUR 45,000', 'EUR', 'by its code'],
    ['#,##0\\ [$zł-415]', '45,000 zł', 'PLN', 'of Poland'],
    ['[$$-409]#,##0', '$45,000', 'USD', 'a shared sign, of the United States'],
    ['[$$-C09]#,##0', '$45,000', 'AUD', 'a shared sign, of Australia'],
    ['[$$-en-CA]#,##0', '$45,000', 'CAD', 'a shared sign, of Canada, by its name'],
    ['"$"#,##0', '$45,000', undefined, 'a shared sign that no locale explains'],
    ['#,##0\\ [$kr-41D]', '45,000 kr', 'SEK', 'of Sweden'],
    ['[$CHF-807]\\ #,##0', 'CHF 45,000', 'CHF', 'of Switzerland'],
    ['[$¥-804]#,##0', '¥45,000', 'CNY', 'of China'],
    ['[Blue][>=1000]"£"#,##0,"k";"£"0', '£45k', 'GBP', 'under a condition, in thousands that are named'],
    ['#,##0" hours"', '45,000 hours', undefined, 'a unit'],
    ['"£"0.00" per hour"', '£45000.25 per hour', 'GBP', 'with a period'],
  ])('of the format %s are shown as %s', async (code, text, currency) => {
    expect(await shown(45000.25, [code])).toEqual([
      { shown: text, number: /\.|k$/.test(text) ? 45000.25 : 45000, ...(currency !== undefined && { currency }) },
    ]);
  });

  test('divided by a thousand without a word are what is seen', async () => {
    expect(await shown(45000, ['#,##0,', '"£"#,##0.0,'])).toEqual([
      { shown: '45', number: 45 },
      { shown: '£45.0', number: 45, currency: 'GBP' },
    ]);
  });

  test.each([
    ['"£"0"k"', 25, '£25k', 25_000],
    ['"£"0.0\\k', 25.3, '£25.3k', 25_300],
    ['0" tys. zł"', 6, '6 tys. zł', 6_000],
    ['"£"0,"k"', 25_300, '£25k', 25_300],
    ['"£"0.0,,"m"', 1_250_000, '£1.3m', 1_250_000],
    ['#,##0," kr"', 450_000, '450 kr', 450],
  ])('with a word that counts thousands are what is seen: %s of %d is %s', async (code, value, text, number) => {
    expect(await shown(value, [code])).toMatchObject([{ shown: text, number }]);
  });

  test('that are percentages are shares', async () => {
    expect(await shown(0.25, ['0%', '0.0 %'], { builtIn: [10] })).toEqual([
      { shown: '25%', number: 0.25, percent: true },
      { shown: '25.0 %', number: 0.25, percent: true },
    ]);
    expect(await cellsOf('<c s="1"><v>0.125</v></c>', { builtIn: [10] })).toEqual([
      { shown: '12.50%', number: 0.125, percent: true },
    ]);
  });

  test('that are negative have the sign of their format', async () => {
    expect(await shown(-500, ['"£"#,##0', '"£"#,##0;("£"#,##0)', '"£"#,##0;[Red]-"£"#,##0'])).toEqual([
      { shown: '-£500', number: -500, currency: 'GBP' },
      { shown: '(£500)', number: -500, currency: 'GBP' },
      { shown: '-£500', number: -500, currency: 'GBP' },
    ]);
  });

  test('are the text that the format has for them, or nothing, which leaves a column empty', async () => {
    expect(await shown(0, ['#,##0;-#,##0;"-"', '#,##0;-#,##0;', '#,##0;-#,##0;"n/a"'])).toEqual(['-', 'n/a']);
    expect(
      await cellsOf('<c s="1"><v>99000</v></c><c s="1" t="str"><v>secret</v></c><c><v>1</v></c>', { formats: [';;;'] }),
    ).toEqual([1]);
  });

  test.each<[string, number, string]>([
    ['dd/mm/yyyy', 45_688, '2025-01-31'],
    ['[$-809]dd\\ mmmm\\ yyyy;@', 45_688, '2025-01-31'],
    ['mmm-yy', 45_688, '2025-01-31'],
    ['[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', 45_688.99, '2025-01-31'],
    ['d.m.yyyy', 1, '1900-01-01'],
    ['d.m.yyyy', 59, '1900-02-28'],
    ['d.m.yyyy', 61, '1900-03-01'],
    ['yyyy', 2_958_465, '9999-12-31'],
  ])('of the format %s are days: %d is %s', async (code, value, date) => {
    expect(await shown(value, [code])).toEqual([{ shown: date, date }]);
  });

  test('count days from 1904 where the workbook says so', async () => {
    expect(await shown(44_226, ['yyyy-mm-dd'], { date1904: true })).toEqual([
      { shown: '2025-01-31', date: '2025-01-31' },
    ]);
    expect(await shown(0, ['yyyy-mm-dd'], { date1904: true })).toEqual([{ shown: '1904-01-01', date: '1904-01-01' }]);
  });

  test('may be times, and both', async () => {
    expect(await shown(45_688.395833, ['hh:mm', 'dd/mm/yyyy hh:mm', 'h:mm AM/PM'])).toEqual([
      '09:30',
      { shown: '2025-01-31 09:30', date: '2025-01-31' },
      '09:30',
    ]);
    expect(await shown(1.5625, ['[h]:mm', '[mm]'])).toEqual(['37:30', '37:30']);
  });

  test('that are no day are an error, as a spreadsheet shows it', async () => {
    for (const value of [-1, 0, 60, 2_958_466]) {
      expect(await shown(value, ['yyyy-mm-dd'])).toEqual([{ shown: '#######', error: '#######' }]);
    }
  });

  test('with formats that files name by number only', async () => {
    const cells = [1, 2, 3, 4, 5].map((style) => `<c s="${style}"><v>45688</v></c>`).join('');
    expect(await cellsOf(cells, { builtIn: [14, 57, 44, 37, 22] })).toEqual([
      { shown: '2025-01-31', date: '2025-01-31' },
      { shown: '2025-01-31', date: '2025-01-31' },
      // The currency of whoever opens the file.
      45_688,
      45_688,
      { shown: '2025-01-31 00:00', date: '2025-01-31' },
    ]);
  });

  test('with a style that is not there are themselves', async () => {
    expect(await cellsOf('<c s="99"><v>7</v></c><c s="x"><v>8</v></c>')).toEqual([7, 8]);
  });
});

test('a workbook tells its sheets, which are hidden, and reads any of them', async () => {
  const found = new Diagnostics();
  const bytes = workbookOf({
    sheets: [
      { name: 'Read me', rows: '' },
      { name: 'Actual pay', state: 'veryHidden', rows: '<row><c><v>1</v></c></row>' },
      { name: 'Pay &amp; roles', rows: '<row><c><v>2</v></c></row>' },
      { name: 'Old', state: 'hidden' },
    ],
  });
  const workbook = await readWorkbook(bytes, 'roles.xlsx', found.report);
  expect(workbook?.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
    ['Read me', false],
    ['Actual pay', true],
    ['Pay & roles', false],
    ['Old', true],
  ]);
  expect((await workbook?.table('Pay & roles'))?.rows).toEqual([{ number: 1, cells: [2] }]);
  expect((await workbook?.table('Read me'))?.rows).toEqual([]);
  expect(await workbook?.table('Nothing')).toBeUndefined();
  expect(found.all).toEqual([]);
});
