/** What goes wrong where many documents are built, sorted by name. */
import type { Diagnostic } from '../diagnostic.js';

/** `folder` as a person would name it. */
export function anotherBuild(folder: string): Diagnostic {
  return {
    code: 'output/another-build',
    severity: 'note',
    message: `Another build is at work with the cache in ${folder}. Nothing is lost, and what both make is made twice.`,
  };
}

/** `folder` as a person would name it. */
export function cacheMissing(folder: string): Diagnostic {
  return {
    code: 'usage/cache-missing',
    severity: 'error',
    message: `There is no cache in ${folder}.`,
    hint: 'A build makes it beside its config or its output folder; --cache names another.',
  };
}

/** `folder` as a person would name it. */
export function cacheNewer(folder: string): Diagnostic {
  return {
    code: 'output/cache-newer',
    severity: 'warning',
    message: `The cache in ${folder} is of a newer rolecast; everything is built, and nothing is remembered.`,
    hint: 'Use that rolecast, another folder with --cache, or rolecast cache clear.',
  };
}

/** `code` is the system's name of the failure. */
export function cacheNotWritten(folder: string, code: string): Diagnostic {
  return {
    code: 'output/cache-not-written',
    severity: 'warning',
    message: `The cache in ${folder} cannot be written (${code}), so that the next build makes these documents again.`,
    hint: 'Give it a folder that can be written with --cache, or none with --no-cache.',
  };
}

/** `code` is the system's name of the failure. */
export function cacheUnreadable(folder: string, code: string): Diagnostic {
  return {
    code: 'output/cache-unreadable',
    severity: 'error',
    message: `The cache in ${folder} cannot be read (${code}).`,
  };
}

/** `digest` is the name of the contents that were taken away. */
export function contentsSpoilt(digest: string): Diagnostic {
  return {
    code: 'batch/contents-spoilt',
    severity: 'error',
    message: `Contents in the cache are not what was written (${digest.slice(0, 12)}); they are removed, and made again when they are wanted.`,
  };
}

export function inputsChanged(unit: string): Diagnostic {
  return {
    code: 'output/inputs-changed',
    severity: 'error',
    message: `${unit} was not built: a file that it is made of changed while the build ran.`,
    hint: 'Build again.',
  };
}

/** `files` are some of those that are left, `count` is of all. */
export function leftOver(count: number, files: readonly string[]): Diagnostic {
  return {
    code: 'output/left-over',
    severity: 'note',
    message: `${count === 1 ? '1 file is' : `${count} files are`} left of documents that the plan no longer has: ${some(files, count)}.`,
    hint: '--prune removes them, but for those that were edited.',
  };
}

export function outputChanged(file: string, isMissing: boolean): Diagnostic {
  return {
    code: 'batch/output-changed',
    severity: 'error',
    message: `${file} is ${isMissing ? 'missing' : 'not what was written'}; the next build puts it back.`,
  };
}

/** `files` are some of those that are left, `count` is of all. */
export function prunedNot(count: number, files: readonly string[]): Diagnostic {
  return {
    code: 'output/pruned-not',
    severity: 'note',
    message: `${count === 1 ? '1 file' : `${count} files`} of documents that the plan no longer has ${count === 1 ? 'was' : 'were'} edited, and left: ${some(files, count)}.`,
  };
}

export function unitOutOfMemory(unit: string): Diagnostic {
  return {
    code: 'output/unit-out-of-memory',
    severity: 'error',
    message: `${unit} was stopped: it takes more memory than a worker may have.`,
    hint: 'Choose fewer roles for one document, or build it alone with --workers 1.',
  };
}

/** `seconds` is what a unit may take. */
export function unitTimedOut(unit: string, seconds: number): Diagnostic {
  return {
    code: 'output/unit-timed-out',
    severity: 'error',
    message: `${unit} was stopped: it was not done after ${seconds} seconds.`,
    hint: 'Allow it more with --unit-timeout SECONDS, or choose fewer roles for one document.',
  };
}

/** "a, b, c and 4 more". */
function some(files: readonly string[], count: number): string {
  return files.length < count ? `${files.join(', ')} and ${count - files.length} more` : files.join(', ');
}
