/** Packages as the standard allows them and as programs write them: names, forms and encodings of their parts. */
import { describe, expect, test } from 'vitest';
import { openPackage } from '../../src/opc/package.js';
import { partsOf } from '../tables/xlsx.js';
import { type ZipEntry, zipOf } from '../tables/zip.js';

const ONE_ROW = '<row r="1"><c r="A1" t="str"><v>Ingénieur</v></c></row>';
const parts = partsOf({ sheets: [{ name: 'Roles', rows: ONE_ROW }] });

/** The workbook's parts, each as a program would write it. */
function written(write: (entry: ZipEntry, text: string) => ZipEntry): Buffer {
  return zipOf(parts.map((entry) => write(entry, `${entry.content}`)));
}

/** What the package is about, where its first sheet lies, and the sheet's text. */
async function readBack(bytes: Uint8Array) {
  const opened = await openPackage(bytes);
  if ('fault' in opened) return opened.fault;
  const { main, relationships, read } = opened.value;
  const related = await relationships(main.part);
  if ('fault' in related) return related.fault;
  const sheet = related.value.find(({ type }) => type === 'worksheet')?.target ?? '';
  let text = '';
  const fault = await read(sheet, { root: 'worksheet', open: () => {}, text: (piece) => (text += piece) });
  return fault ?? { ...main, sheet, text };
}

const FOUND = {
  part: 'xl/workbook.xml',
  contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
  sheet: 'xl/worksheets/sheet0.xml',
  text: 'Ingénieur',
};

describe('a package is read', () => {
  test('by its relationships', async () => {
    expect(await readBack(zipOf(parts))).toEqual(FOUND);
  });

  test('in the strict form of the standard', async () => {
    const strict = (text: string) =>
      text
        .replaceAll(
          'http://schemas.openxmlformats.org/officeDocument/2006/',
          'http://purl.oclc.org/ooxml/officeDocument/',
        )
        .replaceAll(
          'http://schemas.openxmlformats.org/spreadsheetml/2006/',
          'http://purl.oclc.org/ooxml/spreadsheetml/',
        );
    expect(await readBack(written((entry, text) => ({ ...entry, content: strict(text) })))).toEqual(FOUND);
  });

  test('whatever the case of its names, and with backslashes in them', async () => {
    const shout = (name: string) => name.toUpperCase().replaceAll('/', '\\');
    expect(await readBack(written((entry) => ({ ...entry, name: shout(entry.name) })))).toEqual(FOUND);
  });

  test('with parts named from the root, or by detours', async () => {
    const bytes = written((entry, text) => ({
      ...entry,
      content: text
        .replace('"worksheets/', '"/xl/worksheets/')
        .replace('"xl/workbook.xml"', '"./docs/../xl/workbook.xml"'),
    }));
    expect(await readBack(bytes)).toEqual(FOUND);
  });

  test.each(['utf-16le', 'utf-16be'])('in %s', async (encoding) => {
    const wide = (text: string) => {
      const bytes = Buffer.from(`\ufeff${text.replace('UTF-8', 'UTF-16')}`, 'utf16le');
      return encoding === 'utf-16le' ? bytes : bytes.swap16();
    };
    expect(await readBack(written((entry, text) => ({ ...entry, content: wide(text) })))).toEqual(FOUND);
  });

  test('with a mark before its UTF-8, and prefixes before its names', async () => {
    const prefixed = (text: string) =>
      `\ufeff${text
        .replace(/<(?=[a-z])/gi, '<p:')
        .replaceAll('</', '</p:')
        .replaceAll(' xmlns=', ' xmlns:p=')}`;
    expect(await readBack(written((entry, text) => ({ ...entry, content: prefixed(text) })))).toEqual(FOUND);
  });
});

test('addresses outside of a package are not followed', async () => {
  const outside = (text: string) =>
    text.replace('Target="worksheets/sheet0.xml"', 'Target="file:///etc/passwd" TargetMode="External"');
  const bytes = written((entry, text) => ({ ...entry, content: outside(text) }));
  expect(await readBack(bytes)).toEqual({ kind: 'damaged', part: '' });
});

test('a part is held to its XML: the text of one that ends early is not believed', async () => {
  const bytes = written((entry, text) => ({ ...entry, content: text.replace('</worksheet>', '') }));
  expect(await readBack(bytes)).toEqual({ kind: 'damaged', part: 'xl/worksheets/sheet0.xml' });
});
