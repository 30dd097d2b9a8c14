/** The SVG writer: one picture a page, in text that can be read and compared. */
import type {
  Box,
  GridItem,
  Item,
  PictureItem,
  Piece,
  Run,
  Scene,
  ShapeItem,
  TextParagraph,
} from '../../layout/scene.js';
import { Measure } from '../../layout/text/metrics.js';
import { hexOf } from '../../theme/colour.js';
import { family } from '../../theme/fonts.js';
import type { Theme } from '../../theme/types.js';
import { isRightToLeft } from '../direction.js';
import { drawPlot } from '../plot.js';
import { element } from './element.js';

/** One SVG a page; a unit is a point. */
export function writeSvg(scene: Scene, theme: Theme): string[] {
  return scene.pages.map((page) => {
    const paper = element('rect', { width: scene.width, height: scene.height, fill: theme.colours.paper });
    const items = page.items.flatMap((item) => drawItem(item, scene, theme));
    const attributes = {
      xmlns: 'http://www.w3.org/2000/svg',
      'xml:space': 'preserve',
      width: `${scene.width}pt`,
      height: `${scene.height}pt`,
      viewBox: `0 0 ${scene.width} ${scene.height}`,
      lang: scene.language,
    };
    return `${element('svg', attributes, [element('title', {}, page.name), paper, ...items])}\n`;
  });
}

function drawItem(item: Item, scene: Scene, theme: Theme): string[] {
  switch (item.kind) {
    case 'text':
      return item.paragraphs.flatMap((paragraph) => drawParagraph(paragraph, scene, theme));
    case 'shape':
      return [drawShape(item, theme)];
    case 'grid':
      return drawGrid(item, scene, theme);
    case 'plot':
      return [figure(item.alt, drawPlot(item, new Measure(scene.fonts)), scene, theme)];
    case 'group':
      return [figure(item.alt, item.items, scene, theme)];
    case 'picture':
      return drawPicture(item, scene);
  }
}

function figure(alt: string | undefined, items: readonly Item[], scene: Scene, theme: Theme): string {
  return element(
    'g',
    accessOf(alt),
    items.flatMap((item) => drawItem(item, scene, theme)),
  );
}

/** Without words for it, a picture is decoration. */
function accessOf(alt: string | undefined): Readonly<Record<string, string>> {
  return alt === undefined || alt === '' ? { 'aria-hidden': 'true' } : { role: 'img', 'aria-label': alt };
}

function drawPicture({ picture: key, box, alt }: PictureItem, { pictures }: Scene): string[] {
  const picture = pictures[key];
  if (picture === undefined) return [];
  const href = `data:image/${picture.type === 'svg' ? 'svg+xml' : picture.type};base64,${picture.data}`;
  const { x, y, w, h } = box;
  return [element('image', { x, y, width: w, height: h, preserveAspectRatio: 'none', ...accessOf(alt), href })];
}

function drawGrid(grid: GridItem, scene: Scene, theme: Theme): string[] {
  const cells = grid.rows.flatMap((row) => row.cells);
  const hairlines = cells.flatMap(({ box, above, below }) => [
    ...(above === undefined ? [] : [drawShape(hairline(box, box.y, above), theme)]),
    ...(below === undefined ? [] : [drawShape(hairline(box, box.y + box.h, below), theme)]),
  ]);
  const marks = grid.drawn.flatMap((item) => drawItem(item, scene, theme));
  const texts = cells.flatMap((cell) => cell.paragraphs.flatMap((paragraph) => drawParagraph(paragraph, scene, theme)));
  return [...hairlines, ...marks, ...texts];
}

function hairline(box: Box, y: number, stroke: NonNullable<ShapeItem['stroke']>): ShapeItem {
  return { kind: 'shape', shape: 'line', name: 'Rule', box: { x: box.x, y, w: box.w, h: 0 }, stroke };
}

function drawShape({ shape, box, fill, stroke }: ShapeItem, theme: Theme): string {
  const { x, y, w, h } = box;
  const paint = {
    fill: fill === undefined ? 'none' : hexOf(fill, theme),
    ...(stroke !== undefined && { stroke: hexOf(stroke.colour, theme), 'stroke-width': stroke.width }),
    ...(stroke?.dash && { 'stroke-dasharray': `${3 * stroke.width} ${1.5 * stroke.width}` }),
  };
  if (shape === 'line') return element('line', { x1: x, y1: y, x2: x + w, y2: y + h, ...paint });
  if (shape === 'rect') return element('rect', { x, y, width: w, height: h, ...paint });
  return element('ellipse', { cx: x + w / 2, cy: y + h / 2, rx: w / 2, ry: h / 2, ...paint });
}

