/** 05 and 10: a role: what it is, its pay on the scale that all roles share, and what it asks. Dense where there is more to say. */
import type { Block, Inlines, Paragraph, RangeChart, RangeRow, Section } from '../../document/types.js';
import { continued } from '../../messages/layout.js';
import { endLabels, rangeBar, rule } from '../charts/bar.js';
import { ticks, track } from '../charts/track.js';
import { coloursOf, type LayoutContext, plainText, position, runsOf, subjectOf } from '../context.js';
import type { GroupItem, Item, Pt, SlideLayout, TextItem } from '../scene.js';
import { setText, textHeight } from '../text/set.js';
import { takeCopies } from '../text/split.js';
import { type Column, groupsOf, type ListGroup, listCopies, packColumns, tagCopies } from './columns.js';
import {
  BODY_BOTTOM,
  continuationExtra,
  FOOTER_SLOT,
  fill,
  fillCopies,
  fittingSize,
  LEFT,
  LIST_LEADING,
  NUMBER_SLOT,
  ROWS_TOP,
  type SlideDesign,
  type SlideDraft,
  type SlideTitle,
  slideTitle,
  slot,
  strong,
  TEXT_LEADING,
  TITLE_SLOT,
  text,
  WIDTH,
} from './slide.js';

const THIRD = 272;
const HALF = 420;
const THIRDS = [LEFT, 344, 640] as const;
const HALVES = [LEFT, 492] as const;

