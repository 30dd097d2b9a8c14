/** 04: a divider: the tier on a panel of its colour with its bars among all bars, and its roles at the right. */
import type { RangeChart, RangeRow, Scale, Section } from '../../document/types.js';
import type { Colour } from '../../theme/types.js';
import { rect } from '../charts/bar.js';
import { skyline } from '../charts/skyline.js';
import { coloursOf, type LayoutContext, plainText, runsOf } from '../context.js';
import { fittingSize } from '../fit.js';
import type { Item, SlideLayout } from '../scene.js';
import { textHeight } from '../text/set.js';
import { layRows, ROWS_X, shareOut } from './divider-rows.js';
import { listOverflow } from './list.js';
import {
  FOOTER_SLOT,
  fill,
  firstOf,
  heading,
  LEFT,
  NUMBER_SLOT,
  SLIDE,
  type SlideDesign,
  type SlideDraft,
  slot,
  slotOf,
  TEXT_LEADING,
  text,
} from './slide.js';
import { continuedTitle } from './slide-title.js';

const PANEL_WIDTH = 394;
const LOCATOR = { x: LEFT, y: 322, w: 298, h: 164 } as const;
const TITLE_SIZES = [52, 44, 40, 36, 32, 28, 24];

function layoutOf(name: string, panel: Colour): SlideLayout {
  return {
    name,
    type: 'secHead',
    slots: [
      {
        ...slot('title', [LEFT, 36, 322, 62], heading(52, 'onPanel', -1), 'Tier', { leading: 52 * 1.05 }),
        type: 'title',
      },
      slot('text', [LEFT, 106, 322, 64], text(24, 'onPanel'), 'What the tier holds'),
      { ...FOOTER_SLOT, box: { x: ROWS_X, y: 504, w: 360, h: 16 } },
      NUMBER_SLOT,
    ],
    shapes: [{ ...rect({ x: 0, y: 0, w: PANEL_WIDTH, h: SLIDE.h }, panel, 'Panel'), inLayout: true }],
  };
}

const LOWER = layoutOf('Section Header (lower tier)', 'panelLower');
const MIDDLE = layoutOf('Section Header', 'panelMiddle');
const UPPER = layoutOf('Section Header (upper tier)', 'panelUpper');

/** A tier whose colour is mixed has a layout of its own: a panel on the slide itself would be read before its title. */
function layoutFor(tier: number | undefined, panel: Colour): SlideLayout {
  const known = [LOWER, MIDDLE, UPPER].find((layout) => layout.shapes[0]?.fill === panel);
  return known ?? layoutOf(`Section Header (tier ${(tier ?? 0) + 1})`, panel);
}

export const divider: SlideDesign = {
  layouts: [LOWER, MIDDLE, UPPER],
  takes: (blocks) => firstOf(blocks, 'paragraph', 'range'),
  lay(section, context) {
    const chart = section.blocks.find((block) => block.kind === 'range');
    const rows = chart?.kind === 'range' ? chart.groups.flatMap((group) => group.rows) : [];
    const slides = shareOut(rows, context);
    return slides.flatMap((some, index) =>
      laySlide(section, chart?.kind === 'range' ? chart : undefined, some, index + 1, slides.length, context),
    );
  },
};

function laySlide(
  section: Section,
  chart: RangeChart | undefined,
  rows: readonly RangeRow[],
  part: number,
  parts: number,
  context: LayoutContext,
): SlideDraft[] {
  const colours = coloursOf(section.tier, context);
  const layout = layoutFor(section.tier, colours.panel);
  const words = part === 1 ? section.title : continuedTitle(section, part, parts, context);
  const base = slotOf(layout, 'title');
  const size = fittingSize(words, base.style, 1.05, TITLE_SIZES, { w: base.box.w, h: 170 }, context);
  const titleHeight = Math.max(
    base.box.h,
    textHeight([{ runs: runsOf(words, { ...base.style, size }), leading: size * 1.05 }], base.box.w, context.measure),
  );
  if (titleHeight > 180) return part === 1 ? listOverflow(section, context) : [];
  const extra = titleHeight - base.box.h;
  const items: Item[] = [...layout.shapes];
  const sect = context.tags.add('Sect', 0);
  items.push(
    fill(layout, 'title', words, context, {
      size,
      box: { ...base.box, h: titleHeight },
      tag: context.tags.add('H1', sect),
    }),
  );
  const lead = section.blocks.find((block) => block.kind === 'paragraph');
  if (lead?.kind === 'paragraph') {
    const target = slotOf(layout, 'text');
    const room = { w: target.box.w, h: LOCATOR.y - 16 - target.box.y - extra };
    const leadSize = fittingSize(lead.text, target.style, TEXT_LEADING, [24, 22, 20, 18], room, context);
    const h = textHeight(
      [{ runs: runsOf(lead.text, { ...target.style, size: leadSize }), leading: leadSize * TEXT_LEADING }],
      room.w,
      context.measure,
    );
    if (h > room.h) return part === 1 ? listOverflow(section, context) : [];
    items.push(
      fill(layout, 'text', lead.text, context, {
        size: leadSize,
        box: { ...target.box, y: target.box.y + extra, h: Math.max(target.box.h, h) },
        tag: context.tags.add('P', sect),
      }),
    );
  }
  const { scale } = context.document;
  if (scale !== undefined) items.push(locator(scale, section.tier, colours.muted));
  if (chart !== undefined) items.push(...layRows(rows, section, sect, context));
  return [{ layout, name: plainText(section.title), items, footer: 'document' }];
}

/** The tier's bars in white among all others: decoration. */
function locator(scale: Scale, tier: number | undefined, muted: Colour): Item {
  return {
    kind: 'group',
    name: 'Locator',
    box: LOCATOR,
    items: skyline(scale, { box: LOCATOR, pitch: 17, share: 11 / 17, notch: 1.25, anchor: 'bottom' }, (range) =>
      range.tier === tier ? 'onPanel' : muted,
    ),
  };
}
