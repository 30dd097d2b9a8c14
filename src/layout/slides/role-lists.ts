/** The lists of a spacious role: one in columns of items, or two side by side. */
import type { Inlines } from '../../document/types.js';
import type { Colour } from '../../theme/types.js';
import { rule } from '../charts/bar.js';
import { coloursOf, plainText, runsOf } from '../context.js';
import { longestWord, wordsHeight } from '../fit.js';
import type { Item, Pt, SlideLayout } from '../scene.js';
import { textItem } from '../text/item.js';
import { type Copy, textHeight } from '../text/set.js';
import { bottomOf, column } from './grid.js';
import { listCopies, tagCopies } from './list-copies.js';
import {
  itemsHeight,
  listColumns,
  listsLayout,
  type PlainList,
  plainLists,
  type RoleParts,
  roleLayout,
  rowsOf,
  UNDER_HEAD,
} from './role-parts.js';
import { fill, fillCopies, type SlideContext, TEXT_LEADING, text } from './slide.js';

/** Lists that have found their size: the slide layout whose placeholders they fill, and the filling. */
export interface SetLists {
  readonly layout: SlideLayout;
  draw(sect: number): Item[];
}

/** Up to six short items, or twice up to four; nothing where the role has more to say. */
export function setLists(parts: RoleParts, tier: number | undefined, context: SlideContext): SetLists | undefined {
  const lists = plainLists(parts);
  const [first, second, ...others] = lists ?? [];
  if (lists === undefined || others.length > 0) return undefined;
  if (first === undefined) return { layout: roleLayout(context.grid), draw: () => [] };
  if (listColumns(context.grid) === 1) return second === undefined ? listsIn([first], tier, context) : undefined;
  return second === undefined ? oneList(first, context) : listsIn([first, second], tier, context);
}

/** How many items stand each in a column of its own. */
const IN_A_ROW = 3;
const FEW = [1, 2] as const;
/** The sizes of those, and of items in two columns. */
const SIZES = [24, 22, 20] as const;
const IN_TWO = { columns: 2, size: 20 } as const;
/** What rows take more than the boxes of their words, and the air under those of one of several. */
const OVER_BOXES: Pt = 4;
const UNDER_ROW: Pt = 8;

interface SetItems {
  readonly columns: 1 | 2 | 3;
  readonly rows: number;
  readonly size: Pt;
}

/** How items stand: as large as they have room, best with no word on two lines. */
function setItems(items: readonly Inlines[], context: SlideContext): SetItems | undefined {
  const { grid, measure } = context;
  const isLong = (item: Inlines): boolean =>
    measure.width(plainText(item), text(SIZES[0])) > column(grid, 0, IN_A_ROW).w;
  const few = items.some(isLong) ? FEW.find((count) => count === items.length) : undefined;
  const inRow = SIZES.map((size): Pick<SetItems, 'columns' | 'size'> => ({ columns: few ?? IN_A_ROW, size }));
  const tried = [...(items.length <= IN_A_ROW ? inRow : []), IN_TWO].map((one) => ({
    ...one,
    rows: Math.max(1, Math.ceil(items.length / one.columns)),
    w: column(grid, 0, one.columns).w,
  }));
  const fits = ({ size, rows, w }: (typeof tried)[number]): boolean =>
    items.every(
      (item) =>
        wordsHeight(item, text(size), TEXT_LEADING, w, context) <=
        (itemsHeight(grid) + OVER_BOXES) / rows - (rows > 1 ? UNDER_ROW : 0),
    );
  const keepsWords = ({ size, w }: (typeof tried)[number]): boolean =>
    items.every((item) => longestWord(item, text(size), context) <= w);
  return tried.find((one) => keepsWords(one) && fits(one)) ?? tried.find(fits);
}

/** Three columns of one item each, in large type, or fewer where that keeps items on their line; two columns of more. */
function oneList({ head, items }: PlainList, context: SlideContext): SetLists | undefined {
  const set = items.length > 6 ? undefined : setItems(items, context);
  if (set === undefined) return undefined;
  const { grid } = context;
  const layout = roleLayout(grid);
  const tops = rowsOf(grid);
  const { columns, rows, size } = set;
  const boxes = itemsHeight(context.grid);
  const draw = (sect: number): Item[] => {
    const drawn: Item[] = [headRule(context)];
    if (head !== undefined) drawn.push(fill(layout, 'list head', head, context, { tag: context.tags.add('H2', sect) }));
    const list = context.tags.add('L', sect, { numbering: 'None' });
    items.forEach((item, index) => {
      const box = {
        ...column(grid, index % columns, columns),
        y: tops.list + UNDER_HEAD + Math.floor(index / columns) * ((boxes + OVER_BOXES) / rows),
        h: boxes / rows,
      };
      const tag = context.tags.add('LBody', context.tags.add('LI', list));
      const copy = { runs: runsOf(item, text(size)), leading: size * TEXT_LEADING, tag };
      drawn.push(
        items.length <= IN_A_ROW
          ? fillCopies(layout, `item ${index + 1}`, [copy], context, box)
          : textItem('Item', [copy], box, context),
      );
    });
    return drawn;
  };
  return { layout, draw };
}

const MOST_OF_TWO = 4;
/** The sizes of items, and the gaps between them. */
const TRIED = [22, 21, 20].flatMap((size) => [10, 6, 3].map((gap) => ({ size, gap })));

/** Each in a column of its own. */
function listsIn(lists: readonly PlainList[], tier: number | undefined, context: SlideContext): SetLists | undefined {
  if (lists.some(({ items }) => items.length > MOST_OF_TWO)) return undefined;
  const { grid } = context;
  const layout = listsLayout(grid);
  const { list: headTop } = rowsOf(grid);
  const top = headTop + UNDER_HEAD;
  const room = { w: column(grid, 0, listColumns(grid)).w, h: bottomOf(grid.body) - top };
  const { mark } = coloursOf(tier, context);
  const set = copiesIn(room, lists, mark, context);
  if (set === undefined) return undefined;
  const draw = (sect: number): Item[] => [
    headRule(context),
    ...lists.flatMap(({ head }, index) => {
      const words =
        head === undefined
          ? []
          : [fill(layout, `list head ${index + 1}`, head, context, { tag: context.tags.add('H2', sect) })];
      const copies = tagCopies(set[index] ?? [], sect, context);
      const box = { ...column(grid, index, listColumns(grid)), y: top, h: room.h };
      return [...words, fillCopies(layout, `list ${index + 1}`, copies, context, box)];
    }),
  ];
  return { layout, draw };
}

/** The items of each list, in the largest size in which all have room. */
function copiesIn(
  room: { w: Pt; h: Pt },
  lists: readonly PlainList[],
  mark: Colour,
  { measure }: SlideContext,
): readonly Copy[][] | undefined {
  for (const { size, gap } of TRIED) {
    const set = lists.map((one) => one.lists.flatMap((list) => listCopies(list, text(size), gap, mark, measure)));
    if (set.every((copies) => textHeight(copies, room.w, measure) <= room.h)) return set;
  }
  return undefined;
}

/** Over the lists. */
function headRule({ grid }: SlideContext): Item {
  return rule(grid.body.x, rowsOf(grid).list - 14, grid.body.w, 'rule', 0.75);
}
