/**
 * Style sheets (CSS Syntax Level 3, CSS Nesting) as rules in the order in which they win. They are read here, for css-tree takes a
 * rule inside a rule only behind `&` and reads others as declarations, and PostCSS stops at what browsers pass over.
 */
import { Fault } from '../fault.js';
import { type Declaration, declarationOf, uncommented } from './declarations.js';
import { applies } from './media.js';
import type { Selector, SelectorReader } from './selectors.js';
import { endOf } from './words.js';

export interface Rule {
  readonly selectors: readonly Selector[];
  readonly declarations: readonly Declaration[];
}

export interface Sheet {
  readonly rules: readonly Rule[];
  /** Whether something in it moves. */
  readonly moves: boolean;
}

/** Rules inside each other. */
const MAX_DEPTH = 50;

/** `line` is where the text begins. Throws `Fault` at what cannot be resolved. */
export function readSheet(text: string, line: number, selectors: SelectorReader): Sheet {
  const reader = new SheetReader(uncommented(text), line, selectors);
  reader.block(undefined, 0);
  return reader;
}

class SheetReader implements Sheet {
  readonly rules: Rule[] = [];
  moves = false;
  readonly #text: string;
  readonly #selectors: SelectorReader;
  #line: number;
  #at = 0;

  constructor(text: string, line: number, selectors: SelectorReader) {
    this.#text = text;
    this.#line = line;
    this.#selectors = selectors;
  }

  /** Up to the bracket that closes it: rules, and inside a rule its declarations. */
  block(parents: readonly Selector[] | undefined, depth: number): void {
    if (depth > MAX_DEPTH) throw new Fault('unsafe', 'too many rules inside each other', this.#line);
    let declarations: Declaration[] = [];
    const put = () => {
      if (parents !== undefined && declarations.length > 0) this.rules.push({ selectors: parents, declarations });
      declarations = [];
    };
    for (;;) {
      const { words, line, end } = this.#next();
      if (words.startsWith('@')) {
        put();
        this.#atRule(words, line, end, parents, depth);
      } else if (end === '{') {
        put();
        this.block(this.#selectors.read(words, line, parents), depth + 1);
      } else {
        const declaration = parents && declarationOf(words, line);
        if (declaration !== undefined) declarations.push(declaration);
        if (end !== ';') {
          put();
          return;
        }
      }
    }
  }

  #atRule(words: string, line: number, end: string, parents: readonly Selector[] | undefined, depth: number): void {
    const [, name = '', prelude = ''] = /^@([-\w]*)([\s\S]*)$/.exec(words) ?? [];
    if (/keyframes$/i.test(name)) this.moves = true;
    if (end !== '{') return;
    if (name === 'media' && applies(prelude, line)) this.block(parents, depth + 1);
    else if (name === 'media' || IGNORED.test(name)) this.#skipBlock();
    else throw new Fault('unsafe', `a style under @${name}, which is not resolved`, line);
  }

  /** The words up to the next semicolon or bracket that stands in no other and in no quotation. */
  #next(): { readonly words: string; readonly line: number; readonly end: ';' | '{' | '}' | '' } {
    const start = this.#at;
    this.#at = endOf(this.#text, start, ';{}');
    const raw = this.#text.slice(start, this.#at);
    const words = raw.trim();
    const line = this.#line + linesIn(raw.slice(0, raw.length - raw.trimStart().length));
    this.#line += linesIn(raw);
    const end = this.#text[this.#at];
    this.#at += 1;
    return { words, line, end: end === ';' || end === '{' || end === '}' ? end : '' };
  }

  #skipBlock(): void {
    for (let open = 1; open > 0; ) {
      const { end } = this.#next();
      if (end === '{') open += 1;
      else if (end === '}') open -= 1;
      else if (end === '') return;
    }
  }
}

/** What says nothing of a drawing that stands still. Fonts are the package's. */
const IGNORED = /^(?:-[a-z]+-)?(?:keyframes|font-face|font-feature-values|page|counter-style)$/i;

function linesIn(text: string): number {
  return text.split('\n').length - 1;
}
