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
  readonly #bookmarks: { bookmark: Bookmark; tier: number | undefined; role: boolean }[] = [];
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
    this.#bookmarks.push({ bookmark, tier: section.tier, role: section.layout === 'role' });
    if (section.id === undefined) return;
    this.targets[section.id] = { page, y };
    this.#starts.set(section.id, page + 1);
  }

  outline(document: Document): Bookmark[] {
    return grouped(this.#bookmarks, document);
  }
}

/** The outline: the roles of a tier under its name. */
function grouped(
  marks: readonly { bookmark: Bookmark; tier: number | undefined; role: boolean }[],
  document: Document,
): Bookmark[] {
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
