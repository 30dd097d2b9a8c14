/** 05: a role on a spacious slide. */
import type { Section } from '../../document/types.js';
import { plainText, runsOf } from '../context.js';
import { fittingSize, wordsHeight } from '../fit.js';
import type { Item } from '../scene.js';
import { textItem } from '../text/item.js';
import { type Copy, textHeight } from '../text/set.js';
import { bottomOf, span } from './grid.js';
import type { RoleHead } from './role-head.js';
import { setLists } from './role-lists.js';
import { picture, type RoleParts, rowsOf, topWidth } from './role-parts.js';
import { pay } from './role-pay.js';
import { fill, type SlideContext, type SlideDraft, TEXT_LEADING, text } from './slide.js';

/** The spacious slide, or nothing where the role needs more. */
export function roomy(
  section: Section,
  parts: RoleParts,
  head: RoleHead,
  context: SlideContext,
): SlideDraft[] | undefined {
  if (head.tall || parts.summary.length > 1) return undefined;
  const lists = setLists(parts, section.tier, context);
  if (lists === undefined) return undefined;
  const { grid } = context;
  const { layout } = lists;
  const tops = rowsOf(grid);
  const summary = parts.summary[0]?.text ?? [];
  const summaryBox = {
    x: grid.body.x,
    y: head.bottom,
    w: topWidth(parts, span(grid, 0, 11).w, grid),
    h: Math.min(58, tops.pay - head.bottom),
  };
  const summarySize = fittingSize(summary, text(22), TEXT_LEADING, [22, 18], summaryBox, context);
  const summaryHeight = wordsHeight(summary, text(summarySize), TEXT_LEADING, summaryBox.w, context);
  const small = smallPrint(parts);
  const smallWidth = topWidth(parts, grid.body.w, grid);
  const smallBox = {
    x: grid.body.x,
    y: summaryBox.y + (summary.length > 0 ? summaryHeight + 6 : 0),
    w: smallWidth,
    h: textHeight(small, smallWidth, context.measure),
  };
  const crowded = head.items.length + small.length > 1;
  const end = bottomOf(small.length > 0 ? smallBox : { ...summaryBox, h: summaryHeight });
  if (summaryHeight > 68 || (crowded && end > tops.pay)) return undefined;

  const { sect } = head;
  const drawn: Item[] = [...head.items];
  if (summary.length > 0)
    drawn.push(
      fill(layout, 'summary', summary, context, {
        size: summarySize,
        box: summaryBox,
        tag: context.tags.add('P', sect),
      }),
    );
  if (small.length > 0) {
    const copies = small.map((copy) => ({ ...copy, tag: context.tags.add('P', sect) }));
    drawn.push(textItem('Small print', copies, smallBox, context));
  }
  drawn.push(...picture(parts, sect, context));
  drawn.push(...pay(section, parts, layout, sect, context), ...lists.draw(sect));
  return [{ layout, name: plainText(section.title), items: drawn, footer: 'document' }];
}

/** Between the summary and the pay; each a line or more of its own. */
function smallPrint(parts: RoleParts): Copy[] {
  return parts.asides.map((aside) => ({ runs: runsOf(aside.text, text(18, 'ink2')), leading: 18 * TEXT_LEADING }));
}
