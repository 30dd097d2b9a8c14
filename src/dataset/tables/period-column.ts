/** A column that is called the basis of pay and says what it is paid for: "Hourly", "Annual". */
import { cellText, isBlank } from './cells.js';
import { type Columns, mappingOf } from './columns.js';
import type { Mapping } from './options.js';
import { periodNamed } from './pay/index.js';
import type { TableRow } from './table.js';

/** The columns with it as the period, unless there is one, or a person chose it. */
export function withPeriodColumn(columns: Columns, rows: readonly TableRow[], map: readonly Mapping[]): Columns {
  const basis = columns.used.get('salary.basis');
  const [column] = basis ?? [];
  if (basis === undefined || column === undefined || columns.used.has('salary.period')) return columns;
  if (mappingOf(column.header, map) !== undefined) return columns;
  const said = rows.map(({ cells }) => cells[column.index]).filter((cell) => !isBlank(cell));
  if (said.length === 0 || !said.every((cell) => periodNamed(cellText(cell)) !== undefined)) return columns;
  const used = new Map([...columns.used].filter(([field]) => field !== 'salary.basis'));
  return { ...columns, used: used.set('salary.period', basis) };
}
