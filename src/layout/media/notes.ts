/** The medium of notes pages: a slide above, what its speaker says below. */
import type { Report } from '../../diagnostic.js';
import type { Document } from '../../document/types.js';
import { type Flowable, flow, type Sheet, textPiece } from '../pages/flow.js';
import { type PageContext, pageFurniture, text } from '../pages/page.js';
import { paperOf } from '../pages/paper.js';
import { slideOnPage } from '../pages/slide-on-page.js';
import type { Item, Page, Pt, Scene, Tag } from '../scene.js';
import { Tags } from '../tags.js';
import { Measure } from '../text/metrics.js';
import type { LayoutOptions } from './options.js';
import { layOutSlides } from './slides.js';

const BELOW_SLIDE: Pt = 28;

export function layOutNotes(document: Document, options: LayoutOptions, report: Report): Scene {
  const slides = layOutSlides(document, options, report);
  const paper = paperOf(options.paper ?? 'A4', options.largePrint ?? false);
  const tags = new Tags(slides.tags);
  const context: PageContext = {
    document,
    theme: options.theme,
    measure: new Measure(slides.fonts, options.stack, document.language),
    tags,
    report,
    pictures: {},
    paper,
    pageOf: () => undefined,
  };
  const sheet = new NotesSheet(paper.top, paper.bottom);
  const starts: number[] = [];
  for (const slide of slides.pages) {
    sheet.next();
    starts.push(sheet.pages.length - 1);
    const h = (paper.width * slides.height) / slides.width;
    sheet.put(slideOnPage(slide, slides, paper.left, paper.top, paper.width));
    sheet.y = paper.top + h + BELOW_SLIDE;
    flow(notePieces(slide, tags, context), sheet);
  }
  const pages = sheet.pages.map(
    (items, index): Page => ({
      name: String(index + 1),
      items: [...items, ...pageFurniture(index + 1, context)],
      notes: [],
    }),
  );
  const pageOf = (slide: number): number => starts[slide] ?? 0;
  return {
    ...slides,
    medium: 'notes',
    width: paper.w,
    height: paper.h,
    pages,
    tags: tags.all,
    layouts: [],
    bookmarks: slides.bookmarks.map((bookmark) => ({ ...bookmark, page: pageOf(bookmark.page) })),
    targets: Object.fromEntries(
      Object.entries(slides.targets).map(([id, target]) => [id, { page: pageOf(target.page), y: 0 }]),
    ),
  };
}

/** The notes of a slide stand with it in the structure tree. */
function notePieces(slide: Page, tags: Tags, context: PageContext): Flowable[] {
  const { left, textWidth, type } = context.paper;
  const parent = sectionOf(slide, tags.all);
  return slide.notes.map((words) => {
    const runs = [{ text: words, style: text(type.body.size) }];
    const copy = { runs, leading: type.body.leading, tag: tags.add('P', parent) };
    return textPiece([copy], left, textWidth, 8, context, { name: 'Notes' });
  });
}

/** The Sect that holds a slide's title. */
function sectionOf(slide: Page, tags: readonly Tag[]): number {
  const title = slide.items.find((item) => item.kind === 'text' && item.slot === 'title');
  const tag = title?.kind === 'text' ? title.paragraphs[0]?.tag : undefined;
  return tag === undefined ? 0 : (tags[tag]?.parent ?? 0);
}

class NotesSheet implements Sheet {
  readonly pages: Item[][] = [];
  readonly top: Pt;
  readonly bottom: Pt;
  y: Pt;

  constructor(top: Pt, bottom: Pt) {
    this.top = top;
    this.bottom = bottom;
    this.y = top;
  }

  put(items: Parameters<Sheet['put']>[0]): void {
    this.pages.at(-1)?.push(...items.map((item) => (typeof item === 'function' ? item() : item)));
  }

  next(): void {
    this.pages.push([]);
    this.y = this.top;
  }
}
