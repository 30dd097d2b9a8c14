/** The medium of pages: A4, a chapter a section, roles two a page where they are short. */
import type { Report } from '../../diagnostic.js';
import type { Document, Section } from '../../document/types.js';
import { rule } from '../charts/bar.js';
import { type LayoutContext, plainText, runsOf, settle } from '../context.js';
import { blockPieces } from '../pages/blocks.js';
import { coverItems } from '../pages/cover.js';
import { type Flowable, flow, type Sheet, textPiece } from '../pages/flow.js';
import { A4, BOTTOM, H1, LEFT, type PageDraft, pageFurniture, TOP, WIDTH } from '../pages/page.js';
import { rolePieces, SECOND_MARKER, SHARED, tierMarker, totalHeight } from '../pages/role.js';
import type { Bookmark, Page, Pt, Scene } from '../scene.js';
import { Tags } from '../tags.js';
import { Measure } from '../text/metrics.js';
import type { LayoutOptions } from './options.js';

export function layOutPages(document: Document, { theme, pictures = {} }: LayoutOptions, report: Report): Scene {
  const fonts = theme.fonts.pages;
  const tags = new Tags();
  const starts = new Map<string, number>();
  const context: LayoutContext = {
    document,
    theme,
    measure: new Measure(fonts),
    tags,
    report,
    pictures,
    pageOf: (id) => starts.get(id),
  };
  const book = new Book(starts);
  for (let index = 0; index < document.sections.length; index += 1) {
    const section = document.sections[index];
    if (section === undefined) break;
    if (section.layout !== 'role') laySection(section, book, context);
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
    width: A4.w,
    height: A4.h,
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
  y: Pt = TOP;
  top: Pt = TOP;
  readonly bottom: Pt = BOTTOM;

  constructor(starts: Map<string, number>) {
    this.#starts = starts;
  }

  open(furniture: boolean, top: Pt = TOP): void {
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

function laySection(section: Section, book: Book, context: LayoutContext): void {
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
  book.mark(section, TOP);
  flow(
    [
      headingPiece(section, sect, context),
      ...section.blocks.flatMap((block) => blockPieces(block, section, sect, context)),
      ...footerPieces(section, sect, context),
    ],
    book,
  );
}

function headingPiece(section: Section, sect: number, context: LayoutContext): Flowable {
  const copy = {
    runs: runsOf(section.title, H1.style),
    leading: H1.leading,
    tag: context.tags.add('H1', sect),
    balance: 'even' as const,
  };
  const piece = textPiece([copy], LEFT, WIDTH, 0, context, { name: 'Heading' });
  return { ...piece, keepWithNext: section.blocks.length > 0 && piece.height < (BOTTOM - TOP) / 2 };
}

/** The imprint of a section that is not a cover. */
function footerPieces(section: Section, sect: number, context: LayoutContext): Flowable[] {
  return section.footer.flatMap((words) =>
    blockPieces(
      { kind: 'paragraph', style: 'aside', text: words, place: section.place, via: section.via },
      section,
      sect,
      context,
    ),
  );
}

/** A role, with the next one on the same page where both are short; says whether it took both. */
function layRoles(first: Section, second: Section | undefined, book: Book, context: LayoutContext): boolean {
  const sect = context.tags.add('Sect', 0);
  const pieces = rolePieces(first, sect, true, context);
  const short = totalHeight(pieces) <= SHARED.height;
  book.open(true, SHARED.tops[0]);
  book.put(tierMarker(first, 34, context));
  book.mark(first, SHARED.tops[0]);
  if (!short) {
    flow(rolePieces(first, sect, false, context), book);
    return false;
  }
  flow(pieces, book);
  if (second?.layout !== 'role') return false;
  const secondSect = context.tags.add('Sect', 0);
  const others = rolePieces(second, secondSect, true, context);
  const other = second.tier === first.tier ? 0 : SECOND_MARKER;
  if (totalHeight(others) + other > SHARED.height) return false;
  book.put([rule(LEFT, SHARED.rule, WIDTH, 'ink', 1)]);
  if (other > 0) book.put(tierMarker(second, SHARED.rule + 12, context));
  book.top = SHARED.tops[1] + other;
  book.y = book.top;
  book.mark(second, book.top);
  flow(others, book);
  return true;
}

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
