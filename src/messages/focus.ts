/** What can be wrong with the roles that are asked for. Sorted by name. */
import type { Diagnostic } from '../diagnostic.js';
import { closest, didYouMean } from './closest.js';

export function ambiguousRole(found: string, titles: readonly string[]): Diagnostic {
  return {
    code: 'usage/ambiguous-role',
    severity: 'error',
    message: `"${found}" can mean ${titles.length} roles: ${titles.slice(0, 5).join(', ')}${titles.length > 5 ? ' …' : ''}.`,
    hint: 'Write more of the title, or the id.',
  };
}

/** `nearest` says what could be asked instead. */
export function emptySelection(nearest: string): Diagnostic {
  return {
    code: 'usage/empty-selection',
    severity: 'error',
    message: 'No role fits all that was asked for.',
    hint: nearest,
  };
}

export function limitTooLow(flag: string, found: string, lowest: string, likely: string): Diagnostic {
  return {
    code: 'usage/limit-too-low',
    severity: 'error',
    setting: { flag: flag.replace(/^--/, '') },
    message: `${flag} is ${found} a year, and the lowest pay is ${lowest} a year.`,
    hint: `Did you mean "${likely}"?`,
  };
}

/** `min` and `max` as they were typed. */
export function limitsReversed(min: string, max: string): Diagnostic {
  return {
    code: 'usage/limits-reversed',
    severity: 'error',
    setting: { flag: 'min-salary' },
    message: `--min-salary ${min} is above --max-salary ${max}, so no role can fit.`,
    hint: `Did you mean --min-salary ${max} --max-salary ${min}?`,
  };
}

export function unknownRole(found: string, titles: readonly string[], ids: readonly string[]): Diagnostic {
  return {
    code: 'usage/unknown-role',
    severity: 'error',
    message: `There is no role "${found}" in the dataset.`,
    hint: didYouMean(found, [...titles, ...ids]) ?? 'See them all with: rolecast list roles.',
  };
}

export function unknownSkill(found: string, words: Iterable<string>): Diagnostic {
  return {
    code: 'usage/unknown-skill',
    severity: 'error',
    message: `No role names the skill "${found}".`,
    hint: didYouMean(found, words) ?? 'See them all with: rolecast list skills.',
  };
}

export function unknownTag(found: string, tags: readonly string[]): Diagnostic {
  const known =
    tags.length === 0 ? 'The roles of this dataset have no tags.' : `The tags are ${tags.slice(0, 20).join(', ')}.`;
  return {
    code: 'usage/unknown-tag',
    severity: 'error',
    message: `No role has the tag "${found}".`,
    hint: didYouMean(found, tags) ?? known,
  };
}

export function unknownTier(found: string, ids: readonly string[]): Diagnostic {
  const near = closest(found, ids);
  const known = ids.length === 0 ? 'This dataset has no tiers.' : `The tiers are ${ids.join(', ')}.`;
  return {
    code: 'usage/unknown-tier',
    severity: 'error',
    message: `There is no tier "${found}" in the dataset.`,
    hint: near === undefined ? known : `Did you mean "${near}"?`,
  };
}
