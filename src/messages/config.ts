/** What can be wrong with a config. Sorted by name. */
import type { Diagnostic, Place, Source } from '../diagnostic.js';
import { didYouMean } from './closest.js';
import { quoted } from './wording.js';

function error(code: string, place: Place, words: Pick<Diagnostic, 'message' | 'hint'>): Diagnostic {
  return { code: `usage/${code}`, severity: 'error', place, ...words };
}

export function configAmbiguous(names: readonly string[]): Diagnostic {
  return {
    code: 'usage/config-ambiguous',
    severity: 'error',
    message: `Several configs lie here: ${names.join(', ')}.`,
    hint: `Keep one, or name the one that is meant: --config ${names[0]}.`,
  };
}

/** `reason` is what the module's code complained of. */
export function configBroken(place: Place, reason: string): Diagnostic {
  return error('config-broken', place, { message: `The config does not run: ${reason.replace(/[.\s]*$/, '')}.` });
}

/** `where` says where in a config the key belongs: "at the top". */
export function configKeyMisplaced(place: Place, found: string, where: string): Diagnostic {
  return error('config-key-misplaced', place, { message: `${quoted(found)} stands ${where}, not here.` });
}

export function configKeyRepeated(place: Place, found: string): Diagnostic {
  return error('config-key-repeated', place, { message: `${quoted(found)} stands here a second time.` });
}

export function configKeyUnknown(place: Place, found: string, known: readonly string[]): Diagnostic {
  const near = didYouMean(found, known);
  const hint = near ?? (known.length > 0 ? `Known here: ${known.join(', ')}.` : 'Choose another name.');
  return error('config-key-unknown', place, { message: `A config has no ${quoted(found)} here.`, hint });
}

/** `found` and `wanted` say what kind of thing a value is: "a list", "one value". */
export function configKindWrong({ name, place }: Source, found: string, wanted: string): Diagnostic {
  return {
    code: 'usage/config-kind-wrong',
    severity: 'error',
    ...(place && { place }),
    message: `${name} is ${found}; wanted is ${wanted}.`,
  };
}

/** `fault` is what the reader of YAML, of which JSON is a part, complains of. */
export function configNotYaml(place: Place, fault: string): Diagnostic {
  return error('config-not-yaml', place, { message: `The config cannot be read. ${fault}` });
}

/** `problem` follows the file's name: "does not exist". */
export function configUnreadable(place: Place, problem: string): Diagnostic {
  return error('config-unreadable', place, { message: `The config ${problem}.` });
}

export function tooManyJobs(place: Place, count: number, limit: number): Diagnostic {
  return error('too-many-jobs', place, {
    message: `The matrix makes ${count} jobs of this; ${limit} are the most.`,
    hint: 'For a document a row of a table there is "each: FILE.csv".',
  });
}
