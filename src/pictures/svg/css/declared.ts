/** What is declared for each element of a drawing, the strongest first (CSS Cascading and Inheritance Level 4, 6). */
import { Fault } from '../fault.js';
import { type Element, elementsIn, textOf } from '../tree.js';
import { highest, Matcher, type Test, TooMany } from './match.js';
import { applies } from './media.js';
import { type Declaration, type Rule, readDeclarations, readSheet } from './sheet.js';

/** The declarations for an element, the strongest first; attributes are weaker than all of them. */
export type Declared = ReadonlyMap<Element, readonly Declaration[]>;

export interface Styles {
  readonly declared: Declared;
  /** Whether something in them moves. */
  readonly moves: boolean;
}

/** Throws `Fault` at what cannot be resolved. */
export function stylesOf(root: Element): Styles {
  const sheets = [...elementsIn(root)].filter(isSheet).map((element) => {
    // The words begin where the tag ends.
    return readSheet(textOf(element), element.line);
  });
  const rules = new Rules(sheets.flatMap((sheet) => sheet.rules));
  const declared = new Map<Element, readonly Declaration[]>();
  try {
    for (const element of elementsIn(root)) {
      const style = element.attributes.get('style');
      const own = style === undefined ? [] : readDeclarations(style, element.line);
      const all = rules.for(element);
      if (own.length + all.length > 0) declared.set(element, strongestFirst(own, all));
    }
  } catch (error) {
    if (error instanceof TooMany) throw new Fault('unsafe', 'more styles than a drawing needs', root.line);
    throw error;
  }
  return { declared, moves: sheets.some(({ moves }) => moves) };
}

function isSheet({ name, attributes, line }: Element): boolean {
  if (name !== 'style') return false;
  const type = attributes.get('type') ?? '';
  return /^\s*(?:text\/css)?\s*$/i.test(type) && applies(attributes.get('media') ?? '', line);
}

function strongestFirst(own: readonly Declaration[], rules: readonly Declaration[]): readonly Declaration[] {
  const weakestFirst = [...rules, ...own];
  const important = weakestFirst.filter((declaration) => declaration.important);
  return [...weakestFirst.filter((declaration) => !declaration.important), ...important].reverse();
}

/** Rules by what an element must have at least for them to match. */
class Rules {
  readonly #byKey = new Map<string, { readonly rule: Rule; readonly order: number }[]>();
  readonly #matcher = new Matcher();

  constructor(rules: readonly Rule[]) {
    for (const [order, rule] of rules.entries()) {
      for (const key of new Set(rule.selectors.map(({ tests }) => keyOf(tests)))) {
        const found = this.#byKey.get(key) ?? [];
        found.push({ rule, order });
        this.#byKey.set(key, found);
      }
    }
  }

  /** The declarations of all rules that match, the weakest first. */
  for(element: Element): readonly Declaration[] {
    const { name, attributes } = element;
    const classes = attributes.get('class')?.split(/\s+/) ?? [];
    const keys = ['', name, `#${attributes.get('id')}`, ...new Set(classes.map((one) => `.${one}`))];
    const found = new Map<Rule, { readonly order: number; readonly specificity: number }>();
    for (const { rule, order } of keys.flatMap((key) => this.#byKey.get(key) ?? [])) {
      const matching = found.has(rule) ? [] : rule.selectors.filter((one) => this.#matcher.matches(one, element));
      if (matching.length === 0) continue;
      found.set(rule, { order, specificity: highest(matching) });
    }
    for (const { declarations } of found.keys()) this.#matcher.count(declarations.length);
    return [...found]
      .sort(([, one], [, other]) => one.specificity - other.specificity || one.order - other.order)
      .flatMap(([rule]) => rule.declarations);
  }
}

function keyOf(tests: readonly Test[]): string {
  for (const kind of ['id', 'class', 'type'] as const) {
    const test = tests.find((one) => one.kind === kind);
    if (test !== undefined && 'name' in test) return `${{ id: '#', class: '.', type: '' }[kind]}${test.name}`;
  }
  return '';
}
