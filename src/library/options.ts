/**
 * What code asks for. The names are those of the flags and of a config's keys, in camel case; a list is an array. Paths are from the
 * working folder.
 */
import type { OnDuplicate } from '../dataset/join.js';
import type { Grouping } from '../dataset/tables/pay/index.js';
import type { SalaryBy, Sort } from '../dataset/types.js';
import type { Aspect, Medium, PaperSize, SlidesPerPage } from '../layout/media/options.js';
import type { Format } from '../output/index.js';
import type { Progress } from './progress.js';

export type OneOrMore<Value> = Value | readonly Value[];

/** A dataset: the path of a file, or what is at hand. A plain object says what a file in JSON would. */
export type Data = string | DataText | DataBytes | object;

export interface DataText {
  /** By which messages call it. Its extension says what it is (`roles.csv`); without one, the text itself does. */
  readonly name: string;
  readonly text: string;
}

export interface DataBytes {
  /** By which messages call it. Its extension says what it is (`roles.xlsx`); without one, the bytes themselves do. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface DataOptions {
  /** Several are joined. Absent: ten AI operations roles in London. */
  readonly data?: OneOrMore<Data>;
  /** When a role comes twice: refuse (`error`), or let the later one win (`last`). */
  readonly onDuplicate?: OnDuplicate;
  /** What a column of a table is (`{ Ref: 'id', Grade: 'none' }`), or the path of a file in YAML that says it. */
  readonly map?: OneOrMore<string> | Readonly<Record<string, string>>;
  /** The sheet of a workbook that has the roles. */
  readonly sheet?: string;
  /** The row of a table that names its columns, from 1. */
  readonly headerRow?: number;
  /** Of CSV, such as `windows-1252`. */
  readonly encoding?: string;
  /** What a table does not say of its pay: the currency, the period, or both (`PLN/month`). */
  readonly pay?: string;
  /** One role of the rows with one title: from the lowest to the highest pay, or the middle half of a survey. */
  readonly group?: Grouping;
}

/** Which roles are shown, and in which order. */
export interface Selection {
  /** Ids, titles, or the beginnings of titles. */
  readonly role?: OneOrMore<string>;
  readonly tier?: OneOrMore<string>;
  /** Words of skills. */
  readonly skill?: OneOrMore<string>;
  readonly tag?: OneOrMore<string>;
  /** Roles that are left out. */
  readonly except?: OneOrMore<string>;
  /** Pounds a year or whatever the dataset's currency is: `80000`, `'80k'`; an hour's with its unit: `'15/h'`. */
  readonly minSalary?: number | string;
  readonly maxSalary?: number | string;
  /** What the two compare; the midpoint where absent. */
  readonly salaryBy?: SalaryBy;
  /** Within a tier; `-salary` where absent: the best paid first. */
  readonly sort?: Sort;
  /** Only so many roles, after sorting. */
  readonly top?: number;
}

export interface LookOptions {
  /** A built-in name (`default`, `stage`), or the path of a theme. */
  readonly theme?: string;
  /** Two colours of which the theme makes all others: `['#7A0019', '#FFCC33']`, or `'#7A0019,#FFCC33'`. */
  readonly colour?: OneOrMore<string>;
  /** The path of a PNG, JPEG or SVG in the place of the theme's logo. */
  readonly logo?: string;
  /** How documents are laid out, whatever their templates say. */
  readonly medium?: Medium;
  /** Of handouts; 6 where absent. */
  readonly slidesPerPage?: NumberIn<SlidesPerPage>;
  /** How long a talk may take, from 1 to 240. */
  readonly minutes?: number;
  /** Of slides; `16:9` where absent. */
  readonly aspect?: Aspect;
  /** Of pages and handouts; `A4` where absent, or what the template says. */
  readonly page?: PaperSize;
  /** Pages in 18 point type, one column. */
  readonly largePrint?: boolean;
  /** Pages 3 mm larger on each side, for a printer who cuts them. */
  readonly bleed?: boolean;
  /** Paper in the colours of a dark theme, too; where absent, paper is light. */
  readonly darkPages?: boolean;
  /** BCP 47: the language of numbers, and of the words of a template that does not say its own. */
  readonly locale?: string;
  /** Values for the templates; the built-in ones print `speaker`, `event` and `link`. */
  readonly param?: Readonly<Record<string, string | number>>;
}

export interface DocumentOptions extends DataOptions, LookOptions {
  readonly selection?: Selection;
  /** Puts the chosen roles into each PDF, as a file that programs read (PDF/A-3). */
  readonly attachData?: boolean;
  /** Leaves out the part of a deck that repeats what it shows, by which later edits can be told. */
  readonly noStamp?: boolean;
}

export interface CallOptions {
  /** Ends the call: what is finished stays, and the outcome says `aborted`. */
  readonly signal?: AbortSignal;
  /** Told what is being done, for a person who waits. What it throws ends the call, and is thrown on. */
  readonly onProgress?: (progress: Progress) => void;
}

/** What `build`, `plan` and `check` take. */
export interface BuildOptions extends DocumentOptions, CallOptions {
  /** The path of a config. What else is asked for goes before what it says; `template` chooses among its jobs. */
  readonly config?: string;
  /** Built-in names (`deck`, `report`, `handout`), or paths (`talks/mine.hbs`). Absent: `deck` and `report`. */
  readonly template?: OneOrMore<string>;
  /** Absent: slides become `pptx` and pages `pdf`. `svg` and `png` are a picture a slide or page. */
  readonly format?: OneOrMore<Format>;
  /** What documents are called, inside the output folder: `{tier.id}/{role.id}.pdf`. */
  readonly to?: string;
  /** A document for each chosen `role` or `tier`, or for each row of a table, by its path. */
  readonly each?: 'role' | 'tier' | (string & {});
  /** The part of a plan that is built: `2/4`, or `auto` as the scheduler numbers this process. */
  readonly shard?: string;
  /** A file if its extension is a format, otherwise a folder; `output` where absent. */
  readonly output?: string;
  /** Makes and writes everything, also what is as it was. */
  readonly force?: boolean;
  /** Removes documents that the plan no longer has, but for those that were edited. */
  readonly prune?: boolean;
  /** Threads that make documents; absent: as many as processors, where there are many documents. */
  readonly workers?: number;
  /** Seconds that workers may take for one document; 120 where absent. */
  readonly unitTimeout?: number;
  /** The folder of what earlier builds made; absent: `.rolecast` beside the config or the output folder. */
  readonly cache?: string;
  /** Knows and remembers nothing of other builds. */
  readonly noCache?: boolean;
  /** Bytes that the cache may grow to, or a size such as `500MB`; 5 GB where absent. */
  readonly cacheSize?: number | string;
}

/** What `renderDocument` takes. */
export interface RenderOptions extends DocumentOptions, CallOptions {
  /** A built-in name, or a path. */
  readonly template: string;
  /** Absent: slides become `pptx` and pages `pdf`. */
  readonly format?: Format;
  /** Makes the document that is about the one role or tier of the selection. */
  readonly each?: 'role' | 'tier';
}

type NumberIn<Text> = Text extends `${infer Value extends number}` ? Value : never;
