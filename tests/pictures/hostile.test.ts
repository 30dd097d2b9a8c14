/** Drawings that end the native renderer, hang it or fill the memory (tests/cases/pictures/hostile): one picture's error, and the build lives. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
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
    ['variables-doubled', 'unsafe', 'too many var() in a value'],
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
});

describe('two megabytes of one thing are answered in ten seconds:', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rolecast-hostile-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const style = (css: string) => `<style>${css}</style><rect width="9" height="9"/>`;
  const many = (count: number, part: (index: number) => string) =>
    Array.from({ length: count }, (_, at) => part(at)).join('');

  test.each([
    [
      'references in a chain',
      `<defs>${many(8000, (at) => `<g id="a${at}"><use href="#a${at + 1}"/></g>`)}</defs><use href="#a0"/>`,
    ],
    ['elements', many(88_000, () => '<g style="opacity:1"/>')],
    ['elements beside each other', `<style>rect ~ rect + rect{fill:red}</style>${many(90_000, () => '<rect/>')}`],
    ['places', `<style>rect:nth-last-of-type(2n){fill:red}</style>${many(90_000, () => '<rect/>')}`],
    ['elements inside each other', `${'<g>'.repeat(490)}${many(40_000, () => '<rect/>')}${'</g>'.repeat(490)}`],
    ['elements too deep', `${'<g>'.repeat(280_000)}${'</g>'.repeat(280_000)}`],
    ['blanks in a query', style(`@media a${' '.repeat(1_900_000)}b{rect{fill:red}}`)],
    ['blanks in a value', style(`rect{fill:red${' '.repeat(1_900_000)}x}`)],
    ['blanks in a font', style(`rect{font:a${' '.repeat(1_900_000)}b}`)],
    ['digits of a length', style(`rect{stroke-width:${'1'.repeat(1_900_000)}!}`)],
    ['digits of a colour', style(`rect{fill:rgb(${'1'.repeat(1_900_000)}! 1 1)}`)],
    ['letters of a transform', `<rect style="transform:${'a'.repeat(1_900_000)}"/>`],
    ['transforms', `<rect style="transform:${'rotate(1deg)'.repeat(150_000)}"/>`],
    ['variables in a chain', `<rect style="fill:var(--a0);${many(80_000, (at) => `--a${at}:var(--a${at + 1});`)}"/>`],
    ['variables in a value', `<rect style="--a:red;fill:${'var(--a)'.repeat(200_000)}"/>`],
    ['declarations', `<rect style="${'fill:red;'.repeat(200_000)}"/>`],
    ['declarations for many', `<style>rect{${'fill:red;'.repeat(100_000)}}</style>${many(50_000, () => '<rect/>')}`],
    ['selectors', style(`${many(150_000, (at) => `.a${at},`)}rect{fill:red}`)],
    ['parts of a selector', style(`${'g '.repeat(900_000)}{fill:red}`)],
    ['classes of a selector', style(`${'.a'.repeat(900_000)}{fill:red}`)],
    ['quotations that do not end', style(`rect{fill:"${'&quot;('.repeat(200_000)}`)],
    ['points', `<polygon style="transform-box:fill-box;transform:rotate(1deg)" points="${'1 2 '.repeat(400_000)}"/>`],
    ['letters', `<text y="9">${'a '.repeat(900_000)}</text>`],
    ['letters that join', `<text y="9">${'क्'.repeat(300_000)}</text>`],
  ])('%s', async (name, inside) => {
    const file = `${name.replaceAll(' ', '-')}.svg`;
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${inside}</svg>`;
    expect(Buffer.byteLength(svg), 'what is larger is not read').toBeLessThan(2_000_000);
    writeFileSync(join(folder, file), svg);
    const from = performance.now();
    const { picture, said } = await read(file, folder);
    expect(performance.now() - from).toBeLessThan(10_000);
    expect(said).toHaveLength(picture === undefined ? 1 : 0);
  });
});
