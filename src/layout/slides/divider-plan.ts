/** How the roles of a divider stand, by how many they are and how long their names: the most that a slide holds, shared out evenly. */
import { bothEnds } from '../../charts/ends.js';
import type { ChartRow } from '../../document/types.js';
import { lineCount, longestWord } from '../fit.js';
import type { Box, Pt } from '../scene.js';
import type { Copy } from '../text/set.js';
import { bottomOf, GUTTER, rightOf, type SlideGrid, type Stretch, span } from './grid.js';
import { type SlideContext, strong, text } from './slide.js';

/** Right of the panel, from a little under the top of a title; in a company's template, which has none, under the title. */
export function rowsFrame(grid: SlideGrid): Box {
  const { body, title, given } = grid;
  if (given !== undefined) return { ...body, y: body.y + 8, h: body.h - 8 };
  const x = rightOf(panelStretch(grid)) + 2 * GUTTER;
  const y = title.y + 8;
  return { x, y, w: rightOf(body) - x, h: bottomOf(body) - y };
}

/** The panel reaches from the slide's edge over five columns. */
export function panelStretch(grid: SlideGrid): Stretch {
  return { x: 0, w: rightOf(span(grid, 0, 5)) };
}

export const HEAD_LEADING = 1.1;
/** The room of a name of one line. */
export const HEAD_HEIGHT: Pt = 32;

/** Where the parts of a row are, and how many rows a slide has at most; names of more than one line move the rest down. */
interface Form {
  readonly rows: number;
  /** From row to row, where names have one line. */
  readonly pitch: Pt;
  /** The pay stands on the name's line, or on one of its own. */
  readonly beside: boolean;
  readonly headSizes: readonly Pt[];
  readonly lines: 1 | 2;
  readonly barTop: Pt;
  readonly barHeight: Pt;
}

const APART = { beside: false, headSizes: [26, 24, 22, 20, 18], lines: 2, barTop: 74, barHeight: 16 } as const;
const BESIDE = { beside: true, pitch: 88, barTop: 40, barHeight: 16 } as const;
const THREE: Form = { ...APART, rows: 3, pitch: 160 };
const FOUR: Form = { ...APART, rows: 4, pitch: 117 };
const FORMS: readonly Form[] = [
  THREE,
  FOUR,
  { ...BESIDE, rows: 5, headSizes: [24, 22, 20, 18], lines: 2 },
  { ...BESIDE, rows: 6, headSizes: [24, 22, 20], lines: 1 },
  { ...BESIDE, rows: 8, headSizes: [20, 18], lines: 1, barTop: 34, barHeight: 12 },
];

/** Rows that share the height, for more under their bars. */
export function roomyForm(rows: number, grid: SlideGrid): Form {
  const form = grid.given === undefined ? APART : { ...BESIDE, headSizes: APART.headSizes, lines: APART.lines };
  return { ...form, rows, pitch: rowsFrame(grid).h / rows };
}

const BESIDE_SIZES = [18, 16];
const APART_SIZES = [22, 20, 18, 16, 14, 12];
/** Between a pay and the name left of it. */
const BEFORE_PAY: Pt = 12;
/** From a bar to the next name. */
const AIR: Pt = 8;
/** In a company's template there is less height: rows have their pay beside their names before they crowd. */
function airIn({ given }: SlideGrid): Pt {
  return given === undefined ? AIR : 3 * AIR;
}
/** Of the last bar, over the foot of the body. */
const UNDER_LAST: Pt = 10;

/** How all rows of a tier stand: one size for all names, and one for all pay. */
export interface RowPlan {
  readonly slides: readonly (readonly ChartRow[])[];
  readonly pitch: Pt;
  readonly beside: boolean;
  readonly headSize: Pt;
  /** Of a name, at most. */
  readonly headHeight: Pt;
  readonly paySize: Pt;
  readonly barTop: Pt;
  readonly barHeight: Pt;
  /** What stands under the bars. */
  readonly items?: ReadonlyMap<ChartRow, readonly Copy[]>;
}

export function payOf(row: ChartRow): string {
  return bothEnds(row, ' to ');
}

