/** What a good editor would ask: each doubt on data that deserves it, and silence on data that does not. */
import { expect, test } from 'vitest';
import { accept, doubt } from '../../src/dataset/doubts/index.js';
import { builtInDataset, type LoadedDataset, readDataset } from '../../src/dataset/read.js';
import { type Diagnostic, Diagnostics } from '../../src/diagnostic.js';

async function loaded(yaml: string): Promise<LoadedDataset> {
  const found = new Diagnostics();
  const dataset = await readDataset([{ kind: 'text', name: 'roles.yaml', text: yaml }], found.report);
  if (dataset === undefined) throw new Error(found.all.map(({ message }) => message).join('\n'));
  return dataset;
}

function doubts(dataset: LoadedDataset, today = '2026-06-01'): readonly Diagnostic[] {
  const found = new Diagnostics();
  doubt({ ...dataset, today }, found.report);
  return found.all;
}

/** A dataset that leaves nothing to ask, but for what a test adds. */
const SOUND = `
asOf: 2026-05-01
sources: [{ title: A survey }]
`;

/** The code, place and message of each doubt about a dataset. */
async function asked(yaml: string, today?: string): Promise<readonly string[]> {
  return doubts(await loaded(SOUND + yaml), today).map(
    ({ code, place, message }) => `${code} at ${place?.path}: ${message}`,
  );
}

test('sound data raises nothing', async () => {
  expect(
    await asked(`
roles:
  - { title: Welder, salary: { min: 30000, max: 40000 }, skills: [Mathematics, Process work, TIG], summary: "1 < 2 & R&D; São Paulo" }
  - { title: Welding Inspector, salary: { min: 38000, max: 52000 }, skills: [mathematics of metals] }
`),
  ).toEqual([]);
});

