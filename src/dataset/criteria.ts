/** What a focus asks for, a criterion a kind: each knows its words, and why a role does not fit. */
import { type FoundFocus, hasSkill, hasTag } from './focus.js';
import { type Formats, formatsOf } from './format.js';
import { compareHighestFirst, tierOf, yearPay } from './pay.js';
import type { Dataset, Focus, Role } from './types.js';
import { type Words, wordsOf } from './words.js';

export interface Criterion {
  /** The flag that asks for it. */
  readonly flag: '--role' | '--except' | '--tier' | '--skill' | '--tag' | '--min-salary' | '--max-salary';
  /** As documents say it. */
  readonly words: string;
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
  const { minSalary, maxSalary } = focus;
  const { money } = formats;
  const reasonOf = (role: Role, judge: (midpoint: number) => string | undefined): string | undefined => {
    const pay = yearPay(role, dataset);
    if (pay !== undefined) return judge(pay.midpoint);
    return role.salary === undefined ? words.omitted.noPay : words.omitted.otherCurrency(role.salary.currency);
  };
  const criteria: Criterion[] = [];
  if (minSalary !== undefined) {
    const below = (midpoint: number) =>
      midpoint < minSalary ? words.omitted.below(money(midpoint), money(minSalary)) : undefined;
    criteria.push({
      flag: '--min-salary',
      words: words.focus.atLeast(money(minSalary)),
      reason: (role) => reasonOf(role, below),
    });
  }
  if (maxSalary !== undefined) {
    const above = (midpoint: number) =>
      midpoint > maxSalary ? words.omitted.above(money(midpoint), money(maxSalary)) : undefined;
    criteria.push({
      flag: '--max-salary',
      words: words.focus.upTo(money(maxSalary)),
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

/** What could be asked instead of criteria that no role fits: the single change that keeps the most of them. */
export function nearest(criteria: readonly Criterion[], dataset: Dataset): string {
  const changes = criteria.flatMap((criterion) => {
    const others = criteria.filter((other) => other !== criterion);
    const roles = dataset.roles.filter((role) => others.every((other) => other.reason(role) === undefined));
    return roles.length === 0 ? [] : [{ criterion, roles }];
  });
  const [best] = changes.sort((a, b) => a.roles.length - b.roles.length);
  if (best === undefined)
    return `Each of ${criteria.map(({ flag }) => flag).join(', ')} rules out the others; ask for fewer of them.`;
  return limitInstead(best.criterion, best.roles, dataset) ?? without(best.criterion, best.roles);
}

/** The limit at which the first role would fit. */
function limitInstead({ flag }: Criterion, roles: readonly Role[], dataset: Dataset): string | undefined {
  if (flag !== '--min-salary' && flag !== '--max-salary') return undefined;
  const paid = roles
    .flatMap((role) => {
      const pay = yearPay(role, dataset);
      return pay === undefined ? [] : [{ role, pay }];
    })
    .sort((a, b) => compareHighestFirst(a.pay, b.pay));
  const closest = flag === '--min-salary' ? paid[0] : paid.at(-1);
  if (closest === undefined) return undefined;
  const { midpoint } = closest.pay;
  const end = flag === '--min-salary' ? 'highest' : 'lowest';
  return `The ${end} midpoint is ${formatsOf(dataset).money(midpoint)} (${closest.role.title}): ${flag} ${midpoint} would find it.`;
}

function without({ flag }: Criterion, roles: readonly Role[]): string {
  const titles = roles.slice(0, 3).map((role) => role.title);
  const rest = roles.length - titles.length;
  return `Without ${flag} there would be ${titles.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}.`;
}
