/** What a template can name: the dataset after selection, as plain objects without a prototype. `CONTEXT` is its shape. */

import { contradictions } from '../dataset/contradiction.js';
import { type Formats, formatsOf } from '../dataset/format.js';
import { tierOf, yearPay } from '../dataset/pay.js';
import { type Standing, statistics } from '../dataset/statistics.js';
import type { Dataset, Role, Selection, Tier, YearPay } from '../dataset/types.js';
import { wordsOf } from '../dataset/words.js';

export interface TemplateContext {
  /** The dataset's fields and the rest, see `CONTEXT`. */
  readonly root: PlainRecord;
  /** What figures look like in the template's own words. */
  readonly formats: Formats;
  /** The dataset's: the title of a document that has no other. */
  readonly name: string;
}

export interface ContextOptions {
  /** BCP 47: the language of the template's own words; absent: the dataset's. */
  readonly locale?: string;
  /** `--param KEY=VALUE`. */
  readonly parameters?: Readonly<Record<string, string>>;
  /** What the document is about, where there is one for each role, tier or record. */
  readonly role?: Role;
  readonly tier?: Tier;
  readonly record?: Readonly<Record<string, string>>;
}

type PlainRecord = Readonly<Record<string, unknown>>;

/** A chosen role, and what of it decides where it stands. */
interface Member {
  readonly role: Role;
  readonly tier: Tier | undefined;
  readonly pay: YearPay | undefined;
  readonly context: PlainRecord;
}

export function templateContext(dataset: Dataset, selection: Selection, options: ContextOptions = {}): TemplateContext {
  const language = options.locale ?? dataset.language;
  const words = wordsOf(language);
  const { standings, tiers: _, ...counts } = statistics(dataset, selection);
  const member = (role: Role): Member => memberOf(role, dataset, standings.get(role.id));
  const members = selection.roles.map(member);
  const { accept, ...fields } = dataset;
  const root = {
    ...fields,
    roles: members.map(({ context }) => context),
    tiers: dataset.tiers.toReversed().flatMap((tier) => tierWithRoles(tier, dataset, members)),
    untiered: members.flatMap(({ tier, context }) => (tier ? [] : [context])),
    role: options.role && member(options.role).context,
    tier: options.tier && tierWithRoles(options.tier, dataset, members)[0],
    record: options.record,
    param: options.parameters ?? {},
    selection: {
      words: selection.words,
      byPay: selection.focus.sort === '-salary',
      stated: selection.roles.filter(({ salary }) => salary).length,
      conversions: conversions(selection, dataset),
      uncompared: members.flatMap(({ pay, context }) => (pay ? [] : [context])),
      omitted: selection.omitted.map(({ role, reason }) => ({ role: member(role).context, reason })),
    },
    stats: { ...counts, contradiction: contradictionFor(selection, dataset) },
    labels: { ...words.a, notStated: words.notStated },
  };
  return { root: plainRecord(root), formats: formatsOf(dataset, language), name: dataset.name };
}

function memberOf(role: Role, dataset: Dataset, standing: Standing | undefined): Member {
  const tier = tierOf(role, dataset);
  const pay = yearPay(role, dataset);
  const context = plainRecord({
    ...role,
    heading: headingOf(role, dataset.roles),
    label: role.shortTitle ?? role.title,
    tier: tier && tierFields(tier, dataset),
    pay,
    standing,
  });
  return { role, tier, pay, context };
}

/** The periods of comparable pay that are turned into a year's, and by how much each is multiplied. */
function conversions({ roles }: Selection, dataset: Dataset): readonly PlainRecord[] {
  const compared = roles.filter((role) => yearPay(role, dataset));
  return Object.entries(dataset.yearFactors)
    .filter(([period]) => compared.some(({ salary }) => salary?.period === period))
    .map(([period, factor]) => ({ period, factor }));
}

/** The first answer that the chosen roles contradict, with those of them that end above its range. */
function contradictionFor({ roles }: Selection, dataset: Dataset): PlainRecord | undefined {
  for (const { questionIndex, min, max } of contradictions(dataset)) {
    const ends = roles.flatMap((role) => yearPay(role, dataset)?.max ?? []).filter((end) => end > max);
    const highest = Math.max(...ends);
    const reaching = ends.filter((end) => end === highest).length;
    if (ends.length > 0) return { questionIndex, min, max, exceeding: ends.length, highest, reaching };
  }
  return undefined;
}

/** The title; among equal titles with the first of employer, location and id that tells all of them apart. */
function headingOf(role: Role, roles: readonly Role[]): string {
  const namesakes = roles.filter(({ title }) => title === role.title);
  if (namesakes.length < 2) return role.title;
  const apart = (['employer', 'location', 'id'] as const).find(
    (field) => new Set(namesakes.flatMap((other) => other[field] ?? [])).size === namesakes.length,
  );
  return `${role.title}, ${role[apart ?? 'id']}`;
}

/** A tier with its chosen roles; none where it holds none. */
function tierWithRoles(tier: Tier, dataset: Dataset, members: readonly Member[]): readonly PlainRecord[] {
  const own = members.filter((other) => other.tier?.id === tier.id);
  if (own.length === 0) return [];
  const pays = own.flatMap(({ pay }) => pay ?? []);
  const pay = { min: Math.min(...pays.map(({ min }) => min)), max: Math.max(...pays.map(({ max }) => max)) };
  return [plainRecord({ ...tierFields(tier, dataset), roles: own.map(({ context }) => context), pay })];
}

function tierFields(tier: Tier, dataset: Dataset): PlainRecord {
  const { name } = tier;
  return {
    ...tier,
    shortName: name.replace(wordsOf(dataset.language).tier, '') || name,
    adjective: /^\p{L}+ tier$/iu.test(name) ? name.toLocaleLowerCase('en').replace(' ', '-') : undefined,
    rank: dataset.tiers.findIndex(({ id }) => id === tier.id),
  };
}

/** A record without a prototype, so that a name can only ever find what the data has. */
function plainRecord(record: object): PlainRecord {
  const plain: Record<string, unknown> = Object.create(null);
  for (const [name, value] of Object.entries(record)) plain[name] = plainValue(value);
  return plain;
}

function plainValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plainValue);
  const isRecord = typeof value === 'object' && value !== null && Object.getPrototypeOf(value) !== null;
  return isRecord ? plainRecord(value) : value;
}
