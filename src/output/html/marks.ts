/** Marks that stand beside the words and say nothing alone: keys, spans, the bars of a cover. They are hidden from readers aloud. */
import type { Mark } from '../../charts/form.js';
import { markOfRange } from '../../charts/range.js';
import { type Axis, share } from '../../charts/share.js';
import type { Scale, Span } from '../../document/types.js';
import { classes, type PageContext, tierClass } from './context.js';
import { type Child, element, em, type Html, percent } from './element.js';

type Range = Scale['ranges'][number];

/** Narrower bars would not be seen. */
const LEAST = 0.006;
/** Narrower bars have no notch. */
const NOTCHED = 0.03;

/** The square of a tier's colour before its name. */
export function key(): Html {
  return element('span', { class: 'key', 'aria-hidden': 'true' });
}

/** A bar between two values, with its notch, as high as `y` and `height` say. */
export function bar(mark: Mark, scale: Axis, y = '0', height = '100%'): Html[] {
  const from = share(mark.from, scale);
  const width = Math.max(LEAST, share(mark.to, scale) - from);
  // One figure stands in the middle of its mark.
  const x = Math.max(0, Math.min(mark.from === mark.to ? from - width / 2 : from, 1 - width));
  const drawn = element('rect', { class: 'bar', x: percent(x), y, width: percent(width), height });
  if (mark.notch === undefined || width < NOTCHED) return [drawn];
  const middle = percent(x + width * mark.notch);
  const end = height === '100%' ? height : em(Number.parseFloat(y) + Number.parseFloat(height));
  return [drawn, element('line', { class: 'notch', x1: middle, x2: middle, y1: y, y2: end })];
}

/** A dot at a value; the radius is in em. */
export function dot({ from }: Mark, scale: Axis, radius: number): Html[] {
  return [element('circle', { class: 'bar', cx: percent(share(from, scale)), cy: '50%', r: em(radius) })];
}

/** A small bar of a range, for a row of a table. */
export function rangeMark(range: Span, scale: Scale): Html {
  return element('svg', { class: 'range', 'aria-hidden': 'true' }, ...bar(markOfRange(range), scale));
}

/** A tier's stretch of the scale. */
export function tierSpan(tier: number, { document: { scale } }: PageContext): Child {
  const zone = scale?.zones.find((one) => one.tier === tier);
  if (scale === undefined || zone === undefined) return undefined;
  const x = share(zone.from, scale);
  return element(
    'svg',
    { class: 'span', 'aria-hidden': 'true' },
    element('rect', { class: 'track', y: '50%', width: '100%', height: 1 }),
    element('rect', { class: 'bar', x: percent(x), width: percent(share(zone.to, scale) - x), height: '100%' }),
  );
}

/** All ranges of the dataset, each in its tier's colour, with the ends of the scale: the picture of a cover. */
export function cover({ document: { scale, wordsLanguage: lang } }: PageContext): Child {
  if (scale === undefined || scale.ranges.length === 0) return undefined;
  const [first, last] = [scale.ticks[0], scale.ticks.at(-1)];
  return element(
    'div',
    { class: 'cover', 'aria-hidden': 'true' },
    skyline(scale, 1.5, 20, ({ tier }) => tierClass(tier)),
    element('p', {}, element('span', {}, first?.label), ' ', element('span', { lang }, last?.label, ' ', scale.unit)),
  );
}

/** The same on a tier's panel, its own ranges bright among the others. */
export function locator(tier: number | undefined, { document: { scale } }: PageContext): Child {
  if (scale === undefined || scale.ranges.length === 0) return undefined;
  return element(
    'div',
    { class: 'locator', 'aria-hidden': 'true' },
    skyline(scale, 0.75, 12, (range) => (range.tier === tier && range.chosen ? 'own' : 'other')),
  );
}

/** Bars from the highest to the lowest, `pitch` apart, `most` high in all (both in em). */
function skyline(scale: Scale, pitch: number, most: number, classOf: (range: Range) => string | undefined): Html {
  const { ranges } = scale;
  const step = Math.min(pitch, most / ranges.length);
  const rows = ranges.map((range, index) =>
    element(
      'g',
      { class: classes(classOf(range)) },
      ...bar(markOfRange(range), scale, em(index * step), em(step * 0.68)),
    ),
  );
  return element('svg', { class: 'skyline', height: em(step * (ranges.length - 0.32)) }, ...rows);
}