test.each<readonly [about: string, yaml: string, expected: readonly string[]]>([
  [
    'a range wider than three to one',
    'roles: [{ title: Broker, salary: { min: 30000, max: 90001 } }, { title: Clerk, salary: { min: 30000, max: 90000 } }]',
    [
      'data/wide-range at roles[0].salary: "Broker" pays £30,000 to £90,001 a year: the upper end is more than three times the lower.',
    ],
  ],
  [
    'an answer that names a range for an hour',
    'faq: [{ question: Pay?, answer: "£13 to £14 an hour" }]\nroles: [{ title: Cook, salary: { min: 13, max: 15.5, period: hour } }]',
    [
      'data/answer-exceeded at faq[0].answer: The answer says £13 to £14 an hour, but one role reaches above that, up to £15.50 an hour.',
    ],
  ],
  [
    'a period that cannot be',
    'roles: [{ title: Cook, salary: { min: 13, max: 15 } }, { title: Chef, salary: { min: 30000, max: 36000, period: hour } }]',
    [
      'data/mixed-periods at roles: Pay is stated for different periods: 1 a year, 1 an hour.',
      'data/impossible-pay at roles[0].salary: "Cook" pays £13 to £15 a year: hardly anyone is paid that.',
      'data/impossible-pay at roles[1].salary: "Chef" pays £30,000 to £36,000 an hour: hardly anyone is paid that.',
    ],
  ],
  [
    'pay ten times away from the others',
    `roles: [${[31, 32, 33, 34, 35].map((pay, index) => `{ title: ${'ABCDE'[index]}, salary: { min: ${pay}000, max: ${pay}000 } }`).join(', ')}, { title: F, salary: { min: 340000, max: 340000 } }]`,
    [
      'data/far-from-others at roles[5].salary: "F" pays £340,000 a year, at least ten times the middle of the other roles, £33,000 a year.',
    ],
  ],
  [
    'pay ten times below that of two others',
    'roles: [{ title: A, salary: { min: 300000, max: 300000 } }, { title: B, salary: { min: 340000, max: 340000 } }, { title: C, salary: { min: 31000, max: 33000 } }]',
    [
      'data/far-from-others at roles[2].salary: "C" pays £31,000 to £33,000 a year, at most a tenth of the middle of the other roles, £320,000 a year.',
    ],
  ],
  [
    'pay of two roles, of which nobody can say which is far',
    'roles: [{ title: A, salary: { min: 340000, max: 340000 } }, { title: C, salary: { min: 32000, max: 32000 } }]',
    [],
  ],
  [
    'roles without pay among roles with pay, once',
    'roles: [{ title: A }, { title: B }, { title: C, salary: { min: 30000, max: 30000 } }]',
    ['data/pay-not-stated at roles: 2 of 3 roles state no pay: "A", "B".'],
  ],
  ['no pay at all: nothing', 'roles: [{ title: A }, { title: B }]', []],
  [
    'a median of few answers',
    `roles: [{ title: A, salary: { min: 30000, max: 40000, median: 35000, sample: 7 } }, { title: B, salary: { min: 30000, max: 40000, sample: 8 } }]`,
    ['data/small-sample at roles[0].salary.sample: The pay of "A" comes from 7 answers.'],
  ],
  [
    'roles that have closed, once',
    'roles: [{ title: A, closes: 2026-05-31 }, { title: B, closes: 2026-06-01 }, { title: C, closes: 2026-01-01 }]',
    [
      'data/closed-roles at roles[0].closes: The last day to apply for "A" was 31 May 2026, and one more role has closed.',
    ],
  ],
  [
    'several currencies',
    'roles: [{ title: A, salary: { min: 30000, max: 30000 } }, { title: B, salary: { min: 30000, max: 30000, currency: EUR } }]',
    ['data/other-currency at roles: Pay is stated in different currencies: 1 in GBP, 1 in EUR.'],
  ],
  [
    'titles that differ by a letter',
    'roles: [{ title: Data Scientist }, { title: Data-Scientists }, { title: Data Engineer II }, { title: Data Engineer III }, { title: Trainer }, { title: Trainee }]',
    ['data/similar-titles at roles[1].title: "Data-Scientists" and "Data Scientist" may be one role.'],
  ],
  [
    'titles that an employer tells apart: nothing',
    'roles: [{ title: Data Scientist, employer: Ada }, { title: data scientist, id: other, employer: Bob }]',
    [],
  ],
  [
    'skills in two spellings',
    'roles: [{ title: A, skills: [Python, REST APIs] }, { title: B, skills: [python, REST API, Statistics] }, { title: C, skills: [Python, Statistic] }]',
    [
      'data/skill-variants at roles[1].skills[0]: "Python" (2) and "python" (1) differ only in capitals or number.',
      'data/skill-variants at roles[1].skills[1]: "REST APIs" (1) and "REST API" (1) differ only in capitals or number.',
      'data/skill-variants at roles[2].skills[1]: "Statistics" (1) and "Statistic" (1) differ only in capitals or number.',
    ],
  ],
  [
    'text in the wrong encoding',
    'roles: [{ title: "Chef de cuisine, CafÃ© Noir", summary: "It’s at the cafÃ©â€™s door" }]',
    [
      'data/garbled-text at roles[0].title: "CafÃ©" looks like "Café", read once in the wrong encoding.',
      'data/garbled-text at roles[0].summary: "cafÃ©â€™s" looks like "café’s", read once in the wrong encoding.',
    ],
  ],
  [
    'markup of a web page',
    'roles: [{ title: A, summary: "Great <b>pay</b>", responsibilities: ["Research &amp; development"] }]',
    [
      'data/markup-in-text at roles[0].summary: The text holds "<b>", which is printed as it stands.',
      'data/markup-in-text at roles[0].responsibilities[0]: The text holds "&amp;", which is printed as it stands.',
    ],
  ],
  [
    'text too long for a slide',
    `roles: [{ title: A, summary: "${'word '.repeat(60).trim()}" }]`,
    ['data/long-text at roles[0].summary: This text has 299 characters; a slide is read with ease up to 280.'],
  ],
])('%s', async (_, yaml, expected) => {
  expect(await asked(yaml)).toEqual(expected);
});

test('figures without a source, and figures older than two years', async () => {
  const dataset = await loaded('asOf: 2024-06-01\nroles: [{ title: A, salary: { min: 30000, max: 30000 } }]');
  const codes = (today: string) => doubts(dataset, today).map(({ code }) => code);
  expect(codes('2026-06-01')).toEqual(['data/no-source']);
  expect(codes('2026-06-02')).toEqual(['data/no-source', 'data/old-figures']);
});

test.each([
  ['below an hourly rate', '2025-04-01', '{ min: 12.20, max: 13, period: hour }', '£12.21'],
  ['at the rate', '2025-04-01', '{ min: 12.21, max: 13, period: hour }', undefined],
  ['the day before a rate rises', '2026-03-31', '{ min: 12.21, max: 13, period: hour }', undefined],
  ['the day it rises', '2026-04-01', '{ min: 12.21, max: 13, period: hour }', '£12.71'],
  ['a year of 37.5 hours a week', '2024-04-01', '{ min: 22000, max: 24000 }', '£11.44'],
  ['another currency', '2025-04-01', '{ min: 12, max: 13, period: hour, currency: EUR }', undefined],
])('the minimum wage: %s', async (_, asOf, salary, rate) => {
  const dataset = await loaded(`asOf: ${asOf}\nsources: [{ title: A }]\nroles: [{ title: A, salary: ${salary} }]`);
  const found = doubts(dataset).filter(({ code }) => code !== 'data/old-figures');
  expect(found.map(({ code }) => code)).toEqual(rate === undefined ? [] : ['data/below-minimum-wage']);
  if (rate !== undefined) expect(found[0]?.message).toContain(`was ${rate} on`);
});

