/** What a role's section says, and the placeholders of its two slide layouts. */
import type { Block, ChartRow, Figure, Inlines, List, Paragraph, RangeChart, Section } from '../../document/types.js';
import { groupsOf } from '../blocks/groups.js';
import { coveringPicture, fitPicture } from '../picture.js';
import type { Box, Item, Pt, SlideLayout } from '../scene.js';
import { bottomOf, column, GUTTER, perGrid, rightOf, type SlideGrid, type Stretch, span } from './grid.js';
import { firstOf, LIST_LEADING, type SlideContext, slot, strong, text, titled } from './slide.js';

/** From the foot of the title to the summary. */
const SUMMARY_Y: Pt = 8;

/** From the top of the pay to the foot of its scale. */
const PAY_HEIGHT: Pt = 142;
/** Over the pay, and between its scale and the list: where a body is lower than ours, as little as words need. */
const OVER_PAY = { least: 44, most: 54 };
const OVER_LIST = { least: 18, most: 40 };
/** Of a body that has room for the most. */
const ROOMY_BODY: Pt = 376;

/** Where the summary stands, and under it the spacious slide's pay and list. */
export function rowsOf({ title, body }: SlideGrid): Readonly<Record<'summary' | 'pay' | 'list', Pt>> {
  const slack = OVER_PAY.most - OVER_PAY.least + OVER_LIST.most - OVER_LIST.least;
  const share = Math.min(1, Math.max(0, 1 - (ROOMY_BODY - body.h) / slack));
  const air = ({ least, most }: typeof OVER_PAY): Pt => least + (most - least) * share;
  const pay = body.y + air(OVER_PAY);
  return { summary: bottomOf(title) + SUMMARY_Y, pay, list: pay + PAY_HEIGHT + air(OVER_LIST) };
}

/** From the head of a list to its items, and the height that those have. */
export const UNDER_HEAD: Pt = 36;
const MOST_ITEMS: Pt = 100;
export function itemsHeight(grid: SlideGrid): Pt {
  return Math.min(MOST_ITEMS, bottomOf(grid.body) + 4 - rowsOf(grid).list - UNDER_HEAD);
}

/** Lists side by side: beside a picture there is room for one column. */
export function listColumns({ picture }: SlideGrid): 1 | 2 {
  return picture === undefined ? 2 : 1;
}

function listPlaces(grid: SlideGrid): readonly Stretch[] {
  const columns = listColumns(grid);
  return Array.from({ length: columns }, (_, index) => column(grid, index, columns));
}

/** A slide layout beside a picture is one of its own. */
function named(name: string, { picture }: SlideGrid): string {
  return picture === undefined ? name : `${name}, with picture`;
}

export const roleLayout = perGrid((grid): SlideLayout => {
  const { x } = grid.body;
  const { summary, pay, list } = rowsOf(grid);
  return {
    name: named('Role', grid),
    slots: titled(grid, [
      slot('summary', [x, summary, span(grid, 0, 11).w, 58], text(22, 'ink2'), 'What the role is, in a sentence'),
      slot(
        'figure',
        [x, pay, 390, 55],
        { font: 'heading', size: 46, bold: true, colour: 'ink', tracking: -0.5 },
        'Pay',
        { leading: 55 },
      ),
      slot('list head', [x, list, 500, 26], strong(20), 'List', { leading: 24 }),
      ...[0, 1, 2].map((index) => {
        const { x, w } = column(grid, index, 3);
        return slot(
          `item ${index + 1}`,
          [x, list + UNDER_HEAD, w, itemsHeight(grid)],
          text(24),
          'What the role does or asks',
        );
      }),
    ]),
    shapes: [],
  };
});

/** The spacious slide with two lists side by side. */
export const listsLayout = perGrid((grid): SlideLayout => {
  const { list } = rowsOf(grid);
  const top = list + 36;
  const places = listPlaces(grid);
  const spacious = roleLayout(grid).slots.filter(({ name }) => !name.startsWith('list') && !name.startsWith('item'));
  return {
    name: named('Role (two lists)', grid),
    slots: [
      ...spacious,
      ...places.map(({ x, w }, index) =>
        slot(`list head ${index + 1}`, [x, list, w, 26], strong(20), 'List', { leading: 24 }),
      ),
      ...places.map(({ x, w }, index) =>
        slot(`list ${index + 1}`, [x, top, w, bottomOf(grid.body) - top], text(22), 'What the role does or asks', {
          leading: 22 * LIST_LEADING,
          bullet: { colour: 'ink2', indent: 20, gap: 10 },
        }),
      ),
    ],
    shapes: [],
  };
});

export const denseLayout = perGrid((grid): SlideLayout => {
  const { x, w } = grid.body;
  const places = densePlaces(grid);
  return {
    name: named('Role (dense)', grid),
    slots: titled(grid, [
      slot('summary', [x, rowsOf(grid).summary, w, 46], text(18, 'ink2'), 'What the role is, in a sentence', {
        leading: 18 * LIST_LEADING,
      }),
      ...places.map(({ x, y, w }, index) =>
        slot(`list head ${index + 1}`, [x, y, w, 26], strong(20), 'List', { leading: 24 }),
      ),
      ...places.map(({ x, y, w, h }, index) =>
        slot(`list ${index + 1}`, [x, y + 32, w, h - 32], text(18), 'What the role does or asks', {
          leading: 18 * LIST_LEADING,
          bullet: { colour: 'ink2', indent: 16, gap: 10 },
        }),
      ),
    ]),
    shapes: [],
  };
});

