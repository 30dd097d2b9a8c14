/** The words of a cell, and tables of phrases to hold them against. */
import { foldAccents } from '../../text.js';

export interface Token {
  readonly kind: 'number' | 'word' | 'sign';
  /** Of a word: folded, without its dots ("P.A." is "pa"). */
  readonly text: string;
  /** Where it stands in the text that was taken apart. */
  readonly start: number;
  readonly end: number;
  /** Nothing stands between it and the token before. */
  readonly glued: boolean;
}

/**
 * A number takes its separators along, and Switzerland's dash for no cents ("45'000.-"). Anything that is neither number, word nor
 * space is a sign of its own, so that nothing in a cell is passed over.
 */
const TOKEN =
  /(?<number>\d+(?:[.,']\d+| \d{3}(?!\d))*)(?:[.,]-{1,2}(?![\d ]*\d))?|(?<word>\p{L}[\p{L}\p{M}]*(?:['.][\p{L}\p{M}]+)*\.?)|(?<sign>\S)/gu;

export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const { number, word } = match.groups ?? {};
    const end = match.index + match[0].length;
    const glued = match.index > 0 && tokens.at(-1)?.end === match.index;
    if (number !== undefined) tokens.push({ kind: 'number', text: number, start: match.index, end, glued });
    else if (word !== undefined) tokens.push({ kind: 'word', text: folded(word), start: match.index, end, glued });
    else tokens.push({ kind: 'sign', text: match[0], start: match.index, end, glued });
  }
  return tokens;
}

/** What is plain already, as most cells are. */
const USUAL = /^[ !-_a-~£€]*$/;

/** One way of writing each sign: marks of notes, wide forms, dashes, apostrophes, spaces, the digits and separators of Arabic. */
export function plain(text: string): string {
  if (USUAL.test(text)) return text.replace(/ {2,}/g, ' ').trim();
  return text
    .replace(/[\u00B2\u00B3\u00B9\u2070\u2074-\u2079]+/g, '*')
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u2018\u2019\u00B4`]/g, "'")
    .replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))
    .replace(/(?<=\d)\u066C(?=\d)/g, "'")
    .replace(/(?<=\d)\u066B(?=\d)/g, '.')
    .replace(/[\u200B-\u200F\u2060\uFEFF]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function folded(word: string): string {
  return foldAccents(word)
    .replace(/\./g, '')
    .replace(/\u0142/g, 'l')
    .replace(/[\u064B-\u065F]/g, '');
}

/** Phrases and what each means. The longest that stands at a place is taken. */
export class Phrases<Meaning> {
  readonly #meanings = new Map<string, Meaning>();
  /** How many tokens the longest phrase has that begins with this one. */
  readonly #longest = new Map<string, number>();

  /** Of each meaning, its phrases in one text, parted by commas. */
  constructor(entries: Iterable<readonly [Meaning, string]>) {
    for (const [meaning, phrases] of entries) {
      for (const phrase of phrases.split(',')) {
        const texts = tokensOf(plain(phrase)).map((token) => token.text);
        const [first] = texts;
        if (first === undefined) continue;
        this.#meanings.set(texts.join(' '), meaning);
        this.#longest.set(first, Math.max(this.#longest.get(first) ?? 0, texts.length));
      }
    }
  }

  at(tokens: readonly Token[], index: number): { readonly meaning: Meaning; readonly length: number } | undefined {
    const first = tokens[index];
    const longest = first === undefined ? undefined : this.#longest.get(first.text);
    if (first === undefined || longest === undefined) return undefined;
    let found: { readonly meaning: Meaning; readonly length: number } | undefined;
    let phrase = first.text;
    for (let length = 1; ; length += 1) {
      const meaning = this.#meanings.get(phrase);
      if (meaning !== undefined) found = { meaning, length };
      const next = tokens[index + length];
      if (length === longest || next === undefined) return found;
      phrase = `${phrase} ${next.text}`;
    }
  }

  /** The first that stands anywhere. */
  within(tokens: readonly Token[], from = 0, to = tokens.length): Meaning | undefined {
    for (let index = from; index < to; index += 1) {
      const found = this.at(tokens, index);
      if (found !== undefined) return found.meaning;
    }
    return undefined;
  }
}
