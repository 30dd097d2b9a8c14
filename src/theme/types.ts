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
  'onLower',
  'onMiddle',
  'onUpper',
  'panelLower',
  'panelMiddle',
  'panelUpper',
  'onPanelLower',
  'onPanelMiddle',
  'onPanelUpper',
  'mutedLower',
  'mutedMiddle',
  'mutedUpper',
  'signal',
] as const;
export type Token = (typeof TOKENS)[number];

/** What a theme file may set for all three tiers at once. */
export const FOR_ALL_TIERS = {
  onTier: ['onLower', 'onMiddle', 'onUpper'],
  onPanel: ['onPanelLower', 'onPanelMiddle', 'onPanelUpper'],
} as const satisfies Readonly<Record<string, readonly Token[]>>;

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

/** A file that a theme names: of a font, or the company's template. */
export interface ThemeFile {
  /** From `folder`, as it was written. */
  readonly path: string;
  /** The folder of the theme file that names it: an absolute path, for nobody's eyes. */
  readonly folder: string;
  readonly place: Place;
}

/** The company's own .pptx or .potx, in which decks are written, and what a person says of it. */
export interface ThemeTemplate extends ThemeFile {
  /** Of the file when the theme was made from it, in lower case: another file may have other layouts. */
  readonly sha256?: string;
  /** The names of the layouts that stand for ours, where what is found by their placeholders is not what is wanted. */
  readonly layouts: Partial<Readonly<Record<'title' | 'section' | 'titleOnly' | 'blank', string>>>;
  /** Where what is ours may stand, in points: left, top, width and height. Absent: where nothing of the template is. */
  readonly safe?: readonly [x: number, y: number, w: number, h: number];
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
    /** Files of families that rolecast does not have, known by the names in them. */
    readonly files?: readonly ThemeFile[];
  };
  readonly logo?: Logo;
  readonly template?: ThemeTemplate;
}
