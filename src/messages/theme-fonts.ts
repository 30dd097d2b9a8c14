/** What can be wrong with the fonts of a theme, sorted by name. */
import type { Diagnostic, Place } from '../diagnostic.js';
import { didYouMean } from './closest.js';

const BRING = 'To have it measured and shown, give its files: fonts: { files: [Its-Regular.ttf, Its-Bold.ttf] }.';

/** A font of slides that nobody here has: `by` is who stands for it. */
export function themeFontMeasured(place: Place, family: string, by: string, known: readonly string[]): Diagnostic {
  return {
    code: 'template/theme-font-measured',
    severity: 'warning',
    message: `The font "${family}" is not known here: decks name it, with room as for ${by} and a margin, and PDFs and pictures show ${by}.`,
    place,
    hint: didYouMean(family, known) ?? BRING,
  };
}

/** A font of pages of which there is no file. */
export function themeFontNotEmbedded(place: Place, family: string, by: string): Diagnostic {
  return {
    code: 'template/theme-font-not-embedded',
    severity: 'warning',
    message: `There is no file of "${family}" to embed: pages and web pages are set in ${by}.`,
    place,
    hint: BRING,
  };
}

/** A font whose licence, as its file has it, does not let documents carry it. */
export function themeFontRestricted(place: Place, path: string, family: string, by: string): Diagnostic {
  return {
    code: 'template/theme-font-restricted',
    severity: 'warning',
    message: `"${path}" says that its licence does not let documents embed it: decks name "${family}" and are measured by it; PDFs, web pages and pictures show ${by}.`,
    place,
    hint: 'Ask the maker of the font for files that may be embedded.',
  };
}

/** A file that is no font of use; `problem` goes on from its name. */
export function themeFontUnfit(place: Place, path: string, problem: string, remedy: string): Diagnostic {
  return {
    code: 'template/theme-font-unfit',
    severity: 'error',
    message: `"${path}" ${problem}.`,
    place,
    hint: remedy,
  };
}

export function themeFontUnknown(place: Place, family: string, known: readonly string[]): Diagnostic {
  return {
    code: 'template/theme-font-unknown',
    severity: 'error',
    message: `The font "${family}" is not known here, so it cannot be embedded. Known: ${known.join(', ')}.`,
    place,
    hint: didYouMean(family, known) ?? BRING,
  };
}
