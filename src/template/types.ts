/** What a template is before it runs, and what it gives: text whose every piece knows where it was written. */
import type { Place } from '../diagnostic.js';
import type { PaperSize } from '../layout/media/options.js';

export const MEDIUMS = ['slides', 'handout', 'notes', 'pages'] as const;
export type Medium = (typeof MEDIUMS)[number];

/** A template or partial as it was read. */
export interface TemplateFile {
  /** As a person names it: relative to the working folder; a built-in one as `templates/deck.hbs`. */
  readonly name: string;
  /** It comes with the package. */
  readonly builtIn?: true;
  readonly text: string;
}

/** The first line's comment: `{{!-- rolecast: medium=pages page=A3 language=en-GB title="..." --}}`. */
export interface Front {
  readonly medium: Medium;
  /** The paper that it is made for; absent: A4. */
  readonly page?: PaperSize;
  /** BCP 47: of the template's own words; absent: what is asked for, or the dataset's. */
  readonly language?: string;
  /** A Handlebars string, rendered with the context, and the column in which it begins; absent: the dataset's name. */
  readonly title?: { readonly text: string; readonly column: number };
}

export interface TemplateSource extends TemplateFile {
  /** The base of output names: `deck` for `deck.hbs`. */
  readonly id: string;
  /** Where its pictures lie: an absolute path, for nobody's eyes. */
  readonly folder: string;
  readonly front: Front;
  /** Every partial that can be called, by the name that `{{> name}}` uses. */
  readonly partials: ReadonlyMap<string, TemplateFile>;
}

/** A template that was found right and is ready to run. */
export interface Template extends Pick<TemplateSource, 'id' | 'name' | 'folder'> {
  readonly front: Omit<Front, 'title'>;
  readonly program: Program<Run>;
}

/** What runs: the trees of a template's files, or what they were compiled to. */
export interface Program<Code> {
  readonly main: Code;
  /** Absent: the dataset's name is the title. */
  readonly title?: Code;
  /** By `PartialCall.partial`: a partial has one for each position of the markup in which it begins. */
  readonly partials: ReadonlyMap<string, Code>;
  /** By the name that a call has in the code, so that a running template knows its stack. */
  readonly calls: ReadonlyMap<string, PartialCall>;
  /** The files by the index that stamps use. */
  readonly files: readonly string[];
  /** Those of them that come with the package: nobody is sent there. */
  readonly builtIn: readonly string[];
  /** The names of `--param` that it asks for, sorted; `any` where it goes through them all. */
  readonly parameters: readonly string[] | 'any';
}

/** A call of a partial. */
export interface PartialCall {
  readonly place: Place;
  readonly partial: string;
}

/** As Handlebars compiles a file. */
export type Run = (context: unknown, options?: object) => string;

/**
 * A template after it ran: markup with processing instructions that say where each piece was written.
 * They stand in text position only, never inside a tag, and data cannot forge them: its `<` arrives as `&lt;`.
 *
 * - `<?at FILE:LINE:COLUMN?>`: what follows is the template's own text and begins there.
 * - `<?data FILE:LINE:COLUMN?>value<?end?>`: a value of the dataset, printed by the expression at that place.
 * - `<?about PATH?>` and `<?done?>`: around what a block gave of a record, with where in the dataset it stands (`roles[3]`); of a record
 *   that is none of the dataset's without a path.
 * - `<?enter FILE:LINE:COLUMN?>` and `<?leave?>`: around what a partial gave, with the place of its call.
 *
 * An attribute whose value an expression begins has `&printed;` before it, which data cannot forge either: its `&` arrives as `&amp;`.
 *
 * FILE is an index into `files`; lines and columns count from 1.
 */
export interface RenderedTemplate {
  readonly text: string;
  /** By index, as a person names them. */
  readonly files: readonly string[];
  readonly front: { readonly medium: Medium; readonly title: string };
}
