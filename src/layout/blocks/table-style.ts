/** What a table looks like on a medium. */
import type { Pt, TextStyle } from '../scene.js';

export interface TableStyle {
  readonly text: TextStyle;
  readonly head: TextStyle;
  readonly small: TextStyle;
  readonly leading: Pt;
  /** Size of the sign that is a marked cell. */
  readonly mark: Pt;
  /** Least heights of the header row, of group rows and of the others. */
  readonly headHeight: Pt;
  readonly groupHeight: Pt;
  readonly rowHeight: Pt;
  /** Between columns. */
  readonly gutter: Pt;
  /** Whether a table that asks for bars gets them. */
  readonly bars: boolean;
  /** Width of a bar that shows a row's range, and its height. */
  readonly barWidth: Pt;
  readonly barHeight: Pt;
  /** The square that stands for a tier in a group row. */
  readonly key: Pt;
}
