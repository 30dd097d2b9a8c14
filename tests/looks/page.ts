/** What the measures ask of a page: what kind it is, which sections stand on it, where its body is, and how much type it holds. */
import { PAPER_SIZES, paperOf, sheetOf } from '../../src/layout/pages/paper.js';
import type { Box, GroupItem, Item, Page, Scene, Tag, TextItem } from '../../src/layout/scene.js';
import { NARROW, WIDE } from '../../src/layout/slides/grid.js';

/** Covers, dividers and closings are as full as they look best; the last page is as full as what is left. */
export type PageKind = 'cover' | 'divider' | 'closing' | 'last' | 'ordinary';

export function kindOf(page: Page, scene: Scene): PageKind {
  const { layout = '' } = page;
  if (layout.startsWith('Title Slide')) return 'cover';
  if (layout.startsWith('Section Header')) return 'divider';
  if (layout === 'Closing') return 'closing';
  if (scene.medium === 'pages' && page === scene.pages[0] && !isNumbered(page)) return 'cover';
  if (page.items.some(({ name, box }) => name === 'Panel' && box.h === scene.height)) return 'divider';
  return page === scene.pages.at(-1) || endsFlyer(page, scene) ? 'last' : 'ordinary';
}

/** A flyer is taken from the stall by itself: its back is its last page. */
function endsFlyer(page: Page, scene: Scene): boolean {
  const isBack = (one: Page | undefined) => one?.items.some(({ name }) => name === 'Title again') === true;
  return isBack(page) && !isBack(scene.pages[scene.pages.indexOf(page) + 1]);
}

function isNumbered(page: Page): boolean {
  return page.items.some((item) => item.kind === 'text' && item.furniture === 'number');
}

/** The body, as wide as the page's grid: on slides below the title, on paper all between the margins. */
export function bodyOf(page: Page, scene: Scene): Box {
  if (scene.medium === 'slides') {
    const { title: slot, body } = scene.width === NARROW.w ? NARROW : WIDE;
    const { box } = page.items.find((item) => isTitle(item, scene)) ?? { box: slot };
    const y = box.y + box.h;
    return { ...body, y, h: body.y + body.h - y };
  }
  const size = PAPER_SIZES.find((one) => sheetOf(one).w === scene.width) ?? 'A4';
  const { left, width, top, bottom, w } = paperOf(size, false);
  const scale = scene.width / w;
  return { x: left * scale, y: top * scale, w: width * scale, h: (bottom - top) * scale };
}

/** Where slides are drawn small on a page: they are measured as slides. */
export function slidesOn(page: Page): Box[] {
  return page.items.filter(({ name }) => name === 'Frame').map(({ box }) => box);
}

/** A section's slides. */
export function slidesOf(page: Page, { pages }: Scene): Page[] {
  const section = sectionKey(page);
  return pages.filter((one) => sectionKey(one) === section);
}

export function isLaterSlide({ key = '' }: Page): boolean {
  return LATER.test(key);
}

/** All slides of a section have its key, the later ones with their number. */
function sectionKey({ key = '' }: Page): string {
  return key.replace(LATER, '');
}

const LATER = /, slide \d+$/;

export function isTitle(item: Item, scene: Scene): boolean {
  return item.kind === 'text' && tagsOf(item).some((tag) => scene.tags[tag]?.role === 'H1');
}

export function isFurniture(item: Item): boolean {
  return item.kind === 'text' && item.furniture !== undefined;
}

/** The parts of a page by the section (the index of its Sect) to which they belong, in reading order. */
export function sectionsOf(page: Page, scene: Scene): Map<number, Item[]> {
  const sections = new Map<number, Item[]>();
  for (const item of page.items) {
    if (isFurniture(item)) continue;
    const [tag] = tagsOf(item);
    const section = tag === undefined ? undefined : sectionOf(tag, scene.tags);
    if (section !== undefined) sections.set(section, [...(sections.get(section) ?? []), item]);
  }
  return sections;
}

function sectionOf(tag: number, tags: readonly Tag[]): number | undefined {
  for (let at = tag; ; ) {
    const parent = tags[at]?.parent;
    if (parent === undefined || parent === at) return undefined;
    if (parent === 0) return tags[at]?.role === 'Sect' ? at : undefined;
    at = parent;
  }
}

/** The tags of an item and of the paragraphs in it. */
export function tagsOf(item: Item): number[] {
  const own = item.tag === undefined ? [] : [item.tag];
  if (item.kind === 'text') return [...own, ...item.paragraphs.flatMap(({ tag }) => tag ?? [])];
  if (item.kind === 'group') return [...own, ...item.items.flatMap(tagsOf)];
  return own;
}

/** Lines of reading: a row of a table or chart is one, a figure takes the room of several. */
export function lineCount(item: Item): number {
  switch (item.kind) {
    case 'text':
      return item.paragraphs.reduce((sum, { lines }) => sum + lines.length, 0);
    case 'grid':
      return item.rows.slice(item.headerRows).filter(({ cells }) => cells[0]?.header !== 'group').length;
    case 'plot':
      return item.bars.length;
    case 'group':
      return rowsOf(item) || FIGURE;
    case 'picture':
      return FIGURE;
    case 'shape':
      return 0;
  }
}

const FIGURE = 3;

/** A range chart on paper names each of its roles. */
export function rowsOf(group: GroupItem): number {
  return group.items.filter(({ kind, name }) => kind === 'text' && name === 'Role').length;
}

export function textOf({ paragraphs }: Pick<TextItem, 'paragraphs'>): string {
  return paragraphs
    .map(({ runs }) => runs.map(({ text }) => text).join(''))
    .join(' ')
    .replaceAll('\n', ' ');
}
