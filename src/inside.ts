/** The stages one by one, for those who measure and judge them: the project's own tests and benches. No part of the package's face. */
export { planUnits } from './build/plan/units.js';
/** The focus that leaves nothing out. */
export { NO_FOCUS as EVERYTHING } from './dataset/focus.js';
export { builtInDataset, type DatasetInput, readDataset } from './dataset/read.js';
export { select } from './dataset/select.js';
export type { Dataset, Focus, Role, Selection } from './dataset/types.js';
export { type Diagnostic, Diagnostics, type Report } from './diagnostic.js';
export type { Document, Section } from './document/types.js';
export type { Scene } from './layout/scene.js';
export { optimiseDocuments, ownProcess } from './optimised.js';
export { type DocumentFormat, write } from './output/index.js';
export { arrange, compose, prepare, render, renderPictures, renderTheme } from './pipeline.js';
export type { Illustrated, Pictured, Prepared, Rendered, Request, Subject } from './stages.js';
export type { Template } from './template/types.js';
export { loadTheme } from './theme/load.js';
export type { Theme } from './theme/types.js';
