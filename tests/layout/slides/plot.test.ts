import { describe, expect, test } from 'vitest';
import type { PlotItem, Scene } from '../../../src/layout/scene.js';
import { Measure } from '../../../src/layout/text/metrics.js';
import { crowded } from '../../looks/crowding.js';
import { slidesOf } from '../../pipeline/building.js';

const measure = new Measure({ heading: 'Arial', body: 'Arial' });

const plotsOf = ({ pages }: Scene): readonly PlotItem[] =>
  pages.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'plot' ? [item] : [])));

describe.each(['16:9', '4:3'] as const)('the names beside the bars, in %s', (aspect) => {
  test('leave 17 points to the bars, for programs that cut them sooner', async () => {
    const roles = Array.from({ length: 8 }, (_, index) => ({
      title: `Nurse ${'in '.repeat(10 + index)}town`,
      salary: { min: 30_000, max: 50_000 },
    }));
    const dataset = { name: 'Council', tiers: [], roles };
    const plots = plotsOf(await slidesOf('deck', { dataset, layout: { aspect }, expected: 'anything' }));
    const spare = plots.flatMap(({ box, plot, bars, labelStyle }) =>
      bars.flatMap(({ lines }) => lines.map((line) => plot.x - box.x - measure.width(line, labelStyle))),
    );
    expect(spare.length).toBeGreaterThan(8);
    expect(Math.min(...spare)).toBeGreaterThanOrEqual(17);
  });

  test('are whole, on two lines where one is too short', async () => {
    const plots = plotsOf(await slidesOf('deck', { layout: { aspect }, expected: ['layout/long-label'] }));
    const names = plots.flatMap(({ bars }) => bars.map(({ lines }) => lines.join(' ')));
    expect(names).toContain('DevOps Engineer with AI Focus');
  });
});

test.each(['16:9', '4:3'] as const)(
  'amounts stand on both sides of bars that do not hold them, in %s',
  async (aspect) => {
    const pay = [
      [20_000, 60_000],
      [20_000, 22_000],
      [58_000, 60_000],
    ] as const;
    const roles = pay.map(([min, max], index) => ({ title: `Nurse ${index + 1}`, salary: { min, max } }));
    const dataset = { name: 'Council', tiers: [], roles };
    const scene = await slidesOf('deck', { dataset, layout: { aspect }, expected: 'anything' });
    const [plot, ...others] = plotsOf(scene);
    expect(others).toEqual([]);
    const words = plot?.bars.map(({ labels, from, to }) => `${labels}: ${from}, ${to}`);
    expect(new Set(words)).toEqual(new Set(['outside: £20k, £60k', 'outside: £20k, £22k', 'outside: £58k, £60k']));
    expect(plot?.numberStyle.size).toBe(18);
    expect(crowded(scene)).toEqual([]);
  },
);

describe('names that need two lines', () => {
  const long = (index: number) => `Patient Flow Coordinator (Nights and Weekends), ${index + 1}`;
  /** How many lines each name has, slide by slide, where every second one is long, or all are. */
  async function linesOf(count: number, isLong: (index: number) => boolean) {
    const roles = Array.from({ length: count }, (_, index) => ({
      title: isLong(index) ? long(index) : `Nurse ${index + 1}`,
      salary: { min: 30_000 - index, max: 50_000 },
    }));
    const dataset = { name: 'Council', tiers: [], roles };
    const scene = await slidesOf('deck', { dataset, expected: 'anything' });
    const ladders = scene.pages.filter(({ layout }) => layout === 'Ladder');
    expect(ladders.flatMap((page) => crowded({ ...scene, pages: [page] }))).toEqual([]);
    return ladders.map((page) =>
      plotsOf({ ...scene, pages: [page] }).flatMap(({ bars }) => bars.map((bar) => bar.lines.length)),
    );
  }

  test('have them where a row has room for them', async () => {
    expect(await linesOf(8, () => true)).toEqual([Array(8).fill(2)]);
    expect(await linesOf(10, (index) => index % 2 === 0)).toEqual([[2, 1, 2, 1, 2, 1, 2, 1, 2, 1]]);
  });

  test('have one where the row above leaves no room', async () => {
    expect(await linesOf(10, () => true)).toEqual([[2, 1, 2, 1, 2, 1, 2, 1, 2, 1]]);
  });

  test('have room on a slide of nine where the ladder goes on', async () => {
    expect(await linesOf(18, () => true)).toEqual([Array(9).fill(2), Array(9).fill(2)]);
  });
});

test('a single figure has a mark at its place in its row, for a bar of no width shows nothing', async () => {
  const roles = [
    { title: 'Planner', salary: { min: 30_000, max: 40_000 } },
    { title: 'Porter', salary: { min: 24_000, max: 24_000 } },
  ];
  const [plot] = plotsOf(await slidesOf('deck', { dataset: { name: 'Council', tiers: [], roles } }));
  const [mark, ...others] = plot?.behind ?? [];
  expect(others).toEqual([]);
  const row = (plot?.plot.h ?? 0) / 2;
  const middle = (plot?.plot.y ?? 0) + row * 1.5;
  expect((mark?.box.y ?? 0) + (mark?.box.h ?? 0) / 2).toBeCloseTo(middle);
  expect(mark?.box.w).toBe(4);
  const halves = plot?.drawn.filter(({ name }) => name === 'Bar').map(({ box }) => box.y + box.h);
  expect(halves?.every((end) => end < middle - row / 2)).toBe(true);
});
