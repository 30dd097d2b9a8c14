/** What a person chooses of how a document is laid out. */
import type { Theme } from '../../theme/types.js';
import type { Picture, Scene } from '../scene.js';

export type Medium = Scene['medium'];

export const ASPECTS = ['16:9', '4:3'] as const;
export type Aspect = (typeof ASPECTS)[number];

export interface LayoutOptions {
  readonly medium: Medium;
  readonly theme: Theme;
  /** The loaded pictures, by the keys of the document's figures. */
  readonly pictures?: Readonly<Record<string, Picture>>;
  /** Of slides; 16:9 unless given. */
  readonly aspect?: Aspect;
}
