/** The ladder: how many roles a slide has, where their ends stand in words, and what names their tiers. */
import { describe, expect, test } from 'vitest';
import type { Page, PlotItem, Scene } from '../../../src/layout/scene.js';
import { NARROW } from '../../../src/layout/slides/grid.js';
import { slidesOf } from '../../pipeline/building.js';
import { inkFaults } from '../ink.js';
import { allItems, textOf } from '../scenes.js';

/** Roles whose pay steps from 30,000 up; the first pays as wide a range as is asked for. */
function rolesOf(count: number, width = 12_000) {
  return Array.from({ length: count }, (_, index) => {
    const min = 30_000 + index * 1000;
    return { title: `Trade ${index + 1}`, salary: { min, max: min + (index === 0 ? width : 12_000) } };
  });
}

const ladders = ({ pages }: Scene): readonly Page[] => pages.filter(({ layout }) => layout === 'Ladder');
const plotsOf = ({ items }: Page): readonly PlotItem[] => items.flatMap((item) => (item.kind === 'plot' ? [item] : []));

async function laddersOf(count: number, width?: number) {
  const dataset = { name: 'Trades', tiers: [], roles: rolesOf(count, width) };
  return ladders(await slidesOf('deck', { dataset, expected: ['layout/continued'] }));
}

test('has up to sixteen roles, in rows whose bars fill 0.71, with names and numbers of 18 points', async () => {
  const [slide, ...others] = await laddersOf(16);
  expect(others).toEqual([]);
  const [plot] = slide === undefined ? [] : plotsOf(slide);
  expect(plot?.bars).toHaveLength(16);
  expect(plot?.box.h).toBeCloseTo(350);
  expect(plot?.barShare).toBeCloseTo(0.71, 1);
  expect([plot?.labelStyle.size, plot?.numberStyle.size]).toEqual([18, 18]);
  expect(await laddersOf(17)).toHaveLength(2);
});

test('its signal is the finding; where the source contradicts itself is a footnote, in the ink of furniture', async () => {
  const [slide] = ladders(await slidesOf('deck', {}));
  if (slide === undefined) throw new Error('a ladder was expected');
  const said = (name: string) =>
    allItems(slide).flatMap((item) => (item.kind === 'text' && item.name === name ? [item] : []));
  expect(said('Signal note').map(textOf)).toEqual(['£100k: six roles go further']);
  const [footnote] = said('Footnote');
  expect(footnote && textOf(footnote)).toMatch(/^The source’s FAQ says £50,000 to £100,000 a year; its own list/);
  expect(footnote?.paragraphs[0]?.runs[0]?.style).toMatchObject({ size: 12, colour: 'ink2' });
  expect((footnote?.box.y ?? 0) + (footnote?.box.h ?? 0)).toBeLessThan(504);
});

