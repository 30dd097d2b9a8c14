import { describe, expect, test } from 'vitest';
import type { Block, ChartRow, Inlines, List, ParagraphStyle, Section } from '../../../src/document/types.js';
import { blocksPieces } from '../../../src/layout/pages/blocks/index.js';
import type { Flowable } from '../../../src/layout/pages/flow.js';
import type { PageContext } from '../../../src/layout/pages/page.js';
import { paperOf } from '../../../src/layout/pages/paper.js';
import type { Item } from '../../../src/layout/scene.js';
import { textOf } from '../scenes.js';
import { contextOf, scaleOf, style } from '../setting.js';

const SCALED = scaleOf([50, 85, 150], ['Lower', 'Upper']);
const ORIGIN = { place: { file: 'test.hbs', line: 1, column: 1 }, via: [] };
const QR = { 'qr:https://example.org': { type: 'png', data: '', width: 800, height: 800 } } as const;
const CONTEXT: PageContext = { ...contextOf(), paper: paperOf('A4', false), pictures: QR };

const words = (text: string): Inlines => [{ text }];
const paragraph = (text: string, style: ParagraphStyle = 'text'): Block => ({
  ...ORIGIN,
  kind: 'paragraph',
  style,
  text: words(text),
});
const list: Block = {
  ...ORIGIN,
  kind: 'list',
  ordered: false,
  items: [{ ...ORIGIN, text: words('Bring departments together'), lists: [] }],
};

/** A chart of groups of so many roles each, on a scale from £50k to £150k with its signal at £125k. */
function chart(groups: readonly number[], range = { min: 60, max: 110 }): Block {
  const rows = (count: number) =>
    Array.from({ length: count }, (_, index) => ({
      ...ORIGIN,
      label: words(`Role ${index + 1}`),
      from: `£${range.min}k`,
      to: `£${range.max}k`,
      figures: [],
      range,
    }));
  return {
    ...ORIGIN,
    kind: 'range',
    caption: 'What they pay',
    columns: ['Role', 'From', 'To'],
    groups: groups.map((count, tier) => ({ ...ORIGIN, head: words(`Tier ${tier}`), tier, rows: rows(count) })),
    signal: { value: 125, text: '£125k: where the FAQ stops' },
  };
}

/** A row whose pay has room beside its bar only in small type. */
function lengthened(row: ChartRow): ChartRow {
  return { ...row, from: 'US$80,000.00', to: 'US$120,000.00' };
}

/** What a piece draws in its group. */
function drawn(piece: Flowable | undefined): Item[] {
  return (piece?.draw(0) ?? []).flatMap((item) => {
    if (typeof item === 'function') return [];
    return item.kind === 'group' ? [...item.items] : [item];
  });
}

function named(piece: Flowable | undefined, name: string): string[] {
  return drawn(piece).flatMap((item) => (item.kind === 'text' && item.name === name ? [textOf(item)] : []));
}

function pieces(blocks: readonly Block[]) {
  const section: Section = { ...ORIGIN, layout: 'list', title: words('Work'), blocks, footer: [], notes: [] };
  return blocksPieces(blocks, section, 0, { ...CONTEXT, document: { ...CONTEXT.document, ...SCALED } });
}

describe('a paragraph', () => {
  test('stays with the list that it introduces', () => {
    expect(pieces([paragraph('The work'), list])[0]?.keepWithNext).toBe(true);
  });

  test('that says more than what follows stands by itself', () => {
    expect(
      pieces([paragraph('The work of a month, told in full. '.repeat(12)), list])[0]?.keepWithNext,
    ).toBeUndefined();
    expect(pieces([paragraph('The work'), paragraph('And more')])[0]?.keepWithNext).toBeUndefined();
  });
});

