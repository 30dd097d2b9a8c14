/** Two groups side by side on paper. */
import type { Section } from '../../document/types.js';
import { columnsOf } from '../blocks/groups.js';
import { rule } from '../charts/bar.js';
import type { Pt } from '../scene.js';
import { blocksPieces } from './blocks/index.js';
import { type Flowable, flow, type Sheet, totalHeight, withoutOrphan } from './flow.js';
import { moved, type PageContext, type PageDraft } from './page.js';

/** The gutter of the grid, so that each has six of its columns. */
const GUTTER: Pt = 12;
const BEFORE: Pt = 18;
/** Between the rule over a column and its heading. */
const UNDER_RULE: Pt = 8;
/** Of a page's height: columns that need another page do not begin where this one has less. */
const LEAST_ROOM = 1 / 3;

/** The blocks of a section, from where the sheet is, on paper that has room for two columns. */
export function layColumns(section: Section, sect: number, sheet: Sheet, context: PageContext): void {
  const { over, columns } = columnsOf(section.blocks);
  flow(blocksPieces(over, section, sect, context), sheet);
  const sides = columns.map(({ head, blocks }, index) => {
    const inColumn = columnContext(index, context);
    return { pieces: blocksPieces([head, ...blocks], section, sect, inColumn), context: inColumn };
  });
  const tallest = Math.max(...sides.map(({ pieces: [head] }) => head?.height ?? 0));
  const ruled = sides.map((side) => underRule(side.pieces, tallest, side.context));
  sheet.y += BEFORE;
  const room = sheet.bottom - sheet.y;
  const needed = Math.max(...ruled.map(totalHeight));
  if (needed > room && room < (sheet.bottom - sheet.top) * LEAST_ROOM) sheet.next();
  flowBeside(ruled, sheet, context);
}

/** The paper as it is for what stands in a column: half as wide, with room for one thing beside nothing. */
function columnContext(index: number, context: PageContext): PageContext {
  const { paper } = context;
  const w = (paper.width - GUTTER) / 2;
  const left = paper.left + index * (w + GUTTER);
  return {
    ...context,
    paper: { ...paper, left, width: w, textWidth: w, stacked: true, barsInTables: false, stepsInRow: 1 },
  };
}

/** Pieces whose first, the heading, has a rule over it and the height of the tallest, so that what follows is level. */
function underRule([head, ...others]: readonly Flowable[], tallest: Pt, { paper }: PageContext): Flowable[] {
  if (head === undefined) return others;
  const { left, width } = paper;
  const ruled: Flowable = {
    height: UNDER_RULE + tallest,
    before: 0,
    keepWithNext: others.length > 0,
    draw: (y) => [rule(left, y, width, 'ink', 1), ...head.draw(y + UNDER_RULE)],
  };
  return [ruled, ...others];
}

/**
 * Columns side by side. On each page the left one is read first; where one has come to its end, the other goes on in both
 * halves of a page.
 */
function flowBeside(columns: readonly (readonly Flowable[])[], sheet: Sheet, { paper }: PageContext): void {
  const sides = columns.map((pieces) => {
    const side = new Side(sheet);
    flow(withoutOrphan(pieces, paper.least), side);
    return side;
  });
  const shared = Math.min(...sides.map(({ places }) => places.length));
  for (let place = 0; place < shared; place += 1) {
    if (place > 0) sheet.next();
    for (const side of sides) sheet.put(side.places[place] ?? []);
  }
  sheet.y = Math.max(...sides.filter(({ places }) => places.length === shared).map(({ y }) => y));
  const right = (paper.width + GUTTER) / 2;
  for (const [index, { places, y }] of sides.entries()) {
    for (const [place, items] of places.slice(shared).entries()) {
      const half = place % 2;
      if (half === 0) sheet.next();
      sheet.put(items.map((item) => moved(item, (half - index) * right)));
      sheet.y = half === 0 && shared + place + 1 === places.length ? y : sheet.bottom;
    }
  }
}

/** The places of a column: what is left of a sheet, and then whole pages. */
class Side implements Sheet {
  readonly places: PageDraft['items'][] = [[]];
  readonly bottom: Pt;
  readonly #pageTop: Pt;
  top: Pt;
  y: Pt;

  constructor({ y, top, bottom }: Sheet) {
    this.y = y;
    this.top = y;
    this.bottom = bottom;
    this.#pageTop = top;
  }

  put(items: PageDraft['items']): void {
    this.places.at(-1)?.push(...items);
  }

  next(): void {
    this.places.push([]);
    this.top = this.#pageTop;
    this.y = this.top;
  }
}
