/** Where a scene is painted: the page at hand, with what every painter needs. */
import type { Scene } from '../../layout/scene.js';
import { hexOf } from '../../theme/colour.js';
import type { Colour, Hex, Theme } from '../../theme/types.js';
import type { Order } from '../order.js';
import type { EmbeddedFont } from './embed.js';
import type { FontSet } from './fonts.js';
import { Links } from './links.js';
import { type Document, extend } from './pdfkit.js';
import { Pictures } from './pictures.js';
import { StructureTree } from './structure.js';
import { rounded } from './written.js';

export class Canvas {
  readonly document: Document;
  readonly scene: Scene;
  readonly theme: Theme;
  readonly fonts: FontSet;
  /** Present where text runs from right to left. */
  readonly order: Order | undefined;
  readonly structure: StructureTree;
  readonly links: Links;
  readonly pictures: Pictures;
  readonly #inks = new Map<Colour, string>();
  #state = initialState();

  constructor(document: Document, scene: Scene, theme: Theme, fonts: FontSet, order: Order | undefined) {
    this.document = document;
    this.scene = scene;
    this.theme = theme;
    this.fonts = fonts;
    this.order = order;
    this.structure = new StructureTree(document, scene);
    this.links = new Links(document, scene, this.structure);
    this.pictures = new Pictures(document, scene);
  }

  addPage(): void {
    this.document.addPage();
    const { trim, height } = this.scene;
    if (trim !== undefined) {
      const { x, y, w, h } = trim;
      extend(this.document.page.dictionary, { TrimBox: [x, height - y - h, x + w, height - y] });
    }
    this.#state = initialState();
    this.structure.startPage();
    this.links.startPage();
  }

  /** The colour in which shapes and text are filled from now on. */
  fill(colour: Colour): void {
    if (colour === this.#state.fill) return;
    this.#state.fill = colour;
    this.document.addContent(`${this.#ink(colour)} rg`);
  }

  stroke(colour: Colour, width: number): void {
    this.document.addContent(`${this.#ink(colour)} RG ${rounded(width)} w`);
  }

  #ink(colour: Colour): string {
    const ink = this.#inks.get(colour) ?? sharesOf(hexOf(colour, this.theme));
    this.#inks.set(colour, ink);
    return ink;
  }

  /** Shows an encoded text with its baseline starting at a point. */
  show(
    typeface: { readonly font: EmbeddedFont },
    operand: string,
    x: number,
    y: number,
    size: number,
    tracking = 0,
  ): void {
    const { resource, reference } = typeface.font;
    const font = `/${resource} ${rounded(size)} Tf `;
    const spacing = `${rounded(tracking)} Tc `;
    let changed = '';
    if (font !== this.#state.font) {
      this.document.page.fonts[resource] = reference;
      this.#state.font = font;
      changed = font;
    }
    if (spacing !== this.#state.spacing) {
      this.#state.spacing = spacing;
      changed += spacing;
    }
    // The page's matrix points down; the text's turns the letters up again.
    this.document.addContent(`BT ${changed}1 0 0 -1 ${rounded(x)} ${rounded(y)} Tm ${operand} TJ ET`);
  }
}

/** What the graphics state of a page starts with, as far as the canvas sets it again only where it changes. */
function initialState(): { fill?: Colour; font?: string; spacing: string } {
  return { spacing: '0 Tc ' };
}

/** Shares of red, green and blue, finely enough for eight bits each. */
function sharesOf(hex: Hex): string {
  return [1, 3, 5].map((at) => Math.round((Number.parseInt(hex.slice(at, at + 2), 16) / 255) * 1000) / 1000).join(' ');
}
