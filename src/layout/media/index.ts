/** Every medium: a new one is a file here and a line below. What lays one out is loaded when it is asked for. */
import type { Report } from '../../diagnostic.js';
import type { Document } from '../../document/types.js';
import type { Scene } from '../scene.js';
import type { LayoutOptions, Medium } from './options.js';

type LayOut = (document: Document, options: LayoutOptions, report: Report) => Scene;

export const MEDIA: Readonly<Record<Medium, () => Promise<LayOut>>> = {
  slides: async () => (await import('./slides.js')).layOutSlides,
  handout: async () => (await import('./handout.js')).layOutHandout,
  notes: async () => (await import('./notes.js')).layOutNotes,
  pages: async () => (await import('./pages.js')).layOutPages,
};
