/** The tree of a rendered template. Every node knows where in the template it was written. */
import type { Place } from '../diagnostic.js';

/** A place in a template file, and the partials through which it was reached, innermost first. */
export interface Origin {
  readonly place: Place;
  readonly via: readonly Place[];
  /** The innermost record of the dataset that the template was saying something of: `roles[3]`. */
  readonly about?: string;
}

export interface Element extends Origin {
  readonly kind: 'element';
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** The attributes whose value begins with what an expression printed: a value of the dataset, of the command line. */
  readonly printed: ReadonlySet<string>;
  readonly children: readonly Node[];
}

export interface Text extends Origin {
  readonly kind: 'text';
  readonly text: string;
  /** True where the text is a value of the dataset, in the dataset's language; false for the template's own words. */
  readonly fromData: boolean;
}

export type Node = Element | Text;
