/** The pay of all rows of a table, and what a person is told of how it was understood. */
import type { Place, Report } from '../../../diagnostic.js';
import * as messages from '../../../messages/pay.js';
import { remembered } from '../../remembered.js';
import { placeOf, type Table, type TableRow } from '../table.js';
import { alikeRows, countOf } from './alike.js';
import { readPayCell } from './cell.js';
import { cellReader } from './cells.js';
import { Complaints } from './complaints.js';
import { checkPeriods, type PlaceOf } from './consistent.js';
import { currencyNamed } from './currencies.js';
import { likelinessOf } from './likely.js';
import { type Mark, markOf } from './marks.js';
import { periodNamed } from './periods.js';
import { readRows } from './rows.js';
import type {
  Known,
  KnownBy,
  PayColumn,
  PayColumns,
  PayFlag,
  PayOptions,
  PayReading,
  RowPay,
  Stated,
  Units,
} from './types.js';
import { unitsOf } from './units.js';
import { type KnownPay, type KnownRows, withUnits } from './units-left.js';

/** `rows` are those that hold a role. What cannot be read is reported, and then such a row has no salary. */
export function readPay(
  table: Table,
  rows: readonly TableRow[],
  columns: PayColumns,
  options: PayOptions,
  report: Report,
): PayReading {
  const flag = options.pay ?? {};
  const home = flag.currency ?? options.currency;
  const units = headerUnits(columns, home);
  const inHeaderRow = ({ index }: PayColumn): Place => placeOf(table, options.header, index);
  const header = statedTogether(columns, units, inHeaderRow, report);
  const mark = markOfColumns(rows, columns, home, { ...flag, ...header });
  const complaints = new Complaints();
  const amounts = [columns.range, columns.min, columns.max].filter((column) => column !== undefined);
  const reading = {
    table,
    columns,
    amounts,
    units: {
      currency: {
        column: columns.currency,
        named: remembered((text) => currencyNamed(text, home)),
        header: inHeader(header.currency),
      },
      period: { column: columns.period, named: remembered(periodNamed), header: inHeader(header.period) },
    },
    unitsOf: (column: PayColumn) => units.get(column.index) ?? { rest: column.header },
    read: cellReader(mark.mark, home),
    home,
    period: flag.period,
    complaints,
    mark: { mark: mark.mark, ...toldIn(table, rows, columns, mark) },
  };
  const { kinds, kindOf } = alikeRows(rows, columns);
  const stated = kinds.map((kind) => readRows(kind, reading));
  complaints.tell(report);
  const known = withUnits(stated, flag, options.currency);
  const place: PlaceOf = ({ number }) => placeOf(table, number, amounts[0]?.index);
  checkPeriods(known, place, report);
  tellDoubts(known, mark, options.currency, place, amounts.map(inHeaderRow)[0] ?? { file: table.file }, report);
  const pays = known.map(rowPay);
  return {
    rows: kindOf.map((kind) => pays[kind] ?? { notes: [] }),
    told: {
      currencies: counted(known, ({ currency }) => currency),
      periods: counted(known, ({ period }) => period),
      mark: mark.mark,
      silent: silence(known),
    },
  };
}

/** The units of each header that has amounts below it, by its column's index. A median without its own has those of the range. */
function headerUnits(columns: PayColumns, home: string): ReadonlyMap<number, Units> {
  const { median } = columns;
  const units = new Map(amountColumns(columns).map(({ index, header }) => [index, unitsOf(header, home)]));
  const [first] = units.values();
  const stated = median && units.get(median.index);
  if (median && stated && first && !('currency' in stated || 'period' in stated || 'thousands' in stated)) {
    units.set(median.index, { ...first, rest: stated.rest });
  }
  return units;
}

function inHeader<Value extends string>(value: Value | undefined): Stated<Value> | undefined {
  return value && { value, by: 'header' };
}

