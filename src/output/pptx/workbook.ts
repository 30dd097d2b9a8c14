/** The workbook behind a chart: one sheet with one table, as PowerPoint's "Edit data" opens it in Excel. */
import { Package, Relationships } from '../../opc/writing/package.js';
import { DECLARATION, element, escapeXml } from '../../opc/writing/xml.js';

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const WITH_RELATIONSHIPS = `${MAIN} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`;

/** A number is a number, 0 too; an empty text is an empty cell; a formula has the value that it comes to. */
export type Cell = string | number | { readonly formula: string; readonly value: string | number };

export interface TableColumn {
  /** Not empty, and other than all other heads, whatever their case: else Excel repairs the table. */
  readonly head: string;
  readonly cells: readonly Cell[];
  /** The formula that new rows get, as it stands in the first row. */
  readonly calculated?: string;
}

const SHEET = 'Sheet1';

/** An xlsx file of the columns, which are equally long. */
export function workbook(columns: readonly TableColumn[]): Uint8Array {
  const strings = new SharedStrings();
  const paths = { book: 'xl/workbook.xml', sheet: 'xl/worksheets/sheet1.xml', table: 'xl/tables/table1.xml' };
  const root = new Relationships();
  root.to('officeDocument', paths.book);
  const book = new Relationships();
  const sheetId = book.to('worksheet', paths.sheet);
  book.to('styles', 'xl/styles.xml');
  book.to('sharedStrings', 'xl/sharedStrings.xml');
  const sheetRelationships = new Relationships();
  const sheet = sheetXml(columns, strings, sheetRelationships.to('table', paths.table));

  const file = new Package();
  file.addRecurring('', '', undefined, root);
  file.addRecurring(paths.book, workbookXml(sheetId), 'spreadsheetml.sheet.main', book);
  file.add(paths.sheet, sheet, 'spreadsheetml.worksheet', sheetRelationships);
  file.add(paths.table, tableXml(columns), 'spreadsheetml.table');
  file.addRecurring('xl/styles.xml', STYLES, 'spreadsheetml.styles');
  file.add('xl/sharedStrings.xml', strings.xml(), 'spreadsheetml.sharedStrings');
  return file.bytes();
}

/** A cell as a chart refers to it: `column` counts from 0, `row` from 1. */
export function cellReference(column: number, row: number): string {
  return `${SHEET}!$${columnName(column)}$${row}`;
}

/** The cells of a column under its head. */
export function rangeReference(column: number, length: number): string {
  return `${cellReference(column, 2)}:$${columnName(column)}$${length + 1}`;
}

/** The name of a column, from 0: A, B, ... */
export function columnName(index: number): string {
  return String.fromCharCode(65 + index);
}

/** Heads that Excel takes: none is empty, and none equal to another, whatever their case. */
export function uniqueHeads(heads: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return heads.map((head, index) => {
    let name = head === '' ? `Column${index + 1}` : head;
    while (taken.has(name.toLowerCase())) name += ' ';
    taken.add(name.toLowerCase());
    return name;
  });
}

/** Texts are stored once and cells point at them. */
class SharedStrings {
  readonly #indexes = new Map<string, number>();
  #uses = 0;

  indexOf(text: string): number {
    this.#uses++;
    const index = this.#indexes.get(text) ?? this.#indexes.size;
    this.#indexes.set(text, index);
    return index;
  }

  xml(): string {
    const items = Array.from(this.#indexes.keys(), (text) => `<si><t xml:space="preserve">${cellText(text)}</t></si>`);
    return `${DECLARATION}<sst ${MAIN} count="${this.#uses}" uniqueCount="${items.length}">${items.join('')}</sst>`;
  }
}

/** Excel takes `_x000D_` for a character; ST_Xstring escapes its underscore (ECMA-376 part 1, 22.9.2.19). */
function cellText(text: string): string {
  return escapeXml(text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_'));
}

function sheetXml(columns: readonly TableColumn[], strings: SharedStrings, tableId: string): string {
  const length = columns[0]?.cells.length ?? 0;
  const rows = Array.from({ length: length + 1 }, (_, row) => {
    const cells = columns.map(({ head, cells: all }, column) =>
      cellXml(`${columnName(column)}${row + 1}`, row === 0 ? head : (all[row - 1] ?? ''), strings),
    );
    return `<row r="${row + 1}">${cells.join('')}</row>`;
  });
  return (
    `${DECLARATION}<worksheet ${WITH_RELATIONSHIPS}><dimension ref="${tableReference(columns)}"/>` +
    '<sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="1" width="40" customWidth="1"/></cols>' +
    `<sheetData>${rows.join('')}</sheetData><tableParts count="1"><tablePart r:id="${tableId}"/></tableParts></worksheet>`
  );
}

function cellXml(reference: string, cell: Cell, strings: SharedStrings): string {
  if (cell === '') return '';
  if (typeof cell === 'number') return `<c r="${reference}"><v>${cell}</v></c>`;
  if (typeof cell === 'string') return `<c r="${reference}" t="s"><v>${strings.indexOf(cell)}</v></c>`;
  const { formula, value } = cell;
  const [type, shown] = typeof value === 'number' ? ['', value] : [' t="str"', cellText(value)];
  return `<c r="${reference}"${type}><f>${escapeXml(formula)}</f><v>${shown}</v></c>`;
}

function tableReference(columns: readonly TableColumn[]): string {
  return `A1:${columnName(columns.length - 1)}${(columns[0]?.cells.length ?? 0) + 1}`;
}

function workbookXml(sheetId: string): string {
  return `${DECLARATION}<workbook ${WITH_RELATIONSHIPS}><sheets><sheet name="${SHEET}" sheetId="1" r:id="${sheetId}"/></sheets></workbook>`;
}

function tableXml(columns: readonly TableColumn[]): string {
  const written = columns.map(({ head, calculated }, index) => {
    // A line feed in a head is written as Excel does.
    const name = cellText(head).replaceAll('&#10;', '_x000a_');
    const formula = calculated ? `<calculatedColumnFormula>${escapeXml(calculated)}</calculatedColumnFormula>` : '';
    return element(`tableColumn id="${index + 1}" name="${name}"`, formula);
  });
  return (
    `${DECLARATION}<table ${MAIN} id="1" name="Table1" displayName="Table1" ref="${tableReference(columns)}" totalsRowShown="0">` +
    `<tableColumns count="${columns.length}">${written.join('')}</tableColumns>` +
    '<tableStyleInfo showFirstColumn="0" showLastColumn="0" showRowStripes="0" showColumnStripes="0"/></table>'
  );
}

const STYLES =
  `${DECLARATION}<styleSheet ${MAIN}><fonts count="1"><font><sz val="11"/><name val="Arial"/></font></fonts>` +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';
