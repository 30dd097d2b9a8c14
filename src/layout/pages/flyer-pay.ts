/** The pay of a role on its flyer: what it is of, the figure over its bar, and the scale. */
import { rangeBar } from '../charts/bar.js';
import { type TickPlace, ticks, ticksHeight, track } from '../charts/track.js';
import { coloursOf, position, runsOf, saidOf } from '../context.js';
import type { Pt } from '../scene.js';
import type { Copy } from '../text/set.js';
import type { FlyerParts } from './flyer-parts.js';
import type { FlyerSheet } from './flyer-sheet.js';
import { text } from './page.js';
import { overBar, type PayFigure, payFigure } from './pay-figure.js';

/** Heights of what stands over the lists, the same on every flyer of a set. */
export interface PayPlaces {
  readonly note: Pt;
  readonly figure: Pt;
  /** The bar with its scale; none where no role of the set is on it. */
  readonly scale: Pt;
}

const AROUND_NOTE = { above: 20, below: 4 } as const;
const BELOW_FIGURE: Pt = 8;
const BAR: Pt = 28;
/** From the bar's top. */
const TRACK: Pt = 40;
const TICKS: Pt = 48;
const BELOW_SCALE: Pt = 20;

export function payNeeds(sheet: FlyerSheet, parts: FlyerParts): PayPlaces {
  const s = sheet.shrink;
  const note = noteOf(sheet, parts);
  return {
    note: note === undefined ? 0 : sheet.height([note], sheet.context.paper.width) + AROUND_NOTE.below * s,
    figure: (figureOf(sheet, parts)?.h ?? 0) + BELOW_FIGURE * s,
    scale: scaleNeeds(sheet, parts),
  };
}

/** Where the pay ends that begins under a panel. */
export function payEnd(sheet: FlyerSheet, panelEnd: Pt, { note, figure, scale }: PayPlaces): Pt {
  return panelEnd + (AROUND_NOTE.above + BELOW_SCALE) * sheet.shrink + note + figure + scale;
}

export function layPay(sheet: FlyerSheet, parts: FlyerParts, panelEnd: Pt, places: PayPlaces): void {
  const { paper, document } = sheet.context;
  const { left, width } = paper;
  const { scale } = document;
  const noteY = panelEnd + AROUND_NOTE.above * sheet.shrink;
  const note = noteOf(sheet, parts);
  if (note !== undefined) sheet.put('Unit', [note], noteY, left, width);
  const range = isOnScale(sheet, parts) ? rangeOf(parts) : undefined;
  const from = range && scale ? position(range.min, scale, left, width) : left;
  const to = range && scale ? position(range.max, scale, left, width) : left + width;
  const figure = figureOf(sheet, parts);
  const figureY = noteY + places.note;
  if (figure !== undefined) sheet.items.push(figure.draw({ x: overBar(figure.w, from, to, paper), y: figureY }));
  if (places.scale > 0) layScale(sheet, parts, { from, to }, figureY + places.figure, places.scale);
}

function rangeOf({ chart }: FlyerParts) {
  return chart?.groups.flatMap((group) => group.rows).find((row) => row.range !== undefined)?.range;
}

function isOnScale({ context: { document } }: FlyerSheet, parts: FlyerParts): boolean {
  return document.scale !== undefined && rangeOf(parts) !== undefined;
}

function noteOf(sheet: FlyerSheet, { unit }: FlyerParts): Copy | undefined {
  const size = sheet.size(12);
  return (
    unit && {
      runs: runsOf(unit.text, text(size, 'ink2')),
      leading: size * 1.42,
      tag: sheet.context.tags.add('P', sheet.sect),
    }
  );
}

function figureOf(sheet: FlyerSheet, { figure }: FlyerParts): PayFigure | undefined {
  const size = sheet.size(30);
  const style = { size, leading: size * 1.2, unit: sheet.size(15), tracking: -0.4 };
  return figure && payFigure(figure.text, style, sheet.context.tags.add('P', sheet.sect), sheet.context);
}

function scaleNeeds(sheet: FlyerSheet, parts: FlyerParts): Pt {
  const { context, section } = sheet;
  const { scale } = context.document;
  if (scale === undefined || !isOnScale(sheet, parts)) return 0;
  return TICKS * sheet.shrink + ticksHeight(scale, section.tier, tickPlace(sheet, 0), context);
}

function tickPlace(sheet: FlyerSheet, y: Pt): TickPlace {
  const { left, width } = sheet.context.paper;
  const style = text(Math.max(10, sheet.size(12)), 'ink2');
  return { x: left, w: width, y, h: Math.max(18, style.size * 1.25), style, allZones: true };
}

/** The role's bar over the scale; of a role that is not on it, the scale alone, so that the set's flyers are alike. */
function layScale(sheet: FlyerSheet, parts: FlyerParts, bar: { from: Pt; to: Pt }, y: Pt, height: Pt): void {
  const { paper, tags, document } = sheet.context;
  const { left, width } = paper;
  const { scale } = document;
  const { chart } = parts;
  if (scale === undefined) return;
  const s = sheet.shrink;
  const range = rangeOf(parts);
  const line = { x: left, w: width, y: y + TRACK * s, own: 4, other: 1.25 };
  const box = { x: left, y, w: width, h: height };
  const { tier } = sheet.section;
  const items = [
    ...track(scale, tier, line, sheet.context),
    ...ticks(scale, tier, tickPlace(sheet, y + TICKS * s), sheet.context),
  ];
  if (range === undefined || chart === undefined) {
    sheet.items.push({ kind: 'group', name: 'Scale', box, items });
    return;
  }
  const colour = coloursOf(tier, sheet.context).mark;
  sheet.items.push({
    kind: 'group',
    name: 'Pay on the scale',
    alt: chart.caption,
    tag: tags.add('Figure', sheet.sect, saidOf(chart.caption, sheet.context)),
    box,
    items: [...rangeBar(range, { x: bar.from, y, w: bar.to - bar.from, h: BAR * s }, colour, 3), ...items],
  });
}
