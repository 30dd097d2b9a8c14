/** A role on paper: title, summary, pay on the shared scale, and what it asks. Two share a page where both are short. */
import type { Block, Figure, Inlines, Paragraph, RangeChart, Section } from '../../document/types.js';
import { rangeBar, rect, rule } from '../charts/bar.js';
import { ticks, track } from '../charts/track.js';
import { coloursOf, type LateItem, type LayoutContext, position, runsOf } from '../context.js';
import { fitPicture } from '../picture.js';
import type { Item, Pt, TextItem } from '../scene.js';
import { groupsOf } from '../slides/columns.js';
import { type Copy, setText, textHeight } from '../text/set.js';
import { takeCopies } from '../text/split.js';
import { blockPieces, listCopies } from './blocks.js';
import { type Flowable, wholePiece } from './flow.js';
import { bold, HANG_WIDTH, HANG_X, LABEL_WIDTH, LEFT, TEXT_WIDTH, text, WIDTH } from './page.js';

/** Tops of the roles that share a page, and the height that each may have. */
export const SHARED = { tops: [64, 438], rule: 414, height: 350 } as const;
/** How far a second role moves down where it needs its own tier's name over it. */
export const SECOND_MARKER = 14;

/** The pieces of a role; `compact` where it may share a page, else with ruled rows. */
export function rolePieces(section: Section, sect: number, compact: boolean, context: LayoutContext): Flowable[] {
  const paragraphs = section.blocks.filter((block) => block.kind === 'paragraph');
  const summary = paragraphs.filter((one) => one.style === 'lead');
  const figure = paragraphs.find((one) => one.style === 'figure');
  const chart = section.blocks.find((block) => block.kind === 'range');
  const picture = section.blocks.find((block) => block.kind === 'figure');
  const above: readonly (Block | undefined)[] = [chart, figure, picture, ...summary];
  const listed = section.blocks.filter((block) => !above.includes(block));
  const own = chart?.kind === 'range' ? chart : undefined;
  const beside = picture?.kind === 'figure' && context.pictures[picture.picture] !== undefined ? picture : undefined;
  const width = beside === undefined ? WIDTH : WIDTH - PICTURE.w - 24;
  return [
    ...titlePieces(section, beside, width, sect, context),
    ...summary.map((one) => summaryPiece(one, Math.min(width, TEXT_WIDTH), sect, context)),
    payPiece(section, figure, own, sect, context),
    ...groupsOf(listed).flatMap((group, index) => {
      if (group.head === undefined) return group.blocks.flatMap((block) => blockPieces(block, section, sect, context));
      if (group.blocks.some((block) => block.kind !== 'list')) {
        const { place, via } = section;
        const head: Block = { kind: 'heading', level: 2, text: group.head, place, via };
        return [head, ...group.blocks].flatMap((block) => blockPieces(block, section, sect, context));
      }
      return listPieces(group.head, group.blocks, section, sect, compact, index > 0, context);
    }),
  ];
}

/** The tier's key and name over a role. */
export function tierMarker(section: Section, y: Pt, context: LayoutContext): Item[] {
  const tier = context.document.tiers.find((mark) => mark.rank === section.tier);
  if (tier === undefined) return [];
  const box = { x: LEFT + 17, y, w: WIDTH - 17, h: 16 };
  const copy: Copy = { runs: [{ text: tier.name, style: { ...text(12), bold: true } }], leading: 16 };
  const name: TextItem = {
    kind: 'text',
    name: 'Tier',
    box,
    anchor: 'middle',
    paragraphs: setText([copy], box, context.measure, 'middle').paragraphs,
  };
  return [rect({ x: LEFT, y: y + 3.5, w: 9, h: 9 }, coloursOf(section.tier, context).mark, 'Key'), name];
}

export function totalHeight(pieces: readonly Flowable[]): Pt {
  return pieces.reduce((sum, piece, index) => sum + piece.height + (index > 0 ? piece.before : 0), 0);
}

/** The frame of a role's picture, right of its title and summary. */
const PICTURE = { w: 110, h: 82 } as const;