describe('a list', () => {
  const item = (text: string, lists: readonly List[] = []) => ({ ...ORIGIN, text: words(text), lists });
  const listOf = (items: List['items'], ordered = false): List => ({ ...ORIGIN, kind: 'list', ordered, items });
  /** Where the mark and the text of each item start. */
  const places = (block: Block) =>
    pieces([block])
      .flatMap(drawn)
      .flatMap((one) => (one.kind === 'text' ? one.paragraphs : []))
      .map(({ bullet, lines }) => ({ mark: bullet?.x ?? 0, text: lines[0]?.pieces[0]?.x ?? 0 }));

  test('within an item has its marks under the text of the item', () => {
    const [outer, inner, innermost] = places(
      listOf([item('Containers', [listOf([item('Docker', [listOf([item('Compose')])])])])]),
    );
    expect(outer?.mark).toBe(CONTEXT.paper.left);
    expect(inner?.mark).toBeCloseTo(outer?.text ?? 0);
    expect(innermost?.mark).toBeCloseTo(inner?.text ?? 0);
  });

  test('of a hundred steps starts all of them right of the widest number', () => {
    const found = places(
      listOf(
        Array.from({ length: 100 }, () => item('Step')),
        true,
      ),
    );
    const wide = CONTEXT.measure.width('100.', style(CONTEXT.paper.type.list.size));
    expect(new Set(found.map(({ text }) => text)).size).toBe(1);
    expect((found[0]?.text ?? 0) - (found[0]?.mark ?? 0)).toBeGreaterThan(wide + 2);
  });
});

describe('a remark', () => {
  const { leading } = CONTEXT.paper.type.body;
  const remark = (text: string): Block => ({
    ...ORIGIN,
    kind: 'remark',
    head: words('Why'),
    paragraphs: [words(text)],
  });
  const [long] = pieces([remark('The work of a month, told in full. '.repeat(100))]);

  test('goes on on the next page, with its key there too', () => {
    const { first, rest } = long?.split?.(10 * leading, false) ?? {};
    for (const part of [first, rest]) expect(drawn(part).map(({ name }) => name)).toEqual(['Key', 'Remark']);
    expect(first?.height).toBeLessThanOrEqual(10 * leading);
    expect([...named(first, 'Remark'), ...named(rest, 'Remark')].join('').match(/month/g)).toHaveLength(100);
  });

  test('stays whole where it takes little of a page', () => {
    const [short] = pieces([remark('The work of a month, told in full. '.repeat(20))]);
    expect(short?.split?.(10 * leading, false)).toBeUndefined();
  });

  test('leaves its head nowhere alone', () => {
    expect(long?.split?.(2.5 * leading, false)).toBeUndefined();
  });
});

describe('steps', () => {
  const step = { ...ORIGIN, head: words('Study'), text: words('Take a degree. '.repeat(10)) };
  const steps = (count: number): Block => ({
    ...ORIGIN,
    kind: 'steps',
    steps: Array.from({ length: count }, () => step),
  });

  test('are divided between their rows', () => {
    expect(pieces([steps(4)])).toHaveLength(1);
    expect(pieces([steps(24)])).toHaveLength(6);
  });
});

describe('a QR code', () => {
  const code: Block = { ...ORIGIN, kind: 'figure', picture: 'qr:https://example.org', alt: 'QR code: example.org' };

  test('is as large as on a flyer, and stays with its address', () => {
    const [drawnCode] = pieces([code, paragraph('example.org')]);
    expect(drawn(drawnCode).map(({ box }) => [box.w, box.h])).toEqual([[120, 120]]);
    expect(drawnCode?.keepWithNext).toBe(true);
  });
});

