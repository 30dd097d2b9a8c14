/** A role on paper: title, summary, pay on the shared scale, and what it asks. Two share a page where both are short. */

import type { Block, Inlines, Paragraph, RangeChart, Section } from '../../document/types.js';
import { groupsOf } from '../blocks/groups.js';
import { rangeBar, rect, rule } from '../charts/bar.js';
import { ticks, track } from '../charts/track.js';
import { coloursOf, type LateItem, position, runsOf, saidOf } from '../context.js';
import type { Item, Pt, TextItem } from '../scene.js';
import { type Copy, setText, textHeight } from '../text/set.js';
import { ellipsis, takeCopies } from '../text/split.js';
import { blocksPieces } from './blocks/index.js';
import { listCopies } from './blocks/list.js';
import { type Flowable, series, totalHeight, wholePiece } from './flow.js';
import { type PageContext, text } from './page.js';
import type { Paper } from './paper.js';
import { overBar, payFigure } from './pay-figure.js';
import { headPieces, PICTURE } from './role-head.js';

/** How far a second role on a page moves down where it needs its own tier's name over it. */
export const SECOND_MARKER: Pt = 14;

/** The pieces of a role; `compact` where it may share a page, else with ruled rows. */
export function rolePieces(section: Section, sect: number, compact: boolean, context: PageContext): Flowable[] {
  const paragraphs = section.blocks.filter((block) => block.kind === 'paragraph');
  const summary = paragraphs.filter((one) => one.style === 'lead');
  const figure = paragraphs.find((one) => one.style === 'figure');
  const chart = section.blocks.find((block) => block.kind === 'range');
  const picture = section.blocks.find((block) => block.kind === 'figure');
  const above: readonly (Block | undefined)[] = [chart, figure, picture, ...summary];
  const listed = section.blocks.filter((block) => !above.includes(block));
  const own = chart?.kind === 'range' ? chart : undefined;
  const beside = picture?.kind === 'figure' && context.pictures[picture.picture] !== undefined ? picture : undefined;
  const titled = headPieces(section, summary, beside, sect, context);
  const pay = payPiece(section, figure, own, sect, context);
  const below = beside === undefined ? 0 : PICTURE.h + 12 - totalHeight(titled);
  return [
    ...titled,
    { ...pay, before: Math.max(pay.before, below) },
    ...groupsOf(listed).flatMap((group, index) => {
      if (group.head === undefined) return blocksPieces(group.blocks, section, sect, context);
      const { headed, after } = partedAtRemark(group.blocks);
      if (headed.some((block) => block.kind !== 'list')) {
        const { place, via } = section;
        const head: Block = { kind: 'heading', level: 2, text: group.head, place, via };
        return blocksPieces([head, ...group.blocks], section, sect, context);
      }
      return [
        ...listPieces(group.head, headed, section, sect, compact, index > 0, context),
        ...blocksPieces(after, section, sect, context),
      ];
    }),
  ];
}

/** What stands under a head; a remark has its own. */
function partedAtRemark(blocks: readonly Block[]): { headed: readonly Block[]; after: readonly Block[] } {
  const remark = blocks.findIndex(({ kind }) => kind === 'remark');
  const end = remark < 0 ? blocks.length : remark;
  return { headed: blocks.slice(0, end), after: blocks.slice(end) };
}

/** The tier's key and name over a role. */
export function tierMarker(section: Section, y: Pt, context: PageContext): Item[] {
  const tier = context.document.tiers.find((mark) => mark.rank === section.tier);
  if (tier === undefined) return [];
  const { left, width, type } = context.paper;
  const { size, leading } = type.chart;
  const key = size * 0.75;
  const box = { x: left + key + 8, y, w: width - key - 8, h: leading };
  const style = { ...text(size), bold: true };
  // All of it heads the tier's roles in the report's tables and charts.
  const words = ellipsis(tier.name, (candidate) => context.measure.width(candidate, style) <= box.w);
  const copy: Copy = { runs: [{ text: words, style }], leading };
  const name: TextItem = {
    kind: 'text',
    name: 'Tier',
    box,
    anchor: 'middle',
    paragraphs: setText([copy], box, context.measure, 'middle').paragraphs,
  };
  return [
    rect({ x: left, y: y + (leading - key) / 2, w: key, h: key }, coloursOf(section.tier, context).mark, 'Key'),
    name,
  ];
}

