/**
 * Pages of a language that is written from right to left: laid from the left like all others, then turned round as a whole.
 * Boxes change sides, and so do what stands at their edges; a picture and the order of the words on a line stay.
 */
import type { Item, Line, Page, Pt, Run, Scene, Slot, Tag, TextParagraph } from './scene.js';
import { Measure } from './text/metrics.js';
import { type Transform, transformBox, transformItem } from './transform.js';

export function mirrored(scene: Scene): Scene {
  const mirror = mirrorOf(scene.width, new Measure(scene.fonts));
  return {
    ...scene,
    pages: scene.pages.map((page): Page => ({ ...page, items: page.items.map((item) => mirrorItem(item, mirror)) })),
    tags: scene.tags.map(
      (tag): Tag =>
        tag.bounds === undefined ? tag : { ...tag, bounds: { ...tag.bounds, ...transformBox(tag.bounds, mirror) } },
    ),
    layouts: scene.layouts.map((layout) => ({
      ...layout,
      slots: layout.slots.map(
        (slot): Slot => ({ ...slot, box: transformBox(slot.box, mirror), align: OPPOSITE[slot.align] }),
      ),
      shapes: layout.shapes.map((shape) => mirrorItem(shape, mirror)),
    })),
  };
}

/** Turns round what stands on a page of a width. */
function mirrorOf(width: Pt, measure: Measure): Transform {
  const x = (at: Pt): Pt => width - at;
  return {
    x,
    y: (at) => at,
    scale: 1,
    paragraph: (paragraph) => mirrorParagraph(paragraph, x, measure),
  };
}

function mirrorItem<Some extends Item>(item: Some, mirror: Transform): Some {
  const turned = transformItem(item, mirror);
  return turned.kind === 'plot' ? { ...turned, reversed: !turned.reversed } : turned;
}

const OPPOSITE = { left: 'right', centre: 'centre', right: 'left' } as const;

function mirrorParagraph(paragraph: TextParagraph, x: (at: Pt) => Pt, measure: Measure): TextParagraph {
  const { bullet, runs } = paragraph;
  const style = runs[0]?.style;
  return {
    ...paragraph,
    align: OPPOSITE[paragraph.align],
    lines: paragraph.lines.map((line) => mirrorLine(line, runs, x, measure)),
    ...(bullet === undefined || style === undefined
      ? {}
      : { bullet: { ...bullet, x: x(bullet.x) - measure.width(bullet.mark === 'dot' ? '•' : bullet.mark, style) } }),
  };
}

/** The white space that ends a line stands outside it. */
function mirrorLine(line: Line, runs: readonly Run[], x: (at: Pt) => Pt, measure: Measure): Line {
  const [first, last] = [line.pieces[0], line.pieces.at(-1)];
  const style = last && runs[last.run]?.style;
  if (first === undefined || last === undefined || style === undefined) return line;
  const space = measure.width(last.text.slice(last.text.trimEnd().length), style);
  const shift = x(last.x + last.w - space) - first.x;
  return { ...line, pieces: line.pieces.map((piece) => ({ ...piece, x: piece.x + shift })) };
}
