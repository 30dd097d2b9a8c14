/** Drawing what was laid out at another place or size. */
import type { Box, GridCell, Item, Line, Pt, Slot, TextParagraph, TextStyle } from './scene.js';

/** Where a place goes, and what becomes of sizes. */
export interface Transform {
  x(x: Pt): Pt;
  y(y: Pt): Pt;
  /** Of type, strokes and lengths. */
  readonly scale: number;
  /** Of paragraphs whose lines do not start where they did. */
  paragraph?(paragraph: TextParagraph): TextParagraph;
}

export function transformItem<Some extends Item>(item: Some, to: Transform): Some {
  const box = transformBox(item.box, to);
  switch (item.kind) {
    case 'text':
      return { ...item, box, paragraphs: item.paragraphs.map((paragraph) => transformParagraph(paragraph, to)) };
    case 'group':
      return { ...item, box, items: item.items.map((one) => transformItem(one, to)) };
    case 'plot':
      return {
        ...item,
        box,
        plot: transformBox(item.plot, to),
        labelStyle: transformStyle(item.labelStyle, to),
        numberStyle: transformStyle(item.numberStyle, to),
        gap: item.gap * to.scale,
        notch: item.notch * to.scale,
        least: item.least * to.scale,
        behind: item.behind.map((one) => transformItem(one, to)),
        drawn: item.drawn.map((one) => transformItem(one, to)),
      };
    case 'grid':
      return {
        ...item,
        box,
        columns: item.columns.map((column) => column * to.scale),
        rows: item.rows.map((row) => ({
          y: to.y(row.y),
          height: row.height * to.scale,
          cells: row.cells.map((cell) => transformCell(cell, to)),
        })),
        drawn: item.drawn.map((one) => transformItem(one, to)),
      };
    case 'picture':
      return { ...item, box };
    case 'shape': {
      if (item.stroke === undefined) return { ...item, box };
      return { ...item, box, stroke: transformStroke(item.stroke, to) };
    }
  }
}

export function transformBox(box: Box, to: Transform): Box {
  const x = to.x(box.x);
  const end = to.x(box.x + box.w);
  const y = to.y(box.y);
  return { x: Math.min(x, end), y, w: Math.abs(end - x), h: to.y(box.y + box.h) - y };
}

function transformStroke<Stroke extends { readonly width: Pt }>(stroke: Stroke, { scale }: Transform): Stroke {
  return { ...stroke, width: stroke.width * scale };
}

function transformCell(cell: GridCell, to: Transform): GridCell {
  return {
    ...cell,
    box: transformBox(cell.box, to),
    ...(cell.room && { room: transformBox(cell.room, to) }),
    ...(cell.above && { above: transformStroke(cell.above, to) }),
    ...(cell.below && { below: transformStroke(cell.below, to) }),
    paragraphs: cell.paragraphs.map((paragraph) => transformParagraph(paragraph, to)),
  };
}

function transformParagraph(paragraph: TextParagraph, to: Transform): TextParagraph {
  if (to.paragraph !== undefined) return to.paragraph(paragraph);
  const lines = paragraph.lines.map(
    (line): Line => ({
      baseline: to.y(line.baseline),
      pieces: line.pieces.map((piece) => ({ ...piece, x: to.x(piece.x), w: piece.w * to.scale })),
    }),
  );
  const { bullet } = paragraph;
  return {
    ...paragraph,
    lines,
    runs: paragraph.runs.map((run) => ({ ...run, style: transformStyle(run.style, to) })),
    leading: paragraph.leading * to.scale,
    spaceBefore: paragraph.spaceBefore * to.scale,
    ...(bullet === undefined
      ? {}
      : {
          bullet: {
            ...bullet,
            indent: bullet.indent * to.scale,
            hang: bullet.hang * to.scale,
            x: to.x(bullet.x),
            baseline: to.y(bullet.baseline),
          },
        }),
  };
}

export function transformSlot(slot: Slot, to: Transform): Slot {
  const { bullet, leading } = slot;
  return {
    ...slot,
    box: transformBox(slot.box, to),
    style: transformStyle(slot.style, to),
    leading: leading * to.scale,
    ...(bullet && { bullet: { ...bullet, indent: bullet.indent * to.scale, gap: bullet.gap * to.scale } }),
  };
}

function transformStyle(style: TextStyle, { scale }: Transform): TextStyle {
  if (scale === 1) return style;
  return {
    ...style,
    size: style.size * scale,
    ...(style.tracking === undefined ? {} : { tracking: style.tracking * scale }),
  };
}
