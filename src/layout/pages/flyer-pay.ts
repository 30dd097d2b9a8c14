/** The pay of a role on its flyer, over its bar and the scale. */
import type { Paragraph, PaySpan, RangeChart, Scale } from '../../document/types.js';
import { rangeBar } from '../charts/bar.js';
import { ticks, track } from '../charts/track.js';
import { coloursOf, position, runsOf, saidOf } from '../context.js';
import { longestWord } from '../fit.js';
import type { Pt } from '../scene.js';
import { type Copy, textHeight } from '../text/set.js';
import type { FlyerParts } from './flyer-parts.js';
import type { FlyerSheet } from './flyer-sheet.js';
import { text } from './page.js';
import { overBar, payFigure } from './pay-figure.js';

/** The pay and what it is of, over the role's bar and the scale; says where it ends. */
export function layPay(sheet: FlyerSheet, parts: FlyerParts, y: Pt): Pt {
  const { paper, tags, document } = sheet.context;
  const { left, width } = paper;
  const { figure, unit, chart } = parts;
  const s = sheet.shrink;
  const range = rangeOf(chart);
  const { scale } = document;
  const bar =
    range === undefined || scale === undefined
      ? undefined
      : {
          range,
          from: position(range.min, scale, left, width),
          to: position(range.max, scale, left, width),
        };
  const size = sheet.size(30);
  const style = { size, leading: size * 1.2, unit: sheet.size(15), tracking: -0.4 };
  const pay = figure && payFigure(figure.text, style, tags.add('P', sheet.sect), sheet.context);
  const x = overBar(pay?.w ?? 0, bar?.from ?? left, bar?.to ?? left + width, paper);
  const above = unit === undefined ? 0 : layUnit(sheet, unit, y, { x, w: pay?.w ?? 0 });
  const top = y + above;
  if (pay !== undefined) sheet.items.push(pay.draw({ x, y: top }));
  const head = Math.max(48 * s, (pay?.h ?? 0) + 12 * s);
  if (scale === undefined || bar === undefined || chart === undefined) return top + head + 12 * s;
  return layBar(sheet, bar, scale, chart, top + head);
}

function rangeOf(chart: RangeChart | undefined) {
  return chart?.groups.flatMap((group) => group.rows).find((row) => row.range !== undefined)?.range;
}

/**
 * What the pay is of: beside it where two lines hold that, else above; says how far it moves the pay down.
 */
function layUnit(sheet: FlyerSheet, unit: Paragraph, y: Pt, pay: { x: Pt; w: Pt }): Pt {
  const { paper, tags, measure } = sheet.context;
  const { left, width } = paper;
  const size = sheet.size(12);
  const style = text(size, 'ink2');
  const words: Copy = { runs: runsOf(unit.text, style), leading: size * 1.42, tag: tags.add('P', sheet.sect) };
  const end = pay.x + pay.w + 12;
  const beside =
    pay.x - left >= 120 ? { x: left, w: pay.x - left - 10 } : { x: end, w: Math.max(0, left + width - end) };
  const has =
    longestWord(unit.text, style, sheet.context) <= beside.w &&
    textHeight([words], beside.w, measure) <= 40 * sheet.shrink;
  if (has) {
    sheet.put('Unit', [words], y + 6 * sheet.shrink, beside.x, beside.w);
    return 0;
  }
  sheet.put('Unit', [words], y, left, width);
  return textHeight([words], width, measure) + 4 * sheet.shrink;
}

/** The role's bar and the scale below it; says where they end. */
function layBar(
  sheet: FlyerSheet,
  bar: { range: PaySpan; from: Pt; to: Pt },
  scale: Scale,
  chart: RangeChart,
  y: Pt,
): Pt {
  const { paper, tags } = sheet.context;
  const { left, width } = paper;
  const s = sheet.shrink;
  const style = text(Math.max(10, sheet.size(12)), 'ink2');
  const group = { x: left, y, w: width, h: 72 * s };
  sheet.items.push({
    kind: 'group',
    name: 'Pay on the scale',
    alt: chart.caption,
    tag: tags.add('Figure', sheet.sect, saidOf(chart.caption, sheet.context)),
    box: group,
    items: [
      ...rangeBar(
        bar.range,
        { x: bar.from, y, w: bar.to - bar.from, h: 28 * s },
        coloursOf(sheet.section.tier, sheet.context).mark,
        3,
      ),
      ...track(scale, sheet.section.tier, { x: left, w: width, y: y + 40 * s, own: 4, other: 1.25 }, sheet.context),
      ...ticks(
        scale,
        sheet.section.tier,
        { x: left, w: width, y: y + 48 * s, h: 18, style, allZones: true },
        sheet.context,
      ),
    ],
  });
  return y + 104 * s;
}
