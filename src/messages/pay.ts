/** What can be wrong with pay in a table (exit 4), sorted by name. */
import type { Diagnostic, Place } from '../diagnostic.js';
import { also, error, quoted, warning } from './wording.js';

export function assumedCurrency(place: Place, currency: string, rows: number): Diagnostic {
  return warning('assumed-currency', place, {
    message: `The pay of ${rows === 1 ? 'one row' : `${rows} rows`} names no currency; it is taken to be ${currency}.`,
    hint: `Say which it is: --pay ${currency}, or in the header: "Salary (${currency})".`,
  });
}

export type UnlikelyYear = 'too low' | 'too high' | 'little' | 'little beside the others';

/** `ways` are the periods for which the pay would be usual, the likeliest first. */
export function assumedYear(
  place: Place,
  words: string,
  found: UnlikelyYear,
  ways: readonly string[],
  others: number,
): Diagnostic {
  const [likeliest = 'hour', second] = ways;
  const flags = `--pay ${likeliest}${second === undefined ? '' : ` or --pay ${second}`}`;
  const [said, hint] = {
    'too low': [
      'is too low for a year',
      `Say it: ${flags}, a column for it (--map "Unit=salary.period"), or in the cell: "15.50 an hour".${ways.includes('hour') && !hasFraction(words) ? ' Where the figures are thousands, say so in the header: "Salary (£000s)".' : ''}`,
    ],
    'too high': [
      'is too high for a year',
      'Say it, with --pay month and the like, or look whether the decimal mark or the thousands are right.',
    ],
    little: ['is little for a year', `Say it: ${flags}, a column for it (--map "Unit=salary.period"), or --pay year.`],
    'little beside the others': [
      'is little for a year beside the others',
      `Say it in the cell ("${words} a ${likeliest}"), in a column for it (--map "Unit=salary.period"), or --pay year where all is for a year.`,
    ],
  }[found];
  return error('assumed-year', place, {
    message: `${quoted(words)} does not say what it is paid for, and ${said}${also(others, 'is', 'are')}.`,
    hint,
  });
}

export function doubtfulMark(place: Place, found: string, read: string): Diagnostic {
  return warning('doubtful-mark', place, {
    message: `${quoted(found)} is read as ${read}, because nothing says that its full stop begins a fraction.`,
    hint: 'If it is paid by the hour, say --pay hour.',
  });
}

export function errorInPay(place: Place, header: string, words: string, others: number): Diagnostic {
  return error('error-in-pay', place, {
    message: `The cell of ${quoted(header)} holds the error ${quoted(words)}${also(others, 'does', 'do')}.`,
    hint: 'Mend the formula, or have it calculated by a spreadsheet (open the file and save it), or empty the cell.',
  });
}

export function fewAnswers(
  place: Place,
  titles: readonly { readonly title: string; readonly answers: number }[],
  fewest: number,
): Diagnostic {
  const shown = titles.slice(0, 3).map(({ title, answers }) => `${quoted(title)} (${answers})`);
  const rest = titles.length - shown.length;
  return warning('few-answers', place, {
    message: `Under ${fewest} answers are no survey, so the pay is shown as not stated for ${shown.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}.`,
    hint: 'With --group range the pay is from the lowest to the highest.',
  });
}

export function headersDisagree(place: Place, one: string, other: string): Diagnostic {
  return error('headers-disagree', place, {
    message: `${quoted(one)} and ${quoted(other)} name different currencies or periods, so they are not the ends of one range.`,
    hint: 'Choose the columns that belong together with --map "Header=salary.min" and --map "Header=salary.max".',
  });
}

export function mixedGroup(place: Place, title: string): Diagnostic {
  return warning('mixed-group', place, {
    message: `The rows of ${quoted(title)} state their pay in different currencies or periods; shown as not stated.`,
    hint: 'Write them in one currency and for one period.',
  });
}

export function noRange(place: Place, words: string, why: keyof typeof NO_RANGE, others: number): Diagnostic {
  return warning('no-range', place, {
    message: `${quoted(words)} ${NO_RANGE[why]}; shown as not stated${also(others, 'is', 'are')}.`,
    hint: 'Write both ends ("35,000 to 40,000"). The words are kept in the notes of the role.',
  });
}

