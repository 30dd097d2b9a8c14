/**
 * Range charts as native stacked bars: a series without fill up to each bar's start, then its two halves, each in an
 * outline of paper, so that a notch shows the midpoint. The visual reference ("Chart in PowerPoint") says why and how.
 */
import type { PlotBar, PlotItem, TextStyle } from '../../layout/scene.js';
import type { Deck } from './deck.js';
import type { Slide } from './generator.js';
import type { SlideSetting } from './setting.js';
import { inches, place } from './shapes.js';
import { runProperties } from './styles.js';
import { workbook } from './workbook.js';
import { emu, escapeXml, Seam, withoutForbidden } from './xml.js';

export const CHART_TYPE = 'drawingml.chart';

/** What the three series stack up. */
const SERIES: readonly ((bar: PlotBar) => number)[] = [
  ({ min }) => min,
  ({ min, max }) => (max - min) / 2,
  ({ min, max }) => (max - min) / 2,
];

/** Outline of a half bar; two of them make the notch. */
const OUTLINE = 1.5;

export function givePlot(plot: PlotItem, slide: Slide): void {
  const { bars, box, plot: area } = plot;
  const labels = bars.map(({ label }) => withoutForbidden(label));
  const share = (length: number, whole: number) => Math.min(1, Math.max(0, Math.round((length / whole) * 1e6) / 1e6));
  slide.addChart(
    'bar',
    SERIES.map((value, index) => ({
      name: withoutForbidden(plot.columns[index + 1] ?? ''),
      labels: [...labels],
      values: bars.map(value),
    })),
    {
      ...inches(box),
      barDir: 'bar',
      barGrouping: 'stacked',
      barGapWidthPct: gapWidth(plot),
      layout: {
        x: share(area.x - box.x, box.w),
        y: share(area.y - box.y, box.h),
        w: share(area.w, box.w),
        h: share(area.h, box.h),
      },
      catAxisHidden: !hasLabels(plot),
      catAxisLineShow: false,
      catAxisMajorTickMark: 'none',
      valAxisHidden: true,
      valAxisLineShow: false,
      valAxisMinVal: plot.from,
      valAxisMaxVal: plot.to,
      valGridLine: { style: 'none' },
      chartArea: { roundedCorners: false },
      displayBlanksAs: 'gap',
    },
  );
}

/** Between bars, in percent of a bar; the schema allows up to 500. */
function gapWidth({ barShare }: PlotItem): number {
  return Math.min(500, Math.max(1, Math.round((100 * (1 - barShare)) / barShare)));
}

/** Labels stand where the scale starts; without room there are none. */
function hasLabels({ box, plot, reversed }: PlotItem): boolean {
  return (reversed ? box.x + box.w - plot.x - plot.w : plot.x - box.x) > 1;
}

/** The chart's frame on its slide. */
export function finishPlot(plot: PlotItem, { seam, identities, chart }: SlideSetting): string {
  seam.expect('<p:graphicFrame>');
  seam.upTo('</p:graphicFrame>');
  return (
    `<p:graphicFrame><p:nvGraphicFramePr>${identities.next(plot.name, { alt: plot.alt })}<p:cNvGraphicFramePr>` +
    `<a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr><p:xfrm>${place(plot.box)}</p:xfrm>` +
    '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart ' +
    `xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="${chart(plot)}"/>` +
    '</a:graphicData></a:graphic></p:graphicFrame>'
  );
}

/** The workbook that "Edit data" opens: a row a bar, the numbers as the series stack them. */
export function plotWorkbook({ columns, bars }: PlotItem): Uint8Array {
  return workbook({
    heads: columns,
    rows: bars.map((bar) => [bar.label, ...SERIES.map((value) => value(bar))]),
  });
}

/** The chart part from what pptxgenjs wrote. `data` is the id of the relationship to the workbook. */
export function finishChart(plot: PlotItem, written: string, part: string, data: string, deck: Deck): string {
  const seam = new Seam(written, part);
  const labelText = textProperties(plot.labelStyle, deck);
  const head = seam.upTo('<c:roundedCorners');
  const before = seam.upTo('<c:varyColors val="0"/>');
  const series = SERIES.map((_, index) => finishSeries(plot, index, seam, deck));
  seam.expect('<c:dLbls>');
  seam.upTo('</c:dLbls>');
  const gap = seam.upTo('<c:axId');
  // pptxgenjs refers to a third axis, which no bar chart has.
  const [category = '', value = ''] = seam.upTo('</c:barChart>').split('<c:axId');
  // The first bar stands at the top: its axis runs downwards, which pptxgenjs's types do not know.
  const axes = ['maxMin', plot.reversed ? 'maxMin' : 'minMax'].map((orientation) => {
    const start = seam.upTo('<c:orientation val="minMax"/>');
    const axis = seam.upTo('<c:txPr>');
    seam.upTo('</c:txPr>');
    return `${start}<c:orientation val="${orientation}"/>${axis}${labelText}`;
  });
  const after = seam.upTo('<c:externalData r:id="rId1">');
  return (
    `${head}<c:lang val="${escapeXml(deck.scene.language)}"/><c:roundedCorners${before}<c:varyColors val="0"/>` +
    `${series.join('')}${gap}<c:axId${category}<c:axId${value}</c:barChart>${axes.join('')}${after}` +
    `${labelText}<c:externalData r:id="${data}">${seam.rest()}`
  );
}

