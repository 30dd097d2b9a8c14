/** What every reporter tells, each in its own form: the seam between what a command found and who reads of it. */
import type { Diagnostic } from '../../diagnostic.js';
import type { Manifest } from '../manifest.js';

export const REPORTERS = ['pretty', 'json', 'junit', 'github', 'sarif'] as const;
export type ReporterName = (typeof REPORTERS)[number];

/** `pretty` goes to a person while the command runs; these are told once, at its end. */
export type MachineReporter = Exclude<ReporterName, 'pretty'>;

export interface Outcome {
  /** "check", "build". */
  readonly command: string;
  readonly version: string;
  /** Each once, in the order in which they were found. */
  readonly diagnostics: readonly Diagnostic[];
  /** Of a build that came as far as its first document, and of shards that were joined: what was planned, and the documents that stand. */
  readonly manifest?: Manifest;
  /** Whether a warning fails the command. */
  readonly failOnWarnings: boolean;
}

export type Reporter = (outcome: Outcome) => string | Promise<string>;