describe('on several slides, each part is headed by what stands on it', () => {
  const titlesOf = async (dataset: object) =>
    ladders(await slidesOf('deck', { dataset, expected: ['layout/continued'] })).map(({ name }) => name);

  test('a tier a slide', async () => {
    const tiers = [
      { id: 'low', name: 'Lower tier', from: 0, below: 50_000 },
      { id: 'high', name: 'Upper tier', from: 50_000 },
    ];
    expect(await titlesOf({ name: 'Trades', tiers, roles: rolesOf(20) })).toEqual([
      'Upper tier: 6 roles, £44k to £61k',
      'Lower tier: 14 roles, £30k to £55k',
    ]);
  });

  test('and a part of a tier by how many of how many there are', async () => {
    expect(await titlesOf({ name: 'Trades', tiers: [], roles: rolesOf(20) })).toEqual([
      '10 of 20 roles, £40k to £61k',
      '10 of 20 roles, £30k to £51k',
    ]);
  });

  test('and has the ends of the scale under its bars', async () => {
    const ticksOf = ({ items }: Page) =>
      items.flatMap((item) => (item.kind === 'group' && item.name === 'Scale' ? [item] : []));
    for (const aspect of ['16:9', '4:3'] as const) {
      const given = { dataset: { name: 'Trades', tiers: [], roles: rolesOf(20) }, layout: { aspect } };
      const parts = ladders(await slidesOf('deck', { ...given, expected: ['layout/continued'] }));
      expect(parts).toHaveLength(2);
      for (const part of parts) {
        const [scale, ...others] = ticksOf(part);
        const [plot] = plotsOf(part);
        if (scale === undefined || plot === undefined) throw new Error('a chart on its scale was expected');
        expect(others).toEqual([]);
        expect(scale.items.flatMap((item) => (item.kind === 'text' ? [textOf(item)] : []))).toEqual(['£30k', '£65k']);
        expect(scale.box.y).toBeCloseTo(plot.box.y + plot.box.h);
        expect(scale.box.y + scale.box.h).toBeLessThanOrEqual(490);
        expect(scale.box.x + scale.box.w).toBeCloseTo(plot.plot.x + plot.plot.w);
      }
    }
    const [whole] = await laddersOf(16);
    expect(whole && ticksOf(whole)).toEqual([]);
  });

  test('without the line that the whole has, for what it says is not true of a part', async () => {
    const faq = [{ question: 'What is the pay?', answer: 'From £30,000 to £50,000 a year.' }];
    const dataset = { name: 'Trades', tiers: [], roles: rolesOf(20), faq };
    for (const { items } of ladders(await slidesOf('deck', { dataset, expected: ['layout/continued'] })))
      expect(items.filter((item) => 'name' in item && /^Signal/.test(item.name))).toEqual([]);
  });
});

describe('the ends of the bars', () => {
  const labelsOf = async (width: number) => {
    const [slide] = await laddersOf(6, width);
    return new Set((slide === undefined ? [] : plotsOf(slide)).flatMap(({ bars }) => bars.map(({ labels }) => labels)));
  };

  test('stand in them', async () => {
    expect(await labelsOf(12_000)).toEqual(new Set(['inside']));
  });

  test('stand outside of all where one has no room for them', async () => {
    expect(await labelsOf(3000)).toEqual(new Set(['outside']));
  });
});

describe('in 4:3', async () => {
  const scene = await slidesOf('deck', { layout: { aspect: '4:3' } });
  const [slide] = ladders(scene);
  if (slide === undefined) throw new Error('a ladder was expected');
  const { body } = NARROW;

  test('each tier has its name and its limits over its bars, on one line', () => {
    const read = slide.items.flatMap((item) => {
      if (item.kind === 'plot') return [`${item.bars.length} bars`];
      return item.kind === 'text' && item.name === 'Tier' ? [textOf(item)] : [];
    });
    expect(read).toEqual([
      ...['Upper tier midpoint £100k or more', '3 bars'],
      ...['Middle tier midpoint £85k to £100k', '3 bars'],
      ...['Lower tier midpoint below £85k', '4 bars'],
    ]);
    for (const item of allItems(slide))
      if (item.kind === 'text' && item.name === 'Tier') expect(item.paragraphs[0]?.lines).toHaveLength(1);
  });

  test('the bars stand on one scale over the full width', () => {
    const [first, ...others] = plotsOf(slide);
    expect(first?.box).toMatchObject({ x: body.x, w: body.w });
    expect(first?.plot.w).toBeGreaterThan(body.w / 2);
    for (const { plot, from, to, labelStyle } of others)
      expect({ plot: { x: plot.x, w: plot.w }, from, to, labelStyle }).toEqual({
        plot: { x: first?.plot.x, w: first?.plot.w },
        from: first?.from,
        to: first?.to,
        labelStyle: first?.labelStyle,
      });
  });

  test('no ink lies over other ink', () => {
    expect(inkFaults({ ...scene, pages: [slide] })).toEqual([]);
  });
});
