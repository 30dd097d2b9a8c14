/** 04: a divider: the tier on a panel of its colour with its bars among all bars, and its roles at the right. */
import type { ChartRow, Inlines, Scale, Section } from '../../document/types.js';
import { rect } from '../charts/bar.js';
import { skyline } from '../charts/skyline.js';
import { coloursOf, plainText, runsOf, type TierColours } from '../context.js';
import { fittingSize, wordsHeight } from '../fit.js';
import type { Box, Item, Pt, SlideLayout, Slot, TextStyle } from '../scene.js';
import { textHeight } from '../text/set.js';
import { givenLayouts, layGiven } from './divider-given.js';
import { itemsOf, planWithItems, takenBlocks } from './divider-items.js';
import { panelStretch, planRows, type RowPlan, rowsFrame } from './divider-plan.js';
import { layRows } from './divider-rows.js';
import { bottomOf, GUTTER, perGrid, rightOf, type SlideGrid } from './grid.js';
import { furtherCount, layFurther, listOverflow } from './list.js';
import {
  fill,
  firstOf,
  footerSlot,
  heading,
  numberSlot,
  type SlideContext,
  type SlideDesign,
  type SlideDraft,
  slot,
  slotOf,
  TEXT_LEADING,
  text,
} from './slide.js';
import { asOneRun, continuedParts } from './slide-title.js';

/** The room of the bars at the foot of the panel. */
function locatorBox(grid: SlideGrid): Box {
  const { x } = grid.body;
  const h = 164;
  return { x, y: bottomOf(grid.body) - 4 - h, w: rightOf(panelStretch(grid)) - 2 * GUTTER - x, h };
}

const TITLE_SIZES = [52, 44, 40, 36, 32, 28, 24];
const ONE_LINE_SIZES = TITLE_SIZES.slice(0, 3);
const TITLE_LEADING = 1.05;
/** Of what says which slide of several it is. */
const PART_SIZE: Pt = 24;

type Panel = Pick<TierColours, 'panel' | 'onPanel'>;

function layoutOf(name: string, { panel, onPanel }: Panel, grid: SlideGrid): SlideLayout {
  const { x, y } = { x: grid.body.x, y: grid.title.y };
  const stretch = panelStretch(grid);
  const w = rightOf(stretch) - GUTTER - x;
  const rows = rowsFrame(grid);
  const footer = { ...grid.footer, x: rows.x, w: grid.number.x - 10 - rows.x };
  return {
    name,
    type: 'secHead',
    slots: [
      {
        ...slot('title', [x, y, w, 62], heading(52, onPanel, -1), 'Tier', { leading: 52 * TITLE_LEADING }),
        type: 'title',
      },
      slot('text', [x, y + 70, w, 64], text(24, onPanel), 'What the tier holds'),
      footerSlot({ footer }),
      numberSlot(grid),
    ],
    shapes: [{ ...rect({ ...stretch, y: 0, h: grid.h }, panel, 'Panel'), inLayout: true }],
  };
}

const layoutsOn = perGrid((grid): readonly SlideLayout[] => [
  layoutOf('Section Header (lower tier)', { panel: 'panelLower', onPanel: 'onPanelLower' }, grid),
  layoutOf('Section Header', { panel: 'panelMiddle', onPanel: 'onPanelMiddle' }, grid),
  layoutOf('Section Header (upper tier)', { panel: 'panelUpper', onPanel: 'onPanelUpper' }, grid),
]);

/** A tier whose colour is mixed has a layout of its own: a panel on the slide itself would be read before its title. */
function layoutFor(tier: number | undefined, colours: Panel, grid: SlideGrid): SlideLayout {
  const known = layoutsOn(grid).find((layout) => layout.shapes[0]?.fill === colours.panel);
  return known ?? layoutOf(`Section Header (tier ${(tier ?? 0) + 1})`, colours, grid);
}

