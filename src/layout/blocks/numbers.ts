/** The numbers of ordered lists, on slides and on paper. */
import type { Pt, Run } from '../scene.js';
import type { Measure } from '../text/metrics.js';

export function numberMark(index: number): string {
  return `${index + 1}.`;
}

/** How far numbers hang before their items, which all start at one place: what the widest number needs, or `least`. */
export function numberHang(items: readonly (readonly Run[])[], least: Pt, measure: Measure): Pt {
  return items.reduce((most, [first], index) => {
    if (first === undefined) return most;
    const { style } = first;
    return Math.max(most, measure.width(numberMark(index), style) + SPACE * style.size);
  }, least);
}

/** After the widest number, in sizes of its type. */
const SPACE = 0.28;
