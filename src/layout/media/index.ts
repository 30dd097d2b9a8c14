/** Every medium: a new one is a file here and a line below. */
import type { Report } from '../../diagnostic.js';
import type { Document } from '../../document/types.js';
import type { Scene } from '../scene.js';
import { layOutHandout } from './handout.js';
import { layOutNotes } from './notes.js';
import type { LayoutOptions, Medium } from './options.js';
import { layOutPages } from './pages.js';
import { layOutSlides } from './slides.js';

export const MEDIA: Readonly<Record<Medium, (document: Document, options: LayoutOptions, report: Report) => Scene>> = {
  slides: layOutSlides,
  handout: layOutHandout,
  notes: layOutNotes,
  pages: layOutPages,
};
