import { describe, expect, it } from 'vitest';
import type { GridCell, GridItem } from '../../../src/layout/scene.js';
import { writePptx } from '../../../src/output/pptx/index.js';
import { box, DECK, DEFAULT_THEME, oneSlide, paragraph, run, style } from './scenes.js';
import { all, type Element, first, parseXml } from './xml.js';
import { textParts } from './zip.js';

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
    const written = parseXml(
      textParts(await writePptx(oneSlide([grid]), DEFAULT_THEME)).get('ppt/slides/slide1.xml') ?? '',
    );
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
