/** The theme for printers in black and white: nothing is filled that is not a line. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Diagnostics } from '../../src/diagnostic.js';
import { packaged } from '../../src/home.js';
import { arrange, compose, EVERYTHING, type Illustrated, prepare } from '../../src/inside.js';
import { weightOf } from '../../src/layout/outlined.js';
import type { Item, Scene, ShapeItem, TextItem } from '../../src/layout/scene.js';
import { writeSvg } from '../../src/output/svg/index.js';
import { hexOf } from '../../src/theme/colour.js';
import { contrast, luminance } from '../../src/theme/contrast.js';
import { loadTheme } from '../../src/theme/load.js';

const WAYS = [
  ['deck', 'slides'],
  ['report', 'pages'],
  ['handout', 'pages'],
  ['deck', 'handout'],
] as const;
const DATASETS = [undefined, 'examples/data/fair.yaml', 'examples/data/rivers.yaml', 'tests/looks/data/sixty.yaml'];

const { report } = new Diagnostics();
const theme = await loadTheme('mono', report);
if (theme === undefined) throw new Error('there is no theme mono');

/** The scenes of a template for each dataset. */
async function scenesOf(template: string, medium: 'slides' | 'pages' | 'handout'): Promise<readonly Scene[]> {
  return Promise.all(
    DATASETS.map(async (path) => {
      const data = [{ kind: 'file' as const, path: packaged(path ?? 'data/london.yaml') }];
      const looks = { templates: [template], theme: 'mono', parameters: { link: 'https://example.org' } };
      const prepared = await prepare({ data, focus: EVERYTHING, ...looks }, report);
      const [first] = prepared?.templates ?? [];
      const document: Illustrated | undefined =
        prepared && first && (await compose(first, roleOf(template, prepared.selection.roles), prepared, report));
      const scene = prepared && document && (await arrange(document, medium, prepared, report));
      if (scene === undefined) throw new Error(`${template} cannot be made`);
      return scene;
    }),
  );
}

/** A handout is about a role. */
function roleOf(template: string, roles: readonly { readonly id: string }[]) {
  const [first] = roles;
  return template === 'handout' && first !== undefined ? { role: first.id } : undefined;
}

function drawn(item: Item): readonly (ShapeItem | TextItem)[] {
  switch (item.kind) {
    case 'group':
      return item.items.flatMap(drawn);
    case 'grid':
      return item.drawn;
    case 'plot':
      return [...item.behind, ...item.drawn];
    case 'picture':
      return [];
    default:
      return [item];
  }
}

describe.each(WAYS)('%s as %s', async (template, medium) => {
  const scenes = await scenesOf(template, medium);
  const pages = scenes.flatMap((scene) => scene.pages.map((page) => page.items.flatMap(drawn)));
  const shapes = pages.flat().filter((item) => item.kind === 'shape');

  test('no area is filled but with paper: bars have edges, panels have lines', () => {
    const areas = shapes.filter(({ box, fill }) => fill !== undefined && Math.min(box.w, box.h) > 12);
    expect([...new Set(areas.map(({ fill }) => fill))].filter((fill) => fill !== 'paper')).toEqual([]);
    expect(areas.filter(({ stroke }) => stroke === undefined)).toEqual([]);
  });

  test('all words can be read on paper, at 4.5 and more', () => {
    const texts = pages.flat().filter((item) => item.kind === 'text');
    const colours = new Set(
      texts.flatMap(({ paragraphs }) => paragraphs.flatMap(({ runs }) => runs.map((one) => one.style.colour))),
    );
    const faint = [...colours].filter((colour) => contrast(hexOf(colour, theme), theme.colours.paper) < 4.5);
    expect(faint).toEqual([]);
  });
});

test('a tier is as heavy as it is high', () => {
  const weights = [1, 2, 3, 5].map((count) => Array.from({ length: count }, (_, rank) => weightOf(rank, count)));
  expect(weights).toEqual([[1.5], [0.75, 2.25], [0.75, 1.5, 2.25], [0.75, 1.125, 1.5, 1.875, 2.25]]);
});

test('it has no colour at all', () => {
  const grey = /^#(..)\1\1$/;
  expect(Object.values(theme.colours).filter((colour) => !grey.test(colour))).toEqual([]);
  expect(luminance(theme.colours.paper)).toBe(1);
});

test('looks as designed', async () => {
  const [deck, report, handout] = await Promise.all(
    WAYS.slice(0, 3).map(async ([template, medium]) => (await scenesOf(template, medium))[0]),
  );
  const shown = [
    ['ladder', deck, 2],
    ['divider', deck, 3],
    ['roles', report, 5],
    ['flyer', handout, 0],
  ] as const;
  for (const [name, scene, page] of shown) {
    if (scene === undefined) throw new Error('not made');
    const [picture] = writeSvg({ ...scene, pages: scene.pages.slice(page, page + 1) }, theme);
    await expect(picture).toMatchFileSnapshot(join(import.meta.dirname, 'golden/mono', `${name}.svg`));
  }
});
