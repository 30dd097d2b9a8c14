/** That the way of a role in docs/architecture.md begins and ends with what is there; its types and markup are held with the READMEs. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { packaged } from '../../src/home.js';
import { builtInDataset, compose, EVERYTHING, prepare, render } from '../../src/inside.js';
import { textParts } from '../output/pptx/zip.js';

const PAGE = readFileSync(packaged('docs/architecture.md'), 'utf8');

/** The lines of the first example in a language. */
function shown(language: string): readonly string[] {
  const [, text = ''] = new RegExp(`^\`\`\`${language}\\n([^]*?)\\n\`\`\`$`, 'm').exec(PAGE) ?? [];
  return text.split('\n');
}

test('the dataset has the lines', () => {
  const dataset = readFileSync(packaged('data/london.yaml'), 'utf8').split('\n');
  expect(shown('yaml').length).toBeGreaterThan(3);
  expect(dataset).toEqual(expect.arrayContaining([...shown('yaml')]));
});

test('the deck has the slide that it names, with the title in its placeholder', async () => {
  const unwanted = () => {};
  const data = [builtInDataset()];
  const request = { data, focus: EVERYTHING, templates: ['deck'], theme: 'default', parameters: {} };
  const prepared = await prepare(request, unwanted);
  const [template] = prepared?.templates ?? [];
  const document = prepared && template && (await compose(template, undefined, prepared, unwanted));
  const made = document && (await render(document, 'slides', 'pptx', prepared, unwanted));
  const number = /to slide (\d+) of\s+the deck/.exec(PAGE)?.[1];
  const slide = made && textParts(made.bytes).get(`ppt/slides/slide${number}.xml`);
  let end = 0;
  for (const piece of shown('xml').join('').split('…')) {
    const start = slide?.indexOf(piece, end) ?? -1;
    expect(start, piece).toBeGreaterThanOrEqual(end);
    end = start + piece.length;
  }
});
