/** What the tests of templates share: a dataset through a template, and what was said on the way. */

import { NO_FOCUS } from '../../src/dataset/focus.js';
import { builtInDataset, readDataset } from '../../src/dataset/read.js';
import { select } from '../../src/dataset/select.js';
import type { Dataset, Focus, Selection } from '../../src/dataset/types.js';
import { type Diagnostic, Diagnostics } from '../../src/diagnostic.js';
import { type ContextOptions, templateContext } from '../../src/template/context.js';
import { loadTemplate } from '../../src/template/load.js';
import { renderTemplate } from '../../src/template/render.js';
import type { RenderedTemplate } from '../../src/template/types.js';

export interface Rendering {
  readonly rendered?: RenderedTemplate;
  readonly said: readonly Diagnostic[];
}

export interface Wanted {
  readonly dataset?: Dataset;
  readonly focus?: Partial<Focus>;
  readonly options?: ContextOptions;
}

/** Runs a template, built-in or from the working folder, on London or another dataset. */
export async function rendering(reference: string, wanted: Wanted = {}): Promise<Rendering> {
  const { all: said, report } = new Diagnostics();
  const dataset = wanted.dataset ?? (await london());
  const template = await loadTemplate(reference, report);
  const context = templateContext(dataset, selectionOf(dataset, wanted.focus), wanted.options);
  const rendered = template && renderTemplate(template, context, report);
  return { ...(rendered && { rendered }), said };
}

/** The markup that a template gives without the stamps, and without lines that are empty. */
export async function markupOf(reference: string, wanted: Wanted = {}): Promise<string> {
  const { rendered, said } = await rendering(reference, wanted);
  if (!rendered || said.length > 0) throw new Error(JSON.stringify(said));
  return withoutStamps(rendered.text).replace(/\n\s*\n/g, '\n');
}

export function withoutStamps(text: string): string {
  return text.replace(/<\?(?:(?:at|data|enter) \d+:\d+:\d+|about [\w[\]]*|done|end|leave)\?>|&printed;/g, '');
}

export async function london(): Promise<Dataset> {
  return datasetFrom(builtInDataset());
}

/** A dataset from a YAML text. */
export async function datasetOf(text: string): Promise<Dataset> {
  return datasetFrom({ kind: 'text', name: 'data.yaml', text });
}

async function datasetFrom(input: Parameters<typeof readDataset>[0][number]): Promise<Dataset> {
  const { all: said, report } = new Diagnostics();
  const loaded = await readDataset([input], report);
  if (!loaded) throw new Error(JSON.stringify(said));
  return loaded.dataset;
}

export function selectionOf(dataset: Dataset, focus: Partial<Focus> = {}): Selection {
  const { all: said, report } = new Diagnostics();
  const selection = select(dataset, { ...NO_FOCUS, ...focus }, report);
  if (!selection) throw new Error(JSON.stringify(said));
  return selection;
}
