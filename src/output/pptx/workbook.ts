/** The workbook behind a chart: one sheet with one table, as PowerPoint's "Edit data" opens it in Excel. */
import { Package, Relationships } from './package.js';
import { DECLARATION, escapeXml } from './xml.js';

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const WITH_RELATIONSHIPS = `${MAIN} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`;

export interface WorkbookTable {
  readonly heads: readonly string[];
  /** As many cells a row as there are heads. A number is a number, 0 too; an empty text is an empty cell. */
  readonly rows: readonly (readonly (string | number)[])[];
}

/** The name that pptxgenjs gives in the chart's references. */
const SHEET = 'Sheet1';

/** An xlsx file of the table. */
export function workbook(table: WorkbookTable): Uint8Array {
  const heads = uniqueHeads(table.heads);
  const strings = new SharedStrings();
  const paths = { book: 'xl/workbook.xml', sheet: 'xl/worksheets/sheet1.xml', table: 'xl/tables/table1.xml' };
  const root = new Relationships();
  root.to('officeDocument', paths.book);
  const book = new Relationships();
  const sheetId = book.to('worksheet', paths.sheet);
  book.to('styles', 'xl/styles.xml');
  book.to('sharedStrings', 'xl/sharedStrings.xml');
  const sheetRelationships = new Relationships();
  const sheet = sheetXml([heads, ...table.rows], strings, sheetRelationships.to('table', paths.table));

  const file = new Package();
  file.addRecurring('', '', undefined, root);
  file.addRecurring(paths.book, workbookXml(sheetId), 'spreadsheetml.sheet.main', book);
  file.add(paths.sheet, sheet, 'spreadsheetml.worksheet', sheetRelationships);
  file.add(paths.table, tableXml(heads, table.rows.length), 'spreadsheetml.table');
  file.addRecurring('xl/styles.xml', STYLES, 'spreadsheetml.styles');
  file.add('xl/sharedStrings.xml', strings.xml(), 'spreadsheetml.sharedStrings');
  return file.bytes();
}

/** The name of a column, from 0: A, B, ... */
function columnName(index: number): string {
  return String.fromCharCode(65 + index);
}

/** Excel repairs a table whose heads are empty or, whatever their case, equal. */
function uniqueHeads(heads: readonly string[]): readonly string[] {
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

function sheetXml(rows: readonly (readonly (string | number)[])[], strings: SharedStrings, tableId: string): string {
  const written = rows.map((cells, row) => {
    const filled = cells.map((cell, column) => {
      const reference = `r="${columnName(column)}${row + 1}"`;
      if (typeof cell === 'number') return `<c ${reference}><v>${cell}</v></c>`;
      return cell === '' ? '' : `<c ${reference} t="s"><v>${strings.indexOf(cell)}</v></c>`;
    });
    return `<row r="${row + 1}">${filled.join('')}</row>`;
  });
  const last = `${columnName((rows[0]?.length ?? 1) - 1)}${rows.length}`;
  return (
    `${DECLARATION}<worksheet ${WITH_RELATIONSHIPS}><dimension ref="A1:${last}"/><sheetFormatPr defaultRowHeight="15"/>` +
    `<cols><col min="1" max="1" width="40" customWidth="1"/></cols><sheetData>${written.join('')}</sheetData>` +
    `<tableParts count="1"><tablePart r:id="${tableId}"/></tableParts></worksheet>`
  );
}

function workbookXml(sheetId: string): string {
  return `${DECLARATION}<workbook ${WITH_RELATIONSHIPS}><sheets><sheet name="${SHEET}" sheetId="1" r:id="${sheetId}"/></sheets></workbook>`;
}

function tableXml(heads: readonly string[], rows: number): string {
  const reference = `A1:${columnName(heads.length - 1)}${rows + 1}`;
  // A line feed in a head is written as Excel does.
  const columns = heads.map(
    (head, index) => `<tableColumn id="${index + 1}" name="${cellText(head).replaceAll('&#10;', '_x000a_')}"/>`,
  );
  return (
    `${DECLARATION}<table ${MAIN} id="1" name="Table1" displayName="Table1" ref="${reference}" totalsRowShown="0">` +
    `<tableColumns count="${heads.length}">${columns.join('')}</tableColumns>` +
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
