/**
 * Charts as native bars. Those of ranges are stacked: a series without fill up to each bar's start, then its two halves, each in an
 * outline of paper, so that a notch shows the midpoint. The visual reference ("Chart in PowerPoint") says why and how.
 */
import { FORMS } from '../../charts/index.js';
import type { PlotBar, PlotItem, TextStyle } from '../../layout/scene.js';
import { DECLARATION, escapeXml } from '../../opc/writing/xml.js';
import { numberReference, textReference } from './chart-cache.js';
import { barLabels, labelCells, labelsXml } from './chart-labels.js';
import { pointsXml } from './chart-points.js';
import type { ChartSheet, SheetSeries } from './chart-sheet.js';
import { type Deck, fallbacksOf } from './deck.js';
import type { SlideSetting } from './setting.js';
import { place } from './shapes.js';
import { runProperties } from './styles.js';
import { emu } from './xml.js';

export const CHART_TYPE = 'drawingml.chart';

/** Outline of a half bar; two of them make the notch. */
const OUTLINE = 1.5;
/** By these the bars name their axes. */
const [CATEGORIES, VALUES] = [1, 2];

/** The chart's frame on its slide. */
export function plotFrame(plot: PlotItem, { identities, chart }: Pick<SlideSetting, 'identities' | 'chart'>): string {
  return (
    `<p:graphicFrame><p:nvGraphicFramePr>${identities.of(plot, { alt: plot.alt })}<p:cNvGraphicFramePr>` +
    `<a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr><p:xfrm>${place(plot.box)}</p:xfrm>` +
    '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart ' +
    `xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="${chart(plot)}"/>` +
    '</a:graphicData></a:graphic></p:graphicFrame>'
  );
}

/** The chart part. `data` is the id of the relationship to the workbook of the sheet. */
export function chartXml(plot: PlotItem, sheet: ChartSheet, data: string, deck: Deck): string {
  return (
    `${DECLARATION}<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" ` +
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><c:date1904 val="0"/>' +
    `<c:lang val="${escapeXml(deck.scene.language)}"/><c:roundedCorners val="0"/>` +
    `<c:chart><c:autoTitleDeleted val="1"/><c:plotArea>${areaLayout(plot)}` +
    `${sheet.points === undefined ? barsXml(plot, sheet, deck) : pointsXml(plot, sheet, sheet.points, deck)}` +
    `${NO_LOOK}</c:plotArea><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>` +
    `${NO_LOOK}${textProperties(plot.labelStyle, deck)}` +
    `<c:externalData r:id="${data}"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>`
  );
}

const NO_LOOK = '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln><a:effectLst/></c:spPr>';

/** The bars stand where the layout has them; the names of the categories lie outside of that. */
function areaLayout({ box, plot }: PlotItem): string {
  const share = (length: number, whole: number) => Math.min(1, Math.max(0, Math.round((length / whole) * 1e6) / 1e6));
  return (
    '<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/>' +
    `<c:x val="${share(plot.x - box.x, box.w)}"/><c:y val="${share(plot.y - box.y, box.h)}"/>` +
    `<c:w val="${share(plot.w, box.w)}"/><c:h val="${share(plot.h, box.h)}"/></c:manualLayout></c:layout>`
  );
}

/** The bars and their axes. */
function barsXml(plot: PlotItem, sheet: ChartSheet, deck: Deck): string {
  const series = sheet.series.map((one, index) => seriesXml(plot, index, one, sheet, deck));
  return (
    `<c:barChart><c:barDir val="bar"/><c:grouping val="stacked"/><c:varyColors val="0"/>${series.join('')}` +
    `<c:gapWidth val="${gapWidth(plot)}"/><c:overlap val="100"/>${axisIds(CATEGORIES)}${axisIds(VALUES)}</c:barChart>` +
    axes(plot, deck)
  );
}

/** Between bars, in percent of a bar; the schema allows up to 500. */
function gapWidth({ barShare }: PlotItem): number {
  return Math.min(500, Math.max(1, Math.round((100 * (1 - barShare)) / barShare)));
}

function axisIds(id: number | undefined): string {
  return `<c:axId val="${id}"/>`;
}

