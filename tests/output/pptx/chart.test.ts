import { describe, expect, it, test } from 'vitest';
import { mirrored } from '../../../src/layout/mirror.js';
import type { PlotItem, Scene } from '../../../src/layout/scene.js';
import { labelFormula } from '../../../src/output/pptx/chart-formula.js';
import { chartSheet } from '../../../src/output/pptx/chart-sheet.js';
import { writePptx } from '../../../src/output/pptx/index.js';
import { uniqueHeads, workbook } from '../../../src/output/pptx/workbook.js';
import { DECK, DEFAULT_THEME, oneSlide } from './scenes.js';
import { all, type Element, first, parseXml } from './xml.js';
import { textParts, unzip } from './zip.js';

function plotOf(scene: Scene): PlotItem {
  const plots = scene.pages.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'plot' ? [item] : [])));
  const [plot] = plots;
  if (plot === undefined) throw new Error('the scene has no plot');
  return plot;
}

/** The cells of a workbook's sheet, by their references; `formulas` has those that are worked out. */
function sheetOf(file: Uint8Array) {
  const parts = textParts(file);
  const strings = all(parseXml(parts.get('xl/sharedStrings.xml') ?? ''), 't').map(({ text }) => text);
  const cells = all(parseXml(parts.get('xl/worksheets/sheet1.xml') ?? ''), 'c');
  const contentOf = (cell: Element) => {
    const text = first(cell, 'v')?.text ?? '';
    if (cell.attributes.t === 's') return strings[Number(text)];
    return cell.attributes.t === 'str' ? text : Number(text);
  };
  const by = (value: (cell: Element) => unknown) =>
    Object.fromEntries(cells.map((cell) => [cell.attributes.r, value(cell)]));
  return { values: by(contentOf), formulas: by((cell) => first(cell, 'f')?.text) };
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

  const sheet = sheetOf(part('ppt/embeddings/Microsoft_Excel_Sheet1.xlsx'));

  it('has a sheet with the ends as a person writes them, and works its halves out', () => {
    expect([1, 8].map((row) => 'ABCDE'.split('').map((column) => sheet.values[column + row]))).toEqual([
      ['Role', 'From', 'To', 'From–½', '½–To'],
      ['AI Ethics Specialist', 84_000, 86_000, 1000, 1000],
    ]);
    expect([sheet.formulas.D8, sheet.formulas.E8]).toEqual(['(C8-B8)/2', '(C8-B8)/2']);
    const { bytes } = chartSheet(plotOf(DECK));
    const table = parseXml(textParts(bytes()).get('xl/tables/table1.xml') ?? '');
    expect(all(table, 'calculatedColumnFormula').map(({ text }) => text)).toEqual(['(C2-B2)/2', '(C2-B2)/2']);
  });

  it('has the medians in a column, where they are stated, and halves that meet there', () => {
    const plot = plotOf(DECK);
    const [stated, ...rest] = plot.bars;
    if (stated === undefined) throw new Error('the plot has no bars');
    const { series, bytes } = chartSheet({
      ...plot,
      columns: [...plot.columns, 'Median'],
      bars: [{ ...stated, range: { min: 90_000, max: 130_000, median: 95_000 } }, ...rest],
    });
    const [, lower, upper] = series.map(({ values }) => values.values);
    expect([lower?.[0], upper?.[0], lower?.[6], upper?.[6]]).toEqual([5000, 35_000, 1000, 1000]);
    const { values, formulas } = sheetOf(bytes());
    expect([values.H1, values.H2, values.H3]).toEqual(['Median', 95_000, undefined]);
    expect([formulas.D2, formulas.E3]).toEqual(['IF(H2="",(C2-B2)/2,H2-B2)', 'IF(H3="",(C3-B3)/2,C3-H3)']);
  });

  it('has labels that are cells of the sheet, which follow its numbers', () => {
    const series = all(chart, 'c:ser');
    expect(series.map((one) => first(one, 'c15:f')?.text)).toEqual([
      'Sheet1!$F$2:$F$8',
      'Sheet1!$F$2:$F$8',
      'Sheet1!$G$2:$G$8',
    ]);
    expect(new Set(all(chart, 'a:fld').map(({ attributes }) => attributes.type))).toEqual(new Set(['CELLRANGE']));
    expect(new Set(all(chart, 'a:fld').map(({ attributes }) => attributes.id)).size).toBe(14);
    expect([sheet.values.F2, sheet.formulas.F2]).toEqual(['£90k', '"£"&B2/1000&"k"']);
    expect([sheet.values.G2, sheet.formulas.G2]).toEqual(['£130k', '"£"&C2/1000&"k"']);
  });

  it('remembers of every cell what is in it', () => {
    const remembered = ['c:tx', 'c:cat', 'c:val'].flatMap((name) =>
      all(chart, name).flatMap((one) => {
        const [, column = '', row = '1'] = /!\$(\w)\$(\d+)/.exec(first(one, 'c:f')?.text ?? '') ?? [];
        return all(one, 'c:pt').map((point) => {
          const at = `${column}${Number(row) + Number(point.attributes.idx)}`;
          return { at, kept: first(point, 'c:v')?.text, cell: String(sheet.values[at]) };
        });
      }),
    );
    expect(remembered).toHaveLength(3 * (1 + 7 + 7));
    expect(remembered.filter(({ kept, cell }) => kept !== cell)).toEqual([]);
  });

  it('has upright names that none is left out of', () => {
    const names = first(chart, 'c:catAx') ?? chart;
    expect(first(names, 'a:bodyPr')?.attributes).toEqual({ rot: '0', vert: 'horz' });
    expect(first(names, 'c:tickLblSkip')?.attributes.val).toBe('1');
  });
});

