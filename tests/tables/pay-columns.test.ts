/** What the columns of a table say of pay together: the decimal mark, currency and period, and what a person is told. */
import { describe, expect, test } from 'vitest';
import { type PayColumns, type PayFlag, type PayReading, readPay } from '../../src/dataset/tables/pay/index.js';
import type { Cell, Table } from '../../src/dataset/tables/table.js';
import { Diagnostics } from '../../src/diagnostic.js';

type Names = { readonly [Name in keyof PayColumns]: string };

interface Read extends PayReading {
  /** Code and place of each complaint, with its message. */
  readonly complaints: readonly string[];
  readonly hints: readonly (string | undefined)[];
}

/** Reads a table whose header is the texts of `names`, in their order, and whose first row is line 2. */
function read(names: Names, rows: readonly (readonly Cell[])[], pay?: PayFlag, currency = 'GBP'): Read {
  const columns = Object.fromEntries(Object.entries(names).map(([name, header], index) => [name, { index, header }]));
  const table: Table = {
    file: 'roles.csv',
    rows: rows.map((cells, index) => ({ number: index + 2, cells })),
    merges: [],
    hidden: { rows: [], columns: [] },
  };
  const { all, report } = new Diagnostics();
  const reading = readPay(table, table.rows, columns, { pay, currency, header: 1 }, report);
  const hints = all.map(({ hint }) => hint);
  return {
    ...reading,
    hints,
    complaints: all.map(({ code, message, place }) => `${place?.line ?? ''} ${code}: ${message}`),
  };
}

/** One column of pay. */
function column(header: string, cells: readonly Cell[], pay?: PayFlag): Read {
  return read(
    { range: header },
    cells.map((cell) => [cell]),
    pay,
  );
}

/** "40000 to 45000 GBP a year" of each row. */
function salaries({ rows }: PayReading): readonly string[] {
  return rows.map(({ salary }) =>
    salary === undefined
      ? 'not stated'
      : `${salary.min}${salary.max === salary.min ? '' : ` to ${salary.max}`} ${salary.currency} a ${salary.period}`,
  );
}

