/** What documents may claim of the roles: by tier, by employer, by skill. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { neighboursIn } from '../../src/dataset/neighbours.js';
import { differenceOf, overlapOf } from '../../src/dataset/pay.js';
import { commonSkills, matrixSkills } from '../../src/dataset/skills.js';
import { byEmployer, byTier, standings, statistics } from '../../src/dataset/statistics.js';
import type { Dataset, Period, Role } from '../../src/dataset/types.js';
import { datasetOf, selectionOf } from './support.js';

const HOSPITAL = await datasetOf(`
tiers: [{ id: low, name: Low, from: 0, below: 30000 }, { id: high, name: High, from: 30000 }]
roles:
  - { title: Porter, employer: Trust, salary: { min: 22000, max: 24000 }, skills: [Lifting] }
  - { title: Nurse, employer: Trust, salary: { min: 28000, max: 36000 }, skills: [First aid, Care plans] }
  - { title: Matron, employer: Trust, salary: { min: 15, max: 25, period: hour }, skills: [care plans, Rotas, "C++"] }
  - { title: Cook, employer: Caterer, salary: { min: 24000, max: 30000, median: 25000 }, skills: [Rotas and first aid] }
  - { title: Locum, employer: Agency, salary: { min: 90000, max: 90000, currency: EUR }, skills: [C] }
  - { title: Volunteer }
`);

describe('the statistics of the chosen roles', () => {
  test('are of those whose pay can be compared, and say how many are not', () => {
    const stats = statistics(HOSPITAL, selectionOf(HOSPITAL));
    expect(stats).toMatchObject({ total: 6, count: 6, paid: 4, unpaid: 2, narrowest: 2000 });
    // Midpoints: 23,000, 25,000 (a median), 32,000 and, by the hour, 39,000.
    expect(stats).toMatchObject({ lowerQuartile: 24_500, median: 28_500, upperQuartile: 33_750 });
    // What is stated for another period is told to the nearest hundred.
    expect(stats.lowest).toMatchObject({ value: 22_000, roles: [{ title: 'Porter' }] });
    expect(stats.highest).toMatchObject({ value: 48_800, about: true, roles: [{ title: 'Matron' }] });
    expect(standings(HOSPITAL).get('locum')).toBeUndefined();
  });

  test('count who can pay more than the start of the highest tier, unless that follows from their tier', () => {
    expect(statistics(HOSPITAL, selectionOf(HOSPITAL)).above).toMatchObject({ count: 2 });
    expect(statistics(HOSPITAL, selectionOf(HOSPITAL, { tiers: ['high'] })).above).toBeUndefined();
  });

  test('by tier are those of its roles, highest first', () => {
    const tiers = byTier(HOSPITAL, selectionOf(HOSPITAL));
    expect(tiers.map(({ tier, roles, count, paid, median }) => [tier.id, roles.length, count, paid, median])).toEqual([
      ['high', 2, 2, 2, 35_500],
      ['low', 2, 2, 2, 24_000],
    ]);
    expect(byTier(HOSPITAL, selectionOf(HOSPITAL, { roles: ['porter'] })).map(({ tier }) => tier.id)).toEqual(['low']);
  });

  test('by employer say who pays nothing that can be compared', () => {
    const employers = byEmployer(HOSPITAL, selectionOf(HOSPITAL));
    expect(
      employers.map(({ employer, count, paid, unpaid, median }) => [employer, count, paid, unpaid, median]),
    ).toEqual([
      ['Trust', 3, 3, 0, 32_000],
      ['Agency', 1, 0, 1, undefined],
      ['Caterer', 1, 1, 0, 25_000],
    ]);
  });

  test('by employer say where its roles and its stalls are, each once', async () => {
    const dataset = await datasetOf(`
roles:
  - { title: Driver, employer: Rail, location: York, stall: A1 }
  - { title: Guard, employer: Rail, location: Derby, stall: A1 }
  - { title: Planner, employer: Rail, location: York }
  - { title: Baker, employer: Mill }
`);
    expect(byEmployer(dataset, selectionOf(dataset)).map(({ places, stalls }) => [places, stalls])).toEqual([
      [['York', 'Derby'], ['A1']],
      [[], []],
    ]);
  });

  test('of one role are that role’s', async () => {
    const { lowest, highest, ...stats } = statistics(HOSPITAL, selectionOf(HOSPITAL, { roles: ['nurse'] }));
    expect(stats).toMatchObject({ count: 1, median: 32_000, lowerQuartile: 32_000, upperQuartile: 32_000 });
    expect([lowest?.value, highest?.value]).toEqual([28_000, 36_000]);
  });
});

describe('the columns of a matrix', () => {
  const columns = (...skills: readonly string[][]) =>
    matrixSkills(
      HOSPITAL.roles.slice(0, skills.length).map((role, index) => ({ ...role, skills: skills[index] ?? [] })),
    ).map(({ name }) => name);
  const short = ['SQL', 'Git', 'R', 'Go', 'CSS', 'PHP', 'XML', 'C', 'Lua'];
  const long = ['Communication', 'Collaboration', 'Commissioning', 'Administration', 'Qualifications', 'Presentations'];

  test('are the skills that roles share, up to eight', () => {
    expect(columns(short, short, short)).toEqual(short.slice(0, 8));
  });

  test('are fewer where their heads have no room, and at least five', () => {
    expect(columns(long, long, long)).toEqual(long.slice(0, 5));
  });

  test('are made up to five by rarer ones', () => {
    expect(columns(['SQL', 'Git'], ['SQL', 'R', 'Go'], ['SQL', 'CSS', 'PHP'])).toEqual([
      'SQL',
      'Git',
      'R',
      'Go',
      'CSS',
    ]);
  });

  test('are none where no three roles share a skill', () => {
    expect(columns(short, short)).toEqual([]);
  });
});

describe('common skills', () => {
  const named = (dataset: Dataset) =>
    commonSkills(dataset.roles).map(({ name, roles }) => [name, ...roles.map(({ title }) => title)]);

  test('are named by every role that has their words, those of most roles first', () => {
    expect(named(HOSPITAL)).toEqual([
      ['First aid', 'Nurse', 'Cook'],
      ['Care plans', 'Nurse', 'Matron'],
      ['Rotas', 'Matron', 'Cook'],
      ['Lifting', 'Porter'],
      ['C++', 'Matron'],
      ['Rotas and first aid', 'Cook'],
      ['C', 'Locum'],
    ]);
  });

  test('are none where no role names one', async () => {
    expect(named(await datasetOf('[{ title: A, skills: ["…"] }, { title: B }]'))).toEqual([]);
  });
});

describe('the nearest roles', () => {
  const near = (id: string, dataset = HOSPITAL) => {
    const role = dataset.roles.find((one) => one.id === id);
    if (role === undefined) throw new Error(`no role ${id}`);
    return neighboursIn(dataset)(role).map(({ role: { title }, shared }) => [title, shared]);
  };

  test('share skills with a role, whichever names them shorter', () => {
    expect(near('nurse')).toEqual([
      ['Matron', ['Care plans']],
      ['Cook', ['First aid']],
    ]);
    expect(near('cook')).toEqual([
      ['Nurse', ['First aid']],
      ['Matron', ['Rotas']],
    ]);
    expect(near('porter')).toEqual([]);
    expect(near('locum')).toEqual([]);
  });

  test('share what stands in a skill as long as a cell of a spreadsheet may be', async () => {
    const long = `${'Words of an advertisement '.repeat(1200)}and first aid`;
    const dataset = await datasetOf(`
- { title: Advertised, skills: ["${long}"] }
- { title: Nurse, skills: [First aid] }
- { title: Both, skills: ["${long}", Rotas] }
`);
    expect(near('advertised', dataset)).toEqual([
      ['Nurse', ['First aid']],
      ['Both', [long]],
    ]);
  });

  test('are those with most in common, then those that pay most alike, then those without pay', async () => {
    const dataset = await datasetOf(`
- { title: A, salary: { min: 30000, max: 40000 }, skills: [R, SQL, Excel] }
- { title: Far, salary: { min: 80000, max: 90000 }, skills: [R] }
- { title: Unpaid, skills: [r] }
- { title: Close, salary: { min: 31000, max: 41000 }, skills: [SQL] }
- { title: Both, skills: [excel, sql] }
- { title: Fifth, skills: [Excel] }
- { title: Sixth, skills: [Excel] }
`);
    expect(near('a', dataset).map(([title]) => title)).toEqual(['Both', 'Close', 'Far', 'Unpaid', 'Fifth']);
    expect(near('a', dataset)[0]).toEqual(['Both', ['SQL', 'Excel']]);
  });

  test('are found as by looking at every role', async () => {
    const skills = fc.uniqueArray(fc.constantFrom('R', 'SQL', 'Excel', 'R and SQL', 'Python'), { maxLength: 3 });
    const pay = fc.option(fc.integer({ min: 20, max: 26 }), { nil: undefined });
    const one = fc.record({ skills, pay });
    await fc.assert(
      fc.asyncProperty(fc.array(one, { minLength: 2, maxLength: 30 }), async (given) => {
        const roles = given.map(({ skills, pay }, index) => ({
          title: `R${index}`,
          skills,
          ...(pay && { salary: { min: pay * 1000, max: pay * 1000 } }),
        }));
        const dataset = await datasetOf(JSON.stringify(roles));
        const [role] = dataset.roles;
        const payOf = (one: Role) => one.salary?.min ?? Number.NaN;
        const apart = (one: Role) => {
          const distance = role === undefined ? Number.NaN : Math.abs(payOf(one) - payOf(role));
          return Number.isNaN(distance) ? Infinity : distance;
        };
        const found = new Map(
          role === undefined ? [] : neighboursIn(dataset)(role).map((near) => [near.role, near.shared]),
        );
        const shares = (one: Role) => neighboursIn({ ...dataset, roles: role ? [role, one] : [] });
        const counts = new Map(
          dataset.roles.slice(1).map((one) => [one, (role && shares(one)(role)[0]?.shared.length) ?? 0] as const),
        );
        const expected = [...counts]
          .filter(([, count]) => count > 0)
          .sort(([a, m], [b, n]) => n - m || (apart(a) === apart(b) ? 0 : apart(a) - apart(b)))
          .slice(0, 5);
        expect([...found].map(([one, shared]) => [one.title, shared.length])).toEqual(
          expected.map(([one, count]) => [one.title, count]),
        );
      }),
    );
  });

  test('of many roles with one skill are found in a moment', async () => {
    const roles = Array.from(
      { length: 3000 },
      (_, index) => `{ title: R${index}, skills: [Python, "Skill ${index % 50}"] }`,
    );
    const dataset = await datasetOf(`[${roles.join(', ')}]`);
    const start = process.cpuUsage();
    expect(near('r7', dataset)).toHaveLength(5);
    expect(process.cpuUsage(start).user / 1e6).toBeLessThan(1);
  });
});

describe('the difference in pay of two roles', () => {
  const between = async (own: string, other: string, period: Period = 'year') => {
    const dataset = await datasetOf(`[{ title: A${own} }, { title: B${other} }]`);
    const [a, b] = dataset.roles;
    return a && b && differenceOf(a, b, period, dataset);
  };
  const pays = (salary: string) => `, salary: { ${salary} }`;
  const pounds = (amount: number, period: Period) => ({ min: amount, max: amount, currency: 'GBP', period });

  test.each<[string, string, Period, object]>([
    ['min: 30000, max: 40000', 'min: 20000, max: 45000', 'year', { by: pounds(2500, 'year'), less: true, more: false }],
    ['min: 30000, max: 40000', 'min: 32000, max: 38000', 'year', { by: pounds(0, 'year'), less: false, more: false }],
    // A median that is stated is the midpoint.
    [
      'min: 30000, max: 40000',
      'min: 30000, max: 40000, median: 36000',
      'year',
      { by: pounds(1000, 'year'), less: false, more: true },
    ],
    // In the period of both, whatever the document tells, and without the noise of binary fractions.
    [
      'min: 12.1, max: 12.1, period: hour',
      'min: 15.4, max: 15.4, period: hour',
      'year',
      { by: pounds(3.3, 'hour'), less: false, more: true },
    ],
    // Of two periods about as much as is told: £15 an hour is £29,250 a year, told as £29,300.
    [
      'min: 15, max: 15, period: hour',
      'min: 30000, max: 40000',
      'year',
      { by: pounds(5800, 'year'), less: false, more: true, about: true },
    ],
  ])('%s, and another’s %s', async (own, other, period, difference) => {
    expect(await between(pays(own), pays(other), period)).toEqual(difference);
  });

  test('is none where they cannot be compared', async () => {
    expect(await between(pays('min: 1, max: 2'), '')).toBeUndefined();
    expect(await between(pays('min: 1, max: 2'), pays('min: 1, max: 2, currency: EUR'))).toBeUndefined();
    expect(await between(pays('min: 1, max: 2, currency: EUR'), pays('min: 3, max: 6, currency: EUR'))).toMatchObject({
      by: { min: 3, currency: 'EUR' },
    });
  });
});

describe('the overlap of two ranges', () => {
  test.each([
    [
      [20, 30],
      [25, 40],
      [25, 30],
    ],
    [
      [20, 40],
      [25, 30],
      [25, 30],
    ],
    [
      [20, 30],
      [30, 40],
      [30, 30],
    ],
    [[20, 30], [31, 40], undefined],
  ] as const)('of %j and %j is %j', ([a, b], [c, d], both) => {
    expect(overlapOf({ min: a, max: b }, { min: c, max: d })).toEqual(both && { min: both[0], max: both[1] });
  });

  test('is the same either way, and inside of both', () => {
    const range = fc.tuple(fc.nat(100), fc.nat(100)).map(([min, wide]) => ({ min, max: min + wide }));
    fc.assert(
      fc.property(range, range, (one, other) => {
        const both = overlapOf(one, other);
        expect(overlapOf(other, one)).toEqual(both);
        for (const amount of both === undefined ? [] : [both.min, both.max]) {
          for (const { min, max } of [one, other]) expect(min <= amount && amount <= max).toBe(true);
        }
      }),
    );
  });
});
