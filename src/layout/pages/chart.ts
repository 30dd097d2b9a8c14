/** The range chart on paper: groups of bars between rules, with the line where sources contradict each other. */
import type { RangeChart, RangeRow, Scale } from '../../document/types.js';
import { endLabels, label, rangeBar, rect, rule } from '../charts/bar.js';
import { coloursOf, type LayoutContext, plainText, position, runsOf } from '../context.js';
import type { GroupItem, Pt, ShapeItem, TextItem } from '../scene.js';
import { type Copy, setText, textHeight } from '../text/set.js';
import { ellipsis } from '../text/split.js';
import { type Flowable, wholePiece } from './flow.js';
import { LEFT, text, WIDTH } from './page.js';

const LABEL_WIDTH = 193;
const PLOT = { x: 262.64, w: 275 } as const;
const HEAD = 30;
const ROW = 29;
const AFTER_GROUP = 5;
const KEY = 9;
const BAR = 21;
/** Rows of a chart that one page can hold with its title. */
const MOST_ROWS = 18;

type Group = RangeChart['groups'][number];

/** The chart in parts that each fit on a page. */
export function chartPieces(chart: RangeChart, sect: number, context: LayoutContext): Flowable[] {
  const { scale } = context.document;
  if (scale === undefined) return [];
  return partsOf(chart.groups).map((groups, index, parts) => {
    const height = groups.reduce((sum, group) => sum + groupHeight(group, context), 0);
    const tag = context.tags.add('Figure', sect, { alt: chart.caption });
    return wholePiece(height, index === 0 ? 34 : 20, (y) => [
      chartItem(chart, groups, scale, { y, height, signal: parts.length === 1, tag }, context),
    ]);
  });
}

function partsOf(groups: readonly Group[]): Group[][] {
  const parts: Group[][] = [];
  let rows = 0;
  for (const group of groups) {
    for (let start = 0; start < group.rows.length; start += MOST_ROWS) {
      const part = { ...group, rows: group.rows.slice(start, start + MOST_ROWS) };
      if (parts.length === 0 || rows + part.rows.length > MOST_ROWS) {
        parts.push([]);
        rows = 0;
      }
      parts.at(-1)?.push(part);
      rows += part.rows.length;
    }
  }
  return parts;
}

function groupHeight(group: Group, context: LayoutContext): Pt {
  const rows = group.rows.reduce((sum, row) => sum + rowHeight(row, context), 0);
  return (group.head === undefined ? 6 : HEAD) + rows + AFTER_GROUP;
}

/** A label on two lines needs a higher row. */
function rowHeight(row: RangeRow, context: LayoutContext): Pt {
  return Math.max(ROW, textHeight([labelCopy(row, context)], LABEL_WIDTH, context.measure) + 6);
}

/** The label of a row, on three lines at most: the whole title heads the role. */
function labelCopy(row: RangeRow, context: LayoutContext): Copy {
  const words = plainText(row.label);
  if (context.measure.width(words, text(12)) <= LABEL_WIDTH) return { runs: runsOf(row.label, text(12)), leading: 16 };
  const room = 3 * LABEL_WIDTH - 60;
  const cut = ellipsis(words, (candidate) => context.measure.width(candidate, text(12)) <= room);
  return { runs: [{ text: cut, style: text(12) }], leading: 14 };
}

interface Place {
  readonly y: Pt;
  readonly height: Pt;
  readonly signal: boolean;
  readonly tag: number;
}

function chartItem(
  chart: RangeChart,
  groups: readonly Group[],
  scale: Scale,
  place: Place,
  context: LayoutContext,
): GroupItem {
  const signal = place.signal ? chart.signal : undefined;
  const inside = signal !== undefined && signal.value > scale.from && signal.value < scale.to ? signal : undefined;
  const items: (ShapeItem | TextItem)[] = inside === undefined ? [] : [signalLine(inside.value, scale, place)];
  const ends: RowEnd[] = [];
  let y = place.y;
  for (const group of groups) {
    items.push(rule(LEFT, y, LABEL_WIDTH, 'ink', 1), rule(PLOT.x, y, PLOT.w, 'ink', 1));
    if (group.head !== undefined) items.push(...groupHead(group.head, group.tier, y, context));
    y += group.head === undefined ? 6 : HEAD;
    for (const row of group.rows) {
      const h = rowHeight(row, context);
      items.push(...rowItems(row, group.tier, { y, h }, scale, context));
      ends.push({ value: row.range?.max ?? 0, h });
      y += h;
    }
    y += AFTER_GROUP;
  }
  items.push(rule(LEFT, y, LABEL_WIDTH, 'ink', 1), rule(PLOT.x, y, PLOT.w, 'ink', 1));
  if (inside !== undefined) items.push(...signalNote(inside, ends, scale, y, context));
  return {
    kind: 'group',
    name: 'Pay chart',
    alt: chart.caption,
    tag: place.tag,
    box: { x: LEFT, y: place.y, w: WIDTH, h: place.height },
    items,
  };
}

function groupHead(
  head: NonNullable<Group['head']>,
  tier: number | undefined,
  y: Pt,
  context: LayoutContext,
): (ShapeItem | TextItem)[] {
  const indent = tier === undefined ? 0 : KEY + 8;
  const box = { x: LEFT + indent, y, w: LABEL_WIDTH - indent + 200, h: HEAD };
  const copy: Copy = { runs: runsOf(head, { ...text(12), bold: true }, text(12, 'ink2')), leading: 16 };
  const key =
    tier === undefined
      ? []
      : [rect({ x: LEFT, y: y + (HEAD - KEY) / 2, w: KEY, h: KEY }, coloursOf(tier, context).mark, 'Key')];
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
  context: LayoutContext,
): (ShapeItem | TextItem)[] {
  const box = { x: LEFT, y, w: LABEL_WIDTH, h };
  const { paragraphs } = setText([labelCopy(row, context)], box, context.measure, 'middle');
  const name: TextItem = { kind: 'text', name: 'Role', box, anchor: 'middle', paragraphs };
  if (row.range === undefined)
    return [name, label(row.from, { x: PLOT.x, y, w: PLOT.w, h }, text(12, 'ink2'), 'left', context.measure, 'Pay')];
  const from = position(row.range.min, scale, PLOT.x, PLOT.w);
  const to = position(row.range.max, scale, PLOT.x, PLOT.w);
  const bar = { x: from, y: y + (h - BAR) / 2, w: to - from, h: BAR };
  const ends = { from: row.from, to: row.to, style: { ...text(12), bold: true }, inset: 6 };
  return [
    name,
    ...rangeBar(bar, coloursOf(tier, context).mark, 2),
    ...endLabels(bar, ends, context.measure, { left: PLOT.x, right: LEFT + WIDTH }),
  ];
}

function signalLine(value: number, scale: Scale, place: Place): ShapeItem {
  const x = position(value, scale, PLOT.x, PLOT.w);
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
  context: LayoutContext,
): TextItem[] {
  const x = position(signal.value, scale, PLOT.x, PLOT.w) + 8;
  const w = LEFT + WIDTH - x;
  const copy: Copy = {
    runs: [{ text: signal.text, style: { ...text(12), bold: true, colour: 'signal' } }],
    leading: 16,
  };
  const h = textHeight([copy], w, context.measure);
  const free = ends
    .slice(ends.findLastIndex((end) => end.value > signal.value) + 1)
    .reduce((sum, end) => sum + end.h, 0);
  if (w < 60 || h > free) return [];
  const box = { x, y: bottom - AFTER_GROUP - free + (free - h) / 2 + ROW / 2, w, h };
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
