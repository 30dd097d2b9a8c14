/** What can be wrong with roles as linked data (JSON-LD), and what was made of them. Sorted by name. */
import type { Diagnostic, Place } from '../diagnostic.js';
import { didYouMean } from './closest.js';
import { counted, error, listed, note, quoted, warning } from './wording.js';

export function foreignContext(place: Place, found: string | undefined): Diagnostic {
  return error('foreign-context', place, {
    message: `The "@context" is ${found === undefined ? 'another vocabulary' : quoted(found)}; understood is https://schema.org alone.`,
    hint: 'Contexts are never fetched. Write the jobs in the words of schema.org: JobPosting or Occupation.',
  });
}

export interface UnderstoodLinks {
  readonly roles: number;
  readonly types: readonly string[];
  readonly unused: readonly string[];
  /** Roles whose description was a web page's markup. */
  readonly withMarkup: number;
  /** The shares that stand for the ends, and in how many roles. */
  readonly percentiles?: { readonly shares: readonly [number, number]; readonly roles: number };
  readonly assumed: { readonly currency?: string; readonly period?: string };
}

export function linkedRead(
  place: Place,
  { roles, types, unused, withMarkup, percentiles, assumed }: UnderstoodLinks,
): Diagnostic {
  const lines = [
    unused.length === 0 ? '' : `not used: ${listed(unused)}`,
    withMarkup === 0 ? '' : `descriptions with markup were taken as text and items: ${withMarkup}`,
    percentiles === undefined
      ? ''
      : `percentiles ${percentiles.shares.join(' and ')} are the ends of the range in ${percentiles.roles}`,
    assumed.currency === undefined ? '' : `pay without a currency is taken to be in ${assumed.currency}`,
    assumed.period === undefined ? '' : `pay without a period is taken to be a ${assumed.period}'s`,
  ];
  return note('linked-read', place, {
    message: `${counted(roles, 'role')} of schema.org (${types.join(', ')})`,
    lines: lines.filter((line) => line !== ''),
  });
}

export function linkedUnsaid(names: readonly string[]): Diagnostic {
  return {
    code: 'data/linked-unsaid',
    severity: 'warning',
    message: `schema.org has no word for ${names.join(', ')}: left out.`,
    hint: 'In JSON (--format json) they are kept.',
  };
}

export function noLinkedRange(place: Place, words: string): Diagnostic {
  return warning('no-linked-range', place, {
    message: `${quoted(words)} is no range of pay that can be trusted; shown as not stated.`,
    hint: 'State "minValue", "maxValue" and "unitText" (HOUR, DAY, WEEK, MONTH, YEAR). The words are kept in the notes of the role.',
  });
}

export function noLinkedRoles(place: Place, types: readonly string[]): Diagnostic {
  const near = types.flatMap((type) => didYouMean(type, ['JobPosting', 'Occupation']) ?? [])[0];
  return error('no-linked-roles', place, {
    message: `There is no JobPosting and no Occupation here${types.length === 0 ? '' : `; there is ${types.slice(0, 5).join(', ')}`}.`,
    hint: near ?? 'Roles of linked data have one of these two as their "@type".',
  });
}
