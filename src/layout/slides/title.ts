/** 01: the title slide. Its picture is the data itself: every range of the dataset, the chosen ones in colour. */
import type { Block, List, Scale, Section } from '../../document/types.js';
import { label, rule } from '../charts/bar.js';
import { skyline } from '../charts/skyline.js';
import { coloursOf, plainText } from '../context.js';
import { fittingSize, lineCount, wordsHeight } from '../fit.js';
import { logoItems } from '../picture.js';
import type { Box, Item, Pt, SlideLayout, TextStyle } from '../scene.js';
import { ellipsis } from '../text/split.js';
import { bottomOf, type GivenSlots, perGrid, rightOf } from './grid.js';
import { layFurther, listOverflow } from './list.js';
import { besideMark, markFrame } from './mark.js';
import { layOpening, openingSlots } from './opening.js';
import {
  dateSlot,
  fill,
  firstOf,
  heading,
  type SlideContext,
  type SlideDesign,
  type SlideDraft,
  slot,
  slotOf,
  strong,
  TEXT_LEADING,
  text,
} from './slide.js';
import { nameItems, onPanel, panelTop } from './title-names.js';

/** How wide it is, at most. */
const SUBTITLE: Pt = 716;

const SUBTITLE_SLOT = { name: 'subtitle', type: 'subtitle', prompt: 'Subtitle' } as const;

function givenOn({ cover }: GivenSlots): SlideLayout {
  const { x, w } = cover.room;
  const source = slot('source', [x, bottomOf(cover.room) - 16, w, 16], text(12, 'ink2'), 'Event, source, date');
  return { name: 'Title Slide', type: 'title', slots: [...openingSlots(cover, SUBTITLE_SLOT), source], shapes: [] };
}

const layoutOn = perGrid((grid): SlideLayout => {
  const { title, footer, given } = grid;
  if (given !== undefined) return givenOn(given);
  const y = title.y + 8;
  return {
    name: 'Title Slide',
    type: 'title',
    slots: [
      {
        ...slot('title', [title.x, y, title.w, 64], heading(56, 'ink', -1), 'Title', { leading: 56 * 1.05 }),
        type: 'title',
      },
      {
        ...slot('subtitle', [title.x, y + 70, Math.min(SUBTITLE, grid.body.w), 32], text(24, 'ink2'), 'Subtitle'),
        type: 'subtitle',
      },
      slot('source', [footer.x, footer.y, grid.body.w, footer.h], text(12, 'ink2'), 'Event, source, date'),
      dateSlot(grid),
    ],
    shapes: [],
  };
});

/** Subtitles that end higher leave room for the bars. */
const LEAST_PICTURE: Pt = 110;
const TITLE_SIZES = [56, 48, 44, 40, 36, 32, 28];

export const title: SlideDesign = {
  layouts: (grid) => [layoutOn(grid)],
  takes: (blocks) => [...firstOf(blocks, 'paragraph'), ...flatLists(blocks).slice(0, 1)],
  lay(section, context) {
    const { grid } = context;
    const plain = layoutOn(grid);
    if (grid.given !== undefined) return layGiven(section, grid.given, plain, context);
    const sect = context.tags.add('Sect', 0);
    const slotted = slotOf(plain, 'title');
    const base = { ...slotted, box: besideMark(slotted.box, context) };
    const size = fittingSize(section.title, base.style, 1.05, TITLE_SIZES.slice(0, 2), base.box, context);
    const oneLine = heightAt(section, size, base.box.w, context) <= base.box.h;
    const titleSize = oneLine
      ? size
      : fittingSize(section.title, base.style, 1.05, TITLE_SIZES.slice(2), { w: base.box.w, h: 210 }, context);
    const needed = heightAt(section, titleSize, base.box.w, context);
    if (needed > 212) return listOverflow(section, context);
    const extra = oneLine ? 0 : needed - base.box.h;
    const items: Item[] = [
      fill(plain, 'title', section.title, context, {
        size: titleSize,
        box: { ...base.box, h: base.box.h + extra },
        tag: context.tags.add('H1', sect),
      }),
    ];
    let bottom = bottomOf(base.box) + extra;
    const lead = section.blocks.find((block) => block.kind === 'paragraph');
    if (lead?.kind === 'paragraph') {
      const slotBox = slotOf(plain, 'subtitle').box;
      const style = slotOf(plain, 'subtitle').style;
      const subtitleSize = fittingSize(
        lead.text,
        style,
        TEXT_LEADING,
        [24, 22, 20, 18],
        { w: slotBox.w, h: 60 },
        context,
      );
      const lines = wordsHeight(lead.text, { ...style, size: subtitleSize }, TEXT_LEADING, slotBox.w, context);
      const h = Math.max(slotBox.h, lines);
      items.push(
        fill(plain, 'subtitle', lead.text, context, {
          size: subtitleSize,
          box: { ...slotBox, y: slotBox.y + extra, h },
          tag: context.tags.add('P', sect),
        }),
      );
      bottom = slotBox.y + extra + h;
    }
    const [names] = flatLists(section.blocks);
    const top = panelTop(bottom, grid);
    if (names !== undefined && top > bottomOf(grid.body) - LEAST_PICTURE) return listOverflow(section, context);
    const layout = names === undefined ? plain : onPanel(plain, top, grid);
    const { scale } = context.document;
    if (names !== undefined) {
      items.unshift(...layout.shapes);
      items.push(...nameItems(names, top, grid.footer.y, sect, context));
    } else if (scale !== undefined && bottom < bottomOf(grid.body) - LEAST_PICTURE)
      items.push(...picture(scale, under(Math.max(grid.body.y + 76, bottom + 44), grid.body), context));
    const source = section.footer.map(plainText).join(' · ');
    if (source !== '') items.push(sourceItem(source, layout, sect, context));
    items.push(...logoItems(markFrame(grid), sect, context));
    return [{ layout, name: plainText(section.title), items, footer: 'none' } satisfies SlideDraft];
  },
};

