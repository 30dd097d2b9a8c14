/** 07: a list. A `<dl>` prints as ruled rows; any other blocks flow as text, tables and charts, over as many slides as they need. */
import type { Block, Entries, Inlines, Section } from '../../document/types.js';
import { continued } from '../../messages/layout.js';
import { type LayoutContext, plainText, subjectOf } from '../context.js';
import type { SlideLayout } from '../scene.js';
import { flowBlocks } from './body.js';
import { packRows, type RowGrid, rowRules, rowText } from './rows.js';
import {
  BODY_BOTTOM,
  contentSlot,
  FOOTER_SLOT,
  LEFT,
  NUMBER_SLOT,
  ROWS_TOP,
  type SlideDesign,
  type SlideDraft,
  slot,
  strong,
  TITLE_SLOT,
  text,
  WIDTH,
} from './slide.js';
import { continuationExtra, slideTitle } from './slide-title.js';

const TEXT_LAYOUT: SlideLayout = {
  name: 'Title and Content',
  type: 'obj',
  slots: [TITLE_SLOT, contentSlot('body', [LEFT, ROWS_TOP, WIDTH, BODY_BOTTOM - ROWS_TOP]), FOOTER_SLOT, NUMBER_SLOT],
  shapes: [],
};

const ROW_COUNT = 5;
const PITCH = 74;
const HEAD_WIDTH = 290;
const TEXT_X = 344;

/** Ruled rows of a term and what is said of it. */
const ROWS_LAYOUT: SlideLayout = {
  name: 'List',
  slots: [
    TITLE_SLOT,
    ...Array.from({ length: ROW_COUNT }, (_, index) => {
      const y = ROWS_TOP + PITCH * index;
      return [
        slot(`head ${index + 1}`, [LEFT, y, HEAD_WIDTH, PITCH], strong(28), 'Term', {
          anchor: 'middle',
          leading: 28 * 1.15,
        }),
        slot(`text ${index + 1}`, [TEXT_X, y, LEFT + WIDTH - TEXT_X, PITCH], text(22), 'What is said of it', {
          anchor: 'middle',
        }),
      ];
    }).flat(),
    FOOTER_SLOT,
    NUMBER_SLOT,
  ],
  shapes: [],
};

export const list: SlideDesign = {
  layouts: [TEXT_LAYOUT, ROWS_LAYOUT],
  lay(section, context) {
    const [only, ...others] = section.blocks;
    if (only?.kind === 'entries' && others.length === 0) return layEntries(section, only, context);
    return layFlow(section, section.blocks, context);
  },
};

function layEntries(section: Section, block: Entries, context: LayoutContext): SlideDraft[] {
  const first = slideTitle(section, ROWS_LAYOUT, context);
  if (first.overflow !== undefined) return listOverflow(section, context);
  const grid: RowGrid = {
    x: LEFT,
    w: WIDTH,
    headWidth: HEAD_WIDTH,
    textX: TEXT_X,
    textWidth: LEFT + WIDTH - TEXT_X,
    top: ROWS_TOP + Math.max(first.extra, continuationExtra(section, context) * (first.tall ? 1 : 0)),
    bottom: BODY_BOTTOM,
    pitch: PITCH,
    headSizes: [28, 24, 20],
    textSizes: [22, 20, 18],
    textColour: 'ink',
  };
  const parent = context.tags.add('L', first.sect, { numbering: 'None' });
  const rows = block.entries.map((entry) => {
    const item = context.tags.add('LI', parent);
    return {
      head: entry.term,
      text: entry.description,
      tags: { head: context.tags.add('Lbl', item), text: context.tags.add('LBody', item) },
    };
  });
  const slides = packRows(rows, grid, context);
  const names = new Set(ROWS_LAYOUT.slots.map((one) => one.name));
  return slides.map((placed, part) => {
    const title = part === 0 ? first : slideTitle(section, ROWS_LAYOUT, context, part + 1, slides.length);
    const items = [
      title.item,
      ...rowRules(placed, grid),
      ...placed.flatMap((row, index) => rowText(row, index, grid, names, context)),
    ];
    return { layout: ROWS_LAYOUT, name: plainText(section.title), items, footer: 'document' };
  });
}

/** A section that its own layout cannot hold: the title in short, all of it again as text, and its blocks. */
export function listOverflow(section: Section, context: LayoutContext): SlideDraft[] {
  return layFlow(section, section.blocks, context);
}

/** Blocks one below the other; what does not fit goes on on another slide that carries the title. */
export function layFlow(section: Section, blocks: readonly Block[], context: LayoutContext): SlideDraft[] {
  const first = slideTitle(section, TEXT_LAYOUT, context);
  const all = first.overflow === undefined ? blocks : [lead(section, first.overflow), ...blocks];
  const tops = { first: ROWS_TOP + first.extra, next: ROWS_TOP + continuationExtra(section, context) };
  const bodies = flowBlocks(all, section, TEXT_LAYOUT, tops, first.sect, context);
  if (bodies.length > 1) context.report(continued(section, subjectOf(section), 'text', bodies.length));
  return bodies.map((body, index) => {
    const title = index === 0 ? first : slideTitle(section, TEXT_LAYOUT, context, index + 1, bodies.length);
    return { layout: TEXT_LAYOUT, name: plainText(section.title), items: [title.item, ...body], footer: 'document' };
  });
}

function lead(section: Section, words: Inlines): Block {
  return { kind: 'paragraph', style: 'lead', text: words, place: section.place, via: section.via };
}

/** Blocks that a section's own layout has no place for, on slides that carry its title. */
export function layFurther(
  section: Section,
  blocks: readonly Block[],
  before: number,
  context: LayoutContext,
): SlideDraft[] {
  if (blocks.length === 0) return [];
  const top = ROWS_TOP + continuationExtra(section, context);
  const sect = context.tags.add('Sect', 0);
  const bodies = flowBlocks(blocks, section, TEXT_LAYOUT, { first: top, next: top }, sect, context);
  return bodies.map((body, index) => {
    const title = slideTitle(section, TEXT_LAYOUT, context, before + index + 1, before + bodies.length);
    return { layout: TEXT_LAYOUT, name: plainText(section.title), items: [title.item, ...body], footer: 'document' };
  });
}
