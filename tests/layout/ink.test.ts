import { expect, test } from 'vitest';
import { arrange, compose, Diagnostics, EVERYTHING, prepare, type Scene } from '../../src/inside.js';
import type { LayoutChoices, Medium } from '../../src/layout/index.js';
import { HARD } from '../corpus/hard.js';
import { randomCase } from '../corpus/random.js';
import { type WideCase, wideCase } from '../corpus/wide.js';
import { inkFaults } from './ink.js';

/** Every way in which built-in templates are laid out. More seeds by hand: INK_SEEDS=1-1000. */
const MEDIA: readonly (readonly [string, Medium, LayoutChoices])[] = [
  ['deck', 'slides', {}],
  ['deck', 'slides', { aspect: '4:3' }],
  ['deck', 'notes', {}],
  ['deck', 'handout', { slidesPerPage: '3' }],
  ['report', 'pages', {}],
  ['report', 'pages', { paper: 'A5' }],
  ['report', 'pages', { paper: 'Letter', largePrint: true }],
  ['handout', 'pages', {}],
  ['handout', 'pages', { paper: 'A5' }],
];

const [first = 1, last = 12] = (process.env.INK_SEEDS ?? '1-12').split('-').map(Number);
const seeds = Array.from({ length: last - first + 1 }, (_, index) => first + index);

type Given = Pick<WideCase, 'dataset' | 'parameters'>;

/** Random data may be long: each is laid out in one way, the next in the next. */
const CASES: readonly (readonly [string, Given, typeof MEDIA])[] = [
  ...seeds.map((seed) => [`wide data, seed ${seed}`, wideCase(seed), MEDIA] as const),
  ...seeds.map((seed) => {
    const way = seed % MEDIA.length;
    return [`random data, seed ${seed}`, randomCase(seed), MEDIA.slice(way, way + 1)] as const;
  }),
  ...Object.entries(HARD).map(([name, dataset]) => [name, { dataset, parameters: {} }, MEDIA] as const),
];

test.each(CASES)('no ink lies over other ink, and none leaves its page: %s', async (_, given, media) => {
  const faults: string[] = [];
  for (const [template, medium, layout] of media) {
    const scene = await sceneOf(given, template, medium, layout);
    faults.push(...inkFaults(scene).map((fault) => `${template} ${medium} ${JSON.stringify(layout)} ${fault}`));
  }
  expect(faults).toEqual([]);
});

async function sceneOf(
  { dataset, parameters }: Given,
  template: string,
  medium: Medium,
  layout: LayoutChoices,
): Promise<Scene> {
  const found = new Diagnostics();
  const data = [{ kind: 'text', name: 'wide.json', text: JSON.stringify(dataset) } as const];
  const request = { data, focus: EVERYTHING, templates: [template], theme: 'default', parameters, medium, layout };
  const prepared = await prepare(request, found.report);
  const [loaded] = prepared?.templates ?? [];
  const document = prepared && loaded && (await compose(loaded, undefined, prepared, found.report));
  const scene = prepared && document && (await arrange(document, medium, prepared, found.report));
  if (scene === undefined) throw new Error(JSON.stringify(found.all));
  return scene;
}