export const divider: SlideDesign = {
  layouts: (grid) => (grid.given ? givenLayouts(grid, grid.given) : layoutsOn(grid)),
  takes: takenBlocks,
  lay(section, context) {
    const chart = section.blocks.find((block) => block.kind === 'range');
    const rows = chart?.kind === 'range' ? chart.groups.flatMap((group) => group.rows) : [];
    const groups = chart?.kind === 'range' ? itemsOf(chart, section.blocks) : new Map();
    const whole = groups.size === 0 ? undefined : planWithItems(rows, groups, section, context);
    const plan = whole ?? planRows(rows, context);
    const taken = firstOf(section.blocks, 'paragraph', 'range');
    const left =
      groups.size === 0 || whole !== undefined ? [] : section.blocks.filter((block) => !taken.includes(block));
    const further = (context.further ?? 0) + furtherCount(section, left, context);
    const shown = { ...section, blocks: section.blocks.filter((block) => !left.includes(block)) };
    const on = { ...context, further };
    const { given } = context.grid;
    const slides = given
      ? layGiven(shown, plan, given, on)
      : plan.slides.flatMap((some, index) => laySlide(shown, some, plan, index + 1, on));
    return [...slides, ...layFurther(section, left, slides.length, context)];
  },
};

function laySlide(
  section: Section,
  rows: readonly ChartRow[],
  plan: RowPlan,
  part: number,
  context: SlideContext,
): SlideDraft[] {
  const colours = coloursOf(section.tier, context);
  const layout = layoutFor(section.tier, colours, context.grid);
  const base = slotOf(layout, 'title');
  const { words, size, small } = titleOf(section, part, plan.slides.length, base, context);
  const titleHeight = Math.max(
    base.box.h,
    textHeight(
      [{ runs: runsOf(words, { ...base.style, size }, small), leading: size * TITLE_LEADING }],
      base.box.w,
      context.measure,
    ),
  );
  if (titleHeight > 180) return part === 1 ? listOverflow(section, context) : [];
  const extra = titleHeight - base.box.h;
  const items: Item[] = [...layout.shapes];
  const sect = context.tags.add('Sect', 0);
  items.push(
    fill(layout, 'title', words, context, {
      size,
      small,
      box: { ...base.box, h: titleHeight },
      tag: context.tags.add('H1', sect),
    }),
  );
  const lead = section.blocks.find((block) => block.kind === 'paragraph');
  if (lead?.kind === 'paragraph') {
    const target = slotOf(layout, 'text');
    const room = { w: target.box.w, h: locatorBox(context.grid).y - 16 - target.box.y - extra };
    const leadSize = fittingSize(lead.text, target.style, TEXT_LEADING, [24, 22, 20, 18], room, context);
    const h = wordsHeight(lead.text, { ...target.style, size: leadSize }, TEXT_LEADING, room.w, context);
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
  if (scale !== undefined) items.push(locator(scale, section.tier, colours, context.grid));
  items.push(...layRows(rows, plan, section, sect, context));
  return [{ layout, name: plainText(section.title), items, footer: 'document' }];
}

/** On one line where that does not make it much smaller; of several slides it says in small which it is, on a line of its own if need be. */
function titleOf(
  section: Section,
  part: number,
  parts: number,
  { style, box }: Slot,
  context: SlideContext,
): { words: Inlines; size: Pt; small: TextStyle } {
  const small = { ...style, size: PART_SIZE };
  const { title, ending } = continuedParts(section, part, parts, context);
  const main = part === 1 ? section.title : asOneRun(title, section.title);
  const endingOn = (words: string): Inlines => (part === 1 ? main : [...main, { text: words, small: true }]);
  const room = box.w - context.measure.width(ending, small);
  const onOneLine = (w: Pt) =>
    ONE_LINE_SIZES.find((size) => context.measure.width(plainText(main), { ...style, size }) <= w);
  const [whole, alone] = [onOneLine(room), onOneLine(box.w)];
  if (whole !== undefined) return { words: endingOn(ending), size: whole, small };
  if (alone !== undefined) return { words: endingOn(`\n${ending.trim()}`), size: alone, small };
  const words = endingOn(ending);
  return { words, size: fittingSize(words, style, TITLE_LEADING, TITLE_SIZES, { w: box.w, h: 170 }, context), small };
}

/** The tier's bars in white among all others: decoration. */
function locator(scale: Scale, tier: number | undefined, { onPanel, muted }: TierColours, grid: SlideGrid): Item {
  const box = locatorBox(grid);
  return {
    kind: 'group',
    name: 'Locator',
    box,
    items: skyline(scale, { box, pitch: 17, share: 11 / 17, notch: 1.25, anchor: 'bottom' }, (range) =>
      range.tier === tier ? onPanel : muted,
    ),
  };
}