/** 26 on one line, else 22; a title longer than a page is divided like text. */
function titlePieces(
  section: Section,
  picture: Figure | undefined,
  width: Pt,
  sect: number,
  context: LayoutContext,
): Flowable[] {
  const large: Copy = { runs: runsOf(section.title, bold(26, 'ink', -0.5)), leading: 31 };
  const oneLine = textHeight([large], width, context.measure) <= 31;
  const tag = context.tags.add('H1', sect);
  const copy: Copy = oneLine
    ? { ...large, tag }
    : { runs: runsOf(section.title, bold(22, 'ink', -0.4)), leading: 27, tag, balance: 'last' };
  const title = dividedText([copy], LEFT, width, 0, 'Title', context);
  if (picture === undefined) return [title];
  const figure = picture.alt === '' ? undefined : context.tags.add('Figure', sect, { alt: picture.alt });
  const frame = { x: LEFT + WIDTH - PICTURE.w, ...PICTURE };
  const drawn = (y: Pt) => [fitPicture(picture, { ...frame, y }, figure, context)].filter((item) => item !== undefined);
  return [{ ...title, draw: (y) => [...title.draw(y), ...drawn(y)] }];
}

function summaryPiece(paragraph: Paragraph, width: Pt, sect: number, context: LayoutContext): Flowable {
  const copy: Copy = {
    runs: runsOf(paragraph.text, text(15, 'ink2')),
    leading: 22,
    tag: context.tags.add('P', sect),
    balance: 'last',
  };
  return dividedText([copy], LEFT, width, 8, 'Summary', context);
}

function dividedText(
  copies: readonly Copy[],
  x: Pt,
  w: Pt,
  before: Pt,
  name: string,
  context: LayoutContext,
): Flowable {
  const height = textHeight(copies, w, context.measure);
  return {
    height,
    before,
    draw(y) {
      const box = { x, y, w, h: height };
      return [{ kind: 'text', name, box, anchor: 'top', paragraphs: setText(copies, box, context.measure).paragraphs }];
    },
    split(room, wholePage) {
      if (!wholePage && room < 66) return undefined;
      const [taken, rest] = takeCopies(copies, w, room, context.measure);
      if (rest.length === 0 || taken.length === 0) return undefined;
      return {
        first: dividedText(taken, x, w, before, name, context),
        rest: dividedText(rest, x, w, 0, name, context),
      };
    },
  };
}

/** The figure over its bar, the scale, and a rule: a figure with an alternative text. */
function payPiece(
  section: Section,
  figure: Paragraph | undefined,
  chart: RangeChart | undefined,
  sect: number,
  context: LayoutContext,
): Flowable {
  const { scale } = context.document;
  const row = chart?.groups.flatMap((group) => group.rows).find((one) => one.range !== undefined);
  const tag = figure === undefined ? undefined : context.tags.add('P', sect);
  if (scale === undefined || row?.range === undefined || chart === undefined) {
    const height = figure === undefined ? 0 : 26;
    return wholePiece(height + 12, 18, (y) => [
      ...(figure === undefined ? [] : [figureItem(figure.text, LEFT, LEFT + WIDTH, y, tag, context)]),
      rule(LEFT, y + height + 12, WIDTH, 'rule', 0.75),
    ]);
  }
  const figureTag = context.tags.add('Figure', sect, { alt: chart.caption });
  const range = row.range;
  const style = text(12, 'ink2');
  const tickHeight = 16;
  const lines = ticks(scale, section.tier, { x: LEFT, w: WIDTH, y: 0, h: tickHeight, style, allZones: true }, context);
  const extra = Math.max(0, ...lines.map((item) => item.box.y + item.box.h)) - tickHeight;
  return wholePiece(114 + extra, 20, (y) => {
    const from = position(range.min, scale, LEFT, WIDTH);
    const to = position(range.max, scale, LEFT, WIDTH);
    return [
      ...(figure === undefined ? [] : [figureItem(figure.text, from, to, y, tag, context)]),
      {
        kind: 'group',
        name: 'Pay on the scale',
        alt: chart.caption,
        tag: figureTag,
        box: { x: LEFT, y: y + 34, w: WIDTH, h: 58 + extra },
        items: [
          ...rangeBar({ x: from, y: y + 34, w: to - from, h: 24 }, coloursOf(section.tier, context).mark, 2),
          ...track(scale, section.tier, { x: LEFT, w: WIDTH, y: y + 68, own: 4, other: 1.25 }, context),
          ...ticks(
            scale,
            section.tier,
            { x: LEFT, w: WIDTH, y: y + 76, h: tickHeight, style, allZones: true },
            context,
          ),
        ],
      },
      rule(LEFT, y + 114 + extra, WIDTH, 'rule', 0.75),
    ];
  });
}

