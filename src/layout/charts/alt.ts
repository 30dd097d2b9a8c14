/** What a chart says to those who do not see it. */
import type { RangeChart, RangeRow } from '../../document/types.js';
import { plainText } from '../context.js';

/** Its caption; of a chart that goes on over several slides or pages, each part says the rows that it shows. */
export function chartAlt(chart: RangeChart, shown: readonly RangeRow[]): string {
  const isElsewhere = (row: RangeRow): boolean => row.range !== undefined && !shown.includes(row);
  if (!chart.groups.some(({ rows }) => rows.some(isElsewhere))) return chart.caption;
  return shown.map(({ label, from, to }) => `${plainText(label)}: ${to === '' ? from : `${from} to ${to}`}`).join('; ');
}
