/** The medium of pages: A4, a chapter a section, roles two a page where they are short. */
import type { Report } from '../../diagnostic.js';
import type { Block, Document, Section } from '../../document/types.js';
import { originOf } from '../../messages/content.js';
import { handoutOnTwoPages } from '../../messages/layout.js';
import { runsOf, settle, subjectOf } from '../context.js';
import { outlined } from '../outlined.js';
import { blocksPieces } from '../pages/blocks/index.js';
import { Book } from '../pages/book.js';
import { belowPanel, catalogueOf, layCatalogue } from '../pages/catalogue.js';
import { layColumns } from '../pages/columns.js';
import { coverItems } from '../pages/cover.js';
import { type Flowable, flow, textPiece, withoutOrphan } from '../pages/flow.js';
import { flyerPages } from '../pages/flyer.js';
import { type FlyerSet, flyerSet } from '../pages/flyer-set.js';
import { bold, type PageContext, pageFurniture } from '../pages/page.js';
import { paperOf } from '../pages/paper.js';
import { posterItems } from '../pages/poster.js';
import { SECOND_MARKER } from '../pages/role.js';
import { layRoles, neededHeights } from '../pages/roles.js';
import { ContinuedSheet, tierMarker } from '../pages/running-head.js';
import { chapterBelow, roleBelow } from '../pages/sharing.js';
import { isTierPanel, tierPanel } from '../pages/tier-panel.js';
import { tightened } from '../pages/tightened.js';
import type { Page, Pt, Scene } from '../scene.js';
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
    measure: new Measure(fonts, stack, document.language),
    tags,
    report,
    pictures,
    paper,
    pageOf: (id) => starts.get(id),
  };
  const book = new Book(starts, paper);
  let set: FlyerSet | undefined;
  for (let index = 0; index < document.sections.length; index += 1) {
    const section = document.sections[index];
    if (section === undefined) break;
    if (section.layout === 'flyer') {
      set ??= flyerSet(document.sections, context);
      layFlyer(section, set, book, context);
    } else if (isTierPanel(section) && isRole(document.sections[index + 1])) index += layTier(index, book, context);
    else if (section.layout === 'catalogue') index += layEntries(index, undefined, book, context) - 1;
    else if (section.layout !== 'role')
      laySection(section, document.sections[index - 1], tags.add('Sect', 0), book, context);
    else if (layRolePage(section, document.sections[index - 1], document.sections[index + 1], book, context))
      index += 1;
  }
  const pages = book.drafts.map((draft, index): Page => {
    const items = settle(draft.items);
    return {
      name: String(index + 1),
      items: draft.furniture ? [...items, ...pageFurniture(index + 1, context)] : items,
      notes: [],
    };
  });
  const scene: Scene = {
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
    bookmarks: book.outline(document),
    targets: book.targets,
    pictures,
    layouts: [],
  };
  return outlined(scene, theme, document);
}

function isRole(section: Section | undefined): boolean {
  return section?.layout === 'role' || section?.layout === 'catalogue';
}

/** A tier's panel, and what stands below it: entries, or the first of its roles, or two; says how many sections follow it. */
function layTier(index: number, book: Book, context: PageContext): number {
  const [panel, first, second] = context.document.sections.slice(index, index + 3);
  if (panel === undefined || first === undefined) return 0;
  const sect = context.tags.add('Sect', 0);
  if (first.layout === 'catalogue') return layEntries(index + 1, { panel, sect }, book, context);
  const isOpen = layPanel(panel, sect, neededHeights(first, context), book, context);
  if (!isOpen) return layRolePage(first, panel, second, book, context) ? 2 : 1;
  return layRoles(first, second?.tier === first.tier ? second : undefined, book, context) ? 2 : 1;
}

