/** Files that are no workbook, or one that cannot be trusted: each with its own words, nothing read, nothing left hanging. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kindOf } from '../../src/dataset/tables/kind.js';
import { TABLE_LIMITS } from '../../src/dataset/tables/limits.js';
import { readWorkbook } from '../../src/dataset/tables/workbook.js';
import { Diagnostics } from '../../src/diagnostic.js';
import { oleOf } from './damaged.js';
import { partsOf, type SheetXml, sheetOf, workbookOf } from './xlsx.js';
import { type ZipEntry, zipOf } from './zip.js';

async function read(bytes: Uint8Array) {
  const found = new Diagnostics();
  const workbook = await readWorkbook(bytes, 'roles.xlsx', found.report);
  const tables = [];
  for (const { name } of workbook?.sheets ?? []) tables.push(await workbook?.table(name));
  const said = found.all.map(({ code, place, message }) => `${code} ${place?.cell ?? ''}: ${message}`);
  return { tables: tables.filter((table) => table !== undefined), said };
}

async function refusal(bytes: Uint8Array): Promise<string> {
  const { tables, said } = await read(bytes);
  expect(tables).toEqual([]);
  expect(said).toHaveLength(1);
  return said.join();
}

const ONE_ROW = '<row r="1"><c r="A1" t="str"><v>Nurse</v></c></row>';

/** The parts of a sound workbook, one of them changed. */
function changed(name: string, change: (entry: ZipEntry) => ZipEntry): Buffer {
  const parts = partsOf({ sheets: [{ name: 'Roles', rows: ONE_ROW }] });
  return zipOf(parts.map((entry) => (entry.name === name ? change(entry) : entry)));
}

describe('a file that is no workbook is told what it is:', () => {
  const wanted = 'wanted is a workbook (.xlsx) or separated values (.csv).';

  test.each<[string, Uint8Array, string]>([
    ['nothing', Buffer.alloc(0), 'data/empty-file : The file is empty.'],
    [
      'a workbook with a password',
      oleOf('EncryptedPackage'),
      'data/locked-workbook : The workbook has a password, so nothing in it can be read.',
    ],
    [
      '.xls',
      oleOf('Workbook'),
      `data/not-a-workbook : The file is a workbook of Excel 2003 or before (.xls); ${wanted}`,
    ],
    [
      '.xls of 1995',
      oleOf('Book'),
      `data/not-a-workbook : The file is a workbook of Excel 2003 or before (.xls); ${wanted}`,
    ],
    ['.doc', oleOf('WordDocument'), `data/not-a-workbook : The file is an old Office file; ${wanted}`],
    [
      '.ods',
      Buffer.concat([
        Buffer.from('PK\x03\x04\x14\0\0\0\0\0\0\0!\0', 'latin1'),
        Buffer.alloc(16),
        Buffer.from('mimetypeapplication/vnd.oasis.opendocument.spreadsheetPK\x03\x04', 'latin1'),
      ]),
      `data/not-a-workbook : The file is an OpenDocument file (.ods), as LibreOffice writes it; ${wanted}`,
    ],
    [
      '.xlsb',
      workbookOf({ sheets: [], contentType: 'application/vnd.ms-excel.sheet.binary.macroEnabled.main' }),
      `data/not-a-workbook : The file is a binary workbook (.xlsb); ${wanted}`,
    ],
    [
      '.docx',
      workbookOf({
        sheets: [],
        contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
      }),
      `data/not-a-workbook : The file is a Word document; ${wanted}`,
    ],
    [
      '.pptx',
      workbookOf({
        sheets: [],
        contentType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml',
      }),
      `data/not-a-workbook : The file is a PowerPoint presentation; ${wanted}`,
    ],
    [
      'another zip',
      zipOf([{ name: 'photo.jpg', content: 'x' }]),
      `data/not-a-workbook : The file is a zip of something else; ${wanted}`,
    ],
    [
      'a web page called .xls',
      Buffer.from('\ufeff\n<html><table></table></html>'),
      `data/not-a-workbook : The file is a web page or another XML; ${wanted}`,
    ],
    ['text', Buffer.from('title,pay\n'), `data/not-a-workbook : The file is text; ${wanted}`],
    ['a PDF', Buffer.from('%PDF-1.7'), `data/not-a-workbook : The file is a PDF; ${wanted}`],
    [
      'a picture',
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 1, 2]),
      `data/not-a-workbook : The file is nothing that is known; ${wanted}`,
    ],
    [
      'more than is read',
      Buffer.alloc(TABLE_LIMITS.fileSize + 1),
      'data/too-large-file : The file is larger than 50 MB.',
    ],
  ])('%s', async (_, bytes, message) => {
    expect(await refusal(bytes)).toBe(message);
  });

  test('a template and a workbook with macros are workbooks', async () => {
    for (const type of [
      'openxmlformats-officedocument.spreadsheetml.template.main+xml',
      'ms-excel.sheet.macroEnabled.main+xml',
    ]) {
      const bytes = sheetOf(ONE_ROW, { contentType: `application/vnd.${type}` });
      expect((await read(bytes)).tables).toHaveLength(1);
    }
  });
});

