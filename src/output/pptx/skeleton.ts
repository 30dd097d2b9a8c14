/** What stands around the slides of a deck: masters, layouts, theme and settings. Ours is made, a company's is carried. */
import type { Box, Scene, SlideLayout, Slot } from '../../layout/scene.js';
import type { Package, Relationships } from '../../opc/writing/package.js';
import type { Theme } from '../../theme/types.js';
import type { Deck } from './deck.js';
import type { Level } from './styles.js';

export interface Skeleton {
  /** What every part of the deck needs to know while it is written. */
  readonly deck: Deck;
  /** Where the slides of a layout stand. */
  on(layout: SlideLayout): SkeletonLayout;
  /** The part of the master of notes, which is only there where slides have notes. */
  readonly notesMaster: string;
  /** Adds everything but slides and what belongs to them: the parts before them in the file. */
  addTo(file: Package, slides: SlideList): void;
}

/** The slides, as the presentation lists them. */
export interface SlideList {
  /** Their parts, in order. */
  readonly parts: readonly string[];
  readonly hasNotes: boolean;
  /** Of the presentation: what programs make of the file. */
  readonly contentType: string;
  /** Adds to the presentation's relationships what else belongs to it. */
  relate(presentation: Relationships): void;
}

export interface SkeletonLayout {
  readonly part: string;
  readonly deck: Deck;
  /** Whether it has the shapes that are the layout's: `ShapeItem.inLayout`. Else each slide has them. */
  readonly paints: boolean;
  /** The placeholder for what fills a slot; absent: it stands in a text box. */
  placeholder(slot: Slot): Placeholder | undefined;
}

export interface Placeholder {
  /** The attributes of `p:ph`, by which a slide's finds the layout's. */
  readonly reference: string;
  /** Its whole frame: text stands in it as far from its edges as `insets` say. */
  readonly box: Box;
  readonly insets: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
  readonly anchor: Slot['anchor'];
  /** What its text inherits. */
  readonly levels: readonly Level[];
}

/** Makes the skeleton for a scene that was laid out for it. */
export type SkeletonFor = (scene: Scene, theme: Theme) => Skeleton;
