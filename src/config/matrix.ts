/** A matrix multiplies a job: one for each combination of its values, which stand in the job's texts as `{name}`. */
import type { Report } from '../diagnostic.js';
import type { Given, Settings } from '../given.js';
import { placeholderUnknown } from '../messages/targets.js';
import { piecesOf } from '../placeholders.js';

/** What a name of a matrix can be, so that a `{place}` can have it. */
export const MATRIX_NAME = '^[\\p{L}_][\\p{L}\\p{N}_-]*$';

/** A value for each name of a matrix. */
export type Combination = ReadonlyMap<string, Given>;

export function combinationCount(matrix: Settings): number {
  return [...matrix.values()].reduce((product, { length }) => product * length, 1);
}

/** The last name's values change first. Of no matrix, one that is empty. */
export function combinationsOf(matrix: Settings): readonly Combination[] {
  let all: readonly Combination[] = [new Map()];
  for (const [name, values] of matrix) all = all.flatMap((one) => values.map((given) => new Map(one).set(name, given)));
  return all;
}

/** A value with its places filled; one that nothing fills is reported. */
export function filled(given: Given, combination: Combination, report: Report): Given {
  const { value, source } = given;
  if (!/[{}]/.test(value)) return given;
  const parts = piecesOf(value).map((piece) => {
    if (typeof piece === 'string') return piece;
    const found = combination.get(piece.name);
    if (found === undefined) report(placeholderUnknown(source, piece.name, [...combination.keys()]));
    return found?.value ?? '';
  });
  return { value: parts.join(''), source };
}
