/** The scale under a bar: its tiers as stretches of a line, its ends and limits as ticks. */
import type { Scale, TierMark } from '../../document/types.js';
import { coloursOf, type LayoutContext, position } from '../context.js';
import type { Pt, ShapeItem, TextItem, TextStyle } from '../scene.js';
import { ellipsis } from '../text/split.js';
import { label, rect } from './bar.js';

export interface TrackPlace {
  readonly x: Pt;
  readonly w: Pt;
  /** The middle of the line. */
  readonly y: Pt;
  /** Thickness of the own tier's stretch and of the others. */
  readonly own: Pt;
  readonly other: Pt;
}

/** Between two stretches. */
const GAP = 2;

/** The line: the own tier's stretch is told by thickness and colour, the others are thin. */
export function track(scale: Scale, tier: number | undefined, place: TrackPlace, context: LayoutContext): ShapeItem[] {
  const zones = scale.zones.length > 0 ? scale.zones : [{ tier: -1, from: scale.from, to: scale.to }];
  return zones.map((zone, index) => {
    const first = position(zone.from, scale, place.x, place.w) + (index > 0 ? GAP / 2 : 0);
    const last = position(zone.to, scale, place.x, place.w) - (index < zones.length - 1 ? GAP / 2 : 0);
    const own = zone.tier === tier;
    const h = own ? place.own : place.other;
    const box = { x: first, y: place.y - h / 2, w: Math.max(0.5, last - first), h };
    return rect(box, own ? coloursOf(tier, context).mark : 'mark', 'Scale');
  });
}

export interface TickPlace {
  readonly x: Pt;
  readonly w: Pt;
  /** The top of the labels. */
  readonly y: Pt;
  readonly h: Pt;
  readonly style: TextStyle;
  /** Names of the other tiers, too. */
  readonly allZones: boolean;
}

/** Clear space that a tick's label or a zone's name needs on both sides. */
const CLEAR = 8;

/**
 * The labels under the line. Ends always; limits and other tiers' names where they have room; the own tier's name always,
 * on a second line where the first has no room for it.
 */
export function ticks(scale: Scale, tier: number | undefined, place: TickPlace, context: LayoutContext): TextItem[] {
  const { measure } = context;
  const taken: { from: Pt; to: Pt }[] = [];
  const items: TextItem[] = [];
  const strong: TextStyle = { ...place.style, bold: true, colour: 'ink' };

  const put = (words: string, centre: Pt, style: TextStyle, line = 0): void => {
    const text = ellipsis(words, (candidate) => measure.width(candidate, style) <= place.w);
    const w = measure.width(text, style);
    const x = Math.min(Math.max(centre - w / 2, place.x), place.x + place.w - w);
    if (line === 0) taken.push({ from: x, to: x + w });
    items.push(label(text, { x, y: place.y + line * place.h, w, h: place.h }, style, 'left', measure, 'Tick'));
  };
  const free = (text: string, centre: Pt, style: TextStyle): boolean => {
    const half = measure.width(text, style) / 2 + CLEAR;
    return taken.every((other) => centre + half <= other.from || centre - half >= other.to);
  };

  const [first, ...others] = scale.ticks;
  const last = others.pop();
  if (first !== undefined) put(first.label, place.x, place.style);
  if (last !== undefined) put(last.label, place.x + place.w, place.style);
  for (const tick of others) {
    const centre = position(tick.value, scale, place.x, place.w);
    if (free(tick.label, centre, place.style)) put(tick.label, centre, place.style);
  }
  for (const zone of scale.zones) {
    const mark = markOf(zone.tier, context.document.tiers);
    if (mark === undefined) continue;
    const centre = (position(zone.from, scale, place.x, place.w) + position(zone.to, scale, place.x, place.w)) / 2;
    const own = zone.tier === tier;
    if (own) put(mark.shortName, centre, strong, free(mark.shortName, centre, strong) ? 0 : 1);
    else if (place.allZones && free(mark.shortName, centre, place.style)) put(mark.shortName, centre, place.style);
  }
  return items;
}

function markOf(tier: number, tiers: readonly TierMark[]): TierMark | undefined {
  return tiers.find((mark) => mark.rank === tier);
}
