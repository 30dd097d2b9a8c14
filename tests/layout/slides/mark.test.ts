/** A brand's mark on slides: the first and the last have it, at the top right, clear of everything. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { packaged } from '../../../src/home.js';
import type { Box, Item, Page } from '../../../src/layout/scene.js';
import { slidesOf } from '../../pipeline/building.js';
import { allItems, drawnBox } from '../scenes.js';

const folder = mkdtempSync(join(tmpdir(), 'rolecast-mark-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A theme whose logo is of some size, in pixels. */
function brand(name: string, width: number, height: number): string {
  writeFileSync(
    join(folder, `${name}.svg`),
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"/>`,
  );
  writeFileSync(join(folder, `${name}.yaml`), `extends: default\nlogo: ${name}.svg\n`);
  return join(folder, `${name}.yaml`);
}

const WIDE = brand('wide', 900, 60);
const TALL = brand('tall', 40, 60);
const CRIMSON = packaged('examples/themes/crimson.yaml');

const LONG = {
  name: 'Roles in the Verification of Accountable Automated Decisions at Greater Manchester Hospitals',
  roles: [{ title: 'Nurse', salary: { min: 30_000, max: 40_000 } }],
  url: 'https://careers.example.ac.uk/a-very-long-address/of-many-parts/that-takes/two-lines',
};

/** What is drawn of an item: of text its lines, of a group what is in it. */
function drawn(item: Item): readonly Box[] {
  if (item.kind === 'group') return [];
  return item.kind === 'text' ? [drawnBox(item)] : [item.box];
}

function marksOf(page: Page): readonly Item[] {
  return page.items.filter((item) => item.kind === 'picture' && item.picture === 'theme:logo');
}

function gap(one: Box, other: Box): number {
  const across = Math.max(other.x - one.x - one.w, one.x - other.x - other.w);
  const down = Math.max(other.y - one.y - one.h, one.y - other.y - other.h);
  return Math.max(across, down);
}

describe.each([
  ['16:9', 912],
  ['4:3', 672],
] as const)('on slides of %s', (aspect, right) => {
  describe.each([
    ['London', undefined],
    ['a long title and a long address', LONG],
  ] as const)('of %s', (_, dataset) => {
    test.each([
      ['as a brand’s', CRIMSON, 36],
      ['taller than wide', TALL, 36],
      ['too wide to be 36 high', WIDE, undefined],
    ])('the mark stands %s', async (_name, theme, height) => {
      const parameters = { link: 'https://example.org/roles' };
      const { pages } = await slidesOf('deck', {
        dataset,
        theme,
        parameters,
        layout: { aspect },
        expected: 'anything',
      });
      const [first, last] = [pages[0], pages.at(-1)];
      expect(pages.filter((page) => marksOf(page).length > 0)).toEqual([first, last]);
      for (const page of [first, last]) {
        const [mark, ...others] = page ? marksOf(page) : [];
        if (page === undefined || mark === undefined) throw new Error('no mark');
        expect(others).toEqual([]);
        expect(mark.box.x + mark.box.w).toBeCloseTo(right, 5);
        expect(mark.box.y + mark.box.h).toBeCloseTo(72, 5);
        if (height !== undefined) expect(mark.box.h).toBeCloseTo(height, 5);
        const boxes = allItems(page)
          .filter((item) => item !== mark)
          .flatMap(drawn);
        expect(Math.min(...boxes.map((box) => gap(mark.box, box)))).toBeGreaterThanOrEqual(12);
      }
    });
  });
});
