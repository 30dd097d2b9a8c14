/** The context of a template, declared once: what `check` knows is what `templateContext` makes. */

import type { PayDifference } from '../dataset/pay.js';
import { DATASET, ROLE, SALARY, TIER, YARDSTICK } from '../dataset/schema.js';
import type { EmployerSummary, Standing, Statistics, Summary } from '../dataset/statistics.js';
import type { Assumed, ToldPay, Topic } from '../dataset/types.js';
import { FLAG, fieldsOf, list, NUMBER, record, type Shape, SPAN, TEXT, WORDS } from './shape.js';
import { TALK_PARTS } from './talk.js';

/** For `stats.period`; `about`: it is stated for another one. */
const TOLD_PAY = record('pay', {
  min: NUMBER,
  max: NUMBER,
  midpoint: NUMBER,
  median: NUMBER,
  about: FLAG,
} satisfies Record<keyof ToldPay, Shape>);

const TIER_FIELDS = {
  ...fieldsOf(TIER),
  shortName: TEXT,
  /** "upper-tier", where the name reads so. */
  adjective: WORDS,
  rank: NUMBER,
};

const NEAR_ROLE = {
  id: TEXT,
  heading: TEXT,
  label: TEXT,
  /** Where its heading does not name it. */
  employer: TEXT,
  tier: record(TIER.name, TIER_FIELDS),
  salary: record(SALARY.name, fieldsOf(SALARY)),
  pay: TOLD_PAY,
  shared: list(TEXT),
  overlap: SPAN,
  /** What it pays against the role that it is near to, midpoint to midpoint. */
  difference: record('a difference in pay', {
    by: record(SALARY.name, fieldsOf(SALARY)),
    more: FLAG,
    less: FLAG,
    about: FLAG,
  } satisfies Record<keyof PayDifference, Shape>),
};

const ROLE_CONTEXT = record(ROLE.name, {
  ...fieldsOf(ROLE),
  /** The title, told apart from equal ones. */
  heading: TEXT,
  /** The short title, or the heading. */
  label: TEXT,
  tier: record(TIER.name, TIER_FIELDS),
  pay: TOLD_PAY,
  /** Those of the dataset's that the role asks for. */
  skillsToBuild: list(record('a skill to build', { name: TEXT, summary: TEXT } satisfies Record<keyof Topic, Shape>)),
  /** Among all roles of the dataset. */
  nearest: record('the nearest roles', {
    roles: list(record('a near role', NEAR_ROLE)),
  }),
  /** Among all roles of the dataset whose pay can be compared. */
  standing: record('a standing', { place: NUMBER, of: NUMBER, shared: FLAG } satisfies Record<keyof Standing, Shape>),
  /** The dataset says no more of it than what it is called, and what it is in a sentence. */
  bare: FLAG,
  /** In a talk of some minutes: it has no slide of its own; or one that says less. */
  listed: FLAG,
  brief: FLAG,
});

const TIER_PAY = record('the pay of a tier', { min: NUMBER, max: NUMBER, about: FLAG });

const TIER_CONTEXT = record(TIER.name, { ...TIER_FIELDS, roles: list(ROLE_CONTEXT), pay: TIER_PAY });

const EXTREME = record('an extreme', { value: NUMBER, about: FLAG, roles: list(ROLE_CONTEXT) });

const SUMMARY = {
  count: NUMBER,
  paid: NUMBER,
  unpaid: NUMBER,
  lowest: EXTREME,
  highest: EXTREME,
  median: NUMBER,
  lowerQuartile: NUMBER,
  upperQuartile: NUMBER,
} satisfies Record<keyof Summary, Shape>;

const COMMON_SKILL = record('a common skill', { name: TEXT, count: NUMBER, roles: list(ROLE_CONTEXT) });

