/** What a template of the corpus is, and what a test should know of it. */
import type { LayoutUse } from '../../../src/brand/types.js';
import type { Box } from '../../../src/layout/scene.js';
import type { Hex } from '../../../src/theme/types.js';
import type { Presentation } from './contents.js';

export interface Template {
  /** Of its file, without the extension. */
  readonly name: string;
  readonly about: string;
  readonly presentation: Presentation;
  /** The master on which decks stand, counted from 0. */
  readonly master?: number;
  /** What stands behind its title-only layout. */
  readonly ground: Hex | 'mixed';
  /** Of its title-only layout: a box that the safe area holds, and one that it does not leave. */
  readonly safe: { readonly holds: Box; readonly within: Box };
  /** Words, addresses and names of parts that are in the template, and in no deck. */
  readonly gone?: readonly string[];
}

/** The layouts of a template that are wanted, by use: their names, and where a use is not there, what stands in for it. */
export type Wanted = Readonly<Record<LayoutUse, string>>;
