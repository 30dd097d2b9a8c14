import { describe, expect, test } from 'vitest';
import type { PlotItem, Scene } from '../../../src/layout/scene.js';
import { Measure } from '../../../src/layout/text/metrics.js';
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
