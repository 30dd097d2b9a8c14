/** What every item of a slide needs to know while it is written. */
import type { PlotItem, SlideLayout } from '../../layout/scene.js';
import type { Relationships } from '../../opc/writing/package.js';
import type { Deck } from './deck.js';
import type { Identities } from './identities.js';
import type { Media } from './media.js';
import type { SkeletonLayout } from './skeleton.js';
import type { Seam } from './xml.js';

export interface SlideSetting {
  readonly deck: Deck;
  readonly layout: SlideLayout;
  /** Where slides of the layout stand. */
  readonly place: SkeletonLayout;
  readonly identities: Identities;
  readonly relationships: Relationships;
  readonly seam: Seam;
  readonly media: Media;
  /** The id of the relationship to a plot's chart part. */
  readonly chart: (plot: PlotItem) => string;
}