/** The figure over its bar, the scale, and a rule: a figure with an alternative text. */
function payPiece(
  section: Section,
  figure: Paragraph | undefined,
  chart: RangeChart | undefined,
  sect: number,
  context: PageContext,
): Flowable {
  const { left, width, bar, type, stacked } = context.paper;
  const { scale } = context.document;
  const row = chart?.groups.flatMap((group) => group.rows).find((one) => one.range !== undefined);
  const style = { ...type.figure, unit: type.unit, tracking: -0.2 };
  const pay = figure && payFigure(figure.text, style, context.tags.add('P', sect), context);
  const figureHeight = pay === undefined ? 0 : pay.h + 6;
  if (scale === undefined || row?.range === undefined || chart === undefined) {
    return wholePiece(figureHeight + 12, 18, (y) => [
      ...(pay === undefined ? [] : [pay.draw({ x: left, y })]),
      rule(left, y + figureHeight + 12, width, 'rule', 0.75),
    ]);
  }
  const figureTag = context.tags.add('Figure', sect, saidOf(chart.caption, context));
  const range = row.range;
  const place = { x: left, w: width, h: type.chart.leading, style: text(type.chart.size, 'ink2'), allZones: true };
  const labels = ticks(scale, section.tier, { ...place, y: 0 }, context);
  const tickHeight = Math.max(place.h, ...labels.map((item) => item.box.y + item.box.h));
  const trackY = figureHeight + bar.height + 10;
  const height = trackY + 8 + tickHeight + 22;
  return wholePiece(height, 20, (y) => {
    const from = position(range.min, scale, left, width);
    const to = position(range.max, scale, left, width);
    return [
      ...(pay === undefined ? [] : [pay.draw({ x: overBar(pay.w, stacked ? left : from, to, context.paper), y })]),
      {
        kind: 'group',
        name: 'Pay on the scale',
        alt: chart.caption,
        tag: figureTag,
        box: { x: left, y: y + figureHeight, w: width, h: bar.height + 18 + tickHeight },
        items: [
          ...rangeBar(
            range,
            { x: from, y: y + figureHeight, w: to - from, h: bar.height },
            coloursOf(section.tier, context).mark,
            2,
          ),
          ...track(scale, section.tier, { x: left, w: width, y: y + trackY, own: bar.own, other: bar.other }, context),
          ...ticks(scale, section.tier, { ...place, y: y + trackY + 8 }, context),
        ],
      },
      rule(left, y + height, width, 'rule', 0.75),
    ];
  });
}

/** Where labels hang and their text stands: in three and nine columns of the grid, or in one column. */
function hang({ left, width, stacked }: Paper): { label: Pt; x: Pt; w: Pt } {
  return stacked ? { label: width, x: left, w: width } : { label: 111, x: left + 123, w: width - 123 };
}

/** A label at the margin, its list beside it: bullets, or ruled rows where the role has the page to itself. */
function listPieces(
  head: Inlines,
  blocks: readonly Section['blocks'][number][],
  section: Section,
  sect: number,
  compact: boolean,
  further: boolean,
  context: PageContext,
): Flowable[] {
  const { size, leading } = context.paper.type.listHead;
  const label: Copy = {
    runs: runsOf(head, { ...text(size), bold: true }),
    leading,
    tag: context.tags.add('H2', sect),
  };
  const colour = coloursOf(section.tier, context).mark;
  const copies = blocks.flatMap((block) => {
    if (block.kind !== 'list') return [];
    return listCopies(
      block,
      context.tags.add('L', sect, { numbering: block.ordered ? 'Decimal' : 'Disc' }),
      colour,
      context,
    );
  });
  const items = copies.map((copy, index) =>
    itemPiece(copy, index === 0 ? label : undefined, { compact, first: index === 0, further }, context),
  );
  return series(items, context.paper, 'all');
}

function itemPiece(
  copy: Copy,
  label: Copy | undefined,
  place: { compact: boolean; first: boolean; further: boolean },
  context: PageContext,
): Flowable {
  const { left, stacked, itemGap } = context.paper;
  const grid = hang(context.paper);
  const bulleted = place.compact || copy.bullet === undefined || copy.bullet.level > 0 || copy.bullet.mark !== 'dot';
  const shown: Copy = bulleted ? copy : { ...copy, bullet: undefined };
  const padding = place.compact ? 0 : 8;
  const words = textHeight([shown], grid.w, context.measure);
  const beside = label === undefined ? 0 : textHeight([label], grid.label, context.measure);
  const down = stacked && label !== undefined ? beside + itemGap / 2 : 0;
  const height = Math.max(down + words, beside) + 2 * padding;
  const before = place.first ? (place.further ? 18 : 14 - padding) : place.compact ? itemGap : 0;
  return {
    height,
    before,
    draw(y): (Item | LateItem)[] {
      const box = { x: grid.x, y: y + padding + down, w: grid.w, h: words };
      const items: Item[] = place.compact || place.first ? [] : [rule(grid.x, y, grid.w, 'rule', 0.75)];
      if (label !== undefined) {
        const at = { x: left, y: y + padding, w: grid.label, h: beside };
        const { paragraphs } = setText([label], at, context.measure);
        items.push({ kind: 'text', name: 'List head', box: at, anchor: 'top', paragraphs });
      }
      const { paragraphs } = setText([shown], box, context.measure);
      return [...items, { kind: 'text', name: 'List item', box, anchor: 'top', paragraphs }];
    },
    split(room, wholePage) {
      if (room < 60 + down && !wholePage) return undefined;
      const [taken, rest] = takeCopies([shown], grid.w, room - 2 * padding - down, context.measure);
      const [first] = taken;
      const [second] = rest;
      if (first === undefined || second === undefined) return undefined;
      return {
        first: itemPiece(first, label, place, context),
        rest: itemPiece(second, undefined, { ...place, first: true }, context),
      };
    },
  };
}
