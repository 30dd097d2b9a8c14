/** The currency and the period of rows that do not state them: the person's, the other cells', or what is assumed. */
import type { Period } from '../../types.js';
import { isLittleForYear, likelinessOf } from './likely.js';
import type { StatedPay, StatedRows } from './rows.js';
import type { PayFlag, Stated } from './types.js';

/** The pay of rows whose units are known, and how. */
export interface KnownPay {
  readonly stated: StatedPay;
  readonly currency: Stated<string>;
  readonly period: Stated<Period>;
}

export interface KnownRows extends StatedRows {
  readonly pay?: KnownPay;
}

/** How far an amount may lie from those that state a period to be paid for the same. */
export const NEAR = 5;

/** Completes the units of all rows together. `home` is the dataset's own currency. */
export function withUnits(rows: readonly StatedRows[], flag: PayFlag, home: string): readonly KnownRows[] {
  const stated = rows.flatMap((row) => row.stated ?? []);
  const rest = currencyLeft(stated, flag, home);
  const spans = spansOf(stated);
  const person: Stated<Period> | undefined = flag.period && { value: flag.period, by: 'flag' };
  return rows.map((row): KnownRows => {
    const { stated } = row;
    if (stated === undefined) return row;
    const currency = stated.currency ?? rest;
    const period = stated.period ?? person ?? elsewhere(stated, currency.value, spans) ?? ASSUMED;
    return { ...row, pay: { stated, currency, period } };
  });
}

/** The person's, else the only one that the cells state, else the dataset's. */
function currencyLeft(stated: readonly StatedPay[], flag: PayFlag, home: string): Stated<string> {
  if (flag.currency !== undefined) return { value: flag.currency, by: 'flag' };
  const [only, ...others] = new Set(stated.flatMap(({ currency }) => currency?.value ?? []));
  return only !== undefined && others.length === 0
    ? { value: only, by: 'other cells' }
    : { value: home, by: 'assumed' };
}

const ASSUMED: Stated<Period> = { value: 'year', by: 'assumed' };

interface Span {
  readonly lowest: number;
  readonly highest: number;
}

/** The amounts that state each period. */
function spansOf(rows: readonly StatedPay[]): ReadonlyMap<Period, Span> {
  const spans = new Map<Period, Span>();
  for (const { min, max, period } of rows) {
    if (period === undefined) continue;
    const { lowest, highest } = spans.get(period.value) ?? { lowest: min, highest: max };
    spans.set(period.value, { lowest: Math.min(lowest, min), highest: Math.max(highest, max) });
  }
  return spans;
}

/** The one stated period whose amounts lie near; none where a year would be as likely, or two are near. */
function elsewhere(row: StatedPay, currency: string, spans: ReadonlyMap<Period, Span>): Stated<Period> | undefined {
  if (spans.size === 0) return undefined;
  const near = [...spans].flatMap(([period, { lowest, highest }]) =>
    row.min >= lowest / NEAR && row.max <= highest * NEAR ? period : [],
  );
  const [only, ...others] = near;
  if (only === undefined || others.length > 0) return undefined;
  const yearToo =
    only !== 'year' &&
    likelinessOf(row.min, row.max, 'year', currency) === 'likely' &&
    !isLittleForYear(row.min, row.max, currency);
  return yearToo ? undefined : { value: only, by: 'other cells' };
}
