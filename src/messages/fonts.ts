/** What can be wrong with fonts, sorted by name. */
import { codePoint } from '../characters.js';
import type { Diagnostic } from '../diagnostic.js';
import type { Origin } from '../markup/tree.js';
import { contentAt } from './content.js';

/** A package whose font file is of a kind that cannot be embedded; `problem` goes on from "its font file". */
export function fontUnusable(name: string, problem: string): Diagnostic {
  return {
    code: 'output/font-unusable',
    severity: 'warning',
    message: `The font package ${name} is installed but not used: its font file ${problem}.`,
    hint: `Install it anew: npm install ${name}`,
  };
}

/** Characters that are drawn as boxes; `name` is the package that brings a font of them, where one is known. */
export function missingCharacters(
  { origin, field, said }: { readonly origin: Origin; readonly field: string; readonly said: unknown },
  subject: string,
  characters: readonly string[],
  name: string | undefined,
): Diagnostic {
  const { content, ...place } = contentAt(origin, said);
  const named = characters.slice(0, MOST_NAMED).map((character) => `"${character}" (${codePoint(character)})`);
  const more = characters.length - named.length;
  const list = [...named, ...(more > 0 ? [`${more} more`] : [])];
  return {
    code: 'output/missing-characters',
    severity: 'warning',
    message: `The ${field} of ${subject} has ${listed(list)}, which no font here shows: a box with the code is printed instead.`,
    ...place,
    content: content?.filter(({ text }) => characters.some((character) => text.includes(character))),
    hint: name === undefined ? 'No font package is known for it: write it in other characters.' : `npm install ${name}`,
  };
}

/** Texts with characters that no font has, beyond those that were named one by one. */
export function moreMissingCharacters(texts: number): Diagnostic {
  return {
    code: 'output/missing-characters',
    severity: 'warning',
    message: `${texts} more ${texts === 1 ? 'text has' : 'texts have'} characters that no font here shows.`,
  };
}

const MOST_NAMED = 5;

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
