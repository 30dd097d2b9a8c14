/** Looking at documents whose inputs changed: whether they would say something else. */
import { inTurn } from '../../files.js';
import { compose } from '../../pipeline.js';
import type { Plan } from '../plan/plan.js';
import { jobOf } from '../plan/units.js';
import { contentOf } from '../run/content.js';
import { comparedWith, type Standing } from './standing.js';

/**
 * The standings, without the reasons of those files that would say what they say, as far as `signal` lets it come. Nothing is laid out
 * or written.
 */
export async function looked(
  standings: readonly Standing[],
  plan: Plan,
  signal?: AbortSignal,
): Promise<readonly Standing[]> {
  const all: Standing[] = [];
  for (const standing of standings) {
    if (signal?.aborted === true) break;
    all.push(await lookedAt(standing, plan));
  }
  return all;
}

async function lookedAt(standing: Standing, plan: Plan): Promise<Standing> {
  const { unit, files } = standing;
  const { prepared } = jobOf(plan.jobs, unit);
  const template = prepared.templates.find(({ name }) => name === unit.template);
  const inQuestion = files.some((file) => file.reasons.length > 0 && comparedWith(file) !== undefined);
  if (!inQuestion || !template) return standing;
  const document = await inTurn(() => compose(template, unit.subject, prepared, () => {}));
  if (document === undefined) return standing;
  const same = files.map((file) => {
    const entry = comparedWith(file);
    if (entry === undefined) return file;
    const content = contentOf(document, file.planned.format, template.front.medium, prepared);
    return content === entry.content ? { ...file, reasons: [] } : file;
  });
  return { ...standing, files: same };
}
