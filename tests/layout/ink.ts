/** Where ink lies over ink, or off the page: what a person sees, whatever the frames say. */
import type {
  Box,
  GridCell,
  Item,
  Page,
  PictureItem,
  PlotItem,
  Scene,
  ShapeItem,
  TextItem,
  TextParagraph,
} from '../../src/layout/scene.js';

/** What is drawn in one place: a line of text, a picture, or a shape that is filled or stroked. */
export interface Ink {
  readonly kind: 'text' | 'picture' | 'shape';
  readonly name: string;
  readonly words: string;
  readonly box: Box;
  /** Text may stand on a shape of its own item: a label in its bar, a figure on its panel. */
  readonly owner: Item;
  /** The text, cell, picture or shape itself: the lines of one text share it. */
  readonly source: TextItem | GridCell | ShapeItem | PictureItem;
  /** A surface that text is meant to stand on. */
  readonly ground: boolean;
}

export function inkFaults(scene: Scene): string[] {
  return scene.pages.flatMap((page) => {
    const inks = inksOf(page);
    return [...escapes(inks, scene), ...overlaps(inks)].map((fault) => `${page.name.slice(0, 40)}: ${fault}`);
  });
}

/** Half a point: what rounding moves. */
const LEAST = 0.5;

function escapes(inks: readonly Ink[], { width, height }: Scene): string[] {
  return inks.flatMap(({ name, words, box }) =>
    box.x < -LEAST || box.y < -LEAST || box.x + box.w > width + LEAST || box.y + box.h > height + LEAST
      ? [`${name} "${words}" leaves the page: ${told(box)}`]
      : [],
  );
}

function overlaps(inks: readonly Ink[]): string[] {
  const faults: string[] = [];
  inks.forEach((one, index) => {
    for (const other of inks.slice(index + 1)) {
      const w = Math.min(one.box.x + one.box.w, other.box.x + other.box.w) - Math.max(one.box.x, other.box.x);
      const h = Math.min(one.box.y + one.box.h, other.box.y + other.box.h) - Math.max(one.box.y, other.box.y);
      if (w <= LEAST || h <= LEAST || !mayNotMeet(one, other, inks)) continue;
      faults.push(`${one.name} "${one.words}" and ${other.name} "${other.words}" by ${w.toFixed(1)} x ${h.toFixed(1)}`);
    }
  });
  return faults;
}

function mayNotMeet(one: Ink, other: Ink, inks: readonly Ink[]): boolean {
  if (one.kind === 'shape' && other.kind === 'shape') return false;
  if (one.kind !== 'shape' && other.kind !== 'shape') return true;
  const [shape, ink] = one.kind === 'shape' ? [one, other] : [other, one];
  if (shape.ground) return !contains(shape.box, ink.box) && !outside(shape.box, ink.box);
  return !inks.some((ground) => standsOn(ink, ground));
}

/** A label in its bar, whatever the bar lies on. */
function standsOn(ink: Ink, ground: Ink): boolean {
  return ground.kind === 'shape' && ground.owner === ink.owner && contains(ground.box, ink.box);
}

export const contains = (outer: Box, inner: Box): boolean =>
  inner.x >= outer.x - 1 &&
  inner.y >= outer.y - 1 &&
  inner.x + inner.w <= outer.x + outer.w + 1 &&
  inner.y + inner.h <= outer.y + outer.h + 1;

const outside = (outer: Box, inner: Box): boolean =>
  inner.x >= outer.x + outer.w - LEAST || inner.x + inner.w <= outer.x + LEAST;

/** Everything that is drawn on a page, in the order in which it is painted. */
export function inksOf(page: Page): Ink[] {
  return page.items.flatMap((item) => inksOfItem(item, item));
}

function inksOfItem(item: Item, owner: Item): Ink[] {
  switch (item.kind) {
    case 'text':
      return linesOf(item.paragraphs, item, item, owner);
    case 'picture':
      return [
        {
          kind: 'picture',
          name: item.name,
          words: item.alt.slice(0, 20),
          box: item.box,
          owner,
          source: item,
          ground: false,
        },
      ];
    case 'shape': {
      const inked = item.fill !== undefined || item.stroke !== undefined;
      const ground = /^(panel|surface|paper)/.test(item.fill ?? '') || item.name === 'Frame' || item.name === 'Panel';
      return inked
        ? [{ kind: 'shape', name: item.name, words: '', box: stroked(item.box), owner, source: item, ground }]
        : [];
    }
    case 'group':
      return item.items.flatMap((one) => inksOfItem(one, owner));
    case 'plot':
      // The line of a signal runs behind the bars and their labels.
      return plotInks(item, owner);
    case 'grid': {
      const cells = item.rows.flatMap((row) =>
        row.cells.flatMap((cell) => linesOf(cell.paragraphs, cell, item, owner)),
      );
      return [...cells, ...item.drawn.flatMap((one) => inksOfItem(one, owner))];
    }
    default:
      return [];
  }
}

/** The lines of a category are lines of one text. */
function plotInks(plot: PlotItem, owner: Item): Ink[] {
  const sources = categoriesOf(plot);
  return plot.drawn.flatMap((item) =>
    inksOfItem(item, owner).map((ink) => ({ ...ink, source: sources.get(item) ?? ink.source })),
  );
}

/** The first of the lines of a category, by each of them: they are drawn first in its row. */
function categoriesOf({ bars, drawn }: PlotItem): Map<Item, TextItem> {
  const texts = drawn.filter((item) => item.kind === 'text');
  let at = 0;
  return new Map(
    bars.flatMap(({ lines }) => {
      const category = texts.slice(at, at + lines.length);
      const [first] = category;
      at += lines.length + ENDS;
      return first === undefined ? [] : category.map((line) => [line, first] as const);
    }),
  );
}

/** Of the words at a bar. */
const ENDS = 2;

const stroked = (box: Box): Box => ({ ...box, w: Math.max(box.w, 0.75), h: Math.max(box.h, 0.75) });

/** The shares of a face's size that letters reach above and below the line, but for accents on capitals. */
const ABOVE = 0.74;
const BELOW = 0.21;

function linesOf(paragraphs: readonly TextParagraph[], source: TextItem | GridCell, item: Item, owner: Item): Ink[] {
  return paragraphs.flatMap((paragraph) =>
    paragraph.lines.flatMap((line): Ink[] => {
      const drawn = line.pieces.filter(({ text }) => text.trim() !== '');
      const [first] = drawn;
      const last = drawn.at(-1);
      if (first === undefined || last === undefined) return [];
      const size = Math.max(...drawn.map((piece) => paragraph.runs[piece.run]?.style.size ?? 0));
      const words = drawn.map(({ text }) => text).join('');
      const spaces = last.text.length - last.text.trimEnd().length;
      const end = last.x + last.w * (1 - spaces / last.text.length);
      const box = {
        x: first.x,
        y: line.baseline - size * ABOVE,
        w: end - first.x,
        // A square that stands for words, and a dot for none, end above the line.
        h: size * (ABOVE + (words === '■' || words === '·' ? 0 : BELOW)),
      };
      return [{ kind: 'text', name: item.name, words: words.slice(0, 30), box, owner, source, ground: false }];
    }),
  );
}

function told({ x, y, w, h }: Box): string {
  return [x, y, x + w, y + h].map((at) => at.toFixed(0)).join(' ');
}
