/** A row of a person's table below its header, with a caret below the cell of a complaint. */
import { printable } from './printable.js';

/** Columns of text that are shown; of a wider row, the cells around the caret. */
const WIDTH = 100;
const CELL = 32;

interface Row {
  /** Of a sheet the row, of separated values the line. */
  readonly number: number;
  readonly cells: readonly string[];
}

/** At most three lines. `index` is the cell's among those of the row; without it there is no caret. */
export function tableFrame(shown: {
  readonly header?: Row;
  readonly row: Row;
  readonly index?: number;
}): readonly string[] {
  const { header, row, index } = shown;
  const rows = header === undefined ? [row] : [header, row];
  const texts = rows.map(({ cells }) => cells.map(short));
  const widths = Array.from({ length: Math.max(...texts.map(({ length }) => length)) }, (_, at) =>
    Math.max(...texts.map((cells) => cells[at]?.length ?? 0)),
  );
  const [first, last] = around(widths, index ?? 0);
  const gutter = Math.max(...rows.map(({ number }) => `${number}`.length));
  const start = first > 0 ? `${CUT}${BETWEEN}` : '';
  const lines = texts.map((cells, at) => {
    const line = widths.slice(first, last).map((width, offset) => (cells[first + offset] ?? '').padEnd(width));
    const end = last < cells.length ? `${BETWEEN}${CUT}` : '';
    return `${`${rows[at]?.number}`.padStart(gutter)} | ${start}${line.join(BETWEEN)}${end}`.trimEnd();
  });
  if (index === undefined) return lines;
  const before = widths.slice(first, index).reduce((sum, width) => sum + width + BETWEEN.length, start.length);
  return [...lines, `${' '.repeat(gutter)} | ${' '.repeat(before)}^`];
}

const BETWEEN = ' | ';
const CUT = '…';

function short(text: string): string {
  const shown = printable(text);
  return shown.length > CELL ? `${shown.slice(0, CELL - 1)}${CUT}` : shown;
}

/** The cells from one to before another, so many on both sides of a cell as there is room for. */
function around(widths: readonly number[], index: number): readonly [number, number] {
  let [first, last] = [index, index + 1];
  let room = WIDTH - (widths[index] ?? 0);
  const fits = (at: number): boolean => (widths[at] ?? WIDTH) + BETWEEN.length <= room;
  while (fits(first - 1) || fits(last)) {
    const before = fits(first - 1) && (index - first < last - index || !fits(last));
    const at = before ? --first : last++;
    room -= (widths[at] ?? 0) + BETWEEN.length;
  }
  return [first, last];
}
