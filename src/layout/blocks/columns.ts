/** How wide the columns of a table are: as wide as their words at least, then by what they have to say. */
import type { Cell, Table } from '../../document/types.js';
import { type LayoutContext, plainText } from '../context.js';
import type { Pt } from '../scene.js';
import type { Measure } from '../text/metrics.js';
import { breakOpportunities } from '../text/opportunities.js';
import { bands, isMarked, isMarkedColumn } from './marked.js';
import type { TableStyle } from './table-style.js';

/** Where the text of a cell stands in its box. */
export interface CellRoom {
  readonly left: Pt;
  readonly w: Pt;
}

/** What a column holds, in points, with the gaps beside it. */
interface Content {
  /** On a line each. */
  readonly natural: Pt;
  /** With a word on a line. */
  readonly least: Pt;
}

/** In characters: a longer word, such as an address, is divided rather than leave the other columns no room. */
const LONGEST_WORD = 20;
/** What such a word keeps on a line, in characters. */
const PART_OF_WORD = 10;

/** In characters: a longer word over a column of marks is divided, at a hyphen where there is one. */
const LONGEST_OVER_MARKS = 12;
/** Of a table with marks: what its first column keeps, and what it takes at most. */
const LEAST_NAMES = 0.3;
const MOST_NAMES = 0.42;

/** Of its size: the smallest type that a table of many columns takes. */
const SMALLEST = 2 / 3;

/** A column that says little is no narrower than this where there is room. */
const LEAST_WANTED: Pt = 60;

/** In gutters: between the heads of columns of marks. */
const MARKED_GUTTER = 2 / 3;

/** In gutters: what text has more than it needs, for programs that break lines by measures of their own. */
const WORD_SLACK = 1 / 8;
const NUMBER_SLACK = 1 / 2;

/** Whether a column is one of numbers. */
export function isNumeric(table: Table, column: number): boolean {
  return table.groups.some((group) => group.rows.some((row) => row.cells[column]?.numeric ?? false));
}

/** The style in which the longest words of all columns stand side by side, or the smallest there is. */
export function fittingStyle(
  table: Table,
  w: Pt,
  style: TableStyle,
  { measure }: LayoutContext,
): { style: TableStyle; fits: boolean } {
  const needed = sum(leastOf(contents(table, style, measure)));
  if (needed <= w) return { style, fits: true };
  const size = Math.floor(style.text.size * Math.max(w / needed, SMALLEST) * 2) / 2;
  return { style: scaled(style, size / style.text.size), fits: (needed * size) / style.text.size <= w };
}

/** A table with marks as several, where its columns have no room side by side. */
export function inBands(table: Table, w: Pt, style: TableStyle, { measure }: LayoutContext): readonly Table[] {
  const [names, ...marks] = contents(table, style, measure);
  if (names === undefined || !isMarked(table)) return [table];
  const room = w - Math.min(names.natural, Math.max(names.least, w * LEAST_NAMES));
  const parts = marks.map((_, index) => bands(table, index + 1));
  const fits = (band: Table): boolean => sum(leastOf(contents(band, style, measure).slice(1))) <= room;
  return parts.find((some) => some.every(fits)) ?? parts.at(-1) ?? [table];
}

/** Columns of marks are alike, but for those whose heads need more; the names before them take what they say. */
function markedWidths([names, ...marks]: readonly Content[], w: Pt): Pt[] {
  const least = leastOf(marks);
  const first = Math.max(names?.least ?? 0, Math.min(names?.natural ?? 0, w * MOST_NAMES, w - sum(least)));
  return [
    first,
    ...shares(
      w - first,
      marks.map(() => 1),
      least,
    ),
  ];
}

function leastOf(columns: readonly Content[]): Pt[] {
  return columns.map(({ least }) => least);
}

/** Beside names of more lines, an amount with its period takes two: "£12.80 an hour". */
const NAME_LINES = 2;

