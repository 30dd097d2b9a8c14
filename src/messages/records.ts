/** What can be wrong with the table of `--each FILE.csv`, a document a row. Sorted by name. */
import type { Diagnostic, Place } from '../diagnostic.js';
import { error, quoted } from './wording.js';

export function columnRepeated(place: Place, name: string): Diagnostic {
  return error('column-repeated', place, {
    message: `A second column is called ${quoted(name)}.`,
    hint: 'Templates and names of files take values by the names of columns: give it another.',
  });
}

export function noRecords(place: Place): Diagnostic {
  return error('no-records', place, {
    message: 'There is no row below the header.',
    hint: 'Wanted are a row that names the columns, and one for each document.',
  });
}

/** `fault` is what a focus on the command line would be told that asks for the same. */
export function recordChoice(place: Place, { message, hint }: Pick<Diagnostic, 'message' | 'hint'>): Diagnostic {
  return error('record-choice', place, { message, ...(hint !== undefined && { hint }) });
}

export function tooManyRecords(place: Place, count: number, limit: number): Diagnostic {
  return error('too-many-records', place, {
    message: `The table has ${count} rows; at most ${limit} are possible.`,
    hint: 'Make several files of it, and a build for each.',
  });
}
