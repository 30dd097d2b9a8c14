/** A remark set apart. */
import type { Remark } from '../../../document/types.js';
import { runsOf } from '../../context.js';
import type { Copy } from '../../text/set.js';
import { type Flowable, textPiece } from '../flow.js';
import { hyphenation, type PageContext, text } from '../page.js';

/** A remark: the dash of the signal line as its key, a head and text. */
export function remarkPiece(block: Remark, sect: number, context: PageContext): Flowable {
  const { left, width, textWidth, type } = context.paper;
  const { size, leading } = type.body;
  const indent = 17;
  const note = context.tags.add('Note', sect);
  const head: Copy[] =
    block.head === undefined
      ? []
      : [
          {
            runs: runsOf(block.head, { ...text(size), bold: true }),
            leading: leading + 2,
            keepWithNext: true,
            tag: context.tags.add('P', note),
          },
        ];
  const copies = block.paragraphs.map(
    (words): Copy => ({
      runs: runsOf(words, text(size)),
      leading,
      tag: context.tags.add('P', note),
      hyphenation: hyphenation(context),
    }),
  );
  const w = Math.min(width, textWidth) - indent;
  return keyed(textPiece([...head, ...copies], left + indent, w, 18, context, { name: 'Remark' }), context);
}

/** Of a page's height: no higher, a remark stays whole. */
const WHOLE = 0.6;

/** Words with the key beside their first line, on every page that they go on on. */
function keyed(words: Flowable, context: PageContext): Flowable {
  const { left, top, bottom, type } = context.paper;
  return {
    height: words.height,
    before: words.before,
    draw: (y) => [
      {
        kind: 'shape',
        name: 'Key',
        shape: 'line',
        box: { x: left + 4, y: y + 3, w: 0, h: type.body.leading - 4 },
        stroke: { colour: 'signal', width: 1.5, dash: true },
      },
      ...words.draw(y),
    ],
    split(room, wholePage) {
      if (words.height <= (bottom - top) * WHOLE) return undefined;
      const halves = words.split?.(room, wholePage);
      return halves && { first: keyed(halves.first, context), rest: keyed(halves.rest, context) };
    },
  };
}
