/** What a build leaves. */
import type { Diagnostic } from '../../diagnostic.js';
import type { MadeFile } from './make.js';

/** A document as it stands after a build. */
export interface Made extends Pick<MadeFile, 'medium' | 'pages' | 'talk'> {
  /** As a person would name it; for pictures with `*` in place of their numbers. */
  readonly file: string;
  /** Inside the output folder, with `/`. */
  readonly path: string;
  /** The unit's id, and the name of its job. */
  readonly unit: string;
  readonly job: string;
  /** `unchanged`: it was there already, and was not touched; `restored`: put back as it was made before. */
  readonly state: 'built' | 'unchanged' | 'restored';
  /** One file, or a picture a page; paths are inside the output folder. */
  readonly written: readonly { readonly path: string; readonly bytes: number; readonly sha256: string }[];
  /** Of all files. */
  readonly bytes: number;
  readonly seconds: number;
  /** The digest of all that was read and asked for. */
  readonly inputs: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** What became of a unit. */
export interface UnitResult {
  readonly documents: readonly Made[];
  /** All that was found, that of its documents too. */
  readonly diagnostics: readonly Diagnostic[];
}
