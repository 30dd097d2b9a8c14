/** What stands at the head of a page: whose roles are on it, or what goes on there. Decoration to those who hear the page. */
import type { Section } from '../../document/types.js';
import { rect } from '../charts/bar.js';
import { coloursOf, type LateItem, plainText } from '../context.js';
import type { Item, Pt, TextItem } from '../scene.js';
import { textItem } from '../text/item.js';
import type { Copy } from '../text/set.js';
import { ellipsis } from '../text/split.js';
import type { Book } from './book.js';
import type { Sheet } from './flow.js';
import { type PageContext, text } from './page.js';

/** From a page's top up to its running head. */
const ABOVE: Pt = 26;

/** The tier's key and name over a role, `y` being where they begin; absent: at the head of the page. */
export function tierMarker(section: Section, context: PageContext, y: Pt = context.paper.top - ABOVE): Item[] {
  const tier = context.document.tiers.find((mark) => mark.rank === section.tier);
  if (tier === undefined) return [];
  // All of it heads the tier's roles in the report's tables and charts.
  return [keyOf(section, y, context), headLine('Tier', tier.name, '', keyed(context), y, context)];
}

function keyOf(section: Section, y: Pt, context: PageContext): Item {
  const { left, type } = context.paper;
  const { size, leading } = type.chart;
  const key = size * 0.75;
  return rect({ x: left, y: y + (leading - key) / 2, w: key, h: key }, coloursOf(section.tier, context).mark, 'Key');
}

function keyed({ paper }: PageContext): Pt {
  return paper.type.chart.size * 0.75 + 8;
}

/** A line from `indent` of the margin; `end` is kept where the words are cut. */
function headLine(name: string, words: string, end: string, indent: Pt, y: Pt, context: PageContext): TextItem {
  const { left, width, type } = context.paper;
  const { size, leading } = type.chart;
  const box = { x: left + indent, y, w: width - indent, h: leading };
  const style = { ...text(size), bold: true };
  const cut = ellipsis(words, (candidate) => context.measure.width(candidate + end, style) <= box.w);
  const copy: Copy = { runs: [{ text: cut + end, style }], leading };
  return textItem(name, [copy], box, context, 'middle');
}

/** The pages of what may go on: each after the first says in its head of what it is the second of three. */
export class ContinuedSheet implements Sheet {
  readonly bottom: Pt;
  readonly #book: Book;
  readonly #section: Section;
  readonly #context: PageContext;
  #pages = 1;
  /** Of pages on which the title is not true. */
  readonly #findings = new Map<number, string>();

  /** From what stands on the book's page on. */
  constructor(section: Section, book: Book, context: PageContext) {
    this.bottom = book.bottom;
    this.#book = book;
    this.#section = section;
    this.#context = context;
  }

  get y(): Pt {
    return this.#book.y;
  }

  set y(y: Pt) {
    this.#book.y = y;
  }

  get top(): Pt {
    return this.#book.top;
  }

  put(items: readonly (Item | LateItem)[]): void {
    this.#book.put([...items]);
  }

  head(finding: string): void {
    this.#findings.set(this.#pages, finding);
  }

  next(): void {
    this.#pages += 1;
    const page = this.#pages;
    const y = this.#context.paper.top - ABOVE;
    const isKeyed = this.#section.tier !== undefined;
    this.#book.open(true);
    if (isKeyed) this.put([keyOf(this.#section, y, this.#context)]);
    this.put([
      () =>
        headLine(
          'Running head',
          this.#findings.get(page) ?? plainText(this.#section.title),
          ` (${page} of ${this.#pages})`,
          isKeyed ? keyed(this.#context) : 0,
          y,
          this.#context,
        ),
    ]);
  }
}