describe('a chart', () => {
  const [ROW, HEAD, AFTER] = [29, 30, 5];
  /** The ends of the scale under a part. */
  const ENDS = 18;

  test('goes on on the next page where a group is higher than half of one, its head repeated', () => {
    const [whole] = pieces([chart([22])]);
    const { first, rest } = whole?.split?.(HEAD + 10.5 * ROW + AFTER + ENDS, false) ?? {};
    expect(named(first, 'Role')).toHaveLength(10);
    expect(named(rest, 'Role')).toHaveLength(12);
    expect([first, rest].map((part) => named(part, 'Tier'))).toEqual([['Tier 0'], ['Tier 0']]);
  });

  test('is divided between its groups where they are low', () => {
    const [whole] = pieces([chart([4, 4])]);
    const { first, rest } = whole?.split?.(2 * HEAD + 6 * ROW + 2 * AFTER + ENDS, false) ?? {};
    expect([first, rest].map((part) => named(part, 'Tier'))).toEqual([['Tier 0'], ['Tier 1']]);
  });

  test('leaves no single row at the foot of a page, and takes a third of few to the next', () => {
    const [few] = pieces([chart([11])]);
    expect(few?.split?.(HEAD + 1.5 * ROW + AFTER + ENDS, false)).toBeUndefined();
    expect(named(few?.split?.(HEAD + 10.5 * ROW + AFTER + ENDS, true)?.rest, 'Role')).toHaveLength(3);
  });

  test('of many rows takes six at least to the next page', () => {
    const [whole] = pieces([chart([22])]);
    const { first, rest } = whole?.split?.(HEAD + 21.5 * ROW + AFTER + ENDS, false) ?? {};
    expect([named(first, 'Role').length, named(rest, 'Role').length]).toEqual([16, 6]);
  });

  test('of more rows than a page holds has them nearer to each other', () => {
    const { bottom, top } = CONTEXT.paper;
    expect(HEAD + 23 * ROW + AFTER).toBeLessThan(bottom - top);
    expect(pieces([chart([23])])[0]?.height).toBe(HEAD + 23 * ROW + AFTER);
    expect(pieces([chart([30])])[0]?.height).toBe(HEAD - 3 + 30 * (ROW - 3) + AFTER);
  });

  test('takes its last rows along where its note has no room beside it', () => {
    const note = paragraph('Pay a year. The notch is the midpoint; it sets the tier.', 'aside');
    const [whole, ...others] = pieces([chart([12]), note]);
    expect(others).toEqual([]);
    expect(named(whole, 'Text')).toHaveLength(1);
    const { first, rest } = whole?.split?.(HEAD + 12 * ROW + AFTER + ENDS, true) ?? {};
    expect([named(first, 'Role').length, named(rest, 'Role').length]).toEqual([8, 4]);
    expect([named(first, 'Text').length, named(rest, 'Text').length]).toEqual([0, 1]);
  });

  test('has the ends of the scale under each part, which is headed by what stands in it', () => {
    const [whole] = pieces([chart([8, 8])]);
    expect(named(whole, 'Tick')).toEqual([]);
    const { first, rest } = whole?.split?.(HEAD + 8 * ROW + AFTER + ENDS, false) ?? {};
    const later = rest?.split?.(HEAD + 5 * ROW + AFTER + ENDS, true);
    for (const part of [first, rest, later?.first, later?.rest]) expect(named(part, 'Tick')).toEqual(['£50k', '£150k']);
    expect(whole?.finding).toBeUndefined();
    expect(first?.finding).toBeUndefined();
    expect(rest?.finding).toBe('Tier 1: 8 roles, £60k to £110k');
    expect(later?.first.finding).toBe('Tier 1: 5 of 8 roles, £60k to £110k');
    const [three] = pieces([chart([4, 4, 4])]);
    const two = three?.split?.(HEAD + 4 * ROW + AFTER + ENDS, false)?.rest;
    expect(two?.finding).toBe('8 of 12 roles, £60k to £110k');
  });

  test('shows the line of its signal on every page, and says on the last what it is', () => {
    const [whole] = pieces([chart([22])]);
    const { first, rest } = whole?.split?.(HEAD + 10 * ROW + AFTER + ENDS, false) ?? {};
    for (const part of [first, rest]) expect(drawn(part).some(({ name }) => name === 'Signal line')).toBe(true);
    expect(named(first, 'Signal note')).toEqual([]);
    expect(named(rest, 'Signal note')).toHaveLength(1);
  });

  test('says the ends of all its bars in one size, to which its scale gives way', () => {
    const wide = chart([2], { min: 60, max: 110 });
    const narrow = chart([2], { min: 80, max: 120 });
    if (wide.kind !== 'range' || narrow.kind !== 'range') return;
    const sizes = (block: Block) =>
      drawn(pieces([block])[0]).flatMap((item) =>
        item.kind === 'text' && item.name === 'Label' ? item.paragraphs.map(({ runs }) => runs[0]?.style.size) : [],
      );
    const long = { ...narrow, groups: narrow.groups.map((group) => ({ ...group, rows: group.rows.map(lengthened) })) };
    expect(sizes(wide)).toEqual([12, 12, 12, 12]);
    expect(sizes(long)).toEqual([12, 12, 12, 12]);
    expect(new Set(sizes({ ...wide, groups: [...wide.groups, ...long.groups] }))).toEqual(new Set([12]));
  });

  test('draws the line of its signal around the words beside a bar', () => {
    const lines = (block: Block) => drawn(pieces([block])[0]).filter(({ name }) => name === 'Signal line');
    const [beside, ...others] = lines(chart([4]));
    expect(others).toEqual([]);
    // The end of each bar is said right where the line would be: what is left are the head and the foot.
    const crossed = lines(chart([4], { min: 121, max: 122 }));
    expect(crossed.map(({ box }) => box.h)).toEqual([HEAD - 5, AFTER]);
    expect(beside?.box.h).toBe(HEAD - 5 + 4 * ROW + AFTER);
  });
});
