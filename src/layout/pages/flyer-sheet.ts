/** The page of a flyer while it is filled. */
import type { Section, Table } from '../../document/types.js';
import { coloursOf, onTrial, type TierColours } from '../context.js';
import type { Item, Pt } from '../scene.js';
import { textItem } from '../text/item.js';
import { type Copy, textHeight } from '../text/set.js';
import type { PageContext } from './page.js';

export class FlyerSheet {
  readonly items: Item[] = [];
  readonly section: Section;
  /** The index of the section's tag. */
  readonly sect: number;
  readonly context: PageContext;
  /** Other paper than A4 has smaller type and shorter distances: by this share. */
  readonly shrink: number;
  /** Nothing is drawn on it. */
  readonly isTrial: boolean;
  readonly #tables: MeasuredTable[] = [];

  constructor(section: Section, sect: number, context: PageContext, isTrial = false) {
    this.section = section;
    this.sect = sect;
    this.context = context;
    this.shrink = context.paper.shrink;
    this.isTrial = isTrial;
  }

  /** Of the tier that the page is about. */
  get colours(): TierColours {
    return coloursOf(this.section.tier, this.context);
  }

  /** Type on smaller paper is smaller, but not below what the page's own text has; in large print none is. */
  size(size: Pt): Pt {
    const { large, type } = this.context.paper;
    return Math.max(large ? type.body.size : Math.min(size, type.body.size), size * this.shrink);
  }

  put(name: string, copies: readonly Copy[], y: Pt, x: Pt, w: Pt): void {
    if (copies.length === 0) return;
    this.items.push(textItem(name, copies, { x, y, w, h: this.height(copies, w) }, this.context));
  }

  height(copies: readonly Copy[], w: Pt): Pt {
    return textHeight(copies, w, this.context.measure);
  }

  /** How high a table is, measured once a width and size: each step of the lists tries it in the same ones. */
  tableHeight(table: Table, w: Pt, size: Pt, measure: () => Pt): Pt {
    const known = this.#tables.find((one) => one.table === table && one.w === w && one.size === size);
    if (known !== undefined) return known.height;
    const height = measure();
    this.#tables.push({ table, w, size, height });
    return height;
  }
}

interface MeasuredTable {
  readonly table: Table;
  readonly w: Pt;
  readonly size: Pt;
  readonly height: Pt;
}

/** A sheet to measure on. */
export function measuringSheet(section: Section, context: PageContext): FlyerSheet {
  return new FlyerSheet(section, 0, onTrial(context), true);
}
