/** The stretch of pay that chosen roles cover: the ends of the one scale on which everything of a document is drawn. */
import { keptAmong } from './kept.js';
import { amountFor, asSalary, payFor } from './pay.js';
import type { Dataset, Period, Role, ToldPay, Yardstick } from './types.js';

/** All pay that can be compared, for a period, in the roles' order. */
function comparablePay(period: Period, roles: readonly Role[], dataset: Dataset): readonly ToldPay[] {
  return roles.map((role) => payFor(period, role, dataset)).filter((pay) => pay !== undefined);
}

/** A yardstick's amount for a period. */
export function yardstickFor(period: Period, yardstick: Yardstick, dataset: Dataset): ToldPay | undefined {
  return payFor(period, { salary: asSalary(yardstick, dataset) }, dataset);
}

export interface PayEnds {
  readonly from: number;
  readonly to: number;
}

/**
 * The lowest and the highest pay of roles, or a yardstick that they are held against, rounded outwards to a step of 1, 2 or 5 x 10^n;
 * nothing where no pay can be compared.
 */
export const payEnds = keptAmong((period: Period, roles: readonly Role[], dataset: Dataset): PayEnds | undefined => {
  const pay = comparablePay(period, roles, dataset);
  if (pay.length === 0) return undefined;
  const yardsticks =
    dataset.yardsticks?.flatMap((yardstick) => yardstickFor(period, yardstick, dataset)?.midpoint ?? []) ?? [];
  const lowest = pay.reduce((least, { min }) => Math.min(least, min), Math.min(...yardsticks));
  const highest = pay.reduce((most, { max }) => Math.max(most, max), Math.max(0, ...yardsticks));
  const step = stepFor(highest - lowest || highest || 1);
  const from = multiple(Math.floor(lowest / step), step);
  const to = multiple(Math.ceil(highest / step), step);
  return from < to
    ? { from, to }
    : { from: Math.max(0, multiple(from / step - 1, step)), to: multiple(to / step + 1, step) };
});

/** Whether every figure on the scale of these roles is a whole thousand, so that "85k" says all of it. */
export const inThousands = keptAmong((period: Period, roles: readonly Role[], dataset: Dataset): boolean => {
  const whole = (figure: number): boolean => figure % 1000 === 0;
  if (!comparablePay(period, roles, dataset).every(({ min, max }) => whole(min) && whole(max))) return false;
  const ends = payEnds(period, roles, dataset);
  if (ends === undefined) return false;
  const limits = dataset.tiers.flatMap(({ from, below }) => (below === undefined ? [from] : [from, below]));
  return [ends.from, ends.to, ...limits.map((limit) => amountFor(period, limit, dataset))].every(whole);
});

/** The largest step of 1, 2 or 5 x 10^n that fits five times into the span: 10,000 for a span of 80,000. */
function stepFor(span: number): number {
  const fifth = span / 5;
  const power = 10 ** Math.floor(Math.log10(fifth));
  return (([5, 2] as const).find((factor) => factor * power <= fifth) ?? 1) * power;
}

/** A multiple of a step below one is kept free of binary noise. */
function multiple(count: number, step: number): number {
  return Number((Math.round(count) * step).toPrecision(12));
}
