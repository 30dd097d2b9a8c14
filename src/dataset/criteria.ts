/** What a focus asks for, a criterion a kind: each knows its words, and why a role does not fit. */
import { type FoundFocus, hasTag } from './focus.js';
import { type Formats, formatsOf } from './format.js';
import { amountFor, paidRoles, tierOf, yearAmount, yearPay } from './pay.js';
import { typedLimit } from './pay-limit.js';
import { hasSkill } from './skills.js';
import type { Dataset, Focus, PayLimit, Role, YearPay } from './types.js';
import { type Words, wordsOf } from './words.js';

export interface Criterion {
  /** The flag that asks for it. */
  readonly flag: '--role' | '--except' | '--tier' | '--skill' | '--tag' | '--min-salary' | '--max-salary';
  /** As documents say it; absent where another criterion says it as well. */
  readonly words?: string;
  /** Why the role does not fit; nothing where it does. */
  reason(role: Role): string | undefined;
}

/** The kinds that were asked for, in the order in which documents say them. */
export function criteriaOf(focus: Focus, found: FoundFocus, dataset: Dataset): readonly Criterion[] {
  const formats = formatsOf(dataset);
  const words = wordsOf(dataset.language);
  return [...namedCriteria(found, dataset, formats, words), ...payCriteria(focus, dataset, formats, words)];
}

function namedCriteria(found: FoundFocus, dataset: Dataset, formats: Formats, words: Words): readonly Criterion[] {
  const { omitted } = words;
  const tiers = formats.either(found.tiers.map((tier) => tier.name));
  const skills = formats.either(found.skills);
  const tags = formats.either(found.tags);
  const inTier = (role: Role): boolean => {
    const own = tierOf(role, dataset);
    return own !== undefined && found.tiers.includes(own);
  };
  const kinds: readonly [readonly unknown[], Criterion['flag'], string, (role: Role) => boolean, string][] = [
    [
      found.roles,
      '--role',
      fewTitles(found.roles, formats, words),
      (role) => found.roles.includes(role),
      omitted.notChosen,
    ],
    [found.tiers, '--tier', formats.list(found.tiers.map((tier) => tier.name)), inTier, omitted.tier(tiers)],
    [
      found.skills,
      '--skill',
      words.focus.skill(skills),
      (role) => found.skills.some((skill) => hasSkill(role, skill)),
      omitted.skill(skills),
    ],
    [
      found.tags,
      '--tag',
      words.focus.tag(tags),
      (role) => found.tags.some((tag) => hasTag(role, tag)),
      omitted.tag(tags),
    ],
    [
      found.except,
      '--except',
      words.focus.without(fewTitles(found.except, formats, words)),
      (role) => !found.except.includes(role),
      omitted.takenOut,
    ],
  ];
  return kinds
    .filter(([asked]) => asked.length > 0)
    .map(([, flag, said, fits, reason]) => ({
      flag,
      words: said,
      reason: (role) => (fits(role) ? undefined : reason),
    }));
}

