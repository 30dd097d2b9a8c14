/** 08: steps in numbered columns, or on a narrow slide in two rows; steps that say more than a column holds become a list. */
import type { Inlines, Steps } from '../../document/types.js';
import { sum } from '../blocks/columns.js';
import { rule } from '../charts/bar.js';
import { plainText } from '../context.js';
import { lineCount, wordsHeight } from '../fit.js';
import type { Box, Item, Pt, SlideLayout } from '../scene.js';
import { bottomOf, column, perGrid, rightOf, type SlideGrid } from './grid.js';
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
const HEAD_LEADING = 1.18;

/** A narrower column would break most lines after two words: two columns then, their numbers left of the words. */
const LEAST_WIDTH: Pt = 170;

interface Places {
  readonly rule: Omit<Box, 'h'>;
  readonly number: Box;
  readonly head: Box;
  readonly text: Box;
  readonly numberSize: Pt;
}

/** As many columns as steps: fewer than four are wider. */
type Columns = 2 | 3 | typeof COLUMNS;

function columnsFor(steps: number): Columns {
  return steps <= 2 ? 2 : steps === 3 ? 3 : COLUMNS;
}

/** Where the parts of a step stand, when the title is higher than one line by `down`. */
function placesOf(index: number, columns: Columns, down: Pt, grid: SlideGrid): Places {
  const top = grid.body.y + 18 + down;
  const { x, w } = column(grid, index, columns);
  if (w >= LEAST_WIDTH) {
    const at = (y: Pt, h: Pt): Box => ({ x, y: top + y, w, h });
    const room = Math.min(200 - down, bottomOf(grid.body) - top - 156);
    return { rule: { x, y: top, w }, number: at(14, 86), head: at(112, 36), text: at(156, room), numberSize: 72 };
  }
  const half = column(grid, index % 2, 2);
  const pitch = (bottomOf(grid.body) - top) / 2;
  const y = top + pitch * Math.floor(index / 2);
  const number = { ...half, y: y + 12, w: 56, h: 58 };
  const words = { x: rightOf(number) + 12, w: half.w - 68 };
  const text = { ...words, y: y + 60, h: pitch - 76 };
  return { rule: { ...half, y }, number, head: { ...words, y: y + 19, h: 36 }, text, numberSize: 48 };
}

function sides({ x, y, w, h }: Box): readonly [Pt, Pt, Pt, Pt] {
  return [x, y, w, h];
}

const layoutOn = perGrid((grid): SlideLayout => {
  const steps = Array.from({ length: COLUMNS }, (_, index) => {
    const { number, head, text: words, numberSize } = placesOf(index, COLUMNS, 0, grid);
    const figure = { font: 'heading', size: numberSize, bold: true, colour: 'ink' } as const;
    return [
      slot(`number ${index + 1}`, sides(number), figure, '1', { leading: number.h }),
      slot(`head ${index + 1}`, sides(head), strong(28), 'Step', { leading: 33 }),
      slot(`text ${index + 1}`, sides(words), text(22), 'What to do'),
    ];
  });
  return { name: 'Steps', slots: titled(grid, steps.flat()), shapes: [] };
});

export const steps: SlideDesign = {
  layouts: (grid) => [layoutOn(grid)],
  takes: (blocks) => firstOf(blocks, 'steps'),
  lay(section, context) {
    const block = section.blocks.find((candidate) => candidate.kind === 'steps');
    if (block?.kind !== 'steps') return listOverflow(section, context);
    const layout = layoutOn(context.grid);
    const first = slideTitle(section, layout, context);
    const parts = Math.ceil(block.steps.length / COLUMNS);
    const share = Math.ceil(block.steps.length / parts);
    const columns = columnsFor(share);
    const sizes = fitting(block, placesOf(0, columns, first.extra, context.grid), context);
    if (sizes === undefined || first.overflow !== undefined || first.extra > 30) return listOverflow(section, context);
    return Array.from({ length: parts }, (_, part) => {
      const title = part === 0 ? first : slideTitle(section, layout, context, part + 1, parts);
      const some = block.steps.slice(part * share, (part + 1) * share);
      const list = context.tags.add('L', title.sect, { numbering: 'Decimal' });
      const items = some.flatMap((step, index) => {
        const places = placesOf(index, columns, title.extra, context.grid);
        return stepItems(step, index, part * share + index + 1, sizes, places, list, context);
      });
      return { layout, name: plainText(section.title), items: [title.item, ...items], footer: 'document' };
    });
  },
};

interface Sizes {
  readonly head: Pt;
  /** How much lower the texts begin, where a head takes two lines. */
  readonly down: Pt;
  readonly text: Pt;
}

/** One size for all heads and one for all texts, or nothing where a text is too long. */
function fitting(block: Steps, { head: over, text: under }: Places, context: SlideContext): Sizes | undefined {
  const heads = headsOf(block, over.w, context);
  if (heads === undefined) return undefined;
  const heightAt = (words: Inlines, size: Pt): Pt => wordsHeight(words, text(size), TEXT_LEADING, under.w, context);
  const size = TEXT_SIZES.find((one) => block.steps.every((step) => heightAt(step.text, one) <= under.h - heads.down));
  return size === undefined ? undefined : { ...heads, text: size };
}

/** The largest size in which every head has one line; else that in which the fewest have two, and none has more. */
function headsOf(block: Steps, w: Pt, context: SlideContext): Pick<Sizes, 'head' | 'down'> | undefined {
  const linesAt = (size: Pt): number[] => block.steps.map(({ head }) => lineCount(head, strong(size), w, context));
  const [best] = HEAD_SIZES.map((head) => ({ head, lines: linesAt(head) }))
    .filter(({ lines }) => Math.max(...lines) <= 2)
    .toSorted((one, other) => sum(one.lines) - sum(other.lines));
  return best && { head: best.head, down: (Math.max(...best.lines) - 1) * best.head * HEAD_LEADING };
}

function stepItems(
  step: Steps['steps'][number],
  index: number,
  number: number,
  sizes: Sizes,
  places: Places,
  list: number,
  context: SlideContext,
): Item[] {
  const layout = layoutOn(context.grid);
  const item = context.tags.add('LI', list);
  const label = context.tags.add('Lbl', item);
  const body = context.tags.add('LBody', item);
  return [
    rule(places.rule.x, places.rule.y, places.rule.w, 'ink', 1.5),
    fill(layout, `number ${index + 1}`, [{ text: String(number) }], context, { box: places.number, tag: label }),
    fill(layout, `head ${index + 1}`, step.head, context, {
      size: sizes.head,
      box: { ...places.head, h: places.head.h + sizes.down },
      tag: context.tags.add('P', body),
    }),
    fill(layout, `text ${index + 1}`, step.text, context, {
      size: sizes.text,
      box: { ...places.text, y: places.text.y + sizes.down, h: places.text.h - sizes.down },
      tag: context.tags.add('P', body),
    }),
  ];
}
