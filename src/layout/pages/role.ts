/** A role on paper: title, who and where, summary, pay on the shared scale, and what it asks. */
import type { Block, Paragraph, RangeChart, Section } from '../../document/types.js';
import { rangeBar, rule } from '../charts/bar.js';
import { ticks, track } from '../charts/track.js';
import { coloursOf, position, saidOf } from '../context.js';
import type { Pt } from '../scene.js';
import { type Flowable, totalHeight, wholePiece } from './flow.js';
import { type PageContext, text } from './page.js';
import { overBar, payFigure } from './pay-figure.js';
import { headPieces, PICTURE } from './role-head.js';
import { type ListForm, listedPieces } from './role-lists.js';

/** How far a role moves down on a page where it needs its own tier's name over it. */
export const SECOND_MARKER: Pt = 14;

/** The role in each form, laid once in it: what stands above the lists is the same in all. */
export function roleForms(section: Section, sect: number, context: PageContext): (form: ListForm) => Flowable[] {
  const paragraphs = section.blocks.filter((block) => block.kind === 'paragraph');
  const head = paragraphs.filter((one) => one.style === 'lead' || one.style === 'byline');
  const figure = paragraphs.find((one) => one.style === 'figure');
  const chart = section.blocks.find((block) => block.kind === 'range');
  const picture = section.blocks.find((block) => block.kind === 'figure' && block.caption === undefined);
  const above: readonly (Block | undefined)[] = [chart, figure, picture, ...head];
  const own = chart?.kind === 'range' ? chart : undefined;
  const beside = picture?.kind === 'figure' && context.pictures[picture.picture] !== undefined ? picture : undefined;
  const titled = headPieces(section, head, beside, sect, context);
  const pay = payPiece(section, figure, own, sect, context);
  const below = beside === undefined ? 0 : PICTURE.h + 12 - totalHeight(titled);
  const upper = [...titled, { ...pay, before: Math.max(pay.before, below) }];
  const listed = section.blocks.filter((block) => !above.includes(block));
  const laid = new Map<ListForm, Flowable[]>();
  return (form) => {
    const pieces = laid.get(form) ?? [...upper, ...listedPieces(listed, section, sect, form, context)];
    laid.set(form, pieces);
    return pieces;
  };
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
