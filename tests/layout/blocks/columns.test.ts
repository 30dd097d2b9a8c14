import { describe, expect, test } from 'vitest';
import type { Cell, Table } from '../../../src/document/types.js';
import { gridOf } from '../../../src/layout/blocks/grid.js';
import { takeRows } from '../../../src/layout/blocks/rows.js';
import { layTable } from '../../../src/layout/blocks/table.js';
import type { TableStyle } from '../../../src/layout/blocks/table-style.js';
import type { GridCell, GridItem } from '../../../src/layout/scene.js';
import { contextOf, style } from '../setting.js';

const STYLE: TableStyle = {
  text: style(9),
  head: style(9, { bold: true }),
  small: style(9),
  leading: 12,
  mark: 12,
  headHeight: 20,
  groupHeight: 24,
  rowHeight: 22,
  gutter: 12,
  bars: false,
  barWidth: 0,
  barHeight: 0,
  key: 8,
};
const ORIGIN = { place: { file: 'test.hbs', line: 1, column: 1 }, via: [] };
const WIDTH = 480;

function cell(text: string, numeric = false): Cell {
  return { ...ORIGIN, text: [{ text }], header: false, numeric };
}

/** A table of a head and rows of texts; what begins with a pound is a number. */
function laid(...texts: readonly (readonly string[])[]): { grid: GridItem; codes: string[] } {
  const [head = [], ...rows] = texts.map((row) => row.map((text) => cell(text, text.startsWith('£'))));
  const table: Table = {
    ...ORIGIN,
    kind: 'table',
    columns: head,
    groups: [{ ...ORIGIN, rows: rows.map((cells) => ({ ...ORIGIN, cells })) }],
    bars: false,
  };
  const codes: string[] = [];
  const context = { ...contextOf(), report: ({ code }: { code: string }) => void codes.push(code) };
  const found = layTable(table, 50, WIDTH, STYLE, 0, context);
  const { rows: all } = takeRows(found, Number.POSITIVE_INFINITY, context.measure);
  return { grid: gridOf(found, all, 100, context), codes };
}

function lines({ paragraphs }: GridCell): string[] {
  return paragraphs.flatMap((paragraph) =>
    paragraph.lines.map(({ pieces }) => pieces.map(({ text }) => text).join('')),
  );
}

/** Where the lines of a cell begin and end. */
function extent({ paragraphs }: GridCell): { from: number; to: number } {
  const pieces = paragraphs.flatMap((paragraph) => paragraph.lines.flatMap((line) => line.pieces));
  return { from: Math.min(...pieces.map(({ x }) => x)), to: Math.max(...pieces.map(({ x, w }) => x + w)) };
}

function everyCell({ rows }: GridItem): GridCell[] {
  return rows.flatMap(({ cells }) => cells);
}

const YEARS = (count: number): string[] => Array.from({ length: count }, (_, year) => `${2015 + year}`);
const PAY = (count: number): string[] => Array.from({ length: count }, (_, year) => `£3${year % 10},037`);

describe('the columns of a table', () => {
  test('keep the words of a short column whole beside one that says much', () => {
    const much = 'Works with everyone who has to agree, and says so again in time. '.repeat(8).trim();
    const { grid, codes } = laid(['Employer', 'Where', 'What they say'], ['Barclays Bank', 'London', much]);
    const [employer, where] = grid.rows[1]?.cells ?? [];
    expect(
      employer &&
        lines(employer)
          .map((line) => line.trim())
          .join(' '),
    ).toBe('Barclays Bank');
    expect(where && lines(where)).toEqual(['London']);
    expect(codes).toEqual([]);
  });

  test('of numbers give way to long names: an amount with its period then takes two lines', () => {
    const name =
      'Offshore Cable Installation Project Engineer (two years rotational scheme, Great Yarmouth and Aberdeen)';
    const widthsWith = (role: string) =>
      laid(['Role', 'From', 'To'], [role, '£12.80 an hour of work', '£14.50 an hour of work']).grid.rows[1]?.cells.map(
        lines,
      );
    expect(widthsWith('Field Technician')?.slice(1)).toEqual([['£12.80 an hour of work'], ['£14.50 an hour of work']]);
    const [, from = []] = widthsWith(name.repeat(2)) ?? [];
    expect(from.length).toBeGreaterThan(1);
    expect(from[0]?.trim()).toBe('£12.80');
  });

  test('share the width by what they say where all of it has room', () => {
    const { grid } = laid(['Employer', 'Where'], ['National Health Service', 'Leeds']);
    expect(grid.columns.reduce((sum, column) => sum + column, 0)).toBeCloseTo(WIDTH);
    expect(grid.columns[0]).toBeGreaterThan(grid.columns[1] ?? 0);
  });

  test('of numbers are set smaller, not off the page, where there are many; it is said', () => {
    const { grid, codes } = laid(YEARS(10), PAY(10));
    expect(codes).toEqual(['layout/wide-table']);
    for (const { from, to } of everyCell(grid).map(extent)) {
      expect(from).toBeGreaterThanOrEqual(50);
      expect(to).toBeLessThanOrEqual(50 + WIDTH + 0.01);
    }
    expect(everyCell(grid).map((one) => lines(one).length)).toEqual(Array(20).fill(1));
  });

  test('stay on the page where even small type is too wide: numbers are broken', () => {
    const { grid, codes } = laid(YEARS(24), PAY(24));
    expect(codes).toEqual(['layout/wide-table']);
    expect(grid.box.w).toBeLessThanOrEqual(WIDTH + 0.01);
    expect(everyCell(grid).some((one) => lines(one).length > 1)).toBe(true);
  });

  test('keep apart, whatever stands in them', () => {
    const heads = Array.from({ length: 12 }, (_, column) => `Heading ${column}`);
    const cells = heads.map((_, column) => (column % 3 === 1 ? '£30,037' : `A cell of text ${column}`));
    const { grid } = laid(heads, cells);
    for (const { cells } of grid.rows) {
      const ends = cells.map(extent);
      ends.slice(1).forEach(({ from }, index) => {
        expect(from - (ends[index]?.to ?? 0)).toBeGreaterThan(2);
      });
    }
  });

  test('divide a word that no column should hold, such as an address', () => {
    const { grid, codes } = laid(['A', 'B', 'C'], [`https://example.org/${'x'.repeat(200)}`, 'London', 'Manchester']);
    expect(grid.rows[1]?.cells.slice(1).map(lines)).toEqual([['London'], ['Manchester']]);
    expect(codes).toEqual([]);
  });
});
