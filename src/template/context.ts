/** What a template can name: the dataset after selection, as plain objects without a prototype. `CONTEXT` is its shape. */

import { contradictions } from '../dataset/contradiction.js';
import { type Formats, formatsOf } from '../dataset/format.js';
import { asSalary, payFor } from '../dataset/pay.js';
import { commonSkills, matrixSkills } from '../dataset/skills.js';
import { yardstickFor } from '../dataset/span.js';
import { byEmployer, byTier, type Summary, statistics } from '../dataset/statistics.js';
import { isImpossible } from '../dataset/tables/pay/likely.js';
import type { Dataset, Period, Role, Selection, Tier } from '../dataset/types.js';
import { wordsOf } from '../dataset/words.js';
import { type Member, membersOf, tierFields } from './members.js';
import { Later, type PlainRecord, plainRecord, plainRecords } from './plain.js';
import { memberInTalk, type TalkPlan, talkFields } from './talk.js';

export interface TemplateContext {
  /** The dataset's fields and the rest, see `CONTEXT`. */
  readonly root: PlainRecord;
  /** What figures look like in the template's own words. */
  readonly formats: Formats;
  /** The dataset's: the title of a document that has no other. */
  readonly name: string;
}

export interface ContextOptions {
  /** BCP 47: how figures are written; absent: as in the dataset's language. */
  readonly locale?: string;
  /** BCP 47: of the template's own words; absent: as of the figures. */
  readonly words?: string;
  /** `--param KEY=VALUE`. */
  readonly parameters?: Readonly<Record<string, string>>;
  /** What the document is about, where there is one for each role, tier or record. */
  readonly role?: Role;
  readonly tier?: Tier;
  readonly record?: Readonly<Record<string, string>>;
  /** What a talk of some minutes tells; absent: everything. */
  readonly talk?: TalkPlan;
}

export function templateContext(dataset: Dataset, selection: Selection, options: ContextOptions = {}): TemplateContext {
  const language = options.locale ?? dataset.language;
  const spoken = options.words ?? language;
  const words = wordsOf(spoken);
  const counts = statistics(dataset, selection);
  const { period } = counts;
  const known = membersOf(period, dataset);
  const { talk } = options;
  const member = (role: Role) => (talk ? memberInTalk(known(role), role.id, talk) : known(role));
  const contextOf = (role: Role) => member(role).context;
  const members = selection.roles.map(member);
  const roles = members.map(({ context }) => context);
  const untiered = members.flatMap(({ tier, context }) => (tier ? [] : [context]));
  const { accept, assumed = {}, ...fields } = dataset;
  const root = {
    ...fields,
    sources: plainRecords(dataset.sources, 'sources'),
    skills: plainRecords(dataset.skills, 'skills'),
    preparation: plainRecords(dataset.preparation, 'preparation'),
    faq: plainRecords(dataset.faq, 'faq'),
    roles,
    tiers: dataset.tiers.toReversed().flatMap((tier) => tierWithRoles(tier, period, dataset, members)),
    yardsticks:
      dataset.yardsticks &&
      plainRecords(
        dataset.yardsticks.map((yardstick) => ({
          ...yardstick,
          salary: asSalary(yardstick, dataset),
          pay: yardstickFor(period, yardstick, dataset),
        })),
        'yardsticks',
      ),
    untiered,
    described: untiered.filter(({ bare }) => !bare),
    bare: untiered.filter(({ bare, listed }) => bare && !listed),
    role: options.role && contextOf(options.role),
    tier: options.tier && tierWithRoles(options.tier, period, dataset, members)[0],
    record: options.record,
    param: options.parameters ?? {},
    talk: talk && talkFields(talk, roles),
    selection: {
      words: selection.words,
      limited: selection.focus.minSalary || selection.focus.maxSalary ? selection.focus.salaryBy : undefined,
      byPay: selection.focus.sort === '-salary',
      stated: selection.roles.filter(({ salary }) => salary).length,
      medians: selection.roles.filter(({ salary }) => salary?.median !== undefined).length,
      surveyed: selection.roles.filter(({ salary }) => salary?.sample !== undefined).map(contextOf),
      conversions: conversions(selection, period, dataset),
      uncompared: members.flatMap(({ pay, context }) => (pay ? [] : [context])),
      doubtful: selection.roles.filter((role) => isDoubtful(role, dataset)).map(contextOf),
      omitted: selection.omitted.length,
      omissions: new Later(() => omissions(selection, contextOf)),
    },
    assumed: plainRecord({ ...assumed }),
    stats: {
      ...summaryWith(counts, contextOf),
      unit: words.a[period],
      tiers: new Later(() =>
        byTier(dataset, selection).map(({ tier, roles: own, ...summary }) => ({
          ...summaryWith(summary, contextOf),
          tier: tierFields(tier, period, dataset),
          roles: own.map(contextOf),
        })),
      ),
      employers: new Later(() =>
        byEmployer(dataset, selection).map(({ roles: own, ...summary }) => ({
          ...summaryWith(summary, contextOf),
          roles: own.map(contextOf),
        })),
      ),
      skills: new Later(() =>
        commonSkills(selection.roles).map(({ name, roles: own }) => ({
          name,
          count: own.length,
          roles: new Later(() => own.map(contextOf)),
        })),
      ),
      matrix: new Later(() =>
        matrixSkills(selection.roles).map(({ name, roles: own }) => ({
          name,
          count: own.length,
          roles: new Later(() => own.map(contextOf)),
        })),
      ),
      contradiction: contradictionFor(selection, period, dataset),
    },
    labels: { ...words.a, notStated: words.notStated },
  };
  return { root: plainRecord(root), formats: formatsOf(dataset, language, spoken, selection), name: dataset.name };
}