const STATISTICS = record('the statistics', {
  total: NUMBER,
  /** All amounts are for it: "hour"; and as it is said: "an hour". */
  period: WORDS,
  unit: WORDS,
  ...SUMMARY,
  narrowest: NUMBER,
  tiers: list(
    record('the statistics of a tier', { ...SUMMARY, tier: record(TIER.name, TIER_FIELDS), roles: list(ROLE_CONTEXT) }),
  ),
  employers: list(
    record('the statistics of an employer', {
      ...SUMMARY,
      employer: TEXT,
      places: list(TEXT),
      stalls: list(TEXT),
      roles: list(ROLE_CONTEXT),
    } satisfies Record<keyof EmployerSummary, Shape>),
  ),
  skills: list(COMMON_SKILL),
  /** Those that are the columns of a matrix; empty where it would show nothing. */
  matrix: list(COMMON_SKILL),
  above: record('a count', { value: NUMBER, count: NUMBER }),
  contradiction: record('a contradiction', {
    /** Of the question that is contradicted, from 0. */
    questionIndex: NUMBER,
    min: NUMBER,
    max: NUMBER,
    /** How many chosen roles end above the answer's range, where the highest of them ends, and how many end there. */
    exceeding: NUMBER,
    highest: NUMBER,
    reaching: NUMBER,
  }),
} satisfies Record<
  Exclude<keyof Statistics, 'standings'> | 'unit' | 'contradiction' | 'tiers' | 'employers' | 'skills' | 'matrix',
  Shape
>);

const { accept: _, ...DATASET_FIELDS } = fieldsOf(DATASET);

/** `--param KEY=VALUE`, under names that the author chooses; each that a template asks for is remembered. */
export const PARAMETERS: Shape = { kind: 'open', of: WORDS };

const FIELDS: Readonly<Record<string, Shape>> = {
  ...DATASET_FIELDS,
  roles: list(ROLE_CONTEXT),
  tiers: list(TIER_CONTEXT),
  untiered: list(ROLE_CONTEXT),
  /** Those in no tier of which the dataset says more than a title and a summary, and the others that a talk does not list. */
  described: list(ROLE_CONTEXT),
  bare: list(ROLE_CONTEXT),
  yardsticks: list(
    record(YARDSTICK.name, {
      ...fieldsOf(YARDSTICK),
      /** The amount as helpers take pay: both ends are the same. */
      salary: record(SALARY.name, fieldsOf(SALARY)),
      pay: TOLD_PAY,
    }),
  ),
  role: ROLE_CONTEXT,
  tier: TIER_CONTEXT,
  record: { kind: 'open', of: TEXT },
  param: PARAMETERS,
  talk: record('the talk', {
    minutes: NUMBER,
    /** The notes of everything but the roles say less. */
    brief: FLAG,
    skips: record('what the talk skips', Object.fromEntries(TALK_PARTS.map((part) => [part, FLAG]))),
    /** The chosen roles without a slide of their own. */
    listed: list(ROLE_CONTEXT),
  }),
  selection: record('the selection', {
    words: WORDS,
    /** What a limit of pay is held against, where there is one: "midpoint" or "ends". */
    limited: WORDS,
    /** Whether the highest paid come first. */
    byPay: FLAG,
    /** How many of the chosen roles state their pay. */
    stated: NUMBER,
    /** How many of them state a median. */
    medians: NUMBER,
    /** The chosen roles whose pay says how many answered. */
    surveyed: list(ROLE_CONTEXT),
    conversions: list(record('a conversion', { period: WORDS, factor: NUMBER })),
    /** The chosen roles whose pay is not stated, or in another currency. */
    uncompared: list(ROLE_CONTEXT),
    /** The chosen roles whose pay cannot be that of its period. */
    doubtful: list(ROLE_CONTEXT),
    /** How many roles were left out. */
    omitted: NUMBER,
    omissions: list(record('roles that were left out', { reason: WORDS, roles: list(ROLE_CONTEXT) })),
  }),
  /** What a table left unsaid and was taken for granted. */
  assumed: record('what was assumed', { currency: TEXT, period: WORDS } satisfies Record<keyof Assumed, Shape>),
  stats: STATISTICS,
  labels: record('the labels', { hour: WORDS, day: WORDS, week: WORDS, month: WORDS, year: WORDS, notStated: WORDS }),
};

export const CONTEXT = record(DATASET.name, FIELDS);

/** Of a document for a row of a table, whose columns are known; without one, `record` can be asked for anything and has nothing. */
export function contextWith(columns: readonly string[] | undefined): Shape {
  if (columns === undefined) return CONTEXT;
  const row: Shape = { kind: 'open', of: TEXT, closed: { name: 'a row of the table', names: columns } };
  return record(DATASET.name, { ...FIELDS, record: row });
}
