/**
 * The grammar of a cell about pay. It is closed: every character is understood, or nothing is read, for a wrong salary must never
 * reach a page.
 *
 *     cell   = [label] [from | between] money units [(to | and) money units] [tail]
 *     money  = [currency] number [k]
 *     units  = { currency | period | gross | remark | "(" units ")" }
 *     tail   = (inc | plus | depending ...) words without figures
 */
import type { Period } from '../../types.js';
import { type Candidates, currencyAt, inCommon, meant } from './currencies.js';
import { numberOf } from './number.js';
import { PERIOD_PHRASES } from './periods.js';
import { type Phrases, plain, type Token, tokensOf } from './phrases.js';
import { saysNothing } from './silence.js';
import type { DecimalMark, NoRange, PayCell } from './types.js';
import * as vocabulary from './vocabulary.js';

/** `home` is the dataset's own currency: it decides what a sign means that several share, such as "$". */
export function readPayCell(text: string, mark: DecimalMark, home?: string): PayCell {
  const words = text.replace(/\s+/g, ' ').trim();
  const written = plain(text);
  const tokens = tokensOf(written);
  if (saysNothing(tokens)) return { kind: 'silent', words };
  const why = noRange(tokens, written);
  if (why !== undefined) return { kind: 'no-range', words, why };
  const found = new CellReader(written, tokens, mark, home).read();
  if (found === 'nothing') return { kind: 'silent', words };
  if (typeof found === 'string') return { kind: 'no-range', words, why: found };
  if (found !== undefined) return { kind: 'range', words, ...found };
  const several = tokens.filter(({ kind }) => kind === 'number').length > 2;
  return several ? { kind: 'no-range', words, why: 'several amounts' } : { kind: 'unread', words };
}

/** Words that are no range of pay wherever they stand. */
function noRange(tokens: readonly Token[], written: string): NoRange | undefined {
  if (tokens[0]?.text === '~') return 'about';
  let index = 0;
  while (index < tokens.length) {
    const currency = currencyAt(tokens, index, written);
    const found = currency === undefined ? vocabulary.NO_RANGE.at(tokens, index) : undefined;
    if (found !== undefined) return found.meaning;
    index += currency?.length ?? 1;
  }
  return undefined;
}

type Pay = Omit<Extract<PayCell, { kind: 'range' }>, 'kind' | 'words'>;

interface Money {
  readonly amount: number;
  readonly thousand: boolean;
}

/** A range this many times as high as it is low is no range: "30-40,000" begins at 30,000, not at 30. */
const WIDEST = 20;

class CellReader {
  readonly #written: string;
  readonly #tokens: readonly Token[];
  readonly #mark: DecimalMark;
  readonly #home: string | undefined;
  #at = 0;
  #currency: Candidates | undefined;
  #period: Period | undefined;
  #contradicts = false;
  readonly #notes: string[] = [];

  constructor(written: string, tokens: readonly Token[], mark: DecimalMark, home: string | undefined) {
    this.#written = written;
    this.#tokens = tokens;
    this.#mark = mark;
    this.#home = home;
  }

