/** What every part of the layout needs to know of the document and its medium. */

import { type Axis, share } from '../charts/share.js';
import type { Report } from '../diagnostic.js';
import type { Document, Inlines, Section, SectionLink } from '../document/types.js';
import { languageOf } from '../language.js';
import { type TierColours, tierColours, UNTIERED } from '../theme/tiers.js';
import type { Theme } from '../theme/types.js';
import type { Item, Picture, Run, Tag, TextStyle } from './scene.js';
import { NO_TAGS, type Tags } from './tags.js';
import type { Measure } from './text/metrics.js';

export type { TierColours };

export interface LayoutContext {
  readonly document: Document;
  readonly theme: Theme;
  readonly measure: Measure;
  readonly tags: Tags;
  readonly report: Report;
  /** The loaded pictures, by the keys of the document's figures. */
  readonly pictures: Readonly<Record<string, Picture>>;
  /** The number of the page on which a section starts. Known once all sections are laid: ask in a late item. */
  readonly pageOf: (section: string) => number | undefined;
  /** How many slides of a section's other blocks follow those of its layout. */
  readonly further?: number;
}

/** A context to lay something in only to see how much room it needs: it leaves no tags and tells nothing. */
export function onTrial<Context extends LayoutContext>(context: Context): Context {
  return { ...context, tags: NO_TAGS, report: () => undefined };
}

/** An item that needs to know where other sections came to lie. */
export type LateItem = () => Item;

/** The items of a page, once all sections are laid. */
export function settle(items: readonly (Item | LateItem)[]): Item[] {
  return items.map((item) => (typeof item === 'function' ? item() : item));
}

export function coloursOf(tier: number | undefined, context: LayoutContext): TierColours {
  return tier === undefined ? UNTIERED : tierColours(tier, context.document.tiers.length, context.theme);
}

/** Runs of one style; `small` text takes a style of its own. */
export function runsOf(text: Inlines, style: TextStyle, small?: TextStyle): Run[] {
  return text.map((inline) => {
    const { href, language, emphasis } = inline;
    const own = inline.small ? (small ?? { ...style, bold: false }) : emphasis ? { ...style, bold: true } : style;
    const run: Writable<Run> = { text: inline.text, style: own };
    if (href !== undefined) run.href = href;
    if (language !== undefined) run.language = language;
    if (emphasis !== undefined) run.emphasis = emphasis;
    return run;
  });
}

/** What is filled in as it is made: spreading takes V8 ten times as long, and there is a run for every text. */
type Writable<Made> = { -readonly [Field in keyof Made]: Made[Field] };

/** What a figure says to those who do not see it. */
export type Said = Pick<Tag, 'language'> & { readonly alt: string };

/** Words of the template, in its language. */
export function saidOf(alt: string, { document: { wordsLanguage } }: Pick<LayoutContext, 'document'>): Said {
  return { alt, ...(wordsLanguage !== undefined && { language: wordsLanguage }) };
}

/** The layout's own few words are English, and marked where the document is not. */
export function english({ document: { language } }: LayoutContext): Pick<Run, 'language'> {
  return languageOf(language) === 'en' ? {} : { language: 'en' };
}

/** The words of a link to a section, each as that link. */
export function linked({ target, text }: SectionLink): Inlines {
  return text.map((inline) => ({ ...inline, href: `#${target}` }));
}

export function plainText(text: Inlines): string {
  return text.map((inline) => inline.text).join('');
}

/** The text without its small parts, and the small parts alone. */
export function splitSmall(text: Inlines): { main: Inlines; small: Inlines } {
  return { main: text.filter((inline) => !inline.small), small: text.filter((inline) => inline.small) };
}

/** How a warning names a section: by its title, and whether that is a role's. */
export function subjectOf(section: Section): string {
  return `${section.role === undefined ? '' : 'the role '}"${plainText(section.title)}"`;
}

/** Where a value of the scale stands in a stretch of the page. */
export function position(value: number, scale: Axis, x: number, w: number): number {
  return x + w * share(value, scale);
}
