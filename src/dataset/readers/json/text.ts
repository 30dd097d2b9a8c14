/**
 * A text that is JSON, read value by value: the places of all values of a hundred thousand roles would need more memory than
 * the roles.
 */
import type { Place } from '../../../diagnostic.js';
import { childPath, type Entry, type Value } from '../../source.js';
import { tokenEnd, tokenStart } from './tokens.js';

/** A name of a record, and where it and its value begin. */
export interface Member {
  readonly key: string;
  readonly name: number;
  readonly value: number;
}

/** `text` must have passed `firstFault`. Offsets are those at which a value begins. */
export class JsonText {
  readonly #text: string;
  readonly #file: string;
  readonly #lines: readonly number[];
  /** Where the reader stands: at the beginning of a token. */
  #at = 0;

  constructor(text: string, file: string) {
    this.#text = text;
    this.#file = file;
    this.#lines = lineStarts(text);
  }

  get root(): number {
    return tokenStart(this.#text, 0);
  }

  kindAt(offset: number): Value['kind'] {
    const first = this.#text[offset];
    if (first === '{') return 'record';
    return first === '[' ? 'list' : 'scalar';
  }

  placeAt(offset: number, path?: string): Place {
    const line = lastAtMost(this.#lines, offset);
    const column = offset - (this.#lines[line] ?? 0) + 1;
    return { file: this.#file, line: line + 1, column, ...(path !== undefined && { path }) };
  }

  /** Of a record; otherwise none. */
  membersAt(offset: number): readonly Member[] {
    const members: Member[] = [];
    if (this.kindAt(offset) !== 'record') return members;
    this.#at = offset;
    this.#inside(() => {
      members.push(this.#member());
      this.#pass();
    });
    return members;
  }

  /** Where the items of a list begin; of anything else none. */
  itemsAt(offset: number): readonly number[] {
    const items: number[] = [];
    if (this.kindAt(offset) !== 'list') return items;
    this.#at = offset;
    this.#inside(() => {
      items.push(this.#at);
      this.#pass();
    });
    return items;
  }

  /** The whole value, with the places of all that is in it. */
  valueAt(offset: number, path: string): Value {
    this.#at = offset;
    return this.#value(path);
  }

  entryOf({ key, name, value }: Member, parent: string): Entry {
    const path = childPath(parent, key);
    return { key, place: this.placeAt(name, path), value: this.valueAt(value, path) };
  }

  // From here on all begin where the reader stands, and leave it at the token behind what they read.

  #value(path: string): Value {
    const start = this.#at;
    const place = this.placeAt(start, path);
    switch (this.kindAt(start)) {
      case 'list': {
        const items: Value[] = [];
        this.#inside(() => items.push(this.#value(childPath(path, items.length))));
        return { kind: 'list', items, place };
      }
      case 'record': {
        const entries: Entry[] = [];
        this.#inside(() => {
          const { key, name } = this.#member();
          const inner = childPath(path, key);
          entries.push({ key, place: this.placeAt(name, inner), value: this.#value(inner) });
        });
        return { kind: 'record', entries, place };
      }
      case 'scalar': {
        const written = this.#token();
        return { kind: 'scalar', value: plainValue(written), ...(written[0] !== '"' && { written }), place };
      }
    }
  }

  /** Reads each item of a list, or each member of a record. */
  #inside(readOne: () => void): void {
    this.#at = tokenStart(this.#text, this.#at + 1);
    while (!this.#stands(']') && !this.#stands('}')) {
      readOne();
      if (this.#stands(',')) this.#at = tokenStart(this.#text, this.#at + 1);
    }
    this.#at = tokenStart(this.#text, this.#at + 1);
  }

  /** The name of a member; its value is next. */
  #member(): Member {
    const name = this.#at;
    const key = String(plainValue(this.#token()));
    this.#at = tokenStart(this.#text, this.#at + 1);
    return { key, name, value: this.#at };
  }

  /** Passes over a value. */
  #pass(): void {
    let depth = 0;
    do {
      const token = this.#text[this.#at];
      if (token === '{' || token === '[') depth += 1;
      if (token === '}' || token === ']') depth -= 1;
      this.#at = tokenStart(this.#text, this.#end());
    } while (depth > 0);
  }

  #token(): string {
    const start = this.#at;
    const end = this.#end();
    this.#at = tokenStart(this.#text, end);
    return this.#text.slice(start, end);
  }

  #stands(sign: string): boolean {
    return this.#text[this.#at] === sign;
  }

  /** Of the token. */
  #end(): number {
    return tokenEnd(this.#text, this.#at) ?? this.#text.length;
  }
}

/** Most texts have no escapes, and stand in the file as they are. */
function plainValue(written: string): string | number | boolean | null {
  return written.startsWith('"') && !written.includes('\\') ? written.slice(1, -1) : JSON.parse(written);
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** The index of the last of rising numbers that is at most `wanted`. */
function lastAtMost(rising: readonly number[], wanted: number): number {
  let low = 0;
  let high = rising.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((rising[middle] ?? 0) <= wanted) low = middle;
    else high = middle - 1;
  }
  return low;
}
