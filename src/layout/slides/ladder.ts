/** 03: the salary ladder: one native chart of all chosen roles, grouped by tier, the line of its finding, and a footnote where sources contradict each other. */
import type { Inlines, Paragraph, RangeChart, Scale, Section } from '../../document/types.js';
import { continued } from '../../messages/layout.js';
import { partFinding } from '../charts/part.js';
import { onTrial, plainText, subjectOf } from '../context.js';
import { wordsHeight } from '../fit.js';
import type { Item, Pt, SlideLayout } from '../scene.js';
import { bottomOf, perGrid, type SlideGrid } from './grid.js';
import { ENDS_HEIGHT, scaleEnds } from './ladder-ends.js';
import { footnoteOf, isFootnote } from './ladder-footnote.js';
import { signalOf } from './ladder-signal.js';
import { chartStretch, headsHeight, type LadderGroup, tierCharts } from './ladder-tiers.js';
import { yardsticksOf } from './ladder-yardsticks.js';
import { listOverflow } from './list.js';
import {
  fill,
  firstOf,
  type SlideContext,
  type SlideDesign,
  type SlideDraft,
  slot,
  slotOf,
  TEXT_LEADING,
  text,
  titled,
} from './slide.js';
import { slideTitle } from './slide-title.js';

const layoutOn = perGrid((grid): SlideLayout => {
  const { x, w } = grid.body;
  const y = bottomOf(grid.title) + 4;
  return {
    name: 'Ladder',
    type: 'titleOnly',
    slots: titled(grid, [slot('subtitle', [x, y, w, 24], text(18, 'ink2'), 'How to read the chart')]),
    shapes: [],
  };
});

/** From the top of the body to the chart, under a reading of one line; to the head of a tier, which has air of its own, and of a part. */
const CHART_Y: Pt = 22;
const HEAD_Y: Pt = 12;
const FOOT: Pt = 4;
const GREATEST_PITCH: Pt = 56;
/** Thinner rows could not be read from the back of a room: sixteen on a slide whose tiers are named beside them. */
const LEAST_PITCH: Pt = 350 / 16;

export const ladder: SlideDesign = {
  layouts: (grid) => [layoutOn(grid)],
  takes: (blocks) => [
    ...firstOf(
      blocks.filter((block) => !isFootnote(block)),
      'paragraph',
      'range',
    ),
    ...blocks.filter(isFootnote),
  ],
  lay(section, context) {
    const chart = section.blocks.find((block) => block.kind === 'range');
    const { scale } = context.document;
    if (chart?.kind !== 'range' || scale === undefined) return listOverflow(section, context);
    const groups = chart.groups.flatMap(({ head, rows, tier }): LadderGroup[] => {
      const paid = rows.filter((row) => row.range !== undefined).map((row) => ({ row, tier }));
      return paid.length === 0 ? [] : [{ head, rows: paid }];
    });
    const slides = shareOut(groups, overChart(section, chart, groups, context), context.grid);
    if (slides.length === 0 || leadExtra(section, context) > 60) return listOverflow(section, context);
    const [only, ...others] = slides;
    if (only !== undefined && others.length === 0) return [laySlide(section, chart, only, scale, 'whole', context)];
    context.report(continued(section, subjectOf(section), 'chart', [chart.groups], slides.length));
    // What the whole says, in its title and with its signal, is not true of a part.
    const { signal: _, ...unsignalled } = chart;
    return slides.flat().map((group, index) => {
      const blocks = index === 0 ? section.blocks : section.blocks.filter((block) => !isFootnote(block));
      const part = { ...section, blocks, title: partTitle(group, section) };
      return laySlide(part, unsignalled, [group], scale, index === 0 ? 'first' : 'other', context);
    });
  },
};

/** All groups on one slide where they fit, else a slide a group, else several. */
function shareOut(groups: readonly LadderGroup[], extra: Pt, grid: SlideGrid): (readonly LadderGroup[])[] {
  const most = (some: readonly LadderGroup[], isPart: boolean): number => {
    const air = chartY(some, isPart, grid) + extra + headsHeight(some, grid) + footOf(isPart);
    return Math.floor((grid.body.h - air) / LEAST_PITCH + 0.001);
  };
  const total = groups.reduce((sum, group) => sum + group.rows.length, 0);
  if (total <= most(groups, false)) return total === 0 ? [] : [groups];
  return groups.flatMap((group) => {
    const parts = Math.ceil(group.rows.length / Math.max(1, most([group], true)));
    const size = Math.ceil(group.rows.length / parts);
    return Array.from({ length: parts }, (_, part) => [
      { ...group, of: group.rows.length, rows: group.rows.slice(part * size, (part + 1) * size) },
    ]);
  });
}

