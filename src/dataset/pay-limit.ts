/** Limits of pay that a person asks for: "80000", "80k", "15/h". */
import type { Report } from '../diagnostic.js';
import * as messages from '../messages/focus.js';
import { formatsOf } from './format.js';
import { paidRoles, timesAYear, yearAmount, yearPay } from './pay.js';
import { PERIODS } from './schema.js';
import type { Dataset, Focus, PayLimit, Period } from './types.js';

/** `80000`, `80,000`, `80k`, `82.5k`, each a year's unless a period follows: `15/h`, `15/hour`, `2,500/month`. */
const LIMIT = /^(\d+(?:,\d{3})*(?:\.\d+)?)(k?)(?:\s*\/\s*([a-z]+))?$/i;

/** The limit that a text names, or nothing. `80.000` names none: it is eighty thousand to some, and eighty to others. */
export function parsePayLimit(text: string): PayLimit | undefined {
  const [, digits, thousands, word] = LIMIT.exec(text.trim()) ?? [];
  const period = word === undefined ? 'year' : periodOf(word);
  if (digits === undefined || period === undefined || (period === 'year' && DOTTED.test(digits))) return undefined;
  return { amount: Number(digits.replaceAll(',', '')) * (thousands === '' ? 1 : 1000), period };
}

const DOTTED = /^\d{1,3}\.\d{3}$/;

/** What a person meant who wrote "80.000", "80 000" or "£80k". */
export function likelyPayLimit(text: string): string | undefined {
  const plain = text.replace(/^\s*[\p{Sc}]|[\p{Sc}]\s*$/gu, '').trim();
  if (/^\d{1,3}(?:([.,' \u00A0\u202F])\d{3})(?:\1\d{3})*$/u.test(plain)) return plain.replace(/\D/g, '');
  return plain !== text && parsePayLimit(plain) !== undefined ? plain : undefined;
}

/** By its name or the beginning of it. */
function periodOf(word: string): Period | undefined {
  const wanted = word.toLowerCase();
  if (wanted === 'hr') return 'hour';
  return PERIODS.find((period) => period.startsWith(wanted));
}

/** Reports limits that were hardly meant: the wrong way round, or far below all pay for want of a "k" or a period. */
export function checkPayLimits({ minSalary, maxSalary }: Focus, dataset: Dataset, report: Report): boolean {
  if (minSalary && maxSalary && yearAmount(minSalary, dataset) > yearAmount(maxSalary, dataset)) {
    report(messages.limitsReversed(said(minSalary), said(maxSalary)));
    return false;
  }
  const slips = [
    ['--min-salary', minSalary],
    ['--max-salary', maxSalary],
  ] as const;
  let sound = true;
  for (const [flag, limit] of slips) {
    const slip = limit && slipOf(limit, dataset);
    if (slip === undefined) continue;
    report(messages.limitTooLow(flag, slip.found, slip.lowest, slip.likely));
    sound = false;
  }
  return sound;
}

/** How many times the lowest pay stands above a limit that was not meant so. */
const FAR = 20;

function slipOf(limit: PayLimit, dataset: Dataset) {
  const paid = paidRoles(dataset.roles, (role) => yearPay(role, dataset));
  const lowest = paid.reduce((least, { pay }) => Math.min(least, pay.min), Number.POSITIVE_INFINITY);
  if (paid.length === 0 || limit.period !== 'year' || limit.amount === 0 || limit.amount * FAR > lowest)
    return undefined;
  const { money } = formatsOf(dataset, 'en-GB');
  const hourly = paid.every(({ role }) => role.salary?.period === 'hour');
  return {
    found: money(limit.amount),
    lowest: money(lowest),
    likely: hourly ? `${limit.amount}/h` : `${limit.amount}k`,
  };
}

/** As a person types it. */
function said({ amount, period }: PayLimit): string {
  return period === 'year' ? `${amount}` : `${amount}/${period}`;
}

/** `15/h`: how a limit is typed that lies just below (or above) a year's pay. */
export function typedLimit(year: number, like: PayLimit, dataset: Dataset, side: 'below' | 'above'): string {
  const round = side === 'below' ? Math.floor : Math.ceil;
  const amount = year / timesAYear(like.period, dataset);
  return said({ amount: round(Math.round(amount * 10_000) / 100) / 100, period: like.period });
}
