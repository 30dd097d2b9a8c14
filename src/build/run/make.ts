/** Making a unit: everything but writing. The same unit gives the same bytes, wherever it is made. */
import { type Diagnostic, Diagnostics, type Report } from '../../diagnostic.js';
import { type Inputs, inTurn, type Reads, witnessed } from '../../files.js';
import { unexpectedFault } from '../../messages/output.js';
import { compose, render, renderPictures } from '../../pipeline.js';
import { faultInWords } from '../../report/fault.js';
import type { Illustrated, Prepared, Rendered } from '../../stages.js';
import type { Template } from '../../template/types.js';
import type { PlannedFile, Unit } from '../plan/units.js';
import { contentOf } from './content.js';

/** A planned file that was made, or found to say what it said before. */
export interface Output {
  readonly planned: PlannedFile;
  /** The digest of all that decides its bytes. */
  readonly content: string;
  /** What was read for it besides what its job's documents share: pictures, and fonts that were looked for. */
  readonly reads: Reads;
  readonly diagnostics: readonly Diagnostic[];
  /** Absent where its content was known, so that it was not made again. */
  readonly made?: MadeOutput;
}

export interface MadeOutput {
  /** What the files show. */
  readonly medium: Rendered['medium'] | 'pictures';
  readonly pages: number;
  /** Of slides: how many seconds a talk from them takes. */
  readonly talk?: number;
  /** Paths are inside the target's folder, with `/`. */
  readonly files: readonly { readonly path: string; readonly bytes: Uint8Array }[];
  /** From the template to the bytes; of a unit's first file with what its files share. */
  readonly seconds: number;
}

/** What became of a unit: its files that could be made, and what was found that belongs to none of these. */
export interface Making {
  readonly outputs: readonly Output[];
  readonly diagnostics: readonly Diagnostic[];
  /** On what it depends, beside what its job's documents share, whether files came of it or not; of one that was ended, nothing. */
  readonly inputs?: Inputs;
}

/**
 * Makes a unit's files. `known` has the content of those that stand as they were made: what says the same is not made again.
 * A fault of rolecast itself is told as one, never thrown.
 */
export function make(unit: Unit, prepared: Prepared, known: readonly (string | undefined)[] = []): Promise<Making> {
  return inTurn(async () => {
    const { value, ...inputs } = await witnessed(() => makeNow(unit, prepared, known));
    await others();
    return { ...value, inputs };
  });
}

/**
 * Gives signals, timers and what streams have put off their turn. Making alone gives none: nothing in it waits, so that Ctrl-C would be
 * heard after the last unit, and all documents be kept until then by what pdfkit's streams put off.
 */
function others(): Promise<void> {
  return new Promise((done) => setImmediate(done));
}

async function makeNow(unit: Unit, prepared: Prepared, known: readonly (string | undefined)[]): Promise<Making> {
  const outputs: Output[] = [];
  const found = new Diagnostics();
  try {
    // Node has this clock at hand; `performance` would be loaded first.
    let start = process.uptime();
    const said = new Diagnostics();
    const template = prepared.templates.find(({ name }) => name === unit.template);
    const composed = await witnessed(async () => template && compose(template, unit.subject, prepared, said.report));
    const document = composed.value;
    if (!template || !document) return { outputs, diagnostics: said.all };
    for (const [index, planned] of unit.files.entries()) {
      const output = await outputOf(planned, { document, template, prepared }, known[index]);
      const now = process.uptime();
      const diagnostics = [...said.all, ...output.diagnostics];
      if (output.value === undefined) diagnostics.forEach(found.report);
      else {
        const { made, ...rest } = output.value;
        const reads = new Map([...composed.reads, ...output.reads]);
        outputs.push({ planned, ...rest, reads, diagnostics, made: made && { ...made, seconds: now - start } });
      }
      start = now;
    }
  } catch (error) {
    found.report(unexpectedFault(unit.id, faultInWords(error)));
  }
  return { outputs, diagnostics: found.all };
}

interface Source {
  readonly document: Illustrated;
  readonly template: Template;
  readonly prepared: Prepared;
}

interface Attempt {
  /** Nothing where it failed. */
  readonly value: (Pick<Output, 'content'> & { readonly made?: Omit<MadeOutput, 'seconds'> }) | undefined;
  readonly reads: Reads;
  readonly diagnostics: readonly Diagnostic[];
}

async function outputOf(planned: PlannedFile, source: Source, known: string | undefined): Promise<Attempt> {
  const content = contentOf(source.document, planned.format, source.template.front.medium, source.prepared);
  if (content === known) return { value: { content }, reads: new Map(), diagnostics: [] };
  const found = new Diagnostics();
  const { value: made, reads } = await witnessed(() => drawn(planned, source, found.report));
  return { value: made && { content, made }, reads, diagnostics: found.all };
}

async function drawn(
  planned: PlannedFile,
  { document, template, prepared }: Source,
  report: Report,
): Promise<Omit<MadeOutput, 'seconds'> | undefined> {
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
