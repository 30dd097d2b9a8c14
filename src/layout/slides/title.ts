/** 01: the title slide. Its picture is the data itself: every range of the dataset, the chosen ones in colour. */
import type { Scale, Section } from '../../document/types.js';
import { label, rule } from '../charts/bar.js';
import { skyline } from '../charts/skyline.js';
import { coloursOf, type LayoutContext, plainText, runsOf } from '../context.js';
import { fittingSize } from '../fit.js';
import { logoItems } from '../picture.js';
import type { Item, Pt, SlideLayout, TextStyle } from '../scene.js';
import { textHeight } from '../text/set.js';
import { ellipsis } from '../text/split.js';
import { listOverflow } from './list.js';
import {
  DATE_SLOT,
  fill,
  firstOf,
  heading,
  LEFT,
  type SlideDesign,
  type SlideDraft,
  slot,
  slotOf,
  strong,
  TEXT_LEADING,
  text,
  WIDTH,
} from './slide.js';

const LAYOUT: SlideLayout = {
  name: 'Title Slide',
  type: 'title',
  slots: [
    { ...slot('title', [LEFT, 44, WIDTH, 64], heading(56, 'ink', -1), 'Title', { leading: 56 * 1.05 }), type: 'title' },
    { ...slot('subtitle', [LEFT, 114, 716, 32], text(24, 'ink2'), 'Subtitle'), type: 'subtitle' },
    slot('source', [LEFT, 504, WIDTH, 16], text(12, 'ink2'), 'Event, source, date'),
    DATE_SLOT,
  ],
  shapes: [],
};

const LOGO = { x: 732, y: 494, w: 180, h: 36 } as const;
const TITLE_SIZES = [56, 48, 44, 40, 36, 32, 28];

export const title: SlideDesign = {
  layouts: [LAYOUT],
  takes: (blocks) => firstOf(blocks, 'paragraph'),
  lay(section, context) {
    const sect = context.tags.add('Sect', 0);
    const base = slotOf(LAYOUT, 'title');
    const size = fittingSize(section.title, base.style, 1.05, TITLE_SIZES.slice(0, 2), base.box, context);
    const oneLine = fits(section, size, base.box.h, context);
    const titleSize = oneLine
      ? size
      : fittingSize(section.title, base.style, 1.05, TITLE_SIZES.slice(2), { w: WIDTH, h: 210 }, context);
    const needed = heightAt(section, titleSize, context);
    if (needed > 212) return listOverflow(section, context);
    const extra = oneLine ? 0 : needed - base.box.h;
    const items: Item[] = [
      fill(LAYOUT, 'title', section.title, context, {
        size: titleSize,
        box: { ...base.box, h: base.box.h + extra },
        tag: context.tags.add('H1', sect),
      }),
    ];
    let bottom = base.box.y + base.box.h + extra;
    const lead = section.blocks.find((block) => block.kind === 'paragraph');
    if (lead?.kind === 'paragraph') {
      const slotBox = slotOf(LAYOUT, 'subtitle').box;
      const style = slotOf(LAYOUT, 'subtitle').style;
      const subtitleSize = fittingSize(
        lead.text,
        style,
        TEXT_LEADING,
        [24, 22, 20, 18],
        { w: slotBox.w, h: 60 },
        context,
      );
      const h = Math.max(
        slotBox.h,
        textHeight(
          [{ runs: runsOf(lead.text, { ...style, size: subtitleSize }), leading: subtitleSize * TEXT_LEADING }],
          slotBox.w,
          context.measure,
        ),
      );
      items.push(
        fill(LAYOUT, 'subtitle', lead.text, context, {
          size: subtitleSize,
          box: { ...slotBox, y: slotBox.y + extra, h },
          tag: context.tags.add('P', sect),
        }),
      );
      bottom = slotBox.y + extra + h;
    }
    const { scale } = context.document;
    if (scale !== undefined && bottom < 380) items.push(...picture(scale, Math.max(190, bottom + 44), context));
    const source = section.footer.map(plainText).join(' · ');
    if (source !== '') items.push(sourceItem(source, sect, context));
    items.push(...logoItems(LOGO, sect, context));
    return [{ layout: LAYOUT, name: plainText(section.title), items, footer: 'none' } satisfies SlideDraft];
  },
};

/** Where the figures come from and for whom they are shown, on two lines at most: small print, like the furniture of other slides. */
function sourceItem(source: string, sect: number, context: LayoutContext): Item {
  const { style, leading, box } = slotOf(LAYOUT, 'source');
  const w = context.theme.logo === undefined ? box.w : LOGO.x - 24 - box.x;
  const linesOf = (words: string): number =>
    Math.round(textHeight([{ runs: [{ text: words, style }], leading: 1 }], w, context.measure));
  const words = ellipsis(source, (candidate) => linesOf(candidate) <= 2);
  const extra = (linesOf(words) - 1) * leading;
  const place = { ...box, y: box.y - extra, w, h: box.h + extra };
  return fill(LAYOUT, 'source', [{ text: words }], context, { box: place, tag: context.tags.add('P', sect) });
}

/** The bars, the axis and its ends: decoration in a deck, for the ladder says the same in words. */
function picture(scale: Scale, top: Pt, context: LayoutContext): Item[] {
  const style: TextStyle = strong(18);
  const first = scale.ticks.at(0)?.label ?? '';
  const last = `${scale.ticks.at(-1)?.label ?? ''} ${scale.unit}`;
  const everything = scale.ranges.every((range) => !range.chosen);
  const bars = skyline(
    scale,
    { box: { x: LEFT, y: top, w: WIDTH, h: 432 - top }, pitch: 25, share: 17 / 25, notch: 1.5, anchor: 'bottom' },
    (range) => (range.chosen || everything ? coloursOf(range.tier, context).mark : 'rule'),
  );
  return [
    {
      kind: 'group',
      name: 'Pay ranges',
      box: { x: LEFT, y: top, w: WIDTH, h: 486 - top },
      items: [
        ...bars,
        rule(LEFT, 452, WIDTH, 'ink', 2),
        label(first, { x: LEFT, y: 462, w: 120, h: 24 }, style, 'left', context.measure, 'Scale start'),
        label(last, { x: 792, y: 462, w: 120, h: 24 }, style, 'right', context.measure, 'Scale end'),
      ],
    },
  ];
}

function heightAt(section: Section, size: Pt, context: LayoutContext): Pt {
  return textHeight(
    [{ runs: runsOf(section.title, heading(size, 'ink', -1)), leading: size * 1.05 }],
    WIDTH,
    context.measure,
  );
}

function fits(section: Section, size: Pt, room: Pt, context: LayoutContext): boolean {
  return heightAt(section, size, context) <= room;
}
