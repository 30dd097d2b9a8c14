/** Painting the items of a scene, each as content of its element or as an artifact. */
import type {
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
    canvas.document
      .moveTo(box.x, y)
      .lineTo(box.x + box.w, y)
      .stroke();
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
  if (shape === 'line') document.moveTo(x, y).lineTo(x + w, y + h);
  else if (shape === 'rect') document.rect(x, y, w, h);
  else document.ellipse(x + w / 2, y + h / 2, w / 2, h / 2);
  if (fill !== undefined && stroke !== undefined) document.fillAndStroke();
  else if (stroke !== undefined) document.stroke();
  else if (fill !== undefined) document.fill();
  else document.addContent('n');
  if (stroke?.dash) document.undash();
}

/** Lengths of a dash and of what parts two, in widths of the line: PowerPoint's "sysDash". */
const DASH = 3;
const DASH_GAP = 1.5;

function targetOf(canvas: Canvas, { tag }: { readonly tag?: number }): Element | Artifact {
  return (tag === undefined ? undefined : canvas.structure.element(tag)) ?? 'decoration';
}
