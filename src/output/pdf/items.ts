/** Painting the items of a scene, each as content of its element or as an artifact. */
import type {
  Box,
  GridCell,
  GridItem,
  GroupItem,
  Item,
  PictureItem,
  PlotItem,
  ShapeItem,
  TextItem,
} from '../../layout/scene.js';
import type { Canvas } from './canvas.js';
import type { Artifact, Element } from './structure.js';
import { paintParagraph } from './text.js';
import { rounded } from './written.js';

export function paintItem(canvas: Canvas, item: Item): void {
  switch (item.kind) {
    case 'text':
      paintText(canvas, item);
      break;
    case 'shape':
      canvas.structure.mark(targetOf(canvas, item), () => paintShape(canvas, item));
      break;
    case 'grid':
      paintGrid(canvas, item);
      break;
    case 'plot':
      paintFigure(canvas, item, [...item.behind, ...item.drawn]);
      break;
    case 'group':
      paintFigure(canvas, item, item.items);
      break;
    case 'picture':
      paintPicture(canvas, item);
      break;
    default:
      item satisfies never;
  }
}

/** Items that are one thing to a reader: all of it content of one Figure, or all of it decoration. */
function paintFigure(canvas: Canvas, figure: PlotItem | GroupItem, items: readonly Item[]): void {
  const target = targetOf(canvas, figure);
  if (typeof target !== 'string') canvas.structure.describe(target, figure.box, figure.alt);
  canvas.structure.mark(target, () => {
    for (const item of items) paintItem(canvas, item);
  });
}

function paintPicture(canvas: Canvas, item: PictureItem): void {
  const target = item.alt === '' ? 'decoration' : targetOf(canvas, item);
  if (typeof target !== 'string') canvas.structure.describe(target, item.box, item.alt);
  canvas.structure.mark(target, () => canvas.pictures.paint(item));
}

function paintText(canvas: Canvas, item: TextItem): void {
  const around = item.furniture === undefined ? targetOf(canvas, item) : 'footer';
  if (around === 'footer')
    canvas.structure.mark(around, () => {
      for (const paragraph of item.paragraphs) paintParagraph(canvas, paragraph, around);
    });
  else for (const paragraph of item.paragraphs) paintParagraph(canvas, paragraph, around);
}

/** Hairlines and marks first, as decoration; then the cells, each in its TH or TD. */
function paintGrid(canvas: Canvas, grid: GridItem): void {
  const cells = grid.rows.flatMap((row) => row.cells);
  canvas.structure.mark('decoration', () => {
    for (const cell of cells) paintHairlines(canvas, cell);
    for (const item of grid.drawn) paintItem(canvas, item);
  });
  for (const cell of cells) {
    const target = targetOf(canvas, cell);
    for (const paragraph of cell.paragraphs) paintParagraph(canvas, paragraph, target);
  }
}

function paintHairlines(canvas: Canvas, { box, above, below }: GridCell): void {
  for (const { rule, y } of [
    { rule: above, y: box.y },
    { rule: below, y: box.y + box.h },
  ]) {
    if (rule === undefined) continue;
    canvas.stroke(rule.colour, rule.width);
    canvas.document.addContent(`${line({ ...box, y, h: 0 })} S`);
  }
}

function paintShape(canvas: Canvas, { shape, box, fill, stroke }: ShapeItem): void {
  const { document } = canvas;
  const { x, y, w, h } = box;
  if (fill !== undefined) canvas.fill(fill);
  if (stroke !== undefined) {
    canvas.stroke(stroke.colour, stroke.width);
    if (stroke.dash) document.dash(DASH * stroke.width, { space: DASH_GAP * stroke.width });
  }
  const painted = fill === undefined ? (stroke === undefined ? 'n' : 'S') : stroke === undefined ? 'f' : 'B';
  if (shape === 'ellipse') document.ellipse(x + w / 2, y + h / 2, w / 2, h / 2).addContent(painted);
  else document.addContent(`${shape === 'line' ? line(box) : rectangle(box)} ${painted}`);
  if (stroke?.dash) document.undash();
}

/** What is drawn most is written here: a flyer has a hundred of them. */
function rectangle({ x, y, w, h }: Box): string {
  return `${rounded(x)} ${rounded(y)} ${rounded(w)} ${rounded(h)} re`;
}

/** From the top left corner of a box to the other. */
function line({ x, y, w, h }: Box): string {
  return `${rounded(x)} ${rounded(y)} m ${rounded(x + w)} ${rounded(y + h)} l`;
}

/** Lengths of a dash and of what parts two, in widths of the line: PowerPoint's "sysDash". */
const DASH = 3;
const DASH_GAP = 1.5;

function targetOf(canvas: Canvas, { tag }: { readonly tag?: number }): Element | Artifact {
  return (tag === undefined ? undefined : canvas.structure.element(tag)) ?? 'decoration';
}
