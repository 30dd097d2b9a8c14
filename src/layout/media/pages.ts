/** The medium of pages: A4, a chapter a section, roles two a page where they are short. */
import type { Report } from '../../diagnostic.js';
import type { Block, Document, Section } from '../../document/types.js';
import { rule } from '../charts/bar.js';
import { plainText, runsOf, settle } from '../context.js';
import { blocksPieces } from '../pages/blocks/index.js';
import { coverItems } from '../pages/cover.js';
import { type Flowable, flow, type Sheet, textPiece, totalHeight } from '../pages/flow.js';
import { flyerItems } from '../pages/flyer.js';
import { bold, type PageContext, type PageDraft, pageFurniture } from '../pages/page.js';
import { type Paper, paperOf } from '../pages/paper.js';
import { rolePieces, SECOND_MARKER, tierMarker } from '../pages/role.js';
import type { Bookmark, Page, Pt, Scene } from '../scene.js';
import { Tags } from '../tags.js';
import { Measure } from '../text/metrics.js';
import type { LayoutOptions } from './options.js';

export function layOutPages(
  document: Document,
  { theme, pictures = {}, paper: size = 'A4', largePrint = false, stack }: LayoutOptions,
  report: Report,
): Scene {
  const fonts = theme.fonts.pages;
  const paper = paperOf(size, largePrint);
  const tags = new Tags();
  const starts = new Map<string, number>();
  const context: PageContext = {
    document,
    theme,
    measure: new Measure(fonts, stack),
    tags,
    report,
    pictures,
    paper,
    pageOf: (id) => starts.get(id),
  };
  const book = new Book(starts, paper);
  for (let index = 0; index < document.sections.length; index += 1) {
    const section = document.sections[index];
    if (section === undefined) break;
    if (section.layout === 'flyer' && layFlyer(section, book, context)) continue;
    if (section.layout !== 'role' && section.layout !== 'flyer') laySection(section, book, context);
    else if (layRoles(section, document.sections[index + 1], book, context)) index += 1;
  }
  const pages = book.drafts.map((draft, index): Page => {
    const items = settle(draft.items);
    return {
      name: String(index + 1),
      items: draft.furniture ? [...items, ...pageFurniture(index + 1, context)] : items,
      notes: [],
    };
  });
  return {
    medium: 'pages',
    title: document.title,
    language: document.language,
    direction: document.direction,
    date: document.date,
    width: paper.w,
    height: paper.h,
    fonts,
    pages,
    tags: tags.all,
    bookmarks: grouped(book.bookmarks, document),
    targets: book.targets,
    pictures,
    layouts: [],
  };
}

/** The pages as they fill. */
class Book implements Sheet {
  readonly drafts: PageDraft[] = [];
  readonly bookmarks: { bookmark: Bookmark; tier: number | undefined; role: boolean }[] = [];
  readonly targets: Record<string, { page: number; y: Pt }> = {};
  readonly #starts: Map<string, number>;
  readonly #pageTop: Pt;
  y: Pt;
  top: Pt;
  readonly bottom: Pt;

  constructor(starts: Map<string, number>, { top, bottom }: Paper) {
    this.#starts = starts;
    this.#pageTop = top;
    this.y = top;
    this.top = top;
    this.bottom = bottom;
  }

  open(furniture: boolean, top: Pt = this.#pageTop): void {
    this.drafts.push({ items: [], furniture });
    this.top = top;
    this.y = top;
  }

  next(): void {
    this.open(true);
  }

  put(items: PageDraft['items']): void {
    this.drafts.at(-1)?.items.push(...items);
  }

  /** The section starts here: for links, contents and the outline. */
  mark(section: Section, y: Pt): void {
    const page = this.drafts.length - 1;
    const bookmark = { title: plainText(section.title), page, y, children: [] };
    this.bookmarks.push({ bookmark, tier: section.tier, role: section.layout === 'role' });
    if (section.id === undefined) return;
    this.targets[section.id] = { page, y };
    this.#starts.set(section.id, page + 1);
  }
}

function laySection(section: Section, book: Book, context: PageContext): void {
  const sect = context.tags.add('Sect', 0);
  if (section.layout === 'title') {
    const items = coverItems(section, sect, context);
    if (items !== undefined) {
      book.open(false);
      book.mark(section, 0);
      book.put(items);
      return;
    }
  }
  book.open(true);
  book.mark(section, context.paper.top);
  flow(
    [
      headingPiece(section, sect, context),
      ...blocksPieces(section.blocks, section, sect, context),
      ...footerPieces(section, sect, context),
    ],
    book,
  );
}

