/** Number formats (ECMA-376 part 1, 18.8.31): what a code says of how numbers are shown. */
import { currencyOf } from './currency.js';

/** `literal`: no figure is shown, only what stands in the format, if anything. */
type Kind = 'general' | 'number' | 'date' | 'date and time' | 'time' | 'duration' | 'literal';

/** How numbers are shown; a format has one section for all, or several for positive ones, negative ones and zero. */
export interface FormatSection {
  readonly holds: (value: number) => boolean;
  readonly kind: Kind;
  /** Whether the sign of a negative number is the format's own matter: "(45,000)". */
  readonly signed: boolean;
  readonly before: string;
  readonly after: string;
  /** Digits after the point. */
  readonly decimals: number;
  readonly grouped: boolean;
  /** How many times the number is divided by a thousand before it is shown. */
  readonly thousands: number;
  readonly percent: boolean;
  /** ISO 4217. */
  readonly currency?: string;
}

export interface NumberFormat {
  readonly sections: readonly FormatSection[];
  /** `;;;` shows texts as nothing. */
  readonly hidesText: boolean;
}

/** Characters of a code; a spreadsheet allows no more. */
const LONGEST = 255;

const TOKEN = new RegExp(
  [
    '"(?<quoted>[^"]*)"?',
    String.raw`\\(?<escaped>.)`,
    // A space as wide as a character, and a character that fills the cell.
    '[_*].?',
    String.raw`\[\$(?<sign>[^\]-]*)(?:-(?<locale>[^\]]*))?\]`,
    String.raw`\[(?<operator><=|>=|<>|<|>|=)(?<limit>-?[\d.]+)\]`,
    String.raw`\[(?<elapsed>h+|m+|s+)\]`,
    // Colours and other things that change no meaning.
    String.raw`\[[^\]]*\]`,
    '(?<general>general|e[+-]|@)',
    '(?<clock>am/pm|a/p|[hs]+)',
    '(?<month>m+)',
    '(?<day>[ydgeb]+|aaaa?)',
    '(?<digits>[#0?]+)',
    '(?<mark>[.,%/;])',
    '(?<other>.)',
  ].join('|'),
  'gisu',
);

type Token = Readonly<Partial<Record<string, string>>>;

export function parseNumberFormat(code: string): NumberFormat {
  if (code.trim() === '' || code.length > LONGEST) return parseNumberFormat('General');
  const parts: Token[][] = [[]];
  for (const { groups = {} } of code.matchAll(TOKEN)) {
    if (groups.mark === ';') parts.push([]);
    else parts.at(-1)?.push(groups);
  }
  const numbers = parts.slice(0, 3);
  const sections = numbers.map((tokens, index) => {
    const figures = figuresOf(tokens);
    const currency = currencyIn(tokens, figures);
    const shown = { kind: kindOf(tokens), ...figures, ...(currency !== undefined && { currency }) };
    return { ...holdsFor(tokens, index, numbers.length), ...shown };
  });
  return { sections, hidesText: parts.length > 3 && parts[3]?.length === 0 };
}

/** Which numbers a section is for: those of its condition, else by their sign and its place. */
function holdsFor(tokens: readonly Token[], index: number, count: number): Pick<FormatSection, 'holds' | 'signed'> {
  const condition = tokens.find(({ operator }) => operator !== undefined);
  if (condition !== undefined) {
    const limit = Number(condition.limit);
    return { holds: (value) => compares(value, condition.operator, limit), signed: false };
  }
  if (index === 2) return { holds: (value) => value === 0, signed: false };
  if (index === 1) return { holds: (value) => value < 0, signed: true };
  const positive = (value: number) => (count > 2 ? value > 0 : value >= 0);
  return { holds: count === 1 ? () => true : positive, signed: false };
}

function compares(value: number, operator: string | undefined, limit: number): boolean {
  if (operator === '<') return value < limit;
  if (operator === '<=') return value <= limit;
  if (operator === '>') return value > limit;
  if (operator === '>=') return value >= limit;
  return (value === limit) === (operator === '=');
}

function kindOf(tokens: readonly Token[]): Kind {
  const has = (name: string) => tokens.some((token) => token[name] !== undefined);
  const fraction = tokens.some((_, index) => isFractionBar(tokens, index));
  if (has('elapsed')) return 'duration';
  if (has('day') && has('clock')) return 'date and time';
  // Beside hours and seconds an m is minutes, else a month.
  if (has('clock')) return 'time';
  if (has('day') || has('month')) return 'date';
  if (has('general') || fraction) return 'general';
  return has('digits') ? 'number' : 'literal';
}

/** "?/?", and no "per": a fraction is read as the number it is. */
function isFractionBar(tokens: readonly Token[], index: number): boolean {
  return tokens[index]?.mark === '/' && tokens[index + 1]?.digits !== undefined;
}

type Figures = Pick<FormatSection, 'before' | 'after' | 'decimals' | 'grouped' | 'thousands' | 'percent'>;

/** How figures are written, and the texts around them. */
function figuresOf(tokens: readonly Token[]): Figures {
  const figures = { before: '', after: '', decimals: 0, grouped: false, thousands: 0, percent: false };
  let begun = false;
  let point = false;
  let commas = 0;
  for (const [index, { digits, general, quoted, escaped, sign, mark, other }] of tokens.entries()) {
    if (isFractionBar(tokens, index)) continue;
    if (digits !== undefined) {
      // A comma between digits groups them, one behind them divides by a thousand.
      figures.grouped ||= commas > 0;
      commas = 0;
      if (point) figures.decimals += digits.length;
    } else if (mark === ',') commas += 1;
    else if (mark === '.') {
      figures.thousands += commas;
      commas = 0;
      point = true;
    } else figures[begun ? 'after' : 'before'] += quoted ?? escaped ?? sign ?? mark ?? other ?? '';
    figures.percent ||= mark === '%';
    begun ||= digits !== undefined || general !== undefined;
  }
  return { ...figures, thousands: figures.thousands + commas };
}

/** The sign that says itself one, else a text that is one: "£", "EUR", "zł / mies.". */
function currencyIn(tokens: readonly Token[], { before, after }: Figures): string | undefined {
  for (const { sign, locale } of tokens) {
    if (sign !== undefined && sign !== '') return currencyOf(sign, locale);
  }
  for (const text of [before, after, ...`${before} ${after}`.split(/[\s/()+-]+/)]) {
    const currency = text.trim() === '' ? undefined : currencyOf(text);
    if (currency !== undefined) return currency;
  }
  return undefined;
}
