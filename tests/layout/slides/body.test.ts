import { expect, test } from 'vitest';
import type { Block, Cell, Section, Table } from '../../../src/document/types.js';
import { bottomOf, WIDE } from '../../../src/layout/slides/grid.js';
import { layFlow } from '../../../src/layout/slides/list.js';
import { contextOf, expecting } from '../setting.js';

const ORIGIN = { place: { file: 'test.hbs', line: 1, column: 1 }, via: [] };

function cell(text: string): Cell {
  return { ...ORIGIN, text: [{ text }], header: false, numeric: false };
}

test.each([
  [5, 1],
  [15, 2],
  [40, 3],
  [100, 7],
])('a table whose row says %d sentences goes on on slides that hold it: %d', (sentences, slides) => {
  const says = cell(
    'Works with everyone who has to agree, and keeps the record of what was agreed. '.repeat(sentences),
  );
  const table: Table = {
    ...ORIGIN,
    kind: 'table',
    columns: [cell('Name'), cell('What')],
    groups: [{ ...ORIGIN, head: [{ text: 'Group' }], rows: [{ ...ORIGIN, cells: [cell('A'), says] }] }],
    bars: false,
  };
  const section: Section = {
    ...ORIGIN,
    layout: 'list',
    title: [{ text: 'A table' }],
    blocks: [table],
    footer: [],
    notes: [],
  };
  const items = layFlow(
    section,
    [table],
    contextOf({ report: expecting('layout/row-divided', 'layout/continued') }),
  ).flatMap((slide) => slide.items);
  const bottoms = items.flatMap((item) => ('kind' in item && item.kind === 'grid' ? [item.box.y + item.box.h] : []));
  expect(bottoms).toHaveLength(slides);
  expect(Math.max(...bottoms)).toBeLessThanOrEqual(bottomOf(WIDE.body) + 0.1);
});

test('a heading never ends a slide', () => {
  const words = (text: string): Block => ({ ...ORIGIN, kind: 'paragraph', style: 'text', text: [{ text }] });
  const heading: Block = { ...ORIGIN, kind: 'heading', level: 2, text: [{ text: 'Heading' }] };
  const table: Table = {
    ...ORIGIN,
    kind: 'table',
    columns: [cell('Name'), cell('What')],
    groups: [{ ...ORIGIN, rows: [{ ...ORIGIN, cells: [cell('A'), cell('B')] }] }],
    bars: false,
  };
  for (let lines = 1; lines < 40; lines += 1) {
    const text = 'Keeps the record of what was agreed, and who agreed. '.repeat(lines);
    const blocks = [words(text), heading, words('Short.'), words(text), heading, table];
    const section: Section = { ...ORIGIN, layout: 'list', title: [{ text: 'T' }], blocks, footer: [], notes: [] };
    const ends = layFlow(section, blocks, contextOf({ report: expecting('layout/continued') })).map(({ items }) => {
      const last = items.flatMap((item) => ('kind' in item ? [item] : [])).at(-1);
      return last?.kind === 'text'
        ? last.paragraphs
            .at(-1)
            ?.runs.map((run) => run.text)
            .join('')
        : last?.kind;
    });
    expect(ends, `${lines} sentences`).not.toContain('Heading');
    expect(ends.at(-1)).toBe('grid');
  }
});