describe('one decimal mark for all amounts', () => {
  test.each([
    ['a fraction tells it', 'Pay per hour (£)', ['15.125', '16.50'], ['15.125 GBP a hour', '16.5 GBP a hour']],
    ['a comma may be it', 'Pay per hour (€)', ['15,125', '16,50'], ['15.125 EUR a hour', '16.5 EUR a hour']],
    ['thousands in full stops', 'Pay (€)', ['45.000', '48.500'], ['45000 EUR a year', '48500 EUR a year']],
    ['thousands in commas', 'Pay (€)', ['45,000', '48,500'], ['45000 EUR a year', '48500 EUR a year']],
    ['both in one number', 'Pay (€)', ['45.000', '48.500,50'], ['45000 EUR a year', '48500.5 EUR a year']],
    ['hourly thirds', 'Hourly rate (£)', ['15.125', '15.333'], ['15.125 GBP a hour', '15.333 GBP a hour']],
    ['an hour in the cell', 'Pay', ['£15.125 an hour'], ['15.125 GBP a hour']],
    ['zlotys by the hour', 'Stawka', ['30.500 zł/godz.'], ['30.5 PLN a hour']],
    ['thousands of forints by the hour', 'Pay', ['2.500 HUF/h'], ['2500 HUF a hour']],
    ['groups of a space', 'Pay (€)', ['45 000', '45 000,50'], ['45000 EUR a year', '45000.5 EUR a year']],
    ['groups of an apostrophe', 'Pay (CHF)', ["85'000", "92'500.50"], ['85000 CHF a year', '92500.5 CHF a year']],
  ])('%s', (_, header, cells, expected) => {
    const found = column(header, cells);
    expect(salaries(found)).toEqual(expected);
    expect(found.complaints).toEqual([]);
  });

  test.each([
    ['28,000', '29.000', '3 data/other-mark: "29.000" would be 29 here, since line 2 has "28,000"'],
    ['31,000.00', '25.000', '3 data/other-mark: "25.000" would be 25 here, since line 2 has "31,000.00"'],
    ['31.000,00', '25,000', '3 data/other-mark: "25,000" would be 25 here, since line 2 has "31.000,00"'],
    ['31,000.00', '25.000,00', '3 data/other-mark: "25.000,00" cannot be read here, since line 2 has "31,000.00"'],
    ['8,000 PLN', '6.000 PLN', '3 data/other-mark: "6.000" would be 6 here, since line 2 has "8,000"'],
    ['6,500 HUF', '6.000 HUF', '3 data/other-mark: "6.000" would be 6 here, since line 2 has "6,500"'],
  ])('%s and then %s: an error that names the mark', (first, second, message) => {
    const found = column('Pay a year', [first, second]);
    expect(found.complaints[0]).toBe(`${message}, and a column has one decimal mark.`);
    expect(salaries(found)[1]).toBe('not stated');
    // The way out: the same figure with its signs exchanged.
    const swapped = second.replace(/[.,]/g, (sign) => (sign === '.' ? ',' : '.'));
    expect(salaries(column('Pay a year', [first, swapped]))[1]).not.toBe('not stated');
  });

  test.each([
    ['hours beside years', 'Pay', ['£31,000.00 a year', '£15.125 an hour'], '15.125 GBP a hour'],
    ['hours beside hours', 'Pay (CHF/h)', ['46.50', '45.125'], '45.125 CHF a hour'],
    ['a column for the period', 'Pay (£)', ['1,050.00', '15.125'], '15.125 GBP a hour'],
  ])('three digits behind the mark are a fraction where that is paid: %s', (name, header, cells, expected) => {
    const rows = cells.map((cell) => [cell, 'hour']);
    const found = name.includes('period') ? read({ range: header, period: 'Per' }, rows) : column(header, cells);
    expect(found.complaints).toEqual([]);
    expect(salaries(found)[1]).toBe(expected);
  });

  test('what a spreadsheet holds as a number has no mark', () => {
    expect(salaries(column('Pay (£/h)', ['1,050.00', 29.125]))).toEqual(['1050 GBP a hour', '29.125 GBP a hour']);
  });

  test('a number that may be read both ways is told, where nothing says what it is paid for', () => {
    expect(column('Pay (£)', ['15.125', '16.375']).complaints).toEqual([
      '2 data/doubtful-mark: "15.125" is read as 15125, because nothing says that its full stop begins a fraction.',
    ]);
    expect(column('Annual pay (£)', ['15.125', '16.375']).complaints).toEqual([]);
  });
});

