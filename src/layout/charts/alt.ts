/** What a chart says to those who do not see it. */
import { bothEnds } from '../../charts/ends.js';
import type { Chart, ChartRow } from '../../document/types.js';
import { type LayoutContext, plainText, type Said, saidOf } from '../context.js';

/** Its caption; of a chart that goes on over several slides or pages, each part says the rows that it shows. */
export function chartAlt(chart: Chart, shown: readonly ChartRow[], context: Pick<LayoutContext, 'document'>): Said {
  const isElsewhere = (row: ChartRow): boolean => row.range !== undefined && !shown.includes(row);
  if (!chart.groups.some(({ rows }) => rows.some(isElsewhere))) return saidOf(chart.caption, context);
  const rows = shown.map((row) => `${plainText(row.label)}: ${bothEnds(row, ' to ')}`);
  return { alt: rows.join('; ') };
}
