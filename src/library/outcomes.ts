/** What calls give. */
import type { Reason } from '../build/cache/reason.js';
import type { Diagnostic } from '../diagnostic.js';
import type { Medium } from '../layout/media/options.js';
import type { DocumentFormat, Format, PictureFormat } from '../output/index.js';

export interface Outcome {
  /** All that was found, each once: errors, warnings and notes. */
  readonly diagnostics: readonly Diagnostic[];
  /** Whether there is an error among them. */
  readonly failed: boolean;
  /** Whether the signal ended the call. */
  readonly aborted: boolean;
}

export interface BuildOutcome extends Outcome {
  /** Those that stand after the build, in the order of the plan. */
  readonly documents: readonly BuiltDocument[];
}

export interface PlanOutcome extends Outcome {
  readonly documents: readonly PlannedDocument[];
}

export interface RenderOutcome extends Outcome {
  /** Absent where it failed. */
  readonly document?: RenderedDocument | RenderedPictures;
}

interface Named {
  /** `deck`, or `deck/data-scientist` under `each`. */
  readonly unit: string;
  /** Of a config: `jobs[2]`; else empty. */
  readonly job: string;
}

interface Made {
  /** `pictures` for a file a slide or page. */
  readonly medium: Medium | 'pictures';
  readonly pages: number;
  /** Of slides: how many seconds a talk from them takes. */
  readonly talk?: number;
}

/** A document that was built, or stood already. */
export interface BuiltDocument extends Named, Made {
  /** One, or one for each slide or page. */
  readonly files: readonly WrittenFile[];
  /** `unchanged`: it was there and was not touched; `restored`: it was put back as it was made before. */
  readonly state: 'built' | 'unchanged' | 'restored';
  /** How long it took to make; 0 where it was not made. */
  readonly seconds: number;
  /** The digest of all that was read and asked for: the same inputs, the same document. */
  readonly inputs: string;
  readonly diagnostics: readonly Diagnostic[];
}

export interface WrittenFile {
  /** Absolute. */
  readonly path: string;
  readonly bytes: number;
  /** In hexadecimals. */
  readonly sha256: string;
}

export interface PlannedDocument extends Named {
  readonly format: Format;
  /** Absolute; of pictures with `*` for the number of the slide or page. */
  readonly path: string;
  readonly template: string;
  /** The title of a role, the name of a tier, or the id of a row; absent: all chosen roles. */
  readonly about?: string;
  /** How many roles it shows. */
  readonly roles: number;
  /** Why it would be built; none: it would be left alone. */
  readonly reasons: readonly Reason[];
}

export interface RenderedDocument extends Made {
  readonly format: DocumentFormat;
  readonly bytes: Uint8Array;
}

export interface RenderedPictures extends Made {
  readonly format: PictureFormat;
  /** One for each slide or page. */
  readonly pictures: readonly Uint8Array[];
}