function seriesXml(
  plot: PlotItem,
  index: number,
  { head, values, unseen }: SheetSeries,
  sheet: ChartSheet,
  deck: Deck,
): string {
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx>${textReference(head)}</c:tx>` +
    `${seriesLook(plot, unseen, deck)}${labelsXml(barLabels(plot, index, deck), index, deck)}` +
    `<c:cat>${textReference(sheet.bars)}</c:cat><c:val>${numberReference(values)}</c:val>` +
    // Of the lower ends, except in the last series.
    `${labelCells(index === sheet.series.length - 1 ? sheet.to : sheet.from)}</c:ser>`
  );
}

/** The look of the series is its first bar's; other bars say theirs. */
function seriesLook(plot: PlotItem, unseen: boolean, { palette }: Deck): string {
  const shared = '<c:invertIfNegative val="0"/>';
  if (unseen) return `<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${shared}`;
  const looks = plot.bars.map((bar) => {
    const { colour, width } = bar.stroke ?? outlineOf(bar, plot);
    const line = width > 0 ? `<a:ln w="${emu(width)}">${palette.fill(colour)}</a:ln>` : '<a:ln><a:noFill/></a:ln>';
    return `<c:spPr>${palette.fill(bar.colour)}${line}</c:spPr>`;
  });
  const first = looks[0] ?? '';
  const points = looks.map((look, bar) =>
    look === first ? '' : `<c:dPt><c:idx val="${bar}"/>${shared}<c:bubble3D val="0"/>${look}</c:dPt>`,
  );
  return first + shared + points.join('');
}

/** Paper would hide a bar that is hardly wider than it: such a bar, and a whole one, has no notch, and an outline of its own up to the least width. */
function outlineOf({ range: { min, max } = { min: 0, max: 0 }, colour }: PlotBar, item: PlotItem) {
  const { form, from, to, plot, notch, least } = item;
  const width = ((max - min) / (to - from)) * plot.w;
  return width < least + notch || FORMS[form].native.stack.length === 1
    ? { colour, width: Math.max(0, least - width) }
    : { colour: 'paper' as const, width: OUTLINE };
}

/** The first bar stands at the top, so the axis of the categories runs downwards. The values have labels of their own. */
function axes(plot: PlotItem, deck: Deck): string {
  const orientation = (downwards: boolean) => `<c:orientation val="${downwards ? 'maxMin' : 'minMax'}"/>`;
  const format = (linked: boolean) => `<c:numFmt formatCode="General" sourceLinked="${Number(linked)}"/>`;
  const noTicks = '<c:majorTickMark val="none"/><c:minorTickMark val="none"/>';
  return (
    `<c:catAx>${axisIds(CATEGORIES)}<c:scaling>${orientation(true)}</c:scaling><c:delete val="${Number(!hasNames(plot))}"/>` +
    `<c:axPos val="l"/>${format(true)}${noTicks}<c:tickLblPos val="${plot.from < 0 ? 'low' : 'nextTo'}"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>` +
    `${textProperties(plot.labelStyle, deck, ' rot="0" vert="horz"')}<c:crossAx val="${VALUES}"/><c:crosses val="autoZero"/>` +
    '<c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:tickLblSkip val="1"/><c:noMultiLvlLbl val="1"/></c:catAx>' +
    `<c:valAx>${axisIds(VALUES)}<c:scaling>${orientation(plot.reversed === true)}<c:max val="${plot.to}"/>` +
    `<c:min val="${plot.from}"/></c:scaling><c:delete val="1"/><c:axPos val="b"/>${format(false)}${noTicks}` +
    `<c:tickLblPos val="low"/><c:crossAx val="${CATEGORIES}"/><c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>`
  );
}

/** Names stand where the scale starts; without room there are none. */
function hasNames({ box, plot, reversed }: PlotItem): boolean {
  return (reversed ? box.x + box.w - plot.x - plot.w : plot.x - box.x) > 1;
}

/** `c:txPr`: the style of a whole text, in the theme's font. */
function textProperties(style: TextStyle, deck: Deck, body = ''): string {
  const run = runProperties('a:defRPr', style, undefined, deck.palette, { fallbacks: fallbacksOf('any', deck) });
  return (
    `<c:txPr><a:bodyPr${body}/><a:lstStyle/><a:p><a:pPr>${run}</a:pPr>` +
    `<a:endParaRPr lang="${escapeXml(deck.scene.language)}"/></a:p></c:txPr>`
  );
}
