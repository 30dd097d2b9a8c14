/**
 * One scene a layout, as the careers fair of the examples has it, or sixty roles do: on slides and on paper. A layout that is new is asked for its picture,
 * and to stand in one of the templates.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LAYOUTS, type LayoutName } from '../../src/document/types.js';
import { packaged } from '../../src/home.js';
import { arrange, compose, Diagnostics, EVERYTHING, type Illustrated, prepare } from '../../src/inside.js';
import { writeSvg } from '../../src/output/svg/index.js';
import { THEME } from './setting.js';

/** Where a layout is looked for: first in what is made for the medium. */
const TEMPLATES = {
  slides: ['deck', 'talk', 'handout', 'report', 'poster'],
  pages: ['report', 'talk', 'handout', 'deck', 'poster'],
} as const;
type Medium = keyof typeof TEMPLATES;

const GOLDEN = join(import.meta.dirname, 'golden/layouts');

/** The pictures that were there before the tests, which write one that is missing. */
const GOLDENS = { slides: readdirSync(join(GOLDEN, 'slides')), pages: readdirSync(join(GOLDEN, 'pages')) };

/** Some layouts are only for many roles. */
const DATASETS = ['examples/data/fair.yaml', 'tests/looks/data/sixty.yaml'];

const found = new Diagnostics();
const sources = await Promise.all(DATASETS.map(sourceOf));

describe.each(['slides', 'pages'] as const)('on %s', (medium) => {
  test.each(LAYOUTS)('the layout %s', async (layout) => {
    const [picture] = writeSvg(await sceneOf(layout, medium), THEME);
    await expect(picture).toMatchFileSnapshot(join(GOLDEN, medium, `${layout}.svg`));
  });

  test('every layout has its picture, and none is of a layout that is gone', () => {
    expect([...GOLDENS[medium]].sort()).toEqual(LAYOUTS.map((layout) => `${layout}.svg`).sort());
  });
});

/** A dataset, and its documents by the templates that make them. */
async function sourceOf(path: string) {
  const data = [{ kind: 'file', path: packaged(path) }] as const;
  const looks = { templates: TEMPLATES.pages, theme: 'default', parameters: {} };
  const prepared = await prepare({ data, focus: EVERYTHING, ...looks }, found.report);
  if (prepared === undefined) throw new Error(JSON.stringify(found.all));
  const documents = new Map<string, Illustrated>();
  for (const template of prepared.templates) {
    const document = await compose(template, undefined, prepared, found.report);
    if (document !== undefined) documents.set(template.id, document);
  }
  return { prepared, documents };
}

/** The first page of a section with a layout, with what follows it there. */
async function sceneOf(layout: LayoutName, medium: Medium) {
  for (const { prepared, documents } of sources) {
    for (const template of TEMPLATES[medium]) {
      const document = documents.get(template);
      const first = document?.sections.findIndex((one) => one.layout === layout) ?? -1;
      if (document === undefined || first === -1) continue;
      const scene = await arrange(
        { ...document, sections: document.sections.slice(first) },
        medium,
        prepared,
        found.report,
      );
      if (scene !== undefined) return { ...scene, pages: scene.pages.slice(0, 1) };
    }
  }
  throw new Error(`no section of the layout ${layout} in ${TEMPLATES[medium].join(', ')}`);
}
