/** The range chart on paper: groups of bars between rules, with the line where sources contradict each other. */
import type { RangeChart, RangeRow, Scale } from '../../../document/types.js';
import { chartAlt } from '../../charts/alt.js';
import { endLabels, label, rangeBar, rect, rule } from '../../charts/bar.js';
import { coloursOf, plainText, position, runsOf } from '../../context.js';
import type { GroupItem, Pt, ShapeItem, TextItem } from '../../scene.js';
import { type Copy, setText, textHeight } from '../../text/set.js';
import { ellipsis } from '../../text/split.js';
import type { Flowable } from '../flow.js';
import { type PageContext, text } from '../page.js';
import type { Paper } from '../paper.js';

/** Where labels and bars stand, and how high the rows are. */
interface Grid {
  readonly left: Pt;
  readonly width: Pt;
  readonly label: Pt;
  readonly plotX: Pt;
  readonly plotWidth: Pt;
  readonly head: Pt;
  readonly row: Pt;
  readonly bar: Pt;
  readonly key: Pt;
  /** Rows of a chart that one page can hold with its title. */
  readonly mostRows: number;
}

const AFTER_GROUP: Pt = 5;

function gridOf({ left, width, type, rowPadding, top, bottom }: Paper): Grid {
  const { size, leading } = type.chart;
  const row = leading + rowPadding;
  const plotX = left + width * 0.427;
  return {
    left,
    width,
    label: width * 0.402,
    plotX,
    plotWidth: left + width - plotX,
    head: leading + rowPadding + 1,
    row,
    bar: size * 1.75,
    key: size * 0.75,
    mostRows: Math.floor((bottom - top - 180) / row),
  };
}

type Group = RangeChart['groups'][number];

/** The chart, divided between groups (and, where a page is too low for one, between rows). */
export function chartPieces(chart: RangeChart, sect: number, context: PageContext): Flowable[] {
  const { scale } = context.document;
  if (scale === undefined) return [];
  const grid = gridOf(context.paper);
  const groups = chart.groups
    .flatMap((group) => partsOf(group, grid.mostRows))
    .map((group) => ({ group, height: groupHeight(group, grid, context) }));
  // The parts of a divided chart are figures of one division, which keeps their place among the tags.
  const division = context.tags.add('Div', sect);
  return [chartPiece(chart, groups, scale, grid, { before: 34, whole: true }, division, context)];
}

/** A group and how high it is. */
interface Measured {
  readonly group: Group;
  readonly height: Pt;
}

function chartPiece(
  chart: RangeChart,
  measured: readonly Measured[],
  scale: Scale,
  grid: Grid,
  { before, whole }: { before: Pt; whole: boolean },
  division: number,
  context: PageContext,
): Flowable {
  const height = measured.reduce((sum, one) => sum + one.height, 0);
  const piece = (some: readonly Measured[], space: Pt): Flowable =>
    chartPiece(chart, some, scale, grid, { before: space, whole: false }, division, context);
  return {
    height,
    before,
    draw(y) {
      const groups = measured.map(({ group }) => group);
      const rows = groups.flatMap((group) => group.rows);
      const alt = chartAlt(chart, rows);
      const tag = context.tags.add('Figure', division, { alt });
      return [chartItem(chart, groups, scale, grid, { y, height, signal: whole, alt, tag }, context)];
    },
    split(room) {
      let used = 0;
      const fitting = measured.findIndex((one) => {
        used += one.height;
        return used > room;
      });
      if (fitting < 1) return undefined;
      return { first: piece(measured.slice(0, fitting), before), rest: piece(measured.slice(fitting), 0) };
    },
  };
}

/** A group that no page can hold, as several. */
function partsOf(group: Group, mostRows: number): Group[] {
  const parts: Group[] = [];
  for (let start = 0; start < group.rows.length; start += mostRows) {
    parts.push({ ...group, rows: group.rows.slice(start, start + mostRows) });
  }
  return parts;
}

function groupHeight(group: Group, grid: Grid, context: PageContext): Pt {
  const rows = group.rows.reduce((sum, row) => sum + rowHeight(row, grid, context), 0);
  return (group.head === undefined ? 6 : grid.head) + rows + AFTER_GROUP;
}

/** A label on two lines needs a higher row. */
function rowHeight(row: RangeRow, grid: Grid, context: PageContext): Pt {
  return Math.max(grid.row, textHeight([labelCopy(row, grid, context)], grid.label, context.measure) + 6);
}

/** The label of a row, on three lines at most: the whole title heads the role. */
function labelCopy(row: RangeRow, grid: Grid, context: PageContext): Copy {
  const { size, leading } = context.paper.type.chart;
  const style = text(size);
  const words = plainText(row.label);
  if (context.measure.width(words, style) <= grid.label) return { runs: runsOf(row.label, style), leading };
  const cut = ellipsis(words, (candidate) => context.measure.width(candidate, style) <= 3 * grid.label - 5 * size);
  return { runs: [{ text: cut, style }], leading: leading - 2 };
}

interface Place {
  readonly y: Pt;
  readonly height: Pt;
  readonly signal: boolean;
  readonly alt: string;
  readonly tag: number;
}

