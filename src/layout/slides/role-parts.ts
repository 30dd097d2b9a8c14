/** What a role's section says, and the placeholders of its two slide layouts. */
import type { Block, Figure, Inlines, Paragraph, RangeChart, RangeRow, Section } from '../../document/types.js';
import type { LayoutContext } from '../context.js';
import { fitPicture } from '../picture.js';
import type { Item, SlideLayout } from '../scene.js';
import { groupsOf } from './columns.js';
import {
  FOOTER_SLOT,
  firstOf,
  LEFT,
  LIST_LEADING,
  NUMBER_SLOT,
  slot,
  strong,
  TITLE_SLOT,
  text,
  WIDTH,
} from './slide.js';

export const THIRD = 272;
export const HALF = 420;
export const THIRDS = [LEFT, 344, 640] as const;
export const HALVES = [LEFT, 492] as const;

export const ROLE_LAYOUT: SlideLayout = {
  name: 'Role',
  slots: [
    TITLE_SLOT,
    slot('summary', [LEFT, 86, 790, 58], text(22, 'ink2'), 'What the role is, in a sentence'),
    slot(
      'figure',
      [LEFT, 168, 390, 55],
      { font: 'heading', size: 46, bold: true, colour: 'ink', tracking: -0.5 },
      'Pay',
      { leading: 55 },
    ),
    slot('list head', [LEFT, 350, 500, 26], strong(20), 'List', { leading: 24 }),
    ...THIRDS.map((x, index) =>
      slot(`item ${index + 1}`, [x, 386, THIRD, 100], text(24), 'What the role does or asks'),
    ),
    FOOTER_SLOT,
    NUMBER_SLOT,
  ],
  shapes: [],
};

export const DENSE_LAYOUT: SlideLayout = {
  name: 'Role (dense)',
  slots: [
    TITLE_SLOT,
    slot('summary', [LEFT, 86, WIDTH, 46], text(18, 'ink2'), 'What the role is, in a sentence', {
      leading: 18 * LIST_LEADING,
    }),
    ...HALVES.map((x, index) =>
      slot(`list head ${index + 1}`, [x, 284, HALF, 26], strong(20), 'List', { leading: 24 }),
    ),
    ...HALVES.map((x, index) =>
      slot(`list ${index + 1}`, [x, 316, HALF, 174], text(18), 'What the role does or asks', {
        leading: 18 * LIST_LEADING,
        bullet: { colour: 'ink2', indent: 16, gap: 10 },
      }),
    ),
    FOOTER_SLOT,
    NUMBER_SLOT,
  ],
  shapes: [],
};

export interface RoleParts {
  readonly summary: readonly Paragraph[];
  /** Small print: where at the fair, what a survey says. */
  readonly asides: readonly Paragraph[];
  readonly figure: Inlines | undefined;
  readonly chart: RangeChart | undefined;
  readonly row: RangeRow | undefined;
  /** A picture of the role or its employer, beside the title. */
  readonly picture: Figure | undefined;
  readonly groups: readonly { head?: Inlines; blocks: Block[] }[];
}

/** Where a role's picture stands; the title and the summary end before it. */
export const PICTURE = { x: 754, y: 36, w: 158, h: 108 } as const;
const BESIDE_PICTURE = PICTURE.x - 24 - LEFT;

/** Words, lists, a chart and a picture; anything else goes on a slide of its own. */
export function takenBlocks(blocks: readonly Block[]): Block[] {
  const known = firstOf(blocks, 'range', 'figure');
  return blocks.filter((block) => ['paragraph', 'heading', 'list'].includes(block.kind) || known.includes(block));
}

/** How wide the title and the summary may be. */
export function topWidth(parts: RoleParts, width: number): number {
  return parts.picture === undefined ? width : Math.min(width, BESIDE_PICTURE);
}

export function partsOf(section: Section): RoleParts {
  const chart = section.blocks.find((block) => block.kind === 'range');
  const picture = section.blocks.find((block) => block.kind === 'figure');
  const words = section.blocks.filter((block) => block !== chart && block !== picture);
  const firstList = words.findIndex((block) => block.kind === 'heading' || block.kind === 'list');
  const above = (firstList < 0 ? words : words.slice(0, firstList)).filter((block) => block.kind === 'paragraph');
  return {
    summary: above.filter((one) => one.style !== 'figure' && one.style !== 'aside'),
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

/** The picture in its frame. */
export function picture(parts: RoleParts, sect: number, context: LayoutContext): Item[] {
  if (parts.picture === undefined) return [];
  const { alt } = parts.picture;
  const tag = alt === '' ? undefined : context.tags.add('Figure', sect, { alt });
  return [fitPicture(parts.picture, PICTURE, tag, context)].filter((item) => item !== undefined);
}
