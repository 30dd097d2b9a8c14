/** Workbooks (XLSX, ECMA-376 part 1, SpreadsheetML): their sheets as tables, each read when it is asked for. */
import type { Diagnostic, Place, Report } from '../../diagnostic.js';
import * as files from '../../messages/files.js';
import * as messages from '../../messages/workbooks.js';
import type { PackageFault } from '../../opc/fault.js';
import { openPackage, type Package } from '../../opc/package.js';
import type { Relationship } from '../../opc/parts.js';
import type { XmlHandler } from '../../opc/xml.js';
import { kindOf } from './kind.js';
import { TABLE_LIMITS } from './limits.js';
import type { Table } from './table.js';
import type { Surroundings } from './workbook/cell.js';
import { SharedStrings } from './workbook/rich-text.js';
import { Sheet } from './workbook/sheet.js';
import { type SheetEntry, SheetList } from './workbook/sheets.js';
import { Styles } from './workbook/styles.js';

export interface Workbook {
  /** In their order. Charts that have a sheet of their own are not among them. */
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean }[];
  /** A sheet, whether it is hidden or not. Reports what is wrong with it, and then gives nothing. */
  table(name: string): Promise<Table | undefined>;
}

/** Reports what is wrong, and then gives nothing. The sheets report to the same. */
export async function readWorkbook(bytes: Uint8Array, file: string, report: Report): Promise<Workbook | undefined> {
  const refused = refusalOf(bytes, { file });
  if (refused !== undefined) {
    report(refused);
    return undefined;
  }
  const opened = await openPackage(bytes);
  if ('fault' in opened) {
    report(said(opened.fault, { file }));
    return undefined;
  }
  const workbook = new OpenWorkbook(opened.value, file, report);
  return (await workbook.open()) ? workbook : undefined;
}

class OpenWorkbook implements Workbook {
  readonly #package: Package;
  readonly #file: string;
  readonly #report: Report;
  #list = new SheetList();
  #related: readonly Relationship[] = [];
  /** Sheets with cells, and the parts in which they lie. */
  #sheets: readonly (SheetEntry & { readonly part: string })[] = [];
  #shared: Promise<Shared | undefined> | undefined;

  constructor(pack: Package, file: string, report: Report) {
    this.#package = pack;
    this.#file = file;
    this.#report = report;
  }

  get sheets(): readonly SheetEntry[] {
    return this.#sheets;
  }

  /** Reads the list of sheets; false where that fails. */
  async open(): Promise<boolean> {
    const { part, contentType } = this.#package.main;
    const other = OTHER_DOCUMENTS.find(([type]) => contentType.includes(type));
    if (other !== undefined) {
      this.#report(messages.notAWorkbook({ file: this.#file }, other[1]));
      return false;
    }
    const related = await this.#package.relationships(part);
    if ('fault' in related) return this.#fails(related.fault);
    this.#related = related.value;
    if (!(await this.#read(part, this.#list))) return false;
    const parts = new Map(
      related.value.flatMap(({ id, type, target }) => (type === 'worksheet' ? [[id, target]] : [])),
    );
    this.#sheets = this.#list.sheets.flatMap((sheet) => {
      const target = parts.get(sheet.id);
      return target === undefined ? [] : { ...sheet, part: target };
    });
    return this.#sheets.length > 0 || this.#fails({ kind: 'damaged', part });
  }

  async table(name: string): Promise<Table | undefined> {
    const part = this.#sheets.find((sheet) => sheet.name === name)?.part;
    if (part === undefined) return undefined;
    this.#shared ??= this.#readShared();
    const shared = await this.#shared;
    if (shared === undefined) return undefined;
    const sheet = new Sheet({ file: this.#file, sheet: name }, { part, dates: this.#list.dates, ...shared });
    if (!(await this.#read(part, sheet))) return undefined;
    const table = sheet.table();
    sheet.complaints.forEach(this.#report);
    return table;
  }

  /** What all sheets share: their texts and their number formats. A workbook without any has no such parts. */
  async #readShared(): Promise<Shared | undefined> {
    const texts = new SharedStrings();
    const styles = new Styles();
    for (const [type, handler] of [
      ['sharedStrings', texts],
      ['styles', styles],
    ] as const) {
      const part = this.#related.find((one) => one.type === type)?.target;
      if (part !== undefined && !(await this.#read(part, handler))) return undefined;
    }
    if (!texts.done) return { strings: texts.strings, styles };
    this.#report(messages.tooMuchText({ file: this.#file }, TABLE_LIMITS.cells, TABLE_LIMITS.characters));
    return undefined;
  }

  async #read(part: string, handler: XmlHandler): Promise<boolean> {
    const fault = await this.#package.read(part, handler);
    return fault === undefined || this.#fails(fault);
  }

  #fails(fault: PackageFault): false {
    this.#report(said(fault, { file: this.#file }));
    return false;
  }
}

type Shared = Pick<Surroundings, 'strings' | 'styles'>;

/** Packages that are no workbook, or none in XML, by a word of their content type. */
const OTHER_DOCUMENTS: readonly (readonly [string, string])[] = [
  ['wordprocessingml', 'a Word document'],
  ['ms-word', 'a Word document'],
  ['presentationml', 'a PowerPoint presentation'],
  ['ms-powerpoint', 'a PowerPoint presentation'],
  ['sheet.binary', 'a binary workbook (.xlsb)'],
];

/** What needs no look inside. */
function refusalOf(bytes: Uint8Array, place: Place): Diagnostic | undefined {
  if (bytes.length > TABLE_LIMITS.fileSize) return files.tooLargeFile(place, TABLE_LIMITS.fileSize);
  if (bytes.length === 0) return files.emptyFile(place);
  switch (kindOf(bytes)) {
    case 'zip':
      return undefined;
    case 'opendocument':
      return messages.notAWorkbook(place, 'an OpenDocument file (.ods), as LibreOffice writes it');
    case 'ole':
      return refusalOfOle(bytes, place);
    case 'pdf':
      return messages.notAWorkbook(place, 'a PDF');
    case 'markup':
      return messages.notAWorkbook(place, 'a web page or another XML');
    case 'json':
    case 'text':
      return messages.notAWorkbook(place, 'text');
    case 'binary':
      return messages.notAWorkbook(place, 'nothing that is known');
  }
}

/** Where a workbook has a password, a stream with this name holds all of it; Excel 97 and Excel 95 named theirs as follows. */
function refusalOfOle(bytes: Uint8Array, place: Place): Diagnostic {
  const holds = (stream: string) =>
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(stream, 0, 'utf16le');
  if (holds('EncryptedPackage')) return messages.lockedWorkbook(place);
  const found = holds('Workbook') || holds('Book') ? 'a workbook of Excel 2003 or before (.xls)' : 'an old Office file';
  return messages.notAWorkbook(place, found);
}

function said(fault: PackageFault, place: Place): Diagnostic {
  switch (fault.kind) {
    case 'encrypted':
      return messages.lockedWorkbook(place);
    case 'not a package':
      return messages.notAWorkbook(place, 'a zip of something else');
    case 'document type':
      return messages.foreignWorkbook(place, fault.part ?? '');
    case 'too large':
    case 'too many parts':
    case 'inflates too much':
      return messages.swollenWorkbook(place, fault.kind, fault.part);
    case 'not a zip':
    case 'damaged':
      return messages.brokenWorkbook(place, fault.part);
  }
}
