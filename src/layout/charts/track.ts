/** The scale under a bar: its tiers as stretches of a line, its ends and limits as ticks. */
import { placeTicks, type Tick, zonesOf } from '../../charts/ticks.js';
import type { Scale } from '../../document/types.js';
import { coloursOf, type LayoutContext } from '../context.js';
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
  const zones = zonesOf(scale);
  return zones.map((zone, index) => {
    const first = place.x + place.w * zone.from + (index > 0 ? GAP / 2 : 0);
    const last = place.x + place.w * zone.to - (index < zones.length - 1 ? GAP / 2 : 0);
    const own = zone.tier !== undefined && zone.tier === tier;
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

/** The labels under the line that have room there. */
export function ticks(scale: Scale, tier: number | undefined, place: TickPlace, context: LayoutContext): TextItem[] {
  return placed(scale, tier, place, context).map(({ kind, words, w, start, line }) => {
    const box = { x: place.x + start, y: place.y + line * place.h, w, h: place.h };
    return label(words, box, styleOf(kind === 'own', place), 'left', context.measure, 'Tick');
  });
}

/** The height of the labels. */
export function ticksHeight(scale: Scale, tier: number | undefined, place: TickPlace, context: LayoutContext): Pt {
  return Math.max(0, ...placed(scale, tier, place, context).map(({ line }) => (line + 1) * place.h));
}

function placed(
  scale: Scale,
  tier: number | undefined,
  place: TickPlace,
  { document, measure }: LayoutContext,
): readonly Tick[] {
  const found = placeTicks(scale, tier, document.tiers, {
    length: place.w,
    clear: CLEAR,
    shown(text, strong) {
      const style = styleOf(strong, place);
      const words = ellipsis(text, (candidate) => measure.width(candidate, style) <= place.w);
      return { words, w: measure.width(words, style) };
    },
  });
  return found.filter(({ kind }) => place.allZones || kind !== 'other');
}

function styleOf(strong: boolean, { style }: TickPlace): TextStyle {
  return strong ? { ...style, bold: true, colour: 'ink' } : style;
}
