/** The pages of a document as they fill: what stands on them, where sections start, and the outline. */
import type { Document, Section } from '../../document/types.js';
import { plainText } from '../context.js';
import type { Bookmark, Pt } from '../scene.js';
import type { Sheet } from './flow.js';
import type { PageDraft } from './page.js';
import type { Paper } from './paper.js';

/** The pages as they fill. */
export class Book implements Sheet {
  readonly drafts: PageDraft[] = [];
  readonly #bookmarks: Mark[] = [];
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
    this.from(top);
  }

  /** What follows has its page from here on. */
  from(y: Pt): void {
    this.top = y;
    this.y = y;
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
    this.#bookmarks.push({ bookmark, tier: section.tier, layout: section.layout });
    if (section.id === undefined) return;
    this.targets[section.id] = { page, y };
    this.#starts.set(section.id, page + 1);
  }

  outline(document: Document): Bookmark[] {
    return grouped(this.#bookmarks, document);
  }
}

interface Mark {
  readonly bookmark: Bookmark;
  readonly tier: number | undefined;
  readonly layout: Section['layout'];
}

/** The outline: the roles of a tier under its panel, or under its name where it has none. */
function grouped(marks: readonly Mark[], document: Document): Bookmark[] {
  const found: Bookmark[] = [];
  let open: { tier: number; children: Bookmark[] } | undefined;
  for (const { bookmark, tier, layout } of marks) {
    const isRole = layout === 'role' || layout === 'catalogue';
    const name = isRole ? document.tiers.find(({ rank }) => rank === tier)?.name : undefined;
    if (layout === 'divider' && tier !== undefined) {
      open = { tier, children: [] };
      found.push({ ...bookmark, children: open.children });
    } else if (name === undefined || tier === undefined) {
      open = undefined;
      found.push(bookmark);
    } else {
      if (open?.tier !== tier) {
        open = { tier, children: [] };
        found.push({ title: name, page: bookmark.page, y: bookmark.y, children: open.children });
      }
      open.children.push(bookmark);
    }
  }
  return found;
}
