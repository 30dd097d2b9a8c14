/** 02: what is inside. Rows link to their slides; a tier's row shows the span of its pay. */
import type { Contents, ContentsEntry, RolePay, Scale } from '../../document/types.js';
import { label, rect } from '../charts/bar.js';
import { endLabels } from '../charts/ends.js';
import { coloursOf, type LateItem, type LayoutContext, linked, plainText, position } from '../context.js';
import type { Item, Pt, SlideLayout } from '../scene.js';
import { listOverflow } from './list.js';
import { type PlacedRow, packRows, type RowContent, type RowGrid, rowRules, rowText } from './rows.js';
import {
  BODY_BOTTOM,
  FOOTER_SLOT,
  firstOf,
  LEFT,
  NUMBER_SLOT,
  ROWS_TOP,
  type SlideDesign,
  slot,
  strong,
  TITLE_SLOT,
  text,
  WIDTH,
} from './slide.js';
import { slideTitle } from './slide-title.js';

/** A ladder, three tiers, skills, steps and questions: as many as a whole deck has. */
const ROW_COUNT = 7;
const SLOT_PITCH = (BODY_BOTTOM - ROWS_TOP) / ROW_COUNT;
const PITCH = 62;
const HEAD_WIDTH = 272;
const TEXT_X = 344;
const TEXT_WIDTH = 494;
/** On rows that show a tier's span. */
const TIER_TEXT_WIDTH = 210;
const SPAN = { x: 566, w: 272, h: 26 } as const;
/** Between the text of a tier's row and the slide's number. */
const SPAN_BOUNDS = { left: TEXT_X + TIER_TEXT_WIDTH, right: 858 } as const;

const LAYOUT: SlideLayout = {
  name: 'Agenda',
  slots: [
    TITLE_SLOT,
    ...Array.from({ length: ROW_COUNT }, (_, index) => {
      const y = ROWS_TOP + SLOT_PITCH * index;
      return [
        slot(`head ${index + 1}`, [LEFT, y, HEAD_WIDTH, SLOT_PITCH], strong(26), 'Part', {
          anchor: 'middle',
          leading: 26 * 1.15,
        }),
        slot(`text ${index + 1}`, [TEXT_X, y, TEXT_WIDTH, SLOT_PITCH], text(22, 'ink2'), 'What it holds', {
          anchor: 'middle',
        }),
      ];
    }).flat(),
    FOOTER_SLOT,
    NUMBER_SLOT,
  ],
  shapes: [],
};

interface AgendaRow extends RowContent {
  readonly entry: ContentsEntry;
  readonly span: Span | undefined;
}

/** From the lowest to the highest pay of a tier's chosen roles. */
interface Span {
  readonly min: RolePay;
  readonly max: RolePay;
}

export const agenda: SlideDesign = {
  layouts: [LAYOUT],
  takes: (blocks) => firstOf(blocks, 'contents'),
  lay(section, context) {
    const contents = section.blocks.find((block) => block.kind === 'contents');
    const first = slideTitle(section, LAYOUT, context);
    if (contents?.kind !== 'contents' || first.overflow !== undefined) return listOverflow(section, context);
    const grid: RowGrid = {
      x: LEFT,
      w: WIDTH,
      headWidth: HEAD_WIDTH,
      textX: TEXT_X,
      textWidth: TEXT_WIDTH,
      top: ROWS_TOP + first.extra,
      bottom: BODY_BOTTOM,
      pitch: PITCH,
      headSizes: [26, 22, 20],
      textSizes: [22, 20, 18],
      textColour: 'ink2',
    };
    const slides = packRows(rowsOf(contents, first.sect, context), grid, context);
    const names = new Set(LAYOUT.slots.map((one) => one.name));
    return slides.map((placed, part) => {
      const title = part === 0 ? first : slideTitle(section, LAYOUT, context, part + 1, slides.length);
      const rows = placed.flatMap((row, index) => [
        ...rowText(row, index, grid, names, context),
        ...rowMarks(row, context),
      ]);
      return {
        layout: LAYOUT,
        name: plainText(section.title),
        items: [title.item, ...rowRules(placed, grid), ...rows],
        footer: 'document',
      };
    });
  },
};

function rowsOf(contents: Contents, sect: number, context: LayoutContext): AgendaRow[] {
  const list = context.tags.add('TOC', sect);
  return contents.entries.map((entry) => {
    const item = context.tags.add('TOCI', list);
    const span = entry.tier === undefined ? undefined : spanOf(entry.tier, context.document.scale);
    return {
      entry,
      span,
      head: linked(entry),
      text: [entry.note],
      tags: { head: context.tags.add('Reference', item), text: context.tags.add('P', item) },
      ...(span === undefined ? {} : { textWidth: TIER_TEXT_WIDTH }),
    };
  });
}

function spanOf(tier: number, scale: Scale | undefined): Span | undefined {
  return scale?.spans.find((span) => span.tier === tier);
}

/** The span of a tier's pay on a track, and the slide's number. */
function rowMarks(placed: PlacedRow<AgendaRow>, context: LayoutContext): (Item | LateItem)[] {
  const { row } = placed;
  const middle = placed.y + placed.h / 2;
  const box = { x: 862, y: placed.y, w: 50, h: placed.h };
  const number: LateItem = () =>
    label(String(context.pageOf(row.entry.target) ?? ''), box, text(24), 'right', context.measure, 'Slide number');
  const { scale } = context.document;
  return row.span === undefined || scale === undefined
    ? [number]
    : [spanBar(row.span, row.entry.tier, scale, middle, context), number];
}

function spanBar(span: Span, tier: number | undefined, scale: Scale, middle: Pt, context: LayoutContext): Item {
  const from = position(span.min.min, scale, SPAN.x, SPAN.w);
  const to = position(span.max.max, scale, SPAN.x, SPAN.w);
  const bar = { x: from, y: middle - SPAN.h / 2, w: Math.max(3, to - from), h: SPAN.h };
  const labels = { from: span.min.from, to: span.max.to, style: strong(18), inset: 8 };
  const ends = endLabels(bar, labels, context.measure, SPAN_BOUNDS);
  // Labels beside the bar stand where its track would strike them through.
  const beside = ends.some(({ box }) => box.x < bar.x || box.x > bar.x + bar.w);
  return {
    kind: 'group',
    name: 'Tier span',
    box: { x: SPAN.x, y: bar.y, w: SPAN.w, h: SPAN.h },
    items: [
      ...(beside ? [] : [rect({ x: SPAN.x, y: middle - 0.5, w: SPAN.w, h: 1 }, 'mark', 'Track')]),
      rect(bar, coloursOf(tier, context).mark),
      ...ends,
    ],
  };
}