/** In a company's template: its title and subtitle, and the picture where there is room below them. Names go on a slide of their own. */
function layGiven(section: Section, { cover }: GivenSlots, layout: SlideLayout, context: SlideContext): SlideDraft[] {
  const lead = section.blocks.find((block) => block.kind === 'paragraph');
  const small = section.footer.map(plainText).join(' · ');
  const text = lead?.kind === 'paragraph' ? lead.text : undefined;
  const opening = layOpening({ title: section.title, slot: SUBTITLE_SLOT.name, text, small }, layout, context);
  if (opening === undefined) return listOverflow(section, context);
  const items = [...opening.items];
  const [names] = flatLists(section.blocks);
  const { scale } = context.document;
  const foot = bottomOf(cover.room) - 30;
  const top = Math.max(cover.room.y, opening.bottom + 44);
  if (names === undefined && scale !== undefined && foot - top > LEAST_PICTURE)
    items.push(...picture(scale, { ...cover.room, y: top, h: foot - top }, context));
  if (opening.left !== undefined) items.push(sourceItem(opening.left, layout, opening.sect, context));
  const slide: SlideDraft = { layout, name: plainText(section.title), items, footer: 'none' };
  return names === undefined ? [slide] : [slide, ...layFurther(section, [names], 1, context)];
}

/** Names for the panel; a list that holds others is no list of names. */
function flatLists(blocks: readonly Block[]): readonly List[] {
  return blocks
    .filter((block) => block.kind === 'list')
    .filter(({ items }) => items.every(({ lists }) => lists.length === 0));
}

/** Where the figures come from and for whom they are shown, on two lines at most: small print, like the furniture of other slides. */
function sourceItem(source: string, layout: SlideLayout, sect: number, context: SlideContext): Item {
  const { style, leading, box } = slotOf(layout, 'source');
  const linesOf = (words: string): number => lineCount([{ text: words }], style, box.w, context);
  // Where a program measures a full line wider, the ellipsis is not to stand alone on a third.
  const words = ellipsis(source, (candidate) => linesOf(`${candidate}…`) <= 2);
  const extra = (linesOf(words) - 1) * leading;
  const place = { ...box, y: box.y - extra, h: box.h + extra };
  return fill(layout, 'source', [{ text: words }], context, { box: place, tag: context.tags.add('P', sect) });
}

/** What of a box is below `top`. */
function under(top: Pt, box: Box): Box {
  return { ...box, y: top, h: bottomOf(box) - top };
}

/** The bars, the axis and its ends: decoration in a deck, for the ladder says the same in words. */
function picture(scale: Scale, box: Box, context: SlideContext): Item[] {
  const style: TextStyle = strong(18);
  const first = scale.ticks.at(0)?.label ?? '';
  const last = `${scale.ticks.at(-1)?.label ?? ''} ${scale.unit}`;
  const { x, w, y: top } = box;
  const foot = bottomOf(box);
  const ends = { y: foot - 28, w: 120, h: 24 };
  const everything = scale.ranges.every((range) => !range.chosen);
  const bars = skyline(
    scale,
    {
      box: { x, y: top, w, h: foot - 58 - top },
      pitch: 25,
      share: 17 / 25,
      notch: 1.5,
      anchor: 'bottom',
    },
    (range) => (range.chosen || everything ? coloursOf(range.tier, context).mark : 'rule'),
  );
  return [
    {
      kind: 'group',
      name: 'Pay ranges',
      box: { x, y: top, w, h: foot - 4 - top },
      items: [
        ...bars,
        rule(x, foot - 38, w, 'ink', 2),
        label(first, { ...ends, x }, style, 'left', context.measure, 'Scale start'),
        label(last, { ...ends, x: rightOf(box) - ends.w }, style, 'right', context.measure, 'Scale end'),
      ],
    },
  ];
}

function heightAt(section: Section, size: Pt, width: Pt, context: SlideContext): Pt {
  return wordsHeight(section.title, heading(size, 'ink', -1), 1.05, width, context);
}
