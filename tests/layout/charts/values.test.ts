/** Charts of one value a row, of any numbers: bars from zero, and dots. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Diagnostics } from '../../../src/diagnostic.js';
import type { ChartForm } from '../../../src/document/types.js';
import { layOut } from '../../../src/layout/index.js';
import type { Box, Item, PlotItem, ShapeItem, TextItem } from '../../../src/layout/scene.js';
import { writeHtml } from '../../../src/output/html/index.js';
import { documentOf, FRAME } from '../../markup/marked.js';
import { THEME } from '../../output/pdf/scenes.js';
import { drawnBox, textOf } from '../scenes.js';

type Value = number | undefined;

function tableOf(form: ChartForm, values: readonly Value[]): string {
  const rows = values.map((value, index) => {
    const cell = value === undefined ? '<td>not asked</td>' : `<td data-value="${value}">${value}</td>`;
    return `<tr><th scope="row">Row ${index + 1}</th>${cell}</tr>`;
  });
  return `<table data-chart="${form}"><caption>All rows.</caption><thead><tr><th>Row</th><th>Value</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

function documentWith(form: ChartForm, values: readonly Value[], layout: 'list' | 'columns') {
  const table = tableOf(form, values);
  const blocks = layout === 'list' ? table : `<h2>One</h2><p>Words.</p><h2>Other</h2>${table}`;
  const { document, said } = documentOf(`<section data-layout="${layout}"><h1>Chart</h1>${blocks}</section>`, FRAME);
  if (document === undefined || said.length > 0) throw new Error(JSON.stringify(said));
  return document;
}

async function laid(form: ChartForm, values: readonly Value[], medium: 'slides' | 'pages', layout: 'list' | 'columns') {
  const { all, report } = new Diagnostics();
  const { pages } = await layOut(documentWith(form, values, layout), { medium, theme: THEME }, report);
  return { charts: pages.flatMap(({ items }) => items.flatMap(chartOf)), told: all };
}

interface Drawn {
  readonly box: Box;
  readonly items: readonly (ShapeItem | TextItem)[];
}

function chartOf(item: Item): Drawn[] {
  if (item.kind === 'plot') return [{ box: item.box, items: [...item.behind, ...item.drawn].filter(isSaid) }];
  if (item.kind !== 'group' || item.alt === undefined) return [];
  return [{ box: item.box, items: item.items.flatMap((one) => (one.kind === 'picture' ? [] : [one])) }];
}

/** The end of a row at which nothing stands is an empty text. */
function isSaid(item: ShapeItem | TextItem): boolean {
  return item.kind === 'shape' || textOf(item) !== '';
}

/** Not too far apart to be told apart in a picture. */
const VALUE = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: -500, max: 900 }) },
  { weight: 2, arbitrary: fc.constantFrom(0, 0.5, -0.25) },
  { weight: 1, arbitrary: fc.constant(undefined) },
);
const VALUES = fc
  .array(VALUE, { minLength: 1, maxLength: 40 })
  .filter((values) => values.some((value) => value !== undefined));
const PLACES = fc.constantFrom(
  ['slides', 'list'] as const,
  ['slides', 'columns'] as const,
  ['pages', 'list'] as const,
  ['pages', 'columns'] as const,
);

function marksOf({ items }: Drawn, name: string): readonly Box[] {
  return items.flatMap((item) => (item.kind === 'shape' && item.name === name ? [item.box] : []));
}

/** The values of the rows in the order of their marks. */
function stated(values: readonly Value[]): readonly number[] {
  return values.filter((value) => value !== undefined);
}

test('a bar begins at the line of zero, and is as long as its value', async () => {
  await fc.assert(
    fc.asyncProperty(VALUES, PLACES, async (values, [medium, layout]) => {
      const { charts } = await laid('bars', values, medium, layout);
      const bars = charts.flatMap((chart) => {
        const [zero] = marksOf(chart, 'Baseline').concat(marksOf(chart, 'Rule').filter(({ w, h }) => w === 0 && h > 0));
        return marksOf(chart, 'Bar').map(({ x, w }) => ({ from: x - (zero?.x ?? Number.NaN), w }));
      });
      const longer = stated(values).filter((value) => value !== 0);
      expect(bars).toHaveLength(longer.length);
      const [unit] = bars.flatMap(({ w }, index) => (w > 2 ? [w / Math.abs(longer[index] ?? 0)] : []));
      for (const [index, { from, w }] of bars.entries()) {
        const value = longer[index] ?? 0;
        if (w <= 1 || unit === undefined) continue;
        expect(w).toBeCloseTo(Math.abs(value) * unit, 1);
        expect(from).toBeCloseTo(value < 0 ? -w : 0, 1);
      }
    }),
    { numRuns: 40 },
  );
});

