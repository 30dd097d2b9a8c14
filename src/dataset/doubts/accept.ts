/** What is left of all that was found, and acceptances that are of no use. */
import { type Diagnostic, domainOf } from '../../diagnostic.js';
import * as messages from '../../messages/doubts.js';
import { covers, unaccepted } from '../acceptance.js';
import type { Dataset } from '../types.js';
import type { Doubted } from './doubt.js';

/** Doubts that a day to come may make true: until then, accepting them is no mistake. */
const IN_TIME: ReadonlyMap<string, (dataset: Dataset) => boolean> = new Map([
  ['data/old-figures', ({ asOf }) => asOf !== undefined],
  ['data/closed-roles', ({ roles }) => roles.some(({ closes }) => closes !== undefined)],
  // Figures without a day are held against the wage of today.
  ['data/below-minimum-wage', ({ asOf }) => asOf === undefined],
  ['data/minimum-wage-unknown', ({ asOf }) => asOf === undefined],
]);

/** Without what is accepted, and with a warning of each acceptance that is of no use. */
export function accept(
  found: readonly Diagnostic[],
  { dataset, locate }: Pick<Doubted, 'dataset' | 'locate'>,
): readonly Diagnostic[] {
  const left = [...unaccepted(found, dataset)];
  const codes = new Set(found.map(({ code }) => code));
  dataset.accept.forEach((acceptance, index) => {
    const { code, path } = acceptance;
    if (IN_TIME.get(code)?.(dataset) || found.some((diagnostic) => covers(acceptance, diagnostic))) return;
    left.push(messages.acceptanceUnused(locate(`accept[${index}]`), code, path, codes));
  });
  return left;
}

/** With the way to accept it: of a warning of the data, which came with reading it. */
export function acceptable(diagnostic: Diagnostic): Diagnostic {
  const { code, severity, place, hint } = diagnostic;
  if (severity !== 'warning' || place === undefined || domainOf(diagnostic) !== 'data') return diagnostic;
  return {
    ...diagnostic,
    hint: [hint, messages.howToAccept(code, place)].filter((part) => part !== undefined).join(' '),
  };
}
