/** The number formats of a workbook's cells, by the cells' style, and which styles strike texts through. */
import type { Attributes, XmlHandler } from '../../../opc/xml.js';
import { type NumberFormat, parseNumberFormat } from './number-format.js';

/**
 * Formats that files name by number only (ECMA-376 part 1, 18.8.30). Those with a currency show the one of whoever opens the file,
 * so they say none; programs that mean a certain one write its code.
 */
const BUILT_IN: Readonly<Record<string, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'yyyy-mm-dd',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy-mm-dd h:mm',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
};

/** East Asian dates. */
const DATES: readonly (readonly [number, number])[] = [
  [27, 31],
  [34, 36],
  [50, 58],
];

const MOST_STYLES = 65_490;

const GENERAL = parseNumberFormat('General');

export class Styles implements XmlHandler {
  readonly root = 'styleSheet';
  readonly #codes = new Map<string, string>();
  /** Of each style of a cell, the number of its format. */
  readonly #formats: string[] = [];
  readonly #parsed = new Map<string, NumberFormat>();
  /** Of each font, whether it strikes through; of each style, the number of its font. */
  readonly #strikes: boolean[] = [];
  readonly #fonts: number[] = [];
  #inCellFormats = false;
  #inFonts = false;

  /** More styles than a spreadsheet has; cells with the others are shown as they are. */
  get done(): boolean {
    return this.#formats.length > MOST_STYLES || this.#codes.size > MOST_STYLES;
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'numFmt') this.#codes.set(attributes.numFmtId ?? '', attributes.formatCode ?? '');
    else if (name === 'cellXfs') this.#inCellFormats = true;
    else if (name === 'xf' && this.#inCellFormats) {
      this.#formats.push(attributes.numFmtId ?? '0');
      this.#fonts.push(Number(attributes.fontId ?? 0));
    } else if (name === 'fonts') this.#inFonts = true;
    else if (name === 'font' && this.#inFonts) this.#strikes.push(false);
    else if (name === 'strike' && this.#inFonts) this.#strikes[this.#strikes.length - 1] = isOn(attributes.val);
  }

  close(name: string): void {
    if (name === 'cellXfs') this.#inCellFormats = false;
    else if (name === 'fonts') this.#inFonts = false;
  }

  strikes(style: string | undefined): boolean {
    return this.#strikes[this.#fonts[Number(style ?? 0)] ?? 0] === true;
  }

  /** A cell without a style, or with one that is not there, is shown as it is. */
  formatOf(style: string | undefined): NumberFormat {
    const id = this.#formats[Number(style ?? 0)] ?? '0';
    const known = this.#parsed.get(id);
    if (known !== undefined) return known;
    const code = this.#codes.get(id) ?? BUILT_IN[id];
    const format = code === undefined ? withoutCode(Number(id)) : parseNumberFormat(code);
    this.#parsed.set(id, format);
    return format;
  }
}

/** Of an element that stands for a switch. */
function isOn(value = '1'): boolean {
  return value !== '0' && value !== 'false';
}

function withoutCode(id: number): NumberFormat {
  return DATES.some(([first, last]) => id >= first && id <= last) ? parseNumberFormat('yyyy-mm-dd') : GENERAL;
}
