/** Selectors (Selectors Level 4) of what stands in a drawing that nobody touches. */
import { Fault } from '../fault.js';
import { readTests } from './compound.js';
import { type Combinator, highest, type Selector, type Test } from './match.js';
import { splitTop } from './words.js';

/** What stands behind each other in one. */
const MOST_PARTS = 100;
/** Selectors inside the brackets of others. */
const MAX_DEPTH = 20;

/** Throws `Fault` at what cannot be resolved. Selectors that never match are left out. */
export function readSelectors(words: string, line: number, depth = 0): readonly Selector[] {
  if (depth > MAX_DEPTH) throw new Fault('unsafe', 'too many selectors inside each other', line);
  return splitTop(words, ',').flatMap((one) => readSelector(one.trim(), line, depth) ?? []);
}

/** Of rules inside a rule: `&` is what the outer one is for, and stands at the start where it is not written. */
export function nestedSelectors(inner: readonly Selector[], outer: readonly Selector[]): readonly Selector[] {
  const parent: Test = { kind: 'is', selectors: outer };
  const specificity = highest(outer);
  return inner.map((selector) => {
    const named = partsOf(selector).filter(({ tests }) => tests.some(({ kind }) => kind === 'parent')).length;
    const own = named > 0 ? withParent(selector, parent) : behind(selector, { tests: [parent], specificity });
    return { ...own, specificity: selector.specificity + Math.max(1, named) * specificity };
  });
}

function partsOf(selector: Selector): readonly Selector[] {
  return [selector, ...(selector.before === undefined ? [] : partsOf(selector.before.selector))];
}

function withParent({ tests, specificity, before }: Selector, parent: Test): Selector {
  return {
    tests: tests.map((test) => (test.kind === 'parent' ? parent : test)),
    specificity,
    ...(before && { before: { ...before, selector: withParent(before.selector, parent) } }),
  };
}

function behind(selector: Selector, first: Selector): Selector {
  const { before } = selector;
  if (before === undefined) return { ...selector, before: { combinator: ' ', selector: first } };
  return { ...selector, before: { ...before, selector: behind(before.selector, first) } };
}

function readSelector(words: string, line: number, depth: number): Selector | undefined {
  let selector: Selector | undefined;
  let combinator: Combinator = ' ';
  let parts = 0;
  for (let rest = words; rest !== ''; parts += 1) {
    if (parts > MOST_PARTS) throw new Fault('unsafe', 'a selector of too many parts', line);
    const [all, sign = ''] = /^\s*([>+~]?)\s*/.exec(rest) ?? [''];
    if (sign !== '') {
      combinator = combinatorOf(sign);
      // A rule inside a rule may begin with one.
      selector ??= { tests: [{ kind: 'parent' }], specificity: 0 };
    } else combinator = ' ';
    const found = readTests(rest.slice(all.length), line, (inside) => readSelectors(inside, line, depth + 1));
    if (found === undefined) return undefined;
    selector = {
      tests: found.tests,
      specificity: found.specificity + (selector?.specificity ?? 0),
      ...(selector && { before: { combinator, selector } }),
    };
    rest = found.rest;
  }
  return selector;
}

function combinatorOf(sign: string): Combinator {
  return sign === '>' || sign === '+' || sign === '~' ? sign : ' ';
}
