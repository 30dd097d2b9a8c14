/** CSV that we write is safe to open, wherever the program that opens it cuts the lines. */
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unmarked } from '../../src/formula.js';
import { printCsv } from '../../src/report/table.js';

/** ASCII's signs, those of East Asia's full width, and the small forms of Unicode. */
const RUNS = /^[=+\-@＝＋－＠﹢﹣﹦﹫]/;

/** Cells as spreadsheets make them, which read on after what should not stand there: quotes count where a cell begins with one. */
function cellsOf(csv: string, delimiter: string): string[] {
  const cell = new RegExp(`(?:"((?:[^"]|"")*)(?:"|$))?([^${delimiter}\\r\\n]*)(?:${delimiter}|\\r\\n|[\\r\\n]|$)`, 'y');
  const cells: string[] = [];
  while (cell.lastIndex < csv.length) {
    const [, quoted = '', rest = ''] = cell.exec(csv) ?? [];
    cells.push(quoted.replaceAll('""', '"') + rest);
  }
  return cells;
}

function csvOf(...values: readonly string[]): string {
  return [...printCsv({ columns: ['title', 'skills'], rows: values.map((title) => ({ title, skills: title })) })].join(
    '',
  );
}

describe.each([',', ';', '\t'])('a spreadsheet that divides at %j', (delimiter) => {
  test.each(["x;=cmd|'/C calc'!A0;y", 'x;"=1+1";y', '=1+1', '＝1+1', '－1', 'a\n=1+1', 'a\n"+1\t@x', "it's;'=1"])(
    'runs nothing of %j',
    (value) => {
      expect(cellsOf(csvOf(value), delimiter).filter((cell) => RUNS.test(cell))).toEqual([]);
    },
  );

  test('runs nothing, whatever the texts are', () => {
    const unit = fc.constantFrom('=', '+', '-', '@', '＝', ';', ',', '\t', '\n', '"', "'", 'a', ' ');
    fc.assert(
      fc.property(fc.array(fc.string({ unit, maxLength: 8 }), { minLength: 1, maxLength: 3 }), (values) => {
        expect(cellsOf(csvOf(...values), delimiter).filter((cell) => RUNS.test(cell))).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });
});

test('read again, texts are what they were, and numbers stay numbers', () => {
  const unit = fc.constantFrom('=', '-', '＝', ';', '\n', '"', "'", ':', 'a');
  fc.assert(
    fc.property(fc.string({ unit, minLength: 1, maxLength: 8 }), (text) => {
      const csv = [...printCsv({ columns: ['text', 'number'], rows: [{ text, number: -5 }] })].join('');
      const [, row] = parse(csv);
      expect([unmarked(row?.[0] ?? ''), row?.[1]]).toEqual([text, '-5']);
    }),
  );
});

test('no line begins a command of a build server', () => {
  expect(csvOf('::error::x', 'a\n::stop-commands::x')).not.toMatch(/^::/m);
});
