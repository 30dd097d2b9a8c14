/** Paragraphs that are an item of a scene. */
import type { LayoutContext } from '../context.js';
import type { Box, TextItem } from '../scene.js';
import { type Copy, setText } from './set.js';

/** Paragraphs in a box, whose anchor says where they go when they need less than its height. */
export function textItem(
  name: string,
  copies: readonly Copy[],
  box: Box,
  { measure }: Pick<LayoutContext, 'measure'>,
  anchor: TextItem['anchor'] = 'top',
): TextItem {
  const { paragraphs } = setText(copies, box, measure, anchor);
  return { kind: 'text', name, box, anchor, paragraphs };
}
