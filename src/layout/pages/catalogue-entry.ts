/** A role as an entry of a catalogue: all that a page of its own says, in small type, its pay beside its lists. */
import type { Block, Section } from '../../document/types.js';
import { withoutOptional } from '../blocks/groups.js';
import type { Pt } from '../scene.js';
import { type Flowable, pile, totalHeight, wholePiece } from './flow.js';
import type { ListForm } from './list-forms.js';
import type { PageContext } from './page.js';
import type { Paper } from './paper.js';
import { payPiece, type RoleParts, rolePartsOf } from './role.js';
import { headPieces, PICTURE, summaryPieces } from './role-head.js';
import { listedPieces } from './role-lists.js';

/** Where the pay of every entry stands, so that bars can be compared down a page: five of A4's twelve columns. */
const PAY_WIDTH: Pt = 193;
const GUTTER: Pt = 24;
const BELOW_HEAD: Pt = 8;

/** The entry, on an entry's paper, in the first of its forms that is no higher than `room`; where none is, in the lowest. */
export function entryOf(
  section: Section,
  said: 'all' | 'needed',
  sect: number,
  room: Pt,
  context: PageContext,
): Flowable {
  const all = rolePartsOf(section, context);
  const parts = said === 'all' ? all : { ...all, listed: withoutOptional(all.listed) };
  if (context.paper.stacked) return stacked(section, parts, sect, context);
  let lowest: Flowable | undefined;
  for (const form of FORMS) {
    const entry = inColumns(section, parts, form, sect, context);
    if (entry.height <= room) return entry;
    if (lowest === undefined || entry.height < lowest.height) lowest = entry;
  }
  return lowest ?? stacked(section, parts, sect, context);
}

/** What stands where around the pay, which is always at the left. */
interface Form {
  /** Below the pay, or over the whole width above it. */
  readonly summary: 'below' | 'above';
  /** The last of the lists: beside the pay as the others, or below it. */
  readonly last: 'below' | 'beside';
}

const FORMS: readonly Form[] = [
  { summary: 'below', last: 'beside' },
  { summary: 'above', last: 'beside' },
  { summary: 'above', last: 'below' },
];

/** The paper as it is for what stands in an entry: type that is read at the same distance, but set close. */
export function entryPaper(paper: Paper): Paper {
  const { type, bar } = paper;
  const { entry, h2, h3, listHead } = type;
  return {
    ...paper,
    textWidth: paper.width,
    itemGap: entry.size / 4,
    bar: { height: bar.height * 0.6, own: bar.own * 0.75, other: bar.other },
    type: {
      ...type,
      roleTitle: h2,
      longTitle: { size: h3.size + 2, leading: h3.leading },
      lead: entry,
      body: entry,
      list: entry,
      listHead: entry,
      figure: { size: listHead.size, leading: entry.leading },
      unit: entry.size,
      chart: entry,
    },
  };
}

/** In one column, as on narrow paper and in large print. */
function stacked(section: Section, parts: RoleParts, sect: number, context: PageContext): Flowable {
  const head = headPieces(section, [...parts.byline, ...parts.lead], parts.picture, sect, context);
  const pay = payPiece(section, parts, 'open', sect, context);
  const down = Math.max(BELOW_HEAD, belowPicture(parts, head));
  return pile([...head, { ...pay, before: down }, ...lists(section, parts.listed, sect, context)]);
}

function inColumns(section: Section, parts: RoleParts, form: Form, sect: number, context: PageContext): Flowable {
  const isAbove = form.summary === 'above';
  const words = isAbove ? [...parts.byline, ...parts.lead] : parts.byline;
  const head = headPieces(section, words, parts.picture, sect, context);
  const { narrow, wide } = columnsIn(context);
  const { right, left } = form.last === 'below' ? withLastBelow(parts.listed) : { right: parts.listed, left: [] };
  // In the order in which they are read.
  const summary = isAbove ? [] : parts.lead.flatMap((one) => summaryPieces(one, undefined, sect, narrow));
  const pay = payPiece(section, parts, 'open', sect, narrow);
  const beside = lists(section, right, sect, wide);
  const below = lists(section, left, sect, narrow);
  return pile([...head, side([pay, ...summary, ...below], beside, belowPicture(parts, head))]);
}

interface Sides {
  readonly right: readonly Block[];
  readonly left: readonly Block[];
}

/** The last list below the pay, the others beside it. */
function withLastBelow(listed: readonly Block[]): Sides {
  const last = listed.findLastIndex(({ kind }) => kind === 'heading');
  return { right: listed.slice(0, Math.max(0, last)), left: listed.slice(Math.max(0, last)) };
}

function columnsIn(context: PageContext): Record<'narrow' | 'wide', PageContext> {
  const { left, width } = context.paper;
  const part = (x: Pt, w: Pt): PageContext => ({
    ...context,
    paper: { ...context.paper, left: x, width: w, textWidth: w, stacked: true },
  });
  return { narrow: part(left, PAY_WIDTH), wide: part(left + PAY_WIDTH + GUTTER, width - PAY_WIDTH - GUTTER) };
}

/** Side by side or under each other, whichever is lower; large print has one column. */
function lists(section: Section, listed: readonly Block[], sect: number, context: PageContext): Flowable[] {
  const inForm = (form: ListForm['lists']): Flowable[] =>
    listedPieces(listed, section, sect, { lists: form, gap: 1, complete: true }, context);
  const hung = inForm('hung');
  if (context.paper.large) return hung;
  const columns = inForm('columns');
  return totalHeight(columns) < totalHeight(hung) ? columns : hung;
}

/** How far what follows the head stays below it to clear the picture beside it. */
function belowPicture({ picture }: RoleParts, head: readonly Flowable[]): Pt {
  return picture === undefined ? 0 : PICTURE.h + 12 - totalHeight(head);
}

/** Two piles side by side. */
function side(left: readonly Flowable[], right: readonly Flowable[], before: Pt): Flowable {
  const piles = [left, right].map(pile);
  return wholePiece(Math.max(...piles.map(({ height }) => height)), Math.max(BELOW_HEAD, before), (y) =>
    piles.flatMap((one) => one.draw(y)),
  );
}
