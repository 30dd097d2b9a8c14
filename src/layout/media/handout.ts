/** The medium of handouts: several slides a page, with lines for notes where there is room for them. */
import type { Report } from '../../diagnostic.js';
import type { Document } from '../../document/types.js';
import { rule } from '../charts/bar.js';
import type { LayoutContext } from '../context.js';
import { bold, pageFurniture } from '../pages/page.js';
import { type Paper, paperOf } from '../pages/paper.js';
import { slideOnPage } from '../pages/slide-on-page.js';
import type { Item, Page, Pt, Scene, TextItem } from '../scene.js';
import { Tags } from '../tags.js';
import { textItem } from '../text/item.js';
import { Measure } from '../text/metrics.js';
import { ellipsis } from '../text/split.js';
import type { LayoutOptions, SlidesPerPage } from './options.js';
import { layOutSlides } from './slides.js';

/** Columns and rows of slides, and where note lines stand. */
interface Grid {
  readonly columns: number;
  readonly rows: number;
  readonly lines: 'none' | 'below' | 'beside';
}

const GRIDS: Readonly<Record<SlidesPerPage, Grid>> = {
  '1': { columns: 1, rows: 1, lines: 'none' },
  '2': { columns: 1, rows: 2, lines: 'none' },
  '3': { columns: 1, rows: 3, lines: 'beside' },
  '4': { columns: 2, rows: 2, lines: 'none' },
  '6': { columns: 2, rows: 3, lines: 'below' },
  '9': { columns: 3, rows: 3, lines: 'none' },
};

const HEAD_Y: Pt = 44;
const FIRST_ROW: Pt = 78;
const GUTTER: Pt = 12;
/** Between lines for writing by hand. */
const LINE_PITCH: Pt = 20;
const BELOW_SLIDE: Pt = 24;

export function layOutHandout(document: Document, options: LayoutOptions, report: Report): Scene {
  const slides = layOutSlides(document, options, report);
  const paper = paperOf(options.paper ?? 'A4', false);
  const perPage = options.slidesPerPage ?? '6';
  const grid = GRIDS[perPage];
  const measure = new Measure(slides.fonts, options.stack);
  const context = {
    document,
    theme: options.theme,
    measure,
    tags: new Tags(),
    report,
    pictures: {},
    paper,
    pageOf: () => undefined,
  };
  const pages: Page[] = [];
  for (let first = 0; first < slides.pages.length; first += Number(perPage)) {
    const some = slides.pages.slice(first, first + Number(perPage));
    const items = [
      head(document.title, paper, context),
      ...some.flatMap((slide, at) => place(slide, at, slides, grid, paper)),
    ];
    const number = pages.length + 1;
    pages.push({ name: String(number), items: [...items, ...pageFurniture(number, context)], notes: [] });
  }
  const pageOf = (slide: number): number => Math.floor(slide / Number(perPage));
  return {
    ...slides,
    medium: 'handout',
    width: paper.w,
    height: paper.h,
    pages,
    layouts: [],
    bookmarks: slides.bookmarks.map((bookmark) => ({ ...bookmark, page: pageOf(bookmark.page) })),
    targets: Object.fromEntries(
      Object.entries(slides.targets).map(([id, target]) => [id, { page: pageOf(target.page), y: 0 }]),
    ),
  };
}

/** The document's name over the slides: furniture, for each slide has its own title. */
function head(title: string, paper: Paper, context: LayoutContext): TextItem {
  const style = bold(13);
  const words = ellipsis(
    title.replace(/\n/g, ' '),
    (candidate) => context.measure.width(candidate, style) <= paper.width,
  );
  const box = { x: paper.left, y: HEAD_Y, w: paper.width, h: 18 };
  const copy = { runs: [{ text: words, style }], leading: 18 };
  return { ...textItem('Header', [copy], box, context), furniture: 'footer' };
}

function place(slide: Page, at: number, scene: Scene, { columns, rows, lines }: Grid, paper: Paper): Item[] {
  const half = (paper.width - GUTTER) / 2;
  const pitch = (paper.bottom + 6 - FIRST_ROW) / rows;
  const most = ((pitch - (lines === 'below' ? 90 : 24)) * scene.width) / scene.height;
  const w = Math.min(lines === 'beside' ? half : (paper.width + GUTTER) / columns - GUTTER, most);
  const x = paper.left + (at % columns) * ((paper.width + GUTTER) / columns);
  const y = FIRST_ROW + Math.floor(at / columns) * pitch;
  const h = (w * scene.height) / scene.width;
  const drawn = slideOnPage(slide, scene, x, y, w);
  if (lines === 'none') return drawn;
  const noteX = lines === 'beside' ? paper.left + half + GUTTER : x;
  const noteY = lines === 'beside' ? y + LINE_PITCH : y + h + BELOW_SLIDE;
  const count = lines === 'beside' ? Math.floor(h / LINE_PITCH) : 4;
  const noteLines = Array.from({ length: count }, (_, line) =>
    rule(noteX, noteY + LINE_PITCH * line, lines === 'beside' ? half : w, 'mark', 0.5),
  );
  return [...drawn, ...noteLines];
}
