/** What can be wrong with a dataset, in the words of the person who wrote it. Sorted by name. */
import { codePoint } from '../characters.js';
import type { Diagnostic, Place } from '../diagnostic.js';
import { closest, didYouMean } from './closest.js';

export function brokenJson(place: Place): Diagnostic {
  return error('broken-json', place, {
    message: 'This is not JSON from here on.',
    hint: 'JSON wants texts and names in double quotes, a comma between two entries and none after the last, and no comments.',
  });
}

export function brokenYaml(place: Place, reason: string): Diagnostic {
  return error('broken-yaml', place, {
    message: `This is not YAML from here on: ${reason}.`,
    hint: 'A text that holds ": " or " #", or begins with a sign such as [ { * & ! | > @ or %, stands in quotes.',
  });
}

export function customTag(place: Place, tag: string): Diagnostic {
  return error('custom-tag', place, {
    message: `${quoted(tag)} is a YAML tag, and a dataset has none.`,
    hint: 'Take the tag out, or put the text in quotes if the "!" belongs to it.',
  });
}

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

export function emptyFile(place: Place): Diagnostic {
  return error('empty-file', place, {
    message: 'The file is empty.',
    hint: 'A dataset needs at least "roles", and each role a "title".',
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

/** `names` are those that the file has where a dataset, or a role, has its fields. */
export function foreignJson(place: Place, names: readonly string[]): Diagnostic {
  return error('foreign-json', place, {
    message: `This JSON is of another kind: its fields are ${names.slice(0, 6).map(quoted).join(', ')}${names.length > 6 ? ' ...' : ''}.`,
    hint: 'Read are a dataset ("roles": [...]), a list of roles with their "title", and job postings as linked data, with a "@context" of schema.org.',
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

export function impossibleDate(place: Place, found: string, wanted: string): Diagnostic {
  return error('impossible-date', place, {
    message: `${fieldName(place)} is ${quoted(found)}; wanted is a date that exists, ${wanted}.`,
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

export function missingField(place: Place, name: string, owner: string): Diagnostic {
  return error('missing-field', place, {
    message: `${capital(owner)} needs the field ${quoted(name)}, and this one has none.`,
  });
}

export function missingFile(place: Place, near: string | undefined): Diagnostic {
  return error('missing-file', place, {
    message: 'There is no such file.',
    ...(near === undefined ? {} : { hint: `Did you mean "${near}"?` }),
  });
}

export function missingRoles(place: Place): Diagnostic {
  return error('missing-roles', place, {
    message: 'There are no roles here.',
    hint: 'List them under "roles", each with a "title".',
  });
}

export function nestedTooDeep(place: Place, limit: number): Diagnostic {
  return error('nested-too-deep', place, {
    message: `Fields and lists stand inside each other more than ${limit} deep here.`,
    hint: 'A dataset needs four levels.',
  });
}

export function notADataset(place: Place): Diagnostic {
  return error('not-a-dataset', place, {
    message: 'This holds a single value; wanted are fields with names, or a list of roles.',
    hint: 'A dataset needs at least "roles", and each role a "title".',
  });
}

export function notAFile(place: Place, kind: string): Diagnostic {
  return error('not-a-file', place, {
    message: `This is ${kind}; wanted is a file.`,
    hint: 'Name a file, or pass the text through standard input with --data -.',
  });
}

export function notUtf8(place: Place): Diagnostic {
  return error('not-utf8', place, {
    message: 'The file is not in UTF-8.',
    hint: 'Save it again and choose the encoding UTF-8.',
  });
}

export function numberTooLarge(place: Place, found: string, limit: number): Diagnostic {
  return error('number-too-large', place, {
    message: `${fieldName(place)} is ${found}, and the largest possible number is ${limit}.`,
  });
}

export function otherCurrency(place: Place, titles: readonly string[], currency: string): Diagnostic {
  return note('other-currency', place, {
    message: `${several(titles)} pay in another currency than ${currency}: shown as stated, but in no tier, on no chart, and left out by a salary filter.`,
  });
}

export function outsideFolder(place: Place, found: string): Diagnostic {
  return error('outside-folder', place, {
    message: `${fieldName(place)} is ${quoted(found)}; wanted is a path inside the dataset's folder, with "/" between its parts.`,
    hint: 'Copy the file into the folder and name it from there.',
  });
}

export function payNotStated(place: Place, titles: readonly string[]): Diagnostic {
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

export function severalDocuments(place: Place): Diagnostic {
  return error('several-documents', place, {
    message: 'A second YAML document starts here, and a dataset is one.',
    hint: 'Take out the line "---", or make a file of each and give --data twice.',
  });
}

export function textTooLong(place: Place, length: number, limit: number): Diagnostic {
  return error('text-too-long', place, {
    message: `${fieldName(place)} has ${length} characters; at most ${limit} are possible.`,
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

export function tiersMade(place: Place, limits: readonly string[]): Diagnostic {
  return note('tiers-made', place, {
    message: `No "tiers" are named: three were made, with limits at ${limits.join(' and ')}.`,
  });
}

export function tooLargeFile(place: Place, limit: number): Diagnostic {
  return error('too-large-file', place, {
    message: `The file is larger than ${limit / 1_000_000} MB.`,
  });
}

export function tooManyAliases(place: Place, limit: number): Diagnostic {
  return error('too-many-aliases', place, {
    message: `The YAML aliases of this file repeat more than ${limit} values.`,
    hint: 'Write the values out.',
  });
}

export function tooManyItems(place: Place, found: number, limit: number): Diagnostic {
  return error('too-many-items', place, {
    message: `${fieldName(place)} has ${found} entries; at most ${limit} are possible.`,
  });
}

export function twoFilesOneField(place: Place, name: string, first: Place): Diagnostic {
  return error('two-files-one-field', place, {
    message: `The field ${quoted(name)} stands in two files; the first time ${at(first, place)}.`,
    hint: 'Lists of several files are put together, but any other field belongs in one of them.',
  });
}

export function unknownAlias(place: Place, name: string): Diagnostic {
  return error('unknown-alias', place, {
    message: `"*" begins a YAML alias, and nothing before it is marked ${quoted(`&${name}`)}.`,
    hint: 'Put the text in quotes if the "*" belongs to it.',
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

export function unknownExtension(place: Place, extensions: readonly string[]): Diagnostic {
  return error('unknown-extension', place, {
    message: `The name of the file does not say what it holds; wanted is one that ends in ${alternatives(extensions)}.`,
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
    message: `${fieldName(place)} is ${quoted(found)}, which documents print as text, not as a link.`,
    hint: 'A link begins with https://, http:// or mailto:, and holds no blanks (%20 stands for one) and no backslashes.',
  });
}

export function unreadableFile(place: Place): Diagnostic {
  return error('unreadable-file', place, {
    message: 'The file cannot be read.',
    hint: 'Look at its permissions, and whether another program holds it.',
  });
}

export function wrongType(place: Place, found: string, wanted: string, hint?: string): Diagnostic {
  return error('wrong-type', place, {
    message: `${fieldName(place)} is ${found}; wanted is ${wanted}.`,
    ...optionalHint(hint),
  });
}

/** A text of the author's in a message: short, on one line, and unable to command a terminal. */
export function quoted(text: string): string {
  const shown = text.replace(/\p{C}/gu, '\uFFFD').replace(/\s+/g, ' ');
  return `"${shown.length > 60 ? `${shown.slice(0, 59)}…` : shown}"`;
}

/** Of characters, each once. */
const MOST_NAMED = 3;

type Words = Pick<Diagnostic, 'message' | 'hint'>;

function error(code: string, place: Place, words: Words): Diagnostic {
  return { code: `data/${code}`, severity: 'error', place, ...words };
}

function warning(code: string, place: Place, words: Words): Diagnostic {
  return { code: `data/${code}`, severity: 'warning', place, ...words };
}

function note(code: string, place: Place, words: Words): Diagnostic {
  return { code: `data/${code}`, severity: 'note', place, ...words };
}

function optionalHint(hint: string | undefined): Pick<Diagnostic, 'hint'> {
  return hint === undefined ? {} : { hint };
}

function fieldName(place: Place): string {
  return place.path === undefined || place.path === '' ? 'The dataset' : place.path;
}

function at(place: Place, seenFrom: Place): string {
  const line = place.line === undefined ? '' : `line ${place.line}`;
  if (place.file === seenFrom.file) return line === '' ? 'before' : `in ${line}`;
  return line === '' ? `in ${place.file}` : `in ${place.file}, ${line}`;
}

function several(titles: readonly string[]): string {
  const shown = titles.slice(0, 3).map(quoted);
  const rest = titles.length - shown.length;
  return `${[...shown, ...(rest > 0 ? [`${rest} more`] : [])].join(', ')} ${titles.length === 1 ? 'states' : 'state'}`;
}

function alternatives(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