/** A flyer has the whole page; says whether that holds it. One that does not fit is laid as a role. */
function layFlyer(section: Section, book: Book, context: PageContext): boolean {
  const items = flyerItems(section, context.tags.add('Sect', 0), context);
  if (items === undefined) return false;
  book.open(false);
  book.mark(section, 0);
  book.put(items);
  return true;
}

function headingPiece(section: Section, sect: number, context: PageContext): Flowable {
  const { left, width, top, bottom, type } = context.paper;
  const copy = {
    runs: runsOf(section.title, bold(type.h1.size, 'ink', -0.6)),
    leading: type.h1.leading,
    tag: context.tags.add('H1', sect),
    balance: 'even' as const,
  };
  const piece = textPiece([copy], left, width, 0, context, { name: 'Heading' });
  return { ...piece, keepWithNext: section.blocks.length > 0 && piece.height < (bottom - top) / 2 };
}

/** The imprint of a section that is not a cover. */
function footerPieces(section: Section, sect: number, context: PageContext): Flowable[] {
  const small = section.footer.map(
    (text): Block => ({ kind: 'paragraph', style: 'aside', text, place: section.place, via: section.via }),
  );
  return blocksPieces(small, section, sect, context);
}

/** A role, with the next one on the same page where both are short; says whether it took both. */
function layRoles(first: Section, second: Section | undefined, book: Book, context: PageContext): boolean {
  const { pair, left, width, top, roleTop } = context.paper;
  const sect = context.tags.add('Sect', 0);
  const pieces = rolePieces(first, sect, true, context);
  const short = pair !== undefined && totalHeight(pieces) <= pair.height;
  book.open(true, roleTop);
  book.put(tierMarker(first, top - 26, context));
  book.mark(first, book.top);
  if (short || pair === undefined) flow(pieces, book);
  else flow(looserPieces(pieces, first, sect, book, context), book);
  if (!short || second === undefined || second.layout !== first.layout) return false;
  const other = second.tier === first.tier ? 0 : SECOND_MARKER;
  const others = rolePieces(second, context.tags.add('Sect', 0), true, context);
  // The halves are equal, unless the second role needs more and the first one leaves it.
  const lifted = Math.max(0, totalHeight(others) + other - (book.bottom - pair.second));
  const ruled = pair.rule - lifted;
  if (lifted > 0 && ruled < book.y + ABOVE_RULE) return false;
  book.put([rule(left, ruled, width, 'ink', 1)]);
  if (other > 0) book.put(tierMarker(second, ruled + 12, context));
  book.top = pair.second - lifted + other;
  book.y = book.top;
  book.mark(second, book.top);
  flow(others, book);
  return true;
}

/** A role that has its page to itself has ruled rows, unless they alone would need another page. */
function looserPieces(
  compact: readonly Flowable[],
  role: Section,
  sect: number,
  { top, bottom }: Book,
  context: PageContext,
): readonly Flowable[] {
  const ruled = rolePieces(role, sect, false, context);
  const fits = (pieces: readonly Flowable[]): boolean => totalHeight(pieces) <= bottom - top;
  return fits(compact) && !fits(ruled) ? compact : ruled;
}

/** Between the first of two roles on a page and the rule below it, where the rule does not stand in the middle. */
const ABOVE_RULE: Pt = 12;

/** The outline: the roles of a tier under its name. */
function grouped(marks: Book['bookmarks'], document: Document): Bookmark[] {
  const found: Bookmark[] = [];
  let open: { tier: number; children: Bookmark[] } | undefined;
  for (const { bookmark, tier, role } of marks) {
    const name = role && tier !== undefined ? document.tiers.find((mark) => mark.rank === tier)?.name : undefined;
    if (name === undefined || tier === undefined) {
      open = undefined;
      found.push(bookmark);
      continue;
    }
    if (open?.tier !== tier) {
      open = { tier, children: [] };
      found.push({ title: name, page: bookmark.page, y: bookmark.y, children: open.children });
    }
    open.children.push(bookmark);
  }
  return found;
}
