/** Datasets of any shape that a talk can be about. */
import fc from 'fast-check';
import type { Dataset } from '../../src/dataset/types.js';
import { datasetOf } from '../template/rendering.js';

const salary = fc.option(
  fc.integer({ min: 20, max: 160 }).map((thousands) => ({ min: thousands * 1000, max: thousands * 1000 + 30_000 })),
  { nil: undefined, freq: 6 },
);
const items = fc.array(fc.constantFrom('Plan the work', 'Python', 'Talk to people'), { maxLength: 3 });
const role = fc.record({
  title: fc.constantFrom('Baker', 'Nurse', 'Data Scientist', 'Gardener'),
  responsibilities: items,
  skills: items,
  salary,
});
const limits = fc.uniqueArray(fc.integer({ min: 4, max: 15 }), { maxLength: 3 });
const topics = fc.constantFrom([], [{ name: 'Python', summary: 'Write it' }]);

/** With one to thirty roles, none to four tiers, and now and then pay that is not stated. */
export const anyDataset: fc.Arbitrary<Promise<Dataset>> = fc
  .record({
    roles: fc.array(role, { minLength: 1, maxLength: 30 }),
    limits,
    skills: topics,
    preparation: topics,
    faq: fc.constantFrom([], [{ question: 'Why?', answer: 'Because.' }]),
  })
  .map(({ roles, limits: some, ...others }) => {
    const rising = [0, ...some.toSorted((a, b) => a - b).map((limit) => limit * 10_000)];
    const tiers = rising.map((from, index) => {
      const below = rising[index + 1];
      return { id: `t${index}`, name: `Tier ${index}`, from, ...(below !== undefined && { below }) };
    });
    const named = roles.map((one, index) => ({ id: `role-${index}`, ...one }));
    return datasetOf(JSON.stringify({ ...others, tiers: some.length > 0 ? tiers : [], roles: named }));
  });
