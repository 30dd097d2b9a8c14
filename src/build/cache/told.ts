/** Places of what was said of a document, kept by names that mean the same in another working folder. */
import type { Diagnostic, Place } from '../../diagnostic.js';
import { shownName } from '../../files.js';
import { nameFrom, pathOf } from './read-names.js';

/** Before the name of a file that was read, as `nameFrom` gives it. */
const READ = 'read:';

/** `paths` are those of the files that were read. */
export function keptPlaces(said: readonly Diagnostic[], paths: Iterable<string>, root: string): readonly Diagnostic[] {
  if (said.length === 0) return said;
  const names = new Map([...paths].map((path) => [shownName(path), READ + nameFrom(root, path)]));
  return said.map((one) => placedBy(one, (file) => names.get(file) ?? file));
}

/** What `keptPlaces` kept, for people in this working folder. */
export function shownPlaces(kept: readonly Diagnostic[], root: string): readonly Diagnostic[] {
  const shown = (file: string) => (file.startsWith(READ) ? shownName(pathOf(root, file.slice(READ.length))) : file);
  return kept.map((one) => placedBy(one, shown));
}

function placedBy(diagnostic: Diagnostic, nameOf: (file: string) => string): Diagnostic {
  const { place, via } = diagnostic;
  const named = (one: Place): Place => ({ ...one, file: nameOf(one.file) });
  return { ...diagnostic, ...(place && { place: named(place) }), ...(via && { via: via.map(named) }) };
}
