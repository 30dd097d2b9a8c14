/** Tiers for a dataset that names none. */
import { commonPeriod, paidRoles, timesAYear, yearAmount, yearPay } from './pay.js';
import type { Dataset, Role, Tier } from './types.js';
import { wordsOf } from './words.js';

type Limits = readonly [number, number];

/** Significant figures of the limits, from what reads best. */
const ROUND = [2, 3, 4] as const;

/**
 * Three tiers at the terciles of the midpoints, or of the distinct ones where many are alike, rounded to two significant
 * figures (to more where rounding would make one limit of the two) in the period in which pay is told. Fewer than three distinct
 * midpoints make none.
 */
export function makeTiers(
  roles: readonly Role[],
  dataset: Pick<Dataset, 'currency' | 'yearFactors' | 'language'>,
): readonly Tier[] {
  const period = commonPeriod(roles, dataset);
  const times = timesAYear(period, dataset);
  const paid = paidRoles(roles, (role) => yearPay(role, dataset));
  // An array of numbers alone is sorted without a call for each pair.
  const midpoints = Float64Array.from(paid, ({ pay }) => pay.midpoint / times).sort();
  const distinct = [...new Set(midpoints)];
  if (distinct.length < 3) return [];
  const exact = [terciles(midpoints)].find(rises) ?? terciles(distinct);
  const limits = ROUND.map((figures) => rounded(exact, figures)).find(rises) ?? exact;
  const [first = 0, second = 0] = limits.map((amount) => yearAmount({ amount, period }, dataset));
  const names = wordsOf(dataset.language).tiers;
  return [
    { id: 'lower', name: names.lower, from: 0, below: first },
    { id: 'middle', name: names.middle, from: first, below: second },
    { id: 'upper', name: names.upper, from: second },
  ];
}

function terciles(sorted: ArrayLike<number>): Limits {
  return [quantile(sorted, 1 / 3), quantile(sorted, 2 / 3)];
}

/** The value at a share of a sorted list, between its neighbours in proportion (type 7 of Hyndman and Fan). */
export function quantile(sorted: ArrayLike<number>, share: number): number {
  const position = (sorted.length - 1) * share;
  const below = sorted[Math.floor(position)] ?? 0;
  const above = sorted[Math.ceil(position)] ?? below;
  return below + (above - below) * (position - Math.floor(position));
}

function rounded([first, second]: Limits, figures: number): Limits {
  return [Number(first.toPrecision(figures)), Number(second.toPrecision(figures))];
}

function rises([first, second]: Limits): boolean {
  return 0 < first && first < second;
}
