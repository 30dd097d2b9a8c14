import { describe, expect, test } from 'vitest';
import type { Item } from '../../src/layout/scene.js';
import { HARD } from '../corpus/hard.js';
import { scenesOf } from '../pipeline/building.js';
import { inkFaults } from './ink.js';
import { textOf, wordsOf } from './scenes.js';

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

function titleOf(item: Item): string[] {
  return item.kind === 'text' && item.slot === 'title' ? [textOf(item)] : [];
}

describe.each(Object.entries(HARD))('%s', (_name, dataset) => {
  test('no ink lies over other ink, and none leaves its page', async () => {
    const { deck, report } = await scenesOf({ dataset, expected: 'anything' });
    expect([...inkFaults(deck), ...inkFaults(report)]).toEqual([]);
  });

  test('no two slides have the same title', async () => {
    const { deck } = await scenesOf({ dataset, expected: 'anything' });
    const titles = deck.pages.map((page) => page.items.flatMap(titleOf).join(''));
    expect(titles).not.toContain('');
    expect(titles.filter((title, index) => titles.indexOf(title) < index)).toEqual([]);
  });

  test('nothing is lost', async () => {
    const { deck, report } = await scenesOf({ dataset, expected: 'anything' });
    const [inDeck, inReport] = [wordsOf(deck), wordsOf(report)];
    const lost = sayings(dataset).flatMap((saying) => [
      ...(says(inDeck, saying) ? [] : [`deck: ${saying.slice(0, 60)}`]),
      ...(says(inReport, saying) ? [] : [`report: ${saying.slice(0, 60)}`]),
    ]);
    expect(lost).toEqual([]);
  });
});
