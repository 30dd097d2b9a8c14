/** 09: the closing: what to do next, in large type, and where to find it all. */
import type { Block, Inlines, Section } from '../../document/types.js';
import { addressStart } from '../address.js';
import { rect } from '../charts/bar.js';
import { plainText } from '../context.js';
import { fittingSize, wordsHeight } from '../fit.js';
import { fitPicture, logoItems } from '../picture.js';
import type { Box, Item, Pt, SlideLayout, TextStyle } from '../scene.js';
import { bottomOf, GUTTER, perGrid, type SlideGrid, type Stretch, span } from './grid.js';
import { listOverflow } from './list.js';
import { besideMark, markFrame } from './mark.js';
import { ENTRIES, packRows, type RowFrame, rowRules, rowText, tagRows } from './rows.js';
import {
  fill,
  firstOf,
  furnitureSlots,
  heading,
  leadingOf,
  type SlideContext,
  type SlideDesign,
  sizesOf,
  slot,
  slotOf,
  strong,
  TEXT_LEADING,
  text,
} from './slide.js';
import { continuedTitle } from './slide-title.js';

const ROW_COUNT = 3;
const PITCH = 90;
/** What to do, and what of it; without a panel at their right there is more room for the first. */
const HEAD_WIDTH = 96;
const MORE_HEAD = 60;

/** Above and under an address. */
const ADDRESS_GAP = 20;
const ADDRESS_HEIGHT = 88;
/** Between the title and the rows. */
const TITLE_AIR = 30;
/** Between a mark and the panel under it. */
const MARK_GAP = 16;

/** The words at the left, and at the right a panel with a code and, under it, an address; under a mark where there is one. */
function placesOn(grid: SlideGrid, marked = false): { words: Stretch; rows: Pt; panel: Box; code: Box; address: Box } {
  const { title, body, given } = grid;
  const right = span(grid, 7, 5);
  const inner = { x: right.x + GUTTER, w: right.w - 2 * GUTTER };
  const top = given ? body.y : marked ? bottomOf(markFrame(grid)) + MARK_GAP : title.y;
  const foot = ADDRESS_GAP + ADDRESS_HEIGHT + ADDRESS_GAP;
  const code = { ...inner, y: top + GUTTER, h: Math.min(inner.w, bottomOf(body) - 4 - foot - top - GUTTER) };
  const address = { ...inner, y: bottomOf(code) + ADDRESS_GAP, h: ADDRESS_HEIGHT };
  return {
    words: { x: body.x, w: right.x - 2 * GUTTER - body.x },
    rows: given ? body.y : body.y + 102,
    panel: { ...right, y: top, h: GUTTER + code.h + foot },
    code,
    address,
  };
}

/** In a stretch of the slide: the rows' heads, and their texts. */
function columnsOf({ x, w }: Stretch, headWidth: Pt): { head: Stretch; text: Stretch } {
  return { head: { x, w: headWidth }, text: { x: x + headWidth, w: w - headWidth } };
}

const layoutOn = perGrid((grid): SlideLayout => {
  const { words, rows, address } = placesOn(grid);
  const columns = columnsOf(words, HEAD_WIDTH);
  return {
    name: 'Closing',
    slots: [
      {
        ...slot('title', [words.x, grid.title.y, words.w, 122], heading(52, 'ink', -1), 'What to take home', {
          leading: 52 * 1.05,
        }),
        type: 'title',
        ...grid.given?.title,
      },
      ...Array.from({ length: ROW_COUNT }, (_, index) => {
        const y = rows + PITCH * index;
        return [
          slot(`head ${index + 1}`, [columns.head.x, y, columns.head.w, PITCH], strong(26), 'Do', {
            anchor: 'middle',
            leading: 26 * 1.15,
          }),
          slot(`text ${index + 1}`, [columns.text.x, y, columns.text.w, PITCH], text(22), 'what', { anchor: 'middle' }),
        ];
      }).flat(),
      slot('address', [address.x, address.y, address.w, address.h], strong(24), 'Address', { anchor: 'middle' }),
      ...furnitureSlots(grid),
    ],
    shapes: [],
  };
});

