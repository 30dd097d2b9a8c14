/** Selectors (Selectors Level 4, CSS Nesting) of what stands in a drawing that nobody touches. */
import { compile, type Options } from 'css-select';
import { isTraversal, parse, SelectorType, type Selector as Token } from 'css-what';
import { Fault } from '../fault.js';
import type { Element } from '../tree.js';
import { shortened } from './value.js';

export interface Selector {
  readonly matches: (element: Element) => boolean;
  /** Of three parts: ids, classes, types; a thousand of one are less than one of the part before. */
  readonly specificity: number;
  /** What an element has to have at least: an id, a class or a type; empty where it is none of them. */
  readonly key: string;
}

/** Ids, classes and types, in `specificity`. */
const ID = 1_000_000;
const CLASS = 1000;
const TYPE = 1;

/** What one consists of, brackets included. */
const MOST_PARTS = 200;
/** Selectors inside the brackets of others. */
const MAX_DEPTH = 20;
/** How often the elements of one drawing may be looked at. */
const MOST_LOOKS = 5_000_000;

/** Stands for `&`, which the library does not know. */
const OUTER = 'outer';
const RESOLVED =
  /^(?:outer|is|where|not|root|empty|(?:first|last|only)-(?:child|of-type)|nth-(?:last-)?(?:child|of-type))$/;
/** Stands for parts that a drawing does not have (`::before`), and for what one browser alone knows. */
const NOWHERE = ':target';
/** What is so only while somebody looks, points or types. */
const NEVER = Object.fromEntries(
  'active any-link checked disabled enabled focus focus-visible focus-within fullscreen hover link target visited'
    .split(' ')
    .map((name) => [name, ':not(*)']),
);

/** How the library looks at elements, and at the text between them. */
type Looking = Options<Element | string, Element>;

/** Reads the selectors of one drawing, and counts what matching them takes. */
export class SelectorReader {
  #left = MOST_LOOKS;
  readonly #line: number;
  readonly #options: Looking = {
    xmlMode: true,
    relativeSelector: false,
    adapter: {
      isTag: (node): node is Element => this.#looked(typeof node !== 'string'),
      getName: ({ name }) => this.#looked(name),
      getAttributeValue: ({ attributes }, name) => this.#looked(attributes.get(name)),
      hasAttrib: ({ attributes }, name) => this.#looked(attributes.has(name)),
      getParent: ({ parent }) => this.#looked(parent ?? null),
      getSiblings: (node) => (typeof node === 'string' ? [] : (node.parent?.children ?? [node])),
      // What is resolved asks for none of these.
      getChildren: () => [],
      getText: () => '',
      removeSubsets: (nodes) => nodes,
    },
  };

  /** `line` is where the drawing begins. */
  constructor(line: number) {
    this.#line = line;
  }

  #looked<Seen>(seen: Seen): Seen {
    this.#left -= 1;
    if (this.#left < 0) throw tooMany(this.#line);
    return seen;
  }

  /**
   * `outer` are those of the rule that theirs stands in. What is no selector gives none, as browsers pass over its rule. Throws
   * `Fault` at what cannot be resolved.
   */
  read(words: string, line: number, outer?: readonly Selector[]): readonly Selector[] {
    if (depthOf(words) > MAX_DEPTH) throw new Fault('unsafe', 'too many selectors inside each other', line);
    const options: Looking = {
      ...this.#options,
      pseudos: {
        ...NEVER,
        [OUTER]: (element) =>
          outer === undefined ? element.parent === undefined : outer.some(({ matches }) => matches(element)),
        // The library passes over blanks, browsers do not.
        empty: ({ children }) => children.every((child) => child === ''),
      },
    };
    const weight = highest(outer ?? []);
    return parsed(words).flatMap((written) => {
      const parts = [...partsOf(written)];
      if (parts.length > MOST_PARTS) throw new Fault('unsafe', 'a selector of too many parts', line);
      const tokens = outer === undefined || parts.some(isOuter) ? written : behindOuter(written);
      if ([tokens.at(0), tokens.at(-1)].some((token) => token && isTraversal(token))) return [];
      const unknown = parts.find(isUnknown);
      if (unknown !== undefined) throw unresolved(`:${unknown.name}`, line);
      // Many are for no element that there is.
      let compiled: Selector['matches'] | undefined;
      const matches = (element: Element) => {
        compiled ??= compiledOf(tokens, options, words, line);
        return compiled(element);
      };
      return { matches, specificity: specificityOf(tokens, weight), key: keyOf(tokens) };
    });
  }
}

