/**
 * Charts. Names are text that wraps, each beside the picture of its bar (above it on a phone): to a reader aloud the whole
 * is one picture, and the figures stand in a table behind it.
 */
import { bothEnds, type EndsPlace, type EndsSetting, placeEnds } from '../../charts/ends.js';
import type { Form } from '../../charts/form.js';
import { axisOf, FORMS, yardsticksOf } from '../../charts/index.js';
import { axisOver, barsOf, barsOnLine, placeScale } from '../../charts/room.js';
import { type Axis, share } from '../../charts/share.js';
import type { Chart, ChartRow, Section, Span } from '../../document/types.js';
import { classes, type PageContext, tierClass } from './context.js';
import { type Child, element, type Html, percent } from './element.js';
import { inlines } from './inline.js';
import { bar, dot, key } from './marks.js';
import { framed, rowGroup } from './table.js';
import { widthOf } from './width.js';

/** The width of a plot on a phone of 320 px, in em: what fits there, fits everywhere. */
const PLOT = 22;
/** Between a bar's end and its label, in em. */
const GAP = 0.5;
/** Of bars, in em. */
const HEIGHT = 1.9;

export function chart(one: Chart, section: Section, context: PageContext): Html {
  const { scale: pay, wordsLanguage } = context.document;
  const axis = axisOf(one, pay);
  if (axis === undefined) return dataTable(one, section, context);
  const form = FORMS[one.kind];
  const { scale, places } = placedOn(one, axis, pay);
  // Inside of what is marked for its name, the data is marked back.
  const lang = wordsLanguage && context.document.language;
  const yardsticks = pay === undefined ? [] : yardsticksOf(one, pay);
  return element(
    'figure',
    { class: classes('chart', form.dot === undefined ? undefined : 'dots') },
    element(
      'div',
      { class: 'plots', role: 'img', 'aria-label': one.caption, lang: wordsLanguage },
      form.base === undefined ? undefined : signalLine(form.base, scale, BASELINE, 'signal wide'),
      ...yardsticks.map(({ value }) => signalLine(value, scale, YARDSTICK)),
      one.signal && signalLine(one.signal.value, scale),
      ...one.groups.flatMap(({ head, tier, rows }) => [
        element(
          'div',
          { class: tierClass(tier), lang },
          head && element('p', { class: 'head' }, tier === undefined ? undefined : key(), inlines(head)),
          ...rows.map((row) => rowOf(row, places.get(row), form, scale, wordsLanguage)),
        ),
      ]),
      ...yardsticks.map(({ value, label: text }) => signalNote({ value, text }, scale, { covers: true, note: NAME })),
      one.signal && signalNote(one.signal, scale, yardsticks.length > 0 ? { covers: true } : {}),
    ),
    element('details', {}, element('summary', {}, context.words('figures')), dataTable(one, section, context)),
  );
}

/** What the chart shows, in words. */
function dataTable({ columns, groups }: Chart, section: Section, context: PageContext): Html {
  const lang = context.document.wordsLanguage;
  const figures = groups
    .flatMap(({ rows }) => rows.map((row) => row.figures))
    .filter((one) => one.length === columns.length - 1);
  const heads = columns.map((name, index) =>
    element('th', { scope: 'col', class: index === 0 ? undefined : 'number', lang }, name),
  );
  const bodies = groups.map((group) =>
    rowGroup(
      group,
      columns.length,
      group.rows.map((row) => dataRow(row, columns.length, lang)),
    ),
  );
  return framed(
    {
      caption: inlines(section.title),
      heads,
      bodies,
      figures: columns.map((name, index) =>
        index === 0 ? [] : [name, ...figures.map((row) => row[index - 1] ?? NONE)],
      ),
    },
    context,
  );
}

/** What stands in a cell without a figure: of an empty one a screen reader says nothing. */
const NONE = '–';

/** Where there are no figures, there are words. */
function dataRow({ label, figures }: ChartRow, columns: number, lang: string | undefined): Html {
  const [words] = figures;
  const cells =
    figures.length < columns - 1
      ? [element('td', { class: 'number', colspan: columns - 1, lang }, words)]
      : figures.map((figure) => element('td', { class: 'number' }, figure || NONE));
  return element('tr', {}, element('th', { scope: 'row' }, inlines(label)), ...cells);
}

