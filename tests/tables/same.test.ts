/** A table of texts is the same table from a workbook, from separated values, and in any encoding that holds it. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readSeparated } from '../../src/dataset/tables/separated.js';
import { readWorkbook } from '../../src/dataset/tables/workbook.js';
import { Diagnostics } from '../../src/diagnostic.js';
import { quotedValues } from './support.js';
import { escaped, sheetOf } from './xlsx.js';

const CHARACTERS = ['a', 'Z', '7', 'é', '€', '’', ' ', '\n', '"', "'", ',', ';', '\t', '|', '&', '<', '=', '_x0041_'];

/** Rows of three cells; the first is a word, so that none is blank. */
const table = fc.array(
  fc
    .tuple(
      fc.constantFrom('Nurse', 'Doctor', 'Köchin'),
      ...[1, 2].map(() => fc.string({ unit: fc.constantFrom(...CHARACTERS) })),
    )
    .map(([title, ...others]) => [title, ...others]),
  { minLength: 2, maxLength: 8 },
);

type Rows = readonly (readonly string[])[];

/** Inline texts; an underscore that looks like an escape is escaped, as Excel does. */
const asSheet = (rows: Rows) =>
  rows
    .map((cells) =>
      cells.map(
        (cell) =>
          `<c t="inlineStr"><is><t xml:space="preserve">${escaped(cell.replaceAll('_x', '_x005F_x'))}</t></is></c>`,
      ),
    )
    .map((cells) => `<row>${cells.join('')}</row>`)
    .join('');

/** What was read, with a place for every cell that is empty. */
function cellsOf(rows: readonly { readonly cells: readonly unknown[] }[] | undefined, columns: readonly number[]) {
  return rows?.map(({ cells }) => {
    const row = ['', '', ''];
    cells.forEach((cell, index) => {
      row[(columns[index] ?? 0) - 1] = `${cell ?? ''}`;
    });
    return row;
  });
}

test('whatever is in its cells', async () => {
  await fc.assert(
    fc.asyncProperty(table, fc.constantFrom(',', ';', '\t', '|'), async (rows, delimiter) => {
      const found = new Diagnostics();
      const separated = readSeparated(Buffer.from(quotedValues(rows, delimiter)), 'roles.csv', {}, found.report);
      expect(separated?.delimiter).toBe(delimiter);
      expect(cellsOf(separated?.rows, [1, 2, 3])).toEqual(rows);
      const workbook = await readWorkbook(sheetOf(asSheet(rows)), 'roles.xlsx', found.report);
      const sheet = await workbook?.table('Roles');
      expect(cellsOf(sheet?.rows, sheet?.columns ?? [1, 2, 3])).toEqual(rows);
      expect(found.all).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

test('in Windows-1252, UTF-16 and UTF-8', () => {
  fc.assert(
    fc.property(table, (rows) => {
      const text = quotedValues([['Titel', 'Größe', '€'], ...rows], ';');
      const western = Buffer.from(
        [...text].map((character) => ({ '€': 0x80, '’': 0x92 })[character] ?? character.charCodeAt(0)),
      );
      const wide = Buffer.from(`\ufeff${text}`, 'utf16le');
      for (const bytes of [western, wide, Buffer.from(text), Buffer.from(`\ufeff${text}`)]) {
        const read = readSeparated(bytes, 'roles.csv', {}, () => {});
        expect(cellsOf(read?.rows.slice(1), [1, 2, 3])).toEqual(rows);
      }
    }),
    { numRuns: 200 },
  );
});

test('every byte of Windows-1252 is its character', () => {
  const bytes = Buffer.from(
    Array.from({ length: 128 }, (_, index) => 128 + index).filter(
      (byte) => ![0x81, 0x8d, 0x8f, 0x90, 0x9d].includes(byte),
    ),
  );
  const read = readSeparated(
    Buffer.concat([Buffer.from('title\n"'), bytes, Buffer.from('"')]),
    'roles.csv',
    {},
    () => {},
  );
  expect(read?.rows[1]?.cells).toEqual([
    '€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ\u00a0¡¢£¤¥¦§¨©ª«¬\u00ad®¯°±²³´µ¶·¸¹º»¼½¾¿ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ',
  ]);
});
