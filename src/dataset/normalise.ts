/** From checked values to the dataset that the rest of the product sees: complete with its defaults. */
import { idFromTitle } from './id.js';
import { PERIODS } from './schema.js';
import { field, listOf, numberOf, type RecordValue, recordsOf, textOf } from './source.js';
import { makeTiers } from './tiers.js';
import type { Assumed, Dataset, Image, Period, Role, Salary, Source, Tier, Topic, Yardstick } from './types.js';

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

/** A role that has passed every check. `currency` is the dataset's. */
export function readRole(role: RecordValue, currency: string): Role {
  const salary = field(role, 'salary');
  const image = field(role, 'image');
  const codes = field(role, 'codes');
  return {
    id: textOf(role, 'id') ?? idFromTitle(needed(role, 'title')),
    title: needed(role, 'title'),
    ...texts(role, ['shortTitle', 'summary', 'employer', 'location', 'url', 'stall', 'closes']),
    responsibilities: items(role, 'responsibilities'),
    skills: items(role, 'skills'),
    tags: items(role, 'tags'),
    notes: items(role, 'notes'),
    codes: codes?.kind === 'record' ? readCodes(codes) : {},
    ...(salary?.kind === 'record' && { salary: readSalary(salary, currency) }),
    ...(image?.kind === 'record' && { image: readImage(image) }),
  };
}

function readSalary(salary: RecordValue, currency: string): Salary {
  const median = numberOf(salary, 'median');
  const sample = numberOf(salary, 'sample');
  return {
    min: numberOf(salary, 'min') ?? 0,
    max: numberOf(salary, 'max') ?? 0,
    currency: textOf(salary, 'currency') ?? currency,
    period: periodOf(salary),
    ...(median !== undefined && { median }),
    ...(sample !== undefined && { sample }),
    ...texts(salary, ['basis']),
  };
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

function items(record: RecordValue, name: string): readonly string[] {
  const list = listOf(record, name);
  if (list.length === 0) return NOTHING;
  const texts: string[] = [];
  for (const item of list) if (item.kind === 'scalar' && typeof item.value === 'string') texts.push(item.value);
  return texts;
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
