import { describe, expect, test } from 'vitest';
import type { Item, Scene, TextItem } from '../../src/layout/scene.js';
import { Measure } from '../../src/layout/text/metrics.js';
import { drawPlot } from '../../src/output/plot.js';
import { HARD } from '../corpus/hard.js';
import { scenesOf } from '../pipeline/building.js';
import { allItems, drawnBox, textOf, wordsOf } from './scenes.js';

/** Everything that a dataset says, as a list of strings without white space. */
function sayings(value: unknown, key = ''): string[] {
  if (typeof value === 'string')
    return ['id', 'language', 'currency', 'period', 'shortTitle'].includes(key)
      ? []
      : [value.normalize('NFC').replace(/\s/g, '')];
  if (Array.isArray(value)) return value.flatMap((one) => sayings(one, key));
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([name, one]) => (name === 'tiers' ? [] : sayings(one, name)));
  return [];
}

/** Text that goes on on another page has furniture between its parts: there its characters are counted. */
function says(words: string, saying: string): boolean {
  return (
    words.includes(saying) ||
    (saying.length > 300 &&
      [...new Set(saying)].every((character) => count(words, character) >= count(saying, character)))
  );
}

function count(words: string, character: string): number {
  return words.split(character).length - 1;
}

/** Where an item or one of its lines leaves the page; charts as writers draw them. */
function escapes(scene: Scene): string[] {
  return scene.pages.flatMap((page) =>
    allItems(page)
      .flatMap((item) => (item.kind === 'plot' ? drawPlot(item, new Measure(scene.fonts)) : [item]))
      .flatMap((item) => {
        const box = item.kind === 'text' && item.paragraphs.length > 0 ? drawnBox(item) : item.box;
        const out =
          box.x < -0.5 || box.y < -0.5 || box.x + box.w > scene.width + 0.5 || box.y + box.h > scene.height + 0.5;
        return out ? [`${page.name.slice(0, 40)} / ${item.name}: ${JSON.stringify(box)}`] : [];
      }),
  );
}

/** Texts that are drawn over each other. */
function overlaps(scene: Scene): string[] {
  return scene.pages.flatMap((page) => {
    const texts = allItems(page).filter((item): item is TextItem => item.kind === 'text' && textOf(item).trim() !== '');
    const boxes = texts.map((item) => ({ item, box: drawnBox(item) }));
    return boxes.flatMap((one, index) =>
      boxes.slice(index + 1).flatMap((other) => {
        const w = Math.min(one.box.x + one.box.w, other.box.x + other.box.w) - Math.max(one.box.x, other.box.x);
        const h = Math.min(one.box.y + one.box.h, other.box.y + other.box.h) - Math.max(one.box.y, other.box.y);
        return w > 1 && h > 1.5
          ? [
              `${page.name.slice(0, 40)}: "${textOf(one.item).slice(0, 30)}" and "${textOf(other.item).slice(0, 30)}" by ${w.toFixed(1)} x ${h.toFixed(1)}`,
            ]
          : [];
      }),
    );
  });
}

function titleOf(item: Item): string[] {
  return item.kind === 'text' && item.slot === 'title' ? [textOf(item)] : [];
}

describe.each(Object.entries(HARD))('%s', (_name, dataset) => {
  test('nothing leaves its page', async () => {
    const { deck, report } = await scenesOf({ dataset });
    expect([...escapes(deck), ...escapes(report)]).toEqual([]);
  });

  test('no text lies over another', async () => {
    const { deck, report } = await scenesOf({ dataset });
    expect([...overlaps(deck), ...overlaps(report)]).toEqual([]);
  });

  test('no two slides have the same title', async () => {
    const { deck } = await scenesOf({ dataset });
    const titles = deck.pages.map((page) => page.items.flatMap(titleOf).join(''));
    expect(titles).not.toContain('');
    expect(titles.filter((title, index) => titles.indexOf(title) < index)).toEqual([]);
  });

  test('nothing is lost', async () => {
    const { deck, report } = await scenesOf({ dataset });
    const [inDeck, inReport] = [wordsOf(deck), wordsOf(report)];
    const lost = sayings(dataset).flatMap((saying) => [
      ...(says(inDeck, saying) ? [] : [`deck: ${saying.slice(0, 60)}`]),
      ...(says(inReport, saying) ? [] : [`report: ${saying.slice(0, 60)}`]),
    ]);
    expect(lost).toEqual([]);
  });
});
