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
  [15, 1],
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

test('a table is read after the heading over it, in the section of the slide on which it begins', () => {
  const heading: Block = { ...ORIGIN, kind: 'heading', level: 2, text: [{ text: 'Heading' }] };
  const rows = Array.from({ length: 4 }, () => ({ ...ORIGIN, cells: [cell('A'), cell('B')] }));
  const table: Table = {
    ...ORIGIN,
    kind: 'table',
    columns: [cell('Name'), cell('What')],
    groups: [{ ...ORIGIN, rows }],
    bars: false,
  };
  const begins = [1, 24].map((lines) => {
    const text = [{ text: 'Keeps the record of what was agreed, and who agreed. '.repeat(lines) }];
    const blocks: Block[] = [{ ...ORIGIN, kind: 'paragraph', style: 'text', text }, heading, table];
    const section: Section = { ...ORIGIN, layout: 'list', title: [{ text: 'T' }], blocks, footer: [], notes: [] };
    const context = contextOf({ report: expecting('layout/continued') });
    const slides = layFlow(section, blocks, context);
    const tagsOn = slides.map(({ items }) =>
      items.flatMap((item) => {
        if (!('kind' in item)) return [];
        return item.kind === 'text' ? item.paragraphs.map(({ tag = -1 }) => tag) : (item.tag ?? []);
      }),
    );
    const slide = tagsOn.findIndex((tags) => tags.some((tag) => context.tags.all[tag]?.role === 'Table'));
    const [title = -1, ...tags] = tagsOn[slide] ?? [];
    expect(tags, `${lines} sentences`).toEqual(tags.toSorted((one, other) => one - other));
    for (const tag of tags) expect(context.tags.all[tag]?.parent).toBe(context.tags.all[title]?.parent);
    return slide;
  });
  expect(begins).toEqual([0, 1]);
});

/** A table of so many rows of two words, on slides; what each slide's tables are. */
function tablesOf(rows: number, more = '') {
  const table: Table = {
    ...ORIGIN,
    kind: 'table',
    columns: [cell('Role'), cell('Stall')],
    groups: [
      {
        ...ORIGIN,
        rows: Array.from({ length: rows }, (_, at) => ({
          ...ORIGIN,
          cells: [cell(`Role ${at + 1}${more}`), cell('A3')],
        })),
      },
    ],
    bars: false,
  };
  const section: Section = {
    ...ORIGIN,
    layout: 'list',
    title: [{ text: 'T' }],
    blocks: [table],
    footer: [],
    notes: [],
  };
  const context = contextOf({ report: (one) => expect(one.code).toBe('layout/continued') });
  return layFlow(section, [table], context).map(({ items }) =>
    items.flatMap((item) => ('kind' in item && item.kind === 'grid' ? [item] : [])),
  );
}

test('a table is set closer before it goes on, then in two columns, each under its heads', () => {
  const heights = (slides: ReturnType<typeof tablesOf>) =>
    slides.map((grids) => grids.map(({ rows }) => rows[1]?.height));
  expect(heights(tablesOf(10))).toEqual([[34]]);
  expect(heights(tablesOf(13))).toEqual([[26]]);
  expect(heights(tablesOf(20))).toEqual([[26, 26]]);
  const [[left, right] = []] = tablesOf(20);
  expect([left?.box.x, right?.box.x]).toEqual([48, 492]);
  expect(Math.abs((left?.rows.length ?? 0) - (right?.rows.length ?? 0))).toBeLessThanOrEqual(1);
  expect(right?.rows[0]?.cells.map(({ paragraphs }) => paragraphs[0]?.runs[0]?.text)).toEqual(['Role', 'Stall']);
  expect(heights(tablesOf(40))).toEqual([
    [26, 26],
    [26, 26],
  ]);
});

test('one whose words need the width stays in one column', () => {
  const wide = tablesOf(20, ' works with everyone who has to agree, and keeps the record of what was agreed');
  expect(wide.map((grids) => grids.length)).toEqual([1, 1]);
});
