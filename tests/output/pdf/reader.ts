/** A reader of the PDFs that we write: plain cross-reference tables, objects outside of streams, Flate only. */
import { inflateSync } from 'node:zlib';

export class Name {
  readonly value: string;

  constructor(value: string) {
    this.value = value;
  }
}

export class Reference {
  readonly id: number;

  constructor(id: number) {
    this.id = id;
  }
}

/** An operator of a content stream. */
export class Operator {
  readonly value: string;

  constructor(value: string) {
    this.value = value;
  }
}

export type Dictionary = ReadonlyMap<string, Value>;
export type Value = null | boolean | number | string | Name | Reference | Operator | readonly Value[] | Dictionary;

export class PdfReader {
  readonly trailer: Dictionary;
  readonly #file: string;
  readonly #offsets = new Map<number, number>();

  constructor(bytes: Uint8Array) {
    this.#file = Buffer.from(bytes).toString('latin1');
    for (const match of this.#file.matchAll(/^(\d+) 0 obj$/gm))
      this.#offsets.set(Number(match[1]), match.index + match[0].length);
    this.trailer = dictionary(new Lexer(this.#file, this.#file.lastIndexOf('trailer') + 7).value());
  }

  /** The value itself, wherever it is written. */
  resolve(value: Value | undefined): Value {
    if (!(value instanceof Reference)) return value ?? null;
    const offset = this.#offsets.get(value.id);
    return offset === undefined ? null : new Lexer(this.#file, offset).value();
  }

  dictionary(value: Value | undefined): Dictionary {
    return dictionary(this.resolve(value));
  }

  array(value: Value | undefined): readonly Value[] {
    const resolved = this.resolve(value);
    return Array.isArray(resolved) ? resolved : [];
  }

  stream(reference: Value | undefined): Buffer {
    if (!(reference instanceof Reference)) throw new Error('a stream is always written for itself');
    const dictionary = this.dictionary(reference);
    const start = this.#file.indexOf('stream', this.#offsets.get(reference.id)) + 'stream\n'.length;
    const bytes = Buffer.from(
      this.#file.slice(start, start + Number(this.resolve(dictionary.get('Length')))),
      'latin1',
    );
    return dictionary.has('Filter') ? inflateSync(bytes) : bytes;
  }

  get catalog(): Dictionary {
    return this.dictionary(this.trailer.get('Root'));
  }

  /** The objects of the pages, in order. */
  get pages(): readonly Value[] {
    return this.array(this.dictionary(this.catalog.get('Pages')).get('Kids'));
  }
}

export function dictionary(value: Value | undefined): Dictionary {
  if (!(value instanceof Map)) throw new Error('a dictionary was expected');
  return value;
}

/** The text of a string, which PDF keeps in UTF-16 where it is not ASCII. */
export function textOf(value: Value | undefined): string {
  if (typeof value !== 'string') return '';
  if (!value.startsWith('\u00fe\u00ff')) return value;
  return Buffer.from(value.slice(2), 'latin1').swap16().toString('utf16le');
}

export function nameOf(value: Value | undefined): string {
  return value instanceof Name ? value.value : '';
}

/** Everything in a content stream, operands before their operator. */
export function contentOf(stream: Buffer): readonly Value[] {
  const lexer = new Lexer(stream.toString('latin1'), 0);
  const values: Value[] = [];
  while (!lexer.atEnd) values.push(lexer.value());
  return values;
}

class Lexer {
  readonly #text: string;
  #at: number;

  constructor(text: string, at: number) {
    this.#text = text;
    this.#at = at;
    this.#skipSpace();
  }

  get atEnd(): boolean {
    return this.#at >= this.#text.length;
  }

  value(): Value {
    const value = this.#read();
    this.#skipSpace();
    return value;
  }

  #read(): Value {
    if (this.#take('<<')) return this.#dictionary();
    if (this.#take('[')) return this.#array();
    if (this.#take('(')) return this.#string();
    const hex = this.#match(/<([\da-fA-F\s]*)>/y);
    if (hex !== undefined) return Buffer.from(hex.replace(/[<>\s]/g, ''), 'hex').toString('latin1');
    const name = this.#match(/\/[^\s/<>()[\]]*/y);
    if (name !== undefined) return new Name(name.slice(1));
    const reference = this.#match(/\d+ 0 R\b/y);
    if (reference !== undefined) return new Reference(Number.parseInt(reference, 10));
    const word = this.#match(/[^\s/<>()[\]]+/y) ?? this.#text.slice(this.#at++, this.#at);
    if (/^[+-]?[\d.]+$/.test(word)) return Number(word);
    if (word === 'true' || word === 'false') return word === 'true';
    return word === 'null' ? null : new Operator(word);
  }

  #dictionary(): Dictionary {
    const entries = new Map<string, Value>();
    this.#skipSpace();
    while (!this.#take('>>')) entries.set(nameOf(this.value()), this.value());
    return entries;
  }

  #array(): readonly Value[] {
    const values: Value[] = [];
    this.#skipSpace();
    while (!this.#take(']')) values.push(this.value());
    return values;
  }

  #string(): string {
    const start = this.#at;
    while (this.#text[this.#at] !== ')') this.#at += this.#text[this.#at] === '\\' ? 2 : 1;
    const raw = this.#text.slice(start, this.#at);
    this.#at += 1;
    return raw.replace(/\\(.)/gs, (_, character: string) => ESCAPES[character] ?? character);
  }

  #take(token: string): boolean {
    const found = this.#text.startsWith(token, this.#at);
    if (found) this.#at += token.length;
    return found;
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const [found] = pattern.exec(this.#text) ?? [];
    if (found !== undefined) this.#at += found.length;
    return found;
  }

  #skipSpace(): void {
    this.#match(/\s+/y);
  }
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
