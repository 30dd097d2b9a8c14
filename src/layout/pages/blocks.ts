/** Every block as pieces of a flow down a page. */
import type { Block, Contents, Entries, Figure, Inlines, List, Remark, Section, Steps } from '../../document/types.js';
import { gridOf, type LaidTable, layTable, type TableStyle, takeRows } from '../blocks/table.js';
import { rule } from '../charts/bar.js';
import { coloursOf, type LateItem, type LayoutContext, runsOf } from '../context.js';
import { pictureItem, pictureSize } from '../picture.js';
import type { Item, Pt, TextStyle } from '../scene.js';
import { type Copy, setText, textHeight } from '../text/set.js';
import { takeCopies } from '../text/split.js';
import { chartPieces } from './chart.js';
import { type Flowable, textPiece, wholePiece } from './flow.js';
import { BODY, bold, H2, H3, LEFT, TEXT_WIDTH, text, WIDTH } from './page.js';

const TABLE: TableStyle = {
  text: text(12),
  head: { ...text(12), bold: true },
  small: text(12, 'ink2'),
  leading: 16,
  headHeight: 29,
  groupHeight: 30,
  rowHeight: 29,
  gutter: 12,
  barWidth: 140,
  barHeight: 11,
  key: 9,
};

export function blockPieces(block: Block, section: Section, sect: number, context: LayoutContext): Flowable[] {
  switch (block.kind) {
    case 'heading': {
      const { style, leading } = block.level === 2 ? H2 : H3;
      const tag = context.tags.add(block.level === 2 ? 'H2' : 'H3', sect);
      const copy: Copy = { runs: runsOf(block.text, style), leading, tag, balance: 'last' };
      return [
        textPiece([copy], LEFT, WIDTH, block.level === 2 ? 36 : 20, context, { keepWithNext: true, name: 'Heading' }),
      ];
    }
    case 'paragraph':
      return [
        paragraphPiece(
          block.text,
          block.style === 'lead' ? text(15, 'ink2') : text(12, block.style === 'aside' ? 'ink2' : 'ink'),
          sect,
          context,
        ),
      ];
    case 'list':
      return listPieces(block, section, sect, context);
    case 'steps':
      return stepsPieces(block, section, sect, context);
    case 'entries':
      return entryPieces(block, sect, context);
    case 'contents':
      return contentsPieces(block, sect, context);
    case 'table':
      return [tablePiece(layTable(block, LEFT, WIDTH, TABLE, sect, context), 0, 14, context)];
    case 'range':
      return chartPieces(block, sect, context);
    case 'remark':
      return [remarkPiece(block, sect, context)];
    case 'figure':
      return figurePieces(block, sect, context);
    case 'quote':
      return block.paragraphs.map((words) => paragraphPiece(words, text(12, 'ink2'), sect, context));
  }
}

function paragraphPiece(words: Inlines, style: TextStyle, sect: number, context: LayoutContext): Flowable {
  const leading = style.size === 12 ? BODY.leading : 22;
  const copy: Copy = { runs: runsOf(words, style), leading, tag: context.tags.add('P', sect), balance: 'last' };
  return textPiece([copy], LEFT, TEXT_WIDTH, 10, context);
}

/** A picture and its caption: they stay together. */
function figurePieces(block: Figure, sect: number, context: LayoutContext): Flowable[] {
  const size = pictureSize(block, { w: WIDTH, h: 400 }, context);
  if (size === undefined) return [];
  const figure = block.alt === '' ? undefined : context.tags.add('Figure', sect, { alt: block.alt });
  const piece = wholePiece(size.h, 14, (y) => [pictureItem(block, { x: LEFT, y, ...size }, figure)]);
  if (block.caption === undefined) return [piece];
  const tag = context.tags.add('Caption', sect);
  const caption: Copy = { runs: runsOf(block.caption, text(12, 'ink2')), leading: BODY.leading, tag, balance: 'last' };
  return [{ ...piece, keepWithNext: true }, textPiece([caption], LEFT, TEXT_WIDTH, 6, context, { name: 'Caption' })];
}

/** An item a piece, so that a page may end between any two. */
function listPieces(block: List, section: Section, sect: number, context: LayoutContext): Flowable[] {
  const list = context.tags.add('L', sect, { numbering: block.ordered ? 'Decimal' : 'Disc' });
  return listCopies(block, list, coloursOf(section.tier, context).mark, context).map((copy, index) =>
    textPiece([copy], LEFT, TEXT_WIDTH, index === 0 ? 12 : 8, context, { name: 'List item' }),
  );
}

