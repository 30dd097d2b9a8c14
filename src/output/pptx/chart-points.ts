/** Charts of points, natively: each at its value, in the middle of its row. Their names are labels at the start of the axis. */
import { FORMS } from '../../charts/index.js';
import type { PlotItem, TextStyle } from '../../layout/scene.js';
import { numberReference, textReference } from './chart-cache.js';
import { type Label, labelCells, labelsXml } from './chart-labels.js';
import type { ChartSheet, Reference } from './chart-sheet.js';
import type { Deck } from './deck.js';

/** By these the points name their axes. */
const [VALUES, ROWS] = [1, 2];

/** The points and their axes. */
export function pointsXml(
  plot: PlotItem,
  { bars, to, series }: ChartSheet,
  { head, rows, starts }: NonNullable<ChartSheet['points']>,
  deck: Deck,
): string {
  const [before, behind] = plot.reversed ? (['r', 'l'] as const) : (['l', 'r'] as const);
  const style: TextStyle = { ...plot.numberStyle, colour: 'ink' };
  const figures = to.values.map((figure): Label => ({ text: `${figure}`, style, position: behind }));
  const names = bars.values.map((name): Label => ({ text: `${name}`, style: plot.labelStyle, position: before }));
  const all: readonly Series[] = [
    ...series.map(({ head, values: x }) => ({ head, look: dots(plot, deck), labels: figures, x, cells: to })),
    { head, look: UNSEEN, labels: names, x: starts, cells: bars },
  ];
  return (
    '<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>' +
    `${all.map((one, index) => seriesXml(one, index, rows, deck)).join('')}` +
    `<c:axId val="${VALUES}"/><c:axId val="${ROWS}"/></c:scatterChart>` +
    axisXml({ id: VALUES, crosses: ROWS, side: 'b', from: plot.from, to: plot.to, isTurned: plot.reversed === true }) +
    axisXml({ id: ROWS, crosses: VALUES, side: 'l', from: 0, to: plot.bars.length, isTurned: true })
  );
}

interface Series {
  readonly head: Reference;
  readonly look: string;
  readonly labels: readonly (Label | undefined)[];
  readonly x: Reference;
  /** Of the labels. */
  readonly cells: Reference;
}

function seriesXml({ head, look, labels, x, cells }: Series, index: number, rows: Reference, deck: Deck): string {
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx>${textReference(head)}</c:tx>` +
    `<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>${look}${labelsXml(labels, index, deck)}` +
    `<c:xVal>${numberReference(x)}</c:xVal><c:yVal>${numberReference(rows)}</c:yVal><c:smooth val="0"/>` +
    `${labelCells(cells)}</c:ser>`
  );
}

const UNSEEN = '<c:marker><c:symbol val="none"/></c:marker>';

/** The look of the series is its first dot's; others say theirs. */
function dots({ form, bars, plot, barShare }: PlotItem, { palette }: Deck): string {
  const { dot = 0 } = FORMS[form];
  const h = (plot.h / bars.length) * barShare;
  // ECMA-376 part 1, 21.2.3.28: from 2 to 72 points.
  const size = Math.min(72, Math.max(2, Math.round(2 * dot * h)));
  const looks = bars.map(
    ({ colour }) =>
      `<c:marker><c:symbol val="circle"/><c:size val="${size}"/><c:spPr>${palette.fill(colour)}<a:ln><a:noFill/></a:ln></c:spPr></c:marker>`,
  );
  const [first = ''] = looks;
  const others = looks.map((look, index) =>
    look === first ? '' : `<c:dPt><c:idx val="${index}"/>${look}<c:bubble3D val="0"/></c:dPt>`,
  );
  return first + others.join('');
}

interface PointAxis {
  readonly id: number | undefined;
  readonly crosses: number | undefined;
  readonly side: 'b' | 'l';
  readonly from: number;
  readonly to: number;
  readonly isTurned: boolean;
}

/** Nothing is drawn of the axes: names and figures are labels. */
function axisXml({ id, crosses, side, from, to, isTurned }: PointAxis): string {
  return (
    `<c:valAx><c:axId val="${id}"/><c:scaling><c:orientation val="${isTurned ? 'maxMin' : 'minMax'}"/><c:max val="${to}"/>` +
    `<c:min val="${from}"/></c:scaling><c:delete val="1"/><c:axPos val="${side}"/><c:numFmt formatCode="General" sourceLinked="0"/>` +
    `<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:crossAx val="${crosses}"/>` +
    '<c:crosses val="min"/><c:crossBetween val="midCat"/></c:valAx>'
  );
}
