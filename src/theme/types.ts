/** How documents look: colours by their meaning, fonts, and a logo. */
import type { Place } from '../diagnostic.js';
import type { Measures } from '../fonts/measures.js';

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

/** Font families by use: what stands for each is found by `theme/fonts.ts`. */
export interface FontPair {
  readonly heading: string;
  readonly body: string;
  /** Those of the two whose files the theme brings. */
  readonly own?: readonly OwnFamily[];
}

/** A family by the name under which the theme uses it. Where there is one weight only, it is both. */
export interface OwnFamily {
  readonly name: string;
  readonly regular: OwnFace;
  readonly bold: OwnFace;
}

/** A font that a theme brings, as its file describes it. */
export interface OwnFace extends ThemeFile {
  /** PostScript's, and no other face's of the theme. */
  readonly name: string;
  /** As programs call it: the family of all its weights first, then that of regular and bold. */
  readonly families: readonly string[];
  /** Of its strokes, from 1 to 1000. */
  readonly weight: number;
  readonly italic: boolean;
  /** Whether its maker lets documents carry it. */
  readonly embeds: boolean;
  readonly sha256: string;
  readonly measures: Measures;
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

/** What a person asks for on top of a theme. */
export interface ThemeChoices {
  readonly colours?: BrandColours;
  /** The path of a picture. */
  readonly logo?: string;
}

/** The two colours of a company, of which all others are made. */
export interface BrandColours {
  readonly primary: Hex;
  readonly accent: Hex;
}

export interface Theme {
  readonly name: string;
  /** True where the paper is darker than the ink. */
  readonly dark: boolean;
  readonly colours: Readonly<Record<Token, Hex>>;
  /** Of a dark theme in the colours of a company: the same on paper that is light. */
  readonly onPaper?: Readonly<Record<Token, Hex>>;
  /** Bars and panels have edges instead of fills, for printers in black and white. */
  readonly outlined?: true;
  readonly fonts: {
    /** Named in decks, not embedded. */
    readonly slides: FontPair;
    /** Embedded in PDFs and web pages: each can be. */
    readonly pages: FontPair;
  };
  readonly logo?: Logo;
  readonly template?: ThemeTemplate;
}
