/** The template that people copy, on two roles of the careers fair: what comes out, in the deck's outline. */
import { expect, test } from 'vitest';
import { packaged } from '../../src/home.js';
import { compose, Diagnostics, EVERYTHING, prepare, render } from '../../src/inside.js';
import { outline } from '../output/pptx/outline.js';

test('the outline of talk', async () => {
  const found = new Diagnostics();
  const request = {
    data: [{ kind: 'file', path: packaged('examples/data/fair.yaml') }],
    focus: { ...EVERYTHING, top: 2 },
    templates: ['talk'],
    theme: 'default',
    parameters: { event: 'Spring fair' },
  } as const;
  const prepared = await prepare(request, found.report);
  const [template] = prepared?.templates ?? [];
  const document = prepared && template && (await compose(template, undefined, prepared, found.report));
  const made = document && (await render(document, 'slides', 'pptx', prepared, found.report));
  expect(found.all.filter(({ severity }) => severity !== 'note')).toEqual([]);
  await expect(outline(made?.bytes ?? new Uint8Array())).toMatchFileSnapshot('golden/talk.txt');
});