/** The extremes with their roles as templates see them. */
function summaryWith<Counts extends Summary>(
  { lowest, highest, ...counts }: Counts,
  contextOf: (role: Role) => PlainRecord,
) {
  return {
    ...counts,
    lowest: lowest && { ...lowest, roles: lowest.roles.map(contextOf) },
    highest: highest && { ...highest, roles: highest.roles.map(contextOf) },
  };
}

/** Whether pay cannot be that of its period, and nobody has accepted it. */
function isDoubtful(role: Role, { roles, accept }: Dataset): boolean {
  if (!isImpossible(role.salary)) return false;
  const place = `roles[${roles.indexOf(role)}].salary`;
  return !accept.some(({ code, path = place }) => code === 'data/impossible-pay' && path === place);
}

/** What was left out, a reason each. */
function omissions({ omitted }: Selection, contextOf: (role: Role) => PlainRecord): readonly PlainRecord[] {
  const reasons = [...new Set(omitted.map(({ reason }) => reason))];
  return reasons.map((reason) => ({
    reason,
    roles: omitted.filter((omission) => omission.reason === reason).map(({ role }) => contextOf(role)),
  }));
}

/** The periods of comparable pay that is told for a year, and by how much each is multiplied. */
function conversions({ roles }: Selection, period: Period, { currency, yearFactors }: Dataset): readonly PlainRecord[] {
  return Object.entries(yearFactors)
    .filter(([other]) => roles.some(({ salary }) => salary?.currency === currency && salary.period === other))
    .flatMap(([other, factor]) => (other === period ? [] : [plainRecord({ period: other, factor })]));
}

/** The first answer that the chosen roles contradict, with those of them that end above its range. */
function contradictionFor({ roles }: Selection, told: Period, dataset: Dataset): PlainRecord | undefined {
  for (const { questionIndex, min, max, period } of contradictions(dataset)) {
    // The charts are of pay for one period, and so is the line on them.
    if (period !== told) continue;
    const ends = roles.flatMap((role) => payFor(period, role, dataset)?.max ?? []).filter((end) => end > max);
    const highest = Math.max(...ends);
    const reaching = ends.filter((end) => end === highest).length;
    if (ends.length > 0) return { questionIndex, min, max, exceeding: ends.length, highest, reaching };
  }
  return undefined;
}

/** A tier with its chosen roles; none where it holds none. */
function tierWithRoles(
  tier: Tier,
  period: Period,
  dataset: Dataset,
  members: readonly Member[],
): readonly PlainRecord[] {
  const own = members.filter((other) => other.tier?.id === tier.id);
  if (own.length === 0) return [];
  const pays = own.flatMap(({ pay }) => pay ?? []);
  const pay = {
    min: Math.min(...pays.map(({ min }) => min)),
    max: Math.max(...pays.map(({ max }) => max)),
    about: pays.some(({ about }) => about),
  };
  const fields = { ...tierFields(tier, period, dataset), roles: own.map(({ context }) => context), pay };
  return [plainRecord(fields, `tiers[${dataset.tiers.indexOf(tier)}]`)];
}
