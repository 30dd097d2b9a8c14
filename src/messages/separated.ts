/** What can be wrong with separated values (CSV, TSV) and with their encoding. Sorted by name. */
import type { Diagnostic, Place } from '../diagnostic.js';
import { didYouMean } from './closest.js';
import { error, quoted, warning } from './wording.js';

const SAVE_AS_UTF8 = 'In Excel: File, Save As, "CSV UTF-8".';

export function assumedEncoding(place: Place, encoding: string, words: readonly string[]): Diagnostic {
  return warning('assumed-encoding', place, {
    message: `The file is not in UTF-8 and was read as ${encoding}: ${words.map(quoted).join(', ')}.`,
    hint: `If these words are wrong, name the encoding with --encoding, or save the file as UTF-8. ${SAVE_AS_UTF8}`,
  });
}

export function garbledText(place: Place, found: string, meant: string): Diagnostic {
  return warning('garbled-text', place, {
    message: `${quoted(found)} looks like ${quoted(meant)}, read in the wrong encoding and saved so by another program.`,
    hint: 'It stands in documents as it is here. Open the original in its right encoding and save it as UTF-8.',
  });
}

export function openQuote(place: Place): Diagnostic {
  return error('open-quote', place, {
    message: 'A quotation mark opens a text in the row that begins here, and none closes it.',
    hint: 'A text in quotation marks ends with one, and doubles those inside: "a 6"" pipe".',
  });
}

export function otherEncoding(place: Place, encoding: string): Diagnostic {
  return error('other-encoding', place, {
    message: `The file is not in ${encoding}.`,
    hint: `Leave --encoding out: the file itself tells most encodings. Or save it as UTF-8. ${SAVE_AS_UTF8}`,
  });
}

export function textAfterQuote(place: Place): Diagnostic {
  return error('text-after-quote', place, {
    message: 'In the row that begins here a text in quotation marks is followed by more text.',
    hint: 'A quotation mark inside such a text is doubled: "a 6"" pipe".',
  });
}

export function unknownCharacters(place: Place, byte: number): Diagnostic {
  return error('unknown-characters', place, {
    message: `The file is neither in UTF-8 nor in Windows-1252: here stands the byte ${byte.toString(16).toUpperCase()}, which is no character of either.`,
    hint: `Name the encoding, such as --encoding iso-8859-2 or --encoding shift_jis, or save the file as UTF-8. ${SAVE_AS_UTF8}`,
  });
}

export function unknownEncoding(place: Place, found: string, names: readonly string[]): Diagnostic {
  return error('unknown-encoding', place, {
    message: `There is no encoding ${quoted(found)} here.`,
    hint: didYouMean(found, names) ?? `Known are ${names.join(', ')}.`,
  });
}

/** `encoding` is none that a text file may have without saying so at its start. */
export function unmarkedEncoding(place: Place, encoding: string): Diagnostic {
  return error('unmarked-encoding', place, {
    message: `The file is in ${encoding}${encoding === 'utf-32' ? ', which is not read' : ' and does not say so at its start'}.`,
    hint: `${encoding === 'utf-32' ? 'Save' : `Give --encoding ${encoding}, or save`} it as UTF-8. ${SAVE_AS_UTF8}`,
  });
}