/** What the headers of the amounts say together. Two that contradict each other leave nothing to be read. */
function statedTogether(
  { range, min, max }: PayColumns,
  units: ReadonlyMap<number, Units>,
  placeOfColumn: (column: PayColumn) => Place,
  report: Report,
): PayFlag {
  let together: PayFlag = {};
  for (const column of [range, min, max]) {
    const { currency, period } = (column && units.get(column.index)) ?? {};
    const contradicts =
      (together.currency ?? currency) !== (currency ?? together.currency) ||
      (together.period ?? period) !== (period ?? together.period);
    if (contradicts && min && max) report(messages.headersDisagree(placeOfColumn(max), min.header, max.header));
    together = { ...(currency && { currency }), ...(period && { period }), ...together };
  }
  return together;
}

/** The decimal mark of all amounts, where a number that can be read both ways is judged by its own period, or the column's. */
function markOfColumns(rows: readonly TableRow[], columns: PayColumns, home: string, units: PayFlag): Mark {
  const amounts = amountColumns(columns);
  const texts = function* (): Generator<string> {
    for (const { cells } of rows) {
      for (const { index } of amounts) {
        const cell = cells[index];
        if (typeof cell === 'string') yield cell;
      }
    }
  };
  return markOf(texts(), (amount, text) => {
    const cell = readPayCell(text, '.', home);
    const own: PayFlag = cell.kind === 'range' ? cell : {};
    const period = own.period ?? units.period ?? 'year';
    const likeliness = likelinessOf(amount, amount, period, own.currency ?? units.currency ?? home);
    return likeliness === 'likely' || likeliness === 'not known';
  });
}

function amountColumns({ range, min, max, median }: PayColumns): readonly PayColumn[] {
  return [range, min, max, median].filter((column) => column !== undefined);
}

/** Where the number stands that tells the decimal mark. */
function toldIn(
  table: Table,
  rows: readonly TableRow[],
  columns: PayColumns,
  { told }: Mark,
): { readonly told?: { readonly number: string; readonly place: Place } } {
  if (told === undefined) return {};
  for (const row of rows) {
    const column = amountColumns(columns).find(({ index }) => row.cells[index] === told.cell);
    if (column) return { told: { number: told.number, place: placeOf(table, row.number, column.index) } };
  }
  return {};
}

/** What was taken without being said: the currency, and which of two ways a number was read. */
function tellDoubts(
  rows: readonly KnownRows[],
  mark: Mark,
  currency: string,
  place: PlaceOf,
  header: Place,
  report: Report,
): void {
  const assumed = countOf(rows.filter(({ pay }) => pay?.currency.by === 'assumed'));
  if (assumed > 0) report(messages.assumedCurrency(header, currency, assumed));
  const { doubtful } = mark;
  if (doubtful === undefined) return;
  const row = rows.find(({ pay }) => pay?.period.by === 'assumed' && pay.stated.words.includes(doubtful));
  if (row !== undefined) report(messages.doubtfulMark(place(row), doubtful, doubtful.replace(/\D/g, '')));
}

function rowPay({ pay, notes }: KnownRows): RowPay {
  if (pay === undefined) return { notes };
  const { min, max, survey } = pay.stated;
  return { salary: { min, max, currency: pay.currency.value, period: pay.period.value, ...survey }, notes };
}

/** Each value by how it is known, with its rows, in the order in which they come. */
function counted<Value extends string>(
  rows: readonly KnownRows[],
  statedIn: (pay: KnownPay) => Stated<Value>,
): readonly Known<Value>[] {
  const known: { value: Value; by: KnownBy; rows: number }[] = [];
  for (const { pay, count } of rows) {
    if (pay === undefined) continue;
    const { value, by } = statedIn(pay);
    const same = known.find((one) => one.value === value && one.by === by);
    if (same === undefined) known.push({ value, by, rows: count });
    else same.rows += count;
  }
  return known;
}

/** Words that say nothing, as they are first written, and in how many rows. */
function silence(rows: readonly KnownRows[]): ReadonlyMap<string, number> {
  const found = new Map<string, { readonly words: string; rows: number }>();
  for (const { silent, count } of rows) {
    if (silent === undefined) continue;
    const key = silent.toLowerCase();
    const same = found.get(key);
    if (same === undefined) found.set(key, { words: silent, rows: count });
    else same.rows += count;
  }
  return new Map([...found.values()].map(({ words, rows }) => [words, rows]));
}
