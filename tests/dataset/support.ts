/** What the tests of the dataset share. */
import { expect } from 'vitest';
import { NO_FOCUS } from '../../src/dataset/focus.js';
import { type LoadedDataset, type ReadOptions, readDataset } from '../../src/dataset/read.js';
import { select } from '../../src/dataset/select.js';
import type { Dataset, Focus, Selection } from '../../src/dataset/types.js';
import { type Diagnostic, Diagnostics } from '../../src/diagnostic.js';

export interface Read {
  readonly loaded?: LoadedDataset;
  readonly found: readonly Diagnostic[];
}

/** Reads texts as YAML files named 1.yaml, 2.yaml ... */
export async function readYaml(texts: readonly string[], options?: ReadOptions): Promise<Read> {
  const diagnostics = new Diagnostics();
  const inputs = texts.map((text, index) => ({ kind: 'text', name: `${index + 1}.yaml`, text }) as const);
  const loaded = await readDataset(inputs, diagnostics.report, options);
  return { ...(loaded && { loaded }), found: diagnostics.all };
}

/** The dataset of a text that has no errors. */
export async function datasetOf(yaml: string): Promise<Dataset> {
  const { loaded, found } = await readYaml([yaml]);
  expect(found.filter(({ severity }) => severity === 'error')).toEqual([]);
  if (loaded === undefined) throw new Error('a dataset was expected');
  return loaded.dataset;
}

/** A selection that succeeds. */
export function selectionOf(dataset: Dataset, focus: Partial<Focus> = {}): Selection {
  const diagnostics = new Diagnostics();
  const selection = select(dataset, { ...NO_FOCUS, ...focus }, diagnostics.report);
  expect(diagnostics.all).toEqual([]);
  if (selection === undefined) throw new Error('a selection was expected');
  return selection;
}

/** The complaint about a focus that fails. */
export function complaintOf(dataset: Dataset, focus: Partial<Focus>): readonly Diagnostic[] {
  const diagnostics = new Diagnostics();
  expect(select(dataset, { ...NO_FOCUS, ...focus }, diagnostics.report)).toBeUndefined();
  return diagnostics.all;
}
