/** From meaning to places: the document on the slides or pages of a medium. */
import type { Report } from '../diagnostic.js';
import type { Document } from '../document/types.js';
import { tellDenseCodes } from './codes.js';
import { MEDIA } from './media/index.js';
import type { LayoutOptions } from './media/options.js';
import { mirrored } from './mirror.js';
import type { Scene } from './scene.js';
import { withFallbacks } from './text/fallbacks.js';

export type { LayoutChoices, LayoutOptions, Medium } from './media/options.js';
export { fontsFor } from './text/coverage.js';

/** Never fails: what does not fit is set smaller, then goes on on another page, and `report` is told. */
export async function layOut(document: Document, options: LayoutOptions, report: Report): Promise<Scene> {
  const inMedium = await MEDIA[options.medium]();
  const scene = inMedium(document, options, report);
  tellDenseCodes(scene, document, report);
  const named = options.stack === undefined ? scene : withFallbacks(scene, options.stack);
  return named.direction === 'rtl' ? mirrored(named) : named;
}
