/** 07: a list. A `<dl>` prints as ruled rows; any other blocks flow as text, tables and charts, over as many slides as they need. */
import type { Block, Entries, Inlines, Section } from '../../document/types.js';
import { continued } from '../../messages/layout.js';
import { gridOf, layTable, takeRows } from '../blocks/table.js';
import { coloursOf, type LayoutContext, plainText, runsOf, subjectOf } from '../context.js';
import type { Item, Pt, SlideLayout } from '../scene.js';
import { type Copy, setText, textHeight } from '../text/set.js';
import { takeCopies } from '../text/split.js';
import { listCopies, tagCopies } from './columns.js';
import { chartPlot, plotHeight } from './plot.js';
import { packRows, type RowGrid, rowRules, rowText } from './rows.js';
import {
  BODY_BOTTOM,
  continuationExtra,
  FOOTER_SLOT,
  fillCopies,
  LEFT,
  NUMBER_SLOT,
  ROWS_TOP,
  type SlideDesign,
  type SlideDraft,
  slideTitle,
  slot,
  strong,
  TEXT_LEADING,
  TITLE_SLOT,
  text,
  WIDTH,
} from './slide.js';
import { SLIDE_TABLE } from './table-style.js';

const BODY = slot('body', [LEFT, ROWS_TOP, WIDTH, BODY_BOTTOM - ROWS_TOP], text(22), 'Text');

export const TEXT_LAYOUT: SlideLayout = {
  name: 'text',
  slots: [TITLE_SLOT, { ...BODY, bullet: { colour: 'ink2', indent: 20, gap: 10 } }, FOOTER_SLOT, NUMBER_SLOT],
  shapes: [],
};

const ROW_COUNT = 5;
const PITCH = 74;
const HEAD_WIDTH = 290;
const TEXT_X = 344;