function drawParagraph(paragraph: TextParagraph, scene: Scene, theme: Theme): string[] {
  const { bullet, runs } = paragraph;
  const rightToLeft = isRightToLeft(runs.map(({ text }) => text).join(''), scene.direction);
  const measure = new Measure(scene.fonts);
  const texts = paragraph.lines.flatMap(({ baseline, pieces }) =>
    (rightToLeft ? turned(pieces, runs, measure) : pieces).flatMap((piece) => {
      const run = runs[piece.run];
      return run === undefined ? [] : [drawText(piece, baseline, run, scene, theme, rightToLeft)];
    }),
  );
  const first = runs[0];
  if (bullet === undefined || bullet.mark === '' || first === undefined) return texts;
  const text = bullet.mark === 'dot' ? '•' : bullet.mark;
  const style = { ...first.style, colour: bullet.colour };
  return [drawText({ text, x: bullet.x }, bullet.baseline, { text, style }, scene, theme), ...texts];
}

/**
 * The pieces of a line that runs from right to left, each isolated as such (not every program follows `direction`) and with
 * its right end as its place. A space that ends a piece stands at its left, where only one that does not break stays.
 */
function turned(pieces: readonly Piece[], runs: readonly Run[], measure: Measure): readonly Piece[] {
  const last = pieces.at(-1);
  const style = last && runs[last.run]?.style;
  if (last === undefined || style === undefined) return pieces;
  const space = measure.width(last.text.slice(last.text.trimEnd().length), style);
  const left = Math.min(...pieces.map(({ x }) => x));
  const right = Math.max(...pieces.map(({ x, w }) => x + w)) - space;
  return pieces.map((piece) => ({
    ...piece,
    text: `\u2067${piece === last ? piece.text.trimEnd() : piece.text.replace(/ +$/, '\u00a0')}\u2069`,
    x: left + right - piece.x,
  }));
}

function drawText(
  piece: Pick<Piece, 'text' | 'x'>,
  y: number,
  run: Run,
  scene: Scene,
  theme: Theme,
  endsThere = false,
): string {
  const { style, href, language } = run;
  const name = scene.fonts[style.font];
  const shown = piece.text.trimEnd();
  const text = element(
    'text',
    {
      ...(endsThere ? { x: piece.x, 'text-anchor': 'end' } : placesOf(shown, piece.x, style, new Measure(scene.fonts))),
      y,
      'font-family': fontsOf(name, style.bold),
      'font-size': style.size,
      ...(style.bold && { 'font-weight': boldWeight(name) }),
      fill: hexOf(style.colour, theme),
      ...(style.tracking && { 'letter-spacing': style.tracking }),
      ...(style.tabular && { 'font-variant-numeric': 'tabular-nums' }),
      ...(language !== undefined && language !== scene.language && { lang: language }),
    },
    shown,
  );
  return href === undefined ? text : element('a', { href }, [text]);
}

/** Figures of one width stand in the middle of a place each, for not every program follows `tabular-nums`; letters may join. */
function placesOf(
  text: string,
  x: number,
  style: Run['style'],
  measure: Measure,
): Readonly<Record<string, string | number>> {
  if (!style.tabular || /[^\p{N}\p{P}\p{Sc}\p{Sm} ]/u.test(text)) return { x };
  const ends = Array.from({ length: text.length + 1 }, (_, index) => x + measure.width(text.slice(0, index), style));
  const middles = ends.slice(1).map((end, index) => (end + (ends[index] ?? x)) / 2);
  return { x: middles.map((middle) => Math.round(middle * 100) / 100).join(' '), 'text-anchor': 'middle' };
}

/** The family, then the one that has its measures, then whatever the machine has. Inter's semibold is a family of its own in some programs. */
function fontsOf(name: string, bold: boolean): string {
  const [known = name, weight] = family(name)[bold ? 'bold' : 'regular'].name.split('-');
  const own = weight === 'SemiBold' ? [`${known} SemiBold`] : [];
  return [...new Set([...own, name, known]), 'sans-serif'].join(', ');
}

function boldWeight(name: string): number {
  return family(name).bold.name.endsWith('SemiBold') ? 600 : 700;
}
