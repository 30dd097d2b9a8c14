/**
 * Slides of another aspect. They are laid on the 16:9 grid with text measured wider by what the page is narrower, and then
 * all of it is drawn together in breadth: the text has its own width again, and every box its place on the narrower grid.
 */
import type { Box, GridCell, Item, Line, Page, Pt, Scene, Slot, TextParagraph } from './scene.js';
import { LEFT, SLIDE, WIDTH } from './slides/slide.js';

/** 4:3 at the height of 16:9. */
const NARROW_WIDTH: Pt = 720;

/** How much narrower the content of a 4:3 slide is: the margins stay. */
export const NARROWING = (NARROW_WIDTH - 2 * LEFT) / WIDTH;

export function narrowed(scene: Scene): Scene {
  return {
    ...scene,
    width: NARROW_WIDTH,
    pages: scene.pages.map((page): Page => ({ ...page, items: page.items.map(narrowItem) })),
    layouts: scene.layouts.map((layout) => ({
      ...layout,
      slots: layout.slots.map((slot): Slot => ({ ...slot, box: narrowBox(slot.box) })),
      shapes: layout.shapes.map((shape) => ({ ...shape, box: narrowBox(shape.box) })),
    })),
  };
}

/** The margins keep their width, what is between them gives way. */
function narrowX(x: Pt): Pt {
  if (x <= LEFT) return x;
  if (x >= SLIDE.w - LEFT) return x - SLIDE.w + NARROW_WIDTH;
  return LEFT + (x - LEFT) * NARROWING;
}

function narrowBox(box: Box): Box {
  const x = narrowX(box.x);
  return { ...box, x, w: narrowX(box.x + box.w) - x };
}

function narrowItem<Some extends Item>(item: Some): Some {
  const box = narrowBox(item.box);
  switch (item.kind) {
    case 'text':
      return { ...item, box, paragraphs: item.paragraphs.map(narrowParagraph) };
    case 'group':
      return { ...item, box, items: item.items.map(narrowItem) };
    case 'plot':
      return { ...item, box, plot: narrowBox(item.plot), drawn: item.drawn.map(narrowItem) };
    case 'grid':
      return {
        ...item,
        box,
        columns: item.columns.map((column) => column * NARROWING),
        rows: item.rows.map((row) => ({ ...row, cells: row.cells.map(narrowCell) })),
        drawn: item.drawn.map(narrowItem),
      };
    case 'picture': {
      const h = item.box.h * NARROWING;
      return { ...item, box: { ...box, w: item.box.w * NARROWING, h, y: item.box.y + (item.box.h - h) / 2 } };
    }
    default:
      return { ...item, box };
  }
}

function narrowCell(cell: GridCell): GridCell {
  return {
    ...cell,
    box: narrowBox(cell.box),
    paragraphs: cell.paragraphs.map(narrowParagraph),
    ...(cell.room && { room: narrowBox(cell.room) }),
  };
}

function narrowParagraph(paragraph: TextParagraph): TextParagraph {
  const lines = paragraph.lines.map(
    (line): Line => ({
      ...line,
      pieces: line.pieces.map((piece) => ({ ...piece, x: narrowX(piece.x), w: piece.w * NARROWING })),
    }),
  );
  if (paragraph.bullet === undefined) return { ...paragraph, lines };
  const { bullet } = paragraph;
  return { ...paragraph, lines, bullet: { ...bullet, indent: bullet.indent * NARROWING, x: narrowX(bullet.x) } };
}
