/** The body of a slide that any blocks fill, one below the other; what does not fit goes on on another slide. */
import type { Block, Inlines, Section } from '../../document/types.js';
import { gridOf } from '../blocks/grid.js';
import { numberHang, numberMark } from '../blocks/numbers.js';
import { openingHeight, takeRows } from '../blocks/rows.js';
import { type LaidTable, layTable } from '../blocks/table.js';
import { coloursOf, runsOf } from '../context.js';
import { pictureItem, pictureSize } from '../picture.js';
import type { Item, Pt, SlideLayout, TextStyle } from '../scene.js';
import { type Copy, setText, textHeight } from '../text/set.js';
import { takeCopies } from '../text/split.js';
import { listCopies, tagCopies } from './columns.js';
import { bottomOf } from './grid.js';
import { chartPlot, plotHeight } from './plot.js';
import { fillCopies, type SlideContext, strong, TEXT_LEADING, text } from './slide.js';
import { SLIDE_TABLE } from './table-style.js';

/** Blocks that are not paragraphs. */
type Standing = Extract<Block, { kind: 'table' | 'range' | 'figure' }>;

/** Text that becomes one text box, or another block. */
type Chunk =
  | { readonly kind: 'text'; readonly copies: readonly Copy[] }
  | { readonly kind: 'object'; readonly block: Standing };

const GAP: Pt = 16;
/** Rows of a chart on one slide. */
const CHART_ROWS = 10;

/** The items of each slide, below its title. The first text of a slide fills the layout's body. */
export function flowBlocks(
  blocks: readonly Block[],
  section: Section,
  layout: SlideLayout,
  tops: { first: Pt; next: Pt },
  sect: number,
  context: SlideContext,
): Item[][] {
  const body = new Body(layout, tops, sect, context);
  const chunks = chunksOf(blocks, section, context);
  let heads: readonly Copy[] = [];
  for (const [index, chunk] of chunks.entries()) {
    if (chunk.kind === 'text') {
      const words = chunks[index + 1] === undefined ? chunk.copies.length : endOfWords(chunk.copies);
      body.putText(chunk.copies.slice(0, words));
      heads = chunk.copies.slice(words);
      continue;
    }
    if (chunk.block.kind === 'table') body.putTable(chunk.block, heads);
    else if (chunk.block.kind === 'range') body.putChart(chunk.block, heads);
    else body.putFigure(chunk.block, heads);
    heads = [];
  }
  return body.slides;
}

/** Where the headings begin that end a text: they go with what comes next. */
function endOfWords(copies: readonly Copy[]): number {
  return copies.findLastIndex((copy) => !copy.keepWithNext) + 1;
}

class Body {
  readonly slides: Item[][] = [[]];
  readonly #layout: SlideLayout;
  readonly #next: Pt;
  readonly #sect: number;
  readonly #context: SlideContext;
  #y: Pt;

  constructor(layout: SlideLayout, tops: { first: Pt; next: Pt }, sect: number, context: SlideContext) {
    this.#layout = layout;
    this.#y = tops.first;
    this.#next = tops.next;
    this.#sect = sect;
    this.#context = context;
  }

