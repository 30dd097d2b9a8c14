/** What a chart says to those who do not see it. */
import type { RangeChart, RangeRow } from '../../document/types.js';
import { plainText } from '../context.js';

/** Its caption; of a chart that goes on over several slides or pages, each part says the rows that it shows. */
export function chartAlt(chart: RangeChart, shown: readonly RangeRow[]): string {
  const rows = drawn(shown);
  if (rows.length === drawn(chart.groups.flatMap((group) => group.rows)).length) return chart.caption;
  return rows.map(({ label, from, to }) => `${plainText(label)}: ${to === '' ? from : `${from} to ${to}`}`).join('; ');
}

function drawn(rows: readonly RangeRow[]): readonly RangeRow[] {
  return rows.filter(({ range }) => range !== undefined);
}
