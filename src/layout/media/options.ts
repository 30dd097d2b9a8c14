/** What a person chooses of how a document is laid out. */
import type { FontStack } from '../../fonts/stack.js';
import type { Theme } from '../../theme/types.js';
import { PAPER_SIZES, type PaperSize } from '../pages/paper.js';
import type { Picture, Scene } from '../scene.js';
import type { SlideGrid } from '../slides/grid.js';
import type { KeptSlides } from './kept-slides.js';

export { PAPER_SIZES, type PaperSize };

export type Medium = Scene['medium'];

export const ASPECTS = ['16:9', '4:3'] as const;
export type Aspect = (typeof ASPECTS)[number];

/** Slides on a page of a handout, as PowerPoint offers them. */
export const SLIDES_PER_PAGE = ['1', '2', '3', '4', '6', '9'] as const;
export type SlidesPerPage = (typeof SLIDES_PER_PAGE)[number];

/** What a person may choose, whatever the document. */
export interface LayoutChoices {
  /** Of slides; 16:9 unless given. */
  readonly aspect?: Aspect;
  /** Of pages; A4 unless given, or what the template says. */
  readonly paper?: PaperSize;
  /** Of pages: 3 mm more on each side, which the printer cuts off. */
  readonly bleed?: boolean;
  /** Of handouts; 6 unless given. 3 and 6 have lines for notes. */
  readonly slidesPerPage?: SlidesPerPage;
  /** Body text of 18 points, in one column. */
  readonly largePrint?: boolean;
}

export interface LayoutOptions extends LayoutChoices {
  readonly medium: Medium;
  readonly theme: Theme;
  /** The loaded pictures, by the keys of the document's figures. */
  readonly pictures?: Readonly<Record<string, Picture>>;
  /** Fonts of other scripts, by which their text is measured; the scene names those that it needs. */
  readonly stack?: FontStack;
  /** The grid of a company's template, in which slides are laid instead of their aspect's, and its scale. */
  readonly company?: CompanyGrid;
  /** The slides of the last drawing, for who draws again and again. */
  readonly kept?: KeptSlides;
}

export interface CompanyGrid {
  /** In points of a slide of ours. */
  readonly grid: SlideGrid;
  /** How many of the company's points are one of ours. */
  readonly scale: number;
}
