/** Charts on paper: groups of rows between rules, with the line where sources contradict each other. */

import { axisOf, FORMS } from '../../../charts/index.js';
import type { Axis } from '../../../charts/share.js';
import type { Chart } from '../../../document/types.js';
import { chartAlt } from '../../charts/alt.js';
import { label, rect, rule } from '../../charts/bar.js';
import { partFinding } from '../../charts/part.js';
import { coloursOf, position } from '../../context.js';
import type { GroupItem, Pt, ShapeItem, TextItem } from '../../scene.js';
import { textItem } from '../../text/item.js';
import { type Copy, setText, textHeight } from '../../text/set.js';
import type { Flowable } from '../flow.js';
import { type PageContext, text } from '../page.js';
import type { Grid } from './chart-grid.js';
import {
  AFTER_GROUP,
  divideGroups,
  type Group,
  headCopy,
  headIndent,
  heightOf,
  type Measured,
  measuredGroups,
} from './chart-groups.js';
import { lineBehind, SIGNAL, type Yardsticks, yardstickItems, yardsticksOf } from './chart-lines.js';
import { type Drawn, drawnRow } from './chart-row.js';

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
    ...(!first && scale === context.document.scale && { finding: findingOf(chart, groups) }),
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

/** Of the pay that goes on from the page before. */
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

/** Each under its end of the scale, as far as the plot goes. */
function scaleEnds(axis: Axis, y: Pt, { scale, plot }: Grid, context: PageContext): TextItem[] {
  const { document, measure, paper } = context;
  if (axis !== document.scale) return [];
  const { size, leading } = paper.type.chart;
  const style = text(size, 'ink2');
  const { ticks } = document.scale;
  return [ticks.slice(0, 1), ticks.slice(-1)].flat().map(({ value, label: words }) => {
    const w = measure.width(words, style);
    const x = position(value, axis, scale.x, scale.w) - w / 2;
    const box = { x: Math.min(Math.max(x, plot.x), plot.x + plot.w - w), y: y + 2, w, h: leading };
    return label(words, box, style, 'left', measure, 'Tick');
  });
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
  const form = FORMS[chart.kind];
  const inside = signal !== undefined && signal.value > scale.from && signal.value < scale.to ? signal : undefined;
  const items: (ShapeItem | TextItem)[] = [];
  const heads: Drawn[] = [];
  const drawn: Drawn[] = [];
  let y = place.y + place.yardsticks.height;
  for (const { group, head, rows } of groups) {
    items.push(...rules(y, grid));
    if (group.head !== undefined) {
      const words = groupHead(group.head, group.tier, { y, h: head }, grid, context);
      items.push(...words);
      heads.push({ y, h: head, items: words });
    }
    y += head;
    for (const [index, row] of group.rows.entries()) {
      const h = rows[index] ?? grid.row;
      if (form.dot !== undefined && index > 0) items.push(...rules(y, grid, 'rule'));
      const { name, pay } = drawnRow(row, chart.kind, group.tier, { y, h }, scale, grid, context);
      items.push(name, ...pay.items);
      if (grid.names === 'over') drawn.push({ y, h: pay.y - y, items: [name] });
      drawn.push(pay);
      y += h;
    }
    y += AFTER_GROUP;
  }
  items.push(...rules(y, grid));
  const note: TextItem[] = [];
  if (inside !== undefined) {
    const x = position(inside.value, scale, grid.scale.x, grid.scale.w);
    // Behind the bars.
    items.unshift(...lineBehind(SIGNAL, x, [...heads, ...drawn], { y: place.y + place.yardsticks.height + 5, end: y }));
    if (place.last) note.push(...signalNote(inside.text, x, drawn, grid, context));
    items.push(...note);
  }
  if (!place.first || !place.last) items.push(...scaleEnds(scale, y, grid, context));
  items.unshift(...yardstickItems(place.yardsticks, [...heads, ...drawn], { y: place.y, end: y }, note, context));
  return {
    kind: 'group',
    name: form.name,
    alt: place.alt,
    tag: place.tag,
    box: { x: grid.left, y: place.y, w: grid.width, h: place.height },
    items,
  };
}

/** Over names and over bars; one where both share the width. */
function rules(y: Pt, { label, plot }: Grid, colour: 'ink' | 'rule' = 'ink'): ShapeItem[] {
  return [...new Set([label, plot])].map(({ x, w }) => rule(x, y, w, colour, colour === 'ink' ? 1 : 0.6));
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

/** In the corner that the last rows leave empty, or nowhere: the remark below the chart says it, too. */
function signalNote(words: string, line: Pt, rows: readonly Drawn[], grid: Grid, context: PageContext): TextItem[] {
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
