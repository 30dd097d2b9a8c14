/** Terms and what is said of them, as ruled rows. */
import type { Entries } from '../../../document/types.js';
import { rule } from '../../charts/bar.js';
import { runsOf } from '../../context.js';
import type { Pt } from '../../scene.js';
import { textItem } from '../../text/item.js';
import { type Copy, textHeight } from '../../text/set.js';
import { strands, takeCopies } from '../../text/split.js';
import { type Flowable, series } from '../flow.js';
import { hyphenation, type PageContext, text } from '../page.js';
import type { Paper } from '../paper.js';

/** Space in a ruled row above and below its text. */
function paddingOf({ rowPadding }: Paper): { above: Pt; below: Pt } {
  return { above: rowPadding - 2, below: rowPadding + 1 };
}

/** Where a term and what is said of it stand: side by side, or in one column. */
function entryColumns({ left, width, stacked }: Paper): { term: Pt; answerX: Pt; answer: Pt } {
  if (stacked) return { term: width, answerX: left, answer: width };
  return { term: 152, answerX: left + 164, answer: width - 164 };
}

/** Ruled rows of a term and what is said of it; a row stays whole where it is not high. */
export function entryPieces(block: Entries, sect: number, context: PageContext): Flowable[] {
  const list = context.tags.add('L', sect, { numbering: 'None' });
  const { size, leading } = context.paper.type.body;
  const small = text(size, 'ink2');
  const rows = block.entries.map((entry, index) => {
    const item = context.tags.add('LI', list);
    const term: Copy = {
      runs: runsOf(entry.term, { ...text(size), bold: true }, small),
      leading,
      tag: context.tags.add('Lbl', item),
    };
    const body = context.tags.add('LBody', item);
    const answer = entry.description.map(
      (words, at): Copy => ({
        runs: runsOf(words, text(size), small),
        leading,
        spaceBefore: at > 0 ? 6 : 0,
        tag: body,
        hyphenation: hyphenation(context),
      }),
    );
    return entryPiece([term], answer, index === 0 ? 14 : 0, index === block.entries.length - 1, context);
  });
  return series(rows, context.paper, 'last');
}

function entryPiece(
  term: readonly Copy[],
  answer: readonly Copy[],
  before: Pt,
  last: boolean,
  context: PageContext,
): Flowable {
  const { left, width, stacked } = context.paper;
  const columns = entryColumns(context.paper);
  const { above, below } = paddingOf(context.paper);
  const termHeight = textHeight(term, columns.term, context.measure);
  const answerHeight = textHeight(answer, columns.answer, context.measure);
  const answerDown = stacked && term.length > 0 ? termHeight + 4 : 0;
  const height = above + Math.max(termHeight, answerDown + answerHeight) + below;
  return {
    height,
    before,
    draw(y) {
      const cells = [
        { box: { x: left, y: y + above, w: columns.term, h: termHeight }, copies: term, name: 'Term' },
        {
          box: { x: columns.answerX, y: y + above + answerDown, w: columns.answer, h: answerHeight },
          copies: answer,
          name: 'Answer',
        },
      ]
        .filter(({ copies }) => copies.length > 0)
        .map(({ box, copies, name }) => textItem(name, copies, box, context));
      return [
        rule(left, y, width, 'rule', 0.75),
        ...cells,
        ...(last ? [rule(left, y + height, width, 'rule', 0.75)] : []),
      ];
    },
    split(room, wholePage) {
      if (room < (wholePage ? 60 : 60 + answerDown)) return undefined;
      const [termTaken, termRest] = takeCopies(
        term,
        columns.term,
        (room - above - below) / (stacked ? 2 : 1),
        context.measure,
      );
      const taken = textHeight(termTaken, columns.term, context.measure);
      const answerRoom = room - above - below - (stacked ? taken + 4 : 0);
      const [answerTaken, answerRest] = takeCopies(answer, columns.answer, answerRoom, context.measure);
      if (termRest.length === 0 && answerRest.length === 0) return undefined;
      const seam = [...answerTaken.slice(-1), ...answerRest.slice(0, 1)].filter((copy) => !answer.includes(copy));
      if (!wholePage && (termRest.length > 0 || strands(seam, columns.answer, context.measure))) return undefined;
      return {
        first: entryPiece(termTaken, answerTaken, before, true, context),
        rest: entryPiece(termRest, answerRest, 0, last, context),
      };
    },
  };
}
