/** From meaning to places: the document on the slides or pages of a medium. */
import type { Report } from '../diagnostic.js';
import type { Document } from '../document/types.js';
import { tellDenseCodes } from './codes.js';
import { MEDIA } from './media/index.js';
import type { LayoutOptions } from './media/options.js';
import { mirrored } from './mirror.js';
import type { Scene } from './scene.js';
import { enlarged, scaled, withBleed } from './sheet.js';
import { withFallbacks } from './text/fallbacks.js';

export { KeptSlides } from './media/kept-slides.js';
export type { LayoutChoices, LayoutOptions, Medium, PaperSize } from './media/options.js';
export { fontsFor } from './text/coverage.js';

/** Never fails: what does not fit is set smaller, then goes on on another page, and `report` is told. */
export async function layOut(document: Document, options: LayoutOptions, report: Report): Promise<Scene> {
  const inMedium = await MEDIA[options.medium]();
  const scene = onSheet(inMedium(document, options, report), options);
  tellDenseCodes(scene, document, report);
  const named = options.stack === undefined ? scene : withFallbacks(scene, options.stack);
  return named.direction === 'rtl' ? mirrored(named) : named;
}

/** What is printed, at its size; slides in a company's template at that of its own. */
function onSheet(scene: Scene, { medium, paper = 'A4', bleed, company }: LayoutOptions): Scene {
  if (medium === 'slides') return company === undefined ? scene : scaled(scene, company.scale);
  const sheet = enlarged(scene, paper);
  return bleed && medium === 'pages' ? withBleed(sheet) : sheet;
}
