/**
 * The manifest: what a build tells programs of its plan and of every document, in the report of the JSON reporter. `merge` joins
 * the manifests of shards, `verify` holds a folder against one (docs/manifest.md, data/manifest.schema.json).
 *
 * All paths are relative to the output folder, with `/`.
 */
import type { Diagnostic } from '../diagnostic.js';
import type { MadeFile } from './outcome.js';

/** The form of the manifests that are written, and the newest that can be read. */
export const MANIFEST_FORM = 1;

export interface Manifest {
  /** Which build of rolecast made it: two of one version may differ. */
  readonly build: string;
  readonly plan: PlanMark;
  /** The part of the plan that was built, from 1; absent: all of it. */
  readonly shard?: { readonly index: number; readonly total: number };
  /** In the order of the plan. */
  readonly units: readonly ManifestUnit[];
  readonly files: readonly ManifestFile[];
  /** Documents of earlier builds that were taken away. */
  readonly removed: readonly string[];
}

/** By which shards of one plan know each other. SHA-256 in hexadecimals. */
export interface PlanMark {
  /** Over all units of all shards, what they are made from, and the version and build of rolecast. */
  readonly hash: string;
  /** Over what was asked for and the contents of the files that every shard reads. */
  readonly sources: string;
  /** How many units all shards have. */
  readonly units: number;
}

/** A unit of the plan: composed once, and written to a file a format. */
export interface ManifestUnit {
  /** Its place in the plan, from 1. */
  readonly number: number;
  readonly unit: string;
  /** The job of the config; empty without one. */
  readonly job: string;
  /** What it is to be written to; of pictures with `*` in place of their numbers. */
  readonly outputs: readonly string[];
  /** Why outputs were not made, where any was not. */
  readonly diagnostics?: readonly Diagnostic[];
}

/** A document that stands in the output folder. */
export interface ManifestFile extends MadeFile {
  readonly unit: string;
  readonly job: string;
  /** The output of its unit that it is. */
  readonly path: string;
  /** `built` now; `unchanged` since an earlier build, and not touched; `restored` from the cache, as it was made before. */
  readonly state: DocumentState;
  /** SHA-256 of all that was read for it, in hexadecimals. */
  readonly inputs: string;
  /** One file, or a picture a page. */
  readonly written: readonly WrittenFile[];
  readonly diagnostics: readonly Diagnostic[];
}

export const DOCUMENT_STATES = ['built', 'unchanged', 'restored'] as const;
export type DocumentState = (typeof DOCUMENT_STATES)[number];

export interface WrittenFile {
  readonly path: string;
  readonly bytes: number;
  /** In hexadecimals. */
  readonly sha256: string;
}

/** The outputs of a manifest's units of which no document stands. */
export function unbuilt({ units, files }: Manifest): readonly { readonly unit: ManifestUnit; readonly path: string }[] {
  const built = new Set(files.map(({ path }) => path));
  return units.flatMap((unit) => unit.outputs.filter((path) => !built.has(path)).map((path) => ({ unit, path })));
}
