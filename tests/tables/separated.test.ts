/** Separated values as people and programs write them: what is read, what is said about it, and what is refused. */
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TABLE_LIMITS } from '../../src/dataset/tables/limits.js';
import { readSeparated, type SeparatedOptions } from '../../src/dataset/tables/separated.js';
import { Diagnostics } from '../../src/diagnostic.js';
import { quotedValues } from './support.js';

type Written = string | Uint8Array;

function read(written: Written, options: SeparatedOptions = {}) {
  const found = new Diagnostics();
  const bytes = typeof written === 'string' ? Buffer.from(written) : written;
  const table = readSeparated(bytes, 'roles.csv', options, found.report);
  const said = found.all.map(({ code, place, message }) => `${code} ${place?.line ?? ''}: ${message}`);
  return { table, said, codes: found.all.map(({ code }) => code) };
}

/** Line and cells of each row. */
function rows(written: Written, options?: SeparatedOptions) {
  return read(written, options).table?.rows.map(({ number, cells }) => [number, ...cells]);
}

describe('the delimiter', () => {
  test.each([
    [',', 'title,pay\nNurse,45000\n'],
    [';', 'Titel;Gehalt;Skills\nPflegekraft;45.000,50;Sorgfalt, Geduld\nArzt;85.000,00;Ruhe, Latein\n'],
    ['\t', 'title\tpay\nNurse, ward\t45,000\nDoctor, ward\t85,000\n'],
    ['|', 'title|pay\nNurse|45,000\nDoctor|85,000\n'],
  ])('is %j', (delimiter, text) => {
    expect(read(text).table?.delimiter).toBe(delimiter);
  });

  test('is not one that stands in quotation marks', () => {
    expect(rows('title,skills\n"Nurse","a;b;c"\n"Doctor","d;e;f"\n')).toEqual([
      [1, 'title', 'skills'],
      [2, 'Nurse', 'a;b;c'],
      [3, 'Doctor', 'd;e;f'],
    ]);
  });

  test('is not one that stands in each line of texts in quotation marks', () => {
    expect(read('title,notes\nNurse,"a; b\nc; d"\nDoctor,"e; f\ng; h"\n').table?.delimiter).toBe(',');
  });

  test('is what makes more values, where every row has a decimal comma', () => {
    expect(read('2023,2024;;\nNurse;45.000,50;x\nDoctor;85.000,00;y\n').table?.delimiter).toBe(';');
  });

  test('is found below title lines', () => {
    expect(read('Pay bands, all sites\n\ntitle;from;to\nNurse;1;2\nDoctor;3;4\n').table?.delimiter).toBe(';');
  });

  test('is what a first line "sep=" says, which is no row', () => {
    expect(rows('sep=|\r\ntitle|pay, a year\r\nNurse|45,000\r\n')).toEqual([
      [2, 'title', 'pay, a year'],
      [3, 'Nurse', '45,000'],
    ]);
  });

  test('of a single column does not matter', () => {
    expect(rows('title\nNurse\nDoctor\n')).toEqual([
      [1, 'title'],
      [2, 'Nurse'],
      [3, 'Doctor'],
    ]);
  });
});

describe('rows', () => {
  test('stand at the line on which they begin, whatever is inside quotation marks', () => {
    const text = 'title,duties\r\nNurse,"care\r\nlisten"\r\n\r\n , \r\nDoctor,"a\nb\nc"\r\nPorter,x';
    expect(rows(text)).toEqual([
      [1, 'title', 'duties'],
      [2, 'Nurse', 'care\nlisten'],
      [6, 'Doctor', 'a\nb\nc'],
      [9, 'Porter', 'x'],
    ]);
  });

  test.each(['\n', '\r\n', '\r'])('end in %j', (newline) => {
    expect(rows(['a,b', 'c,d', '', 'e,f'].join(newline))).toEqual([
      [1, 'a', 'b'],
      [2, 'c', 'd'],
      [4, 'e', 'f'],
    ]);
  });

  test('may have more or fewer cells than others; an empty one is none', () => {
    expect(rows('a,b\nc\nd,,e\n')).toEqual([
      [1, 'a', 'b'],
      [2, 'c'],
      [3, 'd', undefined, 'e'],
    ]);
  });

  test('keep their texts as they are', () => {
    expect(rows('id,title\n007, Nurse \n1e3,TRUE\n')).toEqual([
      [1, 'id', 'title'],
      [2, '007', ' Nurse '],
      [3, '1e3', 'TRUE'],
    ]);
  });

  test('may have quotation marks inside a text that does not begin with one', () => {
    expect(rows('title,tool\nFitter,6" pipe\n"The ""big"" one","""a"""\n')).toEqual([
      [1, 'title', 'tool'],
      [2, 'Fitter', '6" pipe'],
      [3, 'The "big" one', '"a"'],
    ]);
  });

  test('read back as they were written', () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', 'é', '€', ',', ';', '\t', '"', "'", '\n', ' ', '7', '|'),
      minLength: 1,
    });
    const row = fc
      .array(cell, { minLength: 3, maxLength: 3 })
      .filter((cells) => cells.some((one) => one.trim() !== ''));
    fc.assert(
      fc.property(fc.array(row, { minLength: 2, maxLength: 6 }), (table) => {
        expect(read(quotedValues(table)).table?.rows.map(({ cells }) => cells)).toEqual(table);
      }),
    );
  });
});

