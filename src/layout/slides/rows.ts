/** Ruled rows of a head and a text: agenda, skills, questions, closing. Rows shrink to their floor, then go on on another slide. */
import type { Inlines } from '../../document/types.js';
import { rule } from '../charts/bar.js';
import { type LayoutContext, runsOf } from '../context.js';
import type { Item, Pt, TagRole, TextItem, TextStyle } from '../scene.js';
import { textItem } from '../text/item.js';
import { type Copy, textHeight } from '../text/set.js';
import { takeCopies } from '../text/split.js';
import type { Stretch } from './grid.js';
import { strong, TEXT_LEADING, text } from './slide.js';

export interface RowContent {
  readonly head: Inlines;
  readonly text: readonly Inlines[];
  readonly textWidth?: Pt;
}

export interface RowFrame {
  /** As far as the hairlines reach. */
  readonly whole: Stretch;
  readonly head: Stretch;
  readonly text: Stretch;
  readonly top: Pt;
  readonly bottom: Pt;
  readonly pitch: Pt;
  /** From the wanted size down to the floor. */
  readonly headSizes: readonly Pt[];
  readonly textSizes: readonly Pt[];
  readonly textColour: 'ink' | 'ink2';
}

export interface PlacedRow<Row> {
  readonly row: Row;
  readonly y: Pt;
  readonly h: Pt;
  readonly head: readonly Copy[];
  readonly text: readonly Copy[];
}

/** Above and below the text of a row, together. */
const PADDING = 14;

/** The rows of each slide. */
export function packRows<Row extends RowContent>(
  rows: readonly Row[],
  frame: RowFrame,
  context: LayoutContext,
): PlacedRow<Row>[][] {
  const room = frame.bottom - frame.top;
  const levels = Math.max(frame.headSizes.length, frame.textSizes.length);
  for (let level = 0; level < levels; level += 1) {
    const set = rows.map((row) => setRow(row, frame, level));
    const needs = set.map((one) => needOf(one, frame, context));
    const pitch = Math.min(frame.pitch, room / Math.max(1, rows.length));
    if (needs.every((need) => need <= pitch))
      return [
        stack(
          set,
          needs.map(() => pitch),
          frame.top,
        ),
      ];
    const sum = needs.reduce((all, need) => all + need, 0);
    if (sum <= room && (level === levels - 1 || rows.length <= 3)) {
      const spare = Math.min((room - sum) / needs.length, 20);
      return [
        stack(
          set,
          needs.map((need) => need + spare),
          frame.top,
        ),
      ];
    }
  }
  const atFloor = spread(rows, frame, levels - 1, context);
  for (let level = 0; level < levels - 1; level += 1) {
    const larger = spread(rows, frame, level, context);
    // As large as the slides have room for that they need in any case; no row is divided for it.
    if (larger.length === atFloor.length && larger.flat().length === rows.length) return larger;
  }
  return atFloor;
}

interface Set<Row> {
  readonly row: Row;
  readonly head: readonly Copy[];
  readonly text: readonly Copy[];
}

function setRow<Row extends RowContent>(row: Row, frame: RowFrame, level: number): Set<Row> {
  const headSize = frame.headSizes[Math.min(level, frame.headSizes.length - 1)] ?? 20;
  const textSize = frame.textSizes[Math.min(level, frame.textSizes.length - 1)] ?? 18;
  return {
    row,
    head: [copyOf(row.head, strong(headSize), headSize * 1.15)],
    text: row.text.map((paragraph) => copyOf(paragraph, text(textSize, frame.textColour), textSize * TEXT_LEADING)),
  };
}

function copyOf(words: Inlines, style: TextStyle, leading: Pt): Copy {
  return { runs: runsOf(words, style, text(style.size, 'ink2')), leading };
}

function needOf<Row extends RowContent>(set: Set<Row>, frame: RowFrame, context: LayoutContext): Pt {
  const head = textHeight(set.head, frame.head.w, context.measure);
  const body = textHeight(set.text, set.row.textWidth ?? frame.text.w, context.measure);
  return Math.max(head, body) + PADDING;
}

function stack<Row>(sets: readonly Set<Row>[], heights: readonly Pt[], top: Pt): PlacedRow<Row>[] {
  let y = top;
  return sets.map((set, index) => {
    const h = heights[index] ?? 0;
    const placed = { ...set, y, h };
    y += h;
    return placed;
  });
}

