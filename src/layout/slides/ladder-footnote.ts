/** What stands at the foot of a ladder in small print: where the source contradicts itself. */
import type { Paragraph, Section } from '../../document/types.js';
import { runsOf } from '../context.js';
import type { Box, Pt, TextItem } from '../scene.js';
import { textItem } from '../text/item.js';
import { type Copy, textHeight } from '../text/set.js';
import { type SlideContext, TEXT_LEADING, text } from './slide.js';

/** As the furniture under it. */
const SIZE: Pt = 12;

export interface Footnote {
  readonly present: boolean;
  /** How far it reaches into the body of the slide, above the one line that has room under it. */
  readonly extra: Pt;
  items(sect: number): readonly TextItem[];
}

export function footnoteOf(section: Section, context: SlideContext): Footnote {
  const { body, footer } = context.grid;
  const copies = section.blocks
    .filter(isFootnote)
    .map((one): Copy => ({ runs: runsOf(one.text, text(SIZE, 'ink2')), leading: SIZE * TEXT_LEADING }));
  const h = textHeight(copies, body.w, context.measure);
  const box: Box = { x: body.x, y: footer.y - 1 - h, w: body.w, h };
  return {
    present: copies.length > 0,
    extra: Math.max(0, h - SIZE * TEXT_LEADING),
    items(sect) {
      if (copies.length === 0) return [];
      const tagged = copies.map((copy) => ({ ...copy, tag: context.tags.add('P', sect) }));
      return [textItem('Footnote', tagged, box, context)];
    },
  };
}

export function isFootnote(block: Section['blocks'][number]): block is Paragraph {
  return block.kind === 'paragraph' && block.style === 'aside';
}