describe('the period', () => {
  test('is the cell’s, then the column’s, then the header’s, then the person’s', () => {
    const names = { range: 'Pay per day (£)', period: 'Unit' };
    const found = read(
      names,
      [
        ['£15 an hour', 'month'],
        ['2500', 'monthly'],
        ['150', ''],
        ['160', '-'],
      ],
      { period: 'week' },
    );
    expect(salaries(found)).toEqual(['15 GBP a hour', '2500 GBP a month', '150 GBP a day', '160 GBP a day']);
    expect(found.told.periods).toEqual([
      { value: 'hour', by: 'stated', rows: 1 },
      { value: 'month', by: 'column', rows: 1 },
      { value: 'day', by: 'header', rows: 2 },
    ]);
    expect(salaries(column('Pay (£)', ['15', '£600 a week'], { period: 'hour' }))).toEqual([
      '15 GBP a hour',
      '600 GBP a week',
    ]);
  });

  test('is the one that other cells state, where only that can be it', () => {
    const found = column('Pay', ['£15 an hour', '£12-£18 an hour', '16.50', '31,000']);
    expect(salaries(found)).toEqual(['15 GBP a hour', '12 to 18 GBP a hour', '16.5 GBP a hour', '31000 GBP a year']);
    expect(found.told.periods.map(({ value, by }) => `${value} ${by}`)).toEqual([
      'hour stated',
      'hour other cells',
      'year assumed',
    ]);
  });

  test('is a month where other cells say so and a year’s pay is more', () => {
    const found = column('Pay', ['£2,500 a month', '2,800', '35,000']);
    expect(salaries(found)).toEqual(['2500 GBP a month', '2800 GBP a month', '35000 GBP a year']);
    expect(found.complaints).toEqual([]);
  });

  test('is a year where nothing says it, and that is told', () => {
    expect(column('Pay (£)', ['31,000', '45,000']).told.periods).toEqual([{ value: 'year', by: 'assumed', rows: 2 }]);
  });

  test('is not a year where that cannot be', () => {
    expect(column('Pay (£)', ['15.50', '16.20', '12']).complaints).toEqual([
      '2 data/assumed-year: "15.50" does not say what it is paid for, and is too low for a year; so are 2 other rows.',
    ]);
    expect(column('Pay (£)', ['45,000,000']).complaints).toEqual([
      '2 data/assumed-year: "45,000,000" does not say what it is paid for, and is too high for a year.',
    ]);
    expect(column('Pay (HUF)', ['45,000,000']).complaints).toEqual([]);
  });

  test.each([
    ['Salary (£)', ['2,100', '2,450', '3,000'], '2 data/assumed-year: "2,100"', '2 other rows', '--pay month'],
    ['Gehalt (€)', ['2.800 - 3.500', '2.450'], '2 data/assumed-year: "2.800 - 3.500"', 'one other row', '--pay month'],
    ['Wynagrodzenie (zł)', ['4.800', '9.000', '61.000'], '2 data/assumed-year: "4.800"', 'one other', '--pay month'],
    ['Pay ($)', ['9,000', '12,500'], '2 data/assumed-year: "9,000"', 'little for a year', 'or --pay year'],
  ])('is no year for pay that is rather a month’s: %s', (header, cells, begins, others, hint) => {
    const found = column(header, cells);
    const [complaint = ''] = found.complaints;
    expect(complaint.startsWith(begins)).toBe(true);
    expect(complaint).toContain(others);
    expect(found.hints[0]).toContain(hint);
    for (const period of ['month', 'year'] as const) expect(column(header, cells, { period }).complaints).toEqual([]);
  });

  test('is no year for a month’s pay among years', () => {
    const found = column('Pay (£)', ['24,000', '3,000', '35,000', '31,000']);
    expect(found.complaints).toEqual([
      '3 data/assumed-year: "3,000" does not say what it is paid for, and is little for a year beside the others.',
    ]);
    expect(found.hints[0]).toContain('"3,000 a month"');
    expect(column('Pay (£)', ['24,000', '3,000 a month', '35,000']).complaints).toEqual([]);
    expect(column('Pay (£)', ['24,000', '3,000', '35,000'], { period: 'year' }).complaints).toEqual([]);
  });

  test.each([
    ['short hours beside long ones', 'Pay (£)', ['6,500', '9,800', '24,000', '27,500', '31,000']],
    ['a header that says a year', 'Annual pay (£)', ['2,100', '2,450']],
    ['a currency whose worth is not known', 'Pay (HUF)', ['2,100', '2,450']],
  ])('is a year for %s', (_, header, cells) => {
    expect(column(header, cells).complaints).toEqual([]);
  });

  test.each([
    ['15.50', '--pay hour, a column'],
    ['450', '--pay week or --pay day'],
    ['1,900', '--pay month or --pay week'],
  ])('%s is asked about with the periods that it would be usual for', (cell, flags) => {
    expect(column('Pay (£)', [cell]).hints[0]).toContain(flags);
  });

  test.each([
    ['nothing', 'Pay (£)', undefined],
    ['the header', 'Annual pay (£)', undefined],
    ['a person', 'Pay (£)', { period: 'hour' } as const],
  ])('is not one for hours and years, whatever %s says', (_, header, flag) => {
    const [complaint] = column(header, ['31,000', '15.50', '45,000'], flag).complaints;
    expect(complaint).toContain('data/unclear-periods: ');
    expect(complaint).toMatch(/"15\.50".*"31,000"|"31,000".*"15\.50"/);
  });

  test('that nobody knows leaves the row without pay', () => {
    const found = read({ range: 'Pay', period: 'Unit' }, [
      ['£900', 'fortnight'],
      ['£950', 'fortnight'],
      ['£15', 'hour'],
    ]);
    expect(salaries(found)).toEqual(['not stated', 'not stated', '15 GBP a hour']);
    expect(found.rows[0]?.notes).toEqual(['Pay: £900']);
    expect(found.complaints).toEqual([
      '2 data/unread-unit: "fortnight" under "Unit" is not known; the pay is shown as not stated; so is one other row.',
    ]);
  });
});

