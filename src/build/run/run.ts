/** Building the units of a plan, one after the other. A unit that fails, fails alone. */
import type { Report } from '../../diagnostic.js';
import type { Prepared } from '../../stages.js';
import { shownTarget, type Target } from '../plan/target.js';
import { plannedPath, type Unit } from '../plan/units.js';
import { deliver } from './deliver.js';
import { make, type Output } from './make.js';

/** A document that was written. */
export interface Made extends Pick<Output, 'medium' | 'pages' | 'talk' | 'seconds'> {
  /** As a person would name it; for pictures with `*` in place of their numbers. */
  readonly file: string;
  readonly bytes: number;
}

export interface Result {
  readonly made: number;
  readonly failed: number;
}

/** Builds every unit, tells `onMade` of each file as soon as it stands and `onStep` what is being done, and reports what is wrong. */
export async function runUnits(
  units: readonly Unit[],
  prepared: Prepared,
  target: Target,
  report: Report,
  onMade: (made: Made) => void = () => {},
  onStep: (words: string) => void = () => {},
): Promise<Result> {
  let made = 0;
  let failed = 0;
  for (const unit of units) {
    const told = { ...prepared, onStep: (words: string) => onStep(`${unit.id}: ${words}`) };
    const { outputs, found } = await make(unit, told);
    for (const output of outputs) {
      const fault = await deliver(output.files, target);
      if (fault) found.report(fault);
      else {
        made++;
        onMade(madeOf(output, target));
      }
    }
    if (found.failed) failed++;
    found.all.forEach(report);
  }
  return { made, failed };
}

function madeOf({ planned, medium, pages, talk, files, seconds }: Output, target: Target): Made {
  const bytes = files.reduce((sum, file) => sum + file.bytes.length, 0);
  return { file: shownTarget(target, plannedPath(planned)), medium, pages, talk, bytes, seconds };
}
