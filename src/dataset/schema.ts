/**
 * What a dataset may say: the one table of its fields.
 *
 * The check of files, the JSON Schema for editors, the field reference and the names that templates know are all made from it.
 */
import type {
  Acceptance,
  Dataset,
  Image,
  Period,
  Question,
  Role,
  Salary,
  Source,
  Tier,
  Topic,
  Yardstick,
} from './types.js';

/** What a text must be beside text. */
export type TextFormat = 'date' | 'partial-date' | 'currency' | 'language' | 'address' | 'path';

export type FieldType =
  | { readonly kind: 'text'; readonly format?: TextFormat; readonly oneOf?: readonly string[] }
  /** Zero or more; `positive` leaves out zero, `whole` fractions. */
  | { readonly kind: 'number'; readonly positive: boolean; readonly whole?: true }
  /** `filled`: the list of roles, which may not be empty and has a limit of its own. */
  | { readonly kind: 'list'; readonly of: FieldType; readonly filled?: true }
  | { readonly kind: 'record'; readonly shape: Shape }
  /** Text under names that the author chooses. */
  | { readonly kind: 'open' };

export interface Field {
  readonly type: FieldType;
  readonly required?: true;
  /** One sentence for the person who fills it in. */
  readonly doc: string;
  /** What stands where it is absent, in words. */
  readonly otherwise?: string;
}

export interface Shape<Name extends string = string> {
  /** With its article, as messages use it: "a role". */
  readonly name: string;
  readonly fields: Readonly<Record<Name, Field>>;
}

export const PERIODS: readonly Period[] = ['hour', 'day', 'week', 'month', 'year'];

const TEXT: FieldType = { kind: 'text' };
const TEXTS: FieldType = { kind: 'list', of: TEXT };
const ADDRESS: FieldType = { kind: 'text', format: 'address' };
const DATE: FieldType = { kind: 'text', format: 'date' };
const PARTIAL_DATE: FieldType = { kind: 'text', format: 'partial-date' };
const CURRENCY: FieldType = { kind: 'text', format: 'currency' };
const AMOUNT: FieldType = { kind: 'number', positive: false };
const FACTOR: FieldType = { kind: 'number', positive: true };
const PERIOD: FieldType = { kind: 'text', oneOf: PERIODS };

export const SALARY: Shape<keyof Salary> = {
  name: 'a salary',
  fields: {
    min: { type: AMOUNT, required: true, doc: 'The lower end of the range.' },
    max: { type: AMOUNT, required: true, doc: 'The upper end; the same as `min` where one figure is paid.' },
    currency: { type: CURRENCY, doc: 'Three letters of ISO 4217.', otherwise: "the dataset's" },
    period: { type: PERIOD, doc: 'What the figures are paid for.', otherwise: '`year`' },
    median: {
      type: AMOUNT,
      doc: 'What half of those asked are paid less than; between the ends.',
      otherwise: 'roles are compared by the midpoint',
    },
    sample: { type: { kind: 'number', positive: true, whole: true }, doc: 'How many answered.' },
    basis: { type: TEXT, doc: 'How the figures were found, such as "survey, 2024" or "estimate".' },
  },
};

const IMAGE: Shape<keyof Image> = {
  name: 'an image',
  fields: {
    src: {
      type: { kind: 'text', format: 'path' },
      required: true,
      doc: "A PNG, JPEG or SVG inside the dataset's folder. From 1,300 × 1,130 pixels a photograph fills its place on slides and handouts; a smaller one, and a drawing, is shown small.",
    },
    alt: { type: TEXT, required: true, doc: 'What the picture shows, for a person who does not see it.' },
  },
};

export const ROLE: Shape<keyof Role> = {
  name: 'a role',
  fields: {
    id: {
      type: TEXT,
      doc: 'A name for the command line and for files; no two roles share one.',
      otherwise: 'made from the title',
    },
    title: { type: TEXT, required: true, doc: 'The name of the job.' },
    shortTitle: { type: TEXT, doc: 'A shorter name for charts and rows.', otherwise: 'the title' },
    summary: { type: TEXT, doc: 'What the job is, in one sentence.' },
    responsibilities: { type: TEXTS, doc: 'What a person in the job does, an item each.' },
    skills: { type: TEXTS, doc: 'What the job asks for, an item each.' },
    salary: {
      type: { kind: 'record', shape: SALARY },
      doc: 'The pay as it is stated.',
      otherwise: 'the pay is "not stated"',
    },
    employer: { type: TEXT, doc: 'Who offers the job.' },
    location: { type: TEXT, doc: 'Where the job is.' },
    url: { type: ADDRESS, doc: 'The page of the job.' },
    stall: { type: TEXT, doc: 'Where at the fair somebody tells more.' },
    closes: { type: DATE, doc: 'The last day to apply, such as 2025-01-31.' },
    tags: { type: TEXTS, doc: 'Words to choose roles by.' },
    codes: { type: { kind: 'open' }, doc: 'Codes of the job in classifications, such as `soc: "2433"`.' },
    notes: { type: TEXTS, doc: "What the speaker wants to say: the slide's notes, a paragraph each." },
    image: { type: { kind: 'record', shape: IMAGE }, doc: 'A picture of the job.' },
  },
};

