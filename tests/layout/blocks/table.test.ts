import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cell, Table } from '../../../src/document/types.js';
import { gridOf } from '../../../src/layout/blocks/grid.js';
import { takeRows } from '../../../src/layout/blocks/rows.js';
import { type LaidTable, layTable } from '../../../src/layout/blocks/table.js';
import type { TableStyle } from '../../../src/layout/blocks/table-style.js';
import type { LayoutContext } from '../../../src/layout/context.js';
import type { GridItem } from '../../../src/layout/scene.js';
import { contextOf, expecting, scaleOf, style } from '../setting.js';

const STYLE: TableStyle = {
  text: style(11),
  head: style(11, { bold: true }),
  small: style(9),
  leading: 14,
  mark: 12,
  headHeight: 20,
  groupHeight: 24,
  rowHeight: 22,
  gutter: 12,
  bars: true,
  barWidth: 100,
  barHeight: 8,
  key: 8,
};
const ORIGIN = { place: { file: 'test.hbs', line: 1, column: 1 }, via: [] };

function cell(text: string, more: Partial<Cell> = {}): Cell {
  return { ...ORIGIN, text: text === '' ? [] : [{ text }], header: false, numeric: false, ...more };
}

/** A role, from, to. */
function row(name: string, from: number, to: number) {
  const money = (value: number) => cell(`£${value}k`, { numeric: true, value });
  return { ...ORIGIN, cells: [cell(name, { header: true }), money(from), money(to)] };
}

type Group = readonly [head: string | undefined, rows: readonly ReturnType<typeof row>[]];

function table(groups: readonly Group[], bars = false): Table {
  return {
    ...ORIGIN,
    kind: 'table',
    caption: [{ text: 'What they pay' }],
    columns: ['Role', 'From', 'To'].map((head) => cell(head, { header: true })),
    groups: groups.map(([head, rows], tier) => ({
      ...ORIGIN,
      rows,
      ...(head !== undefined && { head: [{ text: head }], tier }),
    })),
    bars,
  };
}

const LONDON = table([
  ['Upper tier', [row('AI Systems Architect', 95, 145), row('AI Operations Manager', 85, 120)]],
  ['Lower tier', [row('DevOps Engineer', 60, 95), row('AI Ethics Specialist', 55, 85)]],
]);

/** The table on pages of a height, as grids. */
function pages(laid: LaidTable, height: number, context: LayoutContext): GridItem[] {
  const grids: GridItem[] = [];
  let rest: LaidTable | undefined = laid;
  while (rest !== undefined) {
    const taken: ReturnType<typeof takeRows> = takeRows(rest, height, context.measure);
    grids.push(gridOf(rest, taken.rows, 100, context));
    if (grids.length > 2000) throw new Error('the table does not come to its end');
    rest = taken.rest;
  }
  return grids;
}

function laidOut(
  content: Table,
  height: number,
  context: LayoutContext = contextOf({ report: expecting('layout/row-divided', 'layout/wide-table') }),
): GridItem[] {
  return pages(layTable(content, 50, 400, STYLE, 0, context), height, context);
}

/** A row a line, a bar between cells. */
function read(grid: GridItem): string[] {
  return grid.rows.map(({ cells }) =>
    cells.map(({ paragraphs }) => paragraphs.flatMap(({ runs }) => runs.map(({ text }) => text)).join('')).join(' | '),
  );
}