  putText(copies: readonly Copy[]): void {
    const { measure, grid } = this.#context;
    const { w } = grid.body;
    let rest = copies;
    while (rest.length > 0) {
      this.#need(44);
      const [fitting, over] = takeCopies(rest, w, this.#room, measure);
      const end = over.length === 0 ? fitting.length : endOfWords(fitting);
      if (end === 0 && this.#items.length > 0) {
        this.#turn();
        continue;
      }
      const taken = end === 0 ? fitting : fitting.slice(0, end);
      const left = [...fitting.slice(taken.length), ...over];
      const h = textHeight(taken, w, measure);
      this.#put(this.#textItem(tagCopies(taken, this.#sect, this.#context), h), h);
      rest = left;
      if (rest.length > 0) this.#turn();
    }
  }

  putTable(table: Extract<Block, { kind: 'table' }>, heads: readonly Copy[]): void {
    const { x, w } = this.#context.grid.body;
    let rest: LaidTable | undefined = layTable(table, x, w, SLIDE_TABLE, this.#sect, this.#context);
    this.#lead(heads, openingHeight(rest));
    while (rest !== undefined) {
      const part: ReturnType<typeof takeRows> = takeRows(rest, this.#room, this.#context.measure);
      const grid = gridOf(rest, part.rows, this.#y, this.#context);
      this.#put(grid, grid.box.h);
      rest = part.rest;
      if (rest !== undefined) this.#turn();
    }
  }

  putChart(chart: Extract<Block, { kind: 'range' }>, heads: readonly Copy[]): void {
    const rows = chart.groups.flatMap((group) => group.rows.map((row) => ({ row, tier: group.tier })));
    for (let from = 0; from < rows.length; from += CHART_ROWS) {
      const some = rows.slice(from, from + CHART_ROWS);
      const h = plotHeight(some.length);
      this.#lead(from === 0 ? heads : [], h);
      const { x, w } = this.#context.grid.body;
      const box = { x, y: this.#y, w, h: Math.min(h, this.#room) };
      const plot = chartPlot(chart, some, box, this.#sect, this.#context);
      if (plot !== undefined) this.#put(plot, h);
    }
  }

  putFigure(figure: Extract<Block, { kind: 'figure' }>, heads: readonly Copy[]): void {
    const { body } = this.#context.grid;
    const wanted = pictureSize(figure, { w: body.w, h: bottomOf(body) - this.#next }, this.#context);
    this.#lead(heads, Math.min(wanted?.h ?? 0, 200));
    if (wanted === undefined) return;
    const size = pictureSize(figure, { w: body.w, h: this.#room }, this.#context) ?? wanted;
    const tag = figure.alt === '' ? undefined : this.#context.tags.add('Figure', this.#sect, { alt: figure.alt });
    this.#put(pictureItem(figure, { x: body.x, y: this.#y, ...size }, tag), size.h);
    if (figure.caption !== undefined) {
      this.putText([{ runs: runsOf(figure.caption, text(18, 'ink2')), leading: 18 * TEXT_LEADING }]);
    }
  }

  get #room(): Pt {
    return bottomOf(this.#context.grid.body) - this.#y;
  }

  get #items(): Item[] {
    return this.slides.at(-1) ?? [];
  }

  /** Room on this slide or another, behind the headings that belong to what needs it. */
  #lead(heads: readonly Copy[], room: Pt): void {
    this.#need(
      room + (heads.length === 0 ? 0 : textHeight(heads, this.#context.grid.body.w, this.#context.measure) + GAP),
    );
    this.putText(heads);
  }

  /** Another slide, where this one has no such room and is not empty. */
  #need(room: Pt): void {
    if (this.#room < room && this.#items.length > 0) this.#turn();
  }

  #turn(): void {
    this.slides.push([]);
    this.#y = this.#next;
  }

  #put(item: Item, h: Pt): void {
    this.#items.push(item);
    this.#y += h + GAP;
  }

  #textItem(copies: readonly Copy[], h: Pt): Item {
    const { x, w } = this.#context.grid.body;
    const box = { x, y: this.#y, w, h };
    if (this.#items.length === 0) return fillCopies(this.#layout, 'body', copies, this.#context, box);
    const { paragraphs } = setText(copies, box, this.#context.measure);
    return { kind: 'text', name: 'Text', box, anchor: 'top', paragraphs };
  }
}

/** Neighbouring blocks of text become one text box. Type is smaller where there is much of it. */
function chunksOf(blocks: readonly Block[], section: Section, context: SlideContext): Chunk[] {
  const size =
    blocks.some((block) => block.kind === 'table' || block.kind === 'range') || lengthOf(blocks) > 1500 ? 18 : 22;
  const chunks: Chunk[] = [];
  for (const block of blocks) {
    if (block.kind === 'table' || block.kind === 'range' || block.kind === 'figure') {
      chunks.push({ kind: 'object', block });
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
function textCopies(block: Exclude<Block, Standing>, size: Pt, section: Section, context: SlideContext): Copy[] {
  const plain = text(size);
  const paragraph = (words: Inlines, style = plain, before = size * 0.5): Copy => ({
    runs: runsOf(words, style),
    leading: style.size * TEXT_LEADING,
    spaceBefore: before,
  });
  const heading = (words: Inlines, style: TextStyle, before?: Pt): Copy => ({
    ...paragraph(words, style, before),
    keepWithNext: true,
  });
  switch (block.kind) {
    case 'heading':
      return [heading(block.text, strong(block.level === 2 ? Math.max(20, size) : size), size * 0.8)];
    case 'paragraph':
      return [paragraph(block.text, block.style === 'text' ? plain : { ...plain, colour: 'ink2' })];
    case 'list':
      return listCopies(block, plain, size * 0.45, coloursOf(section.tier, context).mark, context.measure);
    case 'steps': {
      const words = block.steps.map((step) => [
        ...runsOf(step.head, strong(size)),
        ...runsOf([{ text: ' ' }, ...step.text], plain),
      ]);
      const indent = numberHang(words, size * 1.3, context.measure);
      return words.map((runs, index) => ({
        runs,
        leading: size * TEXT_LEADING,
        spaceBefore: size * 0.5,
        bullet: { mark: numberMark(index), colour: 'ink', indent, level: 0 },
      }));
    }
    case 'entries':
      return block.entries.flatMap((entry) => [
        heading(entry.term, strong(size)),
        ...entry.description.map((words) => paragraph(words, plain, 0)),
      ]);
    case 'contents':
      return block.entries.map((entry) => paragraph([...entry.text, { text: ' ' }, ...entry.note]));
    case 'remark':
      return [
        ...(block.head === undefined ? [] : [heading(block.head, strong(size, 'signal'))]),
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