const LAYOUT: SlideLayout = {
  name: 'role',
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

const DENSE: SlideLayout = {
  name: 'role dense',
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

interface RoleParts {
  readonly summary: readonly Paragraph[];
  readonly figure: Inlines | undefined;
  readonly chart: RangeChart | undefined;
  readonly row: RangeRow | undefined;
  readonly groups: readonly { head?: Inlines; blocks: Block[] }[];
}

export const role: SlideDesign = {
  layouts: [LAYOUT, DENSE],
  lay(section, context) {
    const parts = partsOf(section);
    const title = slideTitle(section, LAYOUT, context);
    return roomy(section, parts, title, context) ?? dense(section, parts, title, context);
  },
};

function partsOf(section: Section): RoleParts {
  const paragraphs = section.blocks.filter((block) => block.kind === 'paragraph');
  const chart = section.blocks.find((block) => block.kind === 'range');
  const own = chart?.kind === 'range' ? chart : undefined;
  const before = section.blocks.findIndex((block) => block.kind === 'heading' || block.kind === 'list');
  const lists = before < 0 ? [] : section.blocks.slice(before);
  return {
    summary: paragraphs.filter((one) => one.style !== 'figure' && !lists.includes(one)),
    figure: paragraphs.find((one) => one.style === 'figure')?.text,
    chart: own,
    row: own?.groups.flatMap((group) => group.rows).find((row) => row.range !== undefined),
    groups: groupsOf(lists),
  };
}

/** The spacious slide: one list of up to three short items, or nothing where the role needs more. */
function roomy(
  section: Section,
  parts: RoleParts,
  title: SlideTitle,
  context: LayoutContext,
): SlideDraft[] | undefined {
  const [group, ...others] = parts.groups;
  const items = group?.blocks.flatMap((block) => (block.kind === 'list' ? block.items : [])) ?? [];
  const simple =
    others.length === 0 &&
    (group?.blocks.every((block) => block.kind === 'list' && !block.ordered) ?? true) &&
    items.every((item) => item.lists.length === 0);
  if (title.tall || !simple || parts.summary.length > 1) return undefined;
  const columns = items.length <= 3 ? THIRDS : HALVES;
  const w = items.length <= 3 ? THIRD : HALF;
  if (items.length > 6) return undefined;
  const sizes = items.length <= 3 ? [24, 22, 20] : [20];
  const rows = Math.ceil(items.length / columns.length);
  const size = sizes.find((one) =>
    items.every((item) => heightOf(item.text, one, w, context) <= 104 / Math.max(1, rows)),
  );
  const summary = parts.summary[0]?.text ?? [];
  const summarySize = fittingSize(summary, text(22), TEXT_LEADING, [22, 18], { w: 790, h: 58 }, context);
  const summaryHeight = textHeight(
    [{ runs: runsOf(summary, text(summarySize)), leading: summarySize * TEXT_LEADING }],
    790,
    context.measure,
  );
  if (size === undefined || summaryHeight > 68) return undefined;

  const { sect } = title;
  const drawn: Item[] = [title.item];
  if (summary.length > 0)
    drawn.push(fill(LAYOUT, 'summary', summary, context, { size: summarySize, tag: context.tags.add('P', sect) }));
  drawn.push(...pay(section, parts, sect, context));
  drawn.push(rule(LEFT, 336, WIDTH, 'rule', 0.75));
  if (group?.head !== undefined)
    drawn.push(fill(LAYOUT, 'list head', group.head, context, { tag: context.tags.add('H2', sect) }));
  const list = context.tags.add('L', sect, { numbering: 'None' });
  items.forEach((item, index) => {
    const box = {
      x: columns[index % columns.length] ?? LEFT,
      y: 386 + Math.floor(index / columns.length) * (104 / rows),
      w,
      h: 100 / rows,
    };
    const tag = context.tags.add('LBody', context.tags.add('LI', list));
    const copy = { runs: runsOf(item.text, text(size)), leading: size * TEXT_LEADING, tag };
    drawn.push(
      items.length <= 3
        ? fillCopies(LAYOUT, `item ${index + 1}`, [copy], context, box)
        : {
            kind: 'text',
            name: 'Item',
            box,
            anchor: 'top',
            paragraphs: setText([copy], box, context.measure).paragraphs,
          },
    );
  });
  return [{ layout: LAYOUT, name: plainText(section.title), items: drawn, footer: 'document' }];
}

function heightOf(words: Inlines, size: Pt, w: Pt, context: LayoutContext): Pt {
  return textHeight([{ runs: runsOf(words, text(size)), leading: size * TEXT_LEADING }], w, context.measure);
}

/** The figure over its bar, and the scale under it: one figure with one alternative text. */
function pay(section: Section, parts: RoleParts, sect: number, context: LayoutContext): Item[] {
  const { scale } = context.document;
  const range = parts.row?.range;
  const items: Item[] = [];
  const from = range === undefined || scale === undefined ? LEFT : position(range.min, scale, LEFT, WIDTH);
  const to = range === undefined || scale === undefined ? LEFT + WIDTH : position(range.max, scale, LEFT, WIDTH);
  if (parts.figure !== undefined) items.push(figure(parts.figure, from, to, sect, context));
  if (scale === undefined || range === undefined || parts.chart === undefined) return items;
  const style = text(18, 'ink2');
  const group: GroupItem = {
    kind: 'group',
    name: 'Pay on the scale',
    alt: parts.chart.caption,
    tag: context.tags.add('Figure', sect, { alt: parts.chart.caption }),
    box: { x: LEFT, y: 230, w: WIDTH, h: 80 },
    items: [
      ...rangeBar({ x: from, y: 230, w: to - from, h: 34 }, coloursOf(section.tier, context).mark, 3),
      ...track(scale, section.tier, { x: LEFT, w: WIDTH, y: 276, own: 5, other: 1.5 }, context),
      ...ticks(scale, section.tier, { x: LEFT, w: WIDTH, y: 287, h: 22.5, style, allZones: true }, context),
    ],
  };
  return [...items, group];
}

/** The pay in large type: from the bar's left, or to its right end where it would run off the slide. */
function figure(words: Inlines, from: Pt, to: Pt, sect: number, context: LayoutContext): TextItem {
  const slotStyle = { font: 'heading' as const, size: 46, bold: true, colour: 'ink' as const, tracking: -0.5 };
  const runs = (size: Pt) => runsOf(words, { ...slotStyle, size }, text(Math.min(22, size)));
  const width = (size: Pt): Pt =>
    setText([{ runs: runs(size), leading: size * 1.2 }], { x: 0, y: 0, w: 10_000, h: 60 }, context.measure).width + 1;
  const size = [46, 40, 34, 28, 24].find((one) => width(one) <= WIDTH) ?? 20;
  const w = Math.min(WIDTH, width(size));
  const x = from + w <= LEFT + WIDTH ? from : Math.max(LEFT, to - w);
  const box = { x, y: 168, w: Math.max(w, Math.min(390, LEFT + WIDTH - x)), h: 55 };
  const copy = { runs: runs(size), leading: (55 / 46) * size, tag: context.tags.add('P', sect) };
  return fillCopies(LAYOUT, 'figure', [copy], context, box);
}

/** The dense slide: a low bar with its ends in it, and lists in two columns that go on on further slides. */
function dense(section: Section, parts: RoleParts, title: SlideTitle, context: LayoutContext): SlideDraft[] {
  const colour = coloursOf(section.tier, context).mark;
  const summary = [...(title.overflow === undefined ? [] : [title.overflow]), ...parts.summary.map((one) => one.text)];
  const summaryCopies = summary.map((words) => ({ runs: runsOf(words, text(18, 'ink2')), leading: 18 * LIST_LEADING }));
  const [shown, rest] = takeCopies(
    summaryCopies,
    WIDTH,
    Math.max(46, 4 * 18 * LIST_LEADING - title.extra),
    context.measure,
  );
  const summaryTop = 86 + title.extra;
  const summaryHeight = textHeight(shown, WIDTH, context.measure);
  const low = summaryTop + (shown.length === 0 ? 0 : summaryHeight + 16);
  const drawnPay = lowPay(section, parts, low, title.sect, context);
  const listTop = drawnPay.bottom + 14;

  const groups: ListGroup[] = [
    ...(rest.length === 0 ? [] : [{ copies: rest }]),
    ...parts.groups.map((group) => ({
      ...(group.head === undefined ? {} : { head: group.head }),
      copies: group.blocks.flatMap((block) => listCopies(block, text(18), 10, colour)),
    })),
  ].filter((group) => group.copies.length > 0);
  const first = { w: HALF, h: BODY_BOTTOM - listTop - 32 };
  const nextTop = ROWS_TOP + continuationExtra(section, context);
  const others = { w: HALF, h: BODY_BOTTOM - nextTop - 32 };
  const slides = packColumns(groups, 2, first, others, context);
  if (slides.length > 1) context.report(continued(section, subjectOf(section), 'list', slides.length));

  const { sect } = title;
  const items: Item[] = [title.item];
  if (shown.length > 0) {
    const copies = shown.map((copy) => ({ ...copy, tag: context.tags.add('P', sect) }));
    items.push(
      fillCopies(DENSE, 'summary', copies, context, {
        x: LEFT,
        y: summaryTop,
        w: WIDTH,
        h: Math.max(46, summaryHeight),
      }),
    );
  }
  items.push(...drawnPay.items, ...columnItems(slides[0] ?? [], listTop, first.h, sect, context));
  const name = plainText(section.title);
  return [
    { layout: DENSE, name, items, footer: 'document' },
    ...slides.slice(1).map((columns, index): SlideDraft => {
      const again = slideTitle(section, DENSE, context, index + 2, slides.length);
      const more = columnItems(columns, nextTop, others.h, again.sect, context);
      return { layout: DENSE, name, items: [again.item, ...more], footer: 'document' };
    }),
  ];
}

function columnItems(columns: readonly Column[], top: Pt, h: Pt, sect: number, context: LayoutContext): TextItem[] {
  return columns.flatMap((column, index) => {
    const x = HALVES[index] ?? LEFT;
    const box = { x, y: top, w: HALF, h: 26 };
    const head =
      column.head === undefined
        ? []
        : [fill(DENSE, `list head ${index + 1}`, column.head, context, { box, tag: context.tags.add('H2', sect) })];
    const copies = tagCopies(column.copies, sect, context);
    return [...head, fillCopies(DENSE, `list ${index + 1}`, copies, context, { x, y: top + 32, w: HALF, h })];
  });
}

/** The bar with its ends in words, without a figure; the figure in a line where there is no bar. */
function lowPay(
  section: Section,
  parts: RoleParts,
  y: Pt,
  sect: number,
  context: LayoutContext,
): { items: Item[]; bottom: Pt } {
  const { scale } = context.document;
  const range = parts.row?.range;
  if (scale === undefined || range === undefined || parts.row === undefined || parts.chart === undefined) {
    if (parts.figure === undefined) return { items: [rule(LEFT, y, WIDTH, 'rule', 0.75)], bottom: y };
    const box = { x: LEFT, y, w: WIDTH, h: 26 };
    const copy = { runs: runsOf(parts.figure, strong(20), text(18)), leading: 24, tag: context.tags.add('P', sect) };
    const set = setText([copy], box, context.measure);
    const item: Item = {
      kind: 'text',
      name: 'Pay',
      box: { ...box, h: Math.max(26, set.height) },
      anchor: 'top',
      paragraphs: set.paragraphs,
    };
    const bottom = y + set.height + 10;
    return { items: [item, rule(LEFT, bottom, WIDTH, 'rule', 0.75)], bottom };
  }
  const from = position(range.min, scale, LEFT, WIDTH);
  const to = position(range.max, scale, LEFT, WIDTH);
  const bar = { x: from, y, w: to - from, h: 30 };
  const labels = { from: parts.row.from, to: parts.row.to, style: strong(20), inset: 10 };
  const second = y + 51 + 22.5;
  const tickItems = ticks(
    scale,
    section.tier,
    { x: LEFT, w: WIDTH, y: y + 51, h: 22.5, style: text(18, 'ink2'), allZones: true },
    context,
  );
  const bottom = Math.max(second, ...tickItems.map((item) => item.box.y + item.box.h)) + 18;
  const group: GroupItem = {
    kind: 'group',
    name: 'Pay on the scale',
    alt: parts.chart.caption,
    tag: context.tags.add('Figure', sect, { alt: parts.chart.caption }),
    box: { x: LEFT, y, w: WIDTH, h: bottom - 18 - y },
    items: [
      ...rangeBar(bar, coloursOf(section.tier, context).mark, 3),
      ...endLabels(bar, labels, context.measure, { left: LEFT, right: LEFT + WIDTH }),
      ...track(scale, section.tier, { x: LEFT, w: WIDTH, y: y + 40.5, own: 5, other: 1.5 }, context),
      ...tickItems,
    ],
  };
  return { items: [group, rule(LEFT, bottom, WIDTH, 'rule', 0.75)], bottom };
}
