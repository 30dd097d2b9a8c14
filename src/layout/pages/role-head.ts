/** The head of a role on paper: its title and summary, and its picture beside them. */
import type { Figure, Paragraph, Section } from '../../document/types.js';
import { runsOf } from '../context.js';
import { fitPicture } from '../picture.js';
import type { Pt } from '../scene.js';
import { type Copy, textHeight } from '../text/set.js';
import { splitCopy } from '../text/split.js';
import { type Flowable, textPiece, totalHeight } from './flow.js';
import { bold, hyphenation, type PageContext, text } from './page.js';

/** The frame of a role's picture, right of its title and summary. */
export const PICTURE = { w: 110, h: 82 } as const;

/** The title of a role, who has it and where, and its summary (`words`), beside its picture where it has one. */
export function headPieces(
  section: Section,
  words: readonly Paragraph[],
  picture: Figure | undefined,
  sect: number,
  context: PageContext,
): Flowable[] {
  const full = context.paper.width;
  const width = picture === undefined ? full : full - PICTURE.w - 24;
  const title = [
    ...titlePieces(section, picture, width, sect, context),
    ...words.filter(({ style }) => style === 'byline').map((one) => bylinePiece(one, width, sect, context)),
  ];
  const narrow = picture === undefined ? undefined : { w: width, h: PICTURE.h + 4 - totalHeight(title) };
  const summary = words.filter(({ style }) => style === 'lead');
  return [
    ...title,
    ...summary.flatMap((one, index) => summaryPieces(one, index === 0 ? narrow : undefined, sect, context)),
  ];
}

/** 26 on one line, else 22; a title longer than a page is divided like text. */
function titlePieces(
  section: Section,
  picture: Figure | undefined,
  width: Pt,
  sect: number,
  context: PageContext,
): Flowable[] {
  const { left, width: full, type } = context.paper;
  const { roleTitle, longTitle } = type;
  const large: Copy = { runs: runsOf(section.title, bold(roleTitle.size, 'ink', -0.5)), leading: roleTitle.leading };
  const oneLine = textHeight([large], width, context.measure) <= roleTitle.leading;
  const tag = context.tags.add('H1', sect);
  const copy: Copy = oneLine
    ? { ...large, tag }
    : {
        runs: runsOf(section.title, bold(longTitle.size, 'ink', -0.4)),
        leading: longTitle.leading,
        tag,
      };
  const title = textPiece([copy], left, width, 0, context, { name: 'Title' });
  if (picture === undefined) return [title];
  const figure = picture.alt === '' ? undefined : context.tags.add('Figure', sect, { alt: picture.alt });
  const frame = { x: left + full - PICTURE.w, ...PICTURE };
  const drawn = (y: Pt) => [fitPicture(picture, { ...frame, y }, figure, context)].filter((item) => item !== undefined);
  return [{ ...title, draw: (y) => [...title.draw(y), ...drawn(y)] }];
}

/** Who has the role, where, and where to read on. */
function bylinePiece({ text: words }: Paragraph, width: Pt, sect: number, context: PageContext): Flowable {
  const { left, summary, type } = context.paper;
  const { size, leading } = type.body;
  const copy: Copy = { runs: runsOf(words, text(size, summary)), leading, tag: context.tags.add('P', sect) };
  return textPiece([copy], left, width, 2, context, { name: 'Byline' });
}

/** A summary; beside a picture (`narrow`) only the lines that stand there are shorter. */
export function summaryPieces(
  paragraph: Paragraph,
  narrow: { w: Pt; h: Pt } | undefined,
  sect: number,
  context: PageContext,
): Flowable[] {
  const { left, textWidth, summary, type } = context.paper;
  const { size, leading } = type.lead;
  const copy: Copy = {
    runs: runsOf(paragraph.text, text(size, summary)),
    leading,
    tag: context.tags.add('P', sect),
    hyphenation: hyphenation(context, 'summary'),
  };
  const above = 8;
  const lines = narrow === undefined ? 0 : Math.ceil((narrow.h - above) / leading);
  if (narrow === undefined || lines <= 0)
    return [textPiece([copy], left, textWidth, above, context, { name: 'Summary' })];
  const w = Math.min(narrow.w, textWidth);
  const [first, rest] = splitCopy(copy, w, lines, context.measure) ?? [copy];
  // Not divided, or a line earlier than asked, which would begin the rest beside the picture.
  if (rest === undefined || textHeight([first], w, context.measure) < lines * leading - 0.01)
    return [textPiece([copy], left, w, above, context, { name: 'Summary' })];
  return [
    textPiece([first], left, w, above, context, { name: 'Summary' }),
    textPiece([rest], left, textWidth, 0, context, { name: 'Summary' }),
  ];
}
