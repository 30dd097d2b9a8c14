/** Sizes of paper, and the type that goes on them. */
import type { Pt } from '../scene.js';

/** ISO 216, and ANSI's letter: what is held in the hand. */
const SHEETS = {
  A4: { w: 595.28, h: 841.89 },
  A5: { w: 419.53, h: 595.28 },
  A6: { w: 297.64, h: 419.53 },
  Letter: { w: 612, h: 792 },
} as const;

/** ISO 216: what hangs on a wall. Its pages are those of A4, enlarged, for all sheets of the series are alike. */
const WALL_SHEETS = {
  A1: { w: 1683.78, h: 2383.94 },
  A2: { w: 1190.55, h: 1683.78 },
  A3: { w: 841.89, h: 1190.55 },
} as const;

type HandSize = keyof typeof SHEETS;
type WallSize = keyof typeof WALL_SHEETS;
export type PaperSize = HandSize | WallSize;
export const PAPER_SIZES: readonly PaperSize[] = ['A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'Letter'];

/** How large a printed page is, enlarged where it is for the wall. */
export function sheetOf(size: PaperSize): { readonly w: Pt; readonly h: Pt } {
  return isWallSize(size) ? WALL_SHEETS[size] : SHEETS[size];
}

function isWallSize(size: PaperSize): size is WallSize {
  return size in WALL_SHEETS;
}

/** Type size and, from baseline to baseline, line spacing. */
export interface Setting {
  readonly size: Pt;
  readonly leading: Pt;
}

/** What the pages of a document share: their size, their grid, and the type on it. */
export interface Paper {
  readonly w: Pt;
  readonly h: Pt;
  readonly left: Pt;
  readonly width: Pt;
  /** The widest line of reading text. */
  readonly textWidth: Pt;
  readonly top: Pt;
  readonly bottom: Pt;
  readonly footY: Pt;
  readonly large: boolean;
  /** Labels stand above their text instead of beside it: one column. */
  readonly stacked: boolean;
  /** Tables show the bar of a range beside its numbers. */
  readonly barsInTables: boolean;
  /** Where a role begins, below its tier's name. */
  readonly roleTop: Pt;
  /** How many entries of a catalogue share a page where all are short. */
  readonly entries: number;
  /** What goes on on another page fills at least so much of it: six lines, or a third. */
  readonly least: Pt;
  /** Of a role's summary: large print has no grey text to read. */
  readonly summary: 'ink' | 'ink2';
  /** Between the items of a role's lists. */
  readonly itemGap: Pt;
  /** What a row of a table or chart has more than its line. */
  readonly rowPadding: Pt;
  /** And a row of the contents. */
  readonly contentsPadding: Pt;
  /** Steps side by side. */
  readonly stepsInRow: number;
  /** The bar of a role and the track under it: the own tier's stretch, and the others. */
  readonly bar: { readonly height: Pt; readonly own: Pt; readonly other: Pt };
  /** Of the type on covers, and of pictures. */
  readonly scale: number;
  /** Of A4's height: distances down covers, panels and flyers are those of A4 times this. */
  readonly shrink: number;
  readonly type: {
    readonly h1: Setting;
    readonly h2: Setting;
    readonly h3: Setting;
    readonly body: Setting;
    readonly list: Setting;
    /** Of what a role's lists are called. */
    readonly listHead: Setting;
    readonly lead: Setting;
    readonly contents: Setting;
    readonly roleTitle: Setting;
    /** Of a role's title on more than one line. */
    readonly longTitle: Setting;
    readonly figure: Setting;
    readonly unit: Pt;
    readonly chart: Setting;
    readonly furniture: Setting;
    /** Of all that stands under the title of a catalogue's entry, and of an index. */
    readonly entry: Setting;
  };
}

const TYPE: Paper['type'] = {
  h1: { size: 28, leading: 34 },
  h2: { size: 18, leading: 22 },
  h3: { size: 13, leading: 18 },
  body: { size: 12, leading: 18 },
  list: { size: 13, leading: 20 },
  listHead: { size: 13, leading: 20 },
  lead: { size: 15, leading: 22 },
  contents: { size: 13, leading: 18 },
  roleTitle: { size: 26, leading: 31 },
  longTitle: { size: 22, leading: 27 },
  figure: { size: 19, leading: 28 },
  unit: 13,
  chart: { size: 12, leading: 16 },
  furniture: { size: 10, leading: 16 },
  entry: { size: 12, leading: 16 },
};

/** RNIB's Clear Print guidelines call 16 to 18 pt large print; 18 is what the reference sets. */
const LARGE_TYPE: Paper['type'] = {
  h1: { size: 32, leading: 39 },
  h2: { size: 24, leading: 30 },
  h3: { size: 20, leading: 27 },
  body: { size: 18, leading: 27 },
  list: { size: 18, leading: 27 },
  listHead: { size: 20, leading: 27 },
  lead: { size: 20, leading: 30 },
  contents: { size: 18, leading: 27 },
  roleTitle: { size: 32, leading: 39 },
  longTitle: { size: 28, leading: 34 },
  figure: { size: 28, leading: 40 },
  unit: 18,
  chart: { size: 18, leading: 22 },
  furniture: { size: 14, leading: 20 },
  entry: { size: 18, leading: 24 },
};

/** A card's text is a size smaller, as it is held nearer. */
const CARD_TYPE: Paper['type'] = {
  h1: { size: 18, leading: 22 },
  h2: { size: 14, leading: 18 },
  h3: { size: 11, leading: 16 },
  body: { size: 11, leading: 16 },
  list: { size: 11, leading: 16 },
  listHead: { size: 11, leading: 16 },
  lead: { size: 12, leading: 17 },
  contents: { size: 11, leading: 16 },
  roleTitle: { size: 17, leading: 21 },
  longTitle: { size: 15, leading: 19 },
  figure: { size: 15, leading: 22 },
  unit: 11,
  chart: { size: 10, leading: 14 },
  furniture: { size: 8, leading: 12 },
  entry: { size: 11, leading: 15 },
};

/** How the pages of a size are filled: those of an office's printer, half of them, and cards. */
interface Format {
  /** A4's margin leaves office printers their edge and text a readable measure. */
  readonly margin: Pt;
  readonly top: Pt;
  /** From the foot's text, and from the end of the body, to the page's end. */
  readonly foot: Pt;
  readonly below: Pt;
  readonly stepsInRow: number;
  readonly entries: number;
  readonly largeBar: Pt;
  readonly scale: number;
  readonly type: Paper['type'];
}

const FULL: Format = {
  margin: 57.64,
  top: 60,
  foot: 47.89,
  below: 61.89,
  stepsInRow: 4,
  entries: 4,
  largeBar: 34,
  scale: 1,
  type: TYPE,
};

const HALF: Format = {
  ...FULL,
  margin: 38,
  top: 44,
  stepsInRow: 2,
  entries: 2,
  largeBar: 24,
  scale: 0.7,
  type: { ...TYPE, h1: { size: 24, leading: 29 }, roleTitle: { size: 22, leading: 27 } },
};

const CARD: Format = {
  ...HALF,
  margin: 28,
  top: 40,
  foot: 30,
  below: 40,
  stepsInRow: 1,
  entries: 1,
  largeBar: 20,
  scale: 0.5,
  type: CARD_TYPE,
};

const FORMATS: Readonly<Record<HandSize, Format>> = { A4: FULL, Letter: FULL, A5: HALF, A6: CARD };

/** On which pages are laid out: those for the wall on A4. */
export function paperOf(sheet: PaperSize, large: boolean): Paper {
  const size = isWallSize(sheet) ? 'A4' : sheet;
  const { w, h } = SHEETS[size];
  const format = FORMATS[size];
  const full = format === FULL;
  // Letter's text is as wide as A4's.
  const width = full ? SHEETS.A4.w - 2 * format.margin : w - 2 * format.margin;
  const left = (w - width) / 2;
  const bottom = h - format.below;
  const { top } = format;
  const roleTop = full ? top + (large ? 12 : 4) : top;
  return {
    w,
    h,
    left,
    width,
    textWidth: large || !full ? width : 439,
    top,
    roleTop,
    bottom,
    footY: h - format.foot,
    large,
    stacked: large || !full,
    barsInTables: !large && full,
    entries: large ? Math.ceil(format.entries / 2) : format.entries,
    least: Math.max(6 * (large ? LARGE_TYPE : format.type).body.leading, (bottom - top) / 3),
    summary: large ? 'ink' : 'ink2',
    itemGap: large && full ? 14 : 8,
    rowPadding: size === 'Letter' && !large ? 9 : 13,
    contentsPadding: 12,
    stepsInRow: large ? 1 : format.stepsInRow,
    bar: large ? { height: format.largeBar, own: 6, other: 2 } : { height: 24, own: 4, other: 1.25 },
    scale: format.scale,
    shrink: h / SHEETS.A4.h,
    type: large ? LARGE_TYPE : format.type,
  };
}
