/** The range chart on paper: groups of bars between rules, with the line where sources contradict each other. */

import { axisOf } from '../../../charts/index.js';
import { notchOf } from '../../../charts/notch.js';
import type { Axis } from '../../../charts/share.js';
import type { Chart, ChartForm, ChartRow } from '../../../document/types.js';
import { chartAlt } from '../../charts/alt.js';
import { label, rect, rule } from '../../charts/bar.js';
import { endsAt } from '../../charts/ends.js';
import { drawnMarks } from '../../charts/marks.js';
import { partFinding } from '../../charts/part.js';
import { ticks } from '../../charts/track.js';
import { coloursOf, position } from '../../context.js';
import type { GroupItem, Pt, ShapeItem, TextItem } from '../../scene.js';
import { textItem } from '../../text/item.js';
import { type Copy, setText, textHeight } from '../../text/set.js';
import type { Flowable } from '../flow.js';
import { type PageContext, text } from '../page.js';
import {
  AFTER_GROUP,
  divideGroups,
  ENDS_INSET,
  type Grid,
  type Group,
  headCopy,
  headIndent,
  heightOf,
  labelCopy,
  type Measured,
  measuredGroups,
} from './chart-groups.js';
import { type DrawnRow, lineBehind, SIGNAL, type Yardsticks, yardstickItems, yardsticksOf } from './chart-lines.js';

/** The chart, divided between groups, and within one that is high. */
export function chartPieces(chart: Chart, sect: number, context: PageContext): Flowable[] {
  const scale = axisOf(chart, context.document.scale);
  if (scale === undefined) return [];
  const { grid, groups } = measuredGroups(chart, scale, context);
  // The parts of a divided chart are figures of one division, which keeps their place among the tags.
  const division = context.tags.add('Div', sect);
  const yardsticks = yardsticksOf(chart, grid, context);
  const place = { before: 34, first: true, last: true, yardsticks };
  return [chartPiece(chart, groups, scale, grid, place, division, context)];
}

interface PiecePlace {
  readonly before: Pt;
  /** The chart begins, and ends, in this piece. */
  readonly first: boolean;
  readonly last: boolean;
  readonly yardsticks: Yardsticks;
}

function chartPiece(
  chart: Chart,
  groups: readonly Measured[],
  scale: Axis,
  grid: Grid,
  { before, first, last, yardsticks }: PiecePlace,
  division: number,
  context: PageContext,
): Flowable {
  const ends = first && last ? 0 : endsHeight(scale, context);
  const height = heightOf(groups) + yardsticks.height + ends;
  const piece = (some: readonly Measured[], place: Omit<PiecePlace, 'yardsticks'>): Flowable =>
    chartPiece(chart, some, scale, grid, { ...place, yardsticks }, division, context);
  return {
    height,
    before,
    ...(!first && { finding: findingOf(chart, groups) }),
    draw(y) {
      const said = chartAlt(
        chart,
        groups.flatMap(({ group }) => group.rows),
        context,
      );
      const tag = context.tags.add('Figure', division, said);
      return [
        chartItem(chart, groups, scale, grid, { y, height, first, last, alt: said.alt, tag, yardsticks }, context),
      ];
    },
    split(room, wholePage) {
      const left = room - yardsticks.height - endsHeight(scale, context);
      const [taken, rest] = divideGroups(groups, left, grid, wholePage);
      if (taken.length === 0 || rest.length === 0) return undefined;
      return {
        first: piece(taken, { before, first, last: false }),
        rest: piece(rest, { before: 0, first: false, last }),
      };
    },
  };
}

/** Of what goes on from the page before. */
function findingOf(chart: Chart, groups: readonly Measured[]): string | undefined {
  const all = chart.groups.reduce((sum, { rows }) => sum + rows.length, 0);
  return partFinding(
    groups.map(({ group: { head, rows }, of }) => ({ head, rows, of })),
    all,
  );
}

/** What the ends of the scale of pay take under a part of a chart that goes on. */
function endsHeight(axis: Axis, { document, paper }: PageContext): Pt {
  return axis === document.scale ? paper.type.chart.leading + 2 : 0;
}

function scaleEnds(axis: Axis, y: Pt, grid: Grid, context: PageContext): TextItem[] {
  const { scale } = context.document;
  if (scale === undefined || axis !== scale) return [];
  const [first, last] = [scale.ticks.slice(0, 1), scale.ticks.slice(-1)];
  const { size, leading } = context.paper.type.chart;
  const place = { x: grid.plotX, w: grid.plotWidth, y: y + 2, h: leading, style: text(size, 'ink2'), allZones: false };
  return ticks({ ...scale, zones: [], ticks: [...first, ...last] }, undefined, place, context);
}

interface Place extends Omit<PiecePlace, 'before'> {
  readonly y: Pt;
  readonly height: Pt;
  readonly alt: string;
  readonly tag: number;
}