function chartItem(
  chart: RangeChart,
  groups: readonly Group[],
  scale: Scale,
  grid: Grid,
  place: Place,
  context: PageContext,
): GroupItem {
  const signal = place.signal ? chart.signal : undefined;
  const inside = signal !== undefined && signal.value > scale.from && signal.value < scale.to ? signal : undefined;
  const items: (ShapeItem | TextItem)[] = inside === undefined ? [] : [signalLine(inside.value, scale, grid, place)];
  const ends: RowEnd[] = [];
  let y = place.y;
  for (const group of groups) {
    items.push(rule(grid.left, y, grid.label, 'ink', 1), rule(grid.plotX, y, grid.plotWidth, 'ink', 1));
    if (group.head !== undefined) items.push(...groupHead(group.head, group.tier, y, grid, context));
    y += group.head === undefined ? 6 : grid.head;
    for (const row of group.rows) {
      const h = rowHeight(row, grid, context);
      items.push(...rowItems(row, group.tier, { y, h }, scale, grid, context));
      ends.push({ value: row.range?.max ?? 0, h });
      y += h;
    }
    y += AFTER_GROUP;
  }
  items.push(rule(grid.left, y, grid.label, 'ink', 1), rule(grid.plotX, y, grid.plotWidth, 'ink', 1));
  if (inside !== undefined) items.push(...signalNote(inside, ends, scale, y, grid, context));
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
  y: Pt,
  grid: Grid,
  context: PageContext,
): (ShapeItem | TextItem)[] {
  const { size, leading } = context.paper.type.chart;
  const indent = tier === undefined ? 0 : grid.key + 8;
  const box = { x: grid.left + indent, y, w: grid.width - indent, h: grid.head };
  const copy: Copy = { runs: runsOf(head, { ...text(size), bold: true }, text(size, 'ink2')), leading };
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
  return [
    ...key,
    {
      kind: 'text',
      name: 'Tier',
      box,
      anchor: 'middle',
      paragraphs: setText([copy], box, context.measure, 'middle').paragraphs,
    },
  ];
}

function rowItems(
  row: RangeRow,
  tier: number | undefined,
  { y, h }: { y: Pt; h: Pt },
  scale: Scale,
  grid: Grid,
  context: PageContext,
): (ShapeItem | TextItem)[] {
  const { size } = context.paper.type.chart;
  const { plotX, plotWidth } = grid;
  const box = { x: grid.left, y, w: grid.label, h };
  const { paragraphs } = setText([labelCopy(row, grid, context)], box, context.measure, 'middle');
  const name: TextItem = { kind: 'text', name: 'Role', box, anchor: 'middle', paragraphs };
  if (row.range === undefined)
    return [
      name,
      label(row.from, { x: plotX, y, w: plotWidth, h }, text(size, 'ink2'), 'left', context.measure, 'Pay'),
    ];
  const from = position(row.range.min, scale, plotX, plotWidth);
  const to = position(row.range.max, scale, plotX, plotWidth);
  const bar = { x: from, y: y + (h - grid.bar) / 2, w: to - from, h: grid.bar };
  const ends = { from: row.from, to: row.to, style: { ...text(size), bold: true }, inset: 6 };
  return [
    name,
    ...rangeBar(bar, coloursOf(tier, context).mark, 2),
    ...endLabels(bar, ends, context.measure, { left: plotX, right: plotX + plotWidth }),
  ];
}

function signalLine(value: number, scale: Scale, grid: Grid, place: Place): ShapeItem {
  const x = position(value, scale, grid.plotX, grid.plotWidth);
  return {
    kind: 'shape',
    name: 'Signal line',
    shape: 'line',
    box: { x, y: place.y + 5, w: 0, h: place.height - 5 },
    stroke: { colour: 'signal', width: 1.25, dash: true },
  };
}

/** Where a row's bar ends, and how high the row is. */
interface RowEnd {
  readonly value: number;
  readonly h: Pt;
}

/** In the corner that the last bars leave empty, or nowhere: the remark below the chart says it, too. */
function signalNote(
  signal: NonNullable<RangeChart['signal']>,
  ends: readonly RowEnd[],
  scale: Scale,
  bottom: Pt,
  grid: Grid,
  context: PageContext,
): TextItem[] {
  const x = position(signal.value, scale, grid.plotX, grid.plotWidth) + 8;
  const w = grid.left + grid.width - x;
  const { size, leading } = context.paper.type.chart;
  const copy: Copy = {
    runs: [{ text: signal.text, style: { ...text(size), bold: true, colour: 'signal' } }],
    leading,
  };
  const h = textHeight([copy], w, context.measure);
  const free = ends
    .slice(ends.findLastIndex((end) => end.value > signal.value) + 1)
    .reduce((sum, end) => sum + end.h, 0);
  if (w < 60 || h > free) return [];
  const box = { x, y: bottom - AFTER_GROUP - free + (free - h) / 2 + grid.row / 2, w, h };
  const lower = Math.min(box.y, bottom - AFTER_GROUP - h);
  return [
    {
      kind: 'text',
      name: 'Signal note',
      box: { ...box, y: lower },
      anchor: 'top',
      paragraphs: setText([copy], { ...box, y: lower }, context.measure).paragraphs,
    },
  ];
}
