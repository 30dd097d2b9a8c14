/** What can be wrong with a dataset whose fields are right, and what follows from what it leaves out. Sorted by name. */
import type { Diagnostic, Place } from '../diagnostic.js';
import { at, error, few, note, quoted } from './wording.js';

export function duplicateRole(place: Place, id: string, first: Place): Diagnostic {
  return error('duplicate-role', place, {
    message: `The role id ${quoted(id)} comes twice; the first time ${at(first, place)}.`,
    hint: 'Give each role an "id" of its own, or let the later one win with --on-duplicate last.',
  });
}

export function duplicateTier(place: Place, id: string): Diagnostic {
  return error('duplicate-tier', place, {
    message: `The tier id ${quoted(id)} comes twice.`,
    hint: 'Give each tier an id of its own.',
  });
}

/** `roles` are those whose ids got a number. */
export function idsNumbered(
  place: Place,
  roles: readonly { readonly id: string; readonly title: string }[],
): Diagnostic {
  const [first, ...more] = roles;
  const others = more.length === 0 ? '' : `, and so on in ${more.length} more`;
  return note('ids-numbered', place, {
    message: `Some titles come more than once; their ids are told apart by a number: ${quoted(first?.title ?? '')} has the id ${quoted(first?.id ?? '')}${others}.`,
    hint: 'Give such roles an "id" each. Of a table, --group range makes one role of the rows with one title, and --group quartiles of the answers of a survey.',
  });
}

export function laterRoleWins(place: Place, id: string, first: Place): Diagnostic {
  return note('later-role-wins', place, {
    message: `The role id ${quoted(id)} comes twice; this one replaces the one ${at(first, place)}.`,
  });
}

export function medianOutside(place: Place, median: number, min: number, max: number): Diagnostic {
  return error('median-outside', place, {
    message: `The median is ${median}, outside of the range from ${min} to ${max}.`,
    hint: 'Half of those asked are paid less, half more: it lies between "min" and "max".',
  });
}

export function missingRoles(place: Place): Diagnostic {
  return error('missing-roles', place, {
    message: 'There are no roles here.',
    hint: 'List them under "roles", each with a "title"; in a table, each in a row below the header.',
  });
}

export function otherCurrency(place: Place, titles: readonly string[], currency: string): Diagnostic {
  return note('other-currency', place, {
    message: `${several(titles)} pay in another currency than ${currency}: shown as stated, but in no tier, on no chart, and left out by a salary filter.`,
  });
}

/** `all`: no other role states any. */
export function payNotStated(place: Place, titles: readonly string[], all: boolean): Diagnostic {
  if (all) return note('pay-not-stated', place, { message: 'No role states its pay: documents say nothing of pay.' });
  return note('pay-not-stated', place, {
    message: `${several(titles)} no pay: shown as "not stated", in no tier, on no chart, and left out by a salary filter.`,
  });
}

export function reversedSalary(place: Place, min: number, max: number): Diagnostic {
  return error('reversed-salary', place, {
    message: `The salary ends at ${max}, below its start at ${min}.`,
    hint: 'The smaller figure is "min", the larger "max".',
  });
}

export function tierGap(place: Place, from: number, below: number): Diagnostic {
  return error('tier-gap', place, {
    message: `The tier starts at ${from}, but the one before it ends at ${below}.`,
    hint: `Each "from" is the "below" of the tier before: ${below}.`,
  });
}

export function tierNotRising(place: Place, from: number, below: number): Diagnostic {
  return error('tier-not-rising', place, {
    message: `The tier ends at ${below}, which is not above its start at ${from}.`,
    hint: 'Tiers are listed from the lowest to the highest, and "below" is more than "from".',
  });
}

export function tierWithEnd(place: Place, name: string): Diagnostic {
  return error('tier-with-end', place, {
    message: `${quoted(name)} is the last tier and has a "below".`,
    hint: 'The highest tier has no upper limit. Take its "below" out, or list the tiers from the lowest to the highest.',
  });
}

export function tierWithoutEnd(place: Place, name: string): Diagnostic {
  return error('tier-without-end', place, {
    message: `${quoted(name)} has no "below", and only the last tier may go without.`,
    hint: 'Say where it ends: at the "from" of the next tier. Tiers are listed from the lowest to the highest.',
  });
}

export function tiersMade(place: Place, limits: readonly string[], unit: string): Diagnostic {
  return note('tiers-made', place, {
    message: `No "tiers" are named: three were made, with limits at ${limits.join(' and ')}${unit}.`,
  });
}

export function twoFilesOneField(place: Place, name: string, first: Place): Diagnostic {
  return error('two-files-one-field', place, {
    message: `The field ${quoted(name)} stands in two files; the first time ${at(first, place)}.`,
    hint: 'Lists of several files are put together, but any other field belongs in one of them.',
  });
}

function several(titles: readonly string[]): string {
  return `${few(titles)} ${titles.length === 1 ? 'states' : 'state'}`;
}
