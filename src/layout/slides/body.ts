/** The body of a slide that any blocks fill, one below the other; what does not fit goes on on another slide. */
import type { Block, Chart, Figure, Section, Table } from '../../document/types.js';
import { captionParted } from '../../messages/layout.js';
import { inBands } from '../blocks/columns.js';
import { gridOf } from '../blocks/grid.js';
import { isMarked } from '../blocks/marked.js';
import { type Finding, markedFinding } from '../blocks/marked-finding.js';
import { openingHeight } from '../blocks/rows.js';
import type { LaidTable } from '../blocks/table.js';
import { onTrial, plainText, runsOf } from '../context.js';
import { type Captioned, captioned, pictureItem, pictureSize } from '../picture.js';
import type { Box, Item, Pt, SlideLayout } from '../scene.js';
import { textItem } from '../text/item.js';
import { type Copy, textHeight } from '../text/set.js';
import { takeCopies } from '../text/split.js';
import { evenRooms, fitTable, takeColumns } from './body-table.js';
import { bodySize, type Standing, stands, textCopies } from './body-words.js';
import { chartLines } from './chart-lines.js';
import { bottomOf, GUTTER } from './grid.js';
import { tagCopies } from './list-copies.js';
import { chartPlot, plotHeight } from './plot.js';
import { fillCopies, type SlideContext, TEXT_LEADING, text } from './slide.js';
import { SLIDE_TABLE } from './table-style.js';

/** Text that becomes one text box, or another block. */
type Chunk =
  | { readonly kind: 'text'; readonly copies: readonly Copy[] }
  | { readonly kind: 'object'; readonly block: Standing };

const GAP: Pt = 16;
/** A picture is no lower for the sake of what stands over it: it goes on another slide. */
const LOWEST_PICTURE: Pt = 200;
/** Rows of a chart on one slide. */
const CHART_ROWS = 10;

/** A stretch of a slide that blocks fill, before they go on in the next one. */
export interface Place {
  readonly box: Box;
  /** The placeholder that its first text fills; absent: none. */
  readonly slot?: string;
  /** The tag to which what stands there belongs. */
  readonly sect: number;
}

/** Where blocks flow. */
export interface BodyFrame {
  readonly layout: SlideLayout;
  /** Of all places. */
  readonly w: Pt;
  /** Of the text; absent: by how much there is. */
  readonly size?: Pt;
  /** The place at an index from 0: there is always another. */
  place(index: number): Place;
}

/** What stands in a place. */
export interface Filled {
  readonly items: Item[];
  /** What heads it, where it holds a part of a table of which the section's title is not true. */
  finding?: Finding | undefined;
}

/** What stands in each place that is needed. */
export function flowBlocks(
  blocks: readonly Block[],
  section: Section,
  frame: BodyFrame,
  context: SlideContext,
): readonly Filled[] {
  const body = new Body(frame, context);
  const chunks = chunksOf(blocks, frame.size ?? bodySize(blocks), section, context);
  let heads: readonly Copy[] = [];
  for (const [index, chunk] of chunks.entries()) {
    if (chunk.kind === 'text') {
      const words = chunks[index + 1] === undefined ? chunk.copies.length : endOfWords(chunk.copies);
      body.putText(chunk.copies.slice(0, words));
      heads = chunk.copies.slice(words);
      continue;
    }
    if (chunk.block.kind === 'table') body.putTable(chunk.block, heads);
    else if (chunk.block.kind === 'figure') body.putFigure(chunk.block, heads);
    else body.putChart(chunk.block, heads, chunks[index + 1] === undefined);
    heads = [];
  }
  return body.filled;
}

/** Where the headings begin that end a text: they go with what comes next. */
function endOfWords(copies: readonly Copy[]): number {
  return copies.findLastIndex((copy) => !copy.keepWithNext) + 1;
}

class Body {
  readonly filled: Filled[] = [{ items: [] }];
  readonly #frame: BodyFrame;
  readonly #context: SlideContext;
  #y: Pt;

  constructor(frame: BodyFrame, context: SlideContext) {
    this.#frame = frame;
    this.#y = frame.place(0).box.y;
    this.#context = context;
  }

