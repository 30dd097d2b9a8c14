/** The page of a flyer while it is filled. */
import type { Section } from '../../document/types.js';
import type { Item, Pt } from '../scene.js';
import { type Copy, setText, textHeight } from '../text/set.js';
import type { PageContext } from './page.js';

/** Sizes of the title, the summary and the lists, and the least height of the panel. */
export interface FlyerStep {
  readonly title: Pt;
  readonly summary: Pt;
  readonly list: Pt;
  readonly panel: Pt;
}

export class FlyerSheet {
  readonly items: Item[] = [];
  readonly section: Section;
  readonly step: FlyerStep;
  /** The index of the section's tag. */
  readonly sect: number;
  readonly context: PageContext;
  /** Other paper than A4 has smaller type and shorter distances: by this share. */
  readonly shrink: number;

  constructor(section: Section, step: FlyerStep, sect: number, context: PageContext) {
    this.section = section;
    this.step = step;
    this.sect = sect;
    this.context = context;
    this.shrink = context.paper.h / 841.89;
  }

  /** Type on smaller paper is smaller, but not below what the page's own text has. */
  size(size: Pt): Pt {
    return Math.max(Math.min(size, this.context.paper.type.body.size), size * this.shrink);
  }

  put(name: string, copies: readonly Copy[], y: Pt, x: Pt, w: Pt): void {
    if (copies.length === 0) return;
    const { measure } = this.context;
    const box = { x, y, w, h: textHeight(copies, w, measure) };
    const { paragraphs } = setText(copies, box, measure);
    this.items.push({ kind: 'text', name, box, anchor: 'top', paragraphs });
  }
}
