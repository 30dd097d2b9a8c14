/** One role of the rows with one title, as `--group` asks: a pay spine's steps, a survey's answers. */
import type { Place, Report } from '../../../diagnostic.js';
import * as messages from '../../../messages/pay.js';
import { cleanText, fold } from '../../text.js';
import { quantile } from '../../tiers.js';
import type { Salary } from '../../types.js';
import { cellText } from '../cells.js';
import type { Cell } from '../table.js';
import type { PayColumn, RowPay } from './types.js';

/** `range`: lowest to highest. `quartiles`: the middle half of the answers. */
export type Grouping = 'range' | 'quartiles';

export interface TitledRow {
  readonly title: string;
  readonly cells: readonly Cell[];
  readonly pay: RowPay;
  /** Where its pay stands. */
  readonly place: Place;
}

interface Group {
  readonly title: string;
  /** Of the rows that were given, from 0; the first one's place is the role's. */
  readonly rows: readonly number[];
  readonly pay: RowPay;
}

export interface Grouped {
  /** In the order of their first rows. */
  readonly groups: readonly Group[];
  /** Of the columns that are not used, those in which rows of one title differ: what was thrown together. */
  readonly varying: readonly PayColumn[];
}

/** Answers under this many would show what a single person earns, and are no survey. */
const FEWEST = 5;

export function groupRows(
  rows: readonly TitledRow[],
  grouping: Grouping,
  unused: readonly PayColumn[],
  report: Report,
): Grouped {
  const members = new Map<string, number[]>();
  rows.forEach(({ title }, index) => {
    const key = fold(cleanText(title).text);
    const before = members.get(key);
    if (before === undefined) members.set(key, [index]);
    else before.push(index);
  });
  const few: Answers[] = [];
  const groups = [...members.values()].flatMap((indexes): readonly Group[] => {
    const own = indexes.flatMap((index) => rows[index] ?? []);
    const [first] = own;
    return first === undefined
      ? []
      : [{ title: first.title, rows: indexes, pay: joinedPay(first, own, grouping, few, report) }];
  });
  const [first] = rows;
  if (few.length > 0 && first !== undefined) report(messages.fewAnswers({ file: first.place.file }, few, FEWEST));
  return { groups, varying: unused.filter(({ index }) => varies(index, rows, groups)) };
}

interface Answers {
  readonly title: string;
  readonly answers: number;
}

/** What rows with one title say of pay together; `few` takes those that are too few for it. */
function joinedPay(
  { title, place }: TitledRow,
  rows: readonly TitledRow[],
  grouping: Grouping,
  few: Answers[],
  report: Report,
): RowPay {
  const salaries = rows.flatMap(({ pay }) => pay.salary ?? []);
  const notes = [...new Set(rows.flatMap(({ pay }) => pay.notes))];
  const [salary] = salaries;
  if (salary === undefined) return { notes };
  if (salaries.some(({ currency, period }) => currency !== salary.currency || period !== salary.period)) {
    report(messages.mixedGroup(place, title));
    return { notes };
  }
  if (grouping === 'range') return { salary: spanOf(salary, salaries), notes };
  if (salaries.length < FEWEST) {
    few.push({ title, answers: salaries.length });
    return { notes };
  }
  return {
    salary: middleHalf(salary, salaries),
    notes: [`Pay: the middle half of ${salaries.length} answers.`, ...notes],
  };
}

/** From the lowest to the highest. What one row says beside its range is not true of all. */
function spanOf(one: Salary, all: readonly Salary[]): Salary {
  if (all.length === 1) return one;
  const min = all.reduce((lowest, salary) => Math.min(lowest, salary.min), one.min);
  const max = all.reduce((highest, salary) => Math.max(highest, salary.max), one.max);
  return { min, max, currency: one.currency, period: one.period };
}

/** How many answered stands in `sample`. */
const BASIS = 'the middle half of the answers';

/** From the first quartile to the third (type 7 of Hyndman and Fan), to the penny. A range counts with its middle. */
function middleHalf({ currency, period }: Salary, all: readonly Salary[]): Salary {
  const sorted = all.map(({ min, max }) => (min + max) / 2).sort((a, b) => a - b);
  const at = (share: number): number => Math.round(quantile(sorted, share) * 100) / 100;
  return { min: at(0.25), max: at(0.75), currency, period, median: at(0.5), sample: sorted.length, basis: BASIS };
}

function varies(column: number, rows: readonly TitledRow[], groups: readonly Group[]): boolean {
  return groups.some((group) => {
    const texts = group.rows.map((index) => cellText(rows[index]?.cells[column]).trim());
    return texts.some((text) => text !== texts[0]);
  });
}