/** The roomiest; where a company's template has less height, those that are made for more rows, too. */
function formsFor(count: number, { given }: SlideGrid): readonly Form[] {
  const forms = FORMS.filter(({ rows }) => count <= rows);
  return given === undefined ? forms.slice(0, 1) : forms;
}

/** On as few slides as hold the names whole; names that no slide holds are cut. */
export function planRows(rows: readonly ChartRow[], context: SlideContext): RowPlan {
  for (let parts = 1; parts <= rows.length; parts += 1) {
    const count = Math.ceil(rows.length / parts);
    for (const form of formsFor(count, context.grid)) {
      const found = planned(rows, count, form, context);
      if (found !== undefined) return found;
    }
  }
  const form = rows.length > THREE.rows ? FOUR : THREE;
  const parts = Math.max(1, Math.ceil(rows.length / form.rows));
  const least = {
    headSize: Math.min(...form.headSizes),
    paySize: paySizeIn(rows, form, context) ?? Math.min(...APART_SIZES),
  };
  return standing(rows, Math.max(1, Math.ceil(rows.length / parts)), form, least, 2, context);
}

/** Nothing where so many rows of the form do not hold all names whole. */
export function planned(
  rows: readonly ChartRow[],
  count: number,
  form: Form,
  context: SlideContext,
): RowPlan | undefined {
  const { w } = rowsFrame(context.grid);
  const paySize = paySizeIn(rows, form, context);
  if (paySize === undefined) return undefined;
  const least = Math.min(...form.headSizes);
  for (const headSize of form.headSizes) {
    const style = strong(headSize);
    const lines = rows.map((row) => {
      const { label } = row;
      const room = w - payWidth(row, { ...form, paySize }, context);
      // A word that is wider than its line even in the least size is divided.
      if (headSize > least && longestWord(label, style, context) > room) return Number.POSITIVE_INFINITY;
      return lineCount(label, style, room, context);
    });
    const most = Math.max(1, ...lines);
    const plan = standing(rows, count, form, { headSize, paySize }, most, context);
    if (most <= form.lines && plan.pitch >= rowHeight(plan) + airIn(context.grid)) return plan;
  }
  return undefined;
}

/** The largest in which the pay of each row has room; nothing where the form has none. */
function paySizeIn(rows: readonly ChartRow[], form: Form, context: SlideContext): Pt | undefined {
  const { w } = rowsFrame(context.grid);
  const room = form.beside ? w / 2 : w;
  const sizes = form.beside ? BESIDE_SIZES : APART_SIZES;
  return sizes.find((size) => rows.every((row) => context.measure.width(payOf(row), text(size)) <= room));
}

/** The rows in a form, with names of so many lines. */
function standing(
  rows: readonly ChartRow[],
  count: number,
  form: Form,
  sizes: Pick<RowPlan, 'headSize' | 'paySize'>,
  lines: number,
  { grid }: SlideContext,
): RowPlan {
  const parts = Math.max(1, Math.ceil(rows.length / count));
  const until = (part: number): number => Math.ceil((rows.length * part) / parts);
  const slides = Array.from({ length: parts }, (_, part) => rows.slice(until(part), until(part + 1)));
  const headHeight = Math.max(HEAD_HEIGHT, lines * sizes.headSize * HEAD_LEADING);
  const plan = { ...form, ...sizes, headHeight, slides };
  const least = (rowsFrame(grid).h - UNDER_LAST - rowHeight(plan)) / Math.max(1, count - 1);
  const asStated = headHeight === HEAD_HEIGHT && !form.beside && grid.given === undefined;
  return { ...plan, pitch: asStated ? form.pitch : Math.min(form.pitch, least) };
}

/** From the top of a row to the foot of its bar, where its name is the highest. */
export function rowHeight({ barTop, barHeight, headHeight }: Omit<RowPlan, 'pitch'>): Pt {
  return barTop + barHeight + headHeight - HEAD_HEIGHT;
}

/** What the pay of a row takes of the name's line. */
export function payWidth(row: ChartRow, plan: Pick<RowPlan, 'beside' | 'paySize'>, { measure }: SlideContext): Pt {
  return plan.beside ? measure.width(payOf(row), text(plan.paySize)) + BEFORE_PAY : 0;
}