/** Columns of numbers take what they need, where the others keep room for their words; these share what is left. */
export function columnWidths(table: Table, withBars: boolean, w: Pt, style: TableStyle, context: LayoutContext): Pt[] {
  const columns = contents(table, style, context.measure);
  if (isMarked(table)) return markedWidths(columns, w);
  const bars = withBars ? style.barWidth + style.gutter : 0;
  const wanted = columns.map(({ natural }, column) =>
    Math.min(w, Math.max(natural, LEAST_WANTED) + (column === 0 ? bars : 0)),
  );
  const least = leastOf(columns);
  const ofOthers = (values: readonly Pt[]): Pt[] => values.filter((_, column) => !isNumbers(column));
  const isNumbers = (column: number): boolean => column > 0 && isNumeric(table, column);
  const numbersOf = (kind: keyof Content): (Pt | undefined)[] =>
    columns.map((content, column) => (isNumbers(column) ? content[kind] : undefined));
  const leftBy = (numbers: readonly (Pt | undefined)[]): Pt => w - sum(numbers.map((one) => one ?? 0));
  const whole = numbersOf('natural');
  const said = sum(ofOthers(columns.map(({ natural }) => natural)));
  const free = leftBy(whole) - bars;
  const numbers = said > NAME_LINES * free && sum(ofOthers(least)) <= free ? numbersOf('least') : whole;
  const spare = leftBy(numbers);
  if (sum(ofOthers(least)) > spare) return shares(w, wanted, least);
  const others = shares(spare, ofOthers(wanted), ofOthers(least));
  return numbers.map((one) => one ?? others.shift() ?? 0);
}

/** The room for the text of a cell. */
export function cellRoom(table: Table, column: number, width: Pt, { gutter }: TableStyle): CellRoom {
  const { left, right } = gaps(table, column, gutter);
  return { left, w: width - left - right };
}

/** Numbers stand at the right end of their column, words at the left; both keep apart from their neighbours. */
function gaps(table: Table, column: number, gutter: Pt): { left: Pt; right: Pt } {
  const numbers = isNumeric(table, column);
  const last = column > 0 && column === table.columns.length - 1;
  const apart = !last && !(numbers && isNumeric(table, column + 1));
  const right = isMarkedColumn(table, column) ? gutter * MARKED_GUTTER : gutter;
  return { left: numbers && column > 0 ? gutter / 2 : 0, right: apart ? right : 0 };
}

function contents(table: Table, style: TableStyle, measure: Measure): Content[] {
  return table.columns.map((head, column) => {
    const rows = [...table.groups.flatMap((group) => group.rows), ...(table.foot ?? [])];
    const cells = [head, ...rows.flatMap((row) => row.cells[column] ?? [])].filter(({ marked }) => !marked);
    const longest = isMarkedColumn(table, column) ? LONGEST_OVER_MARKS : LONGEST_WORD;
    const { left, right } = gaps(table, column, style.gutter);
    const beside = left + right + style.gutter * (isNumeric(table, column) ? NUMBER_SLACK : WORD_SLACK);
    const widest = (textsOf: (cell: Cell) => readonly string[]): Pt =>
      cells.reduce((most, cell) => {
        const widths = textsOf(cell).map((text) => measure.width(text, { ...style.head, tabular: cell.numeric }));
        return Math.max(most, ...widths);
      }, 0);
    return {
      natural: widest((cell) => [plainText(cell.text)]) + beside,
      least: widest((cell) => wordsOf(plainText(cell.text), longest)) + beside,
    };
  });
}

/** What stays on one line. */
function wordsOf(text: string, longest: number): string[] {
  return text.split('\n').flatMap((line) => {
    const ends = breakOpportunities(line);
    const words = ends.map((end, index) => line.slice(ends[index - 1] ?? 0, end).trimEnd());
    return words.map((word) => (word.length > longest ? word.slice(0, PART_OF_WORD) : word));
  });
}

/** A room shared by what each wants; none gets less than its least, unless there is not enough for all. */
function shares(room: Pt, wanted: readonly Pt[], least: readonly Pt[]): Pt[] {
  const needed = sum(least);
  if (needed >= room) return least.map((one) => (one * room) / needed);
  const content = new Set<number>();
  for (;;) {
    const open = (values: readonly Pt[]): Pt => sum(values.filter((_, index) => !content.has(index)));
    const free = room - (needed - open(least));
    const all = open(wanted);
    const share = (index: number): Pt => (free * (wanted[index] ?? 0)) / all;
    const short = [...least.keys()].filter((index) => !content.has(index) && share(index) < (least[index] ?? 0));
    if (short.length === 0) return least.map((one, index) => (content.has(index) ? one : share(index)));
    for (const index of short) content.add(index);
  }
}

function scaled(style: TableStyle, by: number): TableStyle {
  return {
    ...style,
    text: { ...style.text, size: style.text.size * by },
    head: { ...style.head, size: style.head.size * by },
    small: { ...style.small, size: style.small.size * by },
    leading: style.leading * by,
    mark: style.mark * by,
    headHeight: style.headHeight * by,
    groupHeight: style.groupHeight * by,
    rowHeight: style.rowHeight * by,
    gutter: style.gutter * by,
    key: style.key * by,
  };
}

export function sum(values: readonly number[]): number {
  return values.reduce((all, one) => all + one, 0);
}
