/** What a call tells while it runs. */
import type { BuiltDocument } from './outcomes.js';

export type Progress =
  /** The plan is made: how many documents it has. */
  | { readonly kind: 'planned'; readonly documents: number }
  /** What is being done now: `deck: page 3 of 24`. */
  | { readonly kind: 'step'; readonly words: string }
  /** So many of the units that need work are done, in any order. */
  | { readonly kind: 'worked'; readonly done: number; readonly of: number }
  /** A document stands, in the order of the plan. */
  | { readonly kind: 'document'; readonly document: BuiltDocument };
