/** What is declared for each element of a drawing, the strongest first (CSS Cascading and Inheritance Level 4, 6). */
import { type Element, elementsIn } from '../tree.js';
import { type Declaration, readDeclarations } from './declarations.js';
import { applies } from './media.js';

/** The declarations for an element, the strongest first; attributes are weaker than all of them. */
export type Declared = ReadonlyMap<Element, readonly Declaration[]>;

export interface Styles {
  readonly declared: Declared;
  /** Whether something in them moves. */
  readonly moves: boolean;
}

/** Throws `Fault` at what cannot be resolved. */
export async function stylesOf(root: Element): Promise<Styles> {
  const sheets = [...elementsIn(root)].filter(isSheet);
  // Most drawings have none.
  const rules = sheets.length > 0 ? new (await import('./rules.js')).Rules(sheets, root.line) : undefined;
  const declared = new Map<Element, readonly Declaration[]>();
  for (const element of elementsIn(root)) {
    const style = element.attributes.get('style');
    const own = style === undefined ? [] : readDeclarations(style, element.line);
    const all = [...(rules?.for(element) ?? []), ...own];
    if (all.length > 0) declared.set(element, strongestFirst(all));
  }
  return { declared, moves: rules?.moves === true };
}

function isSheet({ name, attributes, line }: Element): boolean {
  if (name !== 'style') return false;
  const type = attributes.get('type') ?? '';
  return /^\s*(?:text\/css)?\s*$/i.test(type) && applies(attributes.get('media') ?? '', line);
}

function strongestFirst(weakestFirst: readonly Declaration[]): readonly Declaration[] {
  const important = weakestFirst.filter((declaration) => declaration.important);
  return [...weakestFirst.filter((declaration) => !declaration.important), ...important].reverse();
}
