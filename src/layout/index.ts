/** From meaning to places: the document on the slides or pages of a medium. */
import type { Report } from '../diagnostic.js';
import type { Document } from '../document/types.js';
import type { Theme } from '../theme/types.js';
import { MEDIA } from './media/index.js';
import type { Scene } from './scene.js';

export type Medium = Scene['medium'];

/** Never fails: what does not fit is set smaller, then goes on on another page, and `report` is told. */
export function layOut(document: Document, theme: Theme, medium: Medium, report: Report): Scene {
  return MEDIA[medium](document, theme, report);
}
