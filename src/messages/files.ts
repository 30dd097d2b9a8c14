/** What can be wrong with the file of a dataset before its fields are looked at. Sorted by name. */
import type { Diagnostic, Place } from '../diagnostic.js';
import { alternatives, error, quoted } from './wording.js';

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
    message: `${quoted(tag)} is a YAML tag; there are none here.`,
    hint: 'Take the tag out, or put the text in quotes if the "!" belongs to it.',
  });
}

export function emptyFile(place: Place): Diagnostic {
  return error('empty-file', place, {
    message: 'The file is empty.',
    hint: 'A dataset needs at least "roles", and each role a "title"; a table a header, and a row for each role.',
  });
}

/** `names` are those that the file has where a dataset, or a role, has its fields. */
export function foreignJson(place: Place, names: readonly string[]): Diagnostic {
  return error('foreign-json', place, {
    message: `This JSON is of another kind: its fields are ${names.slice(0, 6).map(quoted).join(', ')}${names.length > 6 ? ' ...' : ''}.`,
    hint: 'Read are a dataset ("roles": [...]), a list of roles with their "title", and job postings as linked data, with a "@context" of schema.org.',
  });
}

export function missingFile(place: Place, near: string | undefined): Diagnostic {
  return error('missing-file', place, {
    message: 'There is no such file.',
    ...(near === undefined ? {} : { hint: `Did you mean "${near}"?` }),
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

export function severalDocuments(place: Place): Diagnostic {
  return error('several-documents', place, {
    message: 'A second YAML document starts here; one is read.',
    hint: 'Take out the line "---", or make a file of each and give --data twice.',
  });
}

export function tooLargeFile(place: Place, limit: number): Diagnostic {
  return error('too-large-file', place, {
    message: `The file is larger than ${limit / 1_000_000} MB.`,
    hint: 'Take out what documents do not need, or make several files of it and give --data for each.',
  });
}

export function tooManyAliases(place: Place, limit: number): Diagnostic {
  return error('too-many-aliases', place, {
    message: `The YAML aliases of this file repeat more than ${limit} values.`,
    hint: 'Write the values out.',
  });
}

export function unknownAlias(place: Place, name: string): Diagnostic {
  return error('unknown-alias', place, {
    message: `"*" begins a YAML alias, and nothing before it is marked ${quoted(`&${name}`)}.`,
    hint: 'Put the text in quotes if the "*" belongs to it.',
  });
}

export function unknownExtension(place: Place, extensions: readonly string[]): Diagnostic {
  return error('unknown-extension', place, {
    message: `The name of the file does not say what it holds; wanted is one that ends in ${alternatives(extensions)}.`,
  });
}

export function unreadableFile(place: Place): Diagnostic {
  return error('unreadable-file', place, {
    message: 'The file cannot be read.',
    hint: 'Look at its permissions, and whether another program holds it.',
  });
}
