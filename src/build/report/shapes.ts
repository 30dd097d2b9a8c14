/** The shapes of a manifest, as it is read again. */
import type { Diagnostic, Place, Setting } from '../../diagnostic.js';
import { staysInside } from '../../files.js';
import {
  DOCUMENT_STATES,
  type ManifestFile,
  type ManifestUnit,
  type PlanMark,
  type WrittenFile,
} from '../../report/manifest.js';
import { NOUNS } from '../../report/outcome.js';
import {
  type Guard,
  hasShape,
  isCount,
  isKeyOf,
  isList,
  isMaybe,
  isObject,
  isOneOf,
  isSize,
  isText,
} from '../../report/shape.js';
import type { Shard } from '../shard/shard.js';

const isDigest: Guard<string> = (value): value is string => isText(value) && /^[\da-f]{64}$/.test(value);

/** Of a document: it may have been written by a stranger, and files are looked for by it. */
export const isPath: Guard<string> = (value): value is string =>
  isText(value) && value !== '' && !value.includes('\0') && staysInside(value);

const isPlace = hasShape<Place>({
  file: isText,
  line: isMaybe(isCount),
  column: isMaybe(isCount),
  cell: isMaybe(isText),
  value: isMaybe(isCount),
  path: isMaybe(isText),
});

const isCode: Guard<Diagnostic['code']> = (value): value is Diagnostic['code'] =>
  isText(value) && /^[a-z]+\/[a-z\d-]+$/.test(value);

export const isDiagnostic = hasShape<Diagnostic>({
  code: isCode,
  severity: isOneOf(['error', 'warning', 'note']),
  message: isText,
  place: isMaybe(isPlace),
  // What is told of a build has its place.
  content: (value): value is undefined => value === undefined,
  why: isMaybe(isText),
  setting: isMaybe(hasShape<Setting>({ flag: isText, value: isMaybe(isText) })),
  hint: isMaybe(isText),
  lines: isMaybe(isList(isText)),
  documents: isMaybe(isCount),
  facts: (value): value is Diagnostic['facts'] => value === undefined || isObject(value),
  via: isMaybe(isList(isPlace)),
});

export const isPlanMark = hasShape<PlanMark>({ hash: isDigest, sources: isDigest, units: isCount });

const isPart = hasShape<Shard>({ index: isCount, total: isCount });

export const isShard: Guard<Shard> = (value): value is Shard =>
  isPart(value) && value.index >= 1 && value.index <= value.total;

export const isUnit = hasShape<ManifestUnit>({
  number: isCount,
  unit: isText,
  job: isText,
  outputs: isList(isPath),
  diagnostics: isMaybe(isList(isDiagnostic)),
});

const isWritten = hasShape<WrittenFile>({ path: isPath, bytes: isCount, sha256: isDigest });

export const isFile = hasShape<ManifestFile>({
  file: isText,
  medium: isKeyOf(NOUNS),
  pages: isCount,
  bytes: isCount,
  seconds: isSize,
  talk: isMaybe(isSize),
  unit: isText,
  job: isText,
  path: isPath,
  state: isOneOf(DOCUMENT_STATES),
  inputs: isDigest,
  written: isList(isWritten),
  diagnostics: isList(isDiagnostic),
});
