/** What can be wrong with a table as its file holds it, whatever its columns mean. Sorted by name. */
import type { Diagnostic, Place } from '../diagnostic.js';

export function cellTooLong(place: Place, length: number, limit: number): Diagnostic {
  return error('cell-too-long', place, {
    message: `A cell has ${length} characters; at most ${limit} are possible.`,
    hint: 'A spreadsheet has the same limit. Shorten the text.',
  });
}

export function tooManyCells(place: Place, limit: number): Diagnostic {
  return error('too-many-cells', place, {
    message: `The table has more than ${limit} cells.`,
    hint: 'Take out the columns that documents do not need.',
  });
}

export function tooManyColumns(place: Place, limit: number): Diagnostic {
  return error('too-many-columns', place, {
    message: `The row has more than ${limit} cells.`,
    hint: 'A spreadsheet has the same limit.',
  });
}

export function tooManyRows(place: Place, limit: number): Diagnostic {
  return error('too-many-rows', place, {
    message: `The table has more than ${limit} rows.`,
    hint: 'Make several files of it, or take out the rows that documents do not need.',
  });
}

function error(code: string, place: Place, words: Pick<Diagnostic, 'message' | 'hint'>): Diagnostic {
  return { code: `data/${code}`, severity: 'error', place, ...words };
}