/** What a long reading, yardsticks and a footnote take of the chart's height. */
function overChart(section: Section, chart: RangeChart, groups: readonly LadderGroup[], context: SlideContext): Pt {
  const { height } = yardsticksOf(chart, chartStretch(groups, context.grid), onTrial(context));
  return leadExtra(section, context) + footnoteOf(section, context).extra + height;
}

function laySlide(
  section: Section,
  chart: RangeChart,
  groups: readonly LadderGroup[],
  scale: Scale,
  part: 'whole' | 'first' | 'other',
  context: SlideContext,
): SlideDraft {
  const { body } = context.grid;
  const layout = layoutOn(context.grid);
  const title = slideTitle(section, layout, context);
  const { sect } = title;
  const { x, w } = chartStretch(groups, context.grid);
  const yardsticks = yardsticksOf(chart, { x, w }, part === 'other' ? { ...context, report: () => {} } : context);
  const top =
    body.y +
    chartY(groups, part !== 'whole', context.grid) +
    title.extra +
    leadExtra(section, context) +
    yardsticks.height;
  const heads = headsHeight(groups, context.grid);
  const rows = groups.reduce((sum, group) => sum + group.rows.length, 0);
  const footnote = footnoteOf(section, context);
  const foot = footnote.extra + footOf(part !== 'whole');
  const pitch = Math.min(GREATEST_PITCH, (bottomOf(body) - foot - top - heads) / rows);
  const frame = { x, y: top, w, h: pitch * rows + heads };
  const leadTag = context.tags.add('P', sect);
  const charts = tierCharts(chart, groups, frame, pitch, section, sect, context);
  const signal = signalOf(chart, { frame, pitch, charts, below: footnote.present ? 0 : 4 }, scale, sect, context);
  const note = signal?.note === undefined ? [] : [signal.note];
  const items: Item[] = [title.item];
  const lead = leadOf(section);
  if (lead !== undefined) {
    const { box } = slotOf(layout, 'subtitle');
    const extra = leadExtra(section, context);
    const unsaid = signal !== undefined && signal.note === undefined;
    const [before, after] = /[.!?]$/.test(plainText(lead.text).trim()) ? ['', '.'] : ['.', ''];
    const whole = [...lead.text, { text: `${before} ${chart.signal?.text ?? ''}${after}` }];
    // Where there is no room for it, the title and the table beside the chart say it.
    const words = unsaid && leadHeight(whole, context) <= box.h + extra ? whole : lead.text;
    const place = { ...box, y: box.y + title.extra, h: box.h + extra };
    items.push(fill(layout, 'subtitle', words, context, { box: place, tag: leadTag }));
  }
  const over = charts.plots.flatMap((one) => one.over);
  const { lines, names } = yardsticks.place(
    frame,
    charts.plots.map(({ plot }) => plot),
    sect,
    [...note, ...over],
  );
  items.push(
    ...charts.plots.flatMap(({ over, plot }, index) => {
      const behind = index > 0 ? plot.behind : [...lines, ...plot.behind, ...(signal?.lines ?? [])];
      return [...over, { ...plot, behind }];
    }),
    ...names,
    ...note,
    ...charts.notes(),
    ...(part === 'whole' ? [] : [scaleEnds(chart, scale, frame, context)]),
    ...footnote.items(sect),
  );
  return { layout, name: plainText(section.title), items, footer: 'document' };
}

/** The words are in the language of the title whose place they take. */
function partTitle({ head, rows, of = rows.length }: LadderGroup, { title }: Section): Inlines {
  const text = partFinding([{ head, rows: rows.map(({ row }) => row), of }], of);
  const [{ language } = {}] = title;
  return text === undefined ? title : [{ text, ...(language !== undefined && { language }) }];
}

function chartY(groups: readonly LadderGroup[], isPart: boolean, grid: SlideGrid): Pt {
  return isPart || headsHeight(groups, grid) > 0 ? HEAD_Y : CHART_Y;
}

/** Between the chart and the foot of the body. */
function footOf(isPart: boolean): Pt {
  return isPart ? ENDS_HEIGHT : FOOT;
}

/** How far a reading of more than one line moves the chart down. */
function leadExtra(section: Section, context: SlideContext): Pt {
  const lead = leadOf(section);
  if (lead === undefined) return 0;
  return Math.max(0, leadHeight(lead.text, context) - slotOf(layoutOn(context.grid), 'subtitle').box.h);
}

function leadHeight(words: Inlines, context: SlideContext): Pt {
  const { style, box } = slotOf(layoutOn(context.grid), 'subtitle');
  return wordsHeight(words, style, TEXT_LEADING, box.w, context);
}

function leadOf({ blocks }: Section): Paragraph | undefined {
  return blocks.filter((block) => block.kind === 'paragraph').find((one) => !isFootnote(one));
}