describe('the encoding', () => {
  const text = 'title;city\nIngénieur;Zürich\n';

  test.each([
    ['utf-8', Buffer.from(text)],
    ['utf-8', Buffer.from(`\ufeff${text}`)],
    ['utf-16le', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['utf-16be', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
  ])('%s is told by the file', (encoding, bytes) => {
    const { table, codes } = read(bytes);
    expect(codes).toEqual([]);
    expect(table?.encoding).toBe(encoding);
    expect(table?.rows[1]?.cells).toEqual(['Ingénieur', 'Zürich']);
  });

  test('of Excel in western Europe is assumed, and up to three words are shown', () => {
    const { table, said } = read(
      Buffer.from('title;pay\nIng\xe9nieur;\x8050 \x96 \x8060\nB\xe4cker;\xa33\nK\xf6chin;1\nG\xe4rtner;1\n', 'latin1'),
    );
    expect(table?.rows[1]?.cells).toEqual(['Ingénieur', '€50 – €60']);
    expect(table?.encoding).toBe('windows-1252');
    expect(said).toEqual([
      'data/assumed-encoding : The file is not in UTF-8 and was read as Windows-1252: "Ingénieur", "Bäcker", "Köchin".',
    ]);
  });

  test('is the one that the person names', () => {
    const polish = Buffer.from('title;city\nIn\xbfynier;\xa3\xf3d\xbc\n', 'latin1');
    expect(rows(polish, { encoding: 'ISO-8859-2' })?.[1]).toEqual([2, 'Inżynier', 'Łódź']);
    expect(rows(Buffer.from('title\n\x80', 'latin1'), { encoding: 'latin1' })?.[1]).toEqual([2, '€']);
    expect(rows(Buffer.from(text, 'utf16le'), { encoding: 'utf-16le' })?.[1]).toEqual([2, 'Ingénieur', 'Zürich']);
  });

  test.each<[string, Buffer, string | undefined, string]>([
    ['an unknown name', Buffer.from(text), 'utf-9', 'data/unknown-encoding : There is no encoding "utf-9" here.'],
    [
      'a name that the file belies',
      Buffer.from('a\xe9', 'latin1'),
      'utf8',
      'data/other-encoding : The file is not in utf-8.',
    ],
    [
      'bytes without a meaning',
      Buffer.from('title\n\x8f\x9d', 'latin1'),
      undefined,
      'data/unknown-characters 2: The file is neither in UTF-8 nor in Windows-1252: here stands the byte 8F, which is no character of either.',
    ],
    [
      'UTF-16 without its mark',
      Buffer.from(text, 'utf16le'),
      undefined,
      'data/unmarked-encoding : The file is in utf-16le and does not say so at its start.',
    ],
    [
      'UTF-16 without its mark, the other way round',
      Buffer.from(text, 'utf16le').swap16(),
      undefined,
      'data/unmarked-encoding : The file is in utf-16be and does not say so at its start.',
    ],
    [
      'UTF-32',
      Buffer.from([0xff, 0xfe, 0, 0, 0x61, 0, 0, 0]),
      undefined,
      'data/unmarked-encoding : The file is in utf-32, which is not read.',
    ],
  ])('is refused: %s', (_, bytes, encoding, message) => {
    expect(read(bytes, encoding === undefined ? {} : { encoding })).toMatchObject({
      table: undefined,
      said: [message],
    });
  });
});

describe('text that was garbled before it came here', () => {
  test.each([
    ['CafÃ© owner', 'CafÃ©', 'Café'],
    ['Â£45,000', 'Â£45', '£45'],
    ['donâ€™t', 'donâ€™t', 'don’t'],
    ['InÅ¼ynier', 'InÅ¼ynier', 'Inżynier'],
    ['Ã\u00a0 la carte', 'Ã\u00a0', 'à'],
  ])('is said once: %s', (cell, found, meant) => {
    expect(read(`title,pay\nNurse,1\n"${cell}","${cell}"\n`).said).toEqual([
      `data/garbled-text 3: "${found.replaceAll(/\s/g, ' ')}" looks like "${meant}", read in the wrong encoding and saved so by another program.`,
    ]);
  });

  test.each(['NÃO', '„Ä“ wie Ärztin', 'Größe, Âge', 'Ångström', 'â la'])('is not %s', (cell) => {
    expect(read(`title\n${cell}\n`).said).toEqual([]);
  });
});

test('text full of what may be garbled and is not does not hold the reading up', () => {
  const before = performance.now();
  expect(read(`title\n${'"éÄ\u00a1x"\n'.repeat(150_000)}`).said).toEqual([]);
  expect(performance.now() - before).toBeLessThan(5000);
});

describe('is refused:', () => {
  test.each<[string, string, string]>([
    ['nothing', '', 'data/empty-file : The file is empty.'],
    ['blank lines', '\n , \n', 'data/empty-file : The file is empty.'],
    [
      'a quotation mark that nothing closes',
      'title,pay\nNurse,1\n\n"Doctor,2\nPorter,3\n',
      'data/open-quote 4: A quotation mark opens a text in the row that begins here, and none closes it.',
    ],
    [
      'text after a quotation mark',
      'title,pay\n"The "big" one",1\n',
      'data/text-after-quote 2: In the row that begins here a text in quotation marks is followed by more text.',
    ],
    [
      'text after a quotation mark, in a later column',
      'title,tool,pay\nNurse,none,1\nFitter,"The "big" one",2\n',
      'data/text-after-quote 3: In the row that begins here a text in quotation marks is followed by more text.',
    ],
    [
      'a cell longer than a spreadsheet has any',
      `title\n${'x'.repeat(32_768)}\n`,
      'data/cell-too-long 2: A cell has 32768 characters; at most 32767 are possible.',
    ],
    [
      'a quotation mark that makes one text of a whole file',
      `title\nNurse\n"${'x\n'.repeat(600_000)}`,
      'data/open-quote 3: A quotation mark opens a text in the row that begins here, and none closes it.',
    ],
    [
      'a line of separators without end',
      `title\n${','.repeat(5_000_001)}`,
      'data/too-many-cells : The table has more than 5000000 cells.',
    ],
    [
      'too many columns',
      `title\nNurse${',x'.repeat(16_384)}\n`,
      'data/too-many-columns 2: The row has more than 16384 cells.',
    ],
    [
      'too many rows',
      'Nurse,1\n'.repeat(TABLE_LIMITS.rows + 1),
      'data/too-many-rows 200001: The table has more than 200000 rows.',
    ],
    [
      'too many rows, some of which are blank',
      `${'Nurse,1\n\n'.repeat(TABLE_LIMITS.rows / 2)}Doctor,2\n`,
      'data/too-many-rows 200001: The table has more than 200000 rows.',
    ],
    [
      'too many cells',
      `x${',x'.repeat(16_000)}\n`.repeat(313),
      'data/too-many-cells : The table has more than 5000000 cells.',
    ],
    ['too many bytes', 'x'.repeat(50_000_001), 'data/too-large-file : The file is larger than 50 MB.'],
  ])('%s', (_, text, message) => {
    expect(read(text)).toMatchObject({ table: undefined, said: [message] });
  });
});

test('whatever a byte becomes, there is a table or an error', () => {
  const file = Buffer.from('title;pay;skills\r\n"Ingénieur, ""senior""";45.000 €;"a|b"\r\nBäcker;15/h;x\r\n'.repeat(3));
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(file.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }), (flips) => {
      const bytes = Buffer.from(file);
      for (const [at, value] of flips) bytes[at] = value;
      const { table, codes } = read(bytes);
      expect(table !== undefined || codes.length > 0).toBe(true);
    }),
    { numRuns: 1000, seed: 11 },
  );
});

test('lines are those of the file, not of the parser', () => {
  // A mark of what the parser counts: a break of two characters inside quotation marks is two of its lines.
  const lines: number[] = [];
  parse('a\r\n"b\r\nc"\r\nd', { on_record: (_, { lines: line }) => void lines.push(line) });
  expect(lines).not.toEqual([1, 3, 4]);
  expect(rows('a\r\n"b\r\nc"\r\nd')?.map(([line]) => line)).toEqual([1, 2, 4]);
});
