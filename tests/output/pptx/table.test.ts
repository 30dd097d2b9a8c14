import { describe, expect, it } from 'vitest';
import type { GridCell, GridItem } from '../../../src/layout/scene.js';
import { writePptx } from '../../../src/output/pptx/index.js';
import { box, DECK, DEFAULT_THEME, oneSlide, paragraph, run, style } from './scenes.js';
import { all, type Element, first, parseXml } from './xml.js';
import { textParts } from './zip.js';

async function tableOf(grid: GridItem): Promise<Element> {
  const parts = textParts(await writePptx(oneSlide([grid]), DEFAULT_THEME));
  return parseXml(parts.get('ppt/slides/slide1.xml') ?? '');
}

describe('a grid', async () => {
  const parts = textParts(await writePptx(DECK, DEFAULT_THEME));
  const slide = parseXml(parts.get('ppt/slides/slide5.xml') ?? '');
  const rows = all(slide, 'a:tr');
  const line = (cell: Element | undefined, edge: string) => {
    const found = cell && first(cell, `a:${edge}`);
    return found && (first(found, 'a:noFill') ? 'none' : found.attributes.w);
  };

  it('names its header row and its column of row heads', () => {
    expect(first(slide, 'a:tblPr')?.attributes).toEqual({ firstRow: '1', firstCol: '1' });
  });

  it('has rows as high and columns as wide as they were laid out', () => {
    expect(rows.map(({ attributes }) => attributes.h)).toEqual(['457200', '457200', '457200']);
    expect(all(slide, 'a:gridCol').map(({ attributes }) => Number(attributes.w) / 12_700)).toEqual([
      360, 252, 126, 126,
    ]);
  });

  it('is as wide and as high as its columns and rows together, however they are rounded', async () => {
    const width = 864 / 7;
    const height = 100 / 3;
    const cell = (column: number, row: number): GridCell => ({
      ...{ box: box(48 + width * column, 114 + height * row, width, height), columnSpan: 1 },
      paragraphs: [paragraph([run('1', style(18))])],
    });
    const [columns, heights] = [Array.from({ length: 7 }, () => width), Array.from({ length: 3 }, () => height)];
    const grid: GridItem = {
      ...{
        kind: 'grid',
        name: 'Table',
        alt: 'A table',
        box: box(48, 114, 864, 100),
        columns,
        headerRows: 0,
        drawn: [],
      },
      rows: heights.map((_, row) => ({
        ...{ y: 114 + height * row, height },
        cells: columns.map((_, column) => cell(column, row)),
      })),
    };
    const written = await tableOf(grid);
    const sum = (name: string, key: string) =>
      all(written, name).reduce((whole, { attributes }) => whole + Number(attributes[key]), 0);
    const frame = first(first(written, 'p:xfrm') ?? written, 'a:ext')?.attributes;
    expect([sum('a:gridCol', 'w'), sum('a:tr', 'h')]).toEqual([Number(frame?.cx), Number(frame?.cy)]);
  });

  it('joins the cells under a group’s head', () => {
    const spans = all(rows[1] ?? slide, 'a:tc').map(({ attributes }) => attributes);
    expect(spans).toEqual([{ gridSpan: '4' }, { hMerge: '1' }, { hMerge: '1' }, { hMerge: '1' }]);
  });

  it('gives cells that share an edge the same rule', () => {
    const [head, group] = rows.map((row) => all(row, 'a:tc')[0]);
    expect([line(head, 'lnT'), line(head, 'lnB')]).toEqual(['none', '12700']);
    expect([line(group, 'lnT'), line(group, 'lnB')]).toEqual(['12700', '9525']);
  });

  it('leaves a cell’s text the room in which it was set, so that it breaks beside a bar and not behind it', async () => {
    const cell: GridCell = {
      box: box(48, 114, 300, 30),
      room: box(58, 114, 120, 30),
      columnSpan: 1,
      paragraphs: [paragraph([run('Senior something', style(18))])],
    };
    const grid: GridItem = {
      ...{ kind: 'grid', name: 'Table', alt: 'A table', box: cell.box, columns: [300], headerRows: 0, drawn: [] },
      rows: [{ y: 114, height: 30, cells: [cell] }],
    };
    const written = await tableOf(grid);
    const { marL, marR } = first(written, 'a:tcPr')?.attributes ?? {};
    expect([Number(marL) / 12_700, Number(marR) / 12_700]).toEqual([10, 170]);
  });

  it('has its marks above it, as one decoration', () => {
    const names = first(slide, 'p:spTree')?.children.map((shape) => first(shape, 'p:cNvPr')?.attributes.name);
    expect(names?.slice(3, 5)).toEqual(['Roles and pay', 'Roles and pay marks']);
    const marks = all(slide, 'p:grpSp')[0];
    expect(marks && first(marks, 'adec:decorative')?.attributes.val).toBe('1');
  });
});