  /** A range; why there is none; nothing where a word of it was not understood. */
  read(): Pay | NoRange | 'nothing' | undefined {
    while (this.#take(vocabulary.LABEL) || this.#takePeriod() || this.#take(vocabulary.GROSS)) {}
    if (this.#take(vocabulary.UP_TO)) return 'no lower end';
    if (this.#take(vocabulary.AT_LEAST)) return 'no upper end';
    const between = this.#take(vocabulary.BETWEEN);
    const from = !between && this.#take(vocabulary.FROM);
    const first = this.#money();
    if (first === undefined) return undefined;
    this.#units();
    const second = this.#second(between);
    if (second === undefined && from) return 'no upper end';
    if (second === undefined && between) return undefined;
    if (this.#goesOn()) return 'no upper end';
    if (second === undefined && this.#take(vocabulary.AND_LESS)) return 'no lower end';
    if (this.#tokens[this.#at]?.text === '%' && this.#at === this.#tokens.length - 1) return 'percentage';
    this.#tail();
    if (this.#at < this.#tokens.length || this.#contradicts) return undefined;
    return this.#range(first, second ?? first);
  }

  #range(first: Money, second: Money): Pay | NoRange | 'nothing' | undefined {
    const serves = second.thousand && !first.thousand && first.amount < second.amount;
    const min = first.amount * (first.thousand || serves ? 1000 : 1);
    const max = second.amount * (second.thousand ? 1000 : 1);
    if (max === 0) return min === 0 ? 'nothing' : 'reversed';
    if (min === 0) return 'zero';
    if (first.thousand && !second.thousand && max < 1000) return undefined;
    if (min > max) return 'reversed';
    if (max > min * WIDEST) return undefined;
    const currency = this.#currency && meant(this.#currency, this.#home);
    if (this.#currency !== undefined && currency === undefined) return undefined;
    const note = this.#notes.join(', ');
    return {
      min,
      max,
      ...(currency !== undefined && { currency }),
      ...(this.#period !== undefined && { period: this.#period }),
      ...((first.thousand || second.thousand) && { thousands: true }),
      ...(note !== '' && { note }),
    };
  }

  #money(): Money | undefined {
    while (this.#takeCurrency()) {}
    const token = this.#tokens[this.#at];
    const amount = token?.kind === 'number' ? numberOf(token.text, this.#mark) : undefined;
    if (amount === undefined) return undefined;
    this.#at += 1;
    return { amount, thousand: this.#take(vocabulary.THOUSAND) };
  }

  /** The upper end, where a word between the ends and another amount follow. */
  #second(between: boolean): Money | undefined {
    const start = this.#at;
    const joined = (between && this.#take(vocabulary.AND)) || this.#take(vocabulary.TO);
    const money = joined ? this.#money() : undefined;
    if (money === undefined) this.#at = start;
    else this.#units();
    return money;
  }

  #units(): void {
    while (
      this.#takePeriod() ||
      this.#takeCurrency() ||
      this.#take(vocabulary.GROSS) ||
      this.#take(vocabulary.IDLE) ||
      this.#takeRemark() ||
      this.#takeBrackets() ||
      this.#takeSeparator()
    ) {}
  }

  #takePeriod(): boolean {
    const found = PERIOD_PHRASES.at(this.#tokens, this.#at);
    if (found === undefined) return false;
    if (this.#period !== undefined && this.#period !== found.meaning) this.#contradicts = true;
    this.#period = found.meaning;
    this.#at += found.length;
    return true;
  }

  #takeCurrency(): boolean {
    const found = currencyAt(this.#tokens, this.#at, this.#written);
    if (found === undefined) return false;
    const common = this.#currency === undefined ? found.meaning : inCommon(this.#currency, found.meaning);
    if (common === undefined) this.#contradicts = true;
    else this.#currency = common;
    this.#at += found.length;
    return true;
  }

  #takeRemark(): boolean {
    const start = this.#at;
    if (!this.#take(vocabulary.REMARK)) return false;
    this.#note(start, this.#at);
    return true;
  }

  /** "(GBP)", "(Glassdoor est.)": units, or a note that begins or ends with a word that makes it one. */
  #takeBrackets(): boolean {
    const open = this.#tokens[this.#at]?.text;
    const closing = open === '(' ? ')' : open === '[' ? ']' : undefined;
    if (closing === undefined) return false;
    const start = this.#at;
    const end = this.#tokens.findIndex(({ text }, index) => index > start && text === closing);
    if (end === -1) return false;
    this.#at += 1;
    this.#units();
    if (this.#at !== end) {
      const noted =
        vocabulary.TAIL.at(this.#tokens, this.#at) !== undefined ||
        vocabulary.REMARK.at(this.#tokens, end - 1) !== undefined;
      if (!noted || !this.#harmless(this.#at, end)) {
        this.#at = start;
        return false;
      }
      this.#note(this.#at, end);
    }
    this.#at = end + 1;
    return true;
  }

  /** A comma between units; a dash only where no amount follows. */
  #takeSeparator(): boolean {
    const text = this.#tokens[this.#at]?.text ?? '';
    const next = this.#tokens[this.#at + 1];
    if (![',', ';', '|', '.', '-'].includes(text)) return false;
    if (next === undefined && text !== '.') return false;
    if (next?.kind === 'number' || currencyAt(this.#tokens, this.#at + 1, this.#written) !== undefined) return false;
    this.#at += 1;
    return true;
  }

  /** "+" at the end, or close behind the amount: "45,000+". "45,000 + bonus" has a tail. */
  #goesOn(): boolean {
    const found = vocabulary.AND_MORE.at(this.#tokens, this.#at);
    if (found === undefined) return false;
    const sign = this.#tokens[this.#at];
    const next = this.#tokens[this.#at + found.length];
    return sign?.text !== '+' || next === undefined || (sign.glued && !next.glued);
  }

  #tail(): void {
    const start = this.#at;
    if (!this.#take(vocabulary.TAIL)) return;
    const end = this.#tokens.length;
    if (!this.#harmless(this.#at, end)) {
      this.#at = start;
      return;
    }
    this.#note(start, end);
    this.#at = end;
  }

  /** Whether the words between hold neither figures nor units, which would change what is paid. */
  #harmless(from: number, to: number): boolean {
    const words = this.#tokens.slice(from, to);
    return (
      words.every(({ kind }) => kind !== 'number') &&
      words.every((_, index) => currencyAt(words, index, this.#written) === undefined) &&
      vocabulary.UNREAD_UNIT.within(words) === undefined
    );
  }

  #note(from: number, to: number): void {
    const text = this.#written.slice(this.#tokens[from]?.start, this.#tokens[to - 1]?.end);
    if (text !== '') this.#notes.push(text);
  }

  /** Takes the phrase that stands here, where there is one, and says so. */
  #take(phrases: Phrases<true>): boolean {
    const found = phrases.at(this.#tokens, this.#at);
    this.#at += found?.length ?? 0;
    return found !== undefined;
  }
}
