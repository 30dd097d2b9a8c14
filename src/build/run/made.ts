/** What a build leaves. */
import type { Diagnostic } from '../../diagnostic.js';
import type { ManifestFile } from '../../report/manifest.js';

/** A document as it stands after a build: what its manifest tells of it. */
export type Made = ManifestFile;

/** What became of a unit. */
export interface UnitResult {
  readonly documents: readonly Made[];
  /** All that was found, that of its documents too. */
  readonly diagnostics: readonly Diagnostic[];
}
