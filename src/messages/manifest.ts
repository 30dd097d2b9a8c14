/** What can be wrong with the reports of a batch and with its documents (exit 6). Sorted by name. */
import type { Diagnostic } from '../diagnostic.js';
import { counted, joined, listed, quoted } from './wording.js';

/** `size`: it has another size; `content`: the same size, but other bytes; `kind`: it is no regular file of the folder's own. */
export function documentChanged(file: string, how: 'size' | 'content' | 'kind' | 'unread'): Diagnostic {
  const says = {
    size: 'It has another size than when it was written',
    content: 'It has the size that was written, and another content',
    unread: 'It cannot be read',
    kind: 'There is a folder or a link here instead of the file that was written',
  };
  return {
    code: 'batch/document-changed',
    severity: 'error',
    place: { file },
    message: `${says[how]}.`,
    hint: 'Build it again, or take it from where it is whole.',
  };
}

export function documentMissing(file: string): Diagnostic {
  return {
    code: 'batch/document-missing',
    severity: 'error',
    place: { file },
    message: 'The manifest has this file, and it is not there.',
  };
}

export function documentUnbuilt(path: string, job: string): Diagnostic {
  return {
    code: 'batch/document-unbuilt',
    severity: 'error',
    message: `${path} was planned${job === '' ? '' : ` by ${job}`} and not made.`,
    hint: 'The report of its build says why.',
  };
}

/** `path` is a document of no unit, or of one twice. */
export function documentUnplanned(file: string, path: string): Diagnostic {
  return {
    code: 'batch/document-unplanned',
    severity: 'error',
    place: { file },
    message: `${quoted(path)} is no document of a unit of this shard, or stands here twice.`,
  };
}

/** Files beside those of the manifest. */
export function documentsOther(folder: string, paths: readonly string[]): Diagnostic {
  const are = paths.length === 1 ? 'is a file' : 'are files';
  return {
    code: 'batch/documents-other',
    severity: 'note',
    place: { file: folder },
    message: `${listed(paths)} ${are} that the manifest does not have.`,
  };
}

export function folderMissing(folder: string): Diagnostic {
  return {
    code: 'usage/folder-missing',
    severity: 'error',
    message: `There is no folder ${folder}.`,
    hint: 'Name the one that build wrote into.',
  };
}

/** `other` is a report of the plan that most are of. */
export function planForeign(file: string, other: string): Diagnostic {
  return {
    code: 'batch/plan-foreign',
    severity: 'error',
    place: { file },
    message: `This shard is of another plan than ${other}.`,
    hint: 'Shards of one batch have the same data, templates, theme, config and flags, but for --shard and -o. Build this one again.',
  };
}

/** The units of all shards are as many as the plan has, and not those of the plan. */
export function planOtherwise(): Diagnostic {
  return {
    code: 'batch/plan-otherwise',
    severity: 'error',
    message: 'The units of all shards together are not those of the plan that they name.',
    hint: 'A report was changed after it was written, or two builds are mixed. Build the shards again.',
  };
}

export function reportAltered(file: string): Diagnostic {
  return {
    code: 'batch/report-altered',
    severity: 'error',
    place: { file },
    message: 'This report is not as it was written: its checksum differs.',
    hint: 'Take it once more from where it was built, or build the shard again.',
  };
}

export function reportForeign(file: string): Diagnostic {
  return {
    code: 'batch/report-foreign',
    severity: 'error',
    place: { file },
    message: 'This JSON is no report of a build.',
    hint: 'Wanted is what build --output-file json=FILE writes.',
  };
}

export function reportNewer(file: string, version: string): Diagnostic {
  return {
    code: 'batch/report-newer',
    severity: 'error',
    place: { file },
    message: `This report is of a newer form: rolecast ${version} wrote it.`,
    hint: 'Read it with that version.',
  };
}

export function reportOtherwise(file: string, command: string): Diagnostic {
  return {
    code: 'batch/report-otherwise',
    severity: 'error',
    place: { file },
    message: `This report of ${quoted(`rolecast ${command}`)} tells of no documents: it is of no build, or of one that ended before its first.`,
    hint: 'Wanted is what build --output-file json=FILE writes.',
  };
}

export function reportTorn(file: string): Diagnostic {
  return {
    code: 'batch/report-torn',
    severity: 'error',
    place: { file },
    message: 'This report is torn, or no JSON.',
    hint: 'Take it once more from where it was built, or build the shard again.',
  };
}

export function reportUnread(file: string, problem: string): Diagnostic {
  return {
    code: 'usage/report-unread',
    severity: 'error',
    message: `The report ${file} ${problem}.`,
    hint: 'Name the files that build --output-file json=FILE wrote, or a folder of them.',
  };
}

/** `most` is how many shards the others are of. */
export function shardCountForeign(file: string, found: number, most: number): Diagnostic {
  return {
    code: 'batch/shard-count-foreign',
    severity: 'error',
    place: { file },
    message: `This is one of ${counted(found, 'shard')}, and the others are of ${most}.`,
    hint: 'Build it again with the number of shards that the others have.',
  };
}

export function shardDouble(shard: string, files: readonly string[]): Diagnostic {
  return {
    code: 'batch/shard-double',
    severity: 'error',
    message: `Shard ${shard} comes ${files.length} times: ${joined(files)}.`,
    hint: 'Leave out all but the one whose documents you keep.',
  };
}

/** `shards` such as `2/4`. */
export function shardsMissing(shards: readonly string[]): Diagnostic {
  const [first] = shards;
  const are = shards.length === 1 ? `Shard ${first} is` : `Shards ${listed(shards)} are`;
  return {
    code: 'batch/shards-missing',
    severity: 'error',
    message: `${are} missing: no report is of ${shards.length === 1 ? 'it' : 'them'}.`,
    hint: `Did each build come to its end? build --shard ${first} makes the first again.`,
    facts: { shards },
  };
}

export function thumbnailsMissing(count: number): Diagnostic {
  return {
    code: 'batch/thumbnails-missing',
    severity: 'note',
    message: `${counted(count, 'document')} ${count === 1 ? 'has' : 'have'} no picture of the first page.`,
    hint: 'Pictures are those that were built with the documents, as by build --format pdf,png.',
  };
}

/** The same document from two shards, in other bytes. */
export function unitDiffers(path: string, files: readonly string[]): Diagnostic {
  return {
    code: 'batch/unit-differs',
    severity: 'error',
    message: `${path} has other bytes in each of ${joined(files)}.`,
    hint: 'One of the machines has other fonts, or another version of Node or of a package. Build both shards on like machines.',
  };
}

/** `belongs` is the shard that should have it. */
export function unitStray(file: string, path: string, belongs: string): Diagnostic {
  return {
    code: 'batch/unit-stray',
    severity: 'error',
    place: { file },
    message: `${path} is a unit of shard ${belongs}, not of this one.`,
  };
}

export function unitsMissing(found: number, planned: number): Diagnostic {
  return {
    code: 'batch/units-missing',
    severity: 'error',
    message: `The shards have ${counted(found, 'unit')} together, and their plan has ${planned}.`,
    hint: 'A report was changed after it was written. Build the shards again.',
  };
}

export function versionForeign(file: string, found: string, most: string): Diagnostic {
  return {
    code: 'batch/version-foreign',
    severity: 'error',
    place: { file },
    message: `This shard was built by rolecast ${found}, and the others by ${most}.`,
    hint: 'Build it again with the version of rolecast, and of Node, that the others have.',
  };
}
