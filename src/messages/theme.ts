/** What can be wrong with a theme (exit 5, but for its name on the command line), sorted by name. */
import type { Diagnostic, Place } from '../diagnostic.js';
import { closest, didYouMean } from './closest.js';

export type BrandPart = 'primary' | 'accent';

/** What became of a colour of a company. */
export interface Moved {
  readonly part: BrandPart;
  readonly colour: string;
  readonly paper: string;
  /** Where it is too near to the paper to be read. */
  readonly faint?: { readonly ratio: number; readonly pale: boolean };
  /** What has it as it is, and what has which shade of it. */
  readonly keeps: readonly string[];
  readonly takes: readonly (readonly [use: string, shade: string])[];
}

/** Without a place, the colours were given by a flag. */
export function brandMoved(place: Place | undefined, { part, colour, paper, faint, keeps, takes }: Moved): Diagnostic {
  const on = paper === '#FFFFFF' ? 'white' : paper;
  const why =
    faint === undefined
      ? `stands too near to others to be told from them everywhere`
      : `is too ${faint.pale ? 'pale' : 'dark'} for words on ${on}, ${(Math.floor(faint.ratio * 10) / 10).toFixed(1)} : 1`;
  const kept = keeps.length === 0 ? [] : [`${keeps.join(' and ')} keep it`];
  const taken = takes.map(([use, shade]) => `${use} take ${shade}`);
  return {
    code: 'template/brand-moved',
    severity: 'note',
    ...(place === undefined ? { setting: { flag: 'colour', value: colour } } : { place }),
    message: `The ${part} colour ${colour} ${why}: ${[...kept, ...taken].join(', ')}.`,
  };
}

export function faintColours(
  place: Place,
  pair: { readonly colour: string; readonly on: string; readonly ratio: number; readonly least: number },
): Diagnostic {
  return {
    code: 'template/faint-colours',
    severity: 'error',
    message: `"${pair.colour}" on "${pair.on}" has a contrast of ${floor(pair.ratio)} : 1; at least ${pair.least} : 1 is needed to be read.`,
    place,
    hint: `Make one of the two lighter or darker.`,
  };
}

/** Rounded down, so that a ratio just short of the least never reads as enough. */
function floor(ratio: number): string {
  return (Math.floor(ratio * 100) / 100).toFixed(2);
}

export function panelsAlike(
  place: Place,
  alike: {
    readonly panel: string;
    readonly other: string;
    readonly lightness: readonly [number, number];
    readonly least: number;
  },
): Diagnostic {
  const [one, other] = alike.lightness.map(Math.round);
  return {
    code: 'template/panels-alike',
    severity: 'warning',
    message: `"${alike.panel}" and "${alike.other}" print in one grey: their lightness is ${one} and ${other} of 100; at least ${alike.least} apart can be told without colour.`,
    place,
    hint: 'Make one of the two lighter or darker.',
  };
}

export function themeExtendsItself(place: Place, chain: readonly string[]): Diagnostic {
  return {
    code: 'template/theme-extends-itself',
    severity: 'error',
    message: `The theme extends itself: ${chain.join(' extends ')}.`,
    place,
  };
}

export function themeFieldMissing(
  place: Place,
  field: string,
  hint = 'Add it, or let the theme start from another with "extends: default".',
): Diagnostic {
  return {
    code: 'template/theme-field-missing',
    severity: 'error',
    message: `The theme has no "${field}".`,
    place: { ...place, path: field },
    hint,
  };
}

export function themeFieldUnknown(place: Place, field: string, allowed: readonly string[]): Diagnostic {
  return {
    code: 'template/theme-field-unknown',
    severity: 'error',
    message: `A theme has no field "${field}" here. Allowed: ${allowed.join(', ')}.`,
    place,
    hint: didYouMean(field, allowed),
  };
}

export function themeFileOutside(place: Place, path: string): Diagnostic {
  return {
    code: 'template/theme-file-outside',
    severity: 'error',
    message: `"${path}" is not inside the folder of the theme.`,
    place,
    hint: 'Copy the file into that folder and name it from there, with "/" between the parts of its path.',
  };
}

/** A template of PowerPoint's in the place of a theme. */
export function themeIsTemplate(reference: string): Diagnostic {
  const [name = '', brand = ''] = [reference, reference.replace(/\.[^.]*$/, '.brand.yaml')].map((path) =>
    /[\s'"$]/.test(path) ? JSON.stringify(path) : path,
  );
  return {
    code: 'usage/theme-is-template',
    severity: 'error',
    setting: { flag: 'theme' },
    message: `"${reference}" is a PowerPoint file, not a theme; a theme is made of it.`,
    hint: `Run rolecast brand ${name}, then give --theme ${brand}.`,
  };
}

export function themeNotYaml(place: Place, problem: string): Diagnostic {
  return {
    code: 'template/theme-not-yaml',
    severity: 'error',
    message: `The theme is not readable as YAML: ${problem}`,
    place,
  };
}

export function themeOutsideFolder(place: Place, reference: string): Diagnostic {
  return {
    code: 'template/theme-outside-folder',
    severity: 'error',
    message: `"${reference}" leads out of the folder of the theme that extends it.`,
    place,
    hint: 'Put both themes into one folder, and give the path from there.',
  };
}

export function themeTooDeep(place: Place, limit: number): Diagnostic {
  return {
    code: 'template/theme-too-deep',
    severity: 'error',
    message: `Fields and lists stand inside each other more than ${limit} deep here.`,
    place,
    hint: 'A theme needs three levels.',
  };
}

export function themeUnknown(reference: string, known: readonly string[]): Diagnostic {
  const near = closest(reference, known);
  return {
    code: 'usage/theme-unknown',
    severity: 'error',
    setting: { flag: 'theme' },
    message: `There is no theme "${reference}". Built in: ${known.join(', ')}.`,
    hint:
      near === undefined ? 'A theme of your own is given by its file: --theme brand.yaml.' : `Did you mean "${near}"?`,
  };
}

export function themeUnreadable(file: string, problem: string, place?: Place): Diagnostic {
  return {
    code: 'template/theme-unreadable',
    severity: 'error',
    message: `The theme ${file} ${problem}.`,
    place: place ?? { file },
  };
}

export function themeValueWrong(place: Place, field: string, found: string, wanted: string, hint?: string): Diagnostic {
  return {
    code: 'template/theme-value-wrong',
    severity: 'error',
    message: `"${field}" is ${found}; wanted is ${wanted}.`,
    place,
    hint,
  };
}

export function unseenBars(
  place: Place,
  pair: { readonly colour: string; readonly on: string; readonly ratio: number; readonly least: number },
): Diagnostic {
  return {
    code: 'template/unseen-bars',
    severity: 'warning',
    message: `"${pair.colour}" on "${pair.on}" has a contrast of ${floor(pair.ratio)} : 1; at least ${pair.least} : 1 is needed for the other tiers' bars to be seen.`,
    place,
    hint: 'Make one of the two lighter or darker.',
  };
}
