/** The focus. */
import { expect, test } from 'vitest';
import { likelyPayLimit, parsePayLimit } from '../../src/dataset/pay-limit.js';
import { complaintOf, datasetOf, selectionOf } from './support.js';

const dataset = await datasetOf(`
tiers:
  - { id: lower, name: Lower tier, from: 0, below: 80000 }
  - { id: upper, name: Upper tier, from: 80000 }
roles:
  - { title: Zoo Data Keeper, salary: { min: 60000, max: 80000 }, tags: [Animals], skills: [C++ and Excel] }
  - { title: Data Scientist, salary: { min: 70000, max: 110000 }, tags: [graduate], skills: [Machine learning in Python, "C#"] }
  - { title: Data Engineer, salary: { min: 80000, max: 100000 }, skills: [Docker or Kubernetes, Résumé writing] }
  - { title: Volunteer, skills: [Docker] }
  - { title: Consultant, salary: { min: 90000, max: 99000, currency: EUR } }
  - { title: Temp, salary: { min: 40, max: 42, period: hour } }
`);

const titles = (focus: Parameters<typeof selectionOf>[1]) =>
  selectionOf(dataset, focus).roles.map((role) => role.title);

test('without a focus every role is chosen, the highest tier first, roles without comparable pay last', () => {
  const selection = selectionOf(dataset);
  expect(selection.roles.map((role) => role.title)).toEqual([
    'Data Scientist',
    'Data Engineer',
    'Temp',
    'Zoo Data Keeper',
    'Consultant',
    'Volunteer',
  ]);
  expect(selection.omitted).toEqual([]);
  expect(selection.words).toBeUndefined();
});

test('the sort works inside each tier', () => {
  expect(titles({ sort: 'salary' }).slice(0, 2)).toEqual(['Data Engineer', 'Data Scientist']);
  expect(titles({ sort: 'title' })).toEqual([
    'Data Engineer',
    'Data Scientist',
    'Temp',
    'Zoo Data Keeper',
    'Consultant',
    'Volunteer',
  ]);
  expect(titles({ sort: 'given' })).toEqual([
    'Data Scientist',
    'Data Engineer',
    'Zoo Data Keeper',
    'Temp',
    'Volunteer',
    'Consultant',
  ]);
});

test.each([
  ['titles by their words and numbers', ['Cook 10', 'Cook 9', 'Baker'], ['Baker', 'Cook 9', 'Cook 10']],
  [
    'the dataset’s order where titles are one to a reader',
    ['Cook 01', 'Baker', 'Cook 1', 'Cook 01'],
    ['Baker', 'Cook 01', 'Cook 1', 'Cook 01'],
  ],
])('of equal pay, %s', async (_, given, expected) => {
  const roles = given.map((title, index) => `{ title: ${title}, id: r${index}, salary: { min: 1000, max: 2000 } }`);
  const equals = await datasetOf(`roles: [${roles.join()}]`);
  expect(selectionOf(equals).roles.map(({ title }) => title)).toEqual(expected);
  expect(selectionOf(equals, { sort: 'title' }).roles.map(({ title }) => title)).toEqual(expected);
  expect(selectionOf(equals, { sort: 'given' }).roles.map(({ title }) => title)).toEqual(given);
});

test('the top is cut after sorting', () => {
  const { roles, words, omitted } = selectionOf(dataset, { top: 2 });
  expect(roles.map((role) => role.title)).toEqual(['Data Scientist', 'Data Engineer']);
  expect(words).toBe('the two highest paid');
  expect(omitted[0]).toMatchObject({ role: { title: 'Zoo Data Keeper' }, reason: 'not among the two highest paid' });
});

test('a role is found by id, title or a beginning that only it has', () => {
  expect(titles({ roles: ['data-scientist'] })).toEqual(['Data Scientist']);
  expect(titles({ roles: ['DATA engineer', 'zoo'] })).toEqual(['Data Engineer', 'Zoo Data Keeper']);
});

test.each([
  ['docker', ['Data Engineer', 'Volunteer']],
  ['RESUME', ['Data Engineer']],
  ['machine learning', ['Data Scientist']],
  ['c++', ['Zoo Data Keeper']],
  ['C#', ['Data Scientist']],
])('the skill %s is looked for by whole words, blind to case and accents', (skill, expected) => {
  expect(titles({ skills: [skill] })).toEqual(expected);
});

test('values of one kind are joined by "or", kinds by "and"', () => {
  expect(titles({ tags: ['animals', 'graduate'] })).toEqual(['Data Scientist', 'Zoo Data Keeper']);
  expect(titles({ tags: ['animals', 'graduate'], tiers: ['upper tier'] })).toEqual(['Data Scientist']);
});

const year = (amount: number) => ({ amount, period: 'year' }) as const;
const hour = (amount: number) => ({ amount, period: 'hour' }) as const;
const reasons = (focus: Parameters<typeof selectionOf>[1]) =>
  selectionOf(dataset, focus).omitted.map(({ role, reason }) => `${role.title}: ${reason}`);

test('a salary filter compares midpoints, both limits inclusive, and says why a role is left out', () => {
  const focus = { minSalary: year(79950), maxSalary: year(90000) };
  expect(titles(focus)).toEqual(['Data Scientist', 'Data Engineer', 'Temp']);
  expect(selectionOf(dataset, focus).words).toBe('midpoint £79,950 to £90,000');
  expect(reasons(focus)).toEqual([
    'Zoo Data Keeper: midpoint £70,000 is below £79,950',
    'Volunteer: pay not stated',
    'Consultant: pay stated in EUR',
  ]);
});