describe('a table', () => {
  test('is one grid where it fits, its caption the alternative text', () => {
    const [grid, ...others] = laidOut(LONDON, 1000);
    expect(others).toEqual([]);
    expect(grid && read(grid)).toEqual([
      'Role | From | To',
      'Upper tier',
      'AI Systems Architect | £95k | £145k',
      'AI Operations Manager | £85k | £120k',
      'Lower tier',
      'DevOps Engineer | £60k | £95k',
      'AI Ethics Specialist | £55k | £85k',
    ]);
    expect(grid).toMatchObject({ alt: 'What they pay', headerRows: 1, box: { x: 50, y: 100, w: 400 } });
  });

  test('goes on with its heads repeated: those of the columns, and the group that is not done', () => {
    expect(laidOut(LONDON, 70).map(read)).toEqual([
      ['Role | From | To', 'Upper tier', 'AI Systems Architect | £95k | £145k'],
      ['Role | From | To', 'Upper tier', 'AI Operations Manager | £85k | £120k'],
      ['Role | From | To', 'Lower tier', 'DevOps Engineer | £60k | £95k'],
      ['Role | From | To', 'Lower tier', 'AI Ethics Specialist | £55k | £85k'],
    ]);
  });

  test('never leaves a group its head alone at the foot of a page', () => {
    // Room for the second group's head, but not for a row of it.
    expect(laidOut(LONDON, 20 + 24 + 22 + 22 + 24 + 10).map((grid) => read(grid).at(-1))).toEqual([
      'AI Operations Manager | £85k | £120k',
      'AI Ethics Specialist | £55k | £85k',
    ]);
  });

  test('leaves no single row of a group on either side of a page’s end, where one of them can hold two', () => {
    const three = table([
      ['Upper', [row('A', 95, 145), row('B', 85, 120), row('C', 85, 110)]],
      ['Lower', [row('D', 60, 95), row('E', 60, 90), row('F', 55, 85)]],
    ]);
    const roomFor = (heads: number, rows: number) => 20 + heads * 24 + rows * 22;
    const named = (height: number) =>
      laidOut(three, height).map((grid) => read(grid).map((line) => line.split(' ')[0]));
    const apart = [
      ['Role', 'Upper', 'A', 'B', 'C'],
      ['Role', 'Lower', 'D', 'E', 'F'],
    ];
    expect(named(roomFor(2, 4))).toEqual(apart);
    expect(named(roomFor(2, 5))).toEqual(apart);
    // Nothing better can be done here.
    expect(named(roomFor(1, 2)).map(({ length }) => length)).toEqual([4, 3, 4, 3]);
  });

  test('tags each cell once: repeated heads are artifacts', () => {
    const tags = laidOut(LONDON, 70).map(({ rows }) => rows.map(({ cells }) => cells[0]?.tag !== undefined));
    expect(tags).toEqual([
      [true, true, true],
      [false, false, true],
      [false, true, true],
      [false, false, true],
    ]);
  });

  test('has the structure of its rows, with heads that say what they are for', () => {
    const context = contextOf();
    layTable(LONDON, 50, 400, STYLE, 0, context);
    const roles = context.tags.all.map(({ role, scope, columnSpan }) =>
      [role, scope, columnSpan].filter(Boolean).join(' '),
    );
    expect(roles.slice(0, 14)).toEqual([
      ...['Document', 'Table', 'THead', 'TR', 'TH Column', 'TH Column', 'TH Column', 'TBody'],
      ...['TR', 'TH Row 3', 'TR', 'TH Row', 'TD', 'TD'],
    ]);
  });

  test('sets numbers right, in figures of one width', () => {
    const [grid] = laidOut(LONDON, 1000);
    const numbers = grid?.rows[2]?.cells[1]?.paragraphs[0];
    expect(numbers?.align).toBe('right');
    expect(numbers?.runs[0]?.style.tabular).toBe(true);
  });

  test('gives a row the height of its longest cell', () => {
    const long = table([[undefined, [row('A role whose name is long '.repeat(6), 1, 2), row('Short', 1, 2)]]]);
    const heights = laidOut(long, 1000).flatMap(({ rows }) => rows.map(({ height }) => height));
    expect(heights[1]).toBeGreaterThan(2 * STYLE.rowHeight);
    expect(heights[2]).toBe(STYLE.rowHeight);
  });

  test('divides a row that no page could hold', () => {
    const lines = Array.from({ length: 50 }, (_, line) => `line ${line}`).join('\n');
    const grids = laidOut(table([[undefined, [row(lines, 1, 2)]]]), 350);
    expect(grids.map(({ rows }) => rows.length)).toEqual([2, 2, 2]);
    expect(grids.flatMap(({ rows }) => rows.slice(1).map(({ cells }) => cells[0]?.paragraphs.length))).toEqual([
      1, 1, 1,
    ]);
  });

  test('has no empty cells where a row goes on', () => {
    const lines = Array.from({ length: 50 }, (_, line) => `line ${line}`).join('\n');
    const [first, ...others] = laidOut(table([[undefined, [row(lines, 1, 2)]]]), 350);
    const spans = (grid = first) => grid?.rows[1]?.cells.map(({ columnSpan }) => columnSpan);
    expect(spans()).toEqual([1, 1, 1]);
    expect(others.map(spans)).toEqual([[3], [3]]);
  });

  test('divides a high row where its pages end: full pages, no rule between the pieces, none that looks like a row', () => {
    const long = table([['Upper tier', [row('A role that says much '.repeat(300), 1, 2), row('Short', 1, 2)]]]);
    const grids = laidOut(long, 350);
    const pieces = grids.slice(0, -1);
    expect(pieces.length).toBeGreaterThan(3);
    for (const grid of pieces) {
      expect(grid.box.h).toBeGreaterThan(350 - 3 * STYLE.leading);
      expect(grid.rows.at(-1)?.cells.filter(({ below }) => below)).toEqual([]);
    }
    expect(grids.at(-1)?.rows.at(-1)?.cells[0]?.below).toBeDefined();
  });

  test('begins on a page that its heads and a first row are too high for', () => {
    const high = table([['Upper tier', [row('A role that says much '.repeat(30), 1, 2)]]]);
    const grids = laidOut(high, 150);
    expect(grids.length).toBeGreaterThan(1);
    expect(Math.max(...grids.map(({ box }) => box.h))).toBeLessThanOrEqual(150);
    expect(grids[0]?.rows).toHaveLength(3);
  });

  test('draws a bar of each range between the ends of the scale, and the key of each tier', () => {
    const context = contextOf(scaleOf([50, 85, 150], ['Lower', 'Upper']));
    const [grid] = laidOut(table([['Lower tier', [row('Full', 50, 150)]]], true), 1000, context);
    const named = (name: string) => grid?.drawn.filter((item) => item.name === name).map(({ box }) => box) ?? [];
    expect(named('Bar').reduce((sum, { w }) => sum + w, 0)).toBeCloseTo(STYLE.barWidth - 1.25);
    expect(named('Key').map(({ w, h }) => [w, h])).toEqual([[8, 8]]);
    expect(named('Label')).toHaveLength(2);
  });

  test('draws no bars where long amounts leave the labels no room beside them', () => {
    const context = contextOf(scaleOf([50, 85, 150], ['Lower', 'Upper']));
    const money = cell('US$41.35 an hour, or more', { numeric: true, value: 60 });
    const long = { ...row('A role', 50, 150), cells: [cell('A role', { header: true }), money, money] };
    const named = (content: Table) =>
      laidOut(content, 1000, context).flatMap(({ drawn }) => drawn.map(({ name }) => name));
    expect(named(table([[undefined, [row('A role', 50, 150)]]], true))).toContain('Bar');
    expect(named(table([[undefined, [long]]], true))).toEqual([]);
  });

  test('leaves out the ends of the scale where they would touch: the numbers stand beside the bars', () => {
    const { scale, tiers } = scaleOf([50, 85, 150], ['Lower', 'Upper']);
    const long = { ...scale, ticks: scale.ticks.map((tick) => ({ ...tick, label: `JP¥${tick.value},000,000` })) };
    const labels = (context: LayoutContext) =>
      laidOut(table([['Lower tier', [row('Full', 50, 150)]]], true), 1000, context).flatMap(({ drawn }) =>
        drawn.filter(({ name }) => name === 'Label'),
      );
    expect(labels(contextOf({ tiers, scale }))).toHaveLength(2);
    expect(labels(contextOf({ tiers, scale: long }))).toEqual([]);
  });
});