/** The entries of a catalogue from a section on, below the panel of their tier where there is one; says how many. */
function layEntries(
  index: number,
  over: { readonly panel: Section; readonly sect: number } | undefined,
  book: Book,
  context: PageContext,
): number {
  const { sections } = context.document;
  const end = sections.findIndex(({ layout }, at) => at > index && layout !== 'catalogue');
  const catalogue = catalogueOf(sections.slice(index, end < 0 ? undefined : end), context);
  const isOpen = over !== undefined && layPanel(over.panel, over.sect, [belowPanel(catalogue, context)], book, context);
  layCatalogue(catalogue, isOpen, book, context);
  return catalogue.length;
}

/** A page that begins with a tier's panel and is free below it; says whether it is, or the tier is a chapter like others. */
function layPanel(panel: Section, sect: number, wanted: readonly Pt[], book: Book, context: PageContext): boolean {
  const laid = tierPanel(panel, sect, wanted, context);
  if (laid === undefined) {
    laySection(panel, undefined, sect, book, context);
    return false;
  }
  book.open(laid.end !== undefined, laid.end);
  book.mark(panel, 0);
  book.put(laid.items);
  return laid.end !== undefined;
}

function laySection(
  section: Section,
  before: Section | undefined,
  sect: number,
  book: Book,
  context: PageContext,
): void {
  if (section.layout === 'title' || section.layout === 'poster') {
    const items = (section.layout === 'title' ? coverItems : posterItems)(section, sect, context);
    if (items !== undefined) {
      book.open(false);
      book.mark(section, 0);
      book.put(items);
      return;
    }
  }
  const heading = headingPiece(section, sect, context);
  if (section.layout === 'columns' && !context.paper.stacked) {
    book.open(true);
    book.mark(section, book.y);
    const sheet = new ContinuedSheet(section, book, context);
    flow([heading], sheet);
    layColumns(section, sect, sheet, context);
    flow(footerPieces(section, sect, context), sheet);
    return;
  }
  const rest = (on: PageContext): readonly Flowable[] => [
    ...blocksPieces(section.blocks, section, sect, on),
    ...footerPieces(section, sect, on),
  ];
  const on = tightened(section, context, (trial) => [heading, ...rest(trial)]);
  const pieces = withoutOrphan([heading, ...rest(on)], context.paper.least);
  const below = chapterBelow(section, before, pieces, book, context.paper);
  if (below === undefined) book.open(true);
  else book.y = below;
  book.mark(section, book.y);
  flow(pieces, new ContinuedSheet(section, book, context));
}

/** A page for a role, or what a short chapter leaves of one, and for the role after it where both fit; says whether it took both. */
function layRolePage(
  section: Section,
  before: Section | undefined,
  next: Section | undefined,
  book: Book,
  context: PageContext,
): boolean {
  const { roleTop } = context.paper;
  const below = roleBelow(before, book, context.paper);
  const marker = tierMarker(section, context, below);
  const top = (below ?? 0) + (marker.length > 0 ? SECOND_MARKER : 0);
  if (below !== undefined && top + Math.min(...neededHeights(section, context)) <= book.bottom) {
    book.put(marker);
    book.from(top);
  } else {
    book.open(true, roleTop);
    book.put(tierMarker(section, context));
  }
  return layRoles(section, next, book, context);
}

/** A flyer has its front to itself, and a back if it needs one. One that these cannot hold is laid as a role. */
function layFlyer(section: Section, set: FlyerSet, book: Book, context: PageContext): void {
  const pages = flyerPages(section, context.tags.add('Sect', 0), set, context);
  if (pages === undefined) {
    const before = book.drafts.length;
    layRolePage(section, undefined, undefined, book, context);
    if (book.drafts.length > before + 1)
      context.report(handoutOnTwoPages(section, subjectOf(section), [], [section.blocks]));
    return;
  }
  pages.forEach((items, index) => {
    book.open(false);
    if (index === 0) book.mark(section, 0);
    book.put(items);
  });
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
    (text): Block => ({ kind: 'paragraph', style: 'aside', text, ...originOf(section) }),
  );
  return blocksPieces(small, section, sect, context);
}
