/** The focus. */
import { expect, test } from 'vitest';
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

test('a salary filter compares midpoints, both limits inclusive, and says why a role is left out', () => {
  const { roles, omitted, words } = selectionOf(dataset, { minSalary: 79950, maxSalary: 90000 });
  expect(roles.map((role) => role.title)).toEqual(['Data Scientist', 'Data Engineer', 'Temp']);
  expect(words).toBe('at least £79,950; up to £90,000');
  expect(omitted.map(({ role, reason }) => `${role.title}: ${reason}`)).toEqual([
    'Zoo Data Keeper: midpoint £70,000 is below £79,950',
    'Volunteer: its pay is not stated',
    'Consultant: its pay is stated in EUR',
  ]);
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
  [{ minSalary: 200000 }, 'The highest midpoint is £90,000 (Data Scientist): --min-salary 90000 would find it.'],
  [
    { maxSalary: 10, tiers: ['upper'] },
    'The lowest midpoint is £90,000 (Data Engineer): --max-salary 90000 would find it.',
  ],
  [{ tiers: ['upper'], tags: ['animals'] }, 'Without --tier there would be Zoo Data Keeper.'],
  [
    { roles: ['temp'], tags: ['animals'], skills: ['docker'] },
    'Each of --role, --skill, --tag rules out the others; ask for fewer of them.',
  ],
])('an empty selection %j is told with the nearest that is not', (focus, hint) => {
  expect(complaintOf(dataset, focus)).toMatchObject([{ code: 'usage/empty-selection', hint }]);
});
