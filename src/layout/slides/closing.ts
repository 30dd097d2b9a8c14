/** 09: the closing: what to do next, in large type, and where to find it all. */
import type { Block, Inlines, Section } from '../../document/types.js';
import { addressStart } from '../address.js';
import { rect } from '../charts/bar.js';
import { type LayoutContext, plainText, runsOf } from '../context.js';
import { fittingSize } from '../fit.js';
import { fitPicture, logoItems } from '../picture.js';
import type { Item, Pt, SlideLayout, TextStyle } from '../scene.js';
import { textHeight } from '../text/set.js';
import { listOverflow } from './list.js';
import { packRows, type RowGrid, rowRules, rowText } from './rows.js';
import {
  BODY_BOTTOM,
  FOOTER_SLOT,
  fill,
  firstOf,
  heading,
  LEFT,
  NUMBER_SLOT,
  type SlideDesign,
  slot,
  slotOf,
  strong,
  TEXT_LEADING,
  text,
  WIDTH,
} from './slide.js';
import { continuedTitle } from './slide-title.js';

const ROW_COUNT = 3;
const PITCH = 90;
const ROWS_TOP = 216;
const NARROW = 470;
const QR = { x: 590, y: 60, w: 298, h: 298 } as const;
/** Left of the slide's number. */
const LOGO = { x: 620, y: 494, w: 180, h: 32 } as const;
const PANEL = { x: 566, y: 36, w: 346, h: 450 } as const;
const HEAD_WIDTH = 96;
const TEXT_X = 144;

const LAYOUT: SlideLayout = {
  name: 'Closing',
  slots: [
    {
      ...slot('title', [LEFT, 36, NARROW, 122], heading(52, 'ink', -1), 'What to take home', { leading: 52 * 1.05 }),
      type: 'title',
    },
    ...Array.from({ length: ROW_COUNT }, (_, index) => {
      const y = ROWS_TOP + PITCH * index;
      return [
        slot(`head ${index + 1}`, [LEFT, y, HEAD_WIDTH, PITCH], strong(26), 'Do', {
          anchor: 'middle',
          leading: 26 * 1.15,
        }),
        slot(`text ${index + 1}`, [TEXT_X, y, NARROW - (TEXT_X - LEFT), PITCH], text(22), 'what', { anchor: 'middle' }),
      ];
    }).flat(),
    slot('address', [590, 378, 298, 88], strong(24), 'Address', { anchor: 'middle' }),
    FOOTER_SLOT,
    NUMBER_SLOT,
  ],
  shapes: [],
};

export const closing: SlideDesign = {
  layouts: [LAYOUT],
  takes: (blocks) => firstOf(blocks, 'entries', 'figure', 'paragraph'),
  lay(section, context) {
    const address = section.blocks.find((block) => block.kind === 'paragraph');
    const entries = section.blocks.find((block) => block.kind === 'entries');
    const figure = section.blocks.find((block) => block.kind === 'figure');
    const panelled = address !== undefined || figure !== undefined;
    const width = panelled ? NARROW : WIDTH;
    const title = titleOf(section, width, context);
    if (title === undefined) return listOverflow(section, context);
    const grid: RowGrid = {
      x: LEFT,
      w: width,
      headWidth: HEAD_WIDTH + (panelled ? 0 : 60),
      textX: TEXT_X + (panelled ? 0 : 60),
      textWidth: width - (TEXT_X - LEFT) - (panelled ? 0 : 60),
      top: Math.max(ROWS_TOP, title.bottom + 30),
      bottom: BODY_BOTTOM,
      pitch: PITCH,
      headSizes: [26, 22, 20],
      textSizes: [22, 20, 18],
      textColour: 'ink',
    };
    const list = context.tags.add('L', title.sect, { numbering: 'None' });
    const rows = (entries?.kind === 'entries' ? entries.entries : []).map((entry) => {
      const item = context.tags.add('LI', list);
      return {
        head: entry.term,
        text: entry.description,
        tags: { head: context.tags.add('Lbl', item), text: context.tags.add('LBody', item) },
      };
    });
    const slides = packRows(rows, grid, context);
    const names = new Set(LAYOUT.slots.map((one) => one.name));
    return slides.map((placed, part) => {
      const head = part === 0 ? title.item : continued(section, part + 1, slides.length, context);
      const items: Item[] = [
        head,
        ...rowRules(placed, grid),
        ...placed.flatMap((row, index) => rowText(row, index, grid, names, context)),
      ];
      if (part === 0 && panelled) items.push(...panel(figure, address, title.sect, context));
      if (part === 0) items.push(...logoItems(LOGO, title.sect, context));
      return { layout: LAYOUT, name: plainText(section.title), items, footer: 'document' };
    });
  },
};

