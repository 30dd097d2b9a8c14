/** How it is told where content stands that a person wrote in the dataset and a template printed. */
import type { Content, Diagnostic } from '../diagnostic.js';
import type { Origin } from '../markup/tree.js';

/** Where something was written, for what is made of it. */
export function originOf({ place, via, about }: Origin): Origin {
  return about === undefined ? { place, via } : { place, via, about };
}

/** The place of a complaint about what a template printed: in the template, until the place of `said` in the dataset is found. */
export function contentAt(origin: Origin, ...said: readonly unknown[]): Pick<Diagnostic, 'place' | 'via' | 'content'> {
  const content = said.length === 0 ? [{ about: origin.about, text: '' }] : contentIn(said, origin.about);
  return { place: origin.place, via: origin.via, content };
}

/** Keys under which no words stand. */
const WORDLESS = new Set([
  'href',
  'id',
  'kind',
  'language',
  'layout',
  'picture',
  'place',
  'role',
  'style',
  'target',
  'via',
]);

/** The texts of blocks, runs and whatever holds them, each with the record that was told of where it was printed. */
function contentIn(said: unknown, about: string | undefined): Content[] {
  if (typeof said === 'string') return [{ about, text: said }];
  if (Array.isArray(said))
    return said.every(isRun)
      ? contentIn(said.map(({ text }) => text).join(''), about)
      : said.flatMap((one) => contentIn(one, about));
  if (typeof said !== 'object' || said === null) return [];
  const own = 'about' in said && typeof said.about === 'string' ? said.about : about;
  return Object.entries(said).flatMap(([key, value]) =>
    key === 'about' || WORDLESS.has(key) ? [] : contentIn(value, own),
  );
}

function isRun(value: unknown): value is { readonly text: string } {
  return typeof value === 'object' && value !== null && 'text' in value && typeof value.text === 'string';
}
