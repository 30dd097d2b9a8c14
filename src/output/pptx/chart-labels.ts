/** The labels of a chart: the ends as the page prints them, from cells of its sheet. */
import { FORMS } from '../../charts/index.js';
import type { PlotBar, PlotItem, TextStyle } from '../../layout/scene.js';
import { Measure } from '../../layout/text/metrics.js';
import { escapeXml, withoutForbidden } from '../../opc/writing/xml.js';
import { cacheXml } from './chart-cache.js';
import type { Reference } from './chart-sheet.js';
import type { Deck } from './deck.js';
import { runProperties } from './styles.js';

const C15 = 'xmlns:c15="http://schemas.microsoft.com/office/drawing/2012/chart"';
const SHOW = ['LegendKey', 'Val', 'CatName', 'SerName', 'Percent', 'BubbleSize'];
const SHOW_NOTHING = SHOW.map((what) => `<c:show${what} val="0"/>`).join('');

/** [MS-ODRAWXML] 2.24.3: labels say what is in cells. */
const FROM_CELLS =
  `<c:extLst><c:ext uri="{CE6537A1-D6FC-4f65-9D91-7224C49458BB}" ${C15}>` +
  '<c15:showDataLabelsRange val="1"/></c:ext></c:extLst>';

/** Else LibreOffice draws a line to a label that was moved. */
const NO_LEADER_LINES =
  `<c:extLst><c:ext uri="{CE6537A1-D6FC-4f65-9D91-7224C49458BB}" ${C15}>` +
  '<c15:showLeaderLines val="0"/></c:ext></c:extLst>';

/** The labels of a series of bars: in them, or where they do not fit there outside of them. */
export function barLabels(plot: PlotItem, series: number, deck: Deck): readonly (Label | undefined)[] {
  const measure = new Measure(deck.scene.fonts);
  return plot.bars.map((bar) => labelOf(bar, series, plot, measure));
}

/** `c:dLbls` of a series. */
export function labelsXml(labels: readonly (Label | undefined)[], series: number, deck: Deck): string {
  const points = labels.map((label, point) => {
    if (label === undefined) return `<c:dLbl><c:idx val="${point}"/><c:delete val="1"/></c:dLbl>`;
    const { text, style, position, shift = 0 } = label;
    const properties = runProperties('a:rPr', style, undefined, deck.palette, { language: deck.scene.language });
    const layout =
      shift === 0 ? '' : `<c:layout><c:manualLayout><c:x val="${shift}"/><c:y val="0"/></c:manualLayout></c:layout>`;
    return (
      `<c:dLbl><c:idx val="${point}"/>${layout}<c:tx><c:rich><a:bodyPr wrap="none" anchor="ctr"/><a:lstStyle/><a:p>` +
      `<a:fld id="${fieldId(series, point)}" type="CELLRANGE">${properties}<a:pPr/><a:t>${escapeXml(text)}</a:t></a:fld></a:p>` +
      `</c:rich></c:tx><c:dLblPos val="${position}"/>${SHOW_NOTHING}${FROM_CELLS}</c:dLbl>`
    );
  });
  return `<c:dLbls>${points.join('')}<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${SHOW_NOTHING}${NO_LEADER_LINES}</c:dLbls>`;
}

/** `c:extLst` of a series: the cells of its labels. */
export function labelCells({ formula, values }: Reference): string {
  return (
    `<c:extLst><c:ext uri="{02D57815-91ED-43cb-92C2-25804820EDAC}" ${C15}><c15:datalabelsRange>` +
    `<c15:f>${formula}</c15:f><c15:dlblRangeCache>${cacheXml(values)}</c15:dlblRangeCache>` +
    '</c15:datalabelsRange></c:ext></c:extLst>'
  );
}

/** By this PowerPoint tells fields of a chart apart. */
function fieldId(series: number, point: number): string {
  return `{0D1A5E1C-72B4-4C58-8E0${series}-${point.toString(16).toUpperCase().padStart(12, '0')}}`;
}

export interface Label {
  readonly text: string;
  readonly style: TextStyle;
  /** In a bar, or left or right of a point. */
  readonly position: 'inBase' | 'inEnd' | 'l' | 'r';
  /** To the right, as a share of the chart's width. */
  readonly shift?: number;
}

/** Stacked bars have no place behind their end, so a label there is moved from its inside by its own width. */
function labelOf(bar: PlotBar, series: number, plot: PlotItem, measure: Measure): Label | undefined {
  const { stack } = FORMS[plot.form].native;
  const inside = bar.labels === 'inside';
  const style: TextStyle = { ...plot.numberStyle, colour: inside ? bar.onBar : 'ink' };
  const label = (words: string, position: Label['position'], shift = 0): Label | undefined => {
    const text = withoutForbidden(words);
    return text === '' ? undefined : { text, style, position, shift };
  };
  if (series === stack.length - 1) {
    // The one figure of a bar that points below zero stands there.
    const isBelow = stack.length === 1 && bar.range !== undefined && bar.to === '';
    const words = stack.length === 1 ? bar.to || bar.from : bar.to;
    const width = measure.width(words, style) + 2 * LABEL_INSET;
    const shift = inside ? 0 : Math.round((width / plot.box.w) * 1e4) / 1e4;
    return label(words, 'inEnd', (plot.reversed === true) !== isBelow ? -shift : shift);
  }
  // Its first part that is seen, or what moves it from the scale's start.
  const first = stack.findIndex((part) => !('input' in part && part.unseen));
  if (series !== (inside ? first : first - 1)) return undefined;
  return label(bar.from, inside ? 'inBase' : 'inEnd');
}

/** What PowerPoint leaves left and right of a label. */
const LABEL_INSET = 7.2;
