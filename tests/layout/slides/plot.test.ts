import { describe, expect, test } from 'vitest';
import { Measure } from '../../../src/layout/text/metrics.js';
import { slidesOf } from '../../pipeline/building.js';

const measure = new Measure({ heading: 'Arial', body: 'Arial' });

describe.each(['16:9', '4:3'] as const)('the names beside the bars, in %s', async (aspect) => {
  const { pages } = await slidesOf('deck', { layout: { aspect }, expected: ['layout/long-label'] });
  const plots = pages.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'plot' ? [item] : [])));

  test('leave 17 points to the bars, for programs that cut them sooner', () => {
    const spare = plots.flatMap(({ box, plot, bars, labelStyle }) =>
      bars.flatMap(({ lines }) => lines.map((line) => plot.x - box.x - measure.width(line, labelStyle))),
    );
    expect(spare.length).toBeGreaterThan(9);
    expect(Math.min(...spare)).toBeGreaterThanOrEqual(17);
  });

  test('are whole, on two lines where one is too short', () => {
    const names = plots.flatMap(({ bars }) => bars.map(({ lines }) => lines.join(' ')));
    expect(names).toContain('DevOps Engineer with AI Focus');
  });
});

test('a single figure has a mark at its place in its row, for a bar of no width shows nothing', async () => {
  const roles = [
    { title: 'Planner', salary: { min: 30_000, max: 40_000 } },
    { title: 'Porter', salary: { min: 24_000, max: 24_000 } },
  ];
  const { pages } = await slidesOf('deck', { dataset: { name: 'Council', tiers: [], roles } });
  const [plot] = pages.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'plot' ? [item] : [])));
  const [mark, ...others] = plot?.behind ?? [];
  expect(others).toEqual([]);
  const row = (plot?.plot.h ?? 0) / 2;
  const middle = (plot?.plot.y ?? 0) + row * 1.5;
  expect((mark?.box.y ?? 0) + (mark?.box.h ?? 0) / 2).toBeCloseTo(middle);
  expect(mark?.box.w).toBe(4);
  const halves = plot?.drawn.filter(({ name }) => name === 'Bar').map(({ box }) => box.y + box.h);
  expect(halves?.every((end) => end < middle - row / 2)).toBe(true);
});
