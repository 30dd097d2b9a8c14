/** schema.org as roles use it: its contexts, and names with and without their prefix. */
import { type RecordValue, textOf, type Value } from '../source.js';

const SCHEMA_ORG = /^https?:\/\/(?:www\.)?schema\.org(?:\/(?:docs\/jsonldcontext\.json(?:ld)?)?)?#?$/i;

/** A context that is not schema.org's, or nothing. It would have to be fetched, and nothing is. */
export function foreignContext(context: Value): Value | undefined {
  switch (context.kind) {
    case 'scalar':
      return SCHEMA_ORG.test(String(context.value)) ? undefined : context;
    case 'list':
      return context.items.map(foreignContext).find((found) => found !== undefined);
    case 'record': {
      // Prefixes and names of an author's own may stand beside schema.org's vocabulary.
      const vocabulary = textOf(context, '@vocab');
      return vocabulary === undefined || SCHEMA_ORG.test(vocabulary) ? undefined : context;
    }
  }
}

/** "title" of `title`, `schema:title` and `https://schema.org/title`. */
export function plainName(name: string): string {
  // Of each name of each role it is asked several times, and most have no prefix.
  return name.includes(':') ? name.replace(/^(?:schema:|https?:\/\/schema\.org\/)/, '') : name;
}

export const ROLE_TYPES = ['JobPosting', 'Occupation'] as const;

/** The types of a node, of which it may have several. */
export function typesOf(type: Value | undefined): readonly string[] {
  if (type?.kind === 'list') return type.items.flatMap(typesOf);
  return type?.kind === 'scalar' && typeof type.value === 'string' ? [plainName(type.value)] : [];
}

/** What a node says under a name; the first that says something where it does so twice. */
export function said(node: RecordValue, name: string): Value | undefined {
  return node.entries.find((entry) => plainName(entry.key) === name && !isEmpty(entry.value))?.value;
}

function isEmpty(value: Value): boolean {
  if (value.kind === 'list') return value.items.every(isEmpty);
  return value.kind === 'scalar' && (value.value === null || value.value === '');
}
