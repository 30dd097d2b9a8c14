/** The pay of one role: the figure over its bar, and the scale that all roles share under it. */
import { markOfRange } from '../../charts/range.js';
import { share } from '../../charts/share.js';
import { placeTicks, type Tick, zonesOf } from '../../charts/ticks.js';
import type { ChartRow, Paragraph, RangeChart, Scale, Section, TierMark } from '../../document/types.js';
import { classes, type PageContext, tierClass } from './context.js';
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
  range: NonNullable<ChartRow['range']>,
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
      ...bar(markOfRange(range), scale, '0', em(BAR)),
      ...track(scale, section.tier),
      ...labels.map(drawTick),
    ),
  );
}

/** The tiers as stretches of a line: the own one is told by thickness and colour. */
function track(scale: Scale, tier: number | undefined): Html[] {
  const zones = zonesOf(scale);
  const stretches = zones.map(({ tier: rank, from, to }) => {
    const own = rank !== undefined && rank === tier;
    const height = own ? TRACK.own : TRACK.other;
    const place = { x: percent(from), y: em(TRACK.y - height / 2), width: percent(to - from) };
    return element('rect', { class: own ? 'bar' : 'track', ...place, height: em(height) });
  });
  const gaps = zones.slice(1).map(({ from }) => {
    const x = percent(from);
    return element('line', { class: 'notch', x1: x, x2: x, y1: em(TRACK.y - 0.3), y2: em(TRACK.y + 0.3) });
  });
  return [...stretches, ...gaps];
}

/** What always shows comes first. */
const KINDS: readonly Tick['kind'][] = ['end', 'own', 'limit', 'other'];

interface ShownTick extends Tick {
  /** Where it shows; absent: everywhere. */
  readonly only?: 'wide' | 'narrow';
}

/** The labels that have room on a phone and on wider pages; what differs shows on one of them. */
function ticks(scale: Scale, tier: number | undefined, tiers: readonly TierMark[]): ShownTick[] {
  const within = (length: number): readonly Tick[] => {
    const shown = (words: string) => ({ words, w: widthOf(words) });
    const placed = placeTicks(scale, tier, tiers, { length, clear: CLEAR, shown });
    return KINDS.flatMap((kind) => placed.filter((tick) => tick.kind === kind));
  };
  const [narrow, wide] = [within(PHONE), within(WIDE)];
  const same = (one: Tick) => (other: Tick) =>
    one.words === other.words && one.at === other.at && one.anchor === other.anchor && one.line === other.line;
  return [
    ...wide.map((tick): ShownTick => (narrow.some(same(tick)) ? tick : { ...tick, only: 'wide' })),
    ...narrow.filter((tick) => !wide.some(same(tick))).map((tick): ShownTick => ({ ...tick, only: 'narrow' })),
  ];
}

function drawTick({ words, kind, at, anchor, line, only }: ShownTick): Child {
  const name = classes(anchor === 'start' ? undefined : anchor, kind === 'own' ? 'own' : undefined, only);
  return element('text', { class: name, x: percent(at), y: em(LINES[line]) }, words);
}
