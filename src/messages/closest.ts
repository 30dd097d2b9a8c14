import { edits } from './edits.js';

/** Longer words are names of nothing: they are told, not mended. */
const LONGEST = 100;

/**
 * The candidate that a person most likely meant, or nothing where none is near. Two letters may differ in a short word, a third of
 * them in a long one; neighbours that changed places are one. Of two as near, it is the one of the same length; where none is near, the only one
 * of which the word is a longer form or the beginning.
 */
export function closest(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = word.toLocaleLowerCase('en');
  const most = wanted.length < 4 ? 1 : Math.max(2, Math.floor(wanted.length / 3));
  let best: { readonly name: string; readonly away: number; readonly longer: number } | undefined;
  for (const name of candidates) {
    const found = name.toLocaleLowerCase('en');
    const longer = Math.abs(found.length - wanted.length);
    if (found !== wanted && (wanted.length > LONGEST || longer > (best?.away ?? most))) continue;
    const away = found === wanted ? 0 : edits(wanted, found);
    if (away > most || (best && (away > best.away || (away === best.away && longer >= best.longer)))) continue;
    best = { name, away, longer };
  }
  return best?.name ?? longer(wanted, candidates);
}

/** "min" of "minimum". */
function longer(wanted: string, candidates: Iterable<string>): string | undefined {
  const found = [...candidates].filter((name) => {
    const known = name.toLocaleLowerCase('en');
    const [short, long] = known.length < wanted.length ? [known, wanted] : [wanted, known];
    return short.length >= SHORTEST && long.startsWith(short);
  });
  return found.length === 1 ? found[0] : undefined;
}

/** Of letters: "min" says something, "de" does not. */
const SHORTEST = 3;

/** «Did you mean …?», where something is near. */
export function didYouMean(word: string, candidates: Iterable<string>): string | undefined {
  const near = closest(word, candidates);
  return near === undefined ? undefined : `Did you mean "${near}"?`;
}
