/** The pay of one role: the figure over its bar, and the scale that all roles share under it. */
import type { Paragraph, RangeChart, RangeRow, Scale, Section, TierMark } from '../../document/types.js';
import { classes, type PageContext, share, tierClass } from './context.js';
import { type Child, element, em, type Html, percent } from './element.js';
import { inlines } from './inline.js';
import { bar } from './marks.js';
import { widthOf } from './width.js';

/** The width of the scale in em of its labels: on a phone of 320 px, and from the width at which `wide` labels show. */
const PHONE = 22;
const WIDE = 42;
/** Clear space that a label needs on both sides, in em. */
const CLEAR = 0.6;

/** Heights and places from the top, in em. */
const BAR = 2;
const TRACK = { y: 2.75, own: 0.32, other: 0.1 } as const;
const LINES = [4.3, 5.6] as const;

/** `figure` may be absent, the row has a range. */
export function pay(
  figure: Paragraph | undefined,
  chart: RangeChart,
  range: NonNullable<RangeRow['range']>,
  section: Section,
  scale: Scale,
  context: PageContext,
): Html {
  const id = context.newId('pay');
  const labels = ticks(scale, section.tier, context.document.tiers);
  const second = labels.some(({ line }) => line === 1);
  return element(
    'div',
    { class: classes('pay', tierClass(section.tier)) },
    figure &&
      element(
        'p',
        { class: 'figure', style: `--at:${percent(share(range.min, scale))}` },
        element('span', {}, inlines(figure.text)),
      ),
    element(
      'svg',
      { role: 'img', 'aria-labelledby': id, height: em((second ? LINES[1] : LINES[0]) + 0.4) },
      element('desc', { id, lang: context.document.wordsLanguage }, chart.caption),
      ...bar(range, scale, '0', em(BAR)),
      ...track(scale, section.tier),
      ...labels.map(drawTick),
    ),
  );
}

/** The tiers as stretches of a line: the own one is told by thickness and colour. */
function track(scale: Scale, tier: number | undefined): Html[] {
  const zones = scale.zones.length > 0 ? scale.zones : [{ tier: -1, from: scale.from, to: scale.to }];
  const stretches = zones.map((zone) => {
    const own = zone.tier === tier;
    const height = own ? TRACK.own : TRACK.other;
    const x = share(zone.from, scale);
    const place = { x: percent(x), y: em(TRACK.y - height / 2), width: percent(share(zone.to, scale) - x) };
    return element('rect', { class: own ? 'bar' : 'track', ...place, height: em(height) });
  });
  const gaps = zones.slice(1).map(({ from }) => {
    const x = percent(share(from, scale));
    return element('line', { class: 'notch', x1: x, x2: x, y1: em(TRACK.y - 0.3), y2: em(TRACK.y + 0.3) });
  });
  return [...stretches, ...gaps];
}

interface Tick {
  readonly text: string;
  /** On the scale, from 0 to 1. */
  readonly at: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly own: boolean;
  readonly line: 0 | 1;
  /** Where it shows; absent: everywhere. */
  readonly only?: 'wide' | 'narrow';
}

/** The labels that have room on a phone and on wider pages; what differs shows on one of them. */
function ticks(scale: Scale, tier: number | undefined, tiers: readonly TierMark[]): Tick[] {
  const narrow = ticksWithin(PHONE, scale, tier, tiers);
  const wide = ticksWithin(WIDE, scale, tier, tiers);
  const same = (one: Tick) => (other: Tick) =>
    one.text === other.text && one.at === other.at && one.anchor === other.anchor && one.line === other.line;
  return [
    ...wide.map((tick): Tick => (narrow.some(same(tick)) ? tick : { ...tick, only: 'wide' })),
    ...narrow.filter((tick) => !wide.some(same(tick))).map((tick): Tick => ({ ...tick, only: 'narrow' })),
  ];
}

/** Ends and the own tier's name always; limits and other names where they have room. */
function ticksWithin(width: number, scale: Scale, tier: number | undefined, tiers: readonly TierMark[]): Tick[] {
  const taken: { from: number; to: number }[] = [];
  const put = (text: string, at: number, own = false): Tick => {
    const { from, to, anchor } = extent(text, at, width);
    const free = taken.every((other) => to + CLEAR <= other.from || from - CLEAR >= other.to);
    if (free) taken.push({ from, to });
    return { text, at: anchor === 'middle' ? at : anchor === 'start' ? 0 : 1, anchor, own, line: free ? 0 : 1 };
  };
  const [first, ...others] = scale.ticks;
  const last = others.pop();
  const ends = [first, last].flatMap((tick) => (tick === undefined ? [] : [put(tick.label, share(tick.value, scale))]));
  const names = scale.zones.flatMap((zone) => {
    const mark = tiers.find(({ rank }) => rank === zone.tier);
    const at = (share(zone.from, scale) + share(zone.to, scale)) / 2;
    return mark === undefined ? [] : [{ text: mark.shortName, at, own: zone.tier === tier }];
  });
  const limits = others.map(({ label, value }) => put(label, share(value, scale)));
  const own = names.filter((name) => name.own).map(({ text, at }) => put(text, at, true));
  const rest = names.filter((name) => !name.own).map(({ text, at }) => put(text, at));
  return [...ends, ...own, ...[...limits, ...rest].filter(({ line }) => line === 0)];
}

/** The stretch that a text takes when centred on its place, moved inwards at the ends of the scale; in em. */
function extent(text: string, at: number, width: number): { from: number; to: number; anchor: Tick['anchor'] } {
  const w = widthOf(text);
  const from = at * width - w / 2;
  if (from <= 0) return { from: 0, to: w, anchor: 'start' };
  if (from + w >= width) return { from: width - w, to: width, anchor: 'end' };
  return { from, to: from + w, anchor: 'middle' };
}

function drawTick({ text, at, anchor, own, line, only }: Tick): Child {
  const name = classes(anchor === 'start' ? undefined : anchor, own ? 'own' : undefined, only);
  return element('text', { class: name, x: percent(at), y: em(LINES[line]) }, text);
}
