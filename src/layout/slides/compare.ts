/** 06: two or three roles side by side: their bars on one scale, and what each is in a column. */
import type { Block, ChartRow, Inlines, Section } from '../../document/types.js';
import { groupsOf } from '../blocks/groups.js';
import { coloursOf, plainText } from '../context.js';
import type { Pt, SlideLayout } from '../scene.js';
import { textHeight } from '../text/set.js';
import { type Bars, type BarsForm, barColumns, compareBars, FORMS, LABEL_LEADING } from './compare-bars.js';
import { aboveList, COLUMN_PAY, columnHeads, columnItems, payFits, type RoleColumn } from './compare-columns.js';
import { sharesOf } from './compare-shares.js';
import { bottomOf, column, perGrid } from './grid.js';
import { listOverflow } from './list.js';
import { listCopies } from './list-copies.js';
import {
  firstOf,
  LIST_LEADING,
  type SlideContext,
  type SlideDesign,
  type SlideDraft,
  slot,
  strong,
  text,
  titled,
} from './slide.js';
import { continuationExtra, type SlideTitle, slideTitle } from './slide-title.js';

const COLUMNS = 3;
/** From the foot of the title to the bars, and from the top of the body to the rule over the columns: more, where the scale needs it. */
const BARS_Y: Pt = 16;
const RULE_Y: Pt = 152;
const ITEM_GAP = 5;
/** Of a slide on which they go on: with less for its lists, all is laid as a list. */
const LEAST_ROOM = 64;

const layoutOn = perGrid((grid): SlideLayout => {
  const { label } = barColumns(grid);
  const bars = bottomOf(grid.title) + BARS_Y;
  const top = grid.body.y + RULE_Y;
  return {
    name: 'Compare roles',
    slots: titled(grid, [
      ...Array.from({ length: COLUMNS }, (_, index) =>
        slot(`label ${index + 1}`, [label.x, bars + 37 * index, label.w, 37], strong(20), 'Role', {
          anchor: 'middle',
          leading: 20 * LABEL_LEADING,
        }),
      ),
      ...Array.from({ length: COLUMNS }, (_, index) => {
        const { x, w } = column(grid, index, COLUMNS);
        return [
          slot(`head ${index + 1}`, [x, top + 11, w, 28], strong(22), 'Role', { leading: 26 }),
          slot(`kind ${index + 1}`, [x, top + 39, w, 24], text(18, 'ink2'), 'What is listed', { leading: 22 }),
          slot(`list ${index + 1}`, [x, top + 70, w, bottomOf(grid.body) - top - 70], text(18), 'List', {
            leading: 18 * LIST_LEADING,
            bullet: { colour: 'ink2', indent: 16, gap: ITEM_GAP },
          }),
        ];
      }).flat(),
    ]),
    shapes: [],
  };
});

export const compare: SlideDesign = {
  layouts: (grid) => [layoutOn(grid)],
  takes: (blocks) =>
    blocks.filter(
      (block) => ['heading', 'paragraph', 'list'].includes(block.kind) || firstOf(blocks, 'range').includes(block),
    ),
  lay(section, context) {
    const chart = section.blocks.find((block) => block.kind === 'range');
    const rows = chart?.kind === 'range' ? chart.groups.flatMap((group) => group.rows) : [];
    const groups = groupsOf(section.blocks.filter((block) => block !== chart)).filter(
      (group) => group.head !== undefined,
    );
    const layout = layoutOn(context.grid);
    const title = slideTitle(section, layout, context);
    if (groups.length < 2 || groups.length > COLUMNS || rows.length > COLUMNS || title.overflow !== undefined)
      return listOverflow(section, context);
    const caption = chart?.kind === 'range' ? chart.caption : '';
    const columns = groups.map((group) => columnOf(group, section, context));
    return layColumns(
      section,
      title,
      rows,
      columns,
      (top, form) => compareBars(layout, section, rows, caption, top, form, context),
      context,
    );
  },
};