describe('the currency', () => {
  test('is the cell’s, then the column’s, then the header’s, then the person’s', () => {
    const rows = [
      ['€40,000', 'PLN'],
      ['40,000', 'PLN'],
      ['40,000', ''],
    ];
    expect(salaries(read({ range: 'Annual pay (£)', currency: 'Currency' }, rows))).toEqual([
      '40000 EUR a year',
      '40000 PLN a year',
      '40000 GBP a year',
    ]);
    expect(salaries(column('Pay', ['40,000', '€41,000'], { currency: 'PLN' }))).toEqual([
      '40000 PLN a year',
      '41000 EUR a year',
    ]);
  });

  test('is the only one that other cells state', () => {
    const found = column('Pay', ['$40,000', '41,000']);
    expect(salaries(found)).toEqual(['40000 USD a year', '41000 USD a year']);
    expect(found.complaints).toEqual([]);
  });

  test('is the dataset’s where nothing states it, and that is warned of', () => {
    const found = column('Salary', ['40,000', '41,000']);
    expect(salaries(found)).toEqual(['40000 GBP a year', '41000 GBP a year']);
    expect(found.complaints).toEqual([
      '1 data/assumed-currency: The pay of 2 rows names no currency; it is taken to be GBP.',
    ]);
  });
});

describe('two columns', () => {
  const names = { min: 'Salary from (£)', max: 'Salary to (£)' };

  test('hold an end each', () => {
    const found = read(names, [
      ['40,000', '45,000'],
      ['30k', '40k'],
      ['15.50 an hour', '18.20'],
      [31000, 32000.5],
      ['', ''],
    ]);
    expect(salaries(found)).toEqual([
      '40000 to 45000 GBP a year',
      '30000 to 40000 GBP a year',
      '15.5 to 18.2 GBP a hour',
      '31000 to 32000.5 GBP a year',
      'not stated',
    ]);
    expect(found.complaints).toEqual([]);
  });

  test('with one end filled are no range; the words are kept', () => {
    const found = read(names, [
      ['40,000', ''],
      ['', '45,000'],
      ['41,000', '-1'],
    ]);
    expect(salaries(found)).toEqual(['not stated', 'not stated', 'not stated']);
    expect(found.rows.map(({ notes }) => notes)).toEqual([
      ['Salary from (£): 40,000'],
      ['Salary to (£): 45,000'],
      ['Salary from (£): 41,000', 'Salary to (£): -1'],
    ]);
    expect(found.complaints).toEqual([
      '2 data/one-bound: Only "Salary from (£)" has an amount, and "Salary to (£)" has none: no range; shown as not stated; so is one other row.',
      '3 data/one-bound: Only "Salary to (£)" has an amount, and "Salary from (£)" has none: no range; shown as not stated.',
    ]);
  });

  test('never turn a range round', () => {
    expect(read(names, [['45,000', '40,000']]).complaints).toEqual([
      '2 data/reversed-pay: The pay ends below its start: "45,000, 40,000".',
    ]);
  });

  test('do not hold ranges', () => {
    expect(read(names, [['40,000-42,000', '45,000']]).complaints).toEqual([
      '2 data/unread-pay: "40,000-42,000" is not understood as pay; shown as not stated.',
    ]);
  });

  test('belong together', () => {
    expect(read({ min: 'Min (£/hour)', max: 'Max (£ a year)' }, [['15', '31,000']]).complaints[0]).toBe(
      '1 data/headers-disagree: "Min (£/hour)" and "Max (£ a year)" name different currencies or periods, so they are not the ends of one range.',
    );
    expect(salaries(read(names, [['£40,000', '€45,000']]))).toEqual(['not stated']);
  });
});

