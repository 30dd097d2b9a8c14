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
    if (this.kindAt(offset) !== 'record') return [];
    const members: Member[] = [];
    for (let name = this.#inside(offset); this.#text[name] !== '}'; name = this.#afterComma(name)) {
      const colon = tokenStart(this.#text, this.#endOf(name));
      const value = tokenStart(this.#text, colon + 1);
      members.push({ key: String(JSON.parse(this.#text.slice(name, this.#endOf(name)))), name, value });
      name = this.#pastValue(value);
    }
    return members;
  }

  /** Where the items of a list begin; of anything else none. */
  itemsAt(offset: number): readonly number[] {
    if (this.kindAt(offset) !== 'list') return [];
    const items: number[] = [];
    for (let item = this.#inside(offset); this.#text[item] !== ']'; item = this.#afterComma(item)) {
      items.push(item);
      item = this.#pastValue(item);
    }
    return items;
  }

  /** The whole value, with the places of all that is in it. */
  valueAt(offset: number, path: string): Value {
    const place = this.placeAt(offset, path);
    switch (this.kindAt(offset)) {
      case 'list': {
        const items = this.itemsAt(offset).map((item, index) => this.valueAt(item, childPath(path, index)));
        return { kind: 'list', items, place };
      }
      case 'record':
        return { kind: 'record', entries: this.membersAt(offset).map((member) => this.entryOf(member, path)), place };
      case 'scalar': {
        const written = this.#text.slice(offset, this.#endOf(offset));
        return { kind: 'scalar', value: JSON.parse(written), ...(written[0] !== '"' && { written }), place };
      }
    }
  }

  entryOf({ key, name, value }: Member, parent: string): Entry {
    const path = childPath(parent, key);
    return { key, place: this.placeAt(name, path), value: this.valueAt(value, path) };
  }

  #inside(offset: number): number {
    return tokenStart(this.#text, offset + 1);
  }

  #endOf(offset: number): number {
    return tokenEnd(this.#text, offset) ?? this.#text.length;
  }

  /** Where the token begins that follows a value. */
  #pastValue(offset: number): number {
    let depth = 0;
    let at = offset;
    for (;;) {
      const token = this.#text[at];
      if (token === '{' || token === '[') depth += 1;
      if (token === '}' || token === ']') depth -= 1;
      at = tokenStart(this.#text, this.#endOf(at));
      if (depth === 0 || at >= this.#text.length) return at;
    }
  }

  #afterComma(offset: number): number {
    return this.#text[offset] === ',' ? tokenStart(this.#text, offset + 1) : offset;
  }
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
