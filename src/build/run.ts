/** Building the units of a plan, one after the other. A unit that fails, fails alone. */
import { type Diagnostic, Diagnostics, type Report } from '../diagnostic.js';
import { unexpectedFault } from '../messages/output.js';
import { compose, render, renderPictures } from '../pipeline.js';
import { faultInWords } from '../report/fault.js';
import type { Illustrated, Prepared, Rendered } from '../stages.js';
import { type PlannedFile, plannedPath, type Unit } from './plan.js';
import { shownTarget, type Target } from './target.js';
import { writeDocument, writeToStdout } from './write.js';

/** A document that was written. */
export interface Made {
  /** As a person would name it; for pictures with `*` in place of their numbers. */
  readonly file: string;
  /** What it is made of. */
  readonly medium: Rendered['medium'] | 'pictures';
  readonly pages: number;
  /** Of slides: how many seconds a talk from them takes. */
  readonly talk?: number;
  readonly bytes: number;
  /** From the template to the disk; of a unit's first file with what its files share. */
  readonly seconds: number;
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
    const found = new Diagnostics();
    const told = { ...prepared, onStep: (words: string) => onStep(`${unit.id}: ${words}`) };
    await buildUnit(unit, told, target, found.report, (file) => {
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
    // Node has this clock at hand; `performance` would be loaded first.
    let start = process.uptime();
    const document = await compose(unit.template, unit.subject, prepared, report);
    if (document === undefined) return;
    for (const planned of unit.files) {
      const output = await outputOf(planned, document, unit, prepared, report);
      const fault = output && (await deliver(output.files, target));
      if (fault) report(fault);
      else if (output) {
        const { medium, pages, talk, files } = output;
        const bytes = files.reduce((sum, file) => sum + file.bytes.length, 0);
        const seconds = process.uptime() - start;
        onMade({ file: shownTarget(target, plannedPath(planned)), medium, pages, talk, bytes, seconds });
      }
      start = process.uptime();
    }
  } catch (error) {
    report(unexpectedFault(unit.id, faultInWords(error)));
  }
}

/** What becomes of a planned file: the document, or its pictures. */
interface Output extends Pick<Made, 'medium' | 'pages' | 'talk'> {
  readonly files: readonly { readonly path: string; readonly bytes: Uint8Array }[];
}

async function outputOf(
  planned: PlannedFile,
  document: Illustrated,
  { template }: Unit,
  prepared: Prepared,
  report: Report,
): Promise<Output | undefined> {
  const { medium } = template.front;
  if ('path' in planned) {
    const rendered = await render(document, medium, planned.format, prepared, report);
    return rendered && { ...rendered, files: [{ path: planned.path, bytes: rendered.bytes }] };
  }
  const { format, folder } = planned;
  const made = await renderPictures(document, medium, format, prepared, report);
  if (made === undefined) return undefined;
  const digits = Math.max(2, String(made.pictures.length).length);
  const files = made.pictures.map((bytes, index) => {
    return { path: `${folder}/${String(index + 1).padStart(digits, '0')}.${format}`, bytes };
  });
  return { medium: 'pictures', pages: files.length, files };
}

/** Stops at the first file that cannot be written, and gives why. */
async function deliver(files: Output['files'], target: Target): Promise<Diagnostic | undefined> {
  for (const { path, bytes } of files) {
    const fault = await (target.kind === 'stdout' ? writeToStdout(bytes) : writeDocument(target.folder, path, bytes));
    if (fault !== undefined) return fault;
  }
  return undefined;
}
