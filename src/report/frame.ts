/** The lines of a person's file around a place, with a caret below the column, where it has one. */
import type { Place } from '../diagnostic.js';
import { printable } from './printable.js';

const BEFORE = 1;
/** Columns of source that are shown; a longer line is cut around its caret. */
const WIDTH = 100;

/** At most three lines, or nothing where the place is not in the text. */
export function codeFrame(text: string, place: Place): readonly string[] {
  const { line, column } = place;
  const lines = text.split(/\r\n|\r|\n/);
  if (line === undefined || line < 1 || line > lines.length) return [];
  const first = Math.max(1, line - BEFORE);
  const gutter = String(line).length;
  const start = Math.max(0, (column ?? 1) - 1 - WIDTH / 2);
  const frame = lines.slice(first - 1, line).map((source, index) => {
    const shown = printable(source.replaceAll('\t', ' ').slice(start, start + WIDTH));
    return `${String(first + index).padStart(gutter)} | ${shown}`.trimEnd();
  });
  if (column === undefined) return frame;
  const before = (lines[line - 1] ?? '').replaceAll('\t', ' ').slice(start, column - 1);
  return [...frame, `${' '.repeat(gutter)} | ${' '.repeat(printable(before).length)}^`];
}
