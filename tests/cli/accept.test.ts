/** `accept:`: a warning that was looked at and is right, in every command. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { rolecast, temporaryFolder } from './rolecast.js';

const cwd = temporaryFolder();
const files = {
  'roles.csv': 'Title,Salary (£ a year)\nCook,"25,000 to 30,000"\nChef,up to £40k\n',
  'about.yaml':
    'sources: [{ title: A survey }]\naccept: [{ code: data/pay-not-stated, reason: The chef asks us not to say. }]\n',
  'looked-at.yaml': 'accept: [{ code: data/no-range, reason: The chef asks us not to say. }]\n',
};
for (const [name, content] of Object.entries(files)) writeFileSync(join(cwd, name), content);

const environment = { SOURCE_DATE_EPOCH: '1780000000' };
const data = ['--data', 'roles.csv', '--data', 'about.yaml', '--fail-on-warnings'];

test('check tells how to accept a warning, whoever raised it', async () => {
  const { code, words } = await rolecast(['check', 'report', ...data], { cwd, environment });
  expect(words).toContain('in a second file (--data about.yaml): - { code: data/no-range, reason: "..." }');
  expect(code).toBe(3);
});

test.each([
  ['check', 'report'],
  ['build', 'report', '-o', 'report.pdf'],
  ['plan', 'report'],
  ['list', 'roles'],
])('%s says nothing of what is accepted, and does not fail', async (...line) => {
  const told = await rolecast([...line, ...data], { cwd, environment });
  expect([told.code, told.words.includes('data/no-range')]).toEqual([3, true]);
  const accepted = await rolecast([...line, ...data, '--data', 'looked-at.yaml'], { cwd, environment });
  expect([accepted.code, accepted.words.includes('data/no-range')]).toEqual([0, false]);
});