/** The items of a list as tagged paragraphs, nested lists as deeper levels. */
export function listCopies(
  block: List,
  list: number,
  colour: ReturnType<typeof coloursOf>['mark'],
  context: LayoutContext,
  level = 0,
): Copy[] {
  return block.items.flatMap((item, index) => {
    const li = context.tags.add('LI', list);
    const mark = block.ordered ? `${index + 1}.` : 'dot';
    const bullet = {
      mark,
      colour: block.ordered ? ('ink' as const) : colour,
      indent: 15 * (level + 1),
      level,
      tag: context.tags.add('Lbl', li),
    };
    const body = context.tags.add('LBody', li);
    const copy: Copy = { runs: runsOf(item.text, text(13)), leading: 20, spaceBefore: 8, bullet, tag: body };
    const nested = item.lists.flatMap((inner) =>
      listCopies(
        inner,
        context.tags.add('L', body, { numbering: inner.ordered ? 'Decimal' : 'Disc' }),
        colour,
        context,
        level + 1,
      ),
    );
    return [copy, ...nested];
  });
}

const STEP = { pitch: 123, w: 111 } as const;

/** Higher than this, a column of a step would leave most of its row empty. */
const TALLEST_STEP = 300;

/** Numbered columns, four a row; steps that say more than a column should hold become a list. */
function stepsPieces(block: Steps, section: Section, sect: number, context: LayoutContext): Flowable[] {
  const tall = block.steps.some(
    (step) =>
      textHeight([{ runs: runsOf([...step.head, ...step.text], text(14)), leading: 18 }], STEP.w, context.measure) >
      TALLEST_STEP,
  );
  if (!tall) return [stepsPiece(block, sect, context)];
  const items = block.steps.map((step) => ({
    text: [...step.head.map((inline) => ({ ...inline, emphasis: 'strong' as const })), { text: ' ' }, ...step.text],
    lists: [],
    place: block.place,
    via: block.via,
  }));
  return listPieces({ kind: 'list', ordered: true, items, place: block.place, via: block.via }, section, sect, context);
}

function stepsPiece(block: Steps, sect: number, context: LayoutContext): Flowable {
  const list = context.tags.add('L', sect, { numbering: 'Decimal' });
  const steps = block.steps.map((step, index) => {
    const item = context.tags.add('LI', list);
    const lbl = context.tags.add('Lbl', item);
    const body = context.tags.add('LBody', item);
    const number: Copy = { runs: [{ text: String(index + 1), style: bold(30) }], leading: 36, tag: lbl };
    const head: Copy = {
      runs: runsOf(step.head, bold(14)),
      leading: 18,
      spaceBefore: 6,
      tag: context.tags.add('P', body),
    };
    const words: Copy = {
      runs: runsOf(step.text, text(12)),
      leading: 17.4,
      spaceBefore: 5,
      tag: context.tags.add('P', body),
    };
    return [number, head, words];
  });
  const rows: Copy[][][] = [];
  for (let start = 0; start < steps.length; start += 4) rows.push(steps.slice(start, start + 4));
  const heights = rows.map(
    (row) => 8 + Math.max(...row.map((copies) => textHeight(copies, STEP.w, context.measure))) + 16,
  );
  const height = heights.reduce((sum, one) => sum + one, 0) - 16;
  return wholePiece(height, 18, (y) => {
    let top = y;
    return rows.flatMap((row, index) => {
      const items = row.flatMap((copies, column): Item[] => {
        const box = { x: LEFT + STEP.pitch * column, y: top + 8, w: STEP.w, h: (heights[index] ?? 0) - 24 };
        return [
          rule(box.x, top, STEP.w, 'ink', 1),
          {
            kind: 'text',
            name: 'Step',
            box,
            anchor: 'top',
            paragraphs: setText(copies, box, context.measure).paragraphs,
          },
        ];
      });
      top += heights[index] ?? 0;
      return items;
    });
  });
}

const TERM_WIDTH = 152;
const ANSWER = { x: LEFT + 164, w: 316 } as const;
const ABOVE = 11;
const BELOW = 14;

/** Ruled rows of a term and what is said of it; a row stays whole where a page can hold it. */
function entryPieces(block: Entries, sect: number, context: LayoutContext): Flowable[] {
  const list = context.tags.add('L', sect, { numbering: 'None' });
  return block.entries.map((entry, index) => {
    const item = context.tags.add('LI', list);
    const term: Copy = {
      runs: runsOf(entry.term, { ...text(12), bold: true }),
      leading: 18,
      tag: context.tags.add('Lbl', item),
    };
    const body = context.tags.add('LBody', item);
    const answer = entry.description.map(
      (words, at): Copy => ({
        runs: runsOf(words, text(12)),
        leading: 18,
        spaceBefore: at > 0 ? 6 : 0,
        tag: body,
        balance: 'last',
      }),
    );
    return entryPiece([term], answer, index === 0 ? 14 : 0, index === block.entries.length - 1, context);
  });
}

