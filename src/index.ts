/**
 * rolecast as a library. `prepare`, `compose` and `render` are the pipeline; `planUnits` and `runUnits` build many
 * documents and write them. Content problems are reported as diagnostics, never thrown.
 *
 *     const found = new Diagnostics();
 *     const request = {
 *       data: [{ kind: 'file', path: 'roles.yaml' }],
 *       focus: { ...EVERYTHING, tiers: ['upper'] },
 *       templates: ['deck'],
 *       theme: 'default',
 *       parameters: {},
 *     };
 *     const prepared = await prepare(request, found.report);
 *     const target = { kind: 'folder', folder: 'output' };
 *     const units = prepared && planUnits(prepared, { formats: [], target }, found.report);
 *     if (units) await runUnits(units, prepared, target, found.report);
 */

export type { Each } from './build/plan/each.js';
export type { Target } from './build/plan/target.js';
export { type PlannedFile, type PlanOptions, planUnits, type Unit } from './build/plan/units.js';
export { type Made, type Result, runUnits } from './build/run/run.js';
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
