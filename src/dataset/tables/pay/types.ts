/** What the pay columns of a table say: of a cell, of a row, of the whole. */
import type { Period, Salary } from '../../types.js';

/** The sign between a number and its fraction. The other of the two, a space or an apostrophe groups its thousands. */
export type DecimalMark = '.' | ',';

/** Why words about pay are no range, although they speak of an amount or of a known way to pay. */
export type NoRange =
  | 'no lower end'
  | 'no upper end'
  | 'about'
  | 'average'
  | 'on target'
  | 'net'
  | 'grade'
  | 'lakh'
  | 'several amounts'
  | 'zero'
  | 'reversed'
  | 'percentage';

/** What a cell says about pay. `words` are the cell's own, as a person sees them. */
export type PayCell =
  /** One amount is both ends; `min <= max`. `note` is what stands after the pay: "inc benefits". */
  | {
      readonly kind: 'range';
      readonly words: string;
      readonly min: number;
      readonly max: number;
      /** ISO 4217. */
      readonly currency?: string;
      readonly period?: Period;
      readonly note?: string;
      /** The cell says itself that it counts thousands: "45k". */
      readonly thousands?: true;
    }
  /** "Competitive", "n/a", an empty cell. */
  | { readonly kind: 'silent'; readonly words: string }
  | { readonly kind: 'no-range'; readonly words: string; readonly why: NoRange }
  /** Something in it was not understood, so none of it was read. */
  | { readonly kind: 'unread'; readonly words: string };

/** A column by its index in a row's cells, from 0, and its header as the file has it. */
export interface PayColumn {
  readonly index: number;
  readonly header: string;
}

/** The columns that say something of a role's pay. `range` holds both ends in a cell, `min` and `max` one each. */
export type PayColumns = {
  readonly [Name in 'range' | 'min' | 'max' | 'currency' | 'period' | 'median' | 'sample' | 'basis']?: PayColumn;
};

/** What the person says of pay in a file that does not say it. */
export interface PayFlag {
  readonly currency?: string;
  readonly period?: Period;
}

export interface PayOptions {
  readonly pay?: PayFlag;
  /** The dataset's own, ISO 4217. */
  readonly currency: string;
  /** The number of the row, or of the line, with the names of the columns. */
  readonly header: number;
}

/** How a currency or a period is known; the first that is there counts. */
export type KnownBy = 'stated' | 'column' | 'header' | 'flag' | 'other cells' | 'assumed';

/** A currency or a period, and how it is known. */
export interface Stated<Value extends string> {
  readonly value: Value;
  readonly by: KnownBy;
}

/** The same, and in how many rows. */
export interface Known<Value extends string> extends Stated<Value> {
  readonly rows: number;
}

export interface RowPay {
  /** Absent: not stated. */
  readonly salary?: Salary;
  /** Words about pay that are kept for the speaker. */
  readonly notes: readonly string[];
}

/** What was read, and what a person is told of it. */
export interface PayReading {
  /** One for each row that was given, in their order. */
  readonly rows: readonly RowPay[];
  readonly told: {
    readonly currencies: readonly Known<string>[];
    readonly periods: readonly Known<Period>[];
    readonly mark: DecimalMark;
    /** Words that say nothing, and in how many rows. An empty cell is ''. */
    readonly silent: ReadonlyMap<string, number>;
  };
}

/** A header without the units that stand in it. */
export interface Units {
  readonly currency?: string;
  readonly period?: Period;
  /** The figures are thousands: "£000s". */
  readonly thousands?: true;
  /** "Annual pay (£000s)" without them: "pay". */
  readonly rest: string;
}
