/** How a block is declared: what it is written with, how that is explained, and how it is read. */
import type { Report } from '../diagnostic.js';
import type { Inlines } from '../document/types.js';
import type { Element, Node } from '../markup/tree.js';

/** What an attribute takes. An empty value counts as an absent attribute: a field that the data does not have leaves it out. */
export type AttributeKind =
  | { readonly kind: 'choice'; readonly choices: readonly string[] }
  | { readonly kind: 'number' | 'text' | 'address' | 'tier' | 'role' | 'id' };

export interface ElementRule {
  readonly attributes?: Readonly<Record<string, AttributeKind>>;
  /** Attributes that must be there. */
  readonly required?: readonly string[];
  /** The names of the elements that it may hold; `#text` where words may stand. */
  readonly children: readonly string[];
}

/** What a person reads about it. */
export interface Documentation {
  readonly summary: string;
  /** Markup that is right as it stands, inside a section unless it is one. */
  readonly example: string;
}

export interface Declaration<Result> extends Documentation {
  /** The elements that begin it. */
  readonly roots: readonly string[];
  /** What tells it from another block with the same root: an attribute, or a value of one. */
  readonly mark?: { readonly attribute: string; readonly value?: string };
  /** Every element that it is written with, its roots among them; inline elements are known everywhere. */
  readonly elements: Readonly<Record<string, ElementRule>>;
  /** Called with an element that keeps the rules; `undefined` where nothing is left to show, or where it has reported why. */
  read(element: Element, reader: Reader): Result | undefined;
}

/** What a block can ask of the document around it. */
export interface Reader {
  readonly report: Report;
  /** BCP 47: of the dataset's values. */
  readonly dataLanguage: string;
  /** Running text: white space collapsed, inline elements resolved. */
  text(nodes: readonly Node[]): Inlines;
  /** The rank of the tier that an element names with `data-tier`. */
  tier(element: Element): number | undefined;
}

export function oneOf(...choices: readonly string[]): AttributeKind {
  return { kind: 'choice', choices };
}

/** Running text: words and inline elements. */
export const TEXT = ['#text', 'strong', 'em', 'small', 'a', 'span', 'br'] as const;

/** The value of an attribute, where it is there and not empty. */
export function attribute(element: Element, name: string): string | undefined {
  return element.attributes.get(name) || undefined;
}

/** The value of an attribute of the kind `number`. */
export function numberAttribute(element: Element, name: string): number | undefined {
  const value = attribute(element, name);
  return value === undefined ? undefined : Number(value);
}

/** The child elements, or those with one of the given names. */
export function childElements(element: Element, ...names: readonly string[]): readonly Element[] {
  return element.children
    .filter((child) => child.kind === 'element')
    .filter((child) => names.length === 0 || names.includes(child.name));
}

/** White space as HTML has it: a no-break space is a character like any other. */
export function isBlank(text: string): boolean {
  return /^[ \t\r\n\f]*$/.test(text);
}