function finishSeries(plot: PlotItem, index: number, seam: Seam, deck: Deck): string {
  seam.expect('<c:ser>');
  const identity = seam.upTo('<c:spPr>');
  seam.upTo('</c:dLbls>');
  const categories = seam.between('<c:cat>', '</c:cat>');
  const values = seam.upTo('</c:ser>');
  return (
    `<c:ser>${identity}${seriesLook(plot, index, deck)}${labels(plot, index, deck)}` +
    `<c:cat>${singleLevel(categories)}</c:cat>${values}</c:ser>`
  );
}

/** pptxgenjs writes one level of labels as if there were several. */
function singleLevel(categories: string): string {
  return categories.replaceAll(/(<\/?c:)multiLvlStr(Ref|Cache)>/g, '$1str$2>').replaceAll(/<\/?c:lvl>/g, '');
}

/** The colour of the series is its first bar's; other bars say theirs. */
function seriesLook({ bars }: PlotItem, index: number, { palette }: Deck): string {
  const shared = '<c:invertIfNegative val="0"/>';
  if (index === 0) return `<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${shared}`;
  const look = (colour: PlotBar['colour']) =>
    `<c:spPr>${palette.fill(colour)}<a:ln w="${emu(OUTLINE)}">${palette.fill('paper')}</a:ln></c:spPr>`;
  const first = bars[0]?.colour ?? 'middle';
  const points = bars.map(({ colour }, bar) =>
    colour === first ? '' : `<c:dPt><c:idx val="${bar}"/>${shared}<c:bubble3D val="0"/>${look(colour)}</c:dPt>`,
  );
  return look(first) + shared + points.join('');
}

const SHOW = ['LegendKey', 'Val', 'CatName', 'SerName', 'Percent', 'BubbleSize'];

/** The ends as the page prints them, in the halves, or where they do not fit there outside of the bar. */
function labels(plot: PlotItem, index: number, deck: Deck): string {
  const show = (value: boolean) =>
    SHOW.map((what) => `<c:show${what} val="${Number(value && what === 'Val')}"/>`).join('');
  const points = plot.bars.map((bar, point) => {
    const label = labelOf(bar, index, plot);
    if (label === undefined) return `<c:dLbl><c:idx val="${point}"/><c:delete val="1"/></c:dLbl>`;
    const { text, style, position, shift } = label;
    const properties = runProperties('a:rPr', style, undefined, deck.palette, { language: deck.scene.language });
    const layout =
      shift === 0 ? '' : `<c:layout><c:manualLayout><c:x val="${shift}"/><c:y val="0"/></c:manualLayout></c:layout>`;
    return (
      `<c:dLbl><c:idx val="${point}"/>${layout}<c:tx><c:rich><a:bodyPr wrap="none" anchor="ctr"/><a:lstStyle/><a:p><a:r>` +
      `${properties}<a:t>${escapeXml(text)}</a:t></a:r></a:p></c:rich></c:tx><c:dLblPos val="${position}"/>${show(true)}</c:dLbl>`
    );
  });
  return `<c:dLbls>${points.join('')}<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${show(false)}${NO_LEADER_LINES}</c:dLbls>`;
}

/** [MS-ODRAWXML] 2.24.3.52: without it LibreOffice draws a line to a label that was moved. */
const NO_LEADER_LINES =
  '<c:extLst><c:ext uri="{CE6537A1-D6FC-4f65-9D91-7224C49458BB}" ' +
  'xmlns:c15="http://schemas.microsoft.com/office/drawing/2012/chart"><c15:showLeaderLines val="0"/></c:ext></c:extLst>';

interface Label {
  readonly text: string;
  readonly style: TextStyle;
  readonly position: 'inBase' | 'inEnd';
  /** To the right, as a share of the chart's width. */
  readonly shift: number;
}

/** Stacked bars have no place behind their end, so a label there is moved from its inside by its own width. */
function labelOf(bar: PlotBar, index: number, plot: PlotItem): Label | undefined {
  const inside = bar.labels === 'inside';
  const style: TextStyle = inside ? plot.numberStyle : { ...plot.numberStyle, colour: 'ink' };
  const [unseen, lower, upper] = [0, 1, 2];
  if (index === upper) {
    const width = bar.to.length * style.size * FIGURE + 2 * LABEL_INSET;
    const shift = inside ? 0 : Math.round((width / plot.box.w) * 1e4) / 1e4;
    return { text: bar.to, style, position: 'inEnd', shift: plot.reversed ? -shift : shift };
  }
  if (index === (inside ? lower : unseen)) {
    return { text: bar.from, style, position: inside ? 'inBase' : 'inEnd', shift: 0 };
  }
  return undefined;
}

/** The width of a figure of Arial, in sizes. */
const FIGURE = 0.556;
/** What PowerPoint leaves left and right of a label. */
const LABEL_INSET = 7.2;

/** `c:txPr`: the style of a whole text, in the theme's font. */
function textProperties(style: TextStyle, { palette, scene }: Deck): string {
  const language = ` lang="${escapeXml(scene.language)}"`;
  return (
    `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${runProperties('a:defRPr', style, undefined, palette)}</a:pPr>` +
    `<a:endParaRPr${language}/></a:p></c:txPr>`
  );
}
