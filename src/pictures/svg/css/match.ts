/** What selectors ask of elements, and whether those are it. */
import { childrenOf, type Element } from '../tree.js';

export interface Selector {
  /** What an element itself has to be. */
  readonly tests: readonly Test[];
  /** Of three parts: ids, classes, types; a thousand of one are less than one of the part before. */
  readonly specificity: number;
  /** What stands before it, and how. */
  readonly before?: { readonly combinator: Combinator; readonly selector: Selector };
}

export type Combinator = ' ' | '>' | '+' | '~';

export type Test =
  | { readonly kind: 'type' | 'id' | 'class'; readonly name: string }
  | { readonly kind: 'attribute'; readonly name: string; readonly matches: (value: string) => boolean }
  /** The place among the children of its parent: of all or of its type, counted from the first or the last. */
  | {
      readonly kind: 'nth';
      readonly step: number;
      readonly offset: number;
      readonly ofType: boolean;
      readonly fromEnd: boolean;
    }
  | { readonly kind: 'is' | 'not'; readonly selectors: readonly Selector[] }
  | { readonly kind: 'root' | 'empty' | 'never' }
  /** `&`, until it is known what it stands for. */
  | { readonly kind: 'parent' };

/** How many tests one drawing may take. */
const MOST_TESTS = 1_000_000;

/** Matches the selectors of one drawing, and counts what that takes. */
export class Matcher {
  #left = MOST_TESTS;
  readonly #places = new WeakMap<Element, Places>();

  /** Throws `TooMany` beyond the limit. */
  count(tests: number): void {
    this.#left -= tests;
    if (this.#left < 0) throw new TooMany();
  }

  matches(selector: Selector, element: Element): boolean {
    this.count(1 + selector.tests.length);
    if (!selector.tests.every((test) => this.#holds(test, element))) return false;
    if (selector.before === undefined) return true;
    const { combinator, selector: before } = selector.before;
    if (combinator === '>') return element.parent !== undefined && this.matches(before, element.parent);
    if (combinator === ' ') {
      for (let above = element.parent; above !== undefined; above = above.parent)
        if (this.matches(before, above)) return true;
      return false;
    }
    for (
      let sibling = this.#placesOf(element).before;
      sibling !== undefined;
      sibling = this.#placesOf(sibling).before
    ) {
      if (this.matches(before, sibling)) return true;
      if (combinator === '+') return false;
    }
    return false;
  }

  #holds(test: Test, element: Element): boolean {
    switch (test.kind) {
      case 'type':
        return element.name === test.name;
      case 'id':
        return element.attributes.get('id') === test.name;
      case 'class':
        return ` ${element.attributes.get('class')?.replace(/\s/g, ' ')} `.includes(` ${test.name} `);
      case 'attribute': {
        const value = element.attributes.get(test.name);
        return value !== undefined && test.matches(value);
      }
      case 'nth':
        return isNth(test, this.#placesOf(element));
      case 'is':
        return test.selectors.some((selector) => this.matches(selector, element));
      case 'not':
        return !test.selectors.some((selector) => this.matches(selector, element));
      case 'root':
        return element.parent === undefined;
      case 'empty':
        return element.children.every((child) => child === '');
      case 'never':
      case 'parent':
        return false;
    }
  }

  /** Counted once for all children of a parent. */
  #placesOf(element: Element): Places {
    const known = this.#places.get(element);
    if (known !== undefined) return known;
    const siblings = element.parent === undefined ? [element] : childrenOf(element.parent);
    const totals = new Map<string, number>();
    for (const { name } of siblings) totals.set(name, (totals.get(name) ?? 0) + 1);
    const seen = new Map<string, number>();
    siblings.forEach((sibling, index) => {
      const before = seen.get(sibling.name) ?? 0;
      seen.set(sibling.name, before + 1);
      this.#places.set(sibling, {
        before: siblings[index - 1],
        among: index + 1,
        fromLast: siblings.length - index,
        ofType: before + 1,
        ofTypeFromLast: (totals.get(sibling.name) ?? 0) - before,
      });
    });
    return this.#places.get(element) ?? ALONE;
  }
}

/** Thrown where styles take more tests than a drawing needs. */
export class TooMany extends Error {}

/** The place of an element among its siblings, from 1. */
interface Places {
  readonly before: Element | undefined;
  readonly among: number;
  readonly fromLast: number;
  readonly ofType: number;
  readonly ofTypeFromLast: number;
}

const ALONE: Places = { before: undefined, among: 1, fromLast: 1, ofType: 1, ofTypeFromLast: 1 };

function isNth({ step, offset, ofType, fromEnd }: Extract<Test, { kind: 'nth' }>, places: Places): boolean {
  const place = ofType ? (fromEnd ? places.ofTypeFromLast : places.ofType) : fromEnd ? places.fromLast : places.among;
  const beyond = place - offset;
  return step === 0 ? beyond === 0 : beyond % step === 0 && beyond / step >= 0;
}

/** The specificity of the strongest. */
export function highest(selectors: readonly Selector[]): number {
  return selectors.reduce((most, { specificity }) => Math.max(most, specificity), 0);
}
