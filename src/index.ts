/**
 * rolecast as a library (docs/library.md). What is wrong with what is asked for is told in the outcome as diagnostics; what is thrown is
 * a fault of rolecast, or of who is told of progress.
 *
 *     const { documents, diagnostics, failed } = await build({ data: 'roles.xlsx', template: 'deck', output: 'out' });
 */

export type { Reason } from './build/cache/reason.js';
export type { Diagnostic, Place, Severity } from './diagnostic.js';
export { build } from './library/build.js';
export { check } from './library/check.js';
export type {
  BuildOptions,
  CallOptions,
  Data,
  DataBytes,
  DataText,
  DocumentOptions,
  RenderOptions,
  Selection,
} from './library/options.js';
export type {
  BuildOutcome,
  BuiltDocument,
  Outcome,
  PlannedDocument,
  PlanOutcome,
  RenderedDocument,
  RenderedPictures,
  RenderOutcome,
  WrittenFile,
} from './library/outcomes.js';
export { plan } from './library/plan.js';
export type { Progress } from './library/progress.js';
export { renderDocument } from './library/render-document.js';
