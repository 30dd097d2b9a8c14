/** Every block as pieces of a flow down a page. */
import type {
  Block,
  Contents,
  Entries,
  Figure,
  Inlines,
  List,
  ParagraphStyle,
  Remark,
  Section,
  Steps,
} from '../../document/types.js';
import { gridOf, type LaidTable, layTable, type TableStyle, takeRows } from '../blocks/table.js';
import { rule } from '../charts/bar.js';
import { coloursOf, type LateItem, linked, runsOf } from '../context.js';
import { pictureItem, pictureSize } from '../picture.js';
import type { Item, Pt } from '../scene.js';
import { type Copy, setText, textHeight } from '../text/set.js';
import { takeCopies } from '../text/split.js';
import { chartPieces } from './chart.js';
import { type Flowable, textPiece, wholePiece } from './flow.js';
import { bold, type PageContext, text } from './page.js';
import type { Paper } from './paper.js';

function tableStyle({ type, barsInTables, rowPadding }: Paper): TableStyle {
  const { size, leading } = type.chart;
  return {
    text: text(size),
    head: { ...text(size), bold: true },
    small: text(size, 'ink2'),
    leading,
    headHeight: leading + rowPadding,
    groupHeight: leading + rowPadding + 1,
    rowHeight: leading + rowPadding,
    gutter: 12,
    bars: barsInTables,
    barWidth: 140,
    barHeight: 11,
    key: size * 0.75,
  };
}

export function blockPieces(block: Block, section: Section, sect: number, context: PageContext): Flowable[] {
  switch (block.kind) {
    case 'heading': {
      const { type, left, width } = context.paper;
      const { size, leading } = block.level === 2 ? type.h2 : type.h3;
      const style = bold(size, 'ink', block.level === 2 ? -0.2 : undefined);
      const tag = context.tags.add(block.level === 2 ? 'H2' : 'H3', sect);
      const copy: Copy = { runs: runsOf(block.text, style), leading, tag, balance: 'last' };
      return [
        textPiece([copy], left, width, block.level === 2 ? 36 : 20, context, { keepWithNext: true, name: 'Heading' }),
      ];
    }
    case 'paragraph':
      return [paragraphPiece(block.text, block.style, sect, context)];
    case 'list':
      return listPieces(block, section, sect, context);
    case 'steps':
      return stepsPieces(block, section, sect, context);
    case 'entries':
      return entryPieces(block, sect, context);
    case 'contents':
      return contentsPieces(block, sect, context);
    case 'table':
      return [
        tablePiece(
          layTable(block, context.paper.left, context.paper.width, tableStyle(context.paper), sect, context),
          0,
          14,
          context,
        ),
      ];
    case 'range':
      return chartPieces(block, sect, context);
    case 'remark':
      return [remarkPiece(block, sect, context)];
    case 'figure':
      return figurePieces(block, sect, context);
    case 'quote':
      return block.paragraphs.map((words) => paragraphPiece(words, 'aside', sect, context));
  }
}

function paragraphPiece(words: Inlines, style: ParagraphStyle, sect: number, context: PageContext): Flowable {
  const { type, left, textWidth } = context.paper;
  const { size, leading } = style === 'lead' ? type.lead : type.body;
  const runs = runsOf(words, text(size, style === 'lead' || style === 'aside' ? 'ink2' : 'ink'));
  const copy: Copy = { runs, leading, tag: context.tags.add('P', sect), balance: 'last' };
  return textPiece([copy], left, textWidth, 10, context);
}

/** A picture and its caption: they stay together. */
function figurePieces(block: Figure, sect: number, context: PageContext): Flowable[] {
  const size = pictureSize(block, { w: context.paper.width, h: 400 * context.paper.scale }, context);
  if (size === undefined) return [];
  const figure = block.alt === '' ? undefined : context.tags.add('Figure', sect, { alt: block.alt });
  const piece = wholePiece(size.h, 14, (y) => [pictureItem(block, { x: context.paper.left, y, ...size }, figure)]);
  if (block.caption === undefined) return [piece];
  const tag = context.tags.add('Caption', sect);
  const { size: typeSize, leading } = context.paper.type.body;
  const caption: Copy = { runs: runsOf(block.caption, text(typeSize, 'ink2')), leading, tag, balance: 'last' };
  return [
    { ...piece, keepWithNext: true },
    textPiece([caption], context.paper.left, context.paper.textWidth, 6, context, { name: 'Caption' }),
  ];
}

