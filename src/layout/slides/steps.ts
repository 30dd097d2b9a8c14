/** 08: steps in numbered columns; steps that say more than a column holds become a list. */
import type { Steps } from '../../document/types.js';
import { rule } from '../charts/bar.js';
import { type LayoutContext, plainText, runsOf } from '../context.js';
import { fittingSize } from '../fit.js';
import type { Item, Pt, SlideLayout } from '../scene.js';
import { textHeight } from '../text/set.js';
import { listOverflow } from './list.js';
import {
  FOOTER_SLOT,
  fill,
  firstOf,
  LEFT,
  NUMBER_SLOT,
  type SlideDesign,
  slot,
  strong,
  TEXT_LEADING,
  TITLE_SLOT,
  text,
} from './slide.js';
import { slideTitle } from './slide-title.js';

const COLUMNS = 4;
const PITCH = 222;
const COLUMN_WIDTH = 198;
const TEXT_SIZES = [22, 20, 18];

const LAYOUT: SlideLayout = {
  name: 'Steps',
  slots: [
    TITLE_SLOT,
    ...Array.from({ length: COLUMNS }, (_, index) => {
      const x = LEFT + PITCH * index;
      return [
        slot(
          `number ${index + 1}`,
          [x, 146, COLUMN_WIDTH, 86],
          { font: 'heading', size: 72, bold: true, colour: 'ink' },
          '1',
          { leading: 86 },
        ),
        slot(`head ${index + 1}`, [x, 244, COLUMN_WIDTH, 36], strong(28), 'Step', { leading: 33 }),
        slot(`text ${index + 1}`, [x, 288, COLUMN_WIDTH, 200], text(22), 'What to do'),
      ];
    }).flat(),
    FOOTER_SLOT,
    NUMBER_SLOT,
  ],
  shapes: [],
};

export const steps: SlideDesign = {
  layouts: [LAYOUT],
  takes: (blocks) => firstOf(blocks, 'steps'),
  lay(section, context) {
    const block = section.blocks.find((candidate) => candidate.kind === 'steps');
    if (block?.kind !== 'steps') return listOverflow(section, context);
    const sizes = fitting(block, context);
    const first = slideTitle(section, LAYOUT, context);
    if (sizes === undefined || first.overflow !== undefined || first.extra > 30) return listOverflow(section, context);
    const parts = Math.ceil(block.steps.length / COLUMNS);
    const share = Math.ceil(block.steps.length / parts);
    return Array.from({ length: parts }, (_, part) => {
      const title = part === 0 ? first : slideTitle(section, LAYOUT, context, part + 1, parts);
      const some = block.steps.slice(part * share, (part + 1) * share);
      const list = context.tags.add('L', title.sect, { numbering: 'Decimal' });
      const items = some.flatMap((step, index) =>
        column(step, index, part * share + index + 1, sizes, title.extra, list, context),
      );
      return { layout: LAYOUT, name: plainText(section.title), items: [title.item, ...items], footer: 'document' };
    });
  },
};

interface Sizes {
  readonly head: Pt;
  readonly text: Pt;
}

/** One size for all heads and one for all texts, or nothing where a text is too long. */
function fitting(block: Steps, context: LayoutContext): Sizes | undefined {
  const size = TEXT_SIZES.find((one) =>
    block.steps.every(
      (step) =>
        textHeight(
          [{ runs: runsOf(step.text, text(one)), leading: one * TEXT_LEADING }],
          COLUMN_WIDTH,
          context.measure,
        ) <= 200,
    ),
  );
  const heads = block.steps.map((step) =>
    fittingSize(step.head, strong(28), 1.18, [28, 24, 22, 20], { w: COLUMN_WIDTH, h: 36 }, context),
  );
  const head = Math.min(28, ...heads);
  const room = block.steps.every((step) => context.measure.width(plainText(step.head), strong(head)) <= COLUMN_WIDTH);
  return size === undefined || !room ? undefined : { head, text: size };
}

function column(
  step: Steps['steps'][number],
  index: number,
  number: number,
  sizes: Sizes,
  down: Pt,
  list: number,
  context: LayoutContext,
): Item[] {
  const x = LEFT + PITCH * index;
  const item = context.tags.add('LI', list);
  const label = context.tags.add('Lbl', item);
  const body = context.tags.add('LBody', item);
  const at = (y: Pt, h: Pt) => ({ x, y: y + down, w: COLUMN_WIDTH, h });
  return [
    rule(x, 132 + down, COLUMN_WIDTH, 'ink', 1.5),
    fill(LAYOUT, `number ${index + 1}`, [{ text: String(number) }], context, { box: at(146, 86), tag: label }),
    fill(LAYOUT, `head ${index + 1}`, step.head, context, {
      size: sizes.head,
      box: at(244, 36),
      tag: context.tags.add('P', body),
    }),
    fill(LAYOUT, `text ${index + 1}`, step.text, context, {
      size: sizes.text,
      box: at(288, 200 - down),
      tag: context.tags.add('P', body),
    }),
  ];
}