function compiledOf(tokens: Token[], options: Looking, words: string, line: number): Selector['matches'] {
  try {
    return compile([tokens], options);
  } catch {
    throw unresolved(shortened(words), line);
  }
}

/** The specificity of the strongest. */
export function highest(selectors: readonly Pick<Selector, 'specificity'>[]): number {
  return selectors.reduce((most, { specificity }) => Math.max(most, specificity), 0);
}

/** What is thrown where styles take more than a drawing needs, which begins in this line. */
export function tooMany(line: number): Fault {
  return new Fault('unsafe', 'more styles than a drawing needs', line);
}

function unresolved(selector: string, line: number): Fault {
  return new Fault('unsafe', `the selector ${selector}, which is not resolved`, line);
}

/** Brackets inside each other. */
function depthOf(words: string): number {
  let [depth, most] = [0, 0];
  for (const [bracket] of words.matchAll(/[()]/g)) {
    depth += bracket === '(' ? 1 : -1;
    most = Math.max(most, depth);
  }
  return most;
}

function parsed(words: string): Token[][] {
  const known = words.replace(/"[^"]*"|'[^']*'|&|:(?::|(?=-))[-\w]+/g, (found) =>
    found === '&' ? `:${OUTER}` : found.startsWith(':') ? NOWHERE : found,
  );
  try {
    return parse(known);
  } catch {
    return [];
  }
}

function* partsOf(tokens: readonly Token[]): Generator<Token> {
  for (const token of tokens) {
    yield token;
    if (token.type === SelectorType.Pseudo && Array.isArray(token.data))
      for (const inside of token.data) yield* partsOf(inside);
  }
}

function isOuter(token: Token): boolean {
  return token.type === SelectorType.Pseudo && token.name === OUTER;
}

/** `&` stands at the start where it is not written. */
function behindOuter(tokens: readonly Token[]): Token[] {
  const outer: Token = { type: SelectorType.Pseudo, name: OUTER, data: null };
  const [first] = tokens;
  return first && isTraversal(first) ? [outer, ...tokens] : [outer, { type: SelectorType.Descendant }, ...tokens];
}

function isUnknown(token: Token): token is Extract<Token, { type: SelectorType.Pseudo }> {
  return token.type === SelectorType.Pseudo && !RESOLVED.test(token.name) && !Object.hasOwn(NEVER, token.name);
}

/** `outer` is what `&` counts. */
function specificityOf(tokens: readonly Token[], outer: number): number {
  return tokens.reduce((sum, token) => sum + weightOf(token, outer), 0);
}

function weightOf(token: Token, outer: number): number {
  switch (token.type) {
    case SelectorType.Tag:
      return TYPE;
    case SelectorType.Attribute:
      return isNamed(token, 'id') ? ID : CLASS;
    case SelectorType.Pseudo:
      if (token.name === OUTER) return outer;
      if (!Array.isArray(token.data)) return CLASS;
      return token.name === 'where' ? 0 : Math.max(...token.data.map((inside) => specificityOf(inside, outer)));
    default:
      return 0;
  }
}

function keyOf(tokens: readonly Token[]): string {
  const last = tokens.slice(tokens.findLastIndex(isTraversal) + 1);
  const named = last.find((token) => isNamed(token, 'id')) ?? last.find((token) => isNamed(token, 'class'));
  if (named !== undefined) return `${named.name === 'id' ? '#' : '.'}${named.value}`;
  return last.find((token) => token.type === SelectorType.Tag)?.name ?? '';
}

/** Whether it is `#name` or `.name`, and not its long form. */
function isNamed(token: Token, by: 'id' | 'class'): token is Extract<Token, { type: SelectorType.Attribute }> {
  return token.type === SelectorType.Attribute && token.name === by && token.ignoreCase === 'quirks';
}
