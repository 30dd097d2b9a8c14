/** Pages of a language that is written from right to left. */
import { describe, expect, test } from 'vitest';
import { mirrored } from '../../src/layout/mirror.js';
import type { Item, Scene, TextItem } from '../../src/layout/scene.js';
import { Measure } from '../../src/layout/text/metrics.js';
import { scenesOf } from '../pipeline/building.js';
import { allItems, drawnBox, textOf } from './scenes.js';

const HEBREW = {
  name: 'משרות בתפעול',
  language: 'he',
  currency: 'ILS',
  tiers: [
    { id: 'lower', name: 'דרג נמוך', from: 0, below: 250000 },
    { id: 'upper', name: 'דרג גבוה', from: 250000 },
  ],
  roles: [
    { title: 'מנהלת תפעול', salary: { min: 320000, max: 420000 }, skills: ['Kubernetes (CKA)', 'לנהל תקציבים'] },
    { title: 'מהנדס למידה', salary: { min: 150000, max: 230000 }, responsibilities: ['לבנות מודלים', 'לבדוק'] },
  ],
};

const english = await scenesOf({});
const hebrew = await scenesOf({ dataset: HEBREW });

/** Without the noise of sums in the last digits, and with nothing where something is not so. */
function plain(scene: Scene): unknown {
  return JSON.parse(
    JSON.stringify(scene, (_, value) =>
      value === false ? undefined : typeof value === 'number' ? Math.round(value * 1000) / 1000 : value,
    ),
  );
}

function itemsOf<Kind extends Item['kind']>(scene: Scene, kind: Kind): Extract<Item, { kind: Kind }>[] {
  const is = (item: Item): item is Extract<Item, { kind: Kind }> => item.kind === kind;
  return scene.pages.flatMap(allItems).filter(is);
}

test('the line of a chart, which runs behind its bars, is turned with them', () => {
  const linesBehind = (scene: Scene) => itemsOf(scene, 'plot').flatMap(({ behind }) => behind.map(({ box }) => box));
  const { deck } = english;
  const left = linesBehind(deck);
  expect(left.length).toBeGreaterThan(0);
  for (const [index, { x, w }] of linesBehind(mirrored(deck)).entries())
    expect(x + w).toBeCloseTo(deck.width - (left[index]?.x ?? 0), 3);
});

describe.each(['deck', 'report'] as const)('the %s', (name) => {
  const scene = english[name];
  const turned = mirrored(scene);

  test('turned round twice is as it was', () => {
    expect(plain(mirrored(turned))).toEqual(plain(scene));
  });

  test('keeps the order of the words on a line', () => {
    const steps = (of: Scene) =>
      itemsOf(of, 'text').flatMap(({ paragraphs }) =>
        paragraphs.flatMap(({ lines }) =>
          lines.map(({ pieces }) => pieces.map(({ x }) => Math.round((x - (pieces[0]?.x ?? 0)) * 1000))),
        ),
      );
    expect(steps(turned)).toEqual(steps(scene));
  });

  test('ends its lines where they began', () => {
    const measure = new Measure(scene.fonts);
    const left = itemsOf(scene, 'text').flatMap(linesOf);
    const ends = itemsOf(turned, 'text')
      .flatMap(linesOf)
      .map(({ end, text, style }) => end - measure.width(/\s*$/.exec(text)?.[0] ?? '', style));
    expect(left.length).toBeGreaterThan(50);
    ends.forEach((end, index) => {
      expect(end).toBeCloseTo(scene.width - (left[index]?.start ?? 0), 3);
    });
  });
});

function linesOf({ paragraphs }: TextItem) {
  return paragraphs.flatMap(({ lines, runs }) =>
    lines.flatMap(({ pieces }) => {
      const [first, last] = [pieces[0], pieces.at(-1)];
      const style = last && runs[last.run]?.style;
      if (first === undefined || last === undefined || style === undefined) return [];
      return [{ start: first.x, end: last.x + last.w, text: last.text, style }];
    }),
  );
}

describe('in Hebrew', () => {
  test('a table’s first column is the rightmost', () => {
    const [table] = itemsOf(hebrew.report, 'grid');
    const edges = table?.rows[0]?.cells.map(({ box }) => box.x) ?? [];
    expect(edges.length).toBeGreaterThan(2);
    expect(edges).toEqual(edges.toSorted((one, other) => other - one));
  });

  test('bullets hang right of their text', () => {
    const listed = itemsOf(hebrew.report, 'text')
      .flatMap(({ paragraphs }) => paragraphs)
      .filter(({ bullet }) => bullet?.mark === 'dot');
    expect(listed.length).toBeGreaterThan(2);
    for (const { bullet, lines, align } of listed) {
      const ends = lines.flatMap(({ pieces }) => pieces.map(({ x, w }) => x + w));
      expect([align, (bullet?.x ?? 0) > Math.max(...ends)]).toEqual(['right', true]);
    }
  });

  test('a chart’s scale runs from right to left, with the names at its right', () => {
    const [plot] = itemsOf(hebrew.deck, 'plot');
    if (plot === undefined) throw new Error('the deck has a chart');
    const { drawn } = plot;
    const [upper, , lower] = drawn.filter(({ name }) => name === 'Bar').map(({ box }) => box.x);
    expect(upper).toBeLessThan(lower ?? 0);
    const names = drawn.filter((item): item is TextItem => item.kind === 'text' && /^מ/.test(textOf(item)));
    expect(names.map((name) => drawnBox(name).x > (lower ?? 0))).toEqual([true, true]);
  });
});
