/** What the stages of the pipeline hand on: what is asked for, what a build shares, and what becomes of a document. */
import type { Company } from './brand/load.js';
import type { DatasetInput, LoadedDataset, OnDuplicate } from './dataset/read.js';
import type { SubjectRecord } from './dataset/records.js';
import type { TableOptions } from './dataset/tables/options.js';
import type { Focus, Role, Selection, Tier } from './dataset/types.js';
import type { Document } from './document/types.js';
import type { Reads } from './files.js';
import type { KeptSlides, LayoutChoices, PaperSize } from './layout/index.js';
import type { Scene } from './layout/scene.js';
import type { Once } from './once.js';
import type { DocumentFormat, KeptDrawings, PictureFormat } from './output/index.js';
import type { Pictures } from './pictures/load.js';
import type { Medium, Template } from './template/types.js';
import type { BrandColours, Theme } from './theme/types.js';

/** What is asked for. */
export interface Request {
  readonly data: readonly DatasetInput[];
  readonly onDuplicate?: OnDuplicate;
  /** What a person says of the tables among the data. */
  readonly tables?: TableOptions;
  readonly focus: Focus;
  /** The path of a table, each of whose rows is a document. */
  readonly records?: string;
  /** The folder from which templates are named; absent: the working folder. */
  readonly root?: string;
  /** Names of built-in templates, or paths, absolute or from the root. */
  readonly templates: readonly string[];
  /** The name of a built-in theme, or a path. */
  readonly theme: string;
  /** Two of which the theme makes all others; absent: its own. */
  readonly colours?: BrandColours;
  /** The path of a picture in the place of the theme's logo. */
  readonly logo?: string;
  /** BCP 47: the language of the template's own words and of numbers; absent: the dataset's. */
  readonly locale?: string;
  /** ISO date and time from which files are dated; absent: the date of the dataset's figures. */
  readonly date?: string;
  /** How documents are laid out, whatever their templates say; absent: as they say. */
  readonly medium?: Medium;
  /** What a person may choose of the layout: aspect, paper, large print. */
  readonly layout?: LayoutChoices;
  /** Whether paper has the colours of a dark theme, too. */
  readonly darkPages?: boolean;
  /** How long a talk may take, from 1; absent: everything is told. */
  readonly minutes?: number;
  /** Whether a PDF carries the chosen roles with it, as a file in JSON. */
  readonly attachData?: boolean;
  /** Whether a deck repeats what it shows in a part for programs, so that edits can be told; absent: it does. */
  readonly stamp?: boolean;
  /** Values for the template. The built-in ones print `speaker`, `event` and `link`. */
  readonly parameters: Readonly<Record<string, string>>;
}

/** What several requests of a build may ask for, each read once. */
export interface Shared {
  readonly datasets: Once<LoadedDataset | undefined>;
  readonly templates: Once<Template | undefined>;
  readonly themes: Once<Look | undefined>;
}

/** A theme, and the company's template in which its decks are written. */
export interface Look {
  readonly theme: Theme;
  readonly company?: Company;
}

/** What the documents of a request share. */
export interface Prepared
  extends LoadedDataset,
    Pick<Request, 'locale' | 'date' | 'layout' | 'minutes' | 'attachData' | 'stamp' | 'parameters'> {
  readonly selection: Selection;
  /** The rows of the table that was asked for. */
  readonly records?: readonly SubjectRecord[];
  readonly templates: readonly Template[];
  readonly theme: Theme;
  /** The company's template, where the theme names one. */
  readonly company?: Company;
  /** Of pages, handouts and notes: dark only where that was asked for, for paper is not. */
  readonly printTheme: Theme;
  /** What was read to prepare. */
  readonly reads: {
    readonly data: Reads;
    readonly theme: Reads;
    /** By the name of the template. */
    readonly templates: ReadonlyMap<Template['name'], Reads>;
  };
  /** Told what is being done, for a person who waits. */
  readonly onStep?: (words: string) => void;
}

/** What a document is about under `--each`, by its id, or its index among the records; without it, all chosen roles. */
export type Subject = { readonly role: Role['id'] } | { readonly tier: Tier['id'] } | { readonly record: number };

/** What a template says, with the pictures that it shows. */
export interface Illustrated extends Document {
  /** The id of the template. */
  readonly template: string;
  /** The paper that its template is made for. */
  readonly paper?: PaperSize;
  /** The files that come with the package, of the template's. */
  readonly builtIn: readonly string[];
  readonly pictures: Pictures;
  /** The same on paper that is never dark: drawings may take the ink of their theme. */
  readonly printPictures: Pictures;
}

/** A document that was made, not yet written. */
export interface Rendered {
  readonly format: DocumentFormat;
  readonly medium: Scene['medium'];
  readonly pages: number;
  /** Of slides: how many seconds a talk from them takes. */
  readonly talk?: number;
  readonly bytes: Uint8Array;
}

/** What stays from one drawing of a document to the next, for who draws it again whenever a word of it changes. */
export interface Kept {
  readonly slides: KeptSlides;
  readonly drawings: KeptDrawings;
}

/** The pages of a document as pictures, not yet written. */
export interface Pictured {
  readonly format: PictureFormat;
  /** What they show, a page each. */
  readonly scene: Scene;
  readonly pictures: readonly Uint8Array[];
}