describe('for any table and any page', () => {
  const words = fc
    .tuple(fc.constantFrom('role ', 'responsibilities ', '人工智能', 'x'), fc.integer({ min: 1, max: 400 }))
    .map(([word, times]) => word.repeat(times).trim());
  const anyRow = fc
    .tuple(fc.oneof(fc.constant('Role'), words), fc.nat(99))
    .map(([name, from]) => row(name, from, from + 9));
  const anyGroup: fc.Arbitrary<Group> = fc.tuple(
    fc.option(fc.constant('Tier'), { nil: undefined }),
    fc.array(anyRow, { minLength: 1, maxLength: 6 }),
  );
  const anyTable = fc.array(anyGroup, { minLength: 1, maxLength: 4 }).map((groups) => table(groups));
  /** No page is lower than its heads and the tallest part of a row. */
  const height = fc.integer({ min: 350, max: 700 });

  test('every cell keeps its text', () => {
    fc.assert(
      fc.property(anyTable, height, (content, h) => {
        const own = laidOut(content, h).flatMap(({ rows }) =>
          rows.flatMap(({ cells }) =>
            cells
              .filter(({ tag }) => tag !== undefined)
              .map(({ paragraphs }) => paragraphs.flatMap(({ runs }) => runs.map(({ text }) => text)).join('')),
          ),
        );
        const wanted = [
          ...content.columns.map(({ text }) => text),
          ...content.groups.flatMap(({ head, rows }) => [
            head ?? [],
            ...rows.flatMap(({ cells }) => cells.map(({ text }) => text)),
          ]),
        ];
        expect(own.join('').length).toBe(wanted.flatMap((text) => text.map((inline) => inline.text)).join('').length);
        expect(own.filter((text) => text === 'Tier')).toHaveLength(content.groups.filter(({ head }) => head).length);
      }),
      { numRuns: 60 },
    );
  });

  test('it comes to its end, however low the page and high its heads', () => {
    const low = fc.integer({ min: 1, max: 350 });
    const head = fc.tuple(words, fc.array(anyRow, { minLength: 1, maxLength: 3 }));
    fc.assert(
      fc.property(head, low, ([text, rows], h) => {
        expect(laidOut(table([[text, rows]]), h).length).toBeGreaterThan(0);
      }),
      { numRuns: 60 },
    );
  });

  test('every part begins with the heads of the columns and fits its page', () => {
    fc.assert(
      fc.property(anyTable, height, (content, h) => {
        for (const grid of laidOut(content, h)) {
          expect(read(grid)[0]).toBe('Role | From | To');
          expect(grid.box.h).toBeLessThanOrEqual(h);
          expect(grid.rows.length).toBeGreaterThan(1);
        }
      }),
      { numRuns: 60 },
    );
  });
});
