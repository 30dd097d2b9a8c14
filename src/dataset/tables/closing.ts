/** The days on which roles close, as people write them. What can be read in two ways is not read. */
import type { Report } from '../../diagnostic.js';
import * as messages from '../../messages/tables.js';
import { remembered } from '../remembered.js';
import { isDate } from '../standards.js';
import { foldAccents } from '../text.js';
import { cellText } from './cells.js';
import type { Columns } from './columns.js';
import { Complaints } from './pay/complaints.js';
import { plain } from './pay/phrases.js';
import { textIn } from './row-values.js';
import { placeOf, type Table, type TableRow } from './table.js';

/** From January on, a language a line. */
const MONTHS = [
  'january february march april may june july august september october november december',
  'ionawr chwefror mawrth ebrill mai mehefin gorffennaf awst medi hydref tachwedd rhagfyr',
  'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  'januar februar märz april mai juni juli august september oktober november dezember',
  'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  'stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia',
  'يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر',
].map((names) => foldAccents(names).split(' '));

const WEEKDAY = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?[.,]?\s+/;
const TIME =
  /(?:[\s,]+|[\s,]+at\s+|t)(?:\d{1,2}[:.]\d{2}(?:[:.]\d{2})?\s*(?:am|pm)?|\d{1,2}\s*(?:am|pm)|noon|midnight)z?$/;

const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/;
const FIGURES = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/;
const DAY_FIRST =
  /^(\d{1,2})(?:st|nd|rd|th|er|\.)?[\s-]*(?:of |de )?([\p{L}\p{M}]+)\.?,?[\s-]*(?:de |del )?(\d{4}|\d{2})$/u;
const MONTH_FIRST = /^([\p{L}\p{M}]+)\.?\s*(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/u;

/** What stands first in a day of figures. */
type Order = 'day' | 'month';

/** An ISO date; `two` where a text could be two days (05/06/2026) and no order is known; nothing where it is none. */
export function closingDay(text: string, order?: Order): string | 'two' | undefined {
  const words = wordsOf(text);
  const [, year = '', , month = '', day = ''] = YEAR_FIRST.exec(words) ?? [];
  if (year !== '') return dated(year, month, day);
  const [, first = '', , second = '', of = ''] = FIGURES.exec(words) ?? [];
  if (of !== '') {
    const [dayFirst, monthFirst] = [dated(of, second, first), dated(of, first, second)];
    if (dayFirst === undefined || monthFirst === undefined || dayFirst === monthFirst) return dayFirst ?? monthFirst;
    return order === undefined ? 'two' : { day: dayFirst, month: monthFirst }[order];
  }
  const [, named = '', name = '', then = ''] = DAY_FIRST.exec(words) ?? [];
  if (name !== '') return dated(then.length === 2 ? `20${then}` : then, monthNamed(name), named);
  const [, early = '', late = '', last = ''] = MONTH_FIRST.exec(words) ?? [];
  return dated(last, monthNamed(early), late);
}

function wordsOf(text: string): string {
  return foldAccents(plain(text)).replace(WEEKDAY, '').replace(TIME, '').trim();
}

/** The order of a column's days, where those that can be read in one way only agree: 31/01/2026. */
function orderOf(texts: Iterable<string>): Order | undefined {
  const orders = new Set<Order>();
  for (const text of texts) {
    const [, first, , second] = FIGURES.exec(wordsOf(text)) ?? [];
    if (Number(first) > 12) orders.add('day');
    if (Number(second) > 12) orders.add('month');
  }
  const [order, other] = orders;
  return other === undefined ? order : undefined;
}

function dated(year: string, month: string, day: string): string | undefined {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDate(date) ? date : undefined;
}

/** By three letters and more, where they begin the name of one month only. */
function monthNamed(name: string): string {
  const found = new Set(
    MONTHS.flatMap((names) => names.flatMap((month, index) => (month.startsWith(name) ? index + 1 : []))),
  );
  return found.size === 1 && name.length >= 3 ? [...found].join() : '';
}

export interface Closing {
  /** The rows, with ISO dates in the column. */
  readonly rows: readonly TableRow[];
  /** By a row's number, words that are no day, with their header: "Closing date: TBC". */
  readonly kept: ReadonlyMap<number, string>;
}

export function readClosing(table: Table, { used }: Columns, rows: readonly TableRow[], report: Report): Closing {
  const [column] = used.get('closes') ?? [];
  const kept = new Map<number, string>();
  if (column === undefined) return { rows, kept };
  const { index, header } = column;
  const complaints = new Complaints();
  const texts = new Set<string>();
  for (const { cells } of rows) {
    const text = textIn(cells[index]);
    if (text !== undefined && !isDate(text)) texts.add(text);
  }
  if (texts.size === 0) return { rows, kept };
  const order = orderOf(texts);
  const dayIn = remembered((text) => closingDay(text, order));
  const read = rows.map((row): TableRow => {
    const text = textIn(row.cells[index]);
    if (text === undefined || isDate(text)) return row;
    const day = dayIn(text);
    const sound = day !== undefined && day !== 'two';
    if (!sound && /[\p{L}\p{N}]/u.test(text)) {
      const words = cellText(row.cells[index]).replace(/\s+/g, ' ').trim();
      kept.set(row.number, `${header}: ${words}`);
      complaints.add(day ?? 'none', placeOf(table, row.number, index), (place, others) =>
        messages.closingUnread(place, words, day === 'two', others),
      );
    }
    return { number: row.number, cells: row.cells.with(index, sound ? day : undefined) };
  });
  complaints.tell(report);
  return { rows: read, kept };
}
