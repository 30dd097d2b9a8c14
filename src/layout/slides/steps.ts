/** 08: steps in numbered columns; steps that say more than a column holds become a list. */
import type { Steps } from '../../document/types.js';
import { rule } from '../charts/bar.js';
import { plainText, runsOf } from '../context.js';
import { fittingSize } from '../fit.js';
import type { Item, Pt, SlideLayout } from '../scene.js';
import { textHeight } from '../text/set.js';
import { column, perGrid, type SlideGrid } from './grid.js';
import { listOverflow } from './list.js';
import {
  fill,
  firstOf,
  type SlideContext,
  type SlideDesign,
  slot,
  strong,
  TEXT_LEADING,
  text,
  titled,
} from './slide.js';
import { slideTitle } from './slide-title.js';

const COLUMNS = 4;
const TEXT_SIZES = [22, 20, 18];
const HEAD_SIZES = [28, 24, 22, 20];

/** From the rule over a column down. */
const [NUMBER_Y, HEAD_Y, TEXT_Y]: readonly [Pt, Pt, Pt] = [14, 112, 156];
const NUMBER_HEIGHT = 86;
const HEAD_HEIGHT = 36;
const TEXT_HEIGHT = 200;

/** Where the rules over the columns stand. */
function topOf({ body }: SlideGrid): Pt {
  return body.y + 18;
}

const layoutOn = perGrid((grid): SlideLayout => {
  const top = topOf(grid);
  const columns = Array.from({ length: COLUMNS }, (_, index) => {
    const { x, w } = column(grid, index, COLUMNS);
    return [
      slot(
        `number ${index + 1}`,
        [x, top + NUMBER_Y, w, NUMBER_HEIGHT],
        { font: 'heading', size: 72, bold: true, colour: 'ink' },
        '1',
        { leading: NUMBER_HEIGHT },
      ),
      slot(`head ${index + 1}`, [x, top + HEAD_Y, w, HEAD_HEIGHT], strong(28), 'Step', { leading: 33 }),
      slot(`text ${index + 1}`, [x, top + TEXT_Y, w, TEXT_HEIGHT], text(22), 'What to do'),
    ];
  });
  return { name: 'Steps', slots: titled(grid, columns.flat()), shapes: [] };
});

export const steps: SlideDesign = {
  layouts: (grid) => [layoutOn(grid)],
  takes: (blocks) => firstOf(blocks, 'steps'),
  lay(section, context) {
    const block = section.blocks.find((candidate) => candidate.kind === 'steps');
    if (block?.kind !== 'steps') return listOverflow(section, context);
    const layout = layoutOn(context.grid);
    const sizes = fitting(block, column(context.grid, 0, COLUMNS).w, context);
    const first = slideTitle(section, layout, context);
    if (sizes === undefined || first.overflow !== undefined || first.extra > 30) return listOverflow(section, context);
    const parts = Math.ceil(block.steps.length / COLUMNS);
    const share = Math.ceil(block.steps.length / parts);
    return Array.from({ length: parts }, (_, part) => {
      const title = part === 0 ? first : slideTitle(section, layout, context, part + 1, parts);
      const some = block.steps.slice(part * share, (part + 1) * share);
      const list = context.tags.add('L', title.sect, { numbering: 'Decimal' });
      const items = some.flatMap((step, index) =>
        columnItems(step, index, part * share + index + 1, sizes, title.extra, list, context),
      );
      return { layout, name: plainText(section.title), items: [title.item, ...items], footer: 'document' };
    });
  },
};

interface Sizes {
  readonly head: Pt;
  readonly text: Pt;
}

/** One size for all heads and one for all texts, or nothing where a text is too long. */
function fitting(block: Steps, w: Pt, context: SlideContext): Sizes | undefined {
  const size = TEXT_SIZES.find((one) =>
    block.steps.every(
      (step) =>
        textHeight([{ runs: runsOf(step.text, text(one)), leading: one * TEXT_LEADING }], w, context.measure) <=
        TEXT_HEIGHT,
    ),
  );
  const heads = block.steps.map((step) =>
    fittingSize(step.head, strong(28), 1.18, HEAD_SIZES, { w, h: HEAD_HEIGHT }, context),
  );
  const head = Math.min(28, ...heads);
  const room = block.steps.every((step) => context.measure.width(plainText(step.head), strong(head)) <= w);
  return size === undefined || !room ? undefined : { head, text: size };
}

function columnItems(
  step: Steps['steps'][number],
  index: number,
  number: number,
  sizes: Sizes,
  down: Pt,
  list: number,
  context: SlideContext,
): Item[] {
  const layout = layoutOn(context.grid);
  const { x, w } = column(context.grid, index, COLUMNS);
  const top = topOf(context.grid) + down;
  const item = context.tags.add('LI', list);
  const label = context.tags.add('Lbl', item);
  const body = context.tags.add('LBody', item);
  const at = (y: Pt, h: Pt) => ({ x, y: top + y, w, h });
  return [
    rule(x, top, w, 'ink', 1.5),
    fill(layout, `number ${index + 1}`, [{ text: String(number) }], context, {
      box: at(NUMBER_Y, NUMBER_HEIGHT),
      tag: label,
    }),
    fill(layout, `head ${index + 1}`, step.head, context, {
      size: sizes.head,
      box: at(HEAD_Y, HEAD_HEIGHT),
      tag: context.tags.add('P', body),
    }),
    fill(layout, `text ${index + 1}`, step.text, context, {
      size: sizes.text,
      box: at(TEXT_Y, TEXT_HEIGHT - down),
      tag: context.tags.add('P', body),
    }),
  ];
}
