import type { Picture } from '../layout/scene.js';

/** A file's picture. */
export interface Found {
  readonly picture: Picture;
  /** Whether it takes the colour of the text around it, and is another in another. */
  readonly inked: boolean;
}
