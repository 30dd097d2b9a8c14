/** Roles that may be one: their titles differ by a letter or a hyphen, and neither employer nor place tells them apart. */
import * as messages from '../../messages/doubts.js';
import { edits } from '../../messages/edits.js';
import { foldAccents } from '../text.js';
import type { Role } from '../types.js';
import type { Doubt } from './doubt.js';

export const similarTitles: Doubt = ({ dataset, locate }, report) => {
  const seen = new Map<string, Titled>();
  const buckets = new Map<string, Titled[]>();
  dataset.roles.forEach((role, index) => {
    const titled = { index, title: role.title, words: wordsOf(role.title) };
    const around = aroundOf(role);
    const same = seen.get(`${titled.words.join('')}\n${around}`);
    const near = same ?? nearOf(titled, around, buckets);
    if (near) report(messages.similarTitles(locate(`roles[${index}].title`), role.title, near.title));
    if (same === undefined) remember(titled, around, seen, buckets);
  });
};

interface Titled {
  readonly index: number;
  readonly title: string;
  readonly words: readonly string[];
}

function wordsOf(title: string): readonly string[] {
  return foldAccents(title).match(/[\p{L}\p{M}\p{N}+#]+/gu) ?? [];
}

/** What tells roles of one title apart. */
function aroundOf({ employer = '', location = '', salary }: Role): string {
  const pay = salary === undefined ? '' : `${salary.min}-${salary.max}`;
  return [foldAccents(employer), foldAccents(location), employer === '' && location === '' ? '' : pay].join('\n');
}

/** The titles that agree in all words but the one at `position`. */
function bucketOf(words: readonly string[], position: number, around: string): string {
  return [...words.map((word, index) => (index === position ? '' : word)), around].join('\n');
}

/** Where hundreds of titles share all words but one, they are a scheme, and a comparison of each with each takes for ever. */
const SCHEME = 200;

function nearOf(
  { words }: Titled,
  around: string,
  buckets: ReadonlyMap<string, readonly Titled[]>,
): Titled | undefined {
  for (const [position, word] of words.entries()) {
    const others = buckets.get(bucketOf(words, position, around)) ?? [];
    const near = others.slice(0, SCHEME).find((other) => isSlip(word, other.words[position] ?? ''));
    if (near !== undefined) return near;
  }
  return undefined;
}

/** One letter of a long word: a slip, or a plural. "Trainer" and "trainee" are two jobs, and so are numbers and grades. */
function isSlip(word: string, other: string): boolean {
  if (Math.min(word.length, other.length) < 5 || /\p{N}/u.test(word + other)) return false;
  if (/e[re]$/.test(word) && /e[re]$/.test(other)) return false;
  return Math.abs(word.length - other.length) <= 1 && edits(word, other) === 1;
}

function remember(titled: Titled, around: string, seen: Map<string, Titled>, buckets: Map<string, Titled[]>): void {
  seen.set(`${titled.words.join('')}\n${around}`, titled);
  titled.words.forEach((_, position) => {
    const key = bucketOf(titled.words, position, around);
    const bucket = buckets.get(key);
    if (bucket === undefined) buckets.set(key, [titled]);
    else bucket.push(titled);
  });
}
