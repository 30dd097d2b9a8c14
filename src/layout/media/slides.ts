/** The medium of slides: every section by its layout, numbered, with notes and the targets of links. */

import type { Report } from '../../diagnostic.js';
import type { Document, Section } from '../../document/types.js';
import type { Theme } from '../../theme/types.js';
import { plainText, settle } from '../context.js';
import { outlined } from '../outlined.js';
import type { Bookmark, Item, Page, Scene, SlideLayout } from '../scene.js';
import { NARROW, type SlideGrid, WIDE } from '../slides/grid.js';
import { laySection, slideLayouts } from '../slides/index.js';
import { furniture, type SlideContext, type SlideDraft } from '../slides/slide.js';
import { titleOnly } from '../slides/standard.js';
import { Tags } from '../tags.js';
import { Measure } from '../text/metrics.js';
import { Names } from './names.js';
import { openings } from './openings.js';
import type { Aspect, LayoutOptions } from './options.js';

const GRIDS: Readonly<Record<Aspect, SlideGrid>> = { '16:9': WIDE, '4:3': NARROW };

export function layOutSlides(given: Document, options: LayoutOptions, report: Report): Scene {
  const { theme, pictures = {}, aspect = '16:9', stack, company, kept } = options;
  const document = { ...given, sections: distinct(given.sections) };
  kept?.begin(document, options);
  const fonts = theme.fonts.slides;
  const grid = company?.grid ?? GRIDS[aspect];
  const measure = new Measure(fonts, stack, document.language);
  const starts = new Map<string, number>();
  const tags = new Tags();
  const context: SlideContext = {
    document,
    theme,
    measure,
    tags,
    report,
    pictures,
    grid,
    pageOf: (id) => starts.get(id),
  };
  const names = new Names();
  const keys = new Names();
  const drafts: Draft[] = [];
  const bookmarks: Bookmark[] = [];
  const targets: Record<string, { page: number; y: number }> = {};
  document.sections.forEach((section, index) => {
    const first = drafts.length;
    if (section.id !== undefined) {
      targets[section.id] = { page: first, y: 0 };
      starts.set(section.id, first + 1);
    }
    bookmarks.push({ title: plainText(section.title), page: first, y: 0, children: [] });
    const key = keys.unique(keyOf(section, document));
    const slides = kept?.lay(section, context, laySection) ?? laySection(section, context);
    slides.forEach((slide, part) => {
      drafts.push({
        slide,
        key: part === 0 ? key : keys.unique(`${key}, slide ${part + 1}`),
        notes: part === 0 ? section.notes.map(plainText) : [],
        ...(part === 0 ? { starts: index } : {}),
      });
    });
  });
  const opens = openings(document, drafts.length);
  const pages = drafts.map((draft, index) => pageOf(draft, index + 1, opens, names, context, kept));
  const scene: Scene = {
    medium: 'slides',
    title: document.title,
    language: document.language,
    direction: document.direction,
    date: document.date,
    width: grid.w,
    height: grid.h,
    fonts,
    pages,
    tags: tags.all,
    bookmarks,
    targets,
    pictures,
    layouts: layoutsWith(drafts, grid),
  };
  return outlined(scene, theme, document);
}

/** A deck without slides: what a theme gives to those that people add. */
export function noSlides(theme: Theme, aspect: Aspect): Scene {
  const grid = GRIDS[aspect];
  return {
    medium: 'slides',
    title: theme.name,
    language: 'en-GB',
    direction: 'ltr',
    date: '2000-01-01',
    width: grid.w,
    height: grid.h,
    fonts: theme.fonts.slides,
    pages: [],
    tags: [],
    bookmarks: [],
    targets: {},
    pictures: {},
    layouts: [...slideLayouts(grid), titleOnly(grid)],
  };
}

/** The layouts that every deck has, and those that only this one's slides are on. */
function layoutsWith(drafts: readonly Draft[], grid: SlideGrid): readonly SlideLayout[] {
  const all = [...slideLayouts(grid), ...drafts.map(({ slide }) => slide.layout)];
  return [...new Map(all.map((layout) => [layout.name, layout])).values()];
}

/** Sections whose titles all differ: by them PowerPoint and screen readers tell slides apart. */
function distinct(sections: readonly Section[]): readonly Section[] {
  const names = new Names();
  return sections.map((section) => {
    const title = plainText(section.title);
    const name = names.unique(title);
    return name === title ? section : { ...section, title: [...section.title, { text: name.slice(title.length) }] };
  });
}

/** What a section is about, by what stays while titles and the order change. */
function keyOf({ layout, role, id, tier }: Section, { tiers }: Document): string {
  const about = role ?? id ?? tiers.find(({ rank }) => rank === tier)?.id;
  return about === undefined ? layout : `${layout} ${about}`;
}

/** A slide with what its section gives it. */
interface Draft {
  readonly slide: SlideDraft;
  readonly key: string;
  readonly notes: readonly string[];
  /** The index of the section whose first slide it is. */
  readonly starts?: number;
}

function pageOf(
  { slide, key, notes, starts }: Draft,
  number: number,
  opens: readonly (string | undefined)[],
  names: Names,
  context: SlideContext,
  kept: LayoutOptions['kept'],
): Page {
  const opened = starts === undefined ? undefined : opens[starts];
  const make = (): readonly Item[] => {
    const items = settle(slide.items);
    return slide.footer === 'none' ? items : [...items, ...furniture(slide.layout, number, context)];
  };
  return {
    name: names.unique(slide.name),
    key,
    layout: slide.layout.name,
    items: kept?.items(slide, number, make) ?? make(),
    notes,
    ...(opened === undefined ? {} : { startsSection: opened }),
  };
}
