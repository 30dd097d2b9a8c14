/** Drawings that end the native renderer, hang it or fill the memory (tests/cases/pictures/hostile): one picture's error, and the build lives. */
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { Diagnostics } from '../../src/diagnostic.js';
import { readPicture } from '../../src/pictures/file.js';

const CASES = join(import.meta.dirname, '../cases/pictures');

async function read(name: string) {
  const found = new Diagnostics();
  const asked = { owner: 'dataset', name, place: { file: 'roles.yaml', line: 3 } } as const;
  const picture = await readPicture(CASES, asked, found.report);
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
    ['opacity-nested', 'undrawable', 'takes too much memory to draw'],
  ])('%s: %s', async (name, problem, words) => {
    const { picture, said } = await read(`hostile/${name}.svg`);
    expect(picture).toBeUndefined();
    expect(said).toHaveLength(1);
    expect(said[0]).toContain(`data/picture-${problem}: The picture "hostile/${name}.svg"`);
    expect(said[0]).toContain(words);
  });
});
