/** The cover: the title, and the data itself as its picture. */
import type { Section } from '../../document/types.js';
import { label, rule } from '../charts/bar.js';
import { skyline } from '../charts/skyline.js';
import { coloursOf, type LayoutContext, runsOf } from '../context.js';
import type { Item, TextItem } from '../scene.js';
import { type Copy, setText, textHeight } from '../text/set.js';
import { bold, LEFT, text, WIDTH } from './page.js';

const TITLE_SIZES = [50, 44, 38, 32, 28, 24, 20];
const AXIS_Y = 674;

/** The cover, or nothing where its text needs more than a page. */
export function coverItems(section: Section, sect: number, context: LayoutContext): Item[] | undefined {
  const title = TITLE_SIZES.map(
    (size): Copy => ({
      runs: runsOf(section.title, bold(size, 'ink', size * -0.032)),
      leading: size * 1.1,
      balance: 'even',
    }),
  ).find((copy) => textHeight([copy], WIDTH, context.measure) <= copy.leading * (copy.leading > 40 ? 3 : 5));
  if (title === undefined || section.blocks.some((block) => block.kind !== 'paragraph')) return undefined;
  const items: Item[] = [];
  const put = (copies: readonly Copy[], x: number, y: number, w: number, name: string): number => {
    const h = textHeight(copies, w, context.measure);
    const box = { x, y, w, h };
    const item: TextItem = {
      kind: 'text',
      name,
      box,
      anchor: 'top',
      paragraphs: setText(copies, box, context.measure).paragraphs,
    };
    items.push(item);
    return y + h;
  };
  let bottom = put([{ ...title, tag: context.tags.add('H1', sect) }], LEFT, 60, WIDTH, 'Title');
  const leads = section.blocks.filter((block) => block.kind === 'paragraph');
  if (leads.length > 0) {
    const copies = leads.map(
      (one): Copy => ({
        runs: runsOf(one.text, text(18, 'ink2')),
        leading: 26,
        spaceBefore: 8,
        tag: context.tags.add('P', sect),
        balance: 'even',
      }),
    );
    const narrow = textHeight(copies, 300, context.measure) <= 54 ? 300 : WIDTH;
    bottom = put(copies, LEFT, Math.max(190, bottom + 14), narrow, 'Subtitle');
  }
  const imprint = section.footer.map(
    (words): Copy => ({ runs: runsOf(words, text(12, 'ink2')), leading: 18, tag: context.tags.add('P', sect) }),
  );
  const imprintHeight = textHeight(imprint, WIDTH, context.measure);
  if (bottom > 600 || imprintHeight > 80) return undefined;
  items.push(...picture(Math.max(330, bottom + 50), context));
  if (imprint.length > 0) put(imprint, LEFT, 788 - imprintHeight, WIDTH, 'Imprint');
  return items;
}

/** Every range of the dataset, the chosen ones in colour: an artifact, the report says it all in words. */
function picture(top: number, context: LayoutContext): Item[] {
  const { scale } = context.document;
  if (scale === undefined) return [];
  const style = { ...text(13), bold: true };
  const everything = scale.ranges.every((range) => !range.chosen);
  const box = { x: LEFT, y: top, w: WIDTH, h: AXIS_Y - 15 - top };
  const bars = skyline(scale, { box, pitch: 34, share: 23 / 34, notch: 1.5, anchor: 'bottom' }, (range) =>
    range.chosen || everything ? coloursOf(range.tier, context).mark : 'rule',
  );
  const [first, last] = [scale.ticks.at(0)?.full ?? '', scale.ticks.at(-1)?.full ?? ''];
  return [
    {
      kind: 'group',
      name: 'Pay ranges',
      box: { ...box, h: 700 - top },
      items: [
        ...bars,
        rule(LEFT, AXIS_Y, WIDTH, 'ink', 1.5),
        label(first, { x: LEFT, y: 682, w: 150, h: 18 }, style, 'left', context.measure, 'Scale start'),
        label(
          `${last} ${scale.unit}`,
          { x: LEFT + WIDTH - 220, y: 682, w: 220, h: 18 },
          style,
          'right',
          context.measure,
          'Scale end',
        ),
      ],
    },
  ];
}