function rowOf(
  row: ChartRow,
  place: EndsPlace | undefined,
  { marks, base, dot: radius }: Form,
  scale: Axis,
  lang: string | undefined,
): Html {
  const { range } = row;
  const name = element('span', { class: 'name' }, inlines(row.label));
  if (range === undefined) {
    const style = base === undefined ? undefined : besideStyle(share(base, scale));
    return element('div', { class: 'row' }, name, element('span', { class: 'unstated', style, lang }, row.from));
  }
  const drawn = marks(range).flatMap((mark) =>
    radius === undefined ? bar(mark, scale) : dot(mark, scale, radius * HEIGHT),
  );
  const labels = endLabels(row, range, place, scale, GAP + (radius ?? 0) * HEIGHT);
  return element(
    'div',
    { class: 'row' },
    name,
    element('svg', { class: 'plot' }, ...drawn, ...(labels ?? [])),
    labels === undefined ? element('span', { class: 'ends' }, bothEnds(row)) : undefined,
  );
}

/** Words beside a place of the scale, on the side that has more room. */
function besideStyle(at: number): string {
  const inset = (share: number): string => `calc(${percent(share)} + ${GAP}em)`;
  return at > 0.5 ? `justify-self:end;margin-inline-end:${inset(1 - at)}` : `margin-inline-start:${inset(at)}`;
}

/** Labels are of one size, and stand apart from ends and notches by as much as from each other. */
const SETTING: EndsSetting = {
  air: { inside: 2 * GAP, beside: 2 * GAP },
  sizes: [1],
  width: widthOf,
};

/**
 * Where the ends of each bar stand. The scale of pay is as long as all plots; an axis of the chart's own leaves room for the words beside
 * its marks.
 */
function placedOn(
  { kind, groups }: Chart,
  axis: Axis,
  pay: Axis | undefined,
): { readonly scale: Axis; readonly places: ReadonlyMap<ChartRow, EndsPlace | undefined> } {
  const form = FORMS[kind];
  const bars = barsOf(
    groups.flatMap(({ rows }) => rows),
    form,
    axis,
  );
  const { air } = SETTING;
  const setting = { ...SETTING, air: { ...air, beside: air.beside + (form.dot ?? 0) * HEIGHT } };
  const own = axis === pay ? undefined : placeScale(bars, PLOT, setting);
  const { places } = own ?? placeEnds(barsOnLine(bars, PLOT), setting);
  return {
    scale: own === undefined ? axis : axisOver(axis, PLOT, own),
    places: new Map(bars.map(({ row }, index) => [row, places[index]])),
  };
}

/** The ends in words, where they have room. */
function endLabels(
  { from, to }: ChartRow,
  range: Span,
  place: EndsPlace | undefined,
  scale: Axis,
  gap: number,
): Html[] | undefined {
  const [left, right] = [share(range.min, scale), share(range.max, scale)];
  switch (place) {
    case 'inside':
      return [label(from, left, 'in', GAP), label(to, right, 'in end', -GAP)];
    case 'outside':
      return [label(from, left, 'end', -gap), label(to, right, undefined, gap)];
    case 'left':
      return [label(bothEnds({ from, to }), left, 'end', -gap)];
    case 'right':
      return [label(bothEnds({ from, to }), right, undefined, gap)];
    case undefined:
      return undefined;
  }
}

function label(text: string, at: number, name: string | undefined, offset: number): Html {
  return element('text', { class: name, x: percent(at), dx: `${offset}em`, y: '50%', dy: '.36em' }, text);
}

type Signal = NonNullable<Chart['signal']>;

/** Where bars begin: beside their names, not through them. */
const BASELINE = 'stroke:var(--ink);stroke-width:1;stroke-dasharray:none';
/** Yardsticks are quieter than what is wrong. */
const YARDSTICK = 'stroke:var(--ink2);stroke-width:1;stroke-dasharray:none';
const NAME = 'color:var(--ink2);font-weight:400';

/** A line behind the bars, over all of the chart. */
function signalLine(value: number, scale: Axis, style?: string, name = 'signal'): Child {
  const x = percent(share(value, scale));
  return element('svg', { class: name }, element('line', { x1: x, x2: x, y1: 0, y2: '100%', style }));
}

/** Beside the foot of the line, on the side that has more room. Among several lines it covers the others. */
function signalNote({ value, text }: Signal, scale: Axis, look: { covers?: true; note?: string }): Html {
  const at = share(value, scale);
  const end = at > 0.7;
  const place = percent(end ? 1 - at : at);
  const side = end ? 'margin-inline-end' : 'margin-inline-start';
  const aligned = end ? ';text-align:end' : '';
  const style = look.covers
    ? `${side}:calc(${place} + 2px);width:fit-content;background:var(--paper)${aligned}${end ? ';margin-inline-start:auto' : ''}`
    : `${side}:${place}${aligned}`;
  return element('p', { class: 'signal-note', style: look.note }, element('span', { style }, text));
}
