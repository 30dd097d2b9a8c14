/** The SVG writer: one picture a page, in text that can be read and compared. */
import type { Box, GridItem, Item, PictureItem, Scene, ShapeItem, TextParagraph } from '../../layout/scene.js';
import { Measure } from '../../layout/text/metrics.js';
import { hexOf } from '../../theme/colour.js';
import type { Theme } from '../../theme/types.js';
import { wholeOf } from '../crop.js';
import type { WriteOptions } from '../options.js';
import type { Drawing } from './drawing.js';
import { element } from './element.js';
import { drawSet } from './set.js';
import { drawParagraph } from './text.js';

interface DrawingOptions extends Pick<WriteOptions, 'kept'> {
  /** Present where the drawing becomes pixels at once. */
  readonly pixels?: Drawing['pixels'];
}

/** One SVG a page; a unit is a point. `measure` is that of the fonts that the scene names. */
export function writeSvg(
  scene: Scene,
  theme: Theme,
  measure = new Measure(scene.fonts),
  { pixels, kept }: DrawingOptions = {},
): string[] {
  const drawing: Drawing = { scene, theme, measure, ...(pixels && { pixels }) };
  const { x, y, w, h } = shownOf(scene);
  return scene.pages.map((page) => {
    const known = kept?.get(page.items);
    if (known?.name === page.name) return known.svg;
    const paper = element('rect', { ...(scene.trim && { x, y }), width: w, height: h, fill: theme.colours.paper });
    const items = page.items.flatMap((item) => drawItem(item, drawing));
    const attributes = {
      xmlns: 'http://www.w3.org/2000/svg',
      'xml:space': 'preserve',
      width: `${w}pt`,
      height: `${h}pt`,
      viewBox: `${x} ${y} ${w} ${h}`,
      lang: scene.language,
    };
    const svg = `${element('svg', attributes, [element('title', {}, page.name), paper, ...items])}\n`;
    kept?.set(page.items, { name: page.name, svg });
    return svg;
  });
}

/** What a picture shows of a page: what is left of it when its bleed is cut off. */
export function shownOf({ trim, width, height }: Scene): Box {
  return trim ?? { x: 0, y: 0, w: width, h: height };
}

function drawItem(item: Item, drawing: Drawing): string[] {
  switch (item.kind) {
    case 'text':
      return item.paragraphs.flatMap((paragraph) => drawCopy(paragraph, drawing));
    case 'shape':
      return [drawShape(item, drawing)];
    case 'grid':
      return drawGrid(item, drawing);
    case 'plot':
      return [figure(item.alt, [...item.behind, ...item.drawn], drawing)];
    case 'group':
      return [figure(item.alt, item.items, drawing)];
    case 'picture':
      return drawPicture(item, drawing.scene);
  }
}

function figure(alt: string | undefined, items: readonly Item[], drawing: Drawing): string {
  return element(
    'g',
    accessOf(alt),
    items.flatMap((item) => drawItem(item, drawing)),
  );
}

/** Without words for it, a picture is decoration. */
function accessOf(alt: string | undefined): Readonly<Record<string, string>> {
  return alt === undefined || alt === '' ? { 'aria-hidden': 'true' } : { role: 'img', 'aria-label': alt };
}

function drawPicture({ picture: key, box, crop, alt }: PictureItem, { pictures }: Scene): string[] {
  const picture = pictures[key];
  if (picture === undefined) return [];
  const href = `data:image/${picture.type === 'svg' ? 'svg+xml' : picture.type};base64,${picture.data}`;
  const image = ({ x, y, w, h }: Box, access: ReturnType<typeof accessOf>): string =>
    element('image', { x, y, width: w, height: h, preserveAspectRatio: 'none', ...access, href });
  if (crop === undefined) return [image(box, accessOf(alt))];
  const { x, y, w, h } = box;
  // A drawing inside the drawing shows nothing beside its own box.
  const frame = {
    x,
    y,
    width: w,
    height: h,
    viewBox: [x, y, w, h].map((one) => Math.round(one * 100) / 100).join(' '),
    ...accessOf(alt),
  };
  return [element('svg', frame, [image(wholeOf(box, crop), {})])];
}

function drawGrid(grid: GridItem, drawing: Drawing): string[] {
  const cells = grid.rows.flatMap((row) => row.cells);
  const hairlines = cells.flatMap(({ box, above, below }) => [
    ...(above === undefined ? [] : [drawShape(hairline(box, box.y, above), drawing)]),
    ...(below === undefined ? [] : [drawShape(hairline(box, box.y + box.h, below), drawing)]),
  ]);
  const marks = grid.drawn.flatMap((item) => drawItem(item, drawing));
  const texts = cells.flatMap((cell) => cell.paragraphs.flatMap((paragraph) => drawCopy(paragraph, drawing)));
  return [...hairlines, ...marks, ...texts];
}

/** As text for programs that set it, or as what has been set. */
function drawCopy(paragraph: TextParagraph, drawing: Drawing): string[] {
  return drawing.pixels ? drawSet(paragraph, drawing, drawing.pixels.order) : drawParagraph(paragraph, drawing);
}

function hairline(box: Box, y: number, stroke: NonNullable<ShapeItem['stroke']>): ShapeItem {
  return { kind: 'shape', shape: 'line', name: 'Rule', box: { x: box.x, y, w: box.w, h: 0 }, stroke };
}

function drawShape({ shape, box, fill, stroke }: ShapeItem, { theme }: Drawing): string {
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
