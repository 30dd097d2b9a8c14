/** What a company's own PowerPoint template holds, as far as a deck in it needs that. Lengths are in points, from the slide's top left corner. */
import type { Box, Pt } from '../layout/scene.js';
import type { Hex } from '../theme/types.js';

/** What our slides need of a template: every slide of ours stands on one of these four. */
export const LAYOUT_USES = ['title', 'section', 'titleOnly', 'blank'] as const;
export type LayoutUse = (typeof LAYOUT_USES)[number];

/** What a theme part and the shapes that use it call alike. */
const SAME = ['accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6', 'hlink', 'folHlink'] as const;

/** The twelve colours of a theme part, by its own names (ECMA-376 part 1, 20.1.6.2). */
export const THEME_SLOTS = ['dk1', 'lt1', 'dk2', 'lt2', ...SAME] as const;
export type ThemeSlot = (typeof THEME_SLOTS)[number];

/** The names by which shapes reach them: a master's colour map, or a layout's own, leads from a name to a slot (19.3.1.6). */
export const SCHEME_NAMES = ['tx1', 'bg1', 'tx2', 'bg2', ...SAME] as const;
export type SchemeName = (typeof SCHEME_NAMES)[number];
export type Scheme = Readonly<Record<SchemeName, Hex>>;

/** The theme part of a master. */
export interface TemplateTheme {
  /** Its name in the package, such as `ppt/theme/theme1.xml`. */
  readonly part: string;
  readonly name: string;
  readonly colours: Readonly<Record<ThemeSlot, Hex>>;
  readonly fonts: { readonly heading: string; readonly body: string };
}

export type PlaceholderKind =
  | 'title'
  | 'subtitle'
  | 'body'
  | 'content'
  | 'picture'
  | 'date'
  | 'footer'
  | 'number'
  | 'other';

/** A placeholder as it looks on its layout, whatever of it the layout, the master or the master's text styles say. */
export interface TemplatePlaceholder {
  readonly kind: PlaceholderKind;
  /** The attributes of `p:ph` as they are written in the layout: by them one on a slide finds its own. */
  readonly reference: { readonly type?: string; readonly idx?: string; readonly sz?: string; readonly orient?: string };
  readonly name: string;
  /** The whole frame; text stands `insets` inside of it. */
  readonly box: Box;
  readonly insets: { readonly left: Pt; readonly top: Pt; readonly right: Pt; readonly bottom: Pt };
  readonly anchor: 'top' | 'middle' | 'bottom';
  /** How its first level is set: as slides inherit it, and what is in no style, as the layout's own words are. */
  readonly text: TemplateText;
  /** Some of it is in no style, as LibreOffice writes it: slides do not inherit that, so that who fills the placeholder has to say it. */
  readonly direct?: true;
}

export interface TemplateText {
  readonly size: Pt;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly caps: 'none' | 'small' | 'all';
  readonly align: 'left' | 'centre' | 'right';
  readonly colour: Hex;
  /** A family: the theme's fonts by their names, never `+mj-lt`. */
  readonly family: string;
  /** Whether that is the theme's heading font, its body font, or one of its own. */
  readonly font: 'heading' | 'body' | 'other';
  /** Of lines, as a share of the font's own; or from baseline to baseline. */
  readonly spacing: { readonly share: number } | { readonly exactly: Pt };
  /** Added after every character. */
  readonly tracking: Pt;
  readonly bullet: boolean;
}

/** What stands behind a slide. */
export type Ground =
  | { readonly kind: 'plain'; readonly colour: Hex }
  /** A picture, a gradient or shapes: its darkest and its lightest colour in the safe area. */
  | { readonly kind: 'mixed'; readonly darkest: Hex; readonly lightest: Hex };

export interface TemplateLayout {
  readonly part: string;
  readonly name: string;
  /** What it says of itself (`p:sldLayout@type`). */
  readonly type?: string;
  /** Counted from 1 among the layouts of its master. */
  readonly number: number;
  readonly placeholders: readonly TemplatePlaceholder[];
  /** Through the master's colour map, or the layout's own. */
  readonly scheme: Scheme;
  readonly ground: Ground;
  /** Where nothing of master or layout is painted, under the title: room for what is ours. */
  readonly safe: Box;
}

/** One of several masters. */
export interface MasterPart {
  readonly part: string;
}

export interface TemplateMaster extends MasterPart {
  readonly theme: TemplateTheme;
  readonly layouts: readonly TemplateLayout[];
}

/** Why a layout stands for a use: a person said so; its type and its placeholders do; they alone; there is none, and it is the next best. */
export type UseReason = 'chosen' | 'type' | 'placeholders' | 'instead';

/** A mark that the master paints: a picture that stays the same on its slides. */
export interface TemplateLogo {
  /** The part of the picture, such as `ppt/media/image1.png`. */
  readonly part: string;
  readonly box: Box;
}

export interface CompanyTemplate {
  readonly width: Pt;
  readonly height: Pt;
  /** All of them, of which decks use one. */
  readonly masters: readonly MasterPart[];
  /** The one that most example slides use, of equals the one with most room. */
  readonly master: TemplateMaster;
  /** Which of its layouts stands for what; one may stand for several where the template has no better. */
  readonly uses: Readonly<Record<LayoutUse, TemplateLayout>>;
  /** How that was found. */
  readonly reasons: Readonly<Record<LayoutUse, UseReason>>;
  readonly logo?: TemplateLogo;
}
