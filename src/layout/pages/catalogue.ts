/** A catalogue: roles as entries, four on a page of A4 where all are short; what needs more has more, up to a page of its own. */
import type { Section } from '../../document/types.js';
import { hasOptional } from '../blocks/groups.js';
import { rule } from '../charts/bar.js';
import type { Pt } from '../scene.js';
import type { Book } from './book.js';
import { entryOf, entryPaper } from './catalogue-entry.js';
import type { Flowable } from './flow.js';
import type { PageContext } from './page.js';
import type { Paper } from './paper.js';
import { SECOND_MARKER } from './role.js';
import { layRoles, neededHeights } from './roles.js';
import { tierMarker } from './running-head.js';

/** Between an entry, the rule below it and the entry after it. */
const ABOVE_RULE: Pt = 10;
const BELOW_RULE: Pt = 12;
const BETWEEN: Pt = ABOVE_RULE + BELOW_RULE;
/** From the rule to the name of the tier below it. */
const MARKER_DOWN: Pt = 12;

/** Roles that follow each other in a catalogue. */
export type Catalogue = readonly Laid[];

interface Laid {
  readonly section: Section;
  /** Absent where no page holds it: it is laid as a role, in an entry's type, and goes on. */
  readonly entry?: Flowable;
  /** With what is optional, where the entry has any. */
  readonly complete?: () => Flowable;
  readonly height: Pt;
  /** With an entry's type. */
  readonly context: PageContext;
}

/** The entries of roles, each measured once. */
export function catalogueOf(sections: readonly Section[], context: PageContext): Catalogue {
  const { paper, tags } = context;
  const inner = { ...context, paper: entryPaper(paper) };
  return sections.map((section) => {
    const sect = tags.add('Sect', 0);
    const entry = entryOf(section, 'needed', sect, shareOf(paper), inner);
    const fits = entry.height <= paper.bottom - paper.roleTop;
    const complete = hasOptional(section.blocks) && {
      complete: () => entryOf(section, 'all', sect, shareOf(paper), inner),
    };
    return fits
      ? { section, entry, height: entry.height, context: inner, ...complete }
      : { section, height: Math.min(...neededHeights(section, inner)), context: inner };
  });
}

/** What each entry has of a page that holds as many as it may. */
function shareOf({ roleTop, bottom, entries }: Paper): Pt {
  return (bottom - roleTop + BETWEEN) / entries - BETWEEN;
}

/** What a tier's panel leaves below it: room for as many entries as three quarters of a page hold. */
export function belowPanel(catalogue: Catalogue, { paper }: PageContext): Pt {
  const most = (paper.bottom - paper.roleTop) * 0.75;
  const [first, ...others] = catalogue.slice(0, Math.max(1, paper.entries - 1));
  return others.reduce((sum, { height }) => {
    const more = sum + BETWEEN + height;
    return more <= most ? more : sum;
  }, first?.height ?? 0);
}

/** The pages of a catalogue; the first may be open already, below a tier's panel. */
export function layCatalogue(catalogue: Catalogue, isOpen: boolean, book: Book, context: PageContext): void {
  const { roleTop, bottom } = context.paper;
  const pages = inPages(catalogue, isOpen ? book.bottom - book.top : bottom - roleTop, context.paper);
  for (const [index, page] of pages.entries()) {
    const [first] = page.entries;
    if (first === undefined) continue;
    if (index > 0 || !isOpen) {
      book.open(true, roleTop);
      book.put(tierMarker(first.section, context));
    }
    if (first.entry !== undefined && first.height <= page.room) layPage(page, book, context);
    else layRoles(first.section, undefined, book, first.context);
  }
}

interface CataloguePage {
  readonly room: Pt;
  readonly entries: readonly Laid[];
}

/** As many to a page as it holds, in their order. */
function inPages(catalogue: Catalogue, firstRoom: Pt, { roleTop, bottom, entries: most }: Paper): CataloguePage[] {
  const pages: CataloguePage[] = [];
  let page: CataloguePage = { room: firstRoom, entries: [] };
  for (const laid of catalogue) {
    const more = { ...page, entries: [...page.entries, laid] };
    const fits = more.entries.length <= most && laid.entry !== undefined && neededBy(more.entries) <= page.room;
    if (fits || page.entries.length === 0) page = more;
    else {
      pages.push(page);
      page = { room: bottom - roleTop, entries: [laid] };
    }
  }
  return withoutLoneEntry([...pages, page]);
}

/** A last entry that would leave three quarters of a page white takes the one before it along. */
function withoutLoneEntry(pages: readonly CataloguePage[]): CataloguePage[] {
  const [last, full, ...others] = pages.toReversed();
  const taken = full?.entries.at(-1);
  if (last === undefined || full === undefined || taken === undefined) return [...pages];
  const entries = [taken, ...last.entries];
  const lonely = last.entries.length === 1 && full.entries.length > 2 && neededBy(entries) <= last.room;
  if (!lonely) return [...pages];
  return [...others.toReversed(), { ...full, entries: full.entries.slice(0, -1) }, { ...last, entries }];
}

function neededBy(entries: readonly Laid[]): Pt {
  return entries.reduce(
    (sum, { height }, index) => sum + height + (index > 0 ? BETWEEN : 0) + marked(entries, index),
    0,
  );
}

/** An entry of another tier than the one above it needs its tier's name over it. */
function marked(entries: readonly Laid[], index: number): Pt {
  return index > 0 && entries[index]?.section.tier !== entries[index - 1]?.section.tier ? SECOND_MARKER : 0;
}

/** With what is optional, where the page has room for that of all entries. */
function completed({ entries, room }: CataloguePage, { paper }: PageContext): readonly Laid[] {
  const some = entries.filter(({ complete }) => complete).length;
  // A head and two lines each, at the least.
  if (some === 0 || room - neededBy(entries) < some * 3 * paper.type.entry.leading) return entries;
  const all = entries.map((laid): Laid => {
    const entry = laid.complete?.();
    return entry === undefined ? laid : { ...laid, entry, height: entry.height };
  });
  return neededBy(all) <= room ? all : entries;
}

/** In equal shares of a page where all are short; else what is spare stands below each. */
function layPage(page: CataloguePage, book: Book, context: PageContext): void {
  const { room } = page;
  const entries = completed(page, context);
  const { left, width } = context.paper;
  const lacks = entries.map(({ height }, index) =>
    Math.max(0, shareOf(context.paper) - height - marked(entries, index)),
  );
  const spare = room - neededBy(entries);
  const even = lacks.reduce((sum, lack) => sum + lack, 0) <= spare + 0.01;
  for (const [index, { section, entry, height }] of entries.entries()) {
    if (index > 0) book.put([rule(left, book.y - BELOW_RULE, width, 'ink', 1)]);
    if (marked(entries, index) > 0) {
      book.put(tierMarker(section, context, book.y - BELOW_RULE + MARKER_DOWN));
      book.y += SECOND_MARKER;
    }
    book.mark(section, book.y);
    book.put(entry?.draw(book.y) ?? []);
    book.y += height + (even ? (lacks[index] ?? 0) : spare / entries.length) + BETWEEN;
  }
}
