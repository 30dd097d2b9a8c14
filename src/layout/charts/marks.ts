/** What is drawn of a chart's row on its scale, in points. */
import { FORMS } from '../../charts/index.js';
import type { ChartForm, Span } from '../../document/types.js';
import type { Colour } from '../../theme/types.js';
import type { Pt, ShapeItem } from '../scene.js';
import { barOf, LEAST } from './bar.js';

export interface MarkPlace {
  /** The top and the height of bars. */
  readonly y: Pt;
  readonly h: Pt;
  /** Between the parts of a bar. */
  readonly notch: Pt;
  /** The least width of a bar. */
  readonly least?: Pt;
  /** Where a value stands on the page. */
  at(value: number): Pt;
}

export function drawnMarks(
  form: ChartForm,
  range: Span,
  colour: Colour,
  { y, h, notch, least = LEAST, at }: MarkPlace,
): ShapeItem[] {
  return FORMS[form].marks(range).flatMap((mark) => {
    const x = at(mark.from);
    return barOf(mark, { x, y, w: at(mark.to) - x, h }, colour, notch, least);
  });
}
