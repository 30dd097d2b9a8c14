/** Building the units of a plan, one after the other. A unit that fails, fails alone. */
import { type Diagnostic, Diagnostics, type Report } from '../diagnostic.js';
import { unexpectedFault } from '../messages/output.js';
import { compose, type Prepared, type Rendered, render } from '../pipeline.js';
import { faultInWords } from '../report/fault.js';
import type { PlannedFile, Unit } from './plan.js';
import { shownTarget, type Target } from './target.js';
import { writeDocument, writeToStdout } from './write.js';

/** A document that was written. */
export interface Made extends Pick<Rendered, 'medium' | 'pages'> {
  /** As a person would name it. */
  readonly file: string;
  readonly bytes: number;
  /** From the template to the disk; of a unit's first file with what its files share. */
  readonly seconds: number;
}

export interface Result {
  readonly made: number;
  readonly failed: number;
}

/** Builds every unit, tells `onMade` of each file as soon as it stands, and reports what is wrong. */
export async function runUnits(
  units: readonly Unit[],
  prepared: Prepared,
  target: Target,
  report: Report,
  onMade: (made: Made) => void = () => {},
): Promise<Result> {
  let made = 0;
  let failed = 0;
  for (const unit of units) {
    const found = new Diagnostics();
    await buildUnit(unit, prepared, target, found.report, (file) => {
      made++;
      onMade(file);
    });
    if (found.failed) failed++;
    found.all.forEach(report);
  }
  return { made, failed };
}

async function buildUnit(
  unit: Unit,
  prepared: Prepared,
  target: Target,
  report: Report,
  onMade: (made: Made) => void,
): Promise<void> {
  try {
    let start = performance.now();
    const document = compose(unit.template, unit.subject, prepared, report);
    if (document === undefined) return;
    for (const { format, path } of unit.files) {
      const rendered = await render(document, unit.template.front.medium, format, prepared, report);
      if (rendered === undefined) continue;
      const { medium, pages, bytes } = rendered;
      const fault = await deliver(bytes, target, path);
      if (fault === undefined) {
        const seconds = (performance.now() - start) / 1000;
        onMade({ file: shownTarget(target, path), medium, pages, bytes: bytes.length, seconds });
      } else report(fault);
      start = performance.now();
    }
  } catch (error) {
    report(unexpectedFault(unit.id, faultInWords(error)));
  }
}

function deliver(bytes: Uint8Array, target: Target, path: PlannedFile['path']): Promise<Diagnostic | undefined> {
  return target.kind === 'stdout' ? writeToStdout(bytes) : writeDocument(target.folder, path, bytes);
}
