/** A role on paper: title, who and where, summary, pay on the shared scale, and what it asks. */
import type { Block, Figure, Paragraph, RangeChart, Section } from '../../document/types.js';
import { rangeBar, rule } from '../charts/bar.js';
import { ticks, track } from '../charts/track.js';
import { coloursOf, position, saidOf } from '../context.js';
import type { Pt } from '../scene.js';
import { type Flowable, totalHeight, wholePiece } from './flow.js';
import type { ListForm } from './list-forms.js';
import { type PageContext, text } from './page.js';
import { overBar, payFigure } from './pay-figure.js';
import { headPieces, PICTURE } from './role-head.js';
import { listedPieces } from './role-lists.js';

/** How far a role moves down on a page where it needs its own tier's name over it. */
export const SECOND_MARKER: Pt = 14;

/** What a role's section holds, each part where it is told. */
export interface RoleParts {
  readonly byline: readonly Paragraph[];
  readonly lead: readonly Paragraph[];
  readonly figure: Paragraph | undefined;
  readonly chart: RangeChart | undefined;
  /** Beside the title, where its file could be read. */
  readonly picture: Figure | undefined;
  readonly listed: readonly Block[];
}

export function rolePartsOf({ blocks }: Section, { pictures }: PageContext): RoleParts {
  const paragraphs = blocks.filter((block) => block.kind === 'paragraph');
  const byline = paragraphs.filter(({ style }) => style === 'byline');
  const lead = paragraphs.filter(({ style }) => style === 'lead');
  const figure = paragraphs.find(({ style }) => style === 'figure');
  const chart = blocks.find((block) => block.kind === 'range');
  const picture = blocks.find((block) => block.kind === 'figure' && block.caption === undefined);
  const above: readonly (Block | undefined)[] = [chart, figure, picture, ...byline, ...lead];
  return {
    byline,
    lead,
    figure,
    chart: chart?.kind === 'range' ? chart : undefined,
    picture: picture?.kind === 'figure' && pictures[picture.picture] !== undefined ? picture : undefined,
    listed: blocks.filter((block) => !above.includes(block)),
  };
}

/** The role in each form, laid once in it: what stands above the lists is the same in all. */
export function roleForms(section: Section, sect: number, context: PageContext): (form: ListForm) => Flowable[] {
  const parts = rolePartsOf(section, context);
  const titled = headPieces(section, [...parts.byline, ...parts.lead], parts.picture, sect, context);
  const pay = payPiece(section, parts, 'ruled', sect, context);
  const below = parts.picture === undefined ? 0 : PICTURE.h + 12 - totalHeight(titled);
  const upper = [...titled, { ...pay, before: Math.max(pay.before, below) }];
  const laid = new Map<ListForm, Flowable[]>();
  return (form) => {
    const pieces = laid.get(form) ?? [...upper, ...listedPieces(parts.listed, section, sect, form, context)];
    laid.set(form, pieces);
    return pieces;
  };
}

/** The figure over its bar, the scale, and a rule unless it is `open`: a figure with an alternative text. */
export function payPiece(
  section: Section,
  { figure, chart }: Pick<RoleParts, 'figure' | 'chart'>,
  end: 'ruled' | 'open',
  sect: number,
  context: PageContext,
): Flowable {
  const { left, width, bar, type, stacked } = context.paper;
  const { scale } = context.document;
  const row = chart?.groups.flatMap((group) => group.rows).find((one) => one.range !== undefined);
  const style = { ...type.figure, unit: type.unit, tracking: -0.2 };
  const pay = figure && payFigure(figure.text, style, context.tags.add('P', sect), context);
  const figureHeight = pay === undefined ? 0 : pay.h + 6;
  const under = (space: Pt): Pt => (end === 'ruled' ? space : 0);
  const ruled = (y: Pt) => (end === 'ruled' ? [rule(left, y, width, 'rule', 0.75)] : []);
  if (scale === undefined || row?.range === undefined || chart === undefined) {
    return wholePiece(figureHeight + under(12), 18, (y) => [
      ...(pay === undefined ? [] : [pay.draw({ x: left, y })]),
      ...ruled(y + figureHeight + 12),
    ]);
  }
  const figureTag = context.tags.add('Figure', sect, saidOf(chart.caption, context));
  const range = row.range;
  const place = { x: left, w: width, h: type.chart.leading, style: text(type.chart.size, 'ink2'), allZones: true };
  // Whose tier has no room for its name beside the ends is told by what is thick, and at the head of the page.
  const labelsAt = (y: Pt) =>
    ticks(scale, section.tier, { ...place, y }, context).filter(({ box }) => end === 'ruled' || box.y === y);
  const labels = labelsAt(0);
  const tickHeight = Math.max(place.h, ...labels.map((item) => item.box.y + item.box.h));
  const trackY = figureHeight + bar.height + 10;
  const height = trackY + 8 + tickHeight + under(22);
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
          ...labelsAt(y + trackY + 8),
        ],
      },
      ...ruled(y + height),
    ];
  });
}
