/** Pay as schema.org states it: an amount, a range, a distribution, or a text. */
import type { RecordValue, Value } from '../source.js';
import { readPayCell } from '../tables/pay/index.js';
import { isImpossible } from '../tables/pay/likely.js';
import { periodNamed } from '../tables/pay/periods.js';
import type { Period, Salary } from '../types.js';
import { said } from './vocabulary.js';

export type LinkedPay =
  | {
      readonly kind: 'pay';
      readonly salary: Partial<Salary> & Pick<Salary, 'min' | 'max' | 'period'>;
      readonly value: Value;
      /** The period is not stated, and a year's was taken. */
      readonly assumed: boolean;
      /** The shares of people below the ends, where these are percentiles: 10 and 90. */
      readonly percentiles?: readonly [number, number];
    }
  /** What it says is no range; `words` are for a person. */
  | { readonly kind: 'no-range'; readonly words: string; readonly value: Value };

/** Codes of UN/CEFACT (Recommendation 20) that are no words of their period. */
const UNIT_CODES: Readonly<Record<string, Period>> = { HUR: 'hour', WEE: 'week', MON: 'month', ANN: 'year' };

/** Ends that a distribution may have, the first pair that it has. */
const PERCENTILES = [
  [10, 90],
  [25, 75],
] as const;

/** The words of a node that say something of its pay. */
export const OF_PAY: ReadonlySet<string> = new Set(['baseSalary', 'estimatedSalary', 'salaryCurrency']);

/** The pay of a node; nothing where it states none. `currency` is the dataset's. */
export function linkedPay(node: RecordValue, currency: string): LinkedPay | undefined {
  const stated = said(node, 'baseSalary') ?? said(node, 'estimatedSalary');
  if (stated === undefined) return undefined;
  const all = stated.kind === 'list' ? stated.items : [stated];
  const nodeCurrency = textIn(said(node, 'salaryCurrency'));
  const read = all.flatMap((value) => readOne(value, nodeCurrency, currency) ?? []);
  return read.find(({ kind }) => kind === 'pay') ?? read[0];
}

function readOne(value: Value, nodeCurrency: string | undefined, home: string): LinkedPay | undefined {
  if (value.kind === 'list') return value.items.flatMap((item) => readOne(item, nodeCurrency, home) ?? [])[0];
  if (value.kind === 'scalar') return readText(value, nodeCurrency, home);
  const inner = said(value, 'value');
  const amounts = inner?.kind === 'record' ? inner : value;
  const currency = textIn(said(value, 'currency')) ?? textIn(said(amounts, 'currency')) ?? nodeCurrency;
  const stated = periodOf(amounts) ?? periodOf(value);
  const found = endsOf(amounts, home);
  if (found === undefined) return inner?.kind === 'scalar' ? readText(inner, currency, home, stated) : undefined;
  const [min, max] = found.ends;
  if (min === undefined || max === undefined) {
    return { kind: 'no-range', words: min === undefined ? `up to ${max}` : `from ${min}`, value };
  }
  const median = amountIn(said(amounts, 'median'), home);
  const salary = { min, max, ...(currency && { currency }), ...(median !== undefined && { median }) };
  return checked({ ...salary, period: stated ?? 'year' }, stated === undefined, value, home, found.percentiles);
}

/** A year that is only assumed must be likely: 25 without a unit is an hour's, or anything. */
function checked(
  salary: Extract<LinkedPay, { kind: 'pay' }>['salary'],
  assumed: boolean,
  value: Value,
  home: string,
  percentiles?: readonly [number, number],
): LinkedPay {
  if (assumed && isImpossible({ ...salary, currency: salary.currency ?? home })) {
    const amounts = salary.min === salary.max ? `${salary.min}` : `${salary.min} to ${salary.max}`;
    return { kind: 'no-range', words: `${amounts}, without a unit`, value };
  }
  return { kind: 'pay', salary, value, assumed, ...(percentiles && { percentiles }) };
}

interface Ends {
  readonly ends: readonly [number | undefined, number | undefined];
  readonly percentiles?: readonly [number, number];
}

function endsOf(amounts: RecordValue, home: string): Ends | undefined {
  const min = amountIn(said(amounts, 'minValue'), home);
  const max = amountIn(said(amounts, 'maxValue'), home);
  if (min !== undefined || max !== undefined) return { ends: [min, max] };
  for (const percentiles of PERCENTILES) {
    const [low, high] = percentiles.map((share) => amountIn(said(amounts, `percentile${share}`), home));
    if (low !== undefined && high !== undefined) return { ends: [low, high], percentiles };
  }
  const amount = amountIn(said(amounts, 'value'), home);
  return amount === undefined ? undefined : { ends: [amount, amount] };
}

/** A number, or one that a text writes: "98000", "$98,000". */
function amountIn(value: Value | undefined, home: string): number | undefined {
  if (value?.kind !== 'scalar') return undefined;
  if (typeof value.value === 'number') return value.value;
  const read = typeof value.value === 'string' ? readPayCell(value.value, '.', home) : undefined;
  return read?.kind === 'range' && read.min === read.max ? read.min : undefined;
}

/** `stated` is the period that stands beside the text. */
function readText(value: Value, currency: string | undefined, home: string, stated?: Period): LinkedPay | undefined {
  const text = textIn(value);
  if (text === undefined) return undefined;
  const read = readPayCell(text, '.', home);
  if (read.kind === 'silent') return undefined;
  if (read.kind !== 'range') return { kind: 'no-range', words: text, value };
  const own = read.currency ?? currency;
  const period = stated ?? read.period;
  const salary = { min: read.min, max: read.max, period: period ?? 'year', ...(own && { currency: own }) };
  return checked(salary, period === undefined, value, home);
}

function periodOf(record: RecordValue): Period | undefined {
  for (const name of ['unitText', 'unitCode', 'duration']) {
    const words = textIn(said(record, name));
    const found = words && (UNIT_CODES[words.toUpperCase()] ?? periodNamed(words));
    if (found) return found;
  }
  return undefined;
}

function textIn(value: Value | undefined): string | undefined {
  if (value?.kind !== 'scalar' || value.value === null) return undefined;
  const text = String(value.value).trim();
  return text === '' ? undefined : text;
}
