/** What the amounts of a cell are together, with the units that stand around them. */
import type { Period } from '../../types.js';
import { type Candidates, meant } from './currencies.js';
import type { NoRange, PayCell } from './types.js';

export type Pay = Omit<Extract<PayCell, { kind: 'range' }>, 'kind' | 'words'>;

export interface Money {
  readonly amount: number;
  /** "k" stands behind it. */
  readonly thousand: boolean;
}

/** Places on a pay scale that stand beside the pay; `several` where one of them is a range of places. */
export type Grade = 'one' | 'several';

interface Around {
  readonly currency: Candidates | undefined;
  readonly home: string | undefined;
  readonly period: Period | undefined;
  readonly grade: Grade | undefined;
  readonly notes: readonly string[];
}

/** A range this many times as high as it is low is no range: "30-40,000" begins at 30,000, not at 30. */
const WIDEST = 20;

/** Beside a grade, less than this may be another grade. */
const LEAST_BESIDE_GRADE = 1000;

/** A range; why there is none; nothing where the amounts cannot be meant so. */
export function rangeOf(first: Money, second: Money, around: Around): Pay | NoRange | 'nothing' | undefined {
  const { home, period, grade, notes } = around;
  const serves = second.thousand && !first.thousand && first.amount < second.amount;
  const min = first.amount * (first.thousand || serves ? 1000 : 1);
  const max = second.amount * (second.thousand ? 1000 : 1);
  if (max === 0) return min === 0 ? 'nothing' : 'reversed';
  if (min === 0) return 'zero';
  if (first.thousand && !second.thousand && max < 1000) return undefined;
  if (min > max) return 'reversed';
  if (max > min * WIDEST) return undefined;
  const plain = around.currency === undefined || grade === 'several';
  if (grade !== undefined && plain && min < LEAST_BESIDE_GRADE) return undefined;
  const currency = around.currency && meant(around.currency, home);
  if (around.currency !== undefined && currency === undefined) return undefined;
  const note = notes.join(', ');
  return {
    min,
    max,
    ...(currency !== undefined && { currency }),
    ...(period !== undefined && { period }),
    ...((first.thousand || second.thousand) && { thousands: true }),
    ...(note !== '' && { note }),
  };
}