describe('a damaged workbook is told so:', () => {
  const sound = sheetOf(ONE_ROW);
  const broken = 'or only a part of it is here.';

  test.each<[string, Uint8Array, string | undefined]>([
    ['its end is cut off', sound.subarray(0, sound.length - 30), undefined],
    ['its start alone', sound.subarray(0, 60), undefined],
    ['its start is cut off', Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), sound.subarray(400)]), undefined],
    [
      'a byte of a part is another',
      changed('xl/worksheets/sheet0.xml', (entry) => ({ ...entry, says: { checksum: 1 } })),
      'xl/worksheets/sheet0.xml',
    ],
    [
      'a part is shorter than it says',
      changed('xl/workbook.xml', (entry) => ({ ...entry, says: { size: 5000 } })),
      'xl/workbook.xml',
    ],
    [
      'a part is longer than it says',
      changed('xl/workbook.xml', (entry) => ({ ...entry, says: { size: 50 } })),
      'xl/workbook.xml',
    ],
    [
      'a part is missing',
      changed('xl/worksheets/sheet0.xml', (entry) => ({ ...entry, name: 'other.xml' })),
      'xl/worksheets/sheet0.xml',
    ],
    [
      'a part is there twice',
      changed('xl/styles.xml', (entry) => ({ ...entry, name: 'XL/workbook.xml' })),
      'XL/workbook.xml',
    ],
    ['a part lies outside', changed('xl/styles.xml', (entry) => ({ ...entry, name: '../../styles.xml' })), undefined],
    ['a part is no XML', changed('xl/styles.xml', (entry) => ({ ...entry, content: '<styleSheet' })), 'xl/styles.xml'],
    ['a part is another', changed('xl/styles.xml', (entry) => ({ ...entry, content: '<sst/>' })), 'xl/styles.xml'],
    ['a part is empty', changed('xl/workbook.xml', (entry) => ({ ...entry, content: '' })), 'xl/workbook.xml'],
    [
      'a part is not UTF-8',
      changed('xl/workbook.xml', (entry) => ({ ...entry, content: Buffer.from([0x3c, 0xff]) })),
      'xl/workbook.xml',
    ],
    [
      'a tag never ends',
      changed('xl/styles.xml', (entry) => ({
        ...entry,
        content: `<styleSheet a="${Array.from({ length: 200_000 }, (_, index) => index).join('-')}`,
      })),
      'xl/styles.xml',
    ],
    ['it has no sheet', workbookOf({ sheets: [] }), 'xl/workbook.xml'],
    ['a text that is not there', sheetOf('<row><c t="s"><v>7</v></c></row>'), 'xl/worksheets/sheet0.xml'],
    ['a number that is none', sheetOf('<row><c><v>4 000</v></c></row>'), 'xl/worksheets/sheet0.xml'],
    ['a kind of cell that is none', sheetOf('<row><c t="z"><v>1</v></c></row>'), 'xl/worksheets/sheet0.xml'],
    ['a cell behind the last column', sheetOf('<row><c r="XFE1"><v>1</v></c></row>'), 'xl/worksheets/sheet0.xml'],
    ['a row behind the last', sheetOf('<row r="1048577"/>'), 'xl/worksheets/sheet0.xml'],
    ['a cell twice', sheetOf('<row><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>'), 'xl/worksheets/sheet0.xml'],
    ['rows that go back', sheetOf('<row r="5"/><row r="4"/>'), 'xl/worksheets/sheet0.xml'],
  ])('%s', async (_, bytes, part) => {
    const where = part === undefined ? '' : ` in its part "${part}"`;
    expect(await refusal(bytes)).toBe(`data/broken-workbook : The workbook is damaged${where}, ${broken}`);
  });
});