export const TIER: Shape<keyof Tier> = {
  name: 'a tier',
  fields: {
    id: { type: TEXT, required: true, doc: 'A name for the command line.' },
    name: { type: TEXT, required: true, doc: 'The name that documents print, such as "Upper tier".' },
    from: {
      type: AMOUNT,
      required: true,
      doc: "The lowest midpoint of the tier: a year's pay in the dataset's currency.",
    },
    below: {
      type: FACTOR,
      doc: 'The midpoint at which the next tier starts.',
      otherwise: 'no upper limit: in the highest tier only',
    },
  },
};

export const SOURCE: Shape<keyof Source> = {
  name: 'a source',
  fields: {
    title: { type: TEXT, required: true, doc: 'The name of the source.' },
    publisher: { type: TEXT, doc: 'Who published it.' },
    url: { type: ADDRESS, doc: 'Where it can be read.' },
    published: {
      type: PARTIAL_DATE,
      doc: 'When it came out: a year, a month or a day ("2025", "2025-01", "2025-01-31").',
    },
    accessed: { type: PARTIAL_DATE, doc: 'When it was last read.' },
    note: { type: TEXT, doc: 'What a reader should know of it.' },
  },
};

export const YARDSTICK: Shape<keyof Yardstick> = {
  name: 'a yardstick',
  fields: {
    name: { type: TEXT, required: true, doc: 'What it is, such as "Graduate median".' },
    amount: { type: FACTOR, required: true, doc: "How much, in the dataset's currency." },
    period: { type: PERIOD, doc: 'What it is paid for.', otherwise: '`year`' },
    source: { type: TEXT, doc: 'Where it comes from.' },
  },
};

export const TOPIC: Shape<keyof Topic> = {
  name: 'a topic',
  fields: {
    name: { type: TEXT, required: true, doc: 'Its name, in a few words.' },
    summary: { type: TEXT, doc: 'What it means, in one sentence.' },
  },
};

export const QUESTION: Shape<keyof Question> = {
  name: 'a question',
  fields: {
    question: { type: TEXT, required: true, doc: 'The question as people ask it.' },
    answer: { type: TEXT, required: true, doc: 'The answer.' },
  },
};

const ACCEPTANCE: Shape<keyof Acceptance> = {
  name: 'an acceptance',
  fields: {
    code: { type: TEXT, required: true, doc: 'The code of the warning, such as `data/answer-exceeded`.' },
    path: { type: TEXT, doc: 'The field that it is accepted for, such as `faq[3].answer`.', otherwise: 'every field' },
    reason: { type: TEXT, required: true, doc: 'Why it is right.' },
  },
};

const YEAR_FACTORS: Shape<keyof Dataset['yearFactors']> = {
  name: 'the year factors',
  fields: {
    hour: { type: FACTOR, doc: 'Hours paid in a year.', otherwise: '1950 (37.5 in each of 52 weeks)' },
    day: { type: FACTOR, doc: 'Days paid in a year.', otherwise: '260' },
    week: { type: FACTOR, doc: 'Weeks paid in a year.', otherwise: '52' },
    month: { type: FACTOR, doc: 'Months paid in a year.', otherwise: '12' },
  },
};

export const DATASET: Shape<Exclude<keyof Dataset, 'assumed'>> = {
  name: 'a dataset',
  fields: {
    name: { type: TEXT, doc: 'The title of what is built.', otherwise: "the file's name" },
    language: {
      type: { kind: 'text', format: 'language' },
      doc: 'The language of the texts (BCP 47).',
      otherwise: '`en-GB`',
    },
    location: { type: TEXT, doc: 'Where the roles are.' },
    asOf: {
      type: DATE,
      doc: 'The day that the figures are for, such as 2025-01-31.',
      otherwise: 'no date is printed, and files are dated 2000-01-01',
    },
    currency: { type: CURRENCY, doc: 'The currency of the salaries and of the tiers (ISO 4217).', otherwise: '`GBP`' },
    url: { type: ADDRESS, doc: 'The page behind the QR code.' },
    sources: { type: listOf(SOURCE), doc: 'Where the figures come from.' },
    yardsticks: { type: listOf(YARDSTICK), doc: 'Amounts that pay is held against: a line each on the scale.' },
    introduction: { type: TEXTS, doc: 'What the field is, a paragraph each.' },
    skills: { type: listOf(TOPIC), doc: 'Skills that many of the roles ask for.' },
    tiers: {
      type: listOf(TIER),
      doc: 'Bands of pay, rising, each starting where the one before ends; `[]` for none.',
      otherwise: 'three are made from the pay',
    },
    yearFactors: { type: { kind: 'record', shape: YEAR_FACTORS }, doc: 'How many of each period are paid in a year.' },
    roles: { type: { ...listOf(ROLE), filled: true }, required: true, doc: 'The jobs.' },
    preparation: { type: listOf(TOPIC), doc: 'Steps towards a first job, in their order.' },
    conclusion: { type: TEXTS, doc: 'What to take away, a paragraph each.' },
    faq: { type: listOf(QUESTION), doc: 'Questions that people ask.' },
    accept: { type: listOf(ACCEPTANCE), doc: 'Warnings of `rolecast check` that were looked at and are right.' },
  },
};

function listOf(shape: Shape): FieldType & { readonly kind: 'list' } {
  return { kind: 'list', of: { kind: 'record', shape } };
}
