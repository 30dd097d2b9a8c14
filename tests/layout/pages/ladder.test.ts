/** The ladder on narrow paper and in large print: every role with both of its amounts, whatever they are. */
import { describe, expect, test } from 'vitest';
import type { GroupItem, Page, Scene } from '../../../src/layout/scene.js';
import { crowded } from '../../looks/crowding.js';
import { rangesIn } from '../../looks/under.js';
import { layOut } from '../../looks/ways.js';
import { inkFaults } from '../ink.js';

const WAYS = [{ paper: 'A5' }, { paper: 'A6' }, { paper: 'A4', largePrint: true }, { paper: 'A4' }] as const;

type Pay = Readonly<Record<string, unknown>>;

/** The pages of a report on which roles of such pay are charted, on each kind of paper. */
async function laddersOf(salaries: readonly Pay[], more: Readonly<Record<string, unknown>> = {}): Promise<Scene[]> {
  const roles = salaries.map((salary, index) => ({ title: TITLES[index] ?? `Trade ${index + 1}`, salary }));
  const text = JSON.stringify({ name: 'Trades', roles, ...more });
  const ways = WAYS.map((layout) => ({
    name: Object.values(layout).join(' '),
    template: 'report',
    medium: 'pages' as const,
    layout,
  }));
  const { scenes } = await layOut({ name: 'trades', data: { kind: 'text', name: 'roles.json', text } }, ways);
  return Array.from(scenes.values(), (scene) => ({
    ...scene,
    pages: scene.pages.filter((page) => chartsOn(page).length > 0),
  }));
}

const TITLES = ['Head of Trades', 'Cook', 'Flood Risk Engineer (Rivers and Coasts)'];

const chartsOn = ({ items }: Page): GroupItem[] =>
  items.flatMap((item) => (item.kind === 'group' && item.name === 'Pay chart' ? [item] : []));

const byAmount = (ranges: readonly (readonly number[])[]) => ranges.map(String).sort();

describe.each([
  [
    'one bar over the whole scale, and short ones',
    [
      { min: 20_000, max: 120_000 },
      { min: 20_000, max: 22_000 },
      { min: 118_000, max: 120_000 },
    ],
    {},
  ],
  [
    'millions of yen',
    [
      { min: 3_800_000, max: 18_500_000 },
      { min: 4_200_000, max: 5_600_000 },
      { min: 12_500_000, max: 18_500_000 },
    ],
    { currency: 'JPY' },
  ],
  [
    'pay by the hour, one of them a single figure',
    [
      { min: 12.21, max: 15.5, period: 'hour' },
      { min: 12.21, max: 12.21, period: 'hour' },
      { min: 15.1, max: 15.5, period: 'hour' },
    ],
    {},
  ],
  [
    'a sign in letters before amounts',
    [
      { min: 61_000, max: 184_000 },
      { min: 61_000, max: 64_000 },
      { min: 170_000, max: 184_000 },
    ],
    { currency: 'CHF', language: 'de-CH' },
  ],
  [
    'from right to left',
    [
      { min: 150_000, max: 420_000 },
      { min: 150_000, max: 160_000 },
      { min: 400_000, max: 420_000 },
    ],
    { currency: 'ILS', language: 'he' },
  ],
  [
    'yardsticks',
    [
      { min: 20_000, max: 60_000 },
      { min: 20_000, max: 22_000 },
      { min: 58_000, max: 60_000 },
    ],
    {
      yardsticks: [
        { name: 'Living wage', amount: 24_000 },
        { name: 'Graduate median', amount: 30_000 },
      ],
    },
  ],
])('%s', (_, salaries, more) => {
  test('every role has its amounts, which touch nothing', async () => {
    for (const scene of await laddersOf(salaries, more)) {
      expect(byAmount(rangesIn(scene.pages.flatMap(chartsOn)))).toEqual(
        byAmount(salaries.map(({ min, max }) => [min, max])),
      );
      expect(crowded(scene)).toEqual([]);
      expect(inkFaults(scene)).toEqual([]);
    }
  });
});
