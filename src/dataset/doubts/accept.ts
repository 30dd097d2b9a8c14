/** Warnings that the dataset's author has looked at and found right. */
import type { Diagnostic } from '../../diagnostic.js';
import * as messages from '../../messages/doubts.js';
import type { Acceptance, Dataset } from '../types.js';
import type { Doubted } from './doubt.js';

/** Doubts that come true on a day: until then, accepting them is no mistake. */
const IN_TIME: ReadonlySet<string> = new Set([
  'data/old-figures',
  'data/closed-roles',
  'data/below-minimum-wage',
  'data/minimum-wage-unknown',
]);

/** Whether an acceptance of the dataset covers a warning or a note. */
export function accepted(diagnostic: Diagnostic, { accept }: Dataset): boolean {
  return accept.some((acceptance) => covers(acceptance, diagnostic));
}

function covers({ code, path }: Acceptance, { severity, ...diagnostic }: Diagnostic): boolean {
  return (
    severity !== 'error' && code === diagnostic.code && (path ?? diagnostic.place?.path) === diagnostic.place?.path
  );
}

/** What is left of all that was found: without what is accepted, and with a warning of each acceptance that is of no use. */
export function accept(
  found: readonly Diagnostic[],
  { dataset, locate }: Pick<Doubted, 'dataset' | 'locate'>,
): readonly Diagnostic[] {
  const left = found.filter((diagnostic) => !accepted(diagnostic, dataset));
  const codes = new Set(found.map(({ code }) => code));
  dataset.accept.forEach((acceptance, index) => {
    const { code, path } = acceptance;
    if (IN_TIME.has(code) || found.some((diagnostic) => covers(acceptance, diagnostic))) return;
    left.push(messages.acceptanceUnused(locate(`accept[${index}]`), code, path, codes));
  });
  return left;
}
