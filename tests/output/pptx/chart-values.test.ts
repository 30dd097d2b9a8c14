/** Charts of one value a row in a deck: native, over a sheet that a person can edit. */
import { describe, expect, test } from 'vitest';
import { Diagnostics } from '../../../src/diagnostic.js';
import type { ChartForm } from '../../../src/document/types.js';
import { layOut } from '../../../src/layout/index.js';
import { mirrored } from '../../../src/layout/mirror.js';
import type { Scene } from '../../../src/layout/scene.js';
import { writePptx } from '../../../src/output/pptx/index.js';
import { documentOf } from '../../markup/marked.js';
import { DEFAULT_THEME } from './scenes.js';
import { all, type Element, first, parseXml } from './xml.js';
import { textParts, unzip } from './zip.js';

const ROWS = [
  ['Engineering', 48, '48%'],
  ['Law', undefined, 'not asked'],
  ['Archives', -12.5, '−12.5%'],
] as const;

async function sceneOf(form: ChartForm): Promise<Scene> {
  const rows = ROWS.map(([name, value, words]) => {
    const stated = value === undefined ? '' : ` data-value="${value}"`;
    return `<tr><th scope="row">${name}</th><td${stated}>${words}</td></tr>`;
  });
  const { document } = documentOf(
    `<section><h1>Chart</h1><table data-chart="${form}"><caption>Three rows.</caption>
    <thead><tr><th>Scheme</th><th>Change</th></tr></thead><tbody>${rows.join('')}</tbody></table></section>`,
  );
  if (document === undefined) throw new Error('the chart cannot be read');
  return layOut(document, { medium: 'slides', theme: DEFAULT_THEME }, new Diagnostics().report);
}

async function partsOf(scene: Scene) {
  const deck = unzip(await writePptx(scene, DEFAULT_THEME));
  const part = (path: string) => deck.find((one) => one.path === path)?.bytes ?? Buffer.alloc(0);
  const book = textParts(part('ppt/embeddings/Microsoft_Excel_Sheet1.xlsx'));
  return {
    chart: parseXml(part('ppt/charts/chart1.xml').toString()),
    sheet: parseXml(book.get('xl/worksheets/sheet1.xml') ?? ''),
    strings: all(parseXml(book.get('xl/sharedStrings.xml') ?? ''), 't').map(({ text }) => text),
  };
}

const EMPTY: Element = { name: '', attributes: {}, children: [], text: '' };

function valuesOf(chart: Element, name: string): readonly string[] {
  return all(first(chart, name) ?? EMPTY, 'c:pt').map(
    (point) => `${point.attributes.idx}: ${first(point, 'c:v')?.text}`,
  );
}

describe('bars', async () => {
  const scene = await sceneOf('bars');
  const { chart, sheet } = await partsOf(scene);

  test('are of the values as a person writes them, the missing one empty', () => {
    expect(valuesOf(chart, 'c:cat')).toEqual(['0: Engineering', '1: Law', '2: Archives']);
    expect(valuesOf(chart, 'c:val')).toEqual(['0: 48', '2: -12.5']);
  });

  test('have their labels beyond the ends, wherever these point', () => {
    const shifts = all(chart, 'c:dLbl').map((label) => Number(first(label, 'c:x')?.attributes.val));
    expect(shifts.map(Math.sign)).toEqual([1, 1, -1]);
  });

  test('have names beside all bars, not beside the line of zero', () => {
    expect(first(first(chart, 'c:catAx') ?? EMPTY, 'c:tickLblPos')?.attributes.val).toBe('low');
  });

  test('have labels that follow the values, and that of a missing one when it is given', () => {
    const formulas = all(sheet, 'c').flatMap((cell) => first(cell, 'f')?.text ?? []);
    expect(formulas).toEqual(['B2&"%"', 'IF(B3="","not asked",B3&"")', 'IF(B4=-12.5,"−12.5%",B4&"")']);
  });
});

describe('dots', async () => {
  const scene = await sceneOf('dots');
  const { chart, sheet, strings } = await partsOf(scene);

  test('are points at the values, each in the middle of its row', () => {
    const [points] = all(chart, 'c:ser');
    expect(valuesOf(points ?? EMPTY, 'c:xVal')).toEqual(['0: 48', '2: -12.5']);
    expect(valuesOf(points ?? EMPTY, 'c:yVal')).toEqual(['0: 0.5', '1: 1.5', '2: 2.5']);
    expect(first(points ?? EMPTY, 'c:symbol')?.attributes.val).toBe('circle');
  });

  test('have their names where the axis starts, from cells', () => {
    const [, names] = all(chart, 'c:ser');
    const [least] = all(chart, 'c:min').map(({ attributes }) => attributes.val);
    expect(valuesOf(names ?? EMPTY, 'c:xVal')).toEqual([0, 1, 2].map((index) => `${index}: ${least}`));
    expect(all(names ?? EMPTY, 'a:t').map(({ text }) => text)).toEqual(['Engineering', 'Law', 'Archives']);
    expect(first(names ?? EMPTY, 'c15:f')?.text).toBe('Sheet1!$A$2:$A$4');
  });

  test('have a sheet with a column for the values, before those that nobody needs to read', () => {
    expect(strings.slice(0, 5)).toEqual(['Scheme', 'Change', '“Change”', '#', '|']);
    expect(all(sheet, 'f').map(({ text }) => text)).toContain('ROW()-1.5');
  });

  test('from right to left have their names right of them', async () => {
    const turned = await partsOf(mirrored({ ...scene, direction: 'rtl' }));
    const sides = all(turned.chart, 'c:ser').map((series) => first(series, 'c:dLblPos')?.attributes.val);
    expect(sides).toEqual(['l', 'r']);
    expect(first(turned.chart, 'c:orientation')?.attributes.val).toBe('maxMin');
  });
});
