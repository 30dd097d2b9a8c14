/** What a writer may be asked for beside the scene. */

import type { Page } from '../layout/scene.js';
import type { SkeletonFor } from './pptx/skeleton.js';

/** A file inside a file. */
export interface Attachment {
  readonly name: string;
  /** A media type. */
  readonly type: string;
  readonly description: string;
  readonly text: string;
}

/** Of what a deck was made, for the part that programs find it by. */
export interface Stamp {
  /** The template's id. */
  readonly template: string;
  /** The dataset's name. */
  readonly dataset: string;
}

/** Drawings of pages, by their items: the same items of a document are drawn the same. */
export type KeptDrawings = WeakMap<Page['items'], { readonly name: string; readonly svg: string }>;

export interface WriteOptions {
  /** PDF only. */
  readonly attachment?: Attachment;
  /** PPTX only; absent: the deck carries no stamp. */
  readonly stamp?: Stamp;
  /** PPTX only: a template, from which PowerPoint makes presentations. */
  readonly asTemplate?: true;
  /** PPTX only; absent: master and layouts are ours. */
  readonly skeleton?: SkeletonFor;
  /** PDF only: told the number of each page before it is painted. */
  readonly onPage?: (page: number) => void;
  /** SVG only: what was drawn before, for who draws again and again. */
  readonly kept?: KeptDrawings;
}
