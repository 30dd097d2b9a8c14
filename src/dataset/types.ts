/** The dataset as the rest of the product sees it: checked, complete with its defaults, in NFC, free of what XML cannot hold. */

export type Period = 'hour' | 'day' | 'week' | 'month' | 'year';

/** Pay as it was stated: `min <= max`, in units of `currency` a `period`. */
export interface Salary {
  readonly min: number;
  readonly max: number;
  /** ISO 4217. */
  readonly currency: string;
  readonly period: Period;
  /** Between `min` and `max`: half of those asked are paid less. It takes the midpoint's place. */
  readonly median?: number;
  /** How many answered. */
  readonly sample?: number;
  /** How the figures were found: "survey, 2024". */
  readonly basis?: string;
}

export interface Image {
  /** A path inside the dataset's folder. */
  readonly src: string;
  readonly alt: string;
}

/** A job. Its fields follow schema.org/Occupation where that has the word. */
export interface Role {
  readonly id: string;
  readonly title: string;
  /** For charts and rows. */
  readonly shortTitle?: string;
  readonly summary?: string;
  readonly responsibilities: readonly string[];
  readonly skills: readonly string[];
  /** Absent: the pay is not stated. */
  readonly salary?: Salary;
  readonly employer?: string;
  readonly location?: string;
  readonly url?: string;
  /** Where at the fair. */
  readonly stall?: string;
  /** ISO date: the last day to apply. */
  readonly closes?: string;
  readonly tags: readonly string[];
  readonly codes: Readonly<Record<string, string>>;
  /** The speaker's own. */
  readonly notes: readonly string[];
  readonly image?: Image;
}

/** A band of a year's pay in the dataset's currency, half-open: `from <= midpoint < below`. */
export interface Tier {
  readonly id: string;
  readonly name: string;
  readonly from: number;
  /** Absent in the highest tier only. */
  readonly below?: number;
}

export interface Source {
  readonly title: string;
  readonly publisher?: string;
  readonly url?: string;
  readonly published?: string;
  readonly accessed?: string;
  readonly note?: string;
}

/** An amount that pay is held against, in the dataset's currency: "Graduate median". */
export interface Yardstick {
  readonly name: string;
  readonly amount: number;
  readonly period: Period;
  readonly source?: string;
}

/** A name and what it means: a skill, a step of preparation. */
export interface Topic {
  readonly name: string;
  readonly summary?: string;
}

export interface Question {
  readonly question: string;
  readonly answer: string;
}

/** A warning of `check` that was looked at and is right. */
export interface Acceptance {
  readonly code: string;
  readonly path?: string;
  readonly reason: string;
}

export interface Dataset {
  readonly name: string;
  /** BCP 47. */
  readonly language: string;
  readonly location?: string;
  /** ISO date of the figures. */
  readonly asOf?: string;
  /** ISO 4217: the default of every salary, and the currency of the tiers. */
  readonly currency: string;
  readonly url?: string;
  readonly sources: readonly Source[];
  /** Absent where there are none. */
  readonly yardsticks?: readonly Yardstick[];
  readonly introduction: readonly string[];
  readonly skills: readonly Topic[];
  /** Rising. Empty: the dataset has no tiers. */
  readonly tiers: readonly Tier[];
  /** How many of each period are paid in a year. */
  readonly yearFactors: Readonly<Record<Exclude<Period, 'year'>, number>>;
  readonly roles: readonly Role[];
  readonly preparation: readonly Topic[];
  readonly conclusion: readonly string[];
  readonly faq: readonly Question[];
  readonly accept: readonly Acceptance[];
  /** Of a table: not a field that a file can have. */
  readonly assumed?: Assumed;
}

/** What a table left unsaid and its reader took for granted: documents say so where they tell their method. */
export interface Assumed {
  /** ISO 4217. */
  readonly currency?: string;
  readonly period?: Period;
}

/** What an audience cares about, as it was asked. Kinds are joined by "and", the values of one kind by "or". */
export interface Focus {
  readonly roles: readonly string[];
  readonly tiers: readonly string[];
  readonly skills: readonly string[];
  readonly tags: readonly string[];
  readonly except: readonly string[];
  /** Inclusive. */
  readonly minSalary?: PayLimit;
  readonly maxSalary?: PayLimit;
  readonly salaryBy: SalaryBy;
  readonly sort: Sort;
  readonly top?: number;
}

/** An amount in the dataset's currency, for a period. */
export interface PayLimit {
  readonly amount: number;
  readonly period: Period;
}

/** What a limit of pay is held against: the middle of a range, or its ends, so that no chosen range passes the limit. */
export const SALARY_BY = ['midpoint', 'ends'] as const;
export type SalaryBy = (typeof SALARY_BY)[number];

export const SORTS = ['-salary', 'salary', 'title', 'given'] as const;
export type Sort = (typeof SORTS)[number];

/** A role that the focus leaves out, and why, in words. */
export interface Omission {
  readonly role: Role;
  readonly reason: string;
}

/** The outcome of a focus: the roles in their order, and what was left out. */
export interface Selection {
  readonly focus: Focus;
  /** Highest tier first and sorted within, then the roles without a tier. */
  readonly roles: readonly Role[];
  /** What the scale of pay covers: these roles, or where a set of documents is made of roles one by one, those of all. */
  readonly set: readonly Role[];
  readonly omitted: readonly Omission[];
  /** The focus in words, for the documents ("Upper tier; at least £90,000"); absent when every role was chosen. */
  readonly words?: string;
}

/** A year's pay in the dataset's own currency. */
export interface YearPay {
  readonly min: number;
  readonly max: number;
  /** What roles are compared by: the median where it is stated, else halfway between the ends. */
  readonly midpoint: number;
  /** Where it is stated. */
  readonly median?: number;
}

/** Pay as a document tells it, for the document's period, in the dataset's own currency. */
export interface ToldPay extends YearPay {
  /** It is stated for another period. */
  readonly about?: true;
}
