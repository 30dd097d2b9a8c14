/** The one scale of pay on which every bar of a document stands. */
import type { Formats } from '../dataset/format.js';
import { keptAmong, keptFor } from '../dataset/kept.js';
import { amountFor, commonPeriod, compareHighestFirst, paidRoles, payFor, tierOf } from '../dataset/pay.js';
import { type PayEnds, payEnds, yardstickFor } from '../dataset/span.js';
import type { Dataset, Period, Role, Selection, Tier, ToldPay, Yardstick } from '../dataset/types.js';
import type { Scale } from './types.js';

/**
 * It covers the chosen roles, or those of all documents of a set, so that a bar has one place on every page. It is for the period in
 * which the chosen roles' pay is told; nothing where none of it can be compared.
 */
export function scaleOf(dataset: Dataset, selection: Selection, formats: Formats): Scale | undefined {
  const period = commonPeriod(selection.roles, dataset);
  const ends = payEnds(period, selection.set, dataset);
  if (ends === undefined) return undefined;
  const tiers = dataset.tiers.map(({ from, below }) => ({
    from: amountFor(period, from, dataset),
    below: below === undefined ? undefined : amountFor(period, below, dataset),
  }));
  const told: Told = { dataset, period, formats };
  return {
    ...ends,
    ticks: ticks(ends, tiers, formats),
    zones: zones(ends, tiers),
    ranges: ranges(selection, ends, told),
    spans: spans(selection, ends, told),
    ...(dataset.yardsticks && { yardsticks: yardsticks(dataset.yardsticks, told) }),
    unit: formats.period(period),
  };
}

/** What is told, for which period, in whose words. */
interface Told {
  readonly dataset: Dataset;
  readonly period: Period;
  readonly formats: Formats;
}

interface Limits {
  readonly from: number;
  readonly below: number | undefined;
}

function ticks({ from, to }: PayEnds, tiers: readonly Limits[], { money, moneyShort }: Formats): Scale['ticks'] {
  const limits = tiers.flatMap((tier) => [tier.from, tier.below ?? to]);
  const inside = limits.filter((limit) => from < limit && limit < to);
  return [...new Set([from, ...inside, to])].map((value) => ({ value, label: moneyShort(value), full: money(value) }));
}

/** Tiers that lie wholly outside the scale have no stretch of it. */
function zones(ends: PayEnds, tiers: readonly Limits[]): Scale['zones'] {
  return tiers
    .map((tier, rank) => ({
      tier: rank,
      from: Math.max(tier.from, ends.from),
      to: Math.min(tier.below ?? ends.to, ends.to),
    }))
    .filter(({ from, to }) => from < to);
}

function yardsticks(
  given: readonly Yardstick[],
  { dataset, period, formats: { moneyShort } }: Told,
): NonNullable<Scale['yardsticks']> {
  return given
    .flatMap((yardstick) => {
      const pay = yardstickFor(period, yardstick, dataset);
      return pay === undefined ? [] : [{ value: pay.midpoint, label: `${yardstick.name} ${moneyShort(pay.midpoint)}` }];
    })
    .sort((a, b) => a.value - b.value);
}

/** More bars than these would be a texture. */
const MOST = 40;

interface Paid {
  readonly role: Role;
  readonly pay: ToldPay;
}

/** Every comparable pay of a dataset, highest first. */
const comparable = keptFor((period: Period, dataset: Dataset): readonly Paid[] => {
  const byTitle = new Intl.Collator(dataset.language, { numeric: true });
  return paidRoles(dataset.roles, (role) => payFor(period, role, dataset)).sort(
    (a, b) => compareHighestFirst(a.pay, b.pay) || byTitle.compare(a.role.title, b.role.title),
  );
});

/** Those that stand on the scale from end to end, and each role's place among them: a bar cut off there would tell a wrong end. */
const outline = keptAmong((period: Period, { from, to }: PayEnds, dataset: Dataset) => {
  const paid = comparable(period, dataset).filter(({ pay }) => from <= pay.min && pay.max <= to);
  return { paid, places: new Map(paid.map(({ role }, place) => [role, place])) };
});

/** All of them, or evenly drawn quantiles, so that the outline stays, with a chosen one in the place that is nearest to it. */
function ranges({ roles }: Selection, ends: PayEnds, told: Told): Scale['ranges'] {
  const { paid, places } = outline(told.period, ends, told.dataset);
  const most = Math.min(MOST, paid.length);
  const drawn = Array.from({ length: most }, (_, index) => Math.round((index * (paid.length - 1)) / (most - 1 || 1)));
  const chosen = new Set(roles);
  const isChosen = (one: Paid | undefined) => one !== undefined && chosen.has(one.role);
  const isShown = drawn.some((place) => isChosen(paid[place]));
  const first = roles.map((role) => places.get(role)).find((place) => place !== undefined);
  if (!isShown && first !== undefined) drawn[Math.round((first * (most - 1)) / (paid.length - 1))] = first;
  return drawn.flatMap((place) => {
    const one = paid[place];
    return one === undefined ? [] : [{ ...rangeOf(one, told), chosen: chosen.has(one.role) }];
  });
}

/** The lowest and the highest pay of each tier's chosen roles. */
function spans({ roles }: Selection, ends: PayEnds, told: Told): Scale['spans'] {
  const { dataset } = told;
  const found = new Map<Tier, { min: Paid; max: Paid }>();
  const { places, paid } = outline(told.period, ends, dataset);
  const inOrder = roles.flatMap((role) => places.get(role) ?? []).sort((a, b) => a - b);
  for (const place of inOrder) {
    const one = paid[place];
    const tier = one && tierOf(one.role, dataset);
    if (one === undefined || tier === undefined) continue;
    const { min, max } = found.get(tier) ?? { min: one, max: one };
    found.set(tier, { min: one.pay.min < min.pay.min ? one : min, max: one.pay.max > max.pay.max ? one : max });
  }
  return [...found].map(([tier, { min, max }]) => ({
    tier: dataset.tiers.indexOf(tier),
    min: rangeOf(min, told),
    max: rangeOf(max, told),
  }));
}

function rangeOf({ role, pay: { min, max, median } }: Paid, { dataset, formats: { moneyShort } }: Told) {
  const tier = tierOf(role, dataset);
  return {
    min,
    max,
    ...(median !== undefined && { median }),
    ...(tier !== undefined && { tier: dataset.tiers.indexOf(tier) }),
    role: role.id,
    from: moneyShort(min),
    to: moneyShort(max),
  };
}