test.each([
  ['between words', ['AI Systems', 'Architect'], 'AI Systems\nArchitect'],
  ['in a word, with a hyphen', ['Wasserversor\u00ad', 'gungstechnik'], 'Wasserversor-\ngungstechnik'],
])('a name on two lines is broken where it was laid out: %s', async (_, lines, printed) => {
  const plot = plotOf(DECK);
  const bars = plot.bars.map((bar) => ({ ...bar, lines }));
  const written = textParts(await writePptx(oneSlide([{ ...plot, bars }]), DEFAULT_THEME));
  const chart = parseXml(written.get('ppt/charts/chart1.xml') ?? '');
  expect(first(first(chart, 'c:cat') ?? chart, 'c:v')?.text).toBe(printed);
});

test('a bar that paper would hide has no notch, and an outline of its own colour up to three points', async () => {
  const plot = plotOf(DECK);
  const [bar] = plot.bars;
  if (bar === undefined) throw new Error('the plot has no bars');
  const wide = (points: number) => ({
    ...bar,
    range: { min: 90_000, max: 90_000 + (points * (plot.to - plot.from)) / plot.plot.w },
  });
  const bars = [wide(40), wide(4), wide(2)];
  const written = textParts(await writePptx(oneSlide([{ ...plot, bars }]), DEFAULT_THEME));
  const [, lower] = all(parseXml(written.get('ppt/charts/chart1.xml') ?? ''), 'c:ser');
  const lines = all(lower ?? { name: '', attributes: {}, children: [], text: '' }, 'a:ln').slice(0, 3);
  expect(lines.map(({ attributes }) => attributes.w)).toEqual(['19050', undefined, '12700']);
});

describe('a label goes on saying what its cells say', () => {
  const cell = { reference: 'B2', value: 90_000 };
  const other = { reference: 'C2', value: 130_000 };

  it.each([
    ['in thousands', '£90k', 90_000, '"£"&B2/1000&"k"'],
    ['as it is', '90', 90, 'B2'],
    ['with what Excel would read as a formula', '="90"', 90, '"="""&B2&""""'],
    ['rounded', '£90k', 90_400, '"£"&FIXED(B2/1000,0,TRUE)&"k"'],
    // How a language writes groups and decimals is Excel's: until somebody edits, the text is what was printed.
    ['in groups', '€ 90.000', 90_000, 'IF(B2=90000,"€ 90.000","€ "&FIXED(B2,0,FALSE))'],
    ['with decimals', '£92.5k', 92_500, 'IF(B2=92500,"£92.5k","£"&B2/1000&"k")'],
    ['with cents', 'CHF 15.50', 15.5, 'IF(B2=15.5,"CHF 15.50","CHF "&FIXED(B2,2,TRUE))'],
    ['in digits that Excel cannot write', '٩٠ ألف', 90_000, 'IF(B2=90000,"٩٠ ألف",B2&"")'],
    ['that is not the number', 'about 80', 90_000, 'IF(B2=90000,"about 80",B2&"")'],
  ])('%s', (_, text, value, formula) => {
    expect(labelFormula(text, [{ ...cell, value }])).toBe(formula);
  });

  it('of both ends, where they stand together', () => {
    expect(labelFormula('£90k–£130k', [cell, other])).toBe('"£"&B2/1000&"k–£"&C2/1000&"k"');
    const rounded = labelFormula('£90k', [cell, { ...other, value: 90_100 }]);
    expect(rounded).toBe('IF(AND(B2=90000,C2=90100),"£90k",B2&"")');
  });

  it('or stays as it is, where no formula can hold it', () => {
    expect(labelFormula('x'.repeat(256), [cell])).toBeUndefined();
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
    const file = workbook([
      { head: 'Role', cells: [''] },
      { head: 'From', cells: [0] },
    ]);
    expect(sheetOf(file).values).toEqual({ A1: 'Role', B1: 'From', B2: 0 });
  });

  it('has heads that Excel can tell apart', () => {
    expect(uniqueHeads(['Pay', 'pay', ''])).toEqual(['Pay', 'pay ', 'Column3']);
  });

  it('has a table as large as its cells', () => {
    const columns = ['a', 'b', 'c'].map((head) => ({ head, cells: [1] }));
    const table = parseXml(textParts(workbook(columns)).get('xl/tables/table1.xml') ?? '');
    expect(all(table, 'tableColumn').map(({ attributes }) => attributes.name)).toEqual(['a', 'b', 'c']);
    expect(first(table, 'table')?.attributes.ref).toBe('A1:C2');
  });

  it('keeps text that Excel would take for a character', () => {
    const parts = textParts(workbook([{ head: '_x000D_', cells: ['a'] }]));
    expect(parts.get('xl/sharedStrings.xml')).toContain('_x005F_x000D_');
  });
});
