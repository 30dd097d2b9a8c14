/** The lists of a role on paper: each beside its label, or side by side under their labels. */
import type { Block, Inlines, List, Section, Table } from '../../document/types.js';
import { originOf } from '../../messages/content.js';
import { groupsOf, withoutOptional } from '../blocks/groups.js';
import { coloursOf, type LateItem, runsOf } from '../context.js';
import type { Box, Item, Pt, TextItem } from '../scene.js';
import { textItem } from '../text/item.js';
import { type Copy, textHeight } from '../text/set.js';
import { takeCopies } from '../text/split.js';
import { barRows } from './blocks/bar-rows.js';
import { blocksPieces } from './blocks/index.js';
import { listCopies } from './blocks/list.js';
import { type Flowable, series, wholePiece } from './flow.js';
import type { ListForm } from './list-forms.js';
import { type PageContext, text } from './page.js';
import type { Paper } from './paper.js';

interface Headed {
  readonly head: Inlines;
  readonly lists: readonly List[];
}

/** What stands below a role's pay. */
export function listedPieces(
  blocks: readonly Block[],
  section: Section,
  sect: number,
  form: ListForm,
  context: PageContext,
): Flowable[] {
  const pieces: Flowable[] = [];
  let headed: Headed[] = [];
  const settle = (): void => {
    pieces.push(...headedPieces(headed, section, sect, form, pieces.length > 0, context));
    headed = [];
  };
  for (const group of groupsOf(form.complete ? blocks : withoutOptional(blocks))) {
    const { lists, after } = partedAfterLists(group.blocks);
    const table = onlyTable(group.blocks);
    // A table that the page needs keeps all that tables say, and may go on.
    if (group.head !== undefined && group.optional && table?.bars) {
      settle();
      pieces.push(hungTable(group.head, table, sect, pieces.length > 0, context));
    } else if (group.head !== undefined && lists.length > 0 && after.every(({ kind }) => kind === 'remark')) {
      headed.push({ head: group.head, lists });
      if (after.length === 0) continue;
      settle();
      pieces.push(...blocksPieces(after, section, sect, context));
    } else {
      settle();
      const head: readonly Block[] =
        group.head === undefined ? [] : [{ kind: 'heading', level: 2, text: group.head, ...originOf(section) }];
      pieces.push(...blocksPieces([...head, ...group.blocks], section, sect, context));
    }
  }
  settle();
  return pieces;
}

function onlyTable(blocks: readonly Block[]): Table | undefined {
  const [block, ...others] = blocks;
  return block?.kind === 'table' && others.length === 0 ? block : undefined;
}

function partedAfterLists(blocks: readonly Block[]): { lists: readonly List[]; after: readonly Block[] } {
  const end = blocks.findIndex(({ kind }) => kind !== 'list');
  const lists = blocks.slice(0, end < 0 ? blocks.length : end).filter((block) => block.kind === 'list');
  return { lists, after: blocks.slice(lists.length) };
}

function headedPieces(
  groups: readonly Headed[],
  section: Section,
  sect: number,
  form: ListForm,
  further: boolean,
  context: PageContext,
): Flowable[] {
  if (form.lists === 'hung' || groups.length < 2)
    return groups.flatMap((group, index) => hungPieces(group, section, sect, form, further || index > 0, context));
  const rows: Headed[][] = [];
  for (let start = 0; start < groups.length; start += 2) rows.push(groups.slice(start, start + 2));
  return rows.map((row, index) => columnsPiece(row, section, sect, form, further || index > 0, context));
}

/** Between two lists side by side. */
const GUTTER: Pt = 24;
/** Between a label and the list below it. */
const BELOW_LABEL: Pt = 6;
const FIRST: Pt = 14;
const FURTHER: Pt = 18;

function columnsPiece(
  row: readonly Headed[],
  section: Section,
  sect: number,
  form: ListForm,
  further: boolean,
  context: PageContext,
): Flowable {
  const { left, width } = context.paper;
  const w = (width - GUTTER) / 2;
  const columns = row.map((group) => ({
    label: labelOf(group.head, sect, context),
    copies: copiesOf(group.lists, section, sect, form, context),
  }));
  const heads = Math.max(...columns.map(({ label }) => textHeight([label], w, context.measure))) + BELOW_LABEL;
  const height = heads + Math.max(...columns.map(({ copies }) => textHeight(copies, w, context.measure)));
  return wholePiece(height, further ? FURTHER : FIRST, (y) =>
    columns.flatMap(({ label, copies }, column) => {
      const x = left + (w + GUTTER) * column;
      return [
        setIn('List head', [label], { x, y, w }, context),
        setIn('List', copies, { x, y: y + heads, w }, context),
      ];
    }),
  );
}