test('the minimum wage says which hours it assumed, and where it is not known', async () => {
  const year = await loaded(
    'asOf: 2026-04-01\nsources: [{ title: A }]\nroles: [{ title: A, salary: { min: 20000, max: 24000 } }]',
  );
  expect(doubts(year)[0]?.message).toBe(
    '"A" pays from £20,000 to £24,000 a year, which is £10.26 an hour if 37.5 hours a week are worked; the UK minimum wage for 21 and over was £12.71 on 1 April 2026.',
  );
  const later = await loaded(
    'asOf: 2027-04-01\nsources: [{ title: A }]\nroles: [{ title: A, salary: { min: 9, max: 9, period: hour } }]',
  );
  expect(doubts(later)).toMatchObject([{ code: 'data/minimum-wage-unknown', severity: 'note' }]);
});

test('a doubt about all roles is shown where one can be mended, and accepted for all', async () => {
  const dataset = await loaded(`${SOUND}
roles:
  - { title: A, salary: { min: 30000, max: 40000 } }
  - { title: B, salary: { min: 31000, max: 41000 } }
  - { title: C, salary: { min: 15, max: 16, period: hour, currency: EUR } }
  - { title: D }
`);
  const places = Object.fromEntries(doubts(dataset).map(({ code, place }) => [code, [place?.line, place?.path]]));
  expect(places).toEqual({
    'data/mixed-periods': [8, 'roles'],
    'data/other-currency': [8, 'roles'],
    'data/pay-not-stated': [9, 'roles'],
  });
});

test('each doubt says why it matters, and how to accept it', async () => {
  const [found] = doubts(await loaded(`${SOUND}roles: [{ title: Broker, salary: { min: 30000, max: 100000 } }]`));
  expect(found?.why).toBe('So wide a range says little, and its middle even less.');
  expect(found?.hint).toContain('- { code: data/wide-range, path: "roles[0].salary", reason: "..." }');
});

test('the London dataset has one: an answer on pay that its roles exceed; its age is accepted', async () => {
  const found = new Diagnostics();
  const london = await readDataset([builtInDataset()], found.report);
  if (london === undefined) throw new Error('the London dataset has errors');
  const left = accept(doubts(london, '2027-06-01'), london);
  expect(left).toMatchObject([
    {
      code: 'data/answer-exceeded',
      severity: 'warning',
      message: 'The answer says £50,000 to £100,000, but 6 roles reach above that, up to £130,000.',
      place: { file: 'data/london.yaml', path: 'faq[3].answer' },
    },
  ]);
});

const WIDE = `${SOUND}roles: [{ title: Broker, salary: { min: 30000, max: 100000 } }]\n`;

test.each([
  ['for every field', '{ code: data/wide-range, reason: Looked at. }', []],
  ['for its field', '{ code: data/wide-range, path: "roles[0].salary", reason: Looked at. }', []],
  [
    'for another field',
    '{ code: data/wide-range, path: "roles[1].salary", reason: Looked at. }',
    ['data/wide-range', 'data/acceptance-unused'],
  ],
  [
    'for another warning',
    '{ code: data/wide-rangs, reason: Looked at. }',
    ['data/wide-range', 'data/acceptance-unused'],
  ],
  ['of what comes true one day', '{ code: data/old-figures, reason: Looked at. }', ['data/wide-range']],
  [
    'of what no day makes true: the figures have theirs',
    '{ code: data/below-minimum-wage, reason: Looked at. }',
    ['data/wide-range', 'data/acceptance-unused'],
  ],
  [
    'of closed roles where none ever closes',
    '{ code: data/closed-roles, reason: Looked at. }',
    ['data/wide-range', 'data/acceptance-unused'],
  ],
])('an acceptance %s', async (_, accepted, left) => {
  const dataset = await loaded(`${WIDE}accept:\n  - ${accepted}\n`);
  expect(accept(doubts(dataset), dataset).map(({ code }) => code)).toEqual(left);
});

test('an acceptance of no use names the closest code', async () => {
  const dataset = await loaded(`${WIDE}accept:\n  - { code: data/wide-rangs, reason: Looked at. }\n`);
  expect(accept(doubts(dataset), dataset).at(-1)?.hint).toBe('Did you mean "data/wide-range"?');
});
