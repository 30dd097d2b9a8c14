/** What a cache remembers. */
import type { Diagnostic } from '../../diagnostic.js';
import type { MadeOutput } from '../run/make.js';
import type { Inputs } from './inputs.js';

/** A file that was written. */
export interface Written {
  /** From the root of the cache, with `/`. */
  readonly path: string;
  /** Hexadecimals. */
  readonly sha256: string;
  readonly bytes: number;
  /** When it was written, in milliseconds since 1970. */
  readonly time: number;
}

/** A document as it was made last. */
export interface Entry extends Pick<MadeOutput, 'medium' | 'pages' | 'talk'> {
  /** The planned path, from the root of the cache, with `/`; of pictures with `*` for their numbers. */
  readonly path: string;
  /** The plan that had it: of documents that a plan no longer has, only those of its own scope are left over. */
  readonly scope: string;
  /** The id of what its job's documents share. */
  readonly inputs: string;
  /** Under `--each` what it is about, as `aboutOf` (`standing.ts`) tells it. */
  readonly about?: string;
  /** The digest of all that decides its bytes. */
  readonly content: string;
  /** Pictures and fonts: names from the root, and digests. */
  readonly reads: Readonly<Record<string, string>>;
  readonly written: readonly Written[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Entries as the journal has them: what many share is a record of its own. */
export type EntryRecord = Omit<Entry, 'diagnostics'> & { readonly kind: 'document'; readonly said: readonly string[] };

export type CacheRecord =
  | EntryRecord
  | { readonly kind: 'inputs'; readonly id: string; readonly inputs: Inputs; readonly facts?: string }
  | { readonly kind: 'said'; readonly id: string; readonly diagnostic: Diagnostic }
  | { readonly kind: 'removed'; readonly path: string };

/** Whether a record of the journal is one: their checksums hold, so that its kind tells the rest. */
export function isRecord(record: unknown): record is CacheRecord {
  return typeof record === 'object' && record !== null && 'kind' in record;
}