/** Ruled rows of a term and what is said of it. */
export const ROWS_LAYOUT: SlideLayout = {
  name: 'list',
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

/** A part of a body that is laid as one thing. */
type Chunk =
  | { readonly kind: 'text'; readonly copies: readonly Copy[] }
  | { readonly kind: 'block'; readonly block: Extract<Block, { kind: 'table' | 'range' }> };

/** Blocks one below the other; what does not fit goes on on another slide that carries the title. */
export function layFlow(section: Section, blocks: readonly Block[], context: LayoutContext): SlideDraft[] {
  const first = slideTitle(section, TEXT_LAYOUT, context);
  const chunks = chunksOf(
    first.overflow === undefined ? blocks : [lead(section, first.overflow), ...blocks],
    section,
    context,
  );
  const bodies = flowBodies(
    chunks,
    { first: ROWS_TOP + first.extra, next: ROWS_TOP + continuationExtra(section, context) },
    first.sect,
    context,
  );
  if (bodies.length > 1) context.report(continued(section, subjectOf(section), 'text', bodies.length));
  return bodies.map((body, index) => {
    const title = index === 0 ? first : slideTitle(section, TEXT_LAYOUT, context, index + 1, bodies.length);
    return { layout: TEXT_LAYOUT, name: plainText(section.title), items: [title.item, ...body], footer: 'document' };
  });
}

function lead(section: Section, words: Inlines): Block {
  return { kind: 'paragraph', style: 'lead', text: words, place: section.place, via: section.via };
}

function flowBodies(
  chunks: readonly Chunk[],
  tops: { first: Pt; next: Pt },
  sect: number,
  context: LayoutContext,
): Item[][] {
  const bodies: Item[][] = [[]];
  let y = tops.first;
  const next = (): void => {
    bodies.push([]);
    y = tops.next;
  };
  const put = (item: Item, h: Pt): void => {
    bodies.at(-1)?.push(item);
    y += h + GAP;
  };
  for (const chunk of chunks) {
    if (chunk.kind === 'text') {
      let rest = chunk.copies;
      while (rest.length > 0) {
        if (BODY_BOTTOM - y < 44 && (bodies.at(-1)?.length ?? 0) > 0) next();
        const [taken, left] = takeCopies(rest, WIDTH, BODY_BOTTOM - y, context.measure);
        const h = textHeight(taken, WIDTH, context.measure);
        put(textBlock(taken, y, h, (bodies.at(-1)?.length ?? 0) === 0, sect, context), h);
        rest = left;
        if (rest.length > 0) next();
      }
    } else if (chunk.block.kind === 'table') {
      const laid = layTable(chunk.block, LEFT, WIDTH, SLIDE_TABLE, sect, context);
      let start: number | undefined = 0;
      while (start !== undefined) {
        if (BODY_BOTTOM - y < 100 && (bodies.at(-1)?.length ?? 0) > 0) next();
        const part: ReturnType<typeof takeRows> = takeRows(laid, start, BODY_BOTTOM - y);
        const grid = gridOf(laid, part.rows, y, context);
        put(grid, grid.box.h);
        start = part.next;
        if (start !== undefined) next();
      }
    } else {
      const rows = chunk.block.groups.flatMap((group) => group.rows.map((row) => ({ row, tier: group.tier })));
      for (let from = 0; from < rows.length; from += 10) {
        const some = rows.slice(from, from + 10);
        const h = plotHeight(some.length);
        if (y + h > BODY_BOTTOM && (bodies.at(-1)?.length ?? 0) > 0) next();
        const plot = chartPlot(
          chunk.block,
          some,
          { x: LEFT, y, w: WIDTH, h: Math.min(h, BODY_BOTTOM - y) },
          sect,
          context,
        );
        if (plot !== undefined) put(plot, h);
      }
    }
  }
  return bodies;
}

const GAP = 16;

function textBlock(
  untagged: readonly Copy[],
  y: Pt,
  h: Pt,
  first: boolean,
  sect: number,
  context: LayoutContext,
): Item {
  const copies = tagCopies(untagged, sect, context);
  const box = { x: LEFT, y, w: WIDTH, h };
  if (first) return fillCopies(TEXT_LAYOUT, 'body', copies, context, box);
  return {
    kind: 'text',
    name: 'Text',
    box,
    anchor: 'top',
    paragraphs: setText(copies, box, context.measure).paragraphs,
  };
}

/** Neighbouring blocks of text become one text box. Type is smaller where there is much of it. */
function chunksOf(blocks: readonly Block[], section: Section, context: LayoutContext): Chunk[] {
  const size =
    blocks.some((block) => block.kind === 'table' || block.kind === 'range') || lengthOf(blocks) > 1500 ? 18 : 22;
  const chunks: Chunk[] = [];
  for (const block of blocks) {
    if (block.kind === 'table' || block.kind === 'range') {
      chunks.push({ kind: 'block', block });
      continue;
    }
    const copies = textCopies(block, size, section, context);
    const last = chunks.at(-1);
    if (last?.kind === 'text') chunks[chunks.length - 1] = { kind: 'text', copies: [...last.copies, ...copies] };
    else chunks.push({ kind: 'text', copies });
  }
  return chunks;
}

/** Any block of words as paragraphs. */
function textCopies(
  block: Exclude<Block, { kind: 'table' | 'range' }>,
  size: Pt,
  section: Section,
  context: LayoutContext,
): Copy[] {
  const plain = text(size);
  const paragraph = (words: Inlines, style = plain, before = size * 0.5): Copy => ({
    runs: runsOf(words, style),
    leading: style.size * TEXT_LEADING,
    spaceBefore: before,
  });
  switch (block.kind) {
    case 'heading':
      return [paragraph(block.text, strong(block.level === 2 ? Math.max(20, size) : size), size * 0.8)];
    case 'paragraph':
      return [paragraph(block.text, block.style === 'text' ? plain : { ...plain, colour: 'ink2' })];
    case 'list':
      return listCopies(block, plain, size * 0.45, coloursOf(section.tier, context).mark);
    case 'steps':
      return block.steps.map((step, index) => ({
        runs: [...runsOf(step.head, strong(size)), ...runsOf([{ text: ' ' }, ...step.text], plain)],
        leading: size * TEXT_LEADING,
        spaceBefore: size * 0.5,
        bullet: { mark: `${index + 1}.`, colour: 'ink', indent: size * 1.3, level: 0 },
      }));
    case 'entries':
      return block.entries.flatMap((entry) => [
        paragraph(entry.term, strong(size)),
        ...entry.description.map((words) => paragraph(words, plain, 0)),
      ]);
    case 'contents':
      return block.entries.map((entry) => paragraph([...entry.text, { text: ' ' }, ...entry.note]));
    case 'remark':
      return [
        ...(block.head === undefined ? [] : [paragraph(block.head, strong(size, 'signal'))]),
        ...block.paragraphs.map((words) => paragraph(words, plain, 0)),
      ];
    case 'quote':
      return block.paragraphs.map((words) => paragraph(words, { ...plain, colour: 'ink2' }));
  }
}

/** How much there is to read, in characters. */
function lengthOf(blocks: readonly Block[]): number {
  return JSON.stringify(blocks, [
    'text',
    'blocks',
    'items',
    'lists',
    'entries',
    'term',
    'description',
    'head',
    'paragraphs',
    'steps',
  ]).length;
}
