/** From checked values to the dataset that the rest of the product sees: complete with its defaults. */
import { type NewRole, roleOf, salaryOf } from './role-parts.js';
import { PERIODS } from './schema.js';
import { field, listOf, numberOf, type RecordValue, recordsOf, textOf } from './source.js';
import { makeTiers } from './tiers.js';
import type { Assumed, Dataset, Image, Period, Salary, Source, Tier, Topic, Yardstick } from './types.js';

export const DEFAULTS = {
  language: 'en-GB',
  currency: 'GBP',
  /** 1950 hours are 52 weeks of 37.5. */
  yearFactors: { hour: 1950, day: 260, week: 52, month: 12 },
} as const;

/** The roles of all files, and what was found about their pay. */
export type NormalRoles = Pick<Dataset, 'roles' | 'currency'> & { readonly assumed: Assumed };

/** `root` are the fields, which have passed every check. `name` stands in where they have none. */
export function normalise(root: RecordValue, { roles, currency, assumed }: NormalRoles, name: string): Dataset {
  const language = Intl.getCanonicalLocales(textOf(root, 'language') ?? DEFAULTS.language)[0] ?? DEFAULTS.language;
  const yearFactors = factors(root);
  const yardsticks = recordsOf(root, 'yardsticks').map(readYardstick);
  return {
    name: textOf(root, 'name') ?? name,
    language,
    currency,
    ...texts(root, ['location', 'asOf', 'url']),
    sources: recordsOf(root, 'sources').map(readSource),
    ...(yardsticks.length > 0 && { yardsticks }),
    introduction: items(root, 'introduction'),
    skills: recordsOf(root, 'skills').map(readTopic),
    tiers: field(root, 'tiers')
      ? recordsOf(root, 'tiers').map(readTier)
      : makeTiers(roles, { currency, language, yearFactors }),
    yearFactors,
    roles,
    preparation: recordsOf(root, 'preparation').map(readTopic),
    conclusion: items(root, 'conclusion'),
    faq: recordsOf(root, 'faq').map((entry) => ({
      question: needed(entry, 'question'),
      answer: needed(entry, 'answer'),
    })),
    accept: recordsOf(root, 'accept').map((entry) => ({
      code: needed(entry, 'code'),
      reason: needed(entry, 'reason'),
      ...texts(entry, ['path']),
    })),
    ...(Object.keys(assumed).length > 0 && { assumed }),
  };
}

/** A role that has passed every check. `currency` is the dataset's, `same` keeps equal texts once. */
export function readRole(role: RecordValue, currency: string, same: (text: string) => string): NewRole {
  const [salary, image, codes] = [field(role, 'salary'), field(role, 'image'), field(role, 'codes')];
  const shared = (name: string): string | undefined => {
    const text = textOf(role, name);
    return text === undefined ? undefined : same(text);
  };
  return roleOf({
    id: textOf(role, 'id'),
    title: needed(role, 'title'),
    shortTitle: textOf(role, 'shortTitle'),
    summary: textOf(role, 'summary'),
    employer: shared('employer'),
    location: shared('location'),
    url: textOf(role, 'url'),
    stall: textOf(role, 'stall'),
    closes: textOf(role, 'closes'),
    responsibilities: items(role, 'responsibilities', same),
    skills: items(role, 'skills', same),
    tags: items(role, 'tags', same),
    notes: items(role, 'notes'),
    ...(codes?.kind === 'record' && { codes: readCodes(codes) }),
    ...(salary?.kind === 'record' && { salary: readSalary(salary, currency) }),
    ...(image?.kind === 'record' && { image: readImage(image) }),
  });
}

function readSalary(salary: RecordValue, currency: string): Salary {
  return salaryOf({
    min: numberOf(salary, 'min') ?? 0,
    max: numberOf(salary, 'max') ?? 0,
    currency: textOf(salary, 'currency') ?? currency,
    period: periodOf(salary),
    median: numberOf(salary, 'median'),
    sample: numberOf(salary, 'sample'),
    basis: textOf(salary, 'basis'),
  });
}

function periodOf(record: RecordValue): Period {
  const period = textOf(record, 'period');
  return PERIODS.find((known) => known === period) ?? 'year';
}

function readYardstick(yardstick: RecordValue): Yardstick {
  return {
    name: needed(yardstick, 'name'),
    amount: numberOf(yardstick, 'amount') ?? 0,
    period: periodOf(yardstick),
    ...texts(yardstick, ['source']),
  };
}

function readImage(image: RecordValue): Image {
  return { src: needed(image, 'src'), alt: needed(image, 'alt') };
}

function readCodes(codes: RecordValue): Readonly<Record<string, string>> {
  return Object.fromEntries(codes.entries.map(({ key }) => [key, needed(codes, key)]));
}

function readTier(tier: RecordValue): Tier {
  const below = numberOf(tier, 'below');
  return {
    id: needed(tier, 'id'),
    name: needed(tier, 'name'),
    from: numberOf(tier, 'from') ?? 0,
    ...(below !== undefined && { below }),
  };
}

function readSource(source: RecordValue): Source {
  return { title: needed(source, 'title'), ...texts(source, ['publisher', 'url', 'published', 'accessed', 'note']) };
}

function readTopic(topic: RecordValue): Topic {
  return { name: needed(topic, 'name'), ...texts(topic, ['summary']) };
}

function factors(root: RecordValue): Dataset['yearFactors'] {
  const given = field(root, 'yearFactors');
  if (given?.kind !== 'record') return DEFAULTS.yearFactors;
  return {
    hour: numberOf(given, 'hour') ?? DEFAULTS.yearFactors.hour,
    day: numberOf(given, 'day') ?? DEFAULTS.yearFactors.day,
    week: numberOf(given, 'week') ?? DEFAULTS.yearFactors.week,
    month: numberOf(given, 'month') ?? DEFAULTS.yearFactors.month,
  };
}

/** A text that the check has made sure of. */
function needed(record: RecordValue, name: string): string {
  return textOf(record, name) ?? '';
}

const NOTHING: readonly string[] = [];

function items(record: RecordValue, name: string, same = (text: string): string => text): readonly string[] {
  const list = listOf(record, name);
  // Most roles of a large table have no tags, and need no list each to say so.
  if (list.length === 0) return NOTHING;
  return list.map((item) => (item.kind === 'scalar' && typeof item.value === 'string' ? same(item.value) : ''));
}

/** The optional texts that are there: an absent one is no field at all. */
function texts<Name extends string>(record: RecordValue, names: readonly Name[]): { readonly [name in Name]?: string } {
  const found: { [name in Name]?: string } = {};
  for (const name of names) {
    const text = textOf(record, name);
    if (text !== undefined) found[name] = text;
  }
  return found;
}
