/** What can be wrong and where: the one shape in which every stage speaks to a person. */

/** `error` stops what it is about, `warning` does not, `note` says what was done. */
export type Severity = 'error' | 'warning' | 'note';

/** Whose fault it is; it decides the exit code. */
export type Domain = 'usage' | 'data' | 'template' | 'layout' | 'output' | 'batch';

/** A place in a person's own file. Lines and columns count from 1. */
export interface Place {
  /** As a person would name it: relative to the working folder, never absolute. */
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  /** In a workbook, instead of line and column: `Roles!E7`. */
  readonly cell?: string;
  /** Of separated values: which value of the record that begins in this line, from 1. */
  readonly value?: number;
  /** The field inside a dataset or theme, such as `roles[6].salary.min`. */
  readonly path?: string;
}

/** What a person would call the place of a value that they gave: `--top`, `ROLECAST_TOP`, `jobs[2].minutes`. */
export interface Source {
  readonly name: string;
  /** In a file of theirs. */
  readonly place?: Place;
}

export interface Diagnostic {
  /** `domain/what-is-wrong`: stable, so that it can be searched for and accepted. */
  readonly code: `${Domain}/${string}`;
  readonly severity: Severity;
  /** One sentence: what was found and what was wanted. */
  readonly message: string;
  readonly place?: Place;
  /** What of the content it is about: who knows where that is written in the dataset makes it the place. */
  readonly content?: readonly Content[];
  /** The setting that it is about: who knows where that was given makes it the place. */
  readonly setting?: Setting;
  /** Of a doubt: why it matters. */
  readonly why?: string;
  /** What to do about it, or the closest right word. */
  readonly hint?: string;
  /** Of a note that tells at length what was done: its further lines. */
  readonly lines?: readonly string[];
  /** In how many documents of a build it was found, where these are several. */
  readonly documents?: number;
  /** The same for programs. */
  readonly facts?: Facts;
  /** The partials through which the place was reached, innermost first. */
  readonly via?: readonly Place[];
}

/** A text of a document, and the record of the dataset that was told of where it was printed (`roles[3]`); an empty one is all of it. */
export interface Content {
  readonly about?: string | undefined;
  readonly text: string;
}

/** A flag, and of several values the one that is meant. */
export interface Setting {
  readonly flag: string;
  readonly value?: string;
}

/** Plain data under names that stay. */
export interface Facts {
  readonly [name: string]: string | number | boolean | undefined | Facts | readonly (string | number | Facts)[];
}

/** Takes diagnostics as they are found. Stages report content problems and go on; a throw is a bug. */
export type Report = (diagnostic: Diagnostic) => void;

/** The domain of a diagnostic: the first half of its code. */
export function domainOf(diagnostic: Diagnostic): Domain {
  const [domain] = diagnostic.code.split('/');
  return DOMAINS.find((known) => known === domain) ?? 'output';
}

const DOMAINS: readonly Domain[] = ['usage', 'data', 'template', 'layout', 'output', 'batch'];

/** A report that keeps what it is given, and can be asked whether an error was among it. */
export class Diagnostics {
  readonly all: Diagnostic[] = [];

  readonly report: Report = (diagnostic) => {
    this.all.push(diagnostic);
  };

  get failed(): boolean {
    return this.all.some((diagnostic) => diagnostic.severity === 'error');
  }
}

/** Each once: a template warns of the same thing on each of its subjects. */
export function unique(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...new Map(diagnostics.map((diagnostic) => [JSON.stringify(diagnostic), diagnostic])).values()];
}
