/** Two groups side by side, each under a heading, of any blocks: PowerPoint's "Comparison". What does not fit goes on. */
import type { Inlines, Section } from '../../document/types.js';
import { continued } from '../../messages/layout.js';
import { columnsOf } from '../blocks/groups.js';
import { rule } from '../charts/bar.js';
import { onTrial, plainText, subjectOf } from '../context.js';
import type { Item, Pt, SlideLayout } from '../scene.js';
import {
  columnItems,
  HEAD,
  overItems,
  type Parts,
  type Plan,
  planOf,
  type Seat,
  seatOf,
  UNDER_RULE,
  underHead,
} from './columns-plan.js';
import { bottomOf, column, perGrid } from './grid.js';
import { listOverflow } from './list.js';
import {
  contentSlot,
  fill,
  type SlideContext,
  type SlideDesign,
  type SlideDraft,
  slot,
  strong,
  titled,
} from './slide.js';
import { slideTitle } from './slide-title.js';

export const comparison = perGrid((grid): SlideLayout => {
  const { body } = grid;
  const top = underHead(body.y);
  const sides = [0, 1].flatMap((index) => {
    const { x, w } = column(grid, index, 2);
    return [
      slot(`head ${index + 1}`, [x, body.y + UNDER_RULE, w, HEAD], strong(22), 'What is compared'),
      contentSlot(`content ${index + 1}`, [x, top, w, bottomOf(body) - top]),
    ];
  });
  return { name: 'Comparison', type: 'twoTxTwoObj', slots: titled(grid, sides), shapes: [] };
});

export const columns: SlideDesign = {
  layouts: (grid) => [comparison(grid)],
  lay(section, context) {
    const parts = columnsOf(section.blocks);
    const plan = planOf(section, parts, comparison(context.grid), onTrial(context));
    return plan === undefined ? listOverflow(section, context) : layPlanned(section, parts, plan, context);
  },
};

/** A column's items by slide: what is read first comes first. */
function layPlanned(section: Section, parts: Parts, plan: Plan, context: SlideContext): SlideDraft[] {
  const { layout } = plan;
  const seats = plan.sides.map((side, index) =>
    Array.from({ length: side.places }, (_, place) => seatOf(index, place, side)),
  );
  const count = Math.max(...seats.flat().map(({ slide }) => slide)) + 1;
  if (count > 1) context.report(continued(section, subjectOf(section), 'text', section.blocks, count));
  const titles = Array.from({ length: count }, (_, part) => slideTitle(section, layout, context, part + 1, count));
  const sect = (slide: number): number => titles[slide]?.sect ?? 0;
  const slides: Item[][] = titles.map(({ item }) => [item]);
  slides[0]?.push(...overItems(section, parts, plan, sect(0), context));
  for (const [index, side] of plan.sides.entries()) {
    const places = seats[index] ?? [];
    const heads = places.map((seat, place) => {
      const begins = place < side.shared || seat.half === 0;
      const top = place === 0 ? plan.first : plan.next;
      const text = parts.columns[index]?.head.text ?? [];
      return begins
        ? headItems(text, seat, place >= side.shared, { top, ...plan.heads }, sect(seat.slide), context)
        : [];
    });
    const items = columnItems(section, parts.columns, index, plan, side, sect, context);
    for (const [place, { slide }] of places.entries())
      slides[slide]?.push(...(heads[place] ?? []), ...(items[place] ?? []));
  }
  return slides.map((items) => ({ layout, name: plainText(section.title), items, footer: 'document' }));
}

/** The rule over a column, and its heading; one that has the slide for itself has both over all of it. */
function headItems(
  text: Inlines,
  { half }: Seat,
  alone: boolean,
  { top, size, h }: Plan['heads'] & { readonly top: Pt },
  sect: number,
  context: SlideContext,
): Item[] {
  const { x, w } = alone ? context.grid.body : column(context.grid, half, 2);
  const box = { x, y: top + UNDER_RULE, w, h };
  const head = fill(comparison(context.grid), `head ${half + 1}`, text, context, {
    size,
    box,
    tag: context.tags.add('H2', sect),
  });
  return [rule(x, top, w, 'ink', 1.5), head];
}
