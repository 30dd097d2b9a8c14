/** What can go wrong while files are made (exit 1), sorted by name. */
import type { Diagnostic } from '../diagnostic.js';
import { listed, quoted } from './wording.js';

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'there is no permission to write there',
  EDQUOT: 'the disk quota is used up',
  EEXIST: 'a part of its path is a file, not a folder',
  EFBIG: 'it is larger than files may be here',
  EISDIR: 'there is a folder of that name',
  ELOOP: 'its path has links that lead in a circle',
  ENAMETOOLONG: 'its name is too long for the disk',
  ENOENT: 'no folder can be made there',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a part of its path is a file, not a folder',
  ENOTEMPTY: 'there is a folder of that name',
  EPERM: 'there is no permission to write there',
  EPIPE: 'whoever reads it has stopped reading',
  EROFS: 'the disk can only be read',
};

/** `code` is the system's name of the failure. */
export function fileNotRemoved(file: string, code: string): Diagnostic {
  return {
    code: 'output/file-not-removed',
    severity: 'error',
    message: `${file} was not removed: ${REASONS[code] ?? `the system says ${code}`}.`,
  };
}

/** `code` is the system's name of the failure. What stood there before is unchanged. */
export function fileNotWritten(file: string, code: string): Diagnostic {
  return {
    code: 'output/file-not-written',
    severity: 'error',
    message: `${file} was not written: ${REASONS[code] ?? `the system says ${code}`}.`,
  };
}

/** What was to be written beside them was not. */
export function filesThere(files: readonly string[]): Diagnostic {
  return {
    code: 'output/files-there',
    severity: 'error',
    message: `Nothing was written: ${listed(files)} ${files.length === 1 ? 'is' : 'are'} there already.`,
    hint: `Name another folder, such as rolecast init fair, or move ${files.length === 1 ? 'the file' : 'them'} away.`,
  };
}

export function outsideOutput(file: string, folder: string): Diagnostic {
  return {
    code: 'output/outside-output',
    severity: 'error',
    message: `${file} was not written: a link leads it out of ${folder}.`,
  };
}

/** `problem` is why the program that draws gave the page up; `page` counts from 1. */
export function pageNotDrawn(
  title: string,
  page: number,
  problem: 'refused' | 'time' | 'memory' | 'broke-off',
): Diagnostic {
  const says = {
    refused: 'the renderer refuses it',
    time: 'it takes too long',
    memory: 'it takes too much memory',
    'broke-off': 'the renderer breaks off',
  };
  return {
    code: 'output/page-not-drawn',
    severity: 'error',
    message: `Page ${page} of ${quoted(title)} was not drawn as pixels: ${says[problem]}.`,
    hint: 'Look on it for a word of hundreds of letters and shorten it, or ask for --format svg or pdf.',
  };
}

/** A text cannot be longer than 512 MB in V8. */
export function reportTooLong(reporter: string): Diagnostic {
  return {
    code: 'output/report-too-long',
    severity: 'error',
    message: `The report of ${reporter} was not written: there is more to tell than one report can hold.`,
    hint: 'Build in shards (--shard 1/4), or split the config: a report holds some 900,000 documents.',
  };
}

export function twoOfOneName(name: string): Diagnostic {
  return {
    code: 'output/two-of-one-name',
    severity: 'error',
    message: `Nothing was written: two different files would be copied into the folder as ${name}.`,
    hint: 'Give one of them another name: the logo, a picture of a role, or the roles.',
  };
}

export function unexpectedFault(unit: string, fault: string): Diagnostic {
  return {
    code: 'output/unexpected-fault',
    severity: 'error',
    message: `${unit} failed by a fault of rolecast, not of your files: ${fault}`,
  };
}
