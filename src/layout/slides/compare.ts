/** 06: two or three roles side by side: their bars on one scale, and what each is in a column. */
import type { Block, Inlines, Section } from '../../document/types.js';
import { rule } from '../charts/bar.js';
import { coloursOf, type LayoutContext, plainText, runsOf } from '../context.js';
import { fittingSize } from '../fit.js';
import type { Item, Pt, SlideLayout } from '../scene.js';
import { type Copy, textHeight } from '../text/set.js';
import { takeCopies } from '../text/split.js';
import { groupsOf, listCopies, tagCopies } from './columns.js';
import { compareBars, LABEL_LEADING } from './compare-bars.js';
import { listOverflow } from './list.js';
import {
  BODY_BOTTOM,
  FOOTER_SLOT,
  fill,
  fillCopies,
  firstOf,
  LEFT,
  LIST_LEADING,
  NUMBER_SLOT,
  type SlideDesign,
  type SlideDraft,
  slot,
  strong,
  TITLE_SLOT,
  text,
} from './slide.js';
import { continuationExtra, type SlideTitle, slideTitle } from './slide-title.js';

const COLUMNS = 3;
/** The rule over the columns, unless the scale above needs more. */
const RULE_Y = 266;
/** Columns may end a little below the body's bottom: their text is small. */
const COLUMNS_BOTTOM = BODY_BOTTOM + 6;
const ITEM_GAP = 5;
/** Lists start where they have this much room, or on the next slide. */
const LEAST_ROOM = 64;
/** How far a head may reach into the gutter, a quarter of it, rather than take another line for a letter. */
const OVER: Pt = 6;
const THIRDS = { xs: [LEFT, 344, 640], w: 272 } as const;
const HALVES = { xs: [LEFT, 492], w: 420 } as const;

const LAYOUT: SlideLayout = {
  name: 'Compare roles',
  slots: [
    TITLE_SLOT,
    ...Array.from({ length: COLUMNS }, (_, index) =>
      slot(`label ${index + 1}`, [LEFT, 94 + 37 * index, 280, 37], strong(20), 'Role', {
        anchor: 'middle',
        leading: 20 * LABEL_LEADING,
      }),
    ),
    ...THIRDS.xs.flatMap((x, index) => [
      slot(`head ${index + 1}`, [x, 277, THIRDS.w, 28], strong(22), 'Role', { leading: 26 }),
      slot(`kind ${index + 1}`, [x, 305, THIRDS.w, 24], text(18, 'ink2'), 'What is listed', { leading: 22 }),
      slot(`list ${index + 1}`, [x, 336, THIRDS.w, 154], text(18), 'List', {
        leading: 18 * LIST_LEADING,
        bullet: { colour: 'ink2', indent: 16, gap: ITEM_GAP },
      }),
    ]),
    FOOTER_SLOT,
    NUMBER_SLOT,
  ],
  shapes: [],
};

interface RoleColumn {
  readonly head: Inlines;
  readonly kind: Inlines;
  readonly copies: readonly Copy[];
}

export const compare: SlideDesign = {
  layouts: [LAYOUT],
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
    const title = slideTitle(section, LAYOUT, context);
    if (groups.length < 2 || groups.length > COLUMNS || rows.length > COLUMNS || title.overflow !== undefined)
      return listOverflow(section, context);
    const caption = chart?.kind === 'range' ? chart.caption : '';
    const columns = groups.map((group) => columnOf(group, section, context));
    return layColumns(
      section,
      title,
      columns,
      (top, scaled) => compareBars(LAYOUT, section, rows, caption, top, scaled, title.sect, context),
      context,
    );
  },
};

function columnOf(
  group: { head?: Inlines; blocks: readonly Block[] },
  section: Section,
  context: LayoutContext,
): RoleColumn {
  const [kind, ...others] = group.blocks;
  const lists = kind?.kind === 'paragraph' ? others : group.blocks;
  return {
    head: group.head ?? [],
    kind: kind?.kind === 'paragraph' ? kind.text : [],
    copies: lists.flatMap((block) =>
      listCopies(block, text(18), ITEM_GAP, coloursOf(section.tier, context).mark, context.measure),
    ),
  };
}