/** An item a piece, so that a page may end between any two. */
function listPieces(block: List, section: Section, sect: number, context: PageContext): Flowable[] {
  const list = context.tags.add('L', sect, { numbering: block.ordered ? 'Decimal' : 'Disc' });
  return listCopies(block, list, coloursOf(section.tier, context).mark, context).map((copy, index) =>
    textPiece([copy], context.paper.left, context.paper.textWidth, index === 0 ? 12 : 8, context, {
      name: 'List item',
    }),
  );
}

/** The items of a list as tagged paragraphs, nested lists as deeper levels. */
export function listCopies(
  block: List,
  list: number,
  colour: ReturnType<typeof coloursOf>['mark'],
  context: PageContext,
  level = 0,
): Copy[] {
  return block.items.flatMap((item, index) => {
    const li = context.tags.add('LI', list);
    const mark = block.ordered ? `${index + 1}.` : 'dot';
    const bullet = {
      mark,
      colour: block.ordered ? ('ink' as const) : colour,
      indent: context.paper.type.list.size * 1.15 * (level + 1),
      level,
      tag: context.tags.add('Lbl', li),
    };
    const body = context.tags.add('LBody', li);
    const { size, leading } = context.paper.type.list;
    const copy: Copy = { runs: runsOf(item.text, text(size)), leading, spaceBefore: 8, bullet, tag: body };
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

/** Between columns of steps. */
const STEP_GAP: Pt = 12;
/** Higher than this, a column of a step would leave most of its row empty. */
const TALLEST_STEP: Pt = 300;

/** Numbered columns side by side; steps that say more than a column should hold become a list. */
function stepsPieces(block: Steps, section: Section, sect: number, context: PageContext): Flowable[] {
  const { stepsInRow, width, type } = context.paper;
  const w = (width + STEP_GAP) / stepsInRow - STEP_GAP;
  const words = (step: Steps['steps'][number]) => runsOf([...step.head, ...step.text], text(type.body.size));
  const tall = block.steps.some(
    (step) => textHeight([{ runs: words(step), leading: type.body.leading }], w, context.measure) > TALLEST_STEP,
  );
  if (!tall && stepsInRow > 1) return [stepsPiece(block, w, sect, context)];
  const { place, via } = block;
  const items = block.steps.map((step) => ({
    text: [...step.head.map((inline) => ({ ...inline, emphasis: 'strong' as const })), { text: ' ' }, ...step.text],
    lists: [],
    place,
    via,
  }));
  return listPieces({ kind: 'list', ordered: true, items, place, via }, section, sect, context);
}

function stepsPiece(block: Steps, w: Pt, sect: number, context: PageContext): Flowable {
  const { left, stepsInRow, type } = context.paper;
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
      runs: runsOf(step.text, text(type.body.size)),
      leading: 17.4,
      spaceBefore: 5,
      tag: context.tags.add('P', body),
    };
    return [number, head, words];
  });
  const rows: Copy[][][] = [];
  for (let start = 0; start < steps.length; start += stepsInRow) rows.push(steps.slice(start, start + stepsInRow));
  const heights = rows.map((row) => 8 + Math.max(...row.map((copies) => textHeight(copies, w, context.measure))) + 16);
  const height = heights.reduce((sum, one) => sum + one, 0) - 16;
  return wholePiece(height, 18, (y) => {
    let top = y;
    return rows.flatMap((row, index) => {
      const items = row.flatMap((copies, column): Item[] => {
        const box = { x: left + (w + STEP_GAP) * column, y: top + 8, w, h: (heights[index] ?? 0) - 24 };
        const { paragraphs } = setText(copies, box, context.measure);
        return [rule(box.x, top, w, 'ink', 1), { kind: 'text', name: 'Step', box, anchor: 'top', paragraphs }];
      });
      top += heights[index] ?? 0;
      return items;
    });
  });
}

/** Space in a ruled row above and below its text. */
const ABOVE: Pt = 11;
const BELOW: Pt = 14;

/** Where a term and what is said of it stand: side by side, or in one column. */
function entryColumns({ left, width, stacked }: Paper): { term: Pt; answerX: Pt; answer: Pt } {
  if (stacked) return { term: width, answerX: left, answer: width };
  return { term: 152, answerX: left + 164, answer: width - 164 };
}

