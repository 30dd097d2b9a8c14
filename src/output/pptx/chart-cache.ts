/** What a chart remembers of the cells that it refers to, so that it can be drawn without its sheet. */

import { escapeXml } from '../../opc/writing/xml.js';
import type { Reference } from './chart-sheet.js';

/** `c:ptCount` and `c:pt`; an empty cell is left out. */
export function cacheXml(values: Reference['values']): string {
  const points = values.map((value, index) =>
    value === '' ? '' : `<c:pt idx="${index}"><c:v>${escapeXml(String(value))}</c:v></c:pt>`,
  );
  return `<c:ptCount val="${values.length}"/>${points.join('')}`;
}

/** `c:strRef`. */
export function textReference({ formula, values }: Reference): string {
  return `<c:strRef><c:f>${formula}</c:f><c:strCache>${cacheXml(values)}</c:strCache></c:strRef>`;
}

/** `c:numRef`. */
export function numberReference({ formula, values }: Reference): string {
  return (
    `<c:numRef><c:f>${formula}</c:f><c:numCache><c:formatCode>General</c:formatCode>${cacheXml(values)}</c:numCache>` +
    '</c:numRef>'
  );
}
