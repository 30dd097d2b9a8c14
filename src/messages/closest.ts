import { distance } from 'fastest-levenshtein';

/**
 * The candidate that a person most likely meant, or nothing where none is near. Two letters may differ in a short word
 * (two letters swapped count as two), a third of them in a long one.
 */
export function closest(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = word.toLocaleLowerCase('en');
  let best: string | undefined;
  let bestDistance = (wanted.length < 4 ? 1 : Math.max(2, Math.floor(wanted.length / 3))) + 1;
  for (const candidate of candidates) {
    const found = candidate.toLocaleLowerCase('en');
    const away = found === wanted ? 0 : distance(wanted, found);
    if (away < bestDistance) {
      best = candidate;
      bestDistance = away;
    }
  }
  return best;
}

/** «Did you mean …?», where something is near. */
export function didYouMean(word: string, candidates: Iterable<string>): string | undefined {
  const near = closest(word, candidates);
  return near === undefined ? undefined : `Did you mean "${near}"?`;
}
