/** The pictures of charts in the reference of the markup: the example of each form, as a slide has it. */
import { expect, test } from 'vitest';
import { FORMS } from '../../src/charts/index.js';
import { Diagnostics } from '../../src/diagnostic.js';
import { layOut } from '../../src/layout/index.js';
import type { PlotItem, Scene } from '../../src/layout/scene.js';
import { transformItem } from '../../src/layout/transform.js';
import { writeSvg } from '../../src/output/svg/index.js';
import { scaleOf } from '../layout/setting.js';
import { THEME } from '../output/pdf/scenes.js';
import { documentOf, FRAME } from './marked.js';

/** The scale of pay on which the examples stand. */
const { scale } = scaleOf([40_000, 120_000], []);

test.each(Object.entries(FORMS))('%s', async (name, { example }) => {
  const { document, said } = documentOf(`<section><h1>Chart</h1>${example}</section>`, { ...FRAME, scale });
  const { all, report } = new Diagnostics();
  if (document === undefined) throw new Error('the example is no document');
  const scene = await layOut(document, { medium: 'slides', theme: THEME }, report);
  const plots = scene.pages.flatMap(({ items }) => items.filter((item) => item.kind === 'plot'));
  expect([said, all, plots.length]).toEqual([[], [], 1]);
  const [picture] = plots.flatMap((plot) => writeSvg(alone(plot, scene), THEME));
  await expect(picture).toMatchFileSnapshot(`../../docs/charts/${name}.svg`);
});

/** A page as large as the chart, with nothing else on it. */
function alone(plot: PlotItem, scene: Scene): Scene {
  const { x: left, y: top, w: width, h: height } = plot.box;
  const item = transformItem(plot, { x: (x) => x - left, y: (y) => y - top, scale: 1 });
  return { ...scene, width, height, pages: [{ name: plot.alt, items: [item], notes: [] }] };
}
