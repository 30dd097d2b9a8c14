/** The warnings of `check`, and those that a dataset accepts. */
import { expect, test } from 'vitest';
import { builtInDataset, readDataset } from '../../src/dataset/read.js';
import { isAccepted, review } from '../../src/dataset/review.js';
import { Diagnostics } from '../../src/diagnostic.js';

const diagnostics = new Diagnostics();
const loaded = await readDataset([builtInDataset()], diagnostics.report);
if (loaded === undefined) throw new Error('the London dataset has errors');
review(loaded, diagnostics.report);
const [warning, ...others] = diagnostics.all;
if (warning === undefined) throw new Error('a warning was expected');

test('the London answer on pay is the one warning, with its place and its figures', () => {
  expect(others).toEqual([]);
  expect(warning).toMatchObject({
    code: 'data/answer-exceeded',
    severity: 'warning',
    message: 'The answer says £50,000 to £100,000, but 6 roles reach above that, up to £130,000.',
    place: { file: 'data/london.yaml', path: 'faq[3].answer' },
  });
});

test.each([
  ['for every field', { code: 'data/answer-exceeded' }, true],
  ['for its field', { code: 'data/answer-exceeded', path: 'faq[3].answer' }, true],
  ['for another field', { code: 'data/answer-exceeded', path: 'faq[0].answer' }, false],
  ['for another warning', { code: 'data/unlinked-address' }, false],
])('an acceptance %s', (_, accepted, expected) => {
  const dataset = { ...loaded.dataset, accept: [{ ...accepted, reason: 'Looked at.' }] };
  expect(isAccepted(warning, dataset)).toBe(expected);
});
