/**
 * rolecast as a library. `planJobs` prepares and plans documents, `buildPlan` makes and writes them; `prepare`, `compose` and
 * `render` are the pipeline beneath, for one document that is not written. Content problems are reported as diagnostics, never thrown.
 *
 *     const found = new Diagnostics();
 *     const request = {
 *       data: [{ kind: 'file', path: 'roles.yaml' }],
 *       focus: { ...EVERYTHING, tiers: ['upper'] },
 *       templates: ['deck'],
 *       theme: 'default',
 *       parameters: {},
 *     };
 *     const options = { formats: [], target: { kind: 'folder', folder: 'output' } };
 *     const plan = await planJobs([{ name: '', request, options }], found.report);
 *     if (plan) await buildPlan(plan, {}, found.report);
 */

export { type BuildOptions, buildPlan } from './build/build.js';
export type { Each } from './build/plan/each.js';
export type { Job } from './build/plan/job.js';
export { type Plan, planJobs } from './build/plan/plan.js';
export type { Target } from './build/plan/target.js';
export type { PlannedFile, PlanOptions, Unit } from './build/plan/units.js';
export type { Made } from './build/run/made.js';
export type { Progress, Result } from './build/run/run.js';
/** The focus that leaves nothing out. */
export { NO_FOCUS as EVERYTHING } from './dataset/focus.js';
export { builtInDataset, type DatasetInput, type LoadedDataset, readDataset } from './dataset/read.js';
export { select } from './dataset/select.js';
export type {
  Dataset,
  Focus,
  Omission,
  PayLimit,
  Role,
  Salary,
  Selection,
  Sort,
  Tier,
  YearPay,
} from './dataset/types.js';
export { type Diagnostic, Diagnostics, type Place, type Report, type Severity } from './diagnostic.js';
export type { Document, Section } from './document/types.js';
export type { Scene } from './layout/scene.js';
export { type DocumentFormat, write } from './output/index.js';
export { arrange, compose, prepare, render, renderPictures } from './pipeline.js';
export type { Illustrated, Pictured, Prepared, Rendered, Request, Subject } from './stages.js';
export type { Template } from './template/types.js';
export { loadTheme } from './theme/load.js';
export type { Theme } from './theme/types.js';
