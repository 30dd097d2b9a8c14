/** Drawings that end the native renderer, hang it or fill the memory (tests/cases/pictures/hostile): one picture's error, and the build lives. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { Diagnostics } from '../../src/diagnostic.js';
import { readPicture } from '../../src/pictures/file.js';

const CASES = join(import.meta.dirname, '../cases/pictures');

async function read(name: string, folder = CASES) {
  const found = new Diagnostics();
  const asked = { owner: 'dataset', name, place: { file: 'roles.yaml', line: 3 } } as const;
  const picture = await readPicture(folder, asked, found.report);
  return { picture, said: found.all.map(({ code, message }) => `${code}: ${message}`) };
}

describe('a drawing', () => {
  afterEach(async () => {
    const { picture } = await read('right.svg');
    expect(picture, 'the next drawing').toMatchObject({ width: 40 });
  });

  test.each([
    ['sizes-next-to-nothing', 'broken', 'it has no size that can be drawn'],
    ['view-box-next-to-nothing', 'broken', 'it has no size that can be drawn'],
    ['rounded-to-nothing', 'broken', 'it has no size that can be drawn'],
    ['marker-turned-without-end', 'undrawable', 'the renderer breaks off'],
    ['pattern-next-to-nothing', 'undrawable', 'the renderer breaks off'],
    ['pattern-without-end', 'undrawable', 'the renderer breaks off'],
    ['pattern-in-itself', 'undrawable', 'the renderer breaks off'],
    ['pattern-scaled', 'undrawable', 'takes too much memory to draw'],
    ['opacity-nested', 'unsafe', 'too much to draw'],
    ['opacity-in-styles', 'unsafe', 'too much to draw'],
    ['blending-nested', 'unsafe', 'too much to draw'],
    ['masks-by-style', 'unsafe', 'too much to draw'],
    ['variables-doubled', 'unsafe', 'too many var() inside each other'],
    ['rules-nested', 'unsafe', 'too many rules inside each other'],
    ['selectors-nested', 'unsafe', 'too many selectors inside each other'],
    ['selectors-without-end', 'unsafe', 'more styles than a drawing needs'],
  ])('%s: %s', async (name, problem, words) => {
    const { picture, said } = await read(`hostile/${name}.svg`);
    expect(picture).toBeUndefined();
    expect(said).toHaveLength(1);
    expect(said[0]).toContain(`data/picture-${problem}: The picture "hostile/${name}.svg"`);
    expect(said[0]).toContain(words);
  });

  test('of eight thousand references in a chain', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'rolecast-hostile-'));
    const links = Array.from({ length: 8000 }, (_, index) => `<g id="a${index}"><use href="#a${index + 1}"/></g>`);
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><defs>${links.join('')}</defs><use href="#a0"/></svg>`;
    writeFileSync(join(folder, 'chain.svg'), svg);
    const { picture, said } = await read('chain.svg', folder);
    rmSync(folder, { recursive: true });
    expect(picture).toBeUndefined();
    expect(said).toEqual([expect.stringContaining('too much to draw')]);
  });
});
