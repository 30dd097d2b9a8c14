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
