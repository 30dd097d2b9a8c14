import { join } from 'node:path';
import type { Made } from '../build/run/made.js';
import { Call } from './call.js';
import type { BuildOptions } from './options.js';
import type { BuildOutcome, BuiltDocument } from './outcomes.js';
import { readyFor } from './ready.js';

/** Makes and writes what is new or changed. What is wrong is told in the outcome. */
export async function build(options?: BuildOptions): Promise<BuildOutcome> {
  const call = new Call(options);
  const documents: BuiltDocument[] = [];
  const ready = await readyFor(call);
  if (ready !== undefined) {
    const { plan, running, folder } = ready;
    const { buildPlan } = await import('../build/build.js');
    await buildPlan(plan, { ...running, signal: call.signal }, call.report, {
      onMade: (made) => {
        const document = documentOf(made, folder, call);
        documents.push(document);
        call.tell({ kind: 'document', document });
      },
      onStep: (words) => call.tell({ kind: 'step', words }),
      onUnit: (done, of) => call.tell({ kind: 'worked', done, of }),
    });
  }
  return { documents, ...call.outcome() };
}

function documentOf(made: Made, folder: string, { placed }: Call): BuiltDocument {
  const { unit, job, medium, pages, talk, state, seconds, inputs, written } = made;
  const diagnostics = made.diagnostics.map(placed);
  const files = written.map(({ path, bytes, sha256 }) => ({ path: join(folder, path), bytes, sha256 }));
  return { unit, job, files, medium, pages, ...(talk !== undefined && { talk }), state, seconds, inputs, diagnostics };
}