function entryPiece(
  term: readonly Copy[],
  answer: readonly Copy[],
  before: Pt,
  last: boolean,
  context: LayoutContext,
): Flowable {
  const termHeight = textHeight(term, TERM_WIDTH, context.measure);
  const answerHeight = textHeight(answer, ANSWER.w, context.measure);
  const height = ABOVE + Math.max(termHeight, answerHeight) + BELOW;
  return {
    height,
    before,
    draw(y) {
      const cells: Item[] = [
        { box: { x: LEFT, y: y + ABOVE, w: TERM_WIDTH, h: termHeight }, copies: term, name: 'Term' },
        { box: { x: ANSWER.x, y: y + ABOVE, w: ANSWER.w, h: answerHeight }, copies: answer, name: 'Answer' },
      ]
        .filter(({ copies }) => copies.length > 0)
        .map(({ box, copies, name }) => ({
          kind: 'text',
          name,
          box,
          anchor: 'top',
          paragraphs: setText(copies, box, context.measure).paragraphs,
        }));
      return [
        rule(LEFT, y, WIDTH, 'rule', 0.75),
        ...cells,
        ...(last ? [rule(LEFT, y + height, WIDTH, 'rule', 0.75)] : []),
      ];
    },
    split(room, wholePage) {
      if (!wholePage || room < 60) return undefined;
      const [termTaken, termRest] = takeCopies(term, TERM_WIDTH, room - ABOVE - BELOW, context.measure);
      const [taken, rest] = takeCopies(answer, ANSWER.w, room - ABOVE - BELOW, context.measure);
      if (termRest.length === 0 && rest.length === 0) return undefined;
      return {
        first: entryPiece(termTaken, taken, before, true, context),
        rest: entryPiece(termRest, rest, 0, last, context),
      };
    },
  };
}

/** A row a section, with the number of its page. */
function contentsPieces(block: Contents, sect: number, context: LayoutContext): Flowable[] {
  const toc = context.tags.add('TOC', sect);
  return block.entries.map((entry, index) => {
    const item = context.tags.add('TOCI', toc);
    const reference = context.tags.add('Reference', item);
    const copy: Copy = { runs: runsOf(entry.text, text(13)), leading: 18, tag: reference };
    const height = Math.max(30, textHeight([copy], WIDTH - 60, context.measure) + 12);
    const last = index === block.entries.length - 1;
    return wholePiece(height, index === 0 ? 18 : 0, (y) => {
      const box = { x: LEFT, y, w: WIDTH - 60, h: height };
      const number: LateItem = () => {
        const words = String(context.pageOf(entry.target) ?? '');
        const at = { x: LEFT + WIDTH - 50, y, w: 50, h: height };
        const copies: Copy[] = [
          {
            runs: [{ text: words, style: { ...text(13), tabular: true } }],
            leading: 18,
            align: 'right',
            tag: reference,
          },
        ];
        return {
          kind: 'text',
          name: 'Page number',
          box: at,
          anchor: 'middle',
          paragraphs: setText(copies, at, context.measure, 'middle').paragraphs,
        };
      };
      return [
        rule(LEFT, y, WIDTH, 'rule', 0.75),
        {
          kind: 'text',
          name: 'Contents row',
          box,
          anchor: 'middle',
          paragraphs: setText([copy], box, context.measure, 'middle').paragraphs,
        },
        number,
        ...(last ? [rule(LEFT, y + height, WIDTH, 'rule', 0.75)] : []),
      ];
    });
  });
}

function tablePiece(laid: LaidTable, start: number, before: Pt, context: LayoutContext): Flowable {
  const everything = takeRows(laid, start, Number.POSITIVE_INFINITY);
  return {
    height: everything.rows.reduce((sum, row) => sum + row.height, 0),
    before,
    draw: (y) => [gridOf(laid, everything.rows, y, context)],
    split(room, wholePage) {
      const part = takeRows(laid, start, room);
      const fresh = part.rows.filter((row) => !row.repeated && row.kind === 'body').length;
      if (part.next === undefined || (fresh < 2 && !wholePage)) return undefined;
      const { rows, next } = part;
      const first = wholePiece(
        rows.reduce((sum, row) => sum + row.height, 0),
        before,
        (y) => [gridOf(laid, rows, y, context)],
      );
      return { first, rest: tablePiece(laid, next, 0, context) };
    },
  };
}

/** A remark: the dash of the signal line as its key, a head and text. */
function remarkPiece(block: Remark, sect: number, context: LayoutContext): Flowable {
  const x = LEFT + 17;
  const w = 422;
  const note = context.tags.add('Note', sect);
  const copies: Copy[] = [
    ...(block.head === undefined
      ? []
      : [{ runs: runsOf(block.head, { ...text(12), bold: true }), leading: 20, tag: context.tags.add('P', note) }]),
    ...block.paragraphs.map(
      (words): Copy => ({
        runs: runsOf(words, text(12)),
        leading: 18.6,
        tag: context.tags.add('P', note),
        balance: 'last',
      }),
    ),
  ];
  const words = textPiece(copies, x, w, 18, context, { name: 'Remark' });
  return wholePiece(words.height, 18, (y) => [
    {
      kind: 'shape',
      name: 'Key',
      shape: 'line',
      box: { x: LEFT + 4, y: y + 3, w: 0, h: 14 },
      stroke: { colour: 'signal', width: 1.5, dash: true },
    },
    ...words.draw(y),
  ]);
}
