/** The data inside the file. */
import { expect, it } from 'vitest';
import { Diagnostics, EVERYTHING, prepare, readDataset, render } from '../../../src/inside.js';
import { compose } from '../../../src/pipeline.js';
import { PdfReader, textOf } from './reader.js';

it('is the chosen roles, and makes the same dataset again', async () => {
  const found = new Diagnostics();
  const request = {
    data: [{ kind: 'file', path: 'data/london.yaml' } as const],
    focus: { ...EVERYTHING, tiers: ['upper'] },
    templates: ['report'],
    theme: 'default',
    parameters: {},
    attachData: true,
  };
  const prepared = await prepare(request, found.report);
  const [template] = prepared?.templates ?? [];
  const document = prepared && template && (await compose(template, undefined, prepared, found.report));
  const made = document && (await render(document, 'pages', 'pdf', prepared, found.report));
  if (prepared === undefined || made === undefined) throw new Error(JSON.stringify(found.all));

  const pdf = new PdfReader(made.bytes);
  const [attached] = pdf.array(pdf.catalog.get('AF'));
  const entries = pdf.dictionary(attached);
  expect(textOf(entries.get('UF'))).toBe('roles.json');
  const text = pdf.stream(pdf.dictionary(entries.get('EF')).get('F')).toString('utf8');
  const again = await readDataset([{ kind: 'text', name: 'roles.json', text }], found.report);
  expect(again?.dataset).toEqual({ ...prepared.dataset, roles: prepared.selection.roles });
});
