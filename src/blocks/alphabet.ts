/** Words in the order of a language's alphabet, as an index has them. */

/** Terms that begin with one letter; without it where the terms are few, or no two of them begin alike. */
export interface Letter<Term> {
  readonly letter?: string;
  readonly terms: readonly Term[];
}

/** From so many terms on a letter helps to find one. */
const MANY = 24;

/** Sorted, and under their letters where that helps. Signs before the first letter or figure do not count: .NET stands under N. */
export function byLetter<Term>(
  terms: readonly Term[],
  wordsOf: (term: Term) => string,
  language: string,
): Letter<Term>[] {
  const order = alphabetical(language);
  const base = new Intl.Collator(language, { sensitivity: 'base' });
  const sorted = terms
    .map((term) => ({ term, words: wordsOf(term), key: bare(wordsOf(term)) }))
    .sort((a, b) => order(a.key, b.key) || order(a.words, b.words));
  const letters: { letter: string; terms: Term[] }[] = [];
  for (const { term, key } of sorted) {
    const letter = letterOf(key, base);
    const last = letters.at(-1);
    if (last !== undefined && base.compare(last.letter, letter) === 0) last.terms.push(term);
    else letters.push({ letter, terms: [term] });
  }
  const helps = sorted.length >= MANY && letters.length * 2 <= sorted.length;
  return helps ? letters : [{ terms: sorted.map(({ term }) => term) }];
}

/** Compares words; figures in them count by their value. */
export function alphabetical(language: string): (a: string, b: string) => number {
  const { compare } = new Intl.Collator(language, { numeric: true });
  return compare;
}

function bare(words: string): string {
  return words.replace(/^[^\p{L}\p{N}]+/u, '');
}

/** The letter under which words stand: Ä under A in German, by itself in Swedish; all figures together. */
function letterOf(key: string, base: Intl.Collator): string {
  const [first = ''] = key;
  if (/\p{N}/u.test(first)) return '0–9';
  const plain = first.normalize('NFD').replace(/\p{M}/gu, '');
  return (plain !== '' && base.compare(plain, first) === 0 ? plain : first).toUpperCase();
}
