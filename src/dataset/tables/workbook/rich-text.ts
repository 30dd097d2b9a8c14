/** Texts of cells: in one piece, or in runs of several looks, with or without a reading in another script above them. */
import type { Attributes, XmlHandler } from '../../../opc/xml.js';
import { TABLE_LIMITS } from '../limits.js';

/** The digits of notes, from 0. */
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/**
 * Gathers a text from its element's content. Phonetic runs (`rPh`) say how it is spoken, and are no part of it. Raised digits stay
 * raised: the "1" of a note behind 45,000 is none of its figures.
 */
export class RichText {
  #text = '';
  #inText = false;
  #phonetic = false;
  #raised = false;

  open(name: string, attributes: Attributes): void {
    if (name === 'rPh') this.#phonetic = true;
    else if (name === 'r') this.#raised = false;
    else if (name === 'vertAlign') this.#raised = attributes.val === 'superscript';
    else if (name === 't') this.#inText = !this.#phonetic;
  }

  text(text: string): void {
    if (!this.#inText) return;
    this.#text += this.#raised ? text.replace(/\d/g, (digit) => RAISED[Number(digit)] ?? digit) : text;
  }

  close(name: string): void {
    if (name === 'rPh') this.#phonetic = false;
    else if (name === 'r') this.#raised = false;
    else if (name === 't') this.#inText = false;
  }

  /** The text that was gathered; the next begins empty. */
  take(): string {
    const text = unescaped(this.#text);
    this.#text = '';
    return text;
  }
}

/** `_x000D_` stands for a character that XML cannot hold, `_x005F_` for the `_` of a text that looks so. Line breaks are `\n`. */
export function unescaped(text: string): string {
  const whole = text.includes('_x')
    ? text.replace(/_x([\dA-Fa-f]{4})_/g, (_, code: string) => characterOf(code))
    : text;
  return whole.includes('\r') ? whole.replace(/\r\n?/g, '\n') : whole;
}

function characterOf(code: string): string {
  return String.fromCharCode(Number.parseInt(code, 16));
}

/** The texts that cells name by their number. */
export class SharedStrings implements XmlHandler {
  readonly root = 'sst';
  readonly strings: string[] = [];
  readonly #current = new RichText();
  #characters = 0;

  /** More texts, or more text, than a workbook may hold. */
  get done(): boolean {
    return this.#characters > TABLE_LIMITS.characters || this.strings.length > TABLE_LIMITS.cells;
  }

  open(name: string, attributes: Attributes): void {
    this.#current.open(name, attributes);
  }

  text(text: string): void {
    this.#current.text(text);
  }

  close(name: string): void {
    this.#current.close(name);
    if (name !== 'si') return;
    const text = this.#current.take();
    this.#characters += text.length;
    this.strings.push(text);
  }
}
