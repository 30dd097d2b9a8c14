/**
 * What a form of chart is. A form is one file: how its rows are read, on what they stand, what is drawn of them on paper and on a
 * web page, and how it is a native chart of a deck. Everything else is the same for all forms.
 */
import type { Diagnostic } from '../diagnostic.js';
import type { ChartRow, Scale, Span } from '../document/types.js';
import type { Origin } from '../markup/tree.js';
import type { Ends } from './ends.js';
import type { Axis } from './share.js';

export interface Form {
  /** What the selection pane of PowerPoint calls it. */
  readonly name: string;
  /** For the reference of the markup: what it shows, and what its rows hold. */
  readonly summary: string;
  /** Markup that is right as it stands in a section. */
  readonly example: string;
  /** How many columns its table may have, that of the names among them; the usual number first. */
  readonly columns: readonly [number, ...number[]];
  /** What the cells after the name say of a row's bar, or what is wrong with them. Without a range, they are words alone. */
  read(cells: readonly Cell[], row: Origin): Pick<ChartRow, 'range' | 'from' | 'to'> | Diagnostic;
  /** On what the rows stand; nothing where there is nothing. */
  axis(rows: readonly ChartRow[], scale: Scale | undefined): Axis | undefined;
  /** The value at which its bars begin, where that is one: a line stands there. */
  readonly base?: number;
  /** The radius of its dots, as a share of the height of bars, with hairlines between their rows; absent: its marks are bars. */
  readonly dot?: number;
  /** What is drawn of a row. */
  marks(range: Span): readonly Mark[];
  /** The words of a row with its range, and where they stand. */
  ends(row: Pick<ChartRow, 'from' | 'to'>, range: Span): Ends;
  readonly native: Native;
}

export interface Cell {
  readonly words: string;
  /** Its `data-value`. */
  readonly value: number | undefined;
}

/** A bar between two values. */
export interface Mark {
  readonly from: number;
  readonly to: number;
  /** The share of it at which its two parts meet; absent: it is whole. */
  readonly notch?: number;
}

/**
 * A native chart over a sheet that a person can edit: of horizontal bars, stacked, or of one bar each; of a form of dots, of points where
 * these bars end.
 */
export interface Native {
  /** What a person writes of each row, a column of the sheet each, in the order of the table's. */
  readonly inputs: readonly Input[];
  /** Each bar's parts, from the scale's start. */
  readonly stack: readonly Part[];
  /** Which inputs the words at a bar's start and at its end print. */
  readonly ends: { readonly from: Input; readonly to: Input };
  /** False where programs would show nothing of a row, so that its marks are drawn behind the chart. */
  shows(range: Span): boolean;
}

export interface Input {
  /** The column is last in the sheet, and there only where the table has it. */
  readonly optional?: true;
  of(range: Span): number | undefined;
}

export type Part = GivenPart | WorkedOutPart;

/** An input, as it is. */
interface GivenPart {
  readonly input: Input;
  /** Without a look: it only moves what follows. */
  readonly unseen?: true;
}

export interface WorkedOutPart {
  /** Its head in the sheet, from those of the inputs. */
  head(heads: readonly string[]): string;
  of(range: Span): number;
  /** The same in the sheet, from the cells of the inputs, of which optional ones may not be there. */
  formula(cells: readonly (string | undefined)[]): string;
}
