/** Same input, same bytes: whatever was made before, and in whatever order. Other processes: tests/cli. */
import { expect, test } from 'vitest';
import { HARD } from '../corpus/hard.js';
import { type Both, filesOf, type Wanted } from './building.js';

const digest = ({ deck, report }: Both<Uint8Array>): readonly Buffer[] => [Buffer.from(deck), Buffer.from(report)];

function expectSame(one: Both<Uint8Array>, other: Both<Uint8Array>): void {
  const [first, second] = [digest(one), digest(other)];
  expect(first.map((bytes, index) => bytes.equals(second[index] ?? Buffer.alloc(0)))).toEqual([true, true]);
}

const DATASETS: readonly (readonly [string, Wanted])[] = [
  ['London', {}],
  ['a focus', { focus: { tiers: ['upper'] }, parameters: { speaker: 'Ada Byron', event: 'Spring Fair' } }],
  ...['emoji and joiners', 'six tiers', 'hourly pay'].map(
    (name) => [name, { dataset: HARD[name], expected: 'anything' }] as const,
  ),
];

test.each(DATASETS)('%s: a second time', async (_, wanted) => {
  expectSame(await filesOf(wanted), await filesOf(wanted));
});

test.each(DATASETS)('%s: the report before the deck', async (_, wanted) => {
  expectSame(await filesOf(wanted), await filesOf(wanted, ['report', 'deck']));
});

test('after every other document', async () => {
  const cold = await filesOf({});
  for (const name of [
    'long titles',
    'Chinese without spaces',
    'Arabic and Hebrew',
    'six tiers',
    'yen',
    'no pay at all',
  ])
    await filesOf({ dataset: HARD[name], expected: 'anything' });
  expectSame(await filesOf({}), cold);
});

test('several at once', async () => {
  const alone = await filesOf({});
  const together = await Promise.all([
    filesOf({}),
    filesOf({ dataset: HARD['six tiers'], expected: 'anything' }),
    filesOf({}),
  ]);
  for (const one of [together[0], together[2]]) expectSame(one, alone);
});

test('other data, other bytes: a file is not made of something remembered', async () => {
  const [one, other] = [await filesOf({}), await filesOf({ focus: { except: ['data-scientist'] } })].map(digest);
  expect(one?.map((bytes, index) => bytes.equals(other?.[index] ?? Buffer.alloc(0)))).toEqual([false, false]);
});
