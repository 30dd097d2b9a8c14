/** Headings and paragraphs. */
import type { Heading, Inlines, ParagraphStyle } from '../../../document/types.js';
import { runsOf } from '../../context.js';
import type { Copy } from '../../text/set.js';
import { type Flowable, textPiece } from '../flow.js';
import { bold, hyphenation, type PageContext, text } from '../page.js';

export function headingPiece(block: Heading, sect: number, context: PageContext): Flowable {
  const { type, left, width } = context.paper;
  const second = block.level === 2;
  const { size, leading } = second ? type.h2 : type.h3;
  const runs = runsOf(block.text, bold(size, 'ink', second ? -0.2 : undefined));
  const copy: Copy = { runs, leading, tag: context.tags.add(second ? 'H2' : 'H3', sect) };
  return textPiece([copy], left, width, second ? 36 : 20, context, { keepWithNext: true, name: 'Heading' });
}

export function paragraphPiece(words: Inlines, style: ParagraphStyle, sect: number, context: PageContext): Flowable {
  const { type, left, textWidth } = context.paper;
  const { size, leading } = style === 'lead' ? type.lead : type.body;
  const runs = runsOf(words, text(size, style === 'text' || style === 'figure' ? 'ink' : 'ink2'));
  const copy: Copy = {
    runs,
    leading,
    tag: context.tags.add('P', sect),
    hyphenation: hyphenation(context, style === 'lead' ? 'summary' : 'text'),
  };
  return textPiece([copy], left, textWidth, 10, context);
}
