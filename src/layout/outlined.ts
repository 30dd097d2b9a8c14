/**
 * Scenes of a theme whose bars are outlined, for printers in black and white: areas have edges instead of fills, bars are as heavy as their
 * tier is high, and what stands in them is ink.
 */
import { FORMS } from '../charts/index.js';
import type { Document } from '../document/types.js';
import { tierColours, UNTIERED } from '../theme/tiers.js';
import type { Colour, Theme } from '../theme/types.js';
import type { Box, GridItem, GroupItem, Item, PlotItem, Pt, Scene, ShapeItem, TextItem } from './scene.js';

/** Of the lines around the bars of the lowest tier and of the highest. */
const WEIGHTS = { least: 0.75, most: 2.25 };
/** Of those around bars that are not spoken of. */
const QUIET: Pt = 0.5;
/** What is lower is a line itself, and stays filled. */
const LINE: Pt = 5;
/** At the edges of panels, and of quieter areas. */
const PANEL: Pt = 2;
const SURFACE: Pt = 0.75;

/** The scene as it is, where the theme fills its bars. */
export function outlined(scene: Scene, theme: Theme, { tiers }: Pick<Document, 'tiers'>): Scene {
  if (!theme.outlined) return scene;
  const pen = new Pen(scene, tierWeights(tiers.length, theme), tierAreas(tiers.length, theme));
  return {
    ...scene,
    pages: scene.pages.map((page) => ({ ...page, items: page.items.flatMap((item) => pen.item(item)) })),
    layouts: scene.layouts.map((layout) => ({ ...layout, shapes: layout.shapes.flatMap((one) => pen.shape(one)) })),
  };
}

/** How heavy the bars of each rank are, from 0, the lowest. */
export function weightOf(rank: number, count: number): Pt {
  const share = count < 2 ? 0.5 : rank / (count - 1);
  return WEIGHTS.least + share * (WEIGHTS.most - WEIGHTS.least);
}

/** By the colours that the tiers' bars have been given. */
function tierWeights(count: number, theme: Theme): ReadonlyMap<Colour, Pt> {
  const ranks = Array.from({ length: count }, (_, rank) => rank);
  const of = (rank: number) => [tierColours(rank, count, theme).mark, weightOf(rank, count)] as const;
  return new Map([[UNTIERED.mark, weightOf(0, 1)], ...ranks.map(of)]);
}

interface Areas {
  /** Of words in bars. */
  readonly onBars: ReadonlySet<Colour>;
  readonly panels: ReadonlySet<Colour>;
  readonly quiet: ReadonlySet<Colour>;
}

function tierAreas(count: number, theme: Theme): Areas {
  const all = [UNTIERED, ...Array.from({ length: count }, (_, rank) => tierColours(rank, count, theme))];
  const tokens: readonly Colour[] = ['panelLower', 'panelMiddle', 'panelUpper'];
  return {
    onBars: new Set(all.map(({ onMark }) => onMark)),
    panels: new Set([...tokens, ...all.map(({ panel }) => panel)]),
    quiet: new Set<Colour>(['rule', ...all.map(({ muted }) => muted)]),
  };
}

class Pen {
  readonly #page: Pick<Scene, 'width' | 'height'>;
  readonly #weights: ReadonlyMap<Colour, Pt>;
  readonly #areas: Areas;

  constructor(page: Pick<Scene, 'width' | 'height'>, weights: ReadonlyMap<Colour, Pt>, areas: Areas) {
    this.#page = page;
    this.#weights = weights;
    this.#areas = areas;
  }

  item(item: Item): readonly Item[] {
    switch (item.kind) {
      case 'shape':
        return this.shape(item);
      case 'text':
        return [this.#inked(item)];
      case 'group':
        return [
          {
            ...item,
            items: item.items.flatMap((one): GroupItem['items'] => (one.kind === 'picture' ? [one] : this.#drawn(one))),
          },
        ];
      case 'grid':
        return [this.#grid(item)];
      case 'plot':
        return [this.#plot(item)];
      case 'picture':
        return [item];
    }
  }

  shape(item: ShapeItem): readonly ShapeItem[] {
    const { fill, box } = item;
    if (fill === undefined || item.shape === 'line') return [item];
    if (this.#areas.panels.has(fill)) return this.#edges(item, PANEL);
    if (fill === 'surface') return this.#edges(item, SURFACE);
    const isLine = Math.min(box.w, box.h) <= LINE || item.shape === 'ellipse';
    if (this.#areas.quiet.has(fill)) return isLine ? [item] : [around(item, 'mark', QUIET)];
    const weight = this.#weights.get(fill);
    if (weight === undefined) return [item];
    return isLine ? [{ ...item, fill: 'ink' }] : [around(item, 'ink', weight)];
  }

  #grid(item: GridItem): GridItem {
    return { ...item, drawn: item.drawn.flatMap((one) => this.#drawn(one)) };
  }

  #plot(item: PlotItem): PlotItem {
    const isDots = FORMS[item.form].dot !== undefined;
    return {
      ...item,
      bars: item.bars.map((bar) => {
        const weight = this.#weights.get(bar.colour);
        if (weight === undefined || isDots) return { ...bar, colour: 'ink', onBar: 'ink' };
        return { ...bar, colour: 'paper', onBar: 'ink', stroke: { colour: 'ink', width: weight } };
      }),
      behind: item.behind.flatMap((one) => this.#drawn(one)),
      drawn: item.drawn.flatMap((one) => this.#drawn(one)),
    };
  }

  #drawn(item: ShapeItem | TextItem): readonly (ShapeItem | TextItem)[] {
    return item.kind === 'shape' ? this.shape(item) : [this.#inked(item)];
  }

  /** Words that stood on a fill. */
  #inked(item: TextItem): TextItem {
    return {
      ...item,
      paragraphs: item.paragraphs.map((paragraph) => ({
        ...paragraph,
        runs: paragraph.runs.map((run) =>
          this.#areas.onBars.has(run.style.colour) ? { ...run, style: { ...run.style, colour: 'ink' as const } } : run,
        ),
      })),
    };
  }

  /** Lines along those sides of an area that are not the page's own. */
  #edges({ fill: _, box, ...item }: ShapeItem, width: Pt): readonly ShapeItem[] {
    const { x, y, w, h } = box;
    const [right, bottom] = [x + w, y + h];
    const line = (at: Box): ShapeItem => ({ ...item, shape: 'line', box: at, stroke: { colour: 'ink', width } });
    return [
      ...(y > 1 ? [line({ x, y, w, h: 0 })] : []),
      ...(right < this.#page.width - 1 ? [line({ x: right, y, w: 0, h })] : []),
      ...(bottom < this.#page.height - 1 ? [line({ x, y: bottom, w, h: 0 })] : []),
      ...(x > 1 ? [line({ x, y, w: 0, h })] : []),
    ];
  }
}

/** A shape with a line inside of its box, where it is wide enough for two. */
function around(item: ShapeItem, colour: Colour, width: Pt): ShapeItem {
  const { x, y, w, h } = item.box;
  if (Math.min(w, h) <= 2 * width) return { ...item, fill: colour };
  const box = { x: x + width / 2, y: y + width / 2, w: w - width, h: h - width };
  return { ...item, box, fill: 'paper', stroke: { colour, width } };
}
