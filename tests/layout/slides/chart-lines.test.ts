/** Signals and yardsticks of charts that stand among other blocks of a slide, as those of the ladder. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { arrange, compose, Diagnostics, EVERYTHING, prepare } from '../../../src/inside.js';
import type { Box, PlotItem, Scene } from '../../../src/layout/scene.js';
import { valueOn } from '../../../src/layout/slides/plot.js';
import { crowded } from '../../looks/crowding.js';
import { allItems, textOf } from '../scenes.js';

const folder = mkdtempSync(join(tmpdir(), 'rolecast-lines-'));
const before = process.cwd();
process.chdir(folder);
afterAll(() => {
  process.chdir(before);
  rmSync(folder, { recursive: true });
});

const DATA = JSON.stringify({
  tiers: [],
  yardsticks: [{ name: 'Graduate median', amount: 30_000 }],
  roles: [{ title: 'Nurse', salary: { min: 25_000, max: 45_000 } }],
});

async function slideOf(chart: string, aspect: '16:9' | '4:3'): Promise<Scene> {
  writeFileSync('talk.hbs', `<section><h1>What we heard</h1><p>At the stall.</p>${chart}</section>`);
  const { all, report } = new Diagnostics();
  const prepared = await prepare(
    {
      data: [{ kind: 'text', name: 'roles.json', text: DATA }],
      focus: EVERYTHING,
      templates: ['talk.hbs'],
      theme: 'default',
      parameters: {},
      layout: { aspect },
    },
    report,
  );
  const [loaded] = prepared?.templates ?? [];
  const document = prepared && loaded && (await compose(loaded, undefined, prepared, report));
  const scene = prepared && document && (await arrange(document, 'slides', prepared, report));
  if (scene === undefined) throw new Error(JSON.stringify(all));
  return scene;
}

function table(attributes: string, head: readonly string[], rows: readonly (readonly [string, ...number[]])[]): string {
  const cells = rows.map(
    ([name, ...values]) =>
      `<tr><th scope="row">${name}</th>${values.map((value) => `<td data-value="${value}">${value}</td>`).join('')}</tr>`,
  );
  const heads = head.map((words) => `<th scope="col">${words}</th>`);
  return `<table ${attributes}><caption>What we heard</caption><thead><tr>${heads.join('')}</tr></thead><tbody>${cells.join('')}</tbody></table>`;
}

const RANGES = table(
  'data-chart="range" data-signal="32000" data-signal-text="£32k: two of three go further" data-yardsticks="true"',
  ['Who', 'From', 'To'],
  [
    ['Ann', 27_000, 33_000],
    ['Ben', 34_000, 45_000],
    ['Cid', 26_000, 31_000],
  ],
);
const BARS = table(
  'data-chart="bars" data-signal="4" data-signal-text="Four is what a class needs"',
  ['Who', 'Visits'],
  [
    ['Ann', 3],
    ['Ben', 7],
  ],
);

function plotOf(scene: Scene): PlotItem {
  const plot = scene.pages.flatMap(({ items }) => items).find((item) => item.kind === 'plot');
  if (plot?.kind !== 'plot') throw new Error('a chart was expected');
  return plot;
}

function linesOf({ behind }: PlotItem, name: string): readonly Box[] {
  return behind.filter((item) => item.name === name).map(({ box }) => box);
}

function said(scene: Scene, name: string): readonly string[] {
  return scene.pages
    .flatMap(allItems)
    .flatMap((item) => (item.kind === 'text' && item.name === name ? [textOf(item)] : []));
}

describe.each(['16:9', '4:3'] as const)('in %s', (aspect) => {
  test('a chart of pay has the lines of its signal and the yardsticks behind its bars, and their words over them', async () => {
    const scene = await slideOf(RANGES, aspect);
    const plot = plotOf(scene);
    const at = (name: string) => new Set(linesOf(plot, name).map(({ x }) => x));
    expect(at('Signal line')).toEqual(new Set([valueOn(plot, 32_000)]));
    expect([...at('Yardstick')]).toHaveLength(1);
    expect([...at('Yardstick')][0]).toBeCloseTo(valueOn(plot, 30_000), 4);
    expect([said(scene, 'Signal note'), said(scene, 'Yardstick')]).toEqual([
      ['£32k: two of three go further'],
      ['Graduate median £30k'],
    ]);
    expect(crowded(scene)).toEqual([]);
  });

  test('a chart on an axis of its own has its signal', async () => {
    const scene = await slideOf(BARS, aspect);
    const plot = plotOf(scene);
    expect(new Set(linesOf(plot, 'Signal line').map(({ x }) => x))).toEqual(new Set([valueOn(plot, 4)]));
    expect(said(scene, 'Signal note')).toEqual(['Four is what a class needs']);
  });
});
