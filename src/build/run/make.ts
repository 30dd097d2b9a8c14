/** Making a unit: everything but writing. The same unit gives the same bytes, wherever it is made. */
import { Diagnostics, type Report } from '../../diagnostic.js';
import { unexpectedFault } from '../../messages/output.js';
import { compose, render, renderPictures } from '../../pipeline.js';
import { faultInWords } from '../../report/fault.js';
import type { Illustrated, Prepared, Rendered } from '../../stages.js';
import type { Medium } from '../../template/types.js';
import type { PlannedFile, Unit } from '../plan/units.js';

/** A planned file that was made, or the pictures that it stands for. */
export interface Output {
  readonly planned: PlannedFile;
  /** What it is made of. */
  readonly medium: Rendered['medium'] | 'pictures';
  readonly pages: number;
  /** Of slides: how many seconds a talk from them takes. */
  readonly talk?: number;
  /** Paths are inside the target's folder, with `/`. */
  readonly files: readonly { readonly path: string; readonly bytes: Uint8Array }[];
  /** From the template to the bytes; of a unit's first file with what its files share. */
  readonly seconds: number;
}

/** What a unit becomes, with what was found on the way. A fault of rolecast itself is told as one, never thrown. */
export async function make(
  unit: Unit,
  prepared: Prepared,
): Promise<{ readonly outputs: readonly Output[]; readonly found: Diagnostics }> {
  const found = new Diagnostics();
  const outputs: Output[] = [];
  try {
    // Node has this clock at hand; `performance` would be loaded first.
    let start = process.uptime();
    const template = prepared.templates.find(({ name }) => name === unit.template);
    const document = template && (await compose(template, unit.subject, prepared, found.report));
    if (!template || !document) return { outputs, found };
    for (const planned of unit.files) {
      const output = await outputOf(planned, document, template.front.medium, prepared, found.report);
      const now = process.uptime();
      if (output) outputs.push({ ...output, planned, seconds: now - start });
      start = now;
    }
  } catch (error) {
    found.report(unexpectedFault(unit.id, faultInWords(error)));
  }
  return { outputs, found };
}

async function outputOf(
  planned: PlannedFile,
  document: Illustrated,
  medium: Medium,
  prepared: Prepared,
  report: Report,
): Promise<Omit<Output, 'planned' | 'seconds'> | undefined> {
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
