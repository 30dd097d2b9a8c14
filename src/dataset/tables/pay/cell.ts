/**
 * The grammar of a cell about pay. It is closed: every character is understood, or nothing is read, for a wrong salary must never
 * reach a page.
 *
 *     cell   = { label | period | gross | beside } pay [tail]
 *     pay    = [from | between] money units [(to | and) money units], in brackets where a grade stands before it
 *     money  = [currency] number [k]
 *     units  = { currency | period | gross | remark | beside | "(" units ")" }
 *     beside = a place on a pay scale ("Grade 7") or the mark of a note ("*", "(1)")
 *     tail   = (inc | plus | depending ...) words without figures
 */
import type { Period } from '../../types.js';
import { gradeAt, noteMarkAt } from './beside.js';
import { type Candidates, currencyAt, inCommon } from './currencies.js';
import { noRange, unreadReason } from './no-range.js';
import { numberOf } from './number.js';
import { PERIOD_PHRASES } from './periods.js';
import { type Phrases, plain, type Token, tokensOf } from './phrases.js';
import { type Grade, type Money, type Pay, rangeOf } from './range.js';
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
  const unread = unreadReason(tokens);
  return unread === undefined ? { kind: 'unread', words } : { kind: 'no-range', words, why: unread };
}

class CellReader {
  readonly #written: string;
  readonly #tokens: readonly Token[];
  readonly #mark: DecimalMark;
  readonly #home: string | undefined;
  #at = 0;
  #currency: Candidates | undefined;
  #period: Period | undefined;
  #contradicts = false;
  #grade: Grade | undefined;
  readonly #notes: string[] = [];

  constructor(written: string, tokens: readonly Token[], mark: DecimalMark, home: string | undefined) {
    this.#written = written;
    this.#tokens = tokens;
    this.#mark = mark;
    this.#home = home;
  }

  /** A range; why there is none; nothing where a word of it was not understood. */
  read(): Pay | NoRange | 'nothing' | undefined {
    while (
      this.#takeBeside() ||
      this.#take(vocabulary.LABEL) ||
      this.#takePeriod() ||
      this.#take(vocabulary.GROSS) ||
      (this.#grade !== undefined && this.#takeSign('-,;'))
    ) {}
    const bracketed = this.#grade !== undefined && this.#takeSign('(');
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
    if (bracketed && !this.#takeSign(')')) return undefined;
    this.#units();
    if (this.#tokens[this.#at]?.text === '%' && this.#at === this.#tokens.length - 1) return 'percentage';
    this.#tail();
    if (this.#at < this.#tokens.length || this.#contradicts) return undefined;
    return rangeOf(first, second ?? first, {
      currency: this.#currency,
      home: this.#home,
      period: this.#period,
      grade: this.#grade,
      notes: this.#notes,
    });
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
      this.#takeBeside() ||
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

  #takeBeside(): boolean {
    const start = this.#at;
    const grade = gradeAt(this.#tokens, this.#at, this.#written);
    if (grade.length > 0 && this.#grade !== 'several') this.#grade = grade.several ? 'several' : 'one';
    this.#at += grade.length || noteMarkAt(this.#tokens, this.#at);
    if (this.#at > start) this.#note(start, this.#at);
    return this.#at > start;
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
    return sign?.text !== '+' || next === undefined || next.text === ')' || (sign.glued && !next.glued);
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

  #takeSign(signs: string): boolean {
    const { text = '' } = this.#tokens[this.#at] ?? {};
    const found = text !== '' && signs.includes(text);
    if (found) this.#at += 1;
    return found;
  }

  /** Takes the phrase that stands here, where there is one, and says so. */
  #take(phrases: Phrases<true>): boolean {
    const found = phrases.at(this.#tokens, this.#at);
    this.#at += found?.length ?? 0;
    return found !== undefined;
  }
}