export const closing: SlideDesign = {
  layouts: (grid) => [layoutOn(grid)],
  takes: (blocks) => firstOf(blocks, 'entries', 'figure', 'paragraph'),
  lay(section, context) {
    const address = section.blocks.find((block) => block.kind === 'paragraph');
    const entries = section.blocks.find((block) => block.kind === 'entries');
    const figure = section.blocks.find((block) => block.kind === 'figure');
    const panelled = address !== undefined || figure !== undefined;
    const { body } = context.grid;
    const places = placesOn(context.grid);
    const whole = panelled ? places.words : body;
    const title = titleOf(section, whole, context);
    if (title === undefined) return listOverflow(section, context);
    const frame: RowFrame = {
      whole,
      ...columnsOf(whole, HEAD_WIDTH + (panelled ? 0 : MORE_HEAD)),
      top: Math.max(places.rows, title.bottom + TITLE_AIR),
      bottom: bottomOf(body),
      pitch: PITCH,
      headSizes: [26, 22, 20],
      textSizes: [22, 20, 18],
      textColour: 'ink',
    };
    const rows = (entries?.kind === 'entries' ? entries.entries : []).map(({ term, description }) => ({
      head: term,
      text: description,
    }));
    const layout = layoutOn(context.grid);
    const slides = packRows(rows, frame, context);
    const names = new Set(layout.slots.map((one) => one.name));
    return slides.map((placed, part) => {
      const { item, sect } = part === 0 ? title : continued(section, part + 1, slides.length, context);
      const items: Item[] = [
        item,
        ...rowRules(placed, frame),
        ...tagRows(placed, ENTRIES, sect, context).flatMap((row, index) => rowText(row, index, frame, names, context)),
      ];
      if (part === 0 && panelled) items.push(...panel(figure, address, title.sect, context));
      if (part === 0) items.push(...logoItems(markFrame(context.grid), title.sect, context));
      return { layout, name: plainText(section.title), items, footer: 'document' };
    });
  },
};

function continued(
  section: Section,
  part: number,
  parts: number,
  context: SlideContext,
): { readonly item: Item; readonly sect: number } {
  const words = continuedTitle(section, part, parts, context);
  const layout = layoutOn(context.grid);
  const slotted = slotOf(layout, 'title');
  const sect = context.tags.add('Sect', 0);
  const sizes = sizesOf(slotted, [52, 36, 32, 28, 24]).slice(context.grid.given ? 0 : 1);
  const size = fittingSize(words, slotted.style, leadingOf(slotted), sizes, slotted.box, context);
  return { item: fill(layout, 'title', words, context, { size, tag: context.tags.add('H1', sect) }), sect };
}

function titleOf(
  section: Section,
  { w }: Stretch,
  context: SlideContext,
): { item: Item; bottom: number; sect: number } | undefined {
  const layout = layoutOn(context.grid);
  const slotted = slotOf(layout, 'title');
  const base = context.grid.given ? slotted : { ...slotted, box: besideMark({ ...slotted.box, w }, context) };
  const width = base.box.w;
  const room = { w: width, h: base.box.h + 2 };
  const leading = leadingOf(base);
  const size = fittingSize(section.title, base.style, leading, sizesOf(base, [52, 44, 36, 32, 28]), room, context);
  const height = wordsHeight(section.title, { ...base.style, size }, leading, width, context);
  if (height > 220) return undefined;
  const sect = context.tags.add('Sect', 0);
  const box = { ...base.box, h: Math.max(base.box.h, height) };
  return {
    item: fill(layout, 'title', section.title, context, { size, box, tag: context.tags.add('H1', sect) }),
    bottom: context.grid.given ? bottomOf(box) - TITLE_AIR : base.box.y + height,
    sect,
  };
}

/** The way to more: a QR code and its address in words, on a panel. */
function panel(figure: Block | undefined, address: Block | undefined, sect: number, context: SlideContext): Item[] {
  const layout = layoutOn(context.grid);
  const { panel: around, code, address: under } = placesOn(context.grid, context.theme.logo !== undefined);
  const items: Item[] = [rect(around, 'surface', 'Panel')];
  const tag = figure?.kind === 'figure' ? context.tags.add('Figure', sect, { alt: figure.alt }) : undefined;
  const picture = figure?.kind === 'figure' ? fitPicture(figure, code, tag, context) : undefined;
  if (picture !== undefined) items.push(picture);
  if (address?.kind !== 'paragraph') return items;
  const target = slotOf(layout, 'address');
  const top = picture === undefined ? around.y + GUTTER : under.y;
  const room = { w: target.box.w, h: bottomOf(around) - 20 - top };
  const whole = onTwoLines(address.text, target.style, target.box.w, context);
  const size = fittingSize(whole, target.style, TEXT_LEADING, [24, 22, 20, 18], room, context);
  const style = { ...target.style, size };
  const words = addressStart(whole, (tried) => wordsHeight(tried, style, TEXT_LEADING, room.w, context) <= room.h);
  const box = { ...target.box, y: top, h: room.h };
  items.push(fill(layout, 'address', words, context, { size, box, tag: context.tags.add('P', sect) }));
  return items;
}

/** An address that is too long for a line is parted before its path, where a person reads a pause. */
function onTwoLines(words: Inlines, style: TextStyle, width: Pt, context: SlideContext): Inlines {
  const [only, ...others] = words;
  if (only === undefined || others.length > 0 || context.measure.width(only.text, style) <= width) return words;
  return [{ ...only, text: only.text.replace(/^([^/\s]+)\/(?=.)/, '$1\n/') }];
}