const NO_RANGE = {
  'no lower end': 'has no lower end',
  'no upper end': 'has no upper end',
  about: 'is only about right',
  average: 'is an average, not a range',
  'on target': 'is what can be reached, not what is paid',
  net: 'is pay after tax',
  grade: 'names a grade, not an amount',
  lakh: 'counts in lakhs or crores',
  'several amounts': 'holds several amounts',
  zero: 'begins at zero',
  reversed: 'ends below its start',
  percentage: 'is a percentage',
} as const;

export function oneBound(place: Place, header: string, missing: string | undefined, others: number): Diagnostic {
  const without = missing === undefined ? 'no column has the other end' : `${quoted(missing)} has none`;
  return warning('one-bound', place, {
    message: `Only ${quoted(header)} has an amount, and ${without}: no range; shown as not stated${also(others, 'is', 'are')}.`,
    hint: 'Fill in both ends; the same figure twice where one is paid. The words are kept in the notes of the role.',
  });
}

/** `read` is what the column's decimal mark makes of it; `told` is the number that tells the mark. */
export function otherMark(
  place: Place,
  found: string,
  read: number | undefined,
  told: { readonly number: string; readonly place: Place },
  others: number,
): Diagnostic {
  const other = found.replace(/[.,]/g, (sign) => (sign === '.' ? ',' : '.'));
  return error('other-mark', place, {
    message: `${quoted(found)} ${read === undefined ? 'cannot be read' : `would be ${read}`} here, since ${spot(told.place)} has ${quoted(told.number)}, and a column has one decimal mark${also(others, 'is', 'are')}.`,
    hint: `Write ${quoted(other)}${read === undefined ? '' : `, or say what ${read} is paid for: "${found} an hour"`}.`,
  });
}

export function reversedPay(place: Place, words: string, others: number): Diagnostic {
  return error('reversed-pay', place, {
    message: `The pay ends below its start: ${quoted(words)}${also(others, 'does', 'do')}.`,
    hint: 'The smaller figure comes first.',
  });
}

/** `min` and `max` are what the thousands of the header would make of the words. */
export function thousandsTwice(
  place: Place,
  found: {
    readonly words: string;
    readonly header: string;
    readonly min: number;
    readonly max: number;
    readonly currency: string;
    /** The column's decimal mark. */
    readonly mark: string;
  },
  others: number,
): Diagnostic {
  const { words, header, min, max, currency, mark } = found;
  const money = new Intl.NumberFormat('en-GB', { style: 'currency', currency, minimumFractionDigits: 0 });
  const ends = [...new Set([min, max])];
  const thousands = ends.map((amount) => `${amount / 1_000_000}`.replace('.', mark)).join(' to ');
  return error('thousands-twice', place, {
    message: `The figures under ${quoted(header)} are thousands, so ${quoted(words)} would be ${ends.map((end) => money.format(end)).join(' to ')}${also(others, 'is', 'are')}.`,
    hint: `Write the thousands ("${thousands}"), or take them out of the header where all figures are in full.`,
  });
}

export function unclearPeriods(place: Place, words: string, other: Place, otherWords: string): Diagnostic {
  return error('unclear-periods', place, {
    message: `${quoted(words)} cannot be paid for the same time as ${quoted(otherWords)} (${spot(other)}), and nothing says what each is paid for.`,
    hint: 'Say it in each cell ("15.50 an hour"), or in a column of its own (--map "Unit=salary.period").',
  });
}

export function unreadFigure(place: Place, header: string, words: string, others: number): Diagnostic {
  return warning('unread-figure', place, {
    message: `${quoted(words)} under ${quoted(header)} is not one number, and is left out${also(others, 'is', 'are')}.`,
    hint: 'Write the number alone, or leave the cell empty.',
  });
}

export function unreadPay(place: Place, words: string, others: number): Diagnostic {
  return warning('unread-pay', place, {
    message: `${quoted(words)} is not understood as pay; shown as not stated${also(others, 'is', 'are')}.`,
    hint: 'Write an amount or a range ("35,000 to 40,000"), with its currency and what it is paid for. The words are kept in the notes of the role.',
  });
}

export function unreadUnit(place: Place, header: string, words: string, others: number): Diagnostic {
  return warning('unread-unit', place, {
    message: `${quoted(words)} under ${quoted(header)} is not known; the pay is shown as not stated${also(others, 'is', 'are')}.`,
    hint: 'Periods are hour, day, week, month and year; a currency has three letters.',
  });
}

function hasFraction(words: string): boolean {
  return /\d[.,]\d{1,2}(?!\d)/.test(words);
}

function spot({ cell, line }: Place): string {
  return cell ?? `line ${line}`;
}
