/** What can be wrong with a field of a dataset, in the words of the person who wrote it. Sorted by name. */
import { codePoint } from '../characters.js';
import type { Diagnostic, Place } from '../diagnostic.js';
import { closest, didYouMean } from './closest.js';
import { alternatives, at, error, quoted, warning } from './wording.js';

export function droppedCharacters(place: Place, role: string | undefined, characters: readonly string[]): Diagnostic {
  return warning('dropped-characters', place, {
    message: `${fieldName(place)}${role === undefined ? '' : ` of the role ${quoted(role)}`} holds ${characters.join(', ')}, which documents cannot hold; it was left out.`,
    hint: 'Such characters come in with text copied from other programs. Delete them.',
  });
}

export function duplicateField(place: Place, name: string, first: Place): Diagnostic {
  return error('duplicate-field', place, {
    message: `The field ${quoted(name)} is given twice; the first time ${at(first, place)}.`,
    hint: 'Keep one of the two.',
  });
}

/** `found` is empty, or of characters that show nothing. */
export function emptyText(place: Place, found: string): Diagnostic {
  const unseen = [...new Set(found)].slice(0, MOST_NAMED).map(codePoint);
  return error('empty-text', place, {
    message: `${fieldName(place)} ${found === '' ? 'is empty' : `holds only what nobody sees (${unseen.join(', ')})`}.`,
    hint: 'Fill it in, or take it out.',
  });
}

export function forbiddenName(place: Place, name: string): Diagnostic {
  return error('forbidden-name', place, {
    message: `${quoted(name)} cannot be the name of a field.`,
    hint: 'Choose another name.',
  });
}

export function impossibleDate(place: Place, found: string, wanted: string): Diagnostic {
  return error('impossible-date', place, {
    message: `${fieldName(place)} is ${quoted(found)}; wanted is a date that exists, ${wanted}.`,
    hint: 'Correct it, or take it out.',
  });
}

export function missingField(place: Place, name: string, owner: string): Diagnostic {
  return error('missing-field', place, {
    message: `${capital(owner)} needs the field ${quoted(name)}, and this one has none.`,
    hint: `Add it, or take the ${owner.replace(/^an? /, '')} out.${owner === 'a salary' ? ' Where one figure is paid, it is both ends.' : ''}`,
  });
}

export function numberTooLarge(place: Place, found: string, limit: number): Diagnostic {
  return error('number-too-large', place, {
    message: `${fieldName(place)} is ${found}, and the largest possible number is ${limit}.`,
    hint: 'Look whether its zeros and its decimal mark are right.',
  });
}

export function outsideFolder(place: Place, found: string): Diagnostic {
  return error('outside-folder', place, {
    message: `${fieldName(place)} is ${quoted(found)}; wanted is a path inside the dataset's folder, with "/" between its parts.`,
    hint: 'Copy the file into the folder and name it from there.',
  });
}

export function textTooLong(place: Place, length: number, limit: number): Diagnostic {
  return error('text-too-long', place, {
    message: `${fieldName(place)} has ${length} characters; at most ${limit} are possible.`,
    hint: 'Shorten it.',
  });
}

export function tooManyItems(place: Place, found: number, limit: number): Diagnostic {
  return error('too-many-items', place, {
    message: `${fieldName(place)} has ${found} entries; at most ${limit} are possible.`,
    hint: 'Keep those that documents need.',
  });
}

export function unknownCurrency(place: Place, found: string, codes: Iterable<string>): Diagnostic {
  const near = closest(found, codes);
  return error('unknown-currency', place, {
    message: `There is no currency with the code ${quoted(found)}.`,
    hint:
      near?.toLowerCase() === found.toLowerCase()
        ? `Write it as "${near}".`
        : 'Codes are three capital letters, such as GBP, EUR or USD.',
  });
}

export function unknownField(place: Place, name: string, owner: string, allowed: readonly string[]): Diagnostic {
  return error('unknown-field', place, {
    message: `${quoted(name)} is not a field of ${owner}.`,
    hint: didYouMean(name, allowed) ?? `The fields are ${allowed.join(', ')}.`,
  });
}

export function unknownLanguage(place: Place, found: string): Diagnostic {
  return error('unknown-language', place, {
    message: `There is no language with the tag ${quoted(found)}.`,
    hint: 'Tags look like "en-GB", "de" or "cy".',
  });
}

export function unknownWord(place: Place, found: string, allowed: readonly string[]): Diagnostic {
  return error('unknown-word', place, {
    message: `${fieldName(place)} is ${quoted(found)}; wanted is ${alternatives(allowed)}.`,
    ...optionalHint(didYouMean(found, allowed)),
  });
}

export function unlinkedAddress(place: Place, found: string): Diagnostic {
  return warning('unlinked-address', place, {
    message: `${fieldName(place)} is ${quoted(found)}, which documents print as text, not as a link or a QR code.`,
    hint: 'A link begins with https://, http:// or mailto:, and holds no blanks (%20 stands for one) and no backslashes.',
  });
}

export function wrongType(place: Place, found: string, wanted: string, hint?: string): Diagnostic {
  return error('wrong-type', place, {
    message: `${fieldName(place)} is ${found}; wanted is ${wanted}.`,
    ...optionalHint(hint),
  });
}

/** Of characters, each once. */
const MOST_NAMED = 3;

function optionalHint(hint: string | undefined): Pick<Diagnostic, 'hint'> {
  return hint === undefined ? {} : { hint };
}

function fieldName(place: Place): string {
  return place.path === undefined || place.path === '' ? 'The dataset' : place.path;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
