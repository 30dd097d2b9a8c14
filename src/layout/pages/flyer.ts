/** A role on one page to take from a stall: a panel in its tier's colour, its pay, what it asks, and where to find more. */
import type { Section } from '../../document/types.js';
import { rule } from '../charts/bar.js';
import { coloursOf, runsOf } from '../context.js';
import type { Item, Pt } from '../scene.js';
import { type Copy, textHeight } from '../text/set.js';
import { listCopies } from './blocks/list.js';
import { layFoot } from './flyer-foot.js';
import { layPanel } from './flyer-panel.js';
import { type FlyerParts, partsOf } from './flyer-parts.js';
import { layPay } from './flyer-pay.js';
import { FlyerSheet, type FlyerStep } from './flyer-sheet.js';
import { type PageContext, text } from './page.js';

/** Sizes of the title, the summary and the lists, and the least height of the panel, tried until the page holds them. */
const STEPS: readonly FlyerStep[] = [
  { title: 46, summary: 18, list: 15, panel: 286 },
  { title: 40, summary: 17, list: 14, panel: 260 },
  { title: 34, summary: 16, list: 13, panel: 220 },
  { title: 28, summary: 15, list: 12, panel: 180 },
  { title: 24, summary: 13, list: 12, panel: 0 },
];

/** The flyer, or nothing where the page cannot hold all of it (or print is large): then the role is laid as other roles are. */
export function flyerItems(section: Section, sect: number, context: PageContext): Item[] | undefined {
  const parts = partsOf(section);
  if (parts === undefined || context.paper.type.body.size > 12) return undefined;
  for (const step of STEPS) {
    const sheet = new FlyerSheet(section, step, sect, context);
    if (fits(sheet, parts)) return sheet.items;
  }
  return undefined;
}

/** Fills the page; whether nothing ran into the foot. */
function fits(sheet: FlyerSheet, parts: FlyerParts): boolean {
  const { h } = sheet.context.paper;
  const panelEnd = layPanel(sheet, parts.summary);
  const payEnd = layPay(sheet, parts, panelEnd + 28 * sheet.shrink);
  const listsEnd = layLists(sheet, parts.groups, payEnd);
  const foot = parts.more === undefined ? h - 40 : layFoot(sheet, parts.more, parts.picture);
  return panelEnd < 0.5 * h && listsEnd <= foot - 4;
}

/** Labels at the margin, what they head beside them, a rule over each. */
function layLists(sheet: FlyerSheet, groups: FlyerParts['groups'], top: Pt): Pt {
  const { paper, measure, tags } = sheet.context;
  const { left, width } = paper;
  const size = sheet.size(sheet.step.list);
  const leading = size * 1.4;
  const colour = coloursOf(sheet.section.tier, sheet.context).mark;
  const label = Math.min(111, width * 0.24);
  const x = left + label + 12;
  let y = top;
  groups.forEach((group, index) => {
    sheet.items.push(rule(left, y, width, index === 0 ? 'ink' : 'rule', index === 0 ? 1 : 0.75));
    const head: Copy = {
      runs: runsOf(group.head, { ...text(sheet.size(14)), bold: true }),
      leading,
      tag: tags.add('H2', sheet.sect),
    };
    const copies = group.blocks.flatMap((block): Copy[] => {
      if (block.kind === 'paragraph')
        return [{ runs: runsOf(block.text, text(size)), leading, tag: tags.add('P', sheet.sect) }];
      if (block.kind !== 'list') return [];
      const list = tags.add('L', sheet.sect, { numbering: block.ordered ? 'Decimal' : 'Disc' });
      return listCopies(block, list, colour, sheet.context, { size, leading });
    });
    const w = left + width - x;
    sheet.put('List head', [head], y + 17 * sheet.shrink, left, label);
    sheet.put('List', copies, y + 17 * sheet.shrink, x, w);
    const height = Math.max(textHeight([head], label, measure), textHeight(copies, w, measure));
    y += 17 * sheet.shrink + height + 12 * sheet.shrink;
  });
  return y;
}