function chartItem(
  chart: Chart,
  groups: readonly Measured[],
  scale: Axis,
  grid: Grid,
  place: Place,
  context: PageContext,
): GroupItem {
  const { signal } = chart;
  const inside = signal !== undefined && signal.value > scale.from && signal.value < scale.to ? signal : undefined;
  const items: (ShapeItem | TextItem)[] = [];
  const heads: DrawnRow[] = [];
  const drawn: DrawnRow[] = [];
  let y = place.y + place.yardsticks.height;
  for (const { group, head, rows } of groups) {
    items.push(rule(grid.left, y, grid.label, 'ink', 1), rule(grid.plotX, y, grid.plotWidth, 'ink', 1));
    if (group.head !== undefined) {
      const words = groupHead(group.head, group.tier, { y, h: head }, grid, context);
      items.push(...words);
      heads.push({ y, h: head, items: words });
    }
    y += head;
    for (const [index, row] of group.rows.entries()) {
      const h = rows[index] ?? grid.row;
      const plotted = rowPay(row, chart.kind, group.tier, { y, h }, scale, grid, context);
      items.push(rowName(row, { y, h }, grid, context), ...plotted);
      drawn.push({ y, h, items: plotted });
      y += h;
    }
    y += AFTER_GROUP;
  }
  items.push(rule(grid.left, y, grid.label, 'ink', 1), rule(grid.plotX, y, grid.plotWidth, 'ink', 1));
  const note: TextItem[] = [];
  if (inside !== undefined) {
    const x = position(inside.value, scale, grid.plotX, grid.plotWidth);
    // Behind the bars.
    items.unshift(...lineBehind(SIGNAL, x, [...heads, ...drawn], { y: place.y + place.yardsticks.height + 5, end: y }));
    if (place.last) note.push(...signalNote(inside.text, x, drawn, grid, context));
    items.push(...note);
  }
  if (!place.first || !place.last) items.push(...scaleEnds(scale, y, grid, context));
  items.unshift(...yardstickItems(place.yardsticks, [...heads, ...drawn], { y: place.y, end: y }, note, context));
  return {
    kind: 'group',
    name: 'Pay chart',
    alt: place.alt,
    tag: place.tag,
    box: { x: grid.left, y: place.y, w: grid.width, h: place.height },
    items,
  };
}

function groupHead(
  head: NonNullable<Group['head']>,
  tier: number | undefined,
  { y, h }: { y: Pt; h: Pt },
  grid: Grid,
  context: PageContext,
): (ShapeItem | TextItem)[] {
  const indent = headIndent(tier, grid);
  const room = { x: grid.left + indent, y, w: grid.width - indent, h };
  const { paragraphs, width } = setText([headCopy(head, context)], room, context.measure, 'middle');
  const box = { ...room, w: Math.min(room.w, width + 1) };
  const key =
    tier === undefined
      ? []
      : [
          rect(
            { x: grid.left, y: y + (grid.head - grid.key) / 2, w: grid.key, h: grid.key },
            coloursOf(tier, context).mark,
            'Key',
          ),
        ];
  return [...key, { kind: 'text', name: 'Tier', box, anchor: 'middle', paragraphs }];
}

function rowName(row: ChartRow, { y, h }: { y: Pt; h: Pt }, grid: Grid, context: PageContext): TextItem {
  const box = { x: grid.left, y, w: grid.label, h };
  return textItem('Role', [labelCopy(row, grid, context)], box, context, 'middle');
}

/** The bar of a row with its ends in words, or its pay in words alone. */
function rowPay(
  row: ChartRow,
  form: ChartForm,
  tier: number | undefined,
  { y, h }: { y: Pt; h: Pt },
  scale: Axis,
  grid: Grid,
  context: PageContext,
): (ShapeItem | TextItem)[] {
  const { size } = context.paper.type.chart;
  const { plotX, plotWidth } = grid;
  if (row.range === undefined)
    return [label(row.from, { x: plotX, y, w: plotWidth, h }, text(size, 'ink2'), 'left', context.measure, 'Pay')];
  const at = (value: number): Pt => position(value, scale, plotX, plotWidth);
  const from = at(row.range.min);
  const bar = { x: from, y: y + (h - grid.bar) / 2, w: at(row.range.max) - from, h: grid.bar };
  const ends = { from: row.from, to: row.to, style: grid.ends, inset: ENDS_INSET, notch: notchOf(row.range) };
  return [
    ...drawnMarks(form, row.range, coloursOf(tier, context).mark, { y: bar.y, h: bar.h, notch: 2, at }),
    ...endsAt(grid.places.get(row), bar, ends, context.measure),
  ];
}

/** In the corner that the last rows leave empty, or nowhere: the remark below the chart says it, too. */
function signalNote(words: string, line: Pt, rows: readonly DrawnRow[], grid: Grid, context: PageContext): TextItem[] {
  const x = line + 8;
  const w = grid.left + grid.width - x;
  const { size, leading } = context.paper.type.chart;
  const copy: Copy = { runs: [{ text: words, style: { ...text(size), bold: true, colour: 'signal' } }], leading };
  const h = textHeight([copy], w, context.measure);
  const free = rows.slice(rows.findLastIndex(({ items }) => items.some(({ box }) => box.x + box.w > x - 2)) + 1);
  const [first, last] = [free[0], free.at(-1)];
  if (w < 60 || first === undefined || last === undefined) return [];
  const bottom = last.y + last.h;
  const room = bottom - first.y;
  if (h > room) return [];
  const y = Math.min(first.y + (room - h) / 2 + grid.row / 2, bottom - h);
  return [textItem('Signal note', [copy], { x, y, w, h }, context)];
}
