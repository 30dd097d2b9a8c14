/** That docs/architecture.md shows what really becomes of a role, in files and types that are there. */
import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { packaged } from '../../src/home.js';
import {
  arrange,
  builtInDataset,
  compose,
  EVERYTHING,
  type Illustrated,
  type Prepared,
  prepare,
  render,
  type Scene,
} from '../../src/inside.js';
import { textParts } from '../output/pptx/zip.js';
import { markupOf } from '../template/rendering.js';

const PAGE = readFileSync(packaged('docs/architecture.md'), 'utf8');
const shown = (language: string) =>
  [...PAGE.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)\\n\`\`\`$`, 'gm'))].map(([, text = '']) => text);
const [salary, paragraph, run] = shown('json').map((text) => JSON.parse(text));

let prepared: Prepared;
let document: Illustrated;
let scene: Scene;

beforeAll(async () => {
  const unwanted = () => {};
  const request = {
    data: [builtInDataset()],
    focus: EVERYTHING,
    templates: ['deck'],
    theme: 'default',
    parameters: {},
  };
  const loaded = await prepare(request, unwanted);
  const [template] = loaded?.templates ?? [];
  const made = loaded && template && (await compose(template, undefined, loaded, unwanted));
  const laid = made && (await arrange(made, 'slides', loaded, unwanted));
  if (!made || !laid) throw new Error('the London deck was expected');
  [prepared, document, scene] = [loaded, made, laid];
});

/** Everything in a value, itself first. */
function* all(value: unknown): Generator<unknown> {
  yield value;
  if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) yield* all(inner);
}

test('the dataset has the line, and the role what it stands for', () => {
  expect(readFileSync(packaged('data/london.yaml'), 'utf8')).toContain(shown('yaml')[0]);
  expect(prepared.dataset.roles.find(({ id }) => id === 'data-scientist')?.salary).toEqual(salary);
});

test('the template gives the markup', async () => {
  expect(await markupOf('deck')).toContain(shown('html')[0]);
});

test('the document has the paragraph, in the section of the role', () => {
  const section = document.sections.find(({ role, layout }) => role === 'data-scientist' && layout === 'role');
  expect(section?.blocks).toContainEqual(expect.objectContaining(paragraph));
});

test('the scene has the run', () => {
  const texts = [...all(scene)].filter(
    (one) => typeof one === 'object' && one !== null && 'kind' in one && one.kind === 'text',
  );
  expect([...all(texts)]).toContainEqual(expect.objectContaining(run));
});

test('the deck has the text', async () => {
  const made = await render(document, 'slides', 'pptx', prepared, () => {});
  const slides = made ? [...textParts(made.bytes)].filter(([name]) => /slides\/slide\d+\.xml$/.test(name)) : [];
  expect(slides.some(([, text]) => text.includes(shown('xml')[0] ?? '-'))).toBe(true);
});

test('its files and types are there', () => {
  const files = [...PAGE.matchAll(/`((?:src|templates)\/[\w/.-]+)`/g)].map(([, path = '']) => path);
  expect(files.length).toBeGreaterThan(20);
  expect(files.filter((path) => !existsSync(packaged(path)))).toEqual([]);
  const types = [...PAGE.matchAll(/`([A-Z][A-Za-z]+)`/g)].map(([, name = '']) => name);
  const text = files.flatMap((path) => (path.endsWith('.ts') ? readFileSync(packaged(path), 'utf8') : [])).join('\n');
  const more = readFileSync(packaged('src/template/types.ts'), 'utf8');
  const isThere = (name: string) => new RegExp(`export (?:interface|type) ${name}\\b`).test(text + more);
  expect(types.length).toBeGreaterThan(8);
  expect(types.filter((name) => !isThere(name))).toEqual([]);
});
