/** A sheet of a workbook (ECMA-376 part 1, 18.3.1.99), read as it comes. */
import type { Diagnostic, Place } from '../../../diagnostic.js';
import * as messages from '../../../messages/workbooks.js';
import { PackageError } from '../../../opc/fault.js';
import type { Attributes, XmlHandler } from '../../../opc/xml.js';
import { TABLE_LIMITS } from '../limits.js';
import { columnLetters, type Merge, type Table } from '../table.js';
import { cellOf, type Surroundings } from './cell.js';
import { Grid } from './grid.js';
import { columnOf, rangeOf, rowOf } from './reference.js';
import { RichText } from './rich-text.js';
import { isTrue } from './sheets.js';

/**
 * Where the sheet says nothing, a cell is beside the one before it and a row below it. What the sheet says of its own size is not
 * asked: it is often wrong.
 */
export class Sheet implements XmlHandler {
  readonly root = 'worksheet';
  readonly complaints: Diagnostic[] = [];
  readonly #name: { readonly file: string; readonly sheet: string };
  readonly #around: Surroundings;
  readonly #grid = new Grid();
  readonly #merges: Merge[] = [];
  readonly #inline = new RichText();
  #row = 0;
  #column = 0;
  /** The attributes of the cell that is being read. */
  #cell: Attributes | undefined;
  #value: string | undefined;
  #formula: string | undefined;
  #reading: 'value' | 'formula' | undefined;

  constructor(name: { readonly file: string; readonly sheet: string }, around: Surroundings) {
    this.#name = name;
    this.#around = around;
  }

  /** After a complaint about the whole sheet. */
  get done(): boolean {
    return this.#excess() !== undefined;
  }

  open(name: string, attributes: Attributes): void {
    switch (name) {
      case 'c':
        this.#column = attributes.r === undefined ? this.#column + 1 : this.#known(columnOf(attributes.r));
        this.#cell = attributes;
        break;
      case 'v':
        this.#value = '';
        this.#reading = 'value';
        break;
      case 'f':
        this.#formula = '';
        this.#reading = 'formula';
        break;
      case 'row':
        this.#beginRow(attributes);
        break;
      case 'col':
        if (isTrue(attributes.hidden) || Number(attributes.width ?? 1) === 0) this.#hideColumns(attributes);
        break;
      case 'mergeCell':
        this.#merge(attributes.ref ?? '');
        break;
      default:
        this.#inline.open(name, attributes);
    }
  }

  text(text: string): void {
    if (this.#reading === 'value') this.#value += text;
    else if (this.#reading === 'formula') this.#formula += text;
    else this.#inline.text(text);
  }

  close(name: string): void {
    switch (name) {
      case 'c':
        this.#endCell();
        break;
      case 'v':
      case 'f':
        this.#reading = undefined;
        break;
      case 'row':
        this.#grid.endRow();
        break;
      default:
        this.#inline.close(name);
    }
  }

  /** What was read; nothing where there are complaints. */
  table(): Table | undefined {
    const excess = this.#excess();
    if (excess !== undefined) this.complaints.push(excess);
    return this.complaints.length > 0 ? undefined : { ...this.#name, ...this.#grid.table(), merges: this.#merges };
  }

  #beginRow({ r, hidden, ht }: Attributes): void {
    const row = this.#known(r === undefined ? this.#row + 1 : rowOf(r));
    if (row <= this.#row) this.#known(undefined);
    this.#row = row;
    this.#column = 0;
    // A row that a filter takes out is hidden, too.
    this.#grid.beginRow(row, isTrue(hidden) || Number(ht ?? 1) === 0);
  }

  #hideColumns({ min = '', max = '' }: Attributes): void {
    this.#grid.hideColumns(Number(min), Math.min(Number(max), TABLE_LIMITS.columns));
  }

  #merge(reference: string): void {
    const merge = rangeOf(reference);
    if (merge !== undefined) this.#merges.push(merge);
  }

  #endCell(): void {
    const { t: type, s: style } = this.#cell ?? {};
    const raw = { type, style, value: this.#value, inline: this.#inline.take(), formula: this.#formula };
    const cell = cellOf(raw, this.#around);
    this.#value = undefined;
    this.#formula = undefined;
    if (typeof cell === 'string' && cell.length > TABLE_LIMITS.text) {
      this.complaints.push(messages.cellTooLong(this.#place(), cell.length, TABLE_LIMITS.text));
    } else if (this.#column > TABLE_LIMITS.columns || !this.#grid.put(this.#column, cell)) this.#known(undefined);
    if (cell !== undefined && this.#around.styles.strikes(style)) this.#grid.strike(this.#column);
  }

  #excess(): Diagnostic | undefined {
    const { file, sheet } = this.#name;
    const place = { file, cell: `${sheet}!${this.#row}` };
    if (this.#grid.height > TABLE_LIMITS.rows) return messages.tooManyRows(place, TABLE_LIMITS.rows);
    const size = this.#grid.size + this.#merges.length;
    return size > TABLE_LIMITS.cells ? messages.tooManyCells(place, TABLE_LIMITS.cells) : undefined;
  }

  #place(): Place {
    const { file, sheet } = this.#name;
    return { file, cell: `${sheet}!${columnLetters(this.#column)}${this.#row}` };
  }

  #known(value: number | undefined): number {
    if (value === undefined) throw new PackageError('damaged', this.#around.part);
    return value;
  }
}
