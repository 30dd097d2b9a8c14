/** What can be wrong with a table as its file holds it, whatever its columns mean. Sorted by name. */
import type { Diagnostic, Place } from '../diagnostic.js';
import { error, quoted } from './wording.js';

const SAVE_AS = 'In Excel or LibreOffice: File, Save As, "Excel Workbook (.xlsx)" or CSV in UTF-8.';

/** `part` is the one in which it shows, by its name inside the workbook. */
export function brokenWorkbook(place: Place, part: string | undefined): Diagnostic {
  return error('broken-workbook', place, {
    message: `The workbook is damaged${part === undefined ? '' : ` in its part ${quoted(part)}`}, or only a part of it is here.`,
    hint: `Get it again from where it came, or open it in a spreadsheet, which may mend it, and save it anew. ${SAVE_AS}`,
  });
}

export function cellTooLong(place: Place, length: number, limit: number): Diagnostic {
  return error('cell-too-long', place, {
    message: `A cell has ${length} characters; at most ${limit} are possible.`,
    hint: 'A spreadsheet has the same limit. Shorten the text.',
  });
}

export function foreignWorkbook(place: Place, part: string): Diagnostic {
  return error('foreign-workbook', place, {
    message: `The part ${quoted(part)} of the workbook has a document type of its own, which no spreadsheet writes.`,
    hint: `Such a file may try to read others. If you trust it, open it in a spreadsheet and save it anew. ${SAVE_AS}`,
  });
}

export function lockedWorkbook(place: Place): Diagnostic {
  return error('locked-workbook', place, {
    message: 'The workbook has a password, so nothing in it can be read.',
    hint: 'Open it, take the password out (in Excel: File, Info, Protect Workbook, Encrypt with Password) and save it.',
  });
}

/** `found` is what the file is, with its article. */
export function notAWorkbook(place: Place, found: string): Diagnostic {
  return error('not-a-workbook', place, {
    message: `The file is ${found}; wanted is a workbook (.xlsx) or separated values (.csv).`,
    hint: `Open it in a spreadsheet, or copy its table into one. ${SAVE_AS}`,
  });
}

/** Beyond what is read, by one of three measures. */
export function swollenWorkbook(
  place: Place,
  how: 'too large' | 'too many parts' | 'inflates too much',
  part: string | undefined,
): Diagnostic {
  const what = part === undefined ? 'The workbook' : `The part ${quoted(part)} of the workbook`;
  const found = {
    'too large': 'holds more, unpacked, than is ever read',
    'too many parts': 'holds more parts than is ever read',
    'inflates too much': 'grows so much when it is unpacked that it is no table that people made',
  };
  return error('swollen-workbook', place, {
    message: `${what} ${found[how]}.`,
    hint: `Save only the sheet with the roles, without pictures. ${SAVE_AS}`,
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

/** The limits are of texts, and of characters in all of them. */
export function tooMuchText(place: Place, texts: number, characters: number): Diagnostic {
  return error('too-much-text', place, {
    message: `The workbook has more than ${texts} texts, or more than ${characters} characters in them.`,
    hint: 'Take out the sheets and columns that documents do not need.',
  });
}
