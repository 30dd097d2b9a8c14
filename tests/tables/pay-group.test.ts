/** Rows of one title that become one role: the steps of a pay spine, the answers of a survey. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Grouped, type Grouping, groupRows, type TitledRow } from '../../src/dataset/tables/pay/index.js';
import { Diagnostics } from '../../src/diagnostic.js';

/** "Nurse 30000-35000 GBP year" */
function row(text: string, index: number): TitledRow {
  const [title = '', pay = '', currency = 'GBP', period = 'year'] = text.split(' ');
  const [min = Number.NaN, max = min] = pay === '' ? [] : pay.split('-').map(Number);
  const known = period === 'hour' ? 'hour' : 'year';
  const salary = Number.isNaN(min) ? {} : { salary: { min, max, currency, period: known } as const };
  return { title, cells: [title, pay], pay: { ...salary, notes: [] }, place: { file: 'a.csv', line: index + 2 } };
}

function group(texts: readonly string[], grouping: Grouping): Grouped & { readonly complaints: readonly string[] } {
  const { all, report } = new Diagnostics();
  const grouped = groupRows(texts.map(row), grouping, [], report);
  return { ...grouped, complaints: all.map(({ code, message }) => `${code}: ${message}`) };
}

describe('a range', () => {
  test('goes from the lowest step to the highest, of titles that differ in case and spaces only', () => {
    const { groups } = group(['Clerk 24000', 'Nurse 30000-32000', 'clerk 26000', 'Clerk', 'CLERK 25000'], 'range');
    expect(groups).toMatchObject([
      { title: 'Clerk', rows: [0, 2, 3, 4], pay: { salary: { min: 24000, max: 26000 } } },
      { title: 'Nurse', rows: [1], pay: { salary: { min: 30000, max: 32000 } } },
    ]);
  });

  test.each(['Clerk 15 GBP hour', 'Clerk 26000 EUR'])('is none where another step is "%s"', (other) => {
    const { groups, complaints } = group(['Clerk 24000', other], 'range');
    expect(groups[0]?.pay.salary).toBeUndefined();
    expect(complaints).toEqual([
      'data/mixed-group: The rows of "Clerk" state their pay in different currencies or periods; shown as not stated.',
    ]);
  });
});

describe('quartiles', () => {
  test('are the middle half of the answers (type 7), with their median and number', () => {
    const { groups } = group(
      ['Dev 30000', 'Dev 50000', 'Dev 40000', 'Dev 45000', 'Dev 41000-43000', 'Dev'],
      'quartiles',
    );
    expect(groups[0]?.pay).toMatchObject({
      salary: { min: 40000, max: 45000, median: 42000, sample: 5, basis: 'the middle half of the answers' },
      notes: ['Pay: the middle half of 5 answers.'],
    });
  });

  test('are none under five answers, and that is told once', () => {
    const { groups, complaints } = group(
      ['A 30000', 'A 31000', 'A 32000', 'A 33000', 'B 30000', 'C 1', 'D 1'],
      'quartiles',
    );
    expect(groups.map(({ pay }) => pay.salary)).toEqual([undefined, undefined, undefined, undefined]);
    expect(complaints).toEqual([
      'data/few-answers: Under 5 answers are no survey, so the pay is shown as not stated for "A" (4), "B" (1), "C" (1) and 1 more.',
    ]);
  });

  test('lie among the answers, whatever they are', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 100_000 }), { minLength: 5, maxLength: 30 }), (answers) => {
        const { groups } = group(
          answers.map((answer) => `Dev ${answer}`),
          'quartiles',
        );
        const { min = 0, median = 0, max = 0 } = groups[0]?.pay.salary ?? {};
        const inside = answers.filter((answer) => min <= answer && answer <= max).length;
        expect(inside).toBeGreaterThanOrEqual(answers.length / 2 - 1);
        expect(Math.min(...answers)).toBeLessThanOrEqual(min);
        expect(min).toBeLessThanOrEqual(median);
        expect(median).toBeLessThanOrEqual(max);
        expect(max).toBeLessThanOrEqual(Math.max(...answers));
      }),
    );
  });
});

test('columns that nobody uses are named where rows of one title differ in them', () => {
  const rows = ['Clerk 24000', 'Clerk 26000', 'Nurse 30000'].map((text, index) => ({
    ...row(text, index),
    cells: ['Leeds', 'full-time', index < 2 ? `step ${index}` : 'step 0'],
  }));
  const columns = ['City', 'Hours', 'Step'].map((header, index) => ({ index, header }));
  const { varying } = groupRows(rows, 'range', columns, () => {});
  expect(varying.map(({ header }) => header)).toEqual(['Step']);
});