function columnOf(
  group: { head?: Inlines; blocks: readonly Block[] },
  section: Section,
  context: SlideContext,
): RoleColumn {
  const [first, ...others] = group.blocks;
  // A paragraph says what kind of list stands under it; alone it is what there is to say, and may take many lines.
  const kind = first?.kind === 'paragraph' && others.length > 0 ? first.text : undefined;
  return {
    head: group.head ?? [],
    kind: kind ?? [],
    copies: (kind === undefined ? group.blocks : others).flatMap((block) =>
      listCopies(block, text(18), ITEM_GAP, coloursOf(section.tier, context).mark, context.measure),
    ),
  };
}

/** The pay and the columns of the first slide; columns that need more go on together on the next. */
function layColumns(
  section: Section,
  first: SlideTitle,
  rows: readonly ChartRow[],
  columns: readonly RoleColumn[],
  barsIn: (top: Pt, form: BarsForm) => Bars,
  context: SlideContext,
): SlideDraft[] {
  const { title: head, body } = context.grid;
  const layout = layoutOn(context.grid);
  const count = columns.length === 2 ? 2 : COLUMNS;
  const { w } = column(context.grid, 0, count);
  const heads = columnHeads(columns, w, context);
  const roomBelow = (top: Pt, pay: Pt = 0): Pt => bottomOf(body) - top - aboveList(heads, pay);
  const nextTop = body.y + 8 + continuationExtra(section, context);
  if (roomBelow(nextTop) < LEAST_ROOM) return listOverflow(section, context);

  const longest = Math.max(...columns.map(({ copies }) => textHeight(copies, w, context.measure)));
  const barsTop = bottomOf(head) + BARS_Y + first.extra;
  const under = ({ bottom }: Bars, form: BarsForm): Pt => Math.max(bottom + 6, form === 'scaled' ? body.y + RULE_Y : 0);
  // The bars carry their ends in words: without the scale under them, columns that are a little too long fit.
  const whole = FORMS.find((one) => longest <= roomBelow(under(barsIn(barsTop, one), one)));
  // Longer ones have their pay to themselves: names stand on the slide once.
  const within = whole === undefined && hasOwnPay(rows, columns, w, context);
  const bars = within ? undefined : barsIn(barsTop, whole ?? 'scaled');
  const drawn = bars?.draw(first.sect) ?? [];
  const firstTop = bars === undefined ? barsTop : under(bars, whole ?? 'scaled');

  const rooms = { first: roomBelow(firstTop, within ? COLUMN_PAY : 0), next: roomBelow(nextTop) };
  const lists = columns.map(({ copies }) => copies);
  const shares = sharesOf(lists, w, rooms, context);
  return shares.map((share, part) => {
    const title = part === 0 ? first : slideTitle(section, layout, context, part + 1, shares.length);
    // The bars may leave no room for what the columns are called.
    const bare = part === 0 && !within && share.every((copies) => copies.length === 0);
    const items = columns.flatMap((one, index) => {
      const row = within && part === 0 ? rows[index] : undefined;
      return columnItems(
        layout,
        { ...one, copies: share[index] ?? [] },
        index,
        column(context.grid, index, count),
        part === 0 ? firstTop : nextTop,
        heads,
        title.sect,
        context,
        row && { row, tier: section.tier },
      );
    });
    return {
      layout,
      name: plainText(section.title),
      items: [title.item, ...(part === 0 ? drawn : []), ...(bare ? [] : items)],
      footer: 'document',
    };
  });
}

/** Whether each column is a role of the chart, with pay that has room in it. */
function hasOwnPay(rows: readonly ChartRow[], columns: readonly RoleColumn[], w: Pt, context: SlideContext): boolean {
  const named = columns.every(({ head }, index) => {
    const row = rows[index];
    return row?.range !== undefined && plainText(row.label) === plainText(head);
  });
  return named && rows.length === columns.length && payFits(rows, w, context);
}