describe('thousands in the header', () => {
  test('are counted out once', () => {
    expect(salaries(column('Salary (£000s)', ['45', '45.3-50', '48k', 52]))).toEqual([
      '45000 GBP a year',
      '45300 to 50000 GBP a year',
      '48000 GBP a year',
      '52000 GBP a year',
    ]);
  });

  test.each([
    ['Salary (£000s)', '45,000', '£45,000,000', '45'],
    ['Annual salary (£000s)', '28,500 - 31,000', '£28,500,000 to £31,000,000', '28.5 to 31'],
    ['Gehalt (Tsd €)', '28.500 - 31.250', '€28,500,000 to €31,250,000', '28,5 to 31,25'],
  ])('cannot hold where a figure is in full, and the way out is one: %s, %s', (header, words, made, thousands) => {
    const { rows, complaints } = column(header, [words]);
    expect(complaints).toEqual([
      `2 data/thousands-twice: The figures under "${header}" are thousands, so "${words}" would be ${made}.`,
    ]);
    expect(rows[0]?.salary).toBeUndefined();
    const mended = column(header, [thousands]);
    expect(mended.complaints.filter((said) => !said.includes('doubtful'))).toEqual([]);
    const bare = column(header.replace(/000s|Tsd/, ''), [words]);
    expect(salaries(mended)).toEqual(salaries(bare));
  });

  test('may stand above large figures of small money', () => {
    expect(salaries(column('Salary (HUF 000s)', ['6,500']))).toEqual(['6500000 HUF a year']);
  });
});

describe('cells of a workbook', () => {
  test('state the currency of their format, and no pay where they are percentages, dates or below zero', () => {
    const cells: Cell[] = [
      { shown: '£45,000', number: 45000, currency: 'GBP' },
      { shown: '25%', number: 0.25, percent: true },
      { shown: '1 May 2025', date: '2025-05-01' },
      -5,
      -1,
    ];
    const found = column('Pay', cells);
    expect(salaries(found)).toEqual(['45000 GBP a year', 'not stated', 'not stated', 'not stated', 'not stated']);
    expect(found.told.currencies).toEqual([{ value: 'GBP', by: 'stated', rows: 1 }]);
    expect(found.complaints).toEqual([
      '3 data/no-range: "25%" is a percentage; shown as not stated.',
      '4 data/unread-pay: "1 May 2025" is not understood as pay; shown as not stated.',
      '5 data/unread-pay: "-5" is not understood as pay; shown as not stated.',
    ]);
  });

  test('say in their format what the pay is for, and with a sign that several currencies share, that it is one of those', () => {
    const [hourly, short, shared, foreign] = [
      { shown: '£15.50 per hour', number: 15.504, currency: 'GBP' },
      { shown: '£45k', number: 45_250, currency: 'GBP' },
      { shown: '$45,000', number: 45_000 },
      { shown: '450,000 kr', number: 450_000, currency: 'SEK' },
    ];
    expect(salaries(column('Pay', [hourly]))).toEqual(['15.504 GBP a hour']);
    expect(salaries(column('Pay (£000s)', [short]))).toEqual(['45250 GBP a year']);
    expect(salaries(column('Pay', [shared]))).toEqual(['45000 USD a year']);
    expect(salaries(read({ range: 'Pay' }, [[shared]], undefined, 'CAD'))).toEqual(['45000 CAD a year']);
    expect(salaries(column('Pay', [foreign]))).toEqual(['450000 SEK a year']);
  });

  test('are no pay where their format says what is none', () => {
    expect(
      column('Pay', [
        { shown: '37 hours', number: 37 },
        { shown: '-£500', number: -500, currency: 'GBP' },
      ]).complaints,
    ).toEqual([
      '2 data/unread-pay: "37 hours" is not understood as pay; shown as not stated.',
      '3 data/unread-pay: "-£500" is not understood as pay; shown as not stated.',
    ]);
  });

  test('that hold an error stop the reading', () => {
    expect(column('Pay', [{ shown: '#REF!', error: '#REF!' }]).complaints).toEqual([
      '2 data/error-in-pay: The cell of "Pay" holds the error "#REF!".',
    ]);
  });
});

