/** A column of descriptions is a summary only where most of them are short enough for one. */
import { LONGEST_SUMMARY } from '../limits.js';
import { cellText, isBlank } from './cells.js';
import { type Columns, mappingOf } from './columns.js';
import type { Mapping } from './options.js';
import type { TableRow } from './table.js';

/** The columns without a summary that is too long, unless a person chose it. */
export function withoutLongSummary(columns: Columns, rows: readonly TableRow[], map: readonly Mapping[]): Columns {
  const [summary] = columns.used.get('summary') ?? [];
  if (summary === undefined || mappingOf(summary.header, map) !== undefined) return columns;
  const described = rows.map(({ cells }) => cells[summary.index]).filter((cell) => !isBlank(cell));
  const lengths = Uint32Array.from(described, (cell) => cellText(cell).length).sort();
  const median = lengths[Math.floor(lengths.length / 2)] ?? 0;
  if (median <= LONGEST_SUMMARY) return columns;
  const used = new Map([...columns.used].filter(([field]) => field !== 'summary'));
  return {
    ...columns,
    used,
    unused: [...columns.unused, summary],
    longSummary: { header: summary.header, median },
  };
}
