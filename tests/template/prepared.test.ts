/** The build works out what the built-in files say. What it found must be what they say, to the byte and to the place. */
import { expect, test } from 'vitest';
import { NO_FOCUS } from '../../src/dataset/focus.js';
import { builtInDataset } from '../../src/dataset/read.js';
import type { Dataset } from '../../src/dataset/types.js';
import { Diagnostics } from '../../src/diagnostic.js';
import { prepare } from '../../src/pipeline.js';
import type { Prepared } from '../../src/stages.js';
import { templateContext } from '../../src/template/context.js';
import { renderTemplate } from '../../src/template/render.js';
import { datasetOf, selectionOf } from './rendering.js';

const built: typeof import('../../src/inside.js') = await import(new URL('../../dist/inside.js', import.meta.url).href);

async function prepared(from: typeof prepare, theme: string): Promise<Prepared> {
  const { all, report } = new Diagnostics();
  const templates = ['deck', 'report'];
  const made = await from({ data: [builtInDataset()], focus: NO_FOCUS, templates, theme, parameters: {} }, report);
  expect(all).toEqual([]);
  if (made === undefined) throw new Error('the built-in files cannot be prepared');
  return made;
}

/** Every template's text, files and title on a dataset, and what was said on the way. */
function renderings({ templates }: Prepared, dataset: Dataset, parameters: Readonly<Record<string, string>> = {}) {
  const { all: said, report } = new Diagnostics();
  const context = () => templateContext(dataset, selectionOf(dataset), { parameters });
  return { rendered: templates.map((template) => renderTemplate(template, context(), report)), said };
}

test.each(['default', 'mono', 'stage'])('the dataset and the theme %s', async (theme) => {
  const made = await prepared(built.prepare, theme);
  const read = await prepared(prepare, theme);
  expect(made.dataset).toEqual(read.dataset);
  expect(made.theme).toEqual(read.theme);
});

test('the templates, on London', async () => {
  const [made, read] = [await prepared(built.prepare, 'default'), await prepared(prepare, 'default')];
  const parameters = { speaker: 'Ada Byron', event: 'Spring Fair', link: 'https://careers.example.org/roles' };
  expect(renderings(made, made.dataset, parameters)).toEqual(renderings(read, read.dataset, parameters));
});

test('the templates, on data that a helper cannot print', async () => {
  const broken = { ...(await datasetOf('roles: [{ title: Baker }]')), asOf: '2025-13-99' };
  const read = renderings(await prepared(prepare, 'default'), broken);
  expect(read.said.map(({ code }) => code)).toContain('template/helper-failed');
  expect(renderings(await prepared(built.prepare, 'default'), broken)).toEqual(read);
});
