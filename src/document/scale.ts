/** The one scale of pay on which every bar of a document stands. */
import type { Formats } from '../dataset/format.js';
import { keptOf } from '../dataset/kept.js';
import { compareHighestFirst, tierOf, yearAmount, yearPay } from '../dataset/pay.js';
import { payEnds } from '../dataset/span.js';
import type { Dataset, Role, Selection, Tier, Yardstick, YearPay } from '../dataset/types.js';
import type { Scale } from './types.js';

/** Made from the whole dataset, so that a bar has the same place whatever the focus; nothing where no pay can be compared. */
export function scaleOf(dataset: Dataset, selection: Selection, formats: Formats): Scale | undefined {
  const ends = payEnds(dataset);
  if (ends === undefined) return undefined;
  return {
    ...ends,
    ticks: ticks(ends, dataset.tiers, formats),
    zones: zones(ends, dataset.tiers),
    ranges: ranges(dataset, selection, formats),
    spans: spans(dataset, selection, formats),
    ...(dataset.yardsticks && { yardsticks: yardsticks(dataset.yardsticks, dataset, formats) }),
    unit: formats.period('year'),
  };
}

type Ends = Pick<Scale, 'from' | 'to'>;

function ticks({ from, to }: Ends, tiers: readonly Tier[], { money, moneyShort }: Formats): Scale['ticks'] {
  const limits = tiers.flatMap((tier) => [tier.from, tier.below ?? to]);
  const inside = limits.filter((limit) => from < limit && limit < to);
  return [...new Set([from, ...inside, to])].map((value) => ({ value, label: moneyShort(value), full: money(value) }));
}

/** Tiers that lie wholly outside the scale have no stretch of it. */
function zones(ends: Ends, tiers: readonly Tier[]): Scale['zones'] {
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
  dataset: Dataset,
  { moneyShort }: Formats,
): NonNullable<Scale['yardsticks']> {
  return given
    .map((yardstick) => ({ name: yardstick.name, value: yearAmount(yardstick, dataset) }))
    .sort((a, b) => a.value - b.value)
    .map(({ name, value }) => ({ value, label: `${name} ${moneyShort(value)}` }));
}

/** More bars than these would be a texture. */
const MOST = 40;

interface Paid {
  readonly role: Role;
  readonly pay: YearPay;
}

/** Every comparable pay of a dataset, highest first, and each role's place among them. */
const outline = keptOf((dataset: Dataset) => {
  const byTitle = new Intl.Collator(dataset.language, { numeric: true });
  const paid: readonly Paid[] = dataset.roles
    .flatMap((role) => {
      const pay = yearPay(role, dataset);
      return pay === undefined ? [] : [{ role, pay }];
    })
    .sort((a, b) => compareHighestFirst(a.pay, b.pay) || byTitle.compare(a.role.title, b.role.title));
  return { paid, places: new Map(paid.map(({ role }, place) => [role, place])) };
});

/** All ranges, or evenly drawn quantiles of them, so that the outline stays, with a chosen one in the place that is nearest to it. */
function ranges(dataset: Dataset, { roles }: Selection, formats: Formats): Scale['ranges'] {
  const { paid, places } = outline(dataset);
  const most = Math.min(MOST, paid.length);
  const drawn = Array.from({ length: most }, (_, index) => Math.round((index * (paid.length - 1)) / (most - 1 || 1)));
  const chosen = new Set(roles);
  const isChosen = (one: Paid | undefined) => one !== undefined && chosen.has(one.role);
  const isShown = drawn.some((place) => isChosen(paid[place]));
  const first = roles.map((role) => places.get(role)).find((place) => place !== undefined);
  if (!isShown && first !== undefined) drawn[Math.round((first * (most - 1)) / (paid.length - 1))] = first;
  return drawn.flatMap((place) => {
    const one = paid[place];
    return one === undefined ? [] : [{ ...rangeOf(one, dataset, formats), chosen: chosen.has(one.role) }];
  });
}

/** The lowest and the highest pay of each tier's chosen roles. */
function spans(dataset: Dataset, { roles }: Selection, formats: Formats): Scale['spans'] {
  const found = new Map<Tier, { min: Paid; max: Paid }>();
  const { places, paid } = outline(dataset);
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
    min: rangeOf(min, dataset, formats),
    max: rangeOf(max, dataset, formats),
  }));
}

function rangeOf({ role, pay: { min, max, median } }: Paid, dataset: Dataset, { moneyShort }: Formats) {
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
