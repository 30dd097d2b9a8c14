/** Slides kept for who draws a document again and again while somebody writes it. */
import type { Diagnostic } from '../../diagnostic.js';
import type { Document, Section } from '../../document/types.js';
import type { Item, Tag } from '../scene.js';
import type { SlideContext, SlideDraft } from '../slides/slide.js';

type Lay = (section: Section, context: SlideContext) => readonly SlideDraft[];

interface Options {
  readonly stack?: unknown;
  readonly kept?: unknown;
}

/** A section as it was laid. */
interface Laid {
  readonly slides: readonly SlideDraft[];
  readonly tags: readonly Tag[];
  readonly told: readonly Diagnostic[];
  /** All that the document says, where the section looked beyond itself. */
  readonly whole?: string;
}

/**
 * The slides of the last drawing. A section that says the same is laid as it was, where nothing else is different of what it is laid by:
 * the document around the sections, the theme, the pictures, the choices, and its place among the tags.
 */
export class KeptSlides {
  #frame = '';
  #whole = '';
  #before: ReadonlyMap<string, Laid> = new Map();
  #laid = new Map<string, Laid>();
  readonly #items = new WeakMap<SlideDraft, { readonly number: number; readonly items: readonly Item[] }>();

  /** Begins a drawing. Of the options of a layout all is plain data but fonts of other scripts, with which nothing is kept. */
  begin({ sections, ...around }: Document, { stack, kept: _, ...options }: Options): void {
    const frame = JSON.stringify([around, options]);
    this.#before = stack === undefined && frame === this.#frame ? this.#laid : new Map();
    this.#laid = new Map();
    this.#frame = stack === undefined ? frame : '';
    this.#whole = JSON.stringify(sections);
  }

  lay(section: Section, context: SlideContext, lay: Lay): readonly SlideDraft[] {
    const key = `${context.tags.all.length} ${JSON.stringify(section)}`;
    const known = this.#before.get(key);
    const laid = known && (known.whole ?? this.#whole) === this.#whole ? known : this.#recorded(section, context, lay);
    if (laid === known) {
      context.tags.all.push(...laid.tags);
      laid.told.forEach(context.report);
    }
    // What asks for the numbers of other slides has to ask each time.
    if (!laid.slides.some(({ items }) => items.some((item) => typeof item === 'function'))) this.#laid.set(key, laid);
    return laid.slides;
  }

  /** The items of a slide with its number: the same as before where the slide and the number are. */
  items(slide: SlideDraft, number: number, make: () => readonly Item[]): readonly Item[] {
    const known = this.#items.get(slide);
    if (known?.number === number) return known.items;
    const items = make();
    this.#items.set(slide, { number, items });
    return items;
  }

  #recorded(section: Section, context: SlideContext, lay: Lay): Laid {
    const { document, tags, report } = context;
    const first = tags.all.length;
    const told: Diagnostic[] = [];
    let whole: string | undefined;
    const all = this.#whole;
    const slides = lay(section, {
      ...context,
      document: {
        ...document,
        get sections() {
          whole = all;
          return document.sections;
        },
      },
      report: (diagnostic) => {
        told.push(diagnostic);
        report(diagnostic);
      },
    });
    return { slides, tags: tags.all.slice(first), told, whole };
  }
}
