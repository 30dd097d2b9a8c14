/** The rules of a drawing's style sheets, by what an element must have at least for them to match. */
import { type Element, textOf } from '../tree.js';
import type { Declaration } from './declarations.js';
import { highest, SelectorReader, tooMany } from './selectors.js';
import { type Rule, readSheet } from './sheet.js';

/** How many declarations may be collected for the elements of one drawing. */
const MOST_DECLARATIONS = 1_000_000;

export class Rules {
  /** Whether something in them moves. */
  readonly moves: boolean;
  readonly #byKey = new Map<string, { readonly rule: Rule; readonly order: number }[]>();
  readonly #line: number;
  #left = MOST_DECLARATIONS;

  /** Of all sheets of a drawing, which begins in `line`. Throws `Fault` at what cannot be resolved. */
  constructor(elements: readonly Element[], line: number) {
    this.#line = line;
    const selectors = new SelectorReader(line);
    // The words begin where the tag ends.
    const sheets = elements.map((element) => readSheet(textOf(element), element.line, selectors));
    this.moves = sheets.some(({ moves }) => moves);
    for (const [order, rule] of sheets.flatMap(({ rules }) => rules).entries()) {
      for (const key of new Set(rule.selectors.map((selector) => selector.key))) {
        const found = this.#byKey.get(key) ?? [];
        found.push({ rule, order });
        this.#byKey.set(key, found);
      }
    }
  }

  /** The declarations of all rules that match, the weakest first. Throws `Fault` where that takes more than a drawing needs. */
  for(element: Element): readonly Declaration[] {
    const { name, attributes } = element;
    const classes = attributes.get('class')?.split(/\s+/) ?? [];
    const keys = ['', name, `#${attributes.get('id')}`, ...new Set(classes.map((one) => `.${one}`))];
    const found = new Map<Rule, { readonly order: number; readonly specificity: number }>();
    for (const { rule, order } of keys.flatMap((key) => this.#byKey.get(key) ?? [])) {
      const matching = found.has(rule) ? [] : rule.selectors.filter(({ matches }) => matches(element));
      if (matching.length === 0) continue;
      found.set(rule, { order, specificity: highest(matching) });
    }
    for (const { declarations } of found.keys()) this.#left -= declarations.length;
    if (this.#left < 0) throw tooMany(this.#line);
    return [...found]
      .sort(([, one], [, other]) => one.specificity - other.specificity || one.order - other.order)
      .flatMap(([rule]) => rule.declarations);
  }
}
