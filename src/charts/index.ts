/** Every form of chart: a new one is a file here and a line below. */
import type { Chart, ChartForm, Scale } from '../document/types.js';
import { bars } from './bars.js';
import { dots } from './dots.js';
import type { Form } from './form.js';
import { range } from './range.js';
import type { Axis } from './share.js';

export const FORMS: Readonly<Record<ChartForm, Form>> = { range, bars, dots };

export function isChart(block: { readonly kind: string }): block is Chart {
  return block.kind in FORMS;
}

/** On what the bars of a chart stand. */
export function axisOf({ kind, groups }: Chart, scale: Scale | undefined): Axis | undefined {
  return FORMS[kind].axis(
    groups.flatMap(({ rows }) => rows),
    scale,
  );
}

/** The yardsticks that a chart on the scale of pay shows. */
export function yardsticksOf(chart: Chart, scale: Scale): NonNullable<Scale['yardsticks']> {
  return chart.yardsticks && axisOf(chart, scale) === scale ? (scale.yardsticks ?? []) : [];
}
