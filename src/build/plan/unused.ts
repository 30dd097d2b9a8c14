/** What a person chose of the layout, held against the documents that there will be. */
import type { Report } from '../../diagnostic.js';
import { flagUnused, keptByTemplate } from '../../messages/usage.js';
import type { Prepared, Request } from '../../stages.js';
import type { Medium } from '../../template/types.js';
import type { Unit } from './units.js';

type Choices = NonNullable<Request['layout']>;

/** By choice: its flag, and the mediums that it is for. */
const USES: { readonly [Choice in keyof Choices]-?: readonly [flag: string, ...Medium[]] } = {
  aspect: ['aspect', 'slides', 'handout', 'notes'],
  paper: ['page', 'handout', 'notes', 'pages'],
  slidesPerPage: ['slides-per-page', 'handout'],
  largePrint: ['large-print', 'notes', 'pages'],
  bleed: ['bleed', 'pages'],
};

/** A choice that no document of a job can follow is told. */
export function tellUnused(
  { templates, company, layout = {} }: Prepared,
  units: readonly Unit[],
  report: Report,
): void {
  const own = new Map(templates.map(({ name, front }) => [name, front.medium]));
  const mediums = new Set<Medium | undefined>();
  for (const { template, files } of units)
    for (const { format } of files)
      if (format !== 'html') mediums.add(format === 'pptx' ? 'slides' : own.get(template));
  for (const [choice, value] of Object.entries(layout)) {
    const use = isChoice(choice) && value ? USES[choice] : undefined;
    if (use === undefined) continue;
    const [flag, ...usable] = use;
    if (!usable.some((medium) => mediums.has(medium))) report(flagUnused(flag, String(value), usable));
  }
  const { aspect } = layout;
  const decks = units.some(({ files }) => files.some(({ format }) => format === 'pptx'));
  if (aspect && decks && company && !isOf(aspect, company)) report(keptByTemplate('aspect', aspect, 'it has a shape'));
}

/** Whether a template has the shape that is asked for, too. */
function isOf(aspect: string, { grid }: NonNullable<Prepared['company']>): boolean {
  const { w, h } = grid(false).grid;
  const [across = 1, down = 1] = aspect.split(':').map(Number);
  return Math.abs((w * down) / (h * across) - 1) < 0.01;
}

function isChoice(name: string): name is keyof Choices {
  return name in USES;
}
