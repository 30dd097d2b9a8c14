/** The one scale of pay on which every bar of a document stands. */
import type { Formats } from '../dataset/format.js';
import { compareHighestFirst, tierOf, yearAmount, yearPay } from '../dataset/pay.js';
import { payEnds } from '../dataset/span.js';
import type { Dataset, Selection, Tier, Yardstick } from '../dataset/types.js';
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

function ranges(dataset: Dataset, selection: Selection, { moneyShort }: Formats): Scale['ranges'] {
  const chosen = new Set(selection.roles);
  const byTitle = new Intl.Collator(dataset.language, { numeric: true });
  return dataset.roles
    .flatMap((role) => {
      const pay = yearPay(role, dataset);
      return pay === undefined ? [] : [{ role, pay }];
    })
    .sort((a, b) => compareHighestFirst(a.pay, b.pay) || byTitle.compare(a.role.title, b.role.title))
    .map(({ role, pay: { min, max, median } }) => {
      const tier = tierOf(role, dataset);
      return {
        min,
        max,
        ...(median !== undefined && { median }),
        ...(tier !== undefined && { tier: dataset.tiers.indexOf(tier) }),
        chosen: chosen.has(role),
        role: role.id,
        from: moneyShort(min),
        to: moneyShort(max),
      };
    });
}
