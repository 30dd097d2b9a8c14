/** 07: a list. A `<dl>` prints as ruled rows; any other blocks flow as text, tables and charts, over as many slides as they need. */
import type { Block, Entries, Inlines, Section } from '../../document/types.js';
import { originOf } from '../../messages/content.js';
import { continued } from '../../messages/layout.js';
import { distinct } from '../blocks/marked-finding.js';
import { onTrial, plainText, subjectOf } from '../context.js';
import type { Pt, SlideLayout } from '../scene.js';
import { type BodyFrame, flowBlocks } from './body.js';
import { bottomOf, perGrid, type SlideGrid, type Stretch, span } from './grid.js';
import { ENTRIES, packRows, type RowFrame, rowRules, rowText, tagRows } from './rows.js';
import {
  contentSlot,
  type SlideContext,
  type SlideDesign,
  type SlideDraft,
  slot,
  strong,
  text,
  titled,
} from './slide.js';
import { continuationExtra, findingTitle, type SlideTitle, slideTitle } from './slide-title.js';

const textLayout = perGrid((grid): SlideLayout => {
  const { x, y, w, h } = grid.body;
  return {
    name: 'Title and Content',
    type: 'obj',
    slots: titled(grid, [contentSlot('body', [x, y, w, h])]),
    shapes: [],
  };
});

const ROW_COUNT = 5;
const PITCH = 74;

/** A term, and what is said of it. */
function columnsOf(grid: SlideGrid): { head: Stretch; text: Stretch } {
  const { x } = grid.body;
  const words = span(grid, 4, 8);
  return { head: { x, w: words.x - 6 - x }, text: words };
}

/** Ruled rows of a term and what is said of it. */
const rowsLayout = perGrid((grid): SlideLayout => {
  const columns = columnsOf(grid);
  const rows = Array.from({ length: ROW_COUNT }, (_, index) => {
    const y = grid.body.y + PITCH * index;
    return [
      slot(`head ${index + 1}`, [columns.head.x, y, columns.head.w, PITCH], strong(28), 'Term', {
        anchor: 'middle',
        leading: 28 * 1.15,
      }),
      slot(`text ${index + 1}`, [columns.text.x, y, columns.text.w, PITCH], text(22), 'What is said of it', {
        anchor: 'middle',
      }),
    ];
  });
  return { name: 'List', slots: titled(grid, rows.flat()), shapes: [] };
});

export const list: SlideDesign = {
  layouts: (grid) => [textLayout(grid), rowsLayout(grid)],
  lay(section, context) {
    const [only, ...others] = section.blocks;
    if (only?.kind === 'entries' && others.length === 0) return layEntries(section, only, context);
    return layFlow(section, section.blocks, context);
  },
};

function layEntries(section: Section, block: Entries, context: SlideContext): SlideDraft[] {
  const { body } = context.grid;
  const layout = rowsLayout(context.grid);
  const first = slideTitle(section, layout, context);
  if (first.overflow !== undefined) return listOverflow(section, context);
  const frame: RowFrame = {
    whole: body,
    ...columnsOf(context.grid),
    top: body.y + Math.max(first.extra, continuationExtra(section, context) * (first.tall ? 1 : 0)),
    bottom: bottomOf(body),
    pitch: PITCH,
    headSizes: [28, 24, 20],
    textSizes: [22, 20, 18],
    textColour: 'ink',
  };
  const slides = packRows(
    block.entries.map(({ term, description }) => ({ head: term, text: description })),
    frame,
    context,
  );
  const names = new Set(layout.slots.map((one) => one.name));
  return slides.map((placed, part) => {
    const title = part === 0 ? first : slideTitle(section, layout, context, part + 1, slides.length);
    const items = [
      title.item,
      ...rowRules(placed, frame),
      ...tagRows(placed, ENTRIES, title.sect, context).flatMap((row, index) =>
        rowText(row, index, frame, names, context),
      ),
    ];
    return { layout, name: plainText(section.title), items, footer: 'document' };
  });
}

/** A section that its own layout cannot hold: the title in short, all of it again as text, and its blocks. */
export function listOverflow(section: Section, context: SlideContext): SlideDraft[] {
  return layFlow(section, section.blocks, context);
}

/** Blocks one below the other; what does not fit goes on on another slide that carries the title. */
export function layFlow(section: Section, blocks: readonly Block[], context: SlideContext): SlideDraft[] {
  const layout = textLayout(context.grid);
  const first = slideTitle(section, layout, context);
  const all = first.overflow === undefined ? blocks : [lead(section, first.overflow), ...blocks];
  const next = (part: number, count: number): SlideTitle =>
    part === 0 ? first : slideTitle(section, layout, context, part + 1, count);
  const slides = flowSlides(section, all, first.extra, next, context);
  // A table's parts under titles of their own are not what is too long for a slide.
  if (slides.slice(1).some(({ name }) => name === plainText(section.title)))
    context.report(continued(section, subjectOf(section), 'text', blocks, slides.length));
  return slides;
}

function lead(section: Section, words: Inlines): Block {
  return { kind: 'paragraph', style: 'lead', text: words, ...originOf(section) };
}

/** Blocks that a section's own layout has no place for, on slides that carry its title. */
export function layFurther(
  section: Section,
  blocks: readonly Block[],
  before: number,
  context: SlideContext,
): SlideDraft[] {
  if (blocks.length === 0) return [];
  const layout = textLayout(context.grid);
  const title = (part: number, count: number): SlideTitle =>
    slideTitle(section, layout, context, before + part + 1, before + count);
  return flowSlides(section, blocks, continuationExtra(section, context), title, context);
}

/** How many slides those are. */
export function furtherCount(section: Section, blocks: readonly Block[], context: SlideContext): number {
  return blocks.length === 0 ? 0 : slideCount(section, blocks, continuationExtra(section, context), context);
}

/** Slides of blocks, each under a title of its own; `extra` is how far that of the first moves it down. */
function flowSlides(
  section: Section,
  blocks: readonly Block[],
  extra: Pt,
  titleOf: (part: number, count: number) => SlideTitle,
  context: SlideContext,
): SlideDraft[] {
  const layout = textLayout(context.grid);
  const trial = flowBlocks(blocks, section, wholeWidth(section, extra, [], context), onTrial(context));
  const titles = distinct(trial.map(({ finding }) => finding)).map((finding, part) =>
    finding === undefined ? titleOf(part, trial.length) : findingTitle(finding, section, layout, context),
  );
  const bodies = flowBlocks(blocks, section, wholeWidth(section, extra, titles, context), context);
  return titles.map(({ item }, part) => ({
    layout,
    name: bodies[part]?.finding?.words ?? plainText(section.title),
    items: [item, ...(bodies[part]?.items ?? [])],
    footer: 'document',
  }));
}

function slideCount(section: Section, blocks: readonly Block[], extra: Pt, context: SlideContext): number {
  return flowBlocks(blocks, section, wholeWidth(section, extra, [], context), onTrial(context)).length;
}

/** The body of one slide after another, in the sections of their titles. */
function wholeWidth(
  section: Section,
  extra: Pt,
  titles: readonly Pick<SlideTitle, 'sect'>[],
  context: SlideContext,
): BodyFrame {
  const { body } = context.grid;
  const tops = { first: body.y + extra, next: body.y + continuationExtra(section, context) };
  return {
    layout: textLayout(context.grid),
    w: body.w,
    place(part) {
      const y = part === 0 ? tops.first : tops.next;
      return { box: { ...body, y, h: bottomOf(body) - y }, slot: 'body', sect: titles[part]?.sect ?? 0 };
    },
  };
}
