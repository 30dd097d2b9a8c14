/** What a talk tells first, and that more minutes never tell less. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tierOf } from '../../src/dataset/pay.js';
import type { Dataset } from '../../src/dataset/types.js';
import { type Matter, talkMatter } from '../../src/template/talk.js';
import { fitTalk } from '../../src/template/talk-fit.js';
import { london, selectionOf } from '../template/rendering.js';
import { anyDataset } from './datasets.js';

const inBrief = (matter: readonly Matter[]) => matter.flatMap((one) => ('brief' in one ? one.brief : []));

function matterOf(dataset: Dataset) {
  const { roles } = selectionOf(dataset);
  return { roles, matter: talkMatter(dataset, { roles }) };
}

test('a talk of London begins with a role of each tier, and keeps the tiers’ shares', async () => {
  const dataset = await london();
  const { roles, matter } = matterOf(dataset);
  const tiers = inBrief(matter).map((id) => {
    const role = roles.find((candidate) => candidate.id === id);
    return role && tierOf(role, dataset)?.id;
  });
  expect(tiers).toEqual([
    ...['upper', 'middle', 'lower'],
    ...['lower', 'upper', 'middle'],
    ...['lower', 'upper', 'middle', 'lower'],
  ]);
  expect(matter.flatMap((one) => ('part' in one ? one.part : []))).toEqual([
    'steps',
    'skills',
    'dividers',
    'agenda',
    'matrix',
    'employers',
    'comparisons',
    'questions',
    'background',
  ]);
});

describe('of any dataset, a talk', () => {
  test('can tell every role once, the roles of a tier in the deck’s order', async () => {
    await fc.assert(
      fc.asyncProperty(anyDataset, async (making) => {
        const dataset = await making;
        const { roles, matter } = matterOf(dataset);
        const told = inBrief(matter);
        expect([...told].sort()).toEqual(roles.map(({ id }) => id).sort());
        for (const tier of [undefined, ...dataset.tiers]) {
          const own = roles.filter((role) => tierOf(role, dataset)?.id === tier?.id).map(({ id }) => id);
          expect(told.filter((id) => own.includes(id))).toEqual(own);
        }
      }),
    );
  });

  test('gives no tier two roles more than its share, once each has one', async () => {
    await fc.assert(
      fc.asyncProperty(anyDataset, async (making) => {
        const dataset = await making;
        const { roles, matter } = matterOf(dataset);
        const tierById = new Map(roles.map((role) => [role.id, tierOf(role, dataset)?.id]));
        const count = (ids: readonly string[], tier: string | undefined) =>
          ids.filter((id) => tierById.get(id) === tier).length;
        const all = roles.map(({ id }) => id);
        const tiers = new Set(tierById.values());
        for (let slides = tiers.size; slides <= all.length; slides++) {
          const told = inBrief(matter).slice(0, slides);
          for (const tier of tiers) {
            expect(count(told, tier)).toBeGreaterThanOrEqual(1);
            expect(count(told, tier)).toBeLessThan(Math.max(1, (count(all, tier) / all.length) * slides) + 2);
          }
        }
      }),
    );
  });
});

describe('a fitted talk', () => {
  const matter: readonly Matter[] = Array.from({ length: 40 }, (_, index) => ({ brief: `role-${index}` }));
  const length = fc.integer({ min: 0, max: 600 });
  const lengths = fc.array(length, { minLength: matter.length + 1, maxLength: matter.length + 1 });
  const minutes = fc.integer({ min: 1, max: 12 });

  test('never tells less in more minutes, however long each turns out', async () => {
    await fc.assert(
      fc.asyncProperty(lengths, minutes, minutes, async (measured, one, other) => {
        const told = async (limit: number) => {
          const { plan } = await fitTalk(matter, limit, async (tried) => measured[tried.told.length] ?? 0);
          return plan.told.length;
        };
        expect(await told(Math.min(one, other))).toBeLessThanOrEqual(await told(Math.max(one, other)));
      }),
    );
  });

  test('is the fullest that takes no longer than its minutes', async () => {
    await fc.assert(
      fc.asyncProperty(lengths, minutes, async (some, limit) => {
        const rising = some.toSorted((a, b) => a - b);
        const { plan, seconds, complete } = await fitTalk(matter, limit, async ({ told }) => rising[told.length] ?? 0);
        const fullest = rising.findLastIndex((length) => length <= limit * 60);
        expect(plan.told).toHaveLength(Math.max(0, fullest));
        expect(seconds).toBe(rising[plan.told.length]);
        expect(complete).toBe(fullest === matter.length);
      }),
    );
  });
});
