import { describe, expect, it, test } from 'vitest';
import { mirrored } from '../../../src/layout/mirror.js';
import { writePptx } from '../../../src/output/pptx/index.js';
import { workbook } from '../../../src/output/pptx/workbook.js';
import { DECK, DEFAULT_THEME } from './scenes.js';
import { all, first, parseXml } from './xml.js';
import { textParts, unzip } from './zip.js';

/** The cells of a workbook's sheet, by their references. */
function cells(file: Uint8Array): Readonly<Record<string, string | number>> {
  const parts = textParts(file);
  const strings = all(parseXml(parts.get('xl/sharedStrings.xml') ?? ''), 't').map(({ text }) => text);
  const sheet = parseXml(parts.get('xl/worksheets/sheet1.xml') ?? '');
  return Object.fromEntries(
    all(sheet, 'c').map((cell) => {
      const value = Number(first(cell, 'v')?.text);
      return [cell.attributes.r, cell.attributes.t === 's' ? strings[value] : value];
    }),
  );
}

describe('a range chart', async () => {
  const deck = unzip(await writePptx(DECK, DEFAULT_THEME));
  const part = (path: string) => deck.find((one) => one.path === path)?.bytes ?? Buffer.alloc(0);
  const chart = parseXml(part('ppt/charts/chart1.xml').toString());

  it('stacks an unseen start and two halves', () => {
    const [from, lower, upper] = all(chart, 'c:ser');
    expect(from && first(from, 'a:noFill')).toBeDefined();
    const values = (series = from) =>
      all(first(series ?? chart, 'c:val') ?? chart, 'c:v').map(({ text }) => Number(text));
    expect([values()[0], values(lower)[0], values(upper)[0]]).toEqual([90_000, 20_000, 20_000]);
  });

  it('refers to two axes, both of which are there', () => {
    const [bars] = all(chart, 'c:barChart');
    const named = bars?.children.filter(({ name }) => name === 'c:axId').map(({ attributes }) => attributes.val);
    const axes = ['c:catAx', 'c:valAx'].map((name) => first(first(chart, name) ?? chart, 'c:axId')?.attributes.val);
    expect(named).toEqual(axes);
  });

  it('prints the ends in the bar, or around it where they do not fit', () => {
    const printed = all(chart, 'c:ser').map((series) =>
      all(series, 'c:dLbl').map((label) => all(label, 'a:t').map(({ text }) => text)[0] ?? '-'),
    );
    expect(printed).toEqual([
      ['-', '-', '-', '-', '-', '-', '£84k'],
      ['£90k', '£90k', '£85k', '£75k', '£70k', '£65k', '-'],
      ['£130k', '£130k', '£120k', '£115k', '£110k', '£100k', '£86k'],
    ]);
  });

  it('has a workbook with the same table', () => {
    expect(cells(part('ppt/embeddings/Microsoft_Excel_Sheet1.xlsx'))).toMatchObject({
      A1: 'Role',
      B1: 'From',
      C1: 'To midpoint',
      D1: 'To top',
      A8: 'AI Ethics Specialist',
      B8: 84_000,
      C8: 1000,
      D8: 1000,
    });
  });
});

test('from right to left, the values are in reverse order, and the names stand at their start', async () => {
  const turned = mirrored({ ...DECK, direction: 'rtl' });
  const chart = parseXml(textParts(await writePptx(turned, DEFAULT_THEME)).get('ppt/charts/chart1.xml') ?? '');
  expect(all(chart, 'c:orientation').map(({ attributes }) => attributes.val)).toEqual(['maxMin', 'maxMin']);
  expect(all(first(chart, 'c:catAx') ?? chart, 'c:delete')[0]?.attributes.val).toBe('0');
  const moved = all(chart, 'c:manualLayout').flatMap((layout) => {
    const x = Number(first(layout, 'c:x')?.attributes.val);
    return x < 0 ? [x] : [];
  });
  expect(moved).toHaveLength(1);
});

describe('a workbook', () => {
  it('keeps 0 as 0 and empty as empty', () => {
    const file = workbook({ heads: ['Role', 'From'], rows: [['', 0]] });
    expect(cells(file)).toEqual({ A1: 'Role', B1: 'From', B2: 0 });
  });

  it('has heads that Excel can tell apart', () => {
    const file = workbook({ heads: ['Pay', 'pay', ''], rows: [['a', 1, 2]] });
    const table = parseXml(textParts(file).get('xl/tables/table1.xml') ?? '');
    expect(all(table, 'tableColumn').map(({ attributes }) => attributes.name)).toEqual(['Pay', 'pay ', 'Column3']);
    expect(first(table, 'table')?.attributes.ref).toBe('A1:C2');
  });

  it('keeps text that Excel would take for a character', () => {
    const parts = textParts(workbook({ heads: ['_x000D_'], rows: [['a']] }));
    expect(parts.get('xl/sharedStrings.xml')).toContain('_x005F_x000D_');
  });
});
