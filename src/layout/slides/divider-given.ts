/** A divider in a company's template: the tier on its section layout, and the tier's roles with their pay on slides behind it. */
import type { ChartRow, Section } from '../../document/types.js';
import { plainText } from '../context.js';
import type { SlideLayout } from '../scene.js';
import type { RowPlan } from './divider-plan.js';
import { layRows } from './divider-rows.js';
import { type GivenSlots, perGrid, type SlideGrid } from './grid.js';
import { listOverflow } from './list.js';
import { layOpening, openingSlots } from './opening.js';
import { furnitureSlots, type SlideContext, type SlideDraft, titled } from './slide.js';
import { slideTitle } from './slide-title.js';

const TEXT = { name: 'text', type: 'subtitle', prompt: 'What the tier holds' } as const;

function headerOn(grid: SlideGrid, { section }: GivenSlots): SlideLayout {
  const slots = [...openingSlots(section, TEXT), ...furnitureSlots(grid)];
  return { name: 'Section Header', type: 'secHead', slots, shapes: [] };
}

const rowsOn = perGrid(
  (grid): SlideLayout => ({
    name: 'Roles of a tier',
    type: 'titleOnly',
    slots: titled(grid, []),
    shapes: [],
  }),
);

export function givenLayouts(grid: SlideGrid, given: GivenSlots): readonly SlideLayout[] {
  return [headerOn(grid, given), rowsOn(grid)];
}

export function layGiven(section: Section, plan: RowPlan, given: GivenSlots, context: SlideContext): SlideDraft[] {
  const layout = headerOn(context.grid, given);
  const lead = section.blocks.find((block) => block.kind === 'paragraph');
  const words = { title: section.title, slot: TEXT.name, text: lead?.kind === 'paragraph' ? lead.text : undefined };
  const opening = layOpening(words, layout, context);
  const header: SlideDraft[] =
    opening === undefined
      ? listOverflow({ ...section, blocks: lead === undefined ? [] : [lead] }, context)
      : [{ layout, name: plainText(section.title), items: opening.items, footer: 'document' }];
  const slides = plan.slides.filter((rows) => rows.length > 0);
  const count = header.length + slides.length;
  return [
    ...header,
    ...slides.map((rows, index) => layRoles(section, rows, plan, header.length + index + 1, count, context)),
  ];
}

function layRoles(
  section: Section,
  rows: readonly ChartRow[],
  plan: RowPlan,
  part: number,
  parts: number,
  context: SlideContext,
): SlideDraft {
  const layout = rowsOn(context.grid);
  const { item, sect } = slideTitle(section, layout, context, part, parts);
  const items = [item, ...layRows(rows, plan, section, sect, context)];
  return { layout, name: plainText(section.title), items, footer: 'document' };
}
