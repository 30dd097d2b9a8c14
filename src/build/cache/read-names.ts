/** What was read, by names that mean the same on another machine, and by those that people are told. */
import { isAbsolute, join, relative, sep } from 'node:path';
import { leadsOut, type Reads, shownName } from '../../files.js';
import { packaged } from '../../home.js';

/** Before the path of a file of this package, which lies wherever it was installed. */
const PACKAGE = 'rolecast:';

/** Before what is no file's name (`files.ts`). */
const FONT = 'font:';

/** Sorted by name, as `nameFrom` gives it. */
export function named(reads: Reads | undefined, root: string): Readonly<Record<string, string>> {
  return Object.fromEntries(inOrder([...(reads ?? [])].map(([name, digest]) => [nameFrom(root, name), digest])));
}

/** Sorted by name: what is read at once comes in any order, and the digest of it must not. */
export function inOrder<Value>(
  entries: Iterable<readonly [name: string, value: Value]>,
): readonly (readonly [string, Value])[] {
  return [...entries].sort(([one], [other]) => (one < other ? -1 : 1));
}

/** The path of a file from the root; of the package's, `rolecast:templates/partials/cover.hbs`. What is no path stays as it is. */
export function nameFrom(root: string, name: string): string {
  if (!isAbsolute(name)) return name;
  const [way, inside] = [relative(root, name), relative(packaged(''), name)];
  const isOurs = leadsOut(way) && !leadsOut(inside);
  return (isOurs ? PACKAGE + inside : way).split(sep).join('/');
}

/** Where what `nameFrom` named lies now. */
export function pathOf(root: string, name: string): string {
  return name.startsWith(PACKAGE) ? packaged(name.slice(PACKAGE.length)) : join(root, name);
}

/** What `nameFrom` named, for people: of a file outside the working folder its last name. */
export function shownRead(root: string, name: string): string {
  return name.startsWith(PACKAGE) || isFont(name) ? name : shownName(join(root, name));
}

export function isFont(name: string): boolean {
  return name.startsWith(FONT);
}
