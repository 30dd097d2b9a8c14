/** Tables whose cells are marked, such as the skills that roles ask for, and how they are parted where they are too wide. */
import type { Inlines, Row, Table } from '../../document/types.js';
import { type LayoutContext, plainText } from '../context.js';
import type { Pt, TextStyle } from '../scene.js';
import { type Copy, textHeight } from '../text/set.js';
import { ellipsis } from '../text/split.js';
import type { TableStyle } from './table-style.js';

/** A black square: the bundled families have it, and so have the fonts of office programs. */
const SIGN = '\u25A0';

/** Lines of a head over a column of marks. */
const HEAD_LINES = 4;

export function isMarked(table: Table): boolean {
  return table.columns.some((_, column) => isMarkedColumn(table, column));
}

export function isMarkedColumn({ groups }: Table, column: number): boolean {
  return groups.some(({ rows }) => rows.some(({ cells }) => cells[column]?.marked));
}

/** The same rows in several tables: each has the first column, and its share of the others. */
export function bands(table: Table, count: number): readonly Table[] {
  const size = Math.ceil((table.columns.length - 1) / count);
  return Array.from({ length: count }, (_, band): Table => {
    const from = 1 + band * size;
    const of = <Cell>(cells: readonly Cell[]): Cell[] => [...cells.slice(0, 1), ...cells.slice(from, from + size)];
    const rowOf = (row: Row): Row => ({ ...row, cells: of(row.cells) });
    return {
      ...table,
      columns: of(table.columns),
      groups: table.groups.map((group) => ({ ...group, rows: group.rows.map(rowOf) })),
      ...(table.foot && { foot: table.foot.map(rowOf) }),
    };
  });
}

/** A square that stands for words. */
export function markCopy(words: Inlines, style: TextStyle, leading: Pt): Copy {
  const [{ language } = {}] = words;
  return {
    runs: [{ text: SIGN, style, says: plainText(words), ...(language !== undefined && { language }) }],
    leading,
  };
}

/** A head as long as it may be over a column of marks. */
export function shortHead(words: Inlines, w: Pt, { head, leading }: TableStyle, { measure }: LayoutContext): Inlines {
  const fits = (text: string): boolean =>
    textHeight([{ runs: [{ text, style: head }], leading }], w, measure) <= HEAD_LINES * leading + 0.01;
  const whole = plainText(words);
  if (fits(whole)) return words;
  return words.slice(0, 1).map((first) => ({ ...first, text: ellipsis(whole, fits) }));
}
