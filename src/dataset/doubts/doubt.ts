/** What `check` asks of a dataset beyond what a build needs: each file here is one thing that a good editor would ask. */
import type { Place, Report } from '../../diagnostic.js';
import type { Dataset } from '../types.js';

export interface Doubted {
  readonly dataset: Dataset;
  /** Where a field of the dataset stands in its file. */
  locate(path: string): Place;
  /** ISO date. What depends on it is told, and never printed or kept. */
  readonly today: string;
}

export type Doubt = (doubted: Doubted, report: Report) => void;

/** A salary's path: `roles[6].salary`. */
export function salaryPath(roleIndex: number): string {
  return `roles[${roleIndex}].salary`;
}
