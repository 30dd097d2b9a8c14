/** Every medium: a new one is a file here and a line below. */
import type { Report } from '../../diagnostic.js';
import type { Document } from '../../document/types.js';
import type { Theme } from '../../theme/types.js';
import type { Scene } from '../scene.js';
import { layOutPages } from './pages.js';
import { layOutSlides } from './slides.js';

export const MEDIA: Readonly<Record<Scene['medium'], (document: Document, theme: Theme, report: Report) => Scene>> = {
  slides: layOutSlides,
  pages: layOutPages,
};
