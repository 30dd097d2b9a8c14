/** Paragraphs that are an item of a scene. */
import type { LayoutContext } from '../context.js';
import type { Box, TextItem, TextParagraph } from '../scene.js';
import { type Copy, setText } from './set.js';

/**
 * Paragraphs in a box, whose anchor says where they go when they need less than its height. A link of several lines is anchored at the
 * top of the lines that it has: LibreOffice counts every paragraph of links as one line, and would put them too low.
 */
export function textItem(
  name: string,
  copies: readonly Copy[],
  box: Box,
  { measure }: Pick<LayoutContext, 'measure'>,
  anchor: TextItem['anchor'] = 'top',
): TextItem {
  const { paragraphs, height } = setText(copies, box, measure, anchor);
  if (anchor === 'top' || !paragraphs.some(linksLines)) return { kind: 'text', name, box, anchor, paragraphs };
  const above = (box.h - height) / (anchor === 'middle' ? 2 : 1);
  return { kind: 'text', name, box: { ...box, y: box.y + above, h: box.h - above }, anchor: 'top', paragraphs };
}

/** Whether a link goes on from one line to the next. */
function linksLines({ runs, lines }: TextParagraph): boolean {
  return lines.slice(1).some(({ pieces: [first] }) => first !== undefined && runs[first.run]?.href !== undefined);
}