function setIn(
  name: string,
  copies: readonly Copy[],
  place: Pick<Box, 'x' | 'y' | 'w'>,
  context: PageContext,
): TextItem {
  return textItem(name, copies, { ...place, h: textHeight(copies, place.w, context.measure) }, context);
}

function labelOf(head: Inlines, sect: number, context: PageContext): Copy {
  const { size, leading } = context.paper.type.listHead;
  return { runs: runsOf(head, { ...text(size), bold: true }), leading, tag: context.tags.add('H2', sect) };
}

/** The items of lists under one label. */
function copiesOf(
  lists: readonly List[],
  section: Section,
  sect: number,
  form: ListForm,
  context: PageContext,
): Copy[] {
  const colour = coloursOf(section.tier, context).mark;
  return lists.flatMap((list) => {
    const tag = context.tags.add('L', sect, { numbering: list.ordered ? 'Decimal' : 'Disc' });
    const copies = listCopies(list, tag, colour, context);
    return copies.map((copy) => ({ ...copy, spaceBefore: context.paper.itemGap * form.gap }));
  });
}

/** Where labels hang and their text stands: in three and nine columns of the grid, or in one column. */
function hang({ left, width, stacked }: Paper): { label: Pt; x: Pt; w: Pt } {
  return stacked ? { label: width, x: left, w: width } : { label: 111, x: left + 123, w: width - 123 };
}

/** A label at the margin and its list beside it, or above it where the paper is narrow. */
function hungPieces(
  { head, lists }: Headed,
  section: Section,
  sect: number,
  form: ListForm,
  further: boolean,
  context: PageContext,
): Flowable[] {
  const label = labelOf(head, sect, context);
  const items = copiesOf(lists, section, sect, form, context).map((copy, index) =>
    itemPiece(copy, label, { first: index === 0, before: index > 0 ? undefined : further ? FURTHER : FIRST }, context),
  );
  return series(items, context.paper, 'all');
}

/** A label at the margin and its table beside it, or above it where the paper is narrow. */
function hungTable(head: Inlines, table: Table, sect: number, further: boolean, context: PageContext): Flowable {
  const { left, stacked, type } = context.paper;
  const grid = hang(context.paper);
  const label = labelOf(head, sect, context);
  const rows = barRows(table, grid, type.chart, sect, context);
  const beside = textHeight([label], grid.label, context.measure);
  const down = stacked ? beside + BELOW_LABEL : (type.listHead.leading - type.chart.leading) / 2;
  return wholePiece(Math.max(beside, down + rows.height), further ? FURTHER : FIRST, (y) => [
    setIn('List head', [label], { x: left, y, w: grid.label }, context),
    ...rows.draw(y + down),
  ]);
}

interface ItemPlace {
  /** The label stands beside it; else only where the item begins a page, once more. */
  readonly first: boolean;
  /** Absent: as between items. */
  readonly before: Pt | undefined;
}

function itemPiece(copy: Copy, label: Copy, place: ItemPlace, context: PageContext): Flowable {
  const before = place.before ?? copy.spaceBefore ?? 0;
  if (place.first) return labelledPiece(copy, label, before, context);
  // Said again for those who see the page: who hears it is in the list still.
  const again = labelledPiece(copy, { ...label, tag: undefined }, before, context);
  return { ...labelledPiece(copy, undefined, before, context), again };
}

function labelledPiece(copy: Copy, label: Copy | undefined, before: Pt, context: PageContext): Flowable {
  const { left, stacked, itemGap } = context.paper;
  const grid = hang(context.paper);
  const words = textHeight([copy], grid.w, context.measure);
  const beside = label === undefined ? 0 : textHeight([label], grid.label, context.measure);
  const down = stacked && label !== undefined ? beside + itemGap / 2 : 0;
  return {
    height: Math.max(down + words, beside),
    before,
    draw(y): (Item | LateItem)[] {
      const head = label === undefined ? [] : [setIn('List head', [label], { x: left, y, w: grid.label }, context)];
      return [...head, setIn('List item', [copy], { x: grid.x, y: y + down, w: grid.w }, context)];
    },
    split(room, wholePage) {
      if (room < 60 + down && !wholePage) return undefined;
      const [[first] = [], [second] = []] = takeCopies([copy], grid.w, room - down, context.measure);
      if (first === undefined || second === undefined) return undefined;
      const rest = labelledPiece(second, undefined, 0, context);
      const again = label && labelledPiece(second, { ...label, tag: undefined }, 0, context);
      return { first: labelledPiece(first, label, before, context), rest: { ...rest, ...(again && { again }) } };
    },
  };
}
