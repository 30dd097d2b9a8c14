/** Custom properties and `var()` (CSS Custom Properties Level 1). */
import { Fault } from '../fault.js';
import { splitTop } from './words.js';

/** Characters of a value in whose place others stand: beyond it, values only serve to multiply each other. */
const MOST = 10_000;
/** Custom properties that stand for each other. */
const DEEPEST = 100;

/** The custom properties of an element: its own, and those of what it stands in. */
export class Variables {
  readonly #own: ReadonlyMap<string, string>;
  readonly #above: Variables | undefined;
  readonly #known = new Map<string, string | undefined>();
  readonly #asked = new Set<string>();

  constructor(own: ReadonlyMap<string, string>, above?: Variables) {
    this.#own = own;
    this.#above = above;
  }

  /** A value with what stands for it in the place of each `var()`. Throws `Fault` where nothing does. */
  fill(words: string, line: number): string {
    let filled = words;
    for (let found = varIn(filled); found !== undefined; found = varIn(filled)) {
      if (filled.length > MOST) throw new Fault('unsafe', 'too many var() in a value', line);
      const { start, end, name, instead } = found;
      const value = this.#valueOf(name, line) ?? instead;
      if (value === undefined) throw new Fault('unsafe', `a var(${name}) that nothing sets`, line);
      filled = filled.slice(0, start) + value + filled.slice(end);
    }
    return filled.trim();
  }

  #valueOf(name: string, line: number): string | undefined {
    if (this.#known.has(name)) return this.#known.get(name);
    const own = this.#own.get(name);
    if (own === undefined) return this.#above === undefined ? undefined : this.#above.#valueOf(name, line);
    if (this.#asked.has(name)) throw new Fault('unsafe', `a var(${name}) that leads back to itself`, line);
    this.#asked.add(name);
    if (this.#asked.size > DEEPEST) throw new Fault('unsafe', 'too many var() inside each other', line);
    const value = own === 'initial' ? undefined : this.fill(own, line);
    this.#asked.delete(name);
    this.#known.set(name, value);
    return value;
  }
}

interface Var {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  /** What stands behind the name's comma. */
  readonly instead: string | undefined;
}

/** The first `var()` of a value. */
function varIn(words: string): Var | undefined {
  const start = /(?<![-\w])var\(/i.exec(words)?.index;
  if (start === undefined) return undefined;
  let open = 0;
  let end = start + 3;
  do {
    if (words[end] === '(') open += 1;
    if (words[end] === ')') open -= 1;
    end += 1;
  } while (open > 0 && end < words.length);
  const [name = '', ...rest] = splitTop(words.slice(start + 4, end - 1), ',');
  return { start, end, name: name.trim(), instead: rest.length === 0 ? undefined : rest.join(',').trim() };
}