/** Rows of a size, shared out evenly over as few slides as hold them; a row higher than a slide is divided. */
function spread<Row extends RowContent>(
  rows: readonly Row[],
  frame: RowFrame,
  level: number,
  context: LayoutContext,
): PlacedRow<Row>[][] {
  const room = frame.bottom - frame.top;
  const sets = rows.flatMap((row) => divide(setRow(row, frame, level), frame, room, context));
  const needed = sets.map((set) => ({ set, h: needOf(set, frame, context) }));
  const fewest = shareOut(needed, room);
  const total = needed.reduce((sum, one) => sum + one.h, 0);
  let slides = fewest;
  for (let height = total / fewest.length; height < room; height += 8) {
    const tried = shareOut(needed, height);
    if (tried.length === fewest.length) {
      slides = tried;
      break;
    }
  }
  return slides.map((slide) => {
    const spare = (room - slide.reduce((sum, one) => sum + one.h, 0)) / slide.length;
    const extra = Math.min(Math.max(0, spare), 16);
    return stack(
      slide.map((one) => one.set),
      slide.map((one) => one.h + extra),
      frame.top,
    );
  });
}

/** Slides of rows, none higher than `height` unless it is a single row. */
function shareOut<One extends { readonly h: Pt }>(rows: readonly One[], height: Pt): One[][] {
  const slides: One[][] = [];
  let used = Number.POSITIVE_INFINITY;
  for (const row of rows) {
    if (used + row.h > height + 0.01) {
      slides.push([]);
      used = 0;
    }
    slides.at(-1)?.push(row);
    used += row.h;
  }
  return slides;
}

function divide<Row extends RowContent>(set: Set<Row>, frame: RowFrame, room: Pt, context: LayoutContext): Set<Row>[] {
  const parts: Set<Row>[] = [];
  let head: readonly Copy[] = set.head;
  let body: readonly Copy[] = set.text;
  do {
    const [headTaken, headRest] = takeCopies(head, frame.head.w, room - PADDING, context.measure);
    const [bodyTaken, bodyRest] = takeCopies(body, set.row.textWidth ?? frame.text.w, room - PADDING, context.measure);
    parts.push({ row: set.row, head: headTaken, text: bodyTaken });
    head = headRest;
    body = bodyRest;
  } while (head.length > 0 || body.length > 0);
  return parts;
}

/** What rows are to a screen reader. */
interface RowTags {
  readonly list: TagRole;
  readonly item: TagRole;
  readonly head: TagRole;
  readonly text: TagRole;
}

export const ENTRIES: RowTags = { list: 'L', item: 'LI', head: 'Lbl', text: 'LBody' };
export const CONTENTS: RowTags = { list: 'TOC', item: 'TOCI', head: 'Reference', text: 'P' };

/** The rows of a slide, as a list in the slide's own Sect. */
export function tagRows<Row>(
  placed: readonly PlacedRow<Row>[],
  roles: RowTags,
  sect: number,
  { tags }: LayoutContext,
): PlacedRow<Row>[] {
  const list = tags.add(roles.list, sect, roles.list === 'L' ? { numbering: 'None' } : {});
  return placed.map((row) => {
    const item = tags.add(roles.item, list);
    const tagged = (copies: readonly Copy[], role: TagRole): readonly Copy[] => {
      if (copies.length === 0) return copies;
      const tag = tags.add(role, item);
      return copies.map((copy) => ({ ...copy, tag }));
    };
    return { ...row, head: tagged(row.head, roles.head), text: tagged(row.text, roles.text) };
  });
}

/** Hairlines above every row and below the last. */
export function rowRules(rows: readonly { y: Pt; h: Pt }[], { whole }: Pick<RowFrame, 'whole'>): Item[] {
  const last = rows.at(-1);
  const ys = [...rows.map((row) => row.y), ...(last === undefined ? [] : [last.y + last.h])];
  return ys.map((y) => rule(whole.x, y, whole.w, 'rule', 0.75));
}

/** Head and text of a placed row, each in its slot where the layout has one for the row. */
export function rowText<Row extends RowContent>(
  placed: PlacedRow<Row>,
  index: number,
  frame: RowFrame,
  slots: ReadonlySet<string>,
  context: LayoutContext,
): TextItem[] {
  const width = placed.row.textWidth ?? frame.text.w;
  const boxes = [
    {
      slot: `head ${index + 1}`,
      name: 'Row head',
      copies: placed.head,
      box: { ...frame.head, y: placed.y, h: placed.h },
    },
    {
      slot: `text ${index + 1}`,
      name: 'Row text',
      copies: placed.text,
      box: { x: frame.text.x, y: placed.y, w: width, h: placed.h },
    },
  ];
  return boxes
    .filter(({ copies }) => copies.length > 0)
    .map(({ slot, name, copies, box }) => ({
      ...textItem(name, copies, box, context, 'middle'),
      ...(slots.has(slot) ? { slot } : {}),
    }));
}
