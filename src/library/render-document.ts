import { unaccepted } from '../dataset/acceptance.js';
import { inTurn } from '../files.js';
import { notOneDocument } from '../messages/targets.js';
import { askedOf } from './asked.js';
import { Call } from './call.js';
import { RENDER } from './flags.js';
import type { RenderOptions } from './options.js';
import type { RenderedDocument, RenderedPictures, RenderOutcome } from './outcomes.js';
import { planFor } from './ready.js';

/** Makes one document and gives its bytes. Nothing is written. */
export async function renderDocument(options: RenderOptions): Promise<RenderOutcome> {
  const call = new Call(options);
  const document = await documentFor(call);
  return { ...(document && { document }), ...call.outcome() };
}

async function documentFor(call: Call): Promise<RenderedDocument | RenderedPictures | undefined> {
  const asked = await inTurn(() => askedOf(call, RENDER));
  if (asked === undefined) return undefined;
  const plan = await planFor(call, asked);
  const [unit, ...more] = plan?.units ?? [];
  const [job] = plan?.jobs ?? [];
  if (!unit || !job || call.isOver) return undefined;
  const [planned, ...others] = unit.files;
  if (planned === undefined || more.length > 0 || others.length > 0) {
    call.report(
      notOneDocument([unit, ...more].flatMap(({ id, files }) => files.map(({ format }) => `${id}.${format}`))),
    );
    return undefined;
  }
  const { make } = await import('../build/run/make.js');
  const onStep = (words: string) => call.tell({ kind: 'step', words: `${unit.id}: ${words}` });
  const { outputs, diagnostics } = await make(unit, { ...job.prepared, onStep });
  const [output] = outputs;
  unaccepted([...(output?.diagnostics ?? []), ...diagnostics], job.prepared.dataset).forEach(call.report);
  const made = output?.made;
  if (made === undefined || call.isOver) return undefined;
  const { medium, pages, talk, files } = made;
  const about = { medium, pages, ...(talk !== undefined && { talk }) };
  if ('folder' in planned) return { format: planned.format, ...about, pictures: files.map(({ bytes }) => bytes) };
  const [file] = files;
  return file && { format: planned.format, ...about, bytes: file.bytes };
}