test('by ends, no chosen range passes a limit', () => {
  const focus = { minSalary: year(70000), maxSalary: year(100000), salaryBy: 'ends' } as const;
  expect(titles(focus)).toEqual(['Data Engineer', 'Temp']);
  expect(selectionOf(dataset, focus).words).toBe('range within £70,000 to £100,000');
  expect(reasons(focus).slice(0, 2)).toEqual([
    'Zoo Data Keeper: range starts at £60,000, below £70,000',
    'Data Scientist: range ends at £110,000, above £100,000',
  ]);
});

test('a limit may be an hour’s pay, and is said so', () => {
  const focus = { minSalary: hour(41) };
  expect(titles(focus)).toEqual(['Data Scientist', 'Data Engineer', 'Temp']);
  expect(selectionOf(dataset, focus).words).toBe('midpoint at least £41 an hour');
  expect(reasons(focus)[0]).toBe('Zoo Data Keeper: midpoint £35.90 is below £41 an hour');
});

test('where all pay is in whole thousands, so is the limit', async () => {
  const london = await datasetOf(
    'roles: [{ title: A, salary: { min: 30000, max: 50000 } }, { title: B, salary: { min: 80000, max: 90000 } }]',
  );
  expect(selectionOf(london, { maxSalary: year(40000) }).words).toBe('midpoint up to £40k');
  expect(selectionOf(london, { minSalary: year(41500) }).words).toBe('midpoint at least £41,500');
});

test.each([
  [
    { minSalary: year(90000), maxSalary: year(80000) },
    'usage/limits-reversed',
    'Did you mean --min-salary 80000 --max-salary 90000?',
  ],
  [
    { minSalary: hour(60), maxSalary: year(80000) },
    'usage/limits-reversed',
    'Did you mean --min-salary 80000 --max-salary 60/hour?',
  ],
  [{ maxSalary: year(40) }, 'usage/limit-too-low', 'Did you mean "40k"?'],
  [{ minSalary: year(82.5) }, 'usage/limit-too-low', 'Did you mean "82.5k"?'],
])('%j was hardly meant', (focus, code, hint) => {
  expect(complaintOf(dataset, focus)).toMatchObject([{ code, hint }]);
});

test('where all pay is by the hour, a small limit is an hour’s', async () => {
  const hourly = await datasetOf('roles: [{ title: A, salary: { min: 13, max: 15, period: hour } }]');
  expect(complaintOf(hourly, { minSalary: year(14) })).toMatchObject([{ hint: 'Did you mean "14/h"?' }]);
});

test.each([
  ['80000', year(80000)],
  ['80,000', year(80000)],
  ['82.5k', year(82500)],
  ['15/h', hour(15)],
  ['15.125 / hour', hour(15.125)],
  ['12.5/hr', hour(12.5)],
  ['2,500/month', { amount: 2500, period: 'month' }],
  ['80.000', undefined],
  ['15/fortnight', undefined],
  ['lots', undefined],
])('"%s" as a limit', (text, limit) => {
  expect(parsePayLimit(text)).toEqual(limit);
});

test.each([
  ['80.000', '80000'],
  ['80 000', '80000'],
  ["1'200'000", '1200000'],
  ['£80k', '80k'],
  ['lots', undefined],
])('"%s" is refused, and was meant as %s', (text, likely) => {
  expect(parsePayLimit(text)).toBeUndefined();
  expect(likelyPayLimit(text)).toBe(likely);
});

test('roles are taken out by name', () => {
  const { roles, words } = selectionOf(dataset, { except: ['volunteer', 'temp'] });
  expect(roles).toHaveLength(4);
  expect(words).toBe('without Volunteer and Temp');
});

test.each([
  [{ roles: ['Data Sientist'] }, 'usage/unknown-role', 'Did you mean "Data Scientist"?'],
  [{ roles: ['data'] }, 'usage/ambiguous-role', 'Write more of the title, or the id.'],
  [{ except: [''] }, 'usage/unknown-role', 'See them all with: rolecast list roles.'],
  [{ tiers: ['uper'] }, 'usage/unknown-tier', 'Did you mean "upper"?'],
  [{ skills: ['C'] }, 'usage/unknown-skill', 'Did you mean "C#"?'],
  [{ skills: ['dockr'] }, 'usage/unknown-skill', 'Did you mean "Docker"?'],
  [{ tags: ['graduates'] }, 'usage/unknown-tag', 'Did you mean "graduate"?'],
])('%j is told with what was meant', (focus, code, hint) => {
  expect(complaintOf(dataset, focus)).toMatchObject([{ code, hint }]);
});

test.each([
  [{ minSalary: year(200000) }, 'The highest midpoint is £90,000 (Data Scientist): --min-salary 90000 would find it.'],
  [
    { maxSalary: year(60000), tiers: ['upper'] },
    'The lowest midpoint is £90,000 (Data Engineer): --max-salary 90000 would find it.',
  ],
  [
    { maxSalary: hour(30), tiers: ['upper'] },
    'The lowest midpoint is £46.15 (Data Engineer): --max-salary 46.16/hour would find it.',
  ],
  [
    { minSalary: year(95000), salaryBy: 'ends' as const },
    'The highest lower end is £80,000 (Data Engineer): --min-salary 80000 would find it.',
  ],
  [{ tiers: ['upper'], tags: ['animals'] }, 'Without --tier there would be Zoo Data Keeper.'],
  [
    { roles: ['temp'], tags: ['animals'], skills: ['docker'] },
    'Without --role and --skill there would be Zoo Data Keeper.',
  ],
])('an empty selection %j is told with the nearest that is not', (focus, hint) => {
  expect(complaintOf(dataset, focus)).toMatchObject([{ code: 'usage/empty-selection', hint }]);
});