function figureItem(
  words: Inlines,
  from: Pt,
  to: Pt,
  y: Pt,
  tag: number | undefined,
  context: LayoutContext,
): TextItem {
  const copy: Copy = {
    runs: runsOf(words, bold(19, 'ink', -0.2), text(13)),
    leading: 28,
    ...(tag === undefined ? {} : { tag }),
  };
  const w = Math.min(WIDTH, setText([copy], { x: 0, y: 0, w: 10_000, h: 28 }, context.measure).width + 1);
  const x = from + w <= LEFT + WIDTH ? from : Math.max(LEFT, to - w);
  const box = { x, y, w, h: 28 };
  return {
    kind: 'text',
    name: 'Pay',
    box,
    anchor: 'top',
    paragraphs: setText([copy], box, context.measure).paragraphs,
  };
}

/** A label at the margin, its list beside it: bullets, or ruled rows where the role has the page to itself. */
function listPieces(
  head: Inlines,
  blocks: readonly Section['blocks'][number][],
  section: Section,
  sect: number,
  compact: boolean,
  further: boolean,
  context: LayoutContext,
): Flowable[] {
  const label: Copy = {
    runs: runsOf(head, { ...text(13), bold: true }),
    leading: 20,
    tag: context.tags.add('H2', sect),
  };
  const colour = coloursOf(section.tier, context).mark;
  const copies = blocks.flatMap((block) => {
    if (block.kind !== 'list') return [];
    return listCopies(
      block,
      context.tags.add('L', sect, { numbering: block.ordered ? 'Decimal' : 'Disc' }),
      colour,
      context,
    );
  });
  return copies.map((copy, index) =>
    itemPiece(copy, index === 0 ? label : undefined, { compact, first: index === 0, further }, context),
  );
}

function itemPiece(
  copy: Copy,
  label: Copy | undefined,
  place: { compact: boolean; first: boolean; further: boolean },
  context: LayoutContext,
): Flowable {
  const bulleted = place.compact || copy.bullet === undefined || copy.bullet.level > 0 || copy.bullet.mark !== 'dot';
  const shown: Copy = bulleted ? copy : { ...copy, bullet: undefined };
  const padding = place.compact ? 0 : 8;
  const textual = textHeight([shown], HANG_WIDTH, context.measure);
  const beside = label === undefined ? 0 : textHeight([label], LABEL_WIDTH, context.measure);
  const height = Math.max(textual, beside) + 2 * padding;
  const before = place.first ? (place.further ? 18 : 14 - padding) : place.compact ? 8 : 0;
  return {
    height,
    before,
    draw(y): (Item | LateItem)[] {
      const box = { x: HANG_X, y: y + padding, w: HANG_WIDTH, h: textual };
      const items: Item[] = place.compact || place.first ? [] : [rule(HANG_X, y, HANG_WIDTH, 'rule', 0.75)];
      if (label !== undefined) {
        const at = { x: LEFT, y: y + padding, w: LABEL_WIDTH, h: beside };
        items.push({
          kind: 'text',
          name: 'List head',
          box: at,
          anchor: 'top',
          paragraphs: setText([label], at, context.measure).paragraphs,
        });
      }
      return [
        ...items,
        {
          kind: 'text',
          name: 'List item',
          box,
          anchor: 'top',
          paragraphs: setText([shown], box, context.measure).paragraphs,
        },
      ];
    },
    split(room, wholePage) {
      if (room < 60 && !wholePage) return undefined;
      const [taken, rest] = takeCopies([shown], HANG_WIDTH, room - 2 * padding, context.measure);
      const [first] = taken;
      const [second] = rest;
      if (first === undefined || second === undefined) return undefined;
      return {
        first: itemPiece(first, label, place, context),
        rest: itemPiece(second, undefined, { ...place, first: true }, context),
      };
    },
  };
}