  putText(copies: readonly Copy[]): void {
    const { measure } = this.#context;
    const { w } = this.#frame;
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
      this.#put(this.#textItem(tagCopies(taken, this.#place.sect, this.#context), h), h);
      rest = left;
      if (rest.length > 0) this.#turn();
    }
  }

  putTable(table: Table, heads: readonly Copy[]): void {
    const tables = inBands(table, this.#frame.w, SLIDE_TABLE, this.#context);
    for (const [band, one] of tables.entries()) {
      if (band > 0) this.#turn();
      this.#putTable(one, band === 0 ? heads : [], band > 0);
    }
  }

  /** `isPart`: the title of the section is of more than this. */
  #putTable(table: Table, heads: readonly Copy[], isPart: boolean): void {
    const { w } = this.#frame;
    const { measure } = this.#context;
    const above = heads.length === 0 ? 0 : textHeight(heads, w, measure) + GAP;
    const room = { room: this.#room - above, most: this.#frame.place(this.filled.length).box.h };
    const { columns, trial, lay } = fitTable(table, w, room, this.#context);
    this.#lead(heads, openingHeight(trial));
    // Tagged after the headings over it, in the section of the slide on which it begins.
    const laid = lay(this.#place.sect);
    const rooms = isMarked(table) ? evenRooms(laid, { first: this.#room, next: room.most }, measure) : [];
    const begun = this.filled.length;
    for (let rest: LaidTable | undefined = laid; rest !== undefined; ) {
      const even = Math.min(rooms[this.filled.length - begun] ?? Infinity, this.#room);
      const taken: ReturnType<typeof takeColumns> = takeColumns(rest, columns, even, measure);
      const x = (index: number): Pt => this.#place.box.x + index * (w + GUTTER) * 0.5;
      const grids = taken.parts.map((rows, index) => gridOf({ ...laid, x: x(index) }, rows, this.#y, this.#context));
      this.#items.push(...grids);
      this.#y += Math.max(...grids.map(({ box }) => box.h)) + GAP;
      if (isPart || rest !== laid || taken.rest !== undefined)
        this.#filling.finding = markedFinding(table, taken.parts.flat());
      rest = taken.rest;
      if (rest !== undefined) this.#turn();
    }
  }

  /** Rows that go on are shared out evenly. The last block may take all the room that is left. */
  putChart(chart: Chart, heads: readonly Copy[], isLast: boolean): void {
    const rows = chart.groups.flatMap((group) => group.rows.map((row) => ({ row, tier: group.tier })));
    const most = Math.ceil(rows.length / Math.ceil(rows.length / CHART_ROWS));
    for (let from = 0; from < rows.length; from += most) {
      const some = rows.slice(from, from + most);
      const part = some.length === rows.length ? 'whole' : from === 0 ? 'first' : 'other';
      const over = chartLines(chart, this.#place.box, part, onTrial(this.#context)).height;
      this.#lead(from === 0 ? heads : [], plotHeight(some.length) + over);
      const { box, sect } = this.#place;
      const lines = chartLines(chart, box, part, this.#context);
      const room = this.#room - lines.height;
      const h = Math.min(plotHeight(some.length, isLast ? room : 0), room);
      const plot = chartPlot(chart, some, { ...box, y: this.#y + lines.height, h }, sect, this.#context, rows);
      if (plot === undefined) continue;
      const drawn = lines.place(plot, sect);
      this.#put({ ...plot, behind: [...drawn.lines, ...plot.behind] }, lines.height + h);
      this.#items.push(...drawn.words);
    }
  }

  putFigure(figure: Figure, heads: readonly Copy[]): void {
    const words: readonly Copy[] =
      figure.caption === undefined
        ? []
        : [{ runs: runsOf(figure.caption, text(18, 'ink2')), leading: 18 * TEXT_LEADING }];
    const most = this.#frame.place(this.filled.length).box;
    const alone = pictureSize(figure, most, this.#context);
    const whole = this.#captioned(figure, words, most.h);
    const below = whole === undefined ? 0 : whole.h - whole.picture.h;
    this.#lead(heads, Math.min(whole?.picture.h ?? alone?.h ?? 0, LOWEST_PICTURE) + below);
    if (alone === undefined) return;
    if (whole !== undefined) this.#putCaptioned(figure, words, this.#captioned(figure, words, this.#room) ?? whole);
    else {
      this.#context.report(captionParted(figure, plainText(figure.caption ?? [])));
      const box = { x: this.#place.box.x, y: this.#y, ...alone };
      this.#put(pictureItem(figure, box, this.#figureTag(figure)), alone.h);
      this.putText(words);
    }
  }

  /** A picture and its caption where there is such a height, if it holds both. */
  #captioned(figure: Figure, words: readonly Copy[], h: Pt): Captioned | undefined {
    const { w } = this.#frame;
    return captioned(figure, words, { w, h }, { w, h }, { below: 8, beside: 16, measure: w }, this.#context);
  }

  #putCaptioned(figure: Figure, words: readonly Copy[], placed: Captioned): void {
    const at = (box: Box): Box => ({ ...box, x: this.#place.box.x + box.x, y: this.#y + box.y });
    this.#items.push(pictureItem(figure, at(placed.picture), this.#figureTag(figure)));
    if (words.length > 0) {
      const tag = this.#context.tags.add('Caption', this.#place.sect);
      const box = at(placed.caption);
      const tagged = words.map((copy) => ({ ...copy, tag }));
      this.#items.push(textItem('Caption', tagged, box, this.#context));
    }
    this.#y += placed.h + GAP;
  }

  #figureTag({ alt }: Figure): number | undefined {
    return alt === '' ? undefined : this.#context.tags.add('Figure', this.#place.sect, { alt });
  }

  get #room(): Pt {
    return bottomOf(this.#place.box) - this.#y;
  }

  get #place(): Place {
    return this.#frame.place(this.filled.length - 1);
  }

  get #filling(): Filled {
    return this.filled.at(-1) ?? { items: [] };
  }

  get #items(): Item[] {
    return this.#filling.items;
  }

  /** Room on this slide or another, behind the headings that belong to what needs it. */
  #lead(heads: readonly Copy[], room: Pt): void {
    this.#need(room + (heads.length === 0 ? 0 : textHeight(heads, this.#frame.w, this.#context.measure) + GAP));
    this.putText(heads);
  }

  /** Another slide, where this one has no such room and is not empty. */
  #need(room: Pt): void {
    if (this.#room < room && this.#items.length > 0) this.#turn();
  }

  #turn(): void {
    this.filled.push({ items: [] });
    this.#y = this.#place.box.y;
  }

  #put(item: Item, h: Pt): void {
    this.#items.push(item);
    this.#y += h + GAP;
  }

  #textItem(copies: readonly Copy[], h: Pt): Item {
    const { box: whole, slot } = this.#place;
    const { layout, w } = this.#frame;
    const box = { x: whole.x, y: this.#y, w, h };
    if (slot !== undefined && this.#items.length === 0) return fillCopies(layout, slot, copies, this.#context, box);
    return textItem('Text', copies, box, this.#context);
  }
}

/** Neighbouring blocks of text become one text box. */
function chunksOf(blocks: readonly Block[], size: Pt, section: Section, context: SlideContext): Chunk[] {
  const chunks: Chunk[] = [];
  for (const block of blocks) {
    if (stands(block)) {
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