describe('a hostile workbook is refused:', () => {
  test('one that swells', async () => {
    const bytes = changed('xl/worksheets/sheet0.xml', (entry) => ({
      ...entry,
      content: Buffer.alloc(200_000_000, 0x20),
    }));
    const before = performance.now();
    expect(await refusal(bytes)).toBe(
      'data/swollen-workbook : The part "xl/worksheets/sheet0.xml" of the workbook grows so much when it is unpacked that it is no table that people made.',
    );
    expect(performance.now() - before).toBeLessThan(1000);
  });

  test('one that says that it swells to more than is ever read', async () => {
    const bytes = changed('xl/worksheets/sheet0.xml', (entry) => ({ ...entry, says: { size: 600_000_000 } }));
    expect(await refusal(bytes)).toBe('data/swollen-workbook : The workbook holds more, unpacked, than is ever read.');
  });

  test('one that swells and lies about it, as soon as it does', async () => {
    const bytes = changed('xl/worksheets/sheet0.xml', ({ name }) => ({
      name,
      content: Buffer.alloc(200_000_000, 0x20),
      says: { size: 1000 },
    }));
    expect(await refusal(bytes)).toMatch(
      'data/broken-workbook : The workbook is damaged in its part "xl/worksheets/sheet0.xml"',
    );
  });

  test('but not a small one that is all the same', async () => {
    const padded = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${ONE_ROW}${' '.repeat(990_000)}</sheetData></worksheet>`;
    expect(
      (await read(changed('xl/worksheets/sheet0.xml', (entry) => ({ ...entry, content: padded })))).tables,
    ).toHaveLength(1);
  });

  test('one with thousands of parts', async () => {
    const parts = Array.from({ length: 5001 }, (_, index) => ({ name: `${index}.xml`, content: '' }));
    expect(await refusal(zipOf(parts))).toBe(
      'data/swollen-workbook : The workbook holds more parts than is ever read.',
    );
  });

  test('one with a password on its parts', async () => {
    const bytes = changed('xl/workbook.xml', (entry) => ({ ...entry, says: { encrypted: true } }));
    expect(await refusal(bytes)).toMatch('data/locked-workbook');
  });

  test.each([
    ['[Content_Types].xml', '<!DOCTYPE Types SYSTEM "file:///etc/passwd"><Types/>'],
    ['xl/workbook.xml', '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><workbook>&b;</workbook>'],
    [
      'xl/worksheets/sheet0.xml',
      `<!DOCTYPE a [<!ENTITY b "${'x'.repeat(100)}"><!ENTITY c "&b;&b;&b;&b;">]><worksheet>&c;&c;</worksheet>`,
    ],
  ])('one with a document type, in %s', async (name, content) => {
    const said = await refusal(changed(name, (entry) => ({ ...entry, content })));
    expect(said).toBe(
      `data/foreign-workbook : The part "${name}" of the workbook has a document type of its own, which no spreadsheet writes.`,
    );
  });

  test('one with an entity of its own', async () => {
    const bytes = changed('xl/worksheets/sheet0.xml', (entry) => ({
      ...entry,
      content: '<worksheet>&pound;</worksheet>',
    }));
    expect(await refusal(bytes)).toMatch('data/broken-workbook');
  });

  test.each<[string, string, (numbers: readonly number[]) => string]>([
    [
      'elements inside each other without end',
      'xl/worksheets/sheet0.xml',
      (all) => `<worksheet>${all.map((one) => `<a${one}>`).join('')}`,
    ],
    [
      'types',
      '[Content_Types].xml',
      (all) => `<Types>${all.map((one) => `<Default Extension="${one}"/>`).join('')}</Types>`,
    ],
    [
      'relationships',
      '_rels/.rels',
      (all) => `<Relationships>${all.map((one) => `<Relationship Id="${one}"/>`).join('')}</Relationships>`,
    ],
    [
      'sheets',
      'xl/workbook.xml',
      (all) => `<workbook>${all.map((one) => `<sheet name="${one}"/>`).join('')}</workbook>`,
    ],
  ])('one with too many %s', async (_, name, content) => {
    const numbers = Array.from({ length: 5010 }, (_, index) => index);
    const bytes = changed(name, (entry) => ({ ...entry, content: content(numbers) }));
    expect(await refusal(bytes)).toMatch(/^data\/(?:swollen|broken)-workbook/);
  });

  test('one whose relationships lead out of it: they lead to a part of that name, or nowhere', async () => {
    const relationships =
      '<Relationships><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="../../../etc/passwd"/></Relationships>';
    const bytes = changed('_rels/.rels', (entry) => ({ ...entry, content: relationships }));
    expect(await refusal(bytes)).toMatch('data/broken-workbook : The workbook is damaged in its part "etc/passwd"');
  });
});

test('a format that no spreadsheet allows does not hold the reading up', async () => {
  const before = performance.now();
  const bytes = sheetOf('<row><c s="1"><v>7</v></c></row>', { formats: ['['.repeat(900_000)] });
  expect((await read(bytes)).tables[0]?.rows).toEqual([{ number: 1, cells: [7] }]);
  expect(performance.now() - before).toBeLessThan(3000);
});

describe('a sheet beyond the limits is refused, and the cell is named:', () => {
  const sheet = (rows: Iterable<string>, others: Partial<SheetXml> = {}) => sheetOf([...rows].join(''), others);

  test('too many rows', async () => {
    const rows = Array.from(
      { length: TABLE_LIMITS.rows + 1 },
      (_, index) => `<row r="${index + 1}"><c><v>${index}</v></c></row>`,
    );
    expect(await refusal(sheet(rows))).toBe('data/too-many-rows Roles!200001: The table has more than 200000 rows.');
  });

  test('too many cells, though few are there', async () => {
    const wide = Array.from({ length: 16_384 }, () => '<c><v>1</v></c>').join('');
    const rows = Array.from({ length: 310 }, () => '<row><c/><c><v>1</v></c></row>');
    const narrow = Array.from({ length: 400 }, (_, index) => `<row><c r="XFD${index + 312}"><v>1</v></c></row>`);
    expect(await refusal(sheet([`<row>${wide}</row>`, ...rows, ...narrow]))).toMatch(
      /too-many-cells Roles!\d+: The table has more than 5000000 cells/,
    );
  });

  test('a text longer than a spreadsheet has any', async () => {
    const rows = ['<row r="7">', `<c r="E7" t="inlineStr"><is><t>${'x'.repeat(32_768)}</t></is></c>`, '</row>'];
    expect(await refusal(sheet(rows))).toBe(
      'data/cell-too-long Roles!E7: A cell has 32768 characters; at most 32767 are possible.',
    );
  });
});

describe('whatever becomes of bytes, there are tables or one error, soon and in little memory:', () => {
  const strings = ['<si><t>Nurse</t></si>', '<si><r><t>Data </t></r><r><t>engineer</t></r></si>'];
  const rows = Array.from({ length: 40 }, (_, index) => {
    const row = index + 1;
    return `<row r="${row}"><c r="A${row}" t="s"><v>${index % 2}</v></c><c r="C${row}" s="1"><v>${45_000 + index}</v></c></row>`;
  });
  const after = '<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>';
  const parts = partsOf({
    sheets: [{ name: 'Roles', rows: rows.join(''), after }],
    strings,
    formats: ['[$£-809]#,##0'],
  });

  /** Places as shares of a length, and the bytes that come there. */
  const flips = fc.array(fc.tuple(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), fc.nat(255)), {
    minLength: 1,
    maxLength: 4,
  });

  function flipped(bytes: Uint8Array, changes: readonly (readonly [number, number])[]): Buffer {
    const copy = Buffer.from(bytes);
    for (const [place, byte] of changes) copy[Math.floor(place * copy.length)] = byte;
    return copy;
  }

  async function holds(bytes: Uint8Array): Promise<void> {
    const start = performance.now();
    const { tables, said } = await read(bytes);
    expect(said).toHaveLength(tables.length > 0 ? 0 : 1);
    expect(performance.now() - start).toBeLessThan(5000);
  }

  test('of the zip, whole or cut off', async () => {
    const file = zipOf(parts);
    const before = process.memoryUsage().rss;
    const cut = fc.option(fc.nat(file.length), { nil: file.length });
    const property = fc.asyncProperty(flips, cut, (changes, length) =>
      holds(flipped(file, changes).subarray(0, length)),
    );
    await fc.assert(property, { numRuns: 1000, seed: 11 });
    expect((process.memoryUsage().rss - before) / 1e6).toBeLessThan(300);
  });

  test('of the XML in it, with checksums that fit', async () => {
    const before = process.memoryUsage().rss;
    const property = fc.asyncProperty(fc.nat(parts.length - 1), flips, (changed, changes) =>
      holds(
        zipOf(
          parts.map((part, index) =>
            index === changed ? { ...part, content: flipped(Buffer.from(part.content), changes) } : part,
          ),
        ),
      ),
    );
    await fc.assert(property, { numRuns: 1000, seed: 11 });
    expect((process.memoryUsage().rss - before) / 1e6).toBeLessThan(300);
  });
});

test('the kind of a file is told by its first bytes', () => {
  const kinds: Readonly<Record<string, string>> = {
    'title,pay\n': 'text',
    '\ufefftitle;pay': 'text',
    '{"roles": []}': 'json',
    '\ufeff [1]': 'json',
    '<?xml version="1.0"?>': 'markup',
    '<!DOCTYPE html>': 'markup',
    '<5 years,x': 'text',
    '%PDF-1.4': 'pdf',
    'PK\u0003\u0004': 'zip',
    'a\u0000\u0001\u0002bcdefghi': 'binary',
    '': 'text',
  };
  expect(Object.keys(kinds).map((text) => kindOf(Buffer.from(text)))).toEqual(Object.values(kinds));
  expect(kindOf(Buffer.from('title', 'utf16le'))).toBe('text');
  expect(kindOf(Buffer.from('Ing\xe9nieur', 'latin1'))).toBe('text');
});