/** Two lists with their heads: side by side, or one under the other beside a picture. */
function densePlaces(grid: SlideGrid): readonly Box[] {
  const { body } = grid;
  const y = body.y + 170;
  const h = bottomOf(body) - y;
  if (listColumns(grid) === 2) return listPlaces(grid).map((place) => ({ ...place, y, h }));
  const half = (h - GUTTER / 2) / 2;
  return [y, bottomOf(body) - half].map((top) => ({ ...body, y: top, h: half }));
}

export interface RoleParts {
  readonly summary: readonly Paragraph[];
  /** Who has the role, and where. */
  readonly bylines: readonly Paragraph[];
  /** Small print: what a survey says. */
  readonly asides: readonly Paragraph[];
  readonly figure: Inlines | undefined;
  readonly chart: RangeChart | undefined;
  readonly row: ChartRow | undefined;
  /** A picture of the role or its employer, beside the title. */
  readonly picture: Figure | undefined;
  readonly groups: readonly { head?: Inlines; blocks: Block[] }[];
}

/** Where a role's picture stands that does not suffice for a side of the slide; the title and the summary end before it. */
function smallFrame({ title, body, given }: SlideGrid): Box {
  const w = 158;
  return { x: rightOf(body) - w, y: given ? bottomOf(title) + SUMMARY_Y : title.y, w, h: 108 };
}

/** Words, lists, a chart and a picture; anything else goes on a slide of its own. */
export function takenBlocks(blocks: readonly Block[]): Block[] {
  const known = firstOf(blocks, 'range', 'figure');
  return blocks.filter((block) => ['paragraph', 'heading', 'list'].includes(block.kind) || known.includes(block));
}

/** How wide the title and the summary may be. */
export function topWidth(parts: RoleParts, width: Pt, grid: SlideGrid): Pt {
  return isSmall(parts, grid) ? Math.min(width, smallFrame(grid).x - GUTTER - grid.body.x) : width;
}

/** What a small picture leaves for the pay: from here on. */
export function underPicture(parts: RoleParts, grid: SlideGrid): Pt {
  return isSmall(parts, grid) ? bottomOf(smallFrame(grid)) + 12 : 0;
}

function isSmall({ picture }: RoleParts, grid: SlideGrid): boolean {
  return picture !== undefined && grid.picture === undefined;
}

export function partsOf(section: Section): RoleParts {
  const chart = section.blocks.find((block) => block.kind === 'range');
  const picture = section.blocks.find((block) => block.kind === 'figure');
  const words = section.blocks.filter((block) => block !== chart && block !== picture);
  const firstList = words.findIndex((block) => block.kind === 'heading' || block.kind === 'list');
  const above = (firstList < 0 ? words : words.slice(0, firstList)).filter((block) => block.kind === 'paragraph');
  return {
    summary: above.filter((one) => one.style === 'lead' || one.style === 'text'),
    bylines: above.filter((one) => one.style === 'byline'),
    asides: above.filter((one) => one.style === 'aside'),
    figure: above.find((one) => one.style === 'figure')?.text,
    chart: chart?.kind === 'range' ? chart : undefined,
    row:
      chart?.kind === 'range'
        ? chart.groups.flatMap((group) => group.rows).find((row) => row.range !== undefined)
        : undefined,
    picture: picture?.kind === 'figure' ? picture : undefined,
    groups: firstList < 0 ? [] : groupsOf(words.slice(firstList)),
  };
}

/** A head, and the items of one level under it. */
export interface PlainList {
  readonly head: Inlines | undefined;
  readonly lists: readonly List[];
  readonly items: readonly Inlines[];
}

/** The groups as lists; nothing where one holds anything else, or items that are numbered or hold others. */
export function plainLists({ groups }: RoleParts): readonly PlainList[] | undefined {
  const plain = groups.map(({ head, blocks }) => ({ head, blocks, lists: blocks.filter(isPlain) }));
  if (plain.some(({ blocks, lists }) => lists.length < blocks.length)) return undefined;
  return plain.map(({ head, lists }) => ({
    head,
    lists,
    items: lists.flatMap(({ items }) => items.map(({ text }) => text)),
  }));
}

function isPlain(block: Block): block is List {
  return block.kind === 'list' && !block.ordered && block.items.every(({ lists }) => lists.length === 0);
}

/** The picture in its frame. */
export function picture({ picture: figure }: RoleParts, sect: number, context: SlideContext): Item[] {
  if (figure === undefined) return [];
  const { alt } = figure;
  const tag = alt === '' ? undefined : context.tags.add('Figure', sect, { alt });
  const { grid } = context;
  const item =
    grid.picture === undefined
      ? fitPicture(figure, smallFrame(grid), tag, context)
      : coveringPicture(figure, grid.picture, tag, context);
  return item === undefined ? [] : [item];
}
