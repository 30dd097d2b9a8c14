/** Where a scene is painted: the page at hand, with what every painter needs. */
import type { Scene } from '../../layout/scene.js';
import type { Colour, Theme } from '../../theme/types.js';
import { hexOf } from '../colour.js';
import type { EmbeddedFont } from './embed.js';
import type { FontSet } from './fonts.js';
import { Links } from './links.js';
import type { Order } from './order.js';
import type { Document } from './pdfkit.js';
import { Pictures } from './pictures.js';
import { StructureTree } from './structure.js';

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
  #fill?: Colour;

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
    this.#fill = undefined;
    this.structure.startPage();
    this.links.startPage();
  }

  /** The colour in which shapes and text are filled from now on. */
  fill(colour: Colour): void {
    if (colour === this.#fill) return;
    this.document.fillColor(hexOf(this.theme, colour));
    this.#fill = colour;
  }

  stroke(colour: Colour, width: number): void {
    this.document.strokeColor(hexOf(this.theme, colour)).lineWidth(width);
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
    this.document.page.fonts[resource] = reference;
    const spacing = tracking === 0 ? '' : `${rounded(tracking)} Tc `;
    const reset = tracking === 0 ? '' : ' 0 Tc';
    // The page's matrix points down; the text's turns the letters up again.
    const matrix = `1 0 0 -1 ${rounded(x)} ${rounded(y)} Tm`;
    this.document.addContent(`BT ${spacing}/${resource} ${rounded(size)} Tf ${matrix} ${operand} TJ${reset} ET`);
  }
}

/** To a thousandth of a point. */
function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