/** The bars on the first slide; columns that need more go on together on the next. */
function layColumns(
  section: Section,
  first: SlideTitle,
  columns: readonly RoleColumn[],
  drawBars: (top: Pt, scaled: boolean) => { items: Item[]; bottom: Pt },
  context: LayoutContext,
): SlideDraft[] {
  const grid = columns.length === 2 ? HALVES : THIRDS;
  const heads = columnHeads(columns, grid.w, context);
  const roomBelow = (top: Pt): Pt => COLUMNS_BOTTOM - top - heads.height;
  const longest = Math.max(...columns.map((column) => textHeight(column.copies, grid.w, context.measure)));
  const ruleUnder = (bottom: Pt, least: Pt): Pt => Math.max(bottom + 6, least);
  const barsTop = 94 + first.extra;
  const scaled = drawBars(barsTop, true);
  const bare = drawBars(barsTop, false);
  // The bars carry their ends in words: without the scale under them, columns that are a little too long fit.
  const leaveScale =
    longest > roomBelow(ruleUnder(scaled.bottom, RULE_Y)) && longest <= roomBelow(ruleUnder(bare.bottom, 0));
  const drawn = leaveScale ? bare : scaled;
  const firstTop = ruleUnder(drawn.bottom, leaveScale ? 0 : RULE_Y);
  const nextTop = 122 + continuationExtra(section, context);
  if (roomBelow(nextTop) < LEAST_ROOM) return listOverflow(section, context);

  const shares: (readonly Copy[])[][] = [];
  let rest: (readonly Copy[])[] = columns.map((column) => column.copies);
  if (longest > roomBelow(firstTop) && roomBelow(firstTop) < LEAST_ROOM) shares.push([]);
  do {
    const room = roomBelow(shares.length === 0 ? firstTop : nextTop);
    const taken = rest.map((copies) => takeCopies(copies, grid.w, room, context.measure));
    shares.push(taken.map(([some]) => some));
    rest = taken.map(([, others]) => others);
  } while (rest.some((copies) => copies.length > 0));

  return shares.map((share, part) => {
    const title = part === 0 ? first : slideTitle(section, LAYOUT, context, part + 1, shares.length);
    // The bars may leave no room for what the columns are called.
    const items = columns.flatMap((column, index) =>
      share.length === 0
        ? []
        : columnItems(
            column,
            share[index] ?? [],
            index,
            grid,
            part === 0 ? firstTop : nextTop,
            heads,
            title.sect,
            context,
          ),
    );
    return {
      layout: LAYOUT,
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
function columnHeads(columns: readonly RoleColumn[], w: Pt, context: LayoutContext): Heads {
  const own = headsWithin(columns, w, context);
  const over = headsWithin(columns, w + OVER, context);
  return over.height < own.height ? over : own;
}

/** Heads of one size, the largest in which each has one line. */
function headsWithin(columns: readonly RoleColumn[], w: Pt, context: LayoutContext): Heads {
  const size = Math.min(
    ...columns.map(({ head }) => fittingSize(head, strong(22), 1.18, [22, 20, 18], { w, h: 26 }, context)),
  );
  const lines = columns.map(({ head }) =>
    textHeight([{ runs: runsOf(head, strong(size)), leading: 1 }], w, context.measure),
  );
  return { size, height: 70 + (Math.max(1, ...lines) - 1) * 22, w };
}

function columnItems(
  column: RoleColumn,
  copies: readonly Copy[],
  index: number,
  grid: { xs: readonly Pt[]; w: Pt },
  top: Pt,
  heads: Heads,
  sect: number,
  context: LayoutContext,
): Item[] {
  const x = grid.xs[index] ?? LEFT;
  const w = grid.w;
  const items: Item[] = [rule(x, top, w, 'ink', 1.5)];
  items.push(
    fill(LAYOUT, `head ${index + 1}`, column.head, context, {
      size: heads.size,
      box: { x, y: top + 11, w: heads.w, h: heads.height - 42 },
      tag: context.tags.add('H2', sect),
    }),
  );
  if (column.kind.length > 0) {
    items.push(
      fill(LAYOUT, `kind ${index + 1}`, column.kind, context, {
        box: { x, y: top + heads.height - 31, w, h: 24 },
        tag: context.tags.add('P', sect),
      }),
    );
  }
  if (copies.length > 0) {
    const y = top + heads.height;
    items.push(
      fillCopies(LAYOUT, `list ${index + 1}`, tagCopies(copies, sect, context), context, {
        x,
        y,
        w,
        h: Math.max(24, COLUMNS_BOTTOM - y),
      }),
    );
  }
  return items;
}