/** Ruled rows of a term and what is said of it; a row stays whole where a page can hold it. */
function entryPieces(block: Entries, sect: number, context: PageContext): Flowable[] {
  const list = context.tags.add('L', sect, { numbering: 'None' });
  const { size, leading } = context.paper.type.body;
  return block.entries.map((entry, index) => {
    const item = context.tags.add('LI', list);
    const term: Copy = {
      runs: runsOf(entry.term, { ...text(size), bold: true }),
      leading,
      tag: context.tags.add('Lbl', item),
    };
    const body = context.tags.add('LBody', item);
    const answer = entry.description.map(
      (words, at): Copy => ({
        runs: runsOf(words, text(size)),
        leading,
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
  context: PageContext,
): Flowable {
  const { left, width, stacked } = context.paper;
  const columns = entryColumns(context.paper);
  const termHeight = textHeight(term, columns.term, context.measure);
  const answerHeight = textHeight(answer, columns.answer, context.measure);
  const answerDown = stacked && term.length > 0 ? termHeight + 4 : 0;
  const height = ABOVE + Math.max(termHeight, answerDown + answerHeight) + BELOW;
  return {
    height,
    before,
    draw(y) {
      const cells = [
        { box: { x: left, y: y + ABOVE, w: columns.term, h: termHeight }, copies: term, name: 'Term' },
        {
          box: { x: columns.answerX, y: y + ABOVE + answerDown, w: columns.answer, h: answerHeight },
          copies: answer,
          name: 'Answer',
        },
      ]
        .filter(({ copies }) => copies.length > 0)
        .map(({ box, copies, name }): Item => {
          const { paragraphs } = setText(copies, box, context.measure);
          return { kind: 'text', name, box, anchor: 'top', paragraphs };
        });
      return [
        rule(left, y, width, 'rule', 0.75),
        ...cells,
        ...(last ? [rule(left, y + height, width, 'rule', 0.75)] : []),
      ];
    },
    split(room, wholePage) {
      if (!wholePage || room < 60) return undefined;
      const [termTaken, termRest] = takeCopies(
        term,
        columns.term,
        (room - ABOVE - BELOW) / (stacked ? 2 : 1),
        context.measure,
      );
      const taken = textHeight(termTaken, columns.term, context.measure);
      const answerRoom = room - ABOVE - BELOW - (stacked ? taken + 4 : 0);
      const [answerTaken, answerRest] = takeCopies(answer, columns.answer, answerRoom, context.measure);
      if (termRest.length === 0 && answerRest.length === 0) return undefined;
      return {
        first: entryPiece(termTaken, answerTaken, before, true, context),
        rest: entryPiece(termRest, answerRest, 0, last, context),
      };
    },
  };
}

/** A row a section, with the number of its page. */
function contentsPieces(block: Contents, sect: number, context: PageContext): Flowable[] {
  const { left, width, type } = context.paper;
  const { size, leading } = type.contents;
  const toc = context.tags.add('TOC', sect);
  return block.entries.map((entry, index) => {
    const item = context.tags.add('TOCI', toc);
    const reference = context.tags.add('Reference', item);
    // The space keeps the number apart from the words when the text is extracted.
    const copy: Copy = { runs: runsOf([...linked(entry), { text: ' ' }], text(size)), leading, tag: reference };
    const room = width - 60;
    const height = Math.max(leading, textHeight([copy], room, context.measure)) + 12;
    const last = index === block.entries.length - 1;
    return wholePiece(height, index === 0 ? 18 : 0, (y) => {
      const box = { x: left, y, w: room, h: height };
      const { paragraphs } = setText([copy], box, context.measure, 'middle');
      const number: LateItem = () => {
        const words = String(context.pageOf(entry.target) ?? '');
        const at = { x: left + width - 50, y, w: 50, h: height };
        const runs = [{ text: words, style: { ...text(size), tabular: true } }];
        const set = setText([{ runs, leading, align: 'right', tag: reference }], at, context.measure, 'middle');
        return { kind: 'text', name: 'Page number', box: at, anchor: 'middle', paragraphs: set.paragraphs };
      };
      return [
        rule(left, y, width, 'rule', 0.75),
        { kind: 'text', name: 'Contents row', box, anchor: 'middle', paragraphs },
        number,
        ...(last ? [rule(left, y + height, width, 'rule', 0.75)] : []),
      ];
    });
  });
}

function tablePiece(laid: LaidTable, start: number, before: Pt, context: PageContext): Flowable {
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
function remarkPiece(block: Remark, sect: number, context: PageContext): Flowable {
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
            tag: context.tags.add('P', note),
          },
        ];
  const copies = block.paragraphs.map(
    (words): Copy => ({ runs: runsOf(words, text(size)), leading, tag: context.tags.add('P', note), balance: 'last' }),
  );
  const w = Math.min(width, textWidth) - indent;
  const words = textPiece([...head, ...copies], left + indent, w, 18, context, { name: 'Remark' });
  return wholePiece(words.height, 18, (y) => [
    {
      kind: 'shape',
      name: 'Key',
      shape: 'line',
      box: { x: left + 4, y: y + 3, w: 0, h: leading - 4 },
      stroke: { colour: 'signal', width: 1.5, dash: true },
    },
    ...words.draw(y),
  ]);
}
