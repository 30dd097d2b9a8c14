/** 06: two or three roles side by side: their bars on one scale, and what each is in a column. */
import type { Block, Inlines, Section } from '../../document/types.js';
import { groupsOf } from '../blocks/groups.js';
import { rule } from '../charts/bar.js';
import { coloursOf, onTrial, plainText } from '../context.js';
import { fittingSize, lineCount } from '../fit.js';
import type { Item, Pt, SlideLayout } from '../scene.js';
import { type Copy, textHeight } from '../text/set.js';
import { type Bars, type BarsForm, barColumns, compareBars, FORMS, LABEL_LEADING } from './compare-bars.js';
import { sharesOf, taken } from './compare-shares.js';
import { bottomOf, column, perGrid, type Stretch } from './grid.js';
import { listOverflow } from './list.js';
import { listCopies, tagCopies } from './list-copies.js';
import {
  fill,
  fillCopies,
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
/** Lists start where they have this much room, or on the next slide. */
const LEAST_ROOM = 64;
/** How far a head may reach into the gutter, a quarter of it, rather than take another line for a letter. */
const OVER: Pt = 6;

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

interface RoleColumn {
  readonly head: Inlines;
  readonly kind: Inlines;
  readonly copies: readonly Copy[];
}

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
      columns,
      (top, form, on) => compareBars(layout, section, rows, caption, top, form, title.sect, on),
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

/** The bars on the first slide; columns that need more go on together on the next. */
function layColumns(
  section: Section,
  first: SlideTitle,
  columns: readonly RoleColumn[],
  drawBars: (top: Pt, form: BarsForm, context: SlideContext) => Bars,
  context: SlideContext,
): SlideDraft[] {
  const { title: head, body } = context.grid;
  const layout = layoutOn(context.grid);
  const count = columns.length === 2 ? 2 : COLUMNS;
  const { w } = column(context.grid, 0, count);
  const heads = columnHeads(columns, w, context);
  const roomBelow = (top: Pt): Pt => bottomOf(body) - top - heads.height;
  const longest = Math.max(...columns.map(({ copies }) => textHeight(copies, w, context.measure)));
  const barsTop = bottomOf(head) + BARS_Y + first.extra;
  const under = ({ bottom }: Bars, form: BarsForm): Pt => Math.max(bottom + 6, form === 'scaled' ? body.y + RULE_Y : 0);
  // The bars carry their ends in words: without the scale under them, columns that are a little too long fit.
  const form =
    FORMS.find((one) => longest <= roomBelow(under(drawBars(barsTop, one, onTrial(context)), one))) ?? 'scaled';
  const drawn = drawBars(barsTop, form, context);
  const firstTop = under(drawn, form);
  const nextTop = body.y + 8 + continuationExtra(section, context);
  if (roomBelow(nextTop) < LEAST_ROOM) return listOverflow(section, context);

  const own = columns.map(({ copies }) => copies);
  const onFirst = longest <= roomBelow(firstTop) || roomBelow(firstTop) >= LEAST_ROOM ? roomBelow(firstTop) : 0;
  const [start, rest] = onFirst === 0 ? [[], own] : taken(own, w, () => onFirst, context);
  const shares = [start, ...sharesOf(rest, w, roomBelow(nextTop), context)];

  return shares.map((share, part) => {
    const title = part === 0 ? first : slideTitle(section, layout, context, part + 1, shares.length);
    // The bars may leave no room for what the columns are called.
    const items = columns.flatMap((one, index) =>
      share.length === 0
        ? []
        : columnItems(
            one,
            share[index] ?? [],
            index,
            column(context.grid, index, count),
            part === 0 ? firstTop : nextTop,
            heads,
            title.sect,
            context,
          ),
    );
    return {
      layout,
      name: plainText(section.title),
      items: [title.item, ...(part === 0 ? drawn.items : []), ...items],
      footer: 'document',
    };
  });
}

interface Heads {
  readonly size: Pt;
  /** From the rule to the list: 70 where each has one line. */
  readonly height: Pt;
  readonly w: Pt;
}

/** Heads as wide as their columns, or into the gutter where that saves a line. */
function columnHeads(columns: readonly RoleColumn[], w: Pt, context: SlideContext): Heads {
  const own = headsWithin(columns, w, context);
  const over = headsWithin(columns, w + OVER, context);
  return over.height < own.height ? over : own;
}

/** Heads of one size, the largest in which each has one line. */
function headsWithin(columns: readonly RoleColumn[], w: Pt, context: SlideContext): Heads {
  const size = Math.min(
    ...columns.map(({ head }) => fittingSize(head, strong(22), 1.18, [22, 20, 18], { w, h: 26 }, context)),
  );
  const lines = columns.map(({ head }) => lineCount(head, strong(size), w, context));
  return { size, height: 70 + (Math.max(1, ...lines) - 1) * 22, w };
}

function columnItems(
  { head, kind }: RoleColumn,
  copies: readonly Copy[],
  index: number,
  { x, w }: Stretch,
  top: Pt,
  heads: Heads,
  sect: number,
  context: SlideContext,
): Item[] {
  const layout = layoutOn(context.grid);
  const items: Item[] = [rule(x, top, w, 'ink', 1.5)];
  items.push(
    fill(layout, `head ${index + 1}`, head, context, {
      size: heads.size,
      box: { x, y: top + 11, w: heads.w, h: heads.height - 42 },
      tag: context.tags.add('H2', sect),
    }),
  );
  if (kind.length > 0) {
    items.push(
      fill(layout, `kind ${index + 1}`, kind, context, {
        box: { x, y: top + heads.height - 31, w, h: 24 },
        tag: context.tags.add('P', sect),
      }),
    );
  }
  if (copies.length > 0) {
    const y = top + heads.height;
    items.push(
      fillCopies(layout, `list ${index + 1}`, tagCopies(copies, sect, context), context, {
        x,
        y,
        w,
        h: Math.max(24, bottomOf(context.grid.body) - y),
      }),
    );
  }
  return items;
}
