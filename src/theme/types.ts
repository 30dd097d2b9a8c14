/** How documents look: colours by their meaning, fonts, and a logo. */
import type { Place } from '../diagnostic.js';

/** The colour tokens; what each is for stands in templates/themes/README.md. */
export const TOKENS = [
  'paper',
  'surface',
  'ink',
  'ink2',
  'rule',
  'mark',
  'lower',
  'middle',
  'upper',
  'onTier',
  'panelLower',
  'panelMiddle',
  'panelUpper',
  'onPanel',
  'mutedLower',
  'mutedMiddle',
  'mutedUpper',
  'signal',
] as const;
export type Token = (typeof TOKENS)[number];

/** `#RRGGBB`, upper case. */
export type Hex = `#${string}`;

/** A token wherever there is one, so that a deck can be restyled; a hex only for colours between two tokens. */
export type Colour = Token | Hex;

/** How bars and panels are drawn. */
export const BARS = ['solid', 'outlined'] as const;
export type Bars = (typeof BARS)[number];

/** Font families by use. A family is known by `theme/fonts.ts`, or is a deck font with the metrics of one that is. */
export interface FontPair {
  readonly heading: string;
  readonly body: string;
}

/** A picture of the theme's own; `theme:logo` among the loaded pictures. */
export interface Logo {
  /** From `folder`, as it was written. */
  readonly path: string;
  /** The folder of the theme file that names it: an absolute path, for nobody's eyes. */
  readonly folder: string;
  readonly place: Place;
  /** Whose it is: the theme's name. */
  readonly alt: string;
}

export interface Theme {
  readonly name: string;
  /** True where the paper is darker than the ink. */
  readonly dark: boolean;
  readonly colours: Readonly<Record<Token, Hex>>;
  /** Bars and panels have edges instead of fills, for printers in black and white. */
  readonly outlined?: true;
  readonly fonts: {
    /** Named in decks, not embedded. */
    readonly slides: FontPair;
    /** Embedded in PDFs. */
    readonly pages: FontPair;
  };
  readonly logo?: Logo;
}
