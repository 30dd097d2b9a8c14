/** Names in large type: the picture of a cover whose roles state no pay. */
import type { Inlines, List } from '../../document/types.js';
import { type LayoutContext, runsOf } from '../context.js';
import { longestWord } from '../fit.js';
import type { Box, Pt, TextItem, TextStyle } from '../scene.js';
import { textItem } from '../text/item.js';
import { type Copy, textHeight } from '../text/set.js';

export interface NamesSetting {
  /** Its size is the largest of `sizes`. */
  readonly style: TextStyle;
  /** From the wanted size down to the floor. */
  readonly sizes: readonly Pt[];
  /** Between two columns. */
  readonly gutter: Pt;
}

const LEADING = 1.2;
const MOST_COLUMNS = 3;

/** In the largest size and the fewest columns that hold all of them; what no size holds is counted at the end. */
export function namesIn(
  { items }: List,
  box: Box,
  setting: NamesSetting,
  parent: number,
  context: LayoutContext,
): TextItem[] {
  const names = items.map(({ text }) => text);
  const whole = arranged(names, box, setting, context);
  const { size, columns } = whole ?? shortened(names, box, setting, context);
  const list = context.tags.add('L', parent, { numbering: 'None' });
  return columns.map((some, index): TextItem => {
    const copies = some.map((name) => ({
      ...copyOf(name, size, setting),
      tag: context.tags.add('LBody', context.tags.add('LI', list)),
    }));
    const place = columnOf(box, index, columns.length, setting);
    return textItem('Names', copies, place, context);
  });
}

interface Arranged {
  readonly size: Pt;
  readonly columns: readonly (readonly Inlines[])[];
}

/** Nothing where not even the least size has room. */
function arranged(
  names: readonly Inlines[],
  box: Box,
  setting: NamesSetting,
  context: LayoutContext,
): Arranged | undefined {
  for (const size of setting.sizes) {
    for (let count = 1; count <= Math.min(MOST_COLUMNS, names.length); count += 1) {
      const columns = inColumns(names, count);
      const { w } = columnOf(box, 0, count, setting);
      const fits = columns.every((some) => {
        const copies = some.map((name) => copyOf(name, size, setting));
        const unbroken = some.every((name) => longestWord(name, { ...setting.style, size }, context) <= w);
        return unbroken && textHeight(copies, w, context.measure) <= box.h;
      });
      if (fits) return { size, columns };
    }
  }
  return undefined;
}

/** As many as the least size holds, and how many more there are. */
function shortened(names: readonly Inlines[], box: Box, setting: NamesSetting, context: LayoutContext): Arranged {
  const size = setting.sizes.at(-1) ?? setting.style.size;
  const least = { ...setting, sizes: [size] };
  const rows = Math.floor(box.h / (size * LEADING));
  for (let count = Math.min(names.length - 1, MOST_COLUMNS * rows - 1); count > 0; count -= 1) {
    const [{ language } = {}] = names[0] ?? [];
    const rest = { text: `and ${names.length - count} more`, ...(language !== undefined && { language }) };
    const found = arranged([...names.slice(0, count), [rest]], box, least, context);
    if (found !== undefined) return found;
  }
  return { size, columns: [] };
}

function inColumns(names: readonly Inlines[], count: number): readonly (readonly Inlines[])[] {
  const size = Math.ceil(names.length / count);
  return Array.from({ length: count }, (_, index) => names.slice(index * size, (index + 1) * size));
}

function columnOf(box: Box, index: number, count: number, { gutter }: NamesSetting): Box {
  const w = (box.w - gutter * (count - 1)) / count;
  return { ...box, x: box.x + index * (w + gutter), w };
}

function copyOf(name: Inlines, size: Pt, { style }: NamesSetting): Copy {
  const tracking = style.tracking === undefined ? {} : { tracking: (style.tracking * size) / style.size };
  return { runs: runsOf(name, { ...style, size, ...tracking }), leading: size * LEADING };
}