function continued(section: Section, part: number, parts: number, context: LayoutContext): Item {
  const words = continuedTitle(section, part, parts, context);
  const { style, box } = slotOf(LAYOUT, 'title');
  return fill(LAYOUT, 'title', words, context, {
    size: fittingSize(words, style, 1.05, [36, 32, 28, 24], box, context),
  });
}

function titleOf(
  section: Section,
  width: number,
  context: LayoutContext,
): { item: Item; bottom: number; sect: number } | undefined {
  const base = slotOf(LAYOUT, 'title');
  const size = fittingSize(section.title, base.style, 1.05, [52, 44, 36, 32, 28], { w: width, h: 124 }, context);
  const height = textHeight(
    [{ runs: runsOf(section.title, { ...base.style, size }), leading: size * 1.05 }],
    width,
    context.measure,
  );
  if (height > 220) return undefined;
  const sect = context.tags.add('Sect', 0);
  const box = { ...base.box, w: width, h: Math.max(base.box.h, height) };
  return {
    item: fill(LAYOUT, 'title', section.title, context, { size, box, tag: context.tags.add('H1', sect) }),
    bottom: base.box.y + height,
    sect,
  };
}

/** The way to more: a QR code and its address in words, on a panel. */
function panel(figure: Block | undefined, address: Block | undefined, sect: number, context: LayoutContext): Item[] {
  const items: Item[] = [rect(PANEL, 'surface', 'Panel')];
  const tag = figure?.kind === 'figure' ? context.tags.add('Figure', sect, { alt: figure.alt }) : undefined;
  const picture = figure?.kind === 'figure' ? fitPicture(figure, QR, tag, context) : undefined;
  if (picture !== undefined) items.push(picture);
  if (address?.kind !== 'paragraph') return items;
  const target = slotOf(LAYOUT, 'address');
  const top = picture === undefined ? PANEL.y + 24 : target.box.y;
  const room = { w: target.box.w, h: PANEL.y + PANEL.h - 20 - top };
  const whole = onTwoLines(address.text, target.style, target.box.w, context);
  const size = fittingSize(whole, target.style, TEXT_LEADING, [24, 22, 20, 18], room, context);
  const words = addressStart(whole, (tried) => {
    const runs = runsOf(tried, { ...target.style, size });
    return textHeight([{ runs, leading: size * TEXT_LEADING }], room.w, context.measure) <= room.h;
  });
  const box = { ...target.box, y: top, h: room.h };
  items.push(fill(LAYOUT, 'address', words, context, { size, box, tag: context.tags.add('P', sect) }));
  return items;
}

/** An address that is too long for a line is parted before its path, where a person reads a pause. */
function onTwoLines(words: Inlines, style: TextStyle, width: Pt, context: LayoutContext): Inlines {
  const [only, ...others] = words;
  if (only === undefined || others.length > 0 || context.measure.width(only.text, style) <= width) return words;
  return [{ ...only, text: only.text.replace(/^([^/\s]+)\/(?=.)/, '$1\n/') }];
}
