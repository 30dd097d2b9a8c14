/** Warnings that the dataset's author has looked at and found right. */
import type { Diagnostic } from '../diagnostic.js';
import type { Acceptance, Dataset } from './types.js';

/** What is left to be told of what was found. Of data that could not be read, all is. */
export function unaccepted(found: readonly Diagnostic[], dataset: Dataset | undefined): readonly Diagnostic[] {
  const acceptances = dataset?.accept ?? [];
  if (acceptances.length === 0) return found;
  return found.filter((diagnostic) => !acceptances.some((acceptance) => covers(acceptance, diagnostic)));
}

export function covers({ code, path }: Acceptance, { severity, ...diagnostic }: Diagnostic): boolean {
  return (
    severity !== 'error' && code === diagnostic.code && (path ?? diagnostic.place?.path) === diagnostic.place?.path
  );
}
