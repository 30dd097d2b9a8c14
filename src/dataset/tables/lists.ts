/** Lists that stand in one cell: how a column divides its items, and the items of a cell. */
import type { ListField } from './fields.js';

/** How the cells of one column are divided. */
export interface ListColumn {
  /** Whether commas divide: only where the column divides its items by nothing else, and only skills and tags. */
  readonly commas: boolean;
  items(text: string): readonly string[];
}

/** Signs that stand before an item and nowhere else. A dash or an asterisk is one only at the beginning of an item. */
const BULLETS = '•‣⁃◦▪▫●○■□►▶✓✔➢';

/** `;` that ends an HTML entity divides nothing. */
const DIVIDERS = new RegExp(`[\\n\\r\\u0085\\u2028\\u2029|${BULLETS}]|(?<!&#?\\w{1,10});`, 'u');
const LEADING_BULLET = /^(?:[-–—*·]\s+)+/u;
const NUMBERED = /^(?:\d{1,2}|\p{Ll})[.)]\s+/u;

/** Looks at the texts of a column and decides how its cells are divided. */
export function listColumn(texts: Iterable<string>, field: ListField): ListColumn {
  const commas = (field === 'skills' || field === 'tags') && !someDivide(texts);
  return { commas, items: (text) => itemsOf(text, commas) };
}

function someDivide(texts: Iterable<string>): boolean {
  for (const text of texts) if (DIVIDERS.test(text.trim()) || literalItems(text) !== undefined) return true;
  return false;
}

function itemsOf(text: string, commas: boolean): readonly string[] {
  const literal = literalItems(text);
  if (literal !== undefined) return literal;
  const parts: string[] = [];
  for (const part of commas ? atCommas(text) : text.split(DIVIDERS)) {
    const item = part.trim();
    const plain = LEADING_BULLET.test(item) ? item.replace(LEADING_BULLET, '') : item;
    if (plain !== '') parts.push(plain);
  }
  return parts.length > 1 && parts.every((part) => NUMBERED.test(part))
    ? parts.map((part) => part.replace(NUMBERED, ''))
    : parts;
}

/** A comma in brackets or between digits belongs to its item: "Python (pandas, numpy)", "1,000 words". */
function atCommas(text: string): readonly string[] {
  if (!/[()[\]]|\d,\d/.test(text)) return text.split(/[,،、]/);
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (sign === '(' || sign === '[') depth += 1;
    else if (sign === ')' || sign === ']') depth = Math.max(0, depth - 1);
    else if (depth === 0 && /[,،、]/.test(sign) && !/^\d,\d/.test(text.slice(Math.max(0, at - 1), at + 2))) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  // A bracket that never closes holds nothing together.
  return depth > 0 ? text.split(/[,،、]/) : [...parts, text.slice(start)];
}

const QUOTED = /\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")\s*(,|\])/suy;

/** The items of a list as Python or JSON writes it (`['a', "b's"]`); nothing where the text is none. */
function literalItems(text: string): readonly string[] | undefined {
  const trimmed = text.trim();
  if (!trimmed.startsWith('[') || !trimmed.endsWith(']')) return undefined;
  if (/^\[\s*\]$/.test(trimmed)) return [];
  const items: string[] = [];
  QUOTED.lastIndex = 1;
  for (;;) {
    const [, single, double, end] = QUOTED.exec(trimmed) ?? [];
    if (end === undefined) return undefined;
    items.push(unescaped(single ?? double ?? ''));
    if (end === ']') return QUOTED.lastIndex === trimmed.length ? items : undefined;
    // Python allows a comma after the last item.
    if (/^\s*\]$/.test(trimmed.slice(QUOTED.lastIndex))) return items;
  }
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f' };

function unescaped(text: string): string {
  return text.replace(
    /\\(?:u([\da-f]{4})|x([\da-f]{2})|(.))/gisu,
    (_, four: string | undefined, two: string | undefined, sign: string = '') => {
      const code = four ?? two;
      return code === undefined ? (ESCAPES[sign] ?? sign) : String.fromCharCode(Number.parseInt(code, 16));
    },
  );
}
