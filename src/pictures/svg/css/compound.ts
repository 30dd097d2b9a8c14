/** The part of a selector between two combinators: a type, ids, classes, attributes and pseudo-classes. */
import { Fault } from '../fault.js';
import { highest, type Selector, type Test } from './match.js';

export interface Compound {
  readonly tests: readonly Test[];
  readonly specificity: number;
  /** What stands behind it. */
  readonly rest: string;
}

/** Ids, classes and types, in `specificity`. */
const ID = 1_000_000;
const CLASS = 1000;
const TYPE = 1;

/** Reads the selectors in the brackets of a pseudo-class. */
export type Nested = (words: string) => readonly Selector[];

/** What it matches, or nothing where that is no selector: the browser passes over it, too. */
export function readTests(words: string, line: number, nested: Nested): Compound | undefined {
  const tests: Test[] = [];
  let specificity = 0;
  let rest = words;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    const found = pattern.exec(rest);
    if (found !== null) rest = rest.slice(found[0].length);
    return found;
  };
  if (take(/^[-\w\u0080-\uffff]*\|(?!=)/) !== null) throw new Fault('unsafe', 'a selector with a namespace', line);
  const type = take(/^(?:\*|[-\w\u0080-\uffff]+)/)?.[0];
  if (type !== undefined && type !== '*') {
    tests.push({ kind: 'type', name: type });
    specificity += TYPE;
  }
  for (;;) {
    const [, sign, name = ''] = take(/^([#.])([-\w\u0080-\uffff]+)/) ?? [];
    if (sign !== undefined) {
      tests.push({ kind: sign === '#' ? 'id' : 'class', name });
      specificity += sign === '#' ? ID : CLASS;
      continue;
    }
    if (take(/^&/) !== null) {
      tests.push({ kind: 'parent' });
      continue;
    }
    const attribute = take(/^\[\s*([-\w:]+)\s*(?:([~|^$*]?=)\s*("[^"]*"|'[^']*'|[-\w]+)\s*([is])?\s*)?\]/i);
    if (attribute !== null) {
      tests.push(attributeTest(attribute));
      specificity += CLASS;
      continue;
    }
    const pseudo = take(/^(::?)([-\w]+)/);
    if (pseudo === null) break;
    const found = pseudoTests(pseudo[1] === '::', (pseudo[2] ?? '').toLowerCase(), bracketed(), line, nested);
    tests.push(...found.tests);
    specificity += found.specificity;
  }
  return words === rest ? undefined : { tests, specificity, rest };

  /** What stands in the brackets behind a name. */
  function bracketed(): string | undefined {
    if (!rest.startsWith('(')) return undefined;
    let open = 0;
    for (let at = 0; at < rest.length; at += 1) {
      if (rest[at] === '(') open += 1;
      if (rest[at] === ')') open -= 1;
      if (open > 0) continue;
      const inside = rest.slice(1, at).trim();
      rest = rest.slice(at + 1);
      return inside;
    }
    return undefined;
  }
}

function attributeTest([, name = '', sign, quoted = '', flag]: RegExpExecArray): Test {
  const folded = (text: string) => (flag?.toLowerCase() === 'i' ? text.toLowerCase() : text);
  const wanted = folded(quoted.replace(/^(["'])(.*)\1$/s, '$2'));
  const matches = (value: string): boolean => {
    const found = folded(value);
    switch (sign) {
      case undefined:
        return true;
      case '=':
        return found === wanted;
      case '~=':
        return found.split(/\s+/).includes(wanted);
      case '|=':
        return found === wanted || found.startsWith(`${wanted}-`);
      case '^=':
        return wanted !== '' && found.startsWith(wanted);
      case '$=':
        return wanted !== '' && found.endsWith(wanted);
      default:
        return wanted !== '' && found.includes(wanted);
    }
  };
  return { kind: 'attribute', name, matches };
}

/** Which way the places are counted that a pseudo-class names. */
interface Counted {
  readonly ofType: boolean;
  readonly fromEnd: boolean;
}

const FIRST: Counted = { ofType: false, fromEnd: false };
const LAST: Counted = { ofType: false, fromEnd: true };
const FIRST_OF_TYPE: Counted = { ofType: true, fromEnd: false };
const LAST_OF_TYPE: Counted = { ofType: true, fromEnd: true };

/** Those that ask for the first place. */
const FIRSTS: Readonly<Record<string, readonly Counted[]>> = {
  'first-child': [FIRST],
  'last-child': [LAST],
  'only-child': [FIRST, LAST],
  'first-of-type': [FIRST_OF_TYPE],
  'last-of-type': [LAST_OF_TYPE],
  'only-of-type': [FIRST_OF_TYPE, LAST_OF_TYPE],
};
const NTHS: Readonly<Record<string, Counted>> = {
  'nth-child': FIRST,
  'nth-last-child': LAST,
  'nth-of-type': FIRST_OF_TYPE,
  'nth-last-of-type': LAST_OF_TYPE,
};

/** What is so only while somebody looks, points or types; and parts that a drawing does not have. */
const NEVER =
  /^(?:active|any-link|focus|focus-visible|focus-within|hover|link|target|visited|checked|disabled|enabled|fullscreen)$/;

type Tests = Pick<Compound, 'tests' | 'specificity'>;

function pseudoTests(isPart: boolean, name: string, inside: string | undefined, line: number, nested: Nested): Tests {
  if (isPart || NEVER.test(name) || name.startsWith('-')) return { tests: [{ kind: 'never' }], specificity: CLASS };
  if (name === 'root' || name === 'empty') return { tests: [{ kind: name }], specificity: CLASS };
  if (name === 'is' || name === 'where' || name === 'not') {
    const selectors = nested(inside ?? '');
    const specificity = name === 'where' ? 0 : highest(selectors);
    return { tests: [{ kind: name === 'not' ? 'not' : 'is', selectors }], specificity };
  }
  const firsts = FIRSTS[name]?.map((counted): Test => ({ kind: 'nth', step: 0, offset: 1, ...counted }));
  const nth = NTHS[name] && nthTest(inside ?? '', NTHS[name]);
  const tests = firsts ?? (nth && [nth]);
  if (tests === undefined) throw new Fault('unsafe', `the selector :${name}, which is not resolved`, line);
  return { tests, specificity: CLASS };
}

/** `an+b`. */
function nthTest(formula: string, counted: Counted): Test | undefined {
  const plain = formula
    .toLowerCase()
    .replace(/^odd$/, '2n+1')
    .replace(/^even$/, '2n');
  const found = /^(?:([+-]?\d*)n)?\s*([+-]?\s*\d+)?$/.exec(plain);
  const [, step, offset] = found ?? [];
  if (step === undefined && offset === undefined) return undefined;
  const every = step === undefined ? 0 : Number(/^[+-]?$/.test(step) ? `${step}1` : step);
  return { kind: 'nth', step: every, offset: Number(offset?.replace(/\s/g, '') ?? 0), ...counted };
}
