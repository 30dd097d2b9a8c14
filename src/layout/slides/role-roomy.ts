/** 05: a role on a spacious slide. */
import type { Inlines, Section } from '../../document/types.js';
import { rule } from '../charts/bar.js';
import { plainText, runsOf } from '../context.js';
import { fittingSize } from '../fit.js';
import type { Item, Pt } from '../scene.js';
import { type Copy, setText, textHeight } from '../text/set.js';
import { column, span } from './grid.js';
import { picture, type RoleParts, roleLayout, rowsOf, topWidth } from './role-parts.js';
import { pay } from './role-pay.js';
import { fill, fillCopies, type SlideContext, type SlideDraft, TEXT_LEADING, text } from './slide.js';
import type { SlideTitle } from './slide-title.js';

/** The spacious slide: one list of up to three short items, or nothing where the role needs more. */
export function roomy(
  section: Section,
  parts: RoleParts,
  title: SlideTitle,
  context: SlideContext,
): SlideDraft[] | undefined {
  const [group, ...others] = parts.groups;
  const items = group?.blocks.flatMap((block) => (block.kind === 'list' ? block.items : [])) ?? [];
  const simple =
    others.length === 0 &&
    (group?.blocks.every((block) => block.kind === 'list' && !block.ordered) ?? true) &&
    items.every((item) => item.lists.length === 0);
  if (title.tall || !simple || parts.summary.length > 1) return undefined;
  const { grid } = context;
  const layout = roleLayout(grid);
  const tops = rowsOf(grid);
  const columns = items.length <= 3 ? 3 : 2;
  const { w } = column(grid, 0, columns);
  if (items.length > 6) return undefined;
  const sizes = items.length <= 3 ? [24, 22, 20] : [20];
  const rows = Math.ceil(items.length / columns);
  const size = sizes.find((one) =>
    items.every((item) => heightOf(item.text, one, w, context) <= 104 / Math.max(1, rows)),
  );
  const summary = parts.summary[0]?.text ?? [];
  const summaryBox = { x: grid.body.x, y: tops.summary, w: topWidth(parts, span(grid, 0, 11).w, grid), h: 58 };
  const summarySize = fittingSize(summary, text(22), TEXT_LEADING, [22, 18], summaryBox, context);
  const summaryHeight = textHeight(
    [{ runs: runsOf(summary, text(summarySize)), leading: summarySize * TEXT_LEADING }],
    summaryBox.w,
    context.measure,
  );
  const small = smallPrint(parts);
  const smallWidth = topWidth(parts, grid.body.w, grid);
  const smallBox = {
    x: grid.body.x,
    y: summaryBox.y + (summary.length > 0 ? summaryHeight + 6 : 0),
    w: smallWidth,
    h: textHeight(small, smallWidth, context.measure),
  };
  if (size === undefined || summaryHeight > 68 || (small.length > 0 && smallBox.y + smallBox.h > tops.pay))
    return undefined;

  const { sect } = title;
  const drawn: Item[] = [title.item];
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
    const { paragraphs } = setText(copies, smallBox, context.measure);
    drawn.push({ kind: 'text', name: 'Small print', box: smallBox, anchor: 'top', paragraphs });
  }
  drawn.push(...picture(parts, sect, context));
  drawn.push(...pay(section, parts, sect, context));
  if (group !== undefined) drawn.push(rule(grid.body.x, tops.list - 14, grid.body.w, 'rule', 0.75));
  if (group?.head !== undefined)
    drawn.push(fill(layout, 'list head', group.head, context, { tag: context.tags.add('H2', sect) }));
  const list = context.tags.add('L', sect, { numbering: 'None' });
  items.forEach((item, index) => {
    const box = {
      ...column(grid, index % columns, columns),
      y: tops.list + 36 + Math.floor(index / columns) * (104 / rows),
      h: 100 / rows,
    };
    const tag = context.tags.add('LBody', context.tags.add('LI', list));
    const copy = { runs: runsOf(item.text, text(size)), leading: size * TEXT_LEADING, tag };
    drawn.push(
      items.length <= 3
        ? fillCopies(layout, `item ${index + 1}`, [copy], context, box)
        : {
            kind: 'text',
            name: 'Item',
            box,
            anchor: 'top',
            paragraphs: setText([copy], box, context.measure).paragraphs,
          },
    );
  });
  return [{ layout, name: plainText(section.title), items: drawn, footer: 'document' }];
}

/** Between the summary and the pay; each a line or more of its own. */
function smallPrint(parts: RoleParts): Copy[] {
  return parts.asides.map((aside) => ({ runs: runsOf(aside.text, text(18, 'ink2')), leading: 18 * TEXT_LEADING }));
}

function heightOf(words: Inlines, size: Pt, w: Pt, context: SlideContext): Pt {
  return textHeight([{ runs: runsOf(words, text(size)), leading: size * TEXT_LEADING }], w, context.measure);
}
