/** What a cell of a sheet holds (ECMA-376 part 1, 18.3.1.4). */
import { PackageError } from '../../../opc/fault.js';
import { isDate } from '../../standards.js';
import type { Cell } from '../table.js';
import { unescaped } from './rich-text.js';
import type { DateSystem } from './serial.js';
import { formatted } from './shown.js';
import type { Styles } from './styles.js';

/** As the sheet has it. */
export interface RawCell {
  /** `s` a shared string, `str` a formula's text, `inlineStr`, `b`, `e` an error, `d` a date; absent: a number. */
  readonly type: string | undefined;
  readonly style: string | undefined;
  /** The content of `v`; absent where there is no such element. */
  readonly value: string | undefined;
  /** The text of an `inlineStr`. */
  readonly inline: string;
  /** Absent where the cell has none; of one that it shares with others, the text may be empty. */
  readonly formula: string | undefined;
}

export interface Surroundings {
  /** The sheet's part, for complaints. */
  readonly part: string;
  readonly strings: readonly string[];
  readonly styles: Styles;
  readonly dates: DateSystem;
}

/** Throws where the cell holds what no spreadsheet writes. */
export function cellOf(raw: RawCell, around: Surroundings): Cell {
  if (raw.type === 'inlineStr') return textCell(raw.inline, raw, around);
  const { value = '', formula } = raw;
  if (value === '' && raw.type !== 'str') {
    // A formula without a value: written by a program that does not calculate, and not opened in one that does.
    return formula === undefined ? undefined : notCalculated(formula);
  }
  switch (raw.type) {
    case 's':
      return textCell(sharedString(value, around), raw, around);
    case 'str':
      return textCell(unescaped(value), raw, around);
    case 'b':
      return value === '1' ? 'TRUE' : 'FALSE';
    case 'e':
      return errorCell(value);
    case 'd':
      return dateCell(value);
    case 'n':
    case undefined:
      return formatted(numberOf(value, around), around.styles.formatOf(raw.style), around.dates);
    default:
      throw new PackageError('damaged', around.part);
  }
}

/** Spreadsheets add to their errors now and then (`#SPILL!`); what is none at all is not shown as it is. */
function errorCell(value: string): Cell {
  const error = /^#[A-Z\d/_]{1,20}[!?]?$/.test(value) ? value : '#ERROR!';
  return { shown: error, error };
}

function notCalculated(formula: string): Cell {
  const shown = `=${formula} (never calculated)`;
  return { shown, error: shown };
}

function textCell(text: string, { style }: RawCell, { styles }: Surroundings): Cell {
  return text === '' || (style !== undefined && styles.formatOf(style).hidesText) ? undefined : text;
}

/** ISO 8601, with a time or without. */
function dateCell(value: string): Cell {
  const date = value.slice(0, 10);
  return isDate(date) ? { shown: date, date } : value;
}

function sharedString(index: string, { strings, part }: Surroundings): string {
  const text = strings[Number(index)];
  if (text === undefined) throw new PackageError('damaged', part);
  return text;
}

function numberOf(value: string, { part }: Surroundings): number {
  const number = Number(value);
  if (!Number.isFinite(number)) throw new PackageError('damaged', part);
  return number;
}