test('a dot stands at its value, on an axis of the chart’s own', async () => {
  await fc.assert(
    fc.asyncProperty(VALUES, PLACES, async (values, [medium, layout]) => {
      const { charts } = await laid('dots', values, medium, layout);
      const places = charts.flatMap((chart) => marksOf(chart, 'Dot').map(({ x, w }) => x + w / 2 - chart.box.x));
      const all = stated(values);
      expect(places).toHaveLength(all.length);
      const [least, greatest] = [Math.min(...all), Math.max(...all)];
      const at = (value: number): number => places[all.indexOf(value)] ?? Number.NaN;
      for (const [index, value] of all.entries()) {
        const share = greatest === least ? 0 : (value - least) / (greatest - least);
        expect(places[index]).toBeCloseTo(at(least) + share * (at(greatest) - at(least)), 1);
      }
    }),
    { numRuns: 40 },
  );
});

test('words stand in the frame, each once, over no other and over no mark', async () => {
  await fc.assert(
    fc.asyncProperty(VALUES, PLACES, fc.constantFrom('bars', 'dots'), async (values, [medium, layout], form) => {
      const { charts, told } = await laid(form, values, medium, layout);
      expect(told.filter(({ code }) => code !== 'layout/continued')).toEqual([]);
      const said = charts.flatMap(({ items }) => items.filter((item) => item.kind === 'text'));
      expect(said).toHaveLength(2 * values.length);
      for (const { box, items } of charts) {
        const texts = items.flatMap((item) => (item.kind === 'text' ? [drawnBox(item)] : []));
        const marks = items.flatMap((item) => (/^(Bar|Dot)$/.test(item.name) ? [item.box] : []));
        for (const [index, text] of texts.entries()) {
          expect(text.x).toBeGreaterThan(box.x - 1);
          expect(text.x + text.w).toBeLessThan(box.x + box.w + 1);
          const others = [...texts.slice(index + 1), ...marks];
          expect(others.filter((other) => overlap(text, other))).toEqual([]);
        }
      }
    }),
    { numRuns: 40 },
  );
});

function overlap(one: Box, other: Box): boolean {
  const across = Math.min(one.x + one.w, other.x + other.w) - Math.max(one.x, other.x);
  const down = Math.min(one.y + one.h, other.y + other.h) - Math.max(one.y, other.y);
  return across > 0.5 && down > 0.5;
}

describe('on slides', () => {
  const plotsOf = async (values: readonly Value[]): Promise<readonly PlotItem[]> => {
    const { report } = new Diagnostics();
    const { pages } = await layOut(documentWith('bars', values, 'list'), { medium: 'slides', theme: THEME }, report);
    return pages.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'plot' ? [item] : [])));
  };

  test('many rows are shared out evenly, on one axis', async () => {
    const plots = await plotsOf(Array.from({ length: 12 }, (_, index) => index + 1));
    expect(plots.map(({ bars }) => bars.length)).toEqual([6, 6]);
    expect(new Set(plots.map(({ from, to }) => `${from} ${to}`)).size).toBe(1);
  });

  test('a few rows are higher, up to a limit', async () => {
    const [three] = await plotsOf([1, 2, 3]);
    const [ten] = await plotsOf(Array.from({ length: 10 }, (_, index) => index + 1));
    expect([three?.box.h, Math.round((ten?.box.h ?? 0) / 10)]).toEqual([168, 38]);
  });
});

test('on a web page there is a mark for each value, and words where there is none', () => {
  const page = (form: ChartForm, values: readonly Value[]): string =>
    new TextDecoder().decode(writeHtml(documentWith(form, values, 'list'), THEME));
  const count = (text: string, what: string): number => text.split(what).length - 1;
  const bars = page('bars', [3, undefined, 0, -2]);
  expect([count(bars, '<rect class="bar"'), count(bars, 'class="unstated"')]).toEqual([2, 1]);
  expect(count(page('dots', [3, undefined, 0, -2]), '<circle class="bar"')).toBe(3);
});
