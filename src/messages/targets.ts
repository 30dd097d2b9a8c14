/** What can be wrong with where documents are to go, and how they are to be called. Sorted by name. */
import type { Diagnostic, Source } from '../diagnostic.js';
import { closest, didYouMean } from './closest.js';

export function noSubjects(each: string): Diagnostic {
  return {
    code: 'usage/no-subjects',
    severity: 'error',
    setting: { flag: 'each' },
    message: `--each ${each} makes no document: none of the chosen roles is in a ${each}.`,
  };
}

/** `documents` are those that would be made by a call that makes one. */
export function notOneDocument(documents: readonly string[]): Diagnostic {
  return {
    code: 'usage/not-one-document',
    severity: 'error',
    message: `renderDocument makes one document, and ${documents.length} were asked for: ${listed(documents)}.`,
    hint: 'Choose one role or tier by selection, or build them all.',
  };
}

export function oneFileManyDocuments(output: string, documents: readonly string[]): Diagnostic {
  return {
    code: 'usage/one-file-many-documents',
    severity: 'error',
    setting: { flag: 'output' },
    message: `-o ${output} takes one document, but ${documents.length} would be written: ${listed(documents)}.`,
    hint: 'Give a folder; or name one template and one format, without --each.',
  };
}

export function outputFormatConflict(output: string, formats: readonly string[]): Diagnostic {
  return {
    code: 'usage/output-format-conflict',
    severity: 'error',
    setting: { flag: 'format' },
    message: `-o ${output} names another format than --format ${formats.join(',')}.`,
  };
}

/** `known` are the extensions of files that hold a whole document. */
export function outputFormatUnknown(output: string, extension: string, known: readonly string[]): Diagnostic {
  const folder = `A folder of that name is given with a slash at its end: ${output}/`;
  const near = didYouMean(extension, known);
  return {
    code: 'usage/output-format-unknown',
    severity: 'error',
    setting: { flag: 'output' },
    message: `-o ${output} ends in .${extension}, which is no format. Known: ${known.join(', ')}.`,
    hint: near === undefined ? folder : `${near} ${folder}`,
  };
}

/** `wanted` says what the pattern of a file's name has to do: "stay inside the output folder". */
export function patternWrong(pattern: string, wanted: string): Diagnostic {
  return {
    code: 'usage/pattern-wrong',
    severity: 'error',
    setting: { flag: 'to' },
    message: `"${pattern}" is no name for files: it has to ${wanted}.`,
  };
}

export function picturesNeedFolder(output: string): Diagnostic {
  return {
    code: 'usage/pictures-need-folder',
    severity: 'error',
    message: `-o ${output} is one file, but SVG and PNG are a file for each slide or page.`,
    hint: 'Give a folder.',
  };
}

/** A place in braces that nothing fills; `known` are the names that would. */
export function placeholderUnknown({ name, place }: Source, found: string, known: readonly string[]): Diagnostic {
  const near = closest(found, known);
  const all =
    known.length === 0 ? 'Nothing has a place here.' : `Known here: ${known.map((one) => `{${one}}`).join(', ')}.`;
  return {
    code: 'usage/placeholder-unknown',
    severity: 'error',
    ...(place && { place }),
    message: `${name} has a place for {${found}}, which nothing fills.`,
    hint: `${near === undefined ? all : `Did you mean {${near}}?`} A brace that is meant is written twice: {{.`,
  };
}

export function sameOutput(path: string, first: string, second: string): Diagnostic {
  return {
    code: 'usage/same-output',
    severity: 'error',
    setting: { flag: 'to' },
    message: `${first} and ${second} would both be written to ${path}.`,
    hint: 'Names that differ only in case, or in signs that no file name can hold, count as the same. A config gives others with "to".',
  };
}

function listed(names: readonly string[]): string {
  return names.length > 4 ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} more` : names.join(', ');
}