test('words that say nothing are counted, whatever their case', () => {
  const { told, complaints } = column('Pay (£)', ['Competitive', 'competitive', 'DOE', '', undefined, '40,000']);
  expect([...told.silent]).toEqual([
    ['Competitive', 2],
    ['DOE', 1],
    ['', 2],
  ]);
  expect(complaints).toEqual([]);
});

test('the same words in many rows are warned of once', () => {
  expect(column('Pay (£)', ['up to £40k', '40,000', 'up to £40k', 'up to £40k']).complaints).toEqual([
    '2 data/no-range: "up to £40k" has no lower end; shown as not stated; so are 2 other rows.',
  ]);
});

describe('rows that say the same of pay count each', () => {
  test('in what they have wrong, whatever its words', () => {
    const { complaints } = column('Pay (£000s)', ['45', '52,000', '46,000', '52,000', '46,000']);
    expect(complaints).toHaveLength(1);
    expect(complaints[0]).toMatch(/^3 data\/thousands-twice: .*; so .* 3 other rows\.$/);
  });

  test('in what most of them are', () => {
    const { complaints } = column('Pay (£)', ['2,100', '2,100', '2,100', '30,000', '31,000']);
    expect(complaints).toEqual([
      '2 data/assumed-year: "2,100" does not say what it is paid for, and is little for a year; so are 2 other rows.',
    ]);
  });

  test('in how their units are known, and in what says nothing', () => {
    const { told, complaints } = column('Pay', [
      '£20k a year',
      '20k a year',
      '21k a year',
      '21k a year',
      'tbc',
      'TBC',
      'TBC',
    ]);
    expect(told.currencies).toEqual([
      { value: 'GBP', by: 'stated', rows: 1 },
      { value: 'GBP', by: 'other cells', rows: 3 },
    ]);
    expect(told.silent).toEqual(new Map([['tbc', 3]]));
    expect(complaints).toEqual([]);
  });

  test('in whose currency was taken', () => {
    const { complaints } = column('Pay', ['20,000 a year', '21,000 a year', '20,000 a year']);
    expect(complaints).toEqual([
      '1 data/assumed-currency: The pay of 3 rows names no currency; it is taken to be GBP.',
    ]);
  });
});

test('words behind the pay are kept for the speaker', () => {
  expect(column('Pay', ['£45,000 plus car']).rows[0]?.notes).toEqual(['Pay: £45,000 plus car']);
});

test('a survey says its median, how many answered, and how', () => {
  const names = { min: 'P25 (£000s)', max: 'P75 (£000s)', median: 'Median', sample: 'n', basis: 'Basis' };
  const found = read(names, [
    ['35', '45', '40', '12', 'survey, 2024'],
    ['36', '46', '', '', ''],
    ['36', '46', '41', 'about ten', ''],
  ]);
  expect(found.rows.map(({ salary }) => salary)).toEqual([
    { min: 35000, max: 45000, currency: 'GBP', period: 'year', median: 40000, sample: 12, basis: 'survey, 2024' },
    { min: 36000, max: 46000, currency: 'GBP', period: 'year' },
    { min: 36000, max: 46000, currency: 'GBP', period: 'year', median: 41000 },
  ]);
  expect(found.complaints).toEqual(['4 data/unread-figure: "about ten" under "n" is not one number, and is left out.']);
});

test('a hundred thousand rows are read in a moment', () => {
  const rows = Array.from({ length: 100_000 }, (_, index) => [
    `${30_000 + (index % 977)}`,
    `${40_000 + (index % 991)}`,
  ]);
  const start = process.cpuUsage();
  expect(read({ min: 'Min (£)', max: 'Max (£)' }, rows).rows).toHaveLength(100_000);
  expect(process.cpuUsage(start).user / 1e6).toBeLessThan(2);
});
