/** Workbooks from the XML of their sheets, as Excel lays them out. */
import { type ZipEntry, zipOf } from './zip.js';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';

export interface SheetXml {
  readonly name: string;
  readonly state?: 'hidden' | 'veryHidden';
  /** What is inside `sheetData`. */
  readonly rows?: string;
  /** Before and after `sheetData`: columns, merges. */
  readonly before?: string;
  readonly after?: string;
}

export interface WorkbookXml {
  readonly sheets: readonly SheetXml[];
  /** Number formats by their code; the style of the first is 1. */
  readonly formats?: readonly string[];
  /** Formats that are in the standard, by number; their styles follow. */
  readonly builtIn?: readonly number[];
  /** The elements `si`. */
  readonly strings?: readonly string[];
  readonly date1904?: true;
  readonly contentType?: string;
  /** Parts in the place of those that would be made, and further ones. */
  readonly parts?: Readonly<Record<string, string>>;
}

/** Styles of which number 1 strikes through; the font of another part of the file, which does too, is none of a cell's. */
export const STRUCK_STYLES = `<styleSheet xmlns="${MAIN}"><fonts><font/><font><strike/></font><font><strike val="0"/></font></fonts><cellStyleXfs><xf fontId="1"/></cellStyleXfs><cellXfs><xf fontId="0"/><xf fontId="1"/><xf fontId="2"/></cellXfs><dxfs><dxf><font><strike/></font></dxf></dxfs></styleSheet>`;

/** The zip of a workbook. */
export function workbookOf(workbook: WorkbookXml): Buffer {
  return zipOf(partsOf(workbook));
}

/** A workbook of one sheet, with these rows. */
export function sheetOf(rows: string, others: Partial<WorkbookXml & SheetXml> = {}): Buffer {
  return workbookOf({ sheets: [{ name: 'Roles', rows, ...others }], ...others });
}

export function partsOf(workbook: WorkbookXml): readonly ZipEntry[] {
  const { sheets, strings = [], date1904, contentType = SHEET_TYPE, parts = {} } = workbook;
  const relationships = sheets.map((_, index) =>
    relationship(`s${index}`, 'worksheet', `worksheets/sheet${index}.xml`),
  );
  const all: Readonly<Record<string, string>> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${contentType}"/></Types>`,
    '_rels/.rels': relationshipsOf([relationship('r', 'officeDocument', 'xl/workbook.xml')]),
    'xl/_rels/workbook.xml.rels': relationshipsOf([
      ...relationships,
      relationship('t', 'sharedStrings', 'sharedStrings.xml'),
      relationship('u', 'styles', '/xl/styles.xml'),
    ]),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr${date1904 ? ' date1904="1"' : ''}/><sheets>${sheets
      .map(
        ({ name, state }, index) =>
          `<sheet name="${name}" sheetId="${index + 1}"${state ? ` state="${state}"` : ''} r:id="s${index}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${strings.join('')}</sst>`,
    'xl/styles.xml': stylesOf(workbook),
    ...Object.fromEntries(sheets.map((sheet, index) => [`xl/worksheets/sheet${index}.xml`, worksheet(sheet)])),
    ...parts,
  };
  return Object.entries(all).map(([name, content]) => ({
    name,
    content: content.startsWith('<') ? `<?xml version="1.0" encoding="UTF-8"?>\n${content}` : content,
  }));
}

function worksheet({ rows = '', before = '', after = '' }: SheetXml): string {
  return `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;
}

function stylesOf({ formats = [], builtIn = [] }: WorkbookXml): string {
  const codes = formats.map((code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${escaped(code)}"/>`);
  const ids = [0, ...formats.map((_, index) => 164 + index), ...builtIn];
  const looks = `<cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs>${ids.map((id) => `<xf numFmtId="${id}" xfId="0"/>`).join('')}</cellXfs>`;
  return `<styleSheet xmlns="${MAIN}"><numFmts>${codes.join('')}</numFmts>${looks}</styleSheet>`;
}

function relationshipsOf(all: readonly string[]): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`;
}

function relationship(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
}

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
