/** The cover: the title, and the data itself as its picture. */
import type { Section } from '../../document/types.js';
import { label, rule } from '../charts/bar.js';
import { skyline } from '../charts/skyline.js';
import { coloursOf, runsOf } from '../context.js';
import { LOGO_HEIGHT, logoItems } from '../picture.js';
import type { Item } from '../scene.js';
import { textItem } from '../text/item.js';
import { type Copy, textHeight } from '../text/set.js';
import { coverNames } from './cover-names.js';
import { bold, type PageContext, text } from './page.js';

const TITLE_SIZES = [50, 44, 38, 32, 28, 24, 20];

/** The cover, or nothing where its text needs more than a page. */
export function coverItems(section: Section, sect: number, context: PageContext): Item[] | undefined {
  const { left, width, h, bottom: pageBottom, scale, shrink: down, type } = context.paper;
  const title = TITLE_SIZES.map((full): Copy => {
    const size = full * scale;
    return { runs: runsOf(section.title, bold(size, 'ink', size * -0.032)), leading: size * 1.1, balance: 'even' };
  }).find((copy) => textHeight([copy], width, context.measure) <= copy.leading * (copy.leading > 40 * scale ? 3 : 5));
  const [names, ...lists] = section.blocks.filter((block) => block.kind === 'list');
  const leads = section.blocks.filter((block) => block.kind === 'paragraph');
  if (title === undefined || lists.length > 0 || leads.length + (names ? 1 : 0) < section.blocks.length)
    return undefined;
  const items: Item[] = [];
  const put = (copies: readonly Copy[], y: number, w: number, name: string): number => {
    const box = { x: left, y, w, h: textHeight(copies, w, context.measure) };
    items.push(textItem(name, copies, box, context));
    return y + box.h;
  };
  let bottom = put([{ ...title, tag: context.tags.add('H1', sect) }], 60 * down, width, 'Title');
  if (leads.length > 0) {
    const size = Math.max(type.body.size, 18 * scale);
    const copies = leads.map(
      (one): Copy => ({
        runs: runsOf(one.text, text(size, 'ink2')),
        leading: size * 1.45,
        spaceBefore: 8,
        tag: context.tags.add('P', sect),
        balance: 'even',
      }),
    );
    const narrow = textHeight(copies, width * 0.625, context.measure) <= size * 3 ? width * 0.625 : width;
    bottom = put(copies, Math.max(190 * down, bottom + 14), narrow, 'Subtitle');
  }
  const { size, leading } = type.body;
  const imprint = section.footer.map(
    (words): Copy => ({
      runs: runsOf(words, text(size, names === undefined ? 'ink2' : 'onPanelMiddle')),
      leading,
      tag: context.tags.add('P', sect),
    }),
  );
  const imprintWidth = context.theme.logo === undefined ? width : width / 2 - 12;
  const imprintHeight = textHeight(imprint, imprintWidth, context.measure);
  const axis = Math.min(674 * down, pageBottom + 8 - imprintHeight - leading * 2.6);
  if (bottom > axis - 74 || imprintHeight > 0.15 * h) return undefined;
  const top = Math.max(330 * down, bottom + 50 * down);
  if (names === undefined) items.push(...picture(top, axis, context));
  else items.push(...coverNames(names, Math.min(top, axis - 74), pageBottom + 8 - imprintHeight, sect, context));
  const logo = { x: left + width / 2, y: pageBottom - 28, w: width / 2, h: LOGO_HEIGHT };
  items.push(...logoItems(logo, sect, context));
  if (imprint.length > 0) put(imprint, pageBottom + 8 - imprintHeight, imprintWidth, 'Imprint');
  return items;
}

/** Every range of the dataset, the chosen ones in colour: an artifact, the report says it all in words. */
function picture(top: number, axis: number, context: PageContext): Item[] {
  const { left, width, type } = context.paper;
  const { scale } = context.document;
  if (scale === undefined) return [];
  const style = { ...text(type.unit), bold: true };
  const everything = scale.ranges.every((range) => !range.chosen);
  const box = { x: left, y: top, w: width, h: axis - 15 - top };
  const bars = skyline(scale, { box, pitch: 34, share: 23 / 34, notch: 1.5, anchor: 'bottom' }, (range) =>
    range.chosen || everything ? coloursOf(range.tier, context).mark : 'rule',
  );
  const [first, last] = [scale.ticks.at(0)?.full ?? '', scale.ticks.at(-1)?.full ?? ''];
  const ends = { y: axis + 8, h: type.unit * 1.4 };
  return [
    {
      kind: 'group',
      name: 'Pay ranges',
      box: { ...box, h: ends.y + ends.h - top },
      items: [
        ...bars,
        rule(left, axis, width, 'ink', 1.5),
        label(first, { x: left, w: width * 0.4, ...ends }, style, 'left', context.measure, 'Scale start'),
        label(
          `${last} ${scale.unit}`,
          { x: left + width * 0.5, w: width * 0.5, ...ends },
          style,
          'right',
          context.measure,
          'Scale end',
        ),
      ],
    },
  ];
}
