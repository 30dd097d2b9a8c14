/** What a preview shows: plain data, from the thread that draws to the server and on to the page. */
import type { Severity } from '../diagnostic.js';

/** How a template is looked at: as what it is made for (slides or pages), on the sheets that are printed of slides, or on a phone. */
export const WAYS = ['own', 'notes', '6-up', 'phone'] as const;
export type Way = (typeof WAYS)[number];

/** A slide or a page. */
export interface ShownPage {
  readonly name: string;
  /** The drawing, as SVG; absent in what is sent to a page that has it. */
  readonly svg?: string;
  /** The same for the same drawing. */
  readonly digest: string;
  /** The roles that it is about, and where each comes from: «roles.xlsx, row 7». */
  readonly about: readonly { readonly role: string; readonly from: string }[];
  /** What its speaker says, a paragraph each. */
  readonly notes: readonly string[];
}

/** What was found, in words. */
export interface Problem {
  readonly severity: Severity;
  readonly code: string;
  readonly text: string;
  /** What to do about it. */
  readonly hint?: string;
  /** `talks/mine.hbs:3:1`. */
  readonly at?: string;
  /** The lines of the file around that place. */
  readonly frame: readonly string[];
  /** The index of the page that it belongs to; absent: it is about the whole. */
  readonly page?: number;
}

/** What was drawn. */
export interface Picture {
  readonly pages: readonly ShownPage[];
  /** In the place of pages: the web page; its text is absent in what is sent to a page that has it. */
  readonly html?: { readonly digest: string; readonly text?: string };
  /** The rules that bring the theme's own fonts; their text is absent in what is sent to a page that has it. */
  readonly fonts?: { readonly digest: string; readonly text?: string };
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  /** Of slides: how many seconds a talk from them takes. */
  readonly talk?: number;
}

/** What there is to choose from. */
export interface Offer {
  readonly templates: readonly { readonly name: string; readonly isSlides: boolean }[];
  /** Of a config with several: their names, in the place of their index. */
  readonly jobs: readonly string[];
  /** Of a template that is about one after the other: what a document of it is called. */
  readonly subjects: readonly string[];
  readonly tiers: readonly { readonly id: string; readonly name: string }[];
  readonly roles: readonly { readonly id: string; readonly title: string }[];
  readonly themes: readonly string[];
  readonly aspects: readonly string[];
}

/** What is looked at, under the names by which an address says it. */
export interface Chosen {
  readonly job: number;
  readonly template: string;
  readonly way: Way;
  readonly subject: string;
  readonly theme: string;
  readonly aspect: string;
  readonly tier: readonly string[];
  readonly role: readonly string[];
  readonly 'min-salary': string;
  readonly 'max-salary': string;
  readonly minutes: string;
}

/** A message to the page: what it shows from now on. */
export interface Shown {
  /** The last that could be drawn; absent where none could ever. */
  readonly picture?: Picture;
  /** Whether this time none could: the picture is an old one. */
  readonly failed: boolean;
  readonly problems: readonly Problem[];
  readonly offer: Offer;
  readonly chosen: Chosen;
  /** The command that makes what is seen. */
  readonly line: string;
}
