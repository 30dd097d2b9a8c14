/** What every part of the page needs to know. */
import type { Document } from '../../document/types.js';
import type { Picture } from '../../layout/scene.js';
import type { Child } from './element.js';
import type { Ids } from './ids.js';
import type { PageWords } from './words.js';

export interface PageContext {
  readonly document: Document;
  readonly pictures: Readonly<Record<string, Picture>>;
  /** The theme's mark. */
  readonly logo: Child;
  /** The page's own words in the document's language. */
  readonly words: (word: keyof PageWords) => Child;
  readonly newId: Ids['newId'];
}

/** The class that gives an element the colours of a tier. */
export function tierClass(tier: number | undefined): string | undefined {
  return tier === undefined ? undefined : `tier-${tier}`;
}

/** Class names in one attribute; nothing where there are none. */
export function classes(...names: readonly (string | undefined)[]): string | undefined {
  return names.filter((name) => name !== undefined).join(' ') || undefined;
}