function payCriteria(focus: Focus, dataset: Dataset, formats: Formats, words: Words): readonly Criterion[] {
  const { minSalary, maxSalary, salaryBy } = focus;
  const said = ({ amount, period }: PayLimit): string =>
    period === 'year' ? formats.moneyShort(amount) : `${formats.money(amount)} ${words.a[period]}`;
  const reasonOf = (role: Role, judge: (pay: YearPay) => string | undefined): string | undefined => {
    const pay = yearPay(role, dataset);
    if (pay !== undefined) return judge(pay);
    return role.salary === undefined ? words.omitted.noPay : words.omitted.otherCurrency(role.salary.currency);
  };
  const criteria: Criterion[] = [];
  if (minSalary !== undefined) {
    const below = (pay: YearPay) => {
      const found = salaryBy === 'ends' ? pay.min : pay.midpoint;
      if (found >= yearAmount(minSalary, dataset)) return undefined;
      return words.omitted.below[salaryBy](formats.money(amountFor(minSalary.period, found, dataset)), said(minSalary));
    };
    criteria.push({
      flag: '--min-salary',
      // Both limits are said as one.
      words: maxSalary ? undefined : words.focus.atLeast[salaryBy](said(minSalary)),
      reason: (role) => reasonOf(role, below),
    });
  }
  if (maxSalary !== undefined) {
    const above = (pay: YearPay) => {
      const found = salaryBy === 'ends' ? pay.max : pay.midpoint;
      if (found <= yearAmount(maxSalary, dataset)) return undefined;
      return words.omitted.above[salaryBy](formats.money(amountFor(maxSalary.period, found, dataset)), said(maxSalary));
    };
    criteria.push({
      flag: '--max-salary',
      words: minSalary
        ? words.focus.within[salaryBy](said(minSalary), said(maxSalary))
        : words.focus.upTo[salaryBy](said(maxSalary)),
      reason: (role) => reasonOf(role, above),
    });
  }
  return criteria;
}

/** Up to three titles; more are counted. */
function fewTitles(roles: readonly Role[], formats: Formats, words: Words): string {
  return roles.length > 3
    ? words.focus.roles(formats.count(roles.length))
    : formats.list(roles.map((role) => role.title));
}

/** What could be asked instead of criteria that no role fits: without the fewest of them, so that the fewest roles come in. */
export function nearest(criteria: readonly Criterion[], focus: Focus, dataset: Dataset): string {
  const changes = new Map<string, Change>();
  for (const role of dataset.roles) {
    const against = criteria.filter(({ reason }) => reason(role) !== undefined);
    const flags = against.map(({ flag }) => flag);
    const change = changes.get(flags.join());
    if (change === undefined) changes.set(flags.join(), { flags, roles: [role] });
    else change.roles.push(role);
  }
  const [best = { flags: [], roles: [] }] = [...changes.values()].sort(
    (a, b) => a.flags.length - b.flags.length || a.roles.length - b.roles.length,
  );
  const [flag, second] = best.flags;
  const limit = second === undefined ? limitInstead(flag, best.roles, focus, dataset) : undefined;
  return limit ?? without(best);
}

/** The flags that rule roles out, and the roles that nothing else rules out. */
interface Change {
  readonly flags: readonly Criterion['flag'][];
  readonly roles: Role[];
}

/** The limit at which the first role would fit. */
function limitInstead(
  flag: Criterion['flag'] | undefined,
  roles: readonly Role[],
  { minSalary, maxSalary, salaryBy }: Focus,
  dataset: Dataset,
): string | undefined {
  const limit = flag === '--min-salary' ? minSalary : flag === '--max-salary' ? maxSalary : undefined;
  if (limit === undefined) return undefined;
  const atLeast = flag === '--min-salary';
  const compared = paidRoles(roles, (role) => yearPay(role, dataset))
    .map(({ role, pay }) => ({ role, year: salaryBy === 'midpoint' ? pay.midpoint : atLeast ? pay.min : pay.max }))
    .sort((a, b) => b.year - a.year);
  const closest = atLeast ? compared[0] : compared.at(-1);
  if (closest === undefined) return undefined;
  const what = { midpoint: 'midpoint', ends: atLeast ? 'lower end' : 'upper end' }[salaryBy];
  const shown = formatsOf(dataset, 'en-GB').money(amountFor(limit.period, closest.year, dataset));
  const typed = typedLimit(closest.year, limit, dataset, atLeast ? 'below' : 'above');
  return `The ${atLeast ? 'highest' : 'lowest'} ${what} is ${shown} (${closest.role.title}): ${flag} ${typed} would find it.`;
}

function without({ flags, roles }: Change): string {
  const titles = roles.slice(0, 3).map((role) => role.title);
  const rest = roles.length - titles.length;
  const asked = new Intl.ListFormat('en-GB').format(flags);
  return `Without ${asked} there would be ${titles.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}.`;
}
