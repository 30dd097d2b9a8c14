/** Near a role: the two that share most skills with it, in the report, on the handout, on the web page and in the speaker's notes. */
import { describe, expect, test } from 'vitest';
import type { GridItem, Page, Scene } from '../../src/layout/scene.js';
import { writeSvg } from '../../src/output/svg/index.js';
import { textOf } from '../layout/scenes.js';
import { THEME } from '../layout/setting.js';
import { documentsOf, sceneOf, slidesOf, type Wanted } from './building.js';

interface Role {
  readonly title: string;
  readonly skills: readonly string[];
  readonly employer?: string;
  readonly salary?: { readonly min: number; readonly max: number; readonly [other: string]: unknown };
}

const pay = (min: number, max: number) => ({ min, max });

const FAIR: readonly Role[] = [
  { title: 'Developer', employer: 'Harbour', salary: pay(33_000, 47_000), skills: ['Python', 'Databases', 'Git'] },
  { title: 'Tester', employer: 'Quill', salary: pay(32_000, 45_000), skills: ['python', 'Git', 'Patience'] },
  { title: 'Analyst', salary: pay(27_000, 33_000), skills: ['Statistics', 'Python', 'Databases', 'Git'] },
  { title: 'Actuary', employer: 'Oak', salary: pay(34_000, 41_000), skills: ['Statistics', 'Exams'] },
  { title: 'Poet', salary: pay(18_000, 20_000), skills: ['Rhyme'] },
];

const TIERS = [
  { id: 'low', name: 'Lower tier', from: 0, below: 36_000 },
  { id: 'high', name: 'Upper tier', from: 36_000 },
];

const wanted = (roles: readonly unknown[], others: object = {}): Wanted => ({
  dataset: { name: 'A fair', tiers: TIERS, ...others, roles },
  expected: 'anything',
});

/** The tables of near roles, in the order of the pages; no other table has its caption. */
const tablesOf = ({ pages }: Scene): GridItem[] => pages.flatMap(tablesOn);

const tablesOn = ({ items }: Page): GridItem[] =>
  items.filter((item): item is GridItem => item.kind === 'grid' && item.alt.startsWith('Near '));

/** The cells of each row, as they are read. */
const rowsOf = ({ rows }: GridItem): string[] =>
  rows.map(({ cells }) =>
    cells.map(({ paragraphs }) => paragraphs.flatMap(({ runs }) => runs.map(({ text }) => text)).join('')).join(' | '),
  );

const textsOf = (scene: Scene): string[] =>
  scene.pages.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'text' ? [textOf(item)] : [])));

/** The same, counted from the data: the two with most skills of the same name, then those that pay most alike. */
function counted(role: Role, roles: readonly Role[]): string[] {
  const key = (skill: string) => skill.toLowerCase();
  const middle = ({ salary }: Role) => ((salary?.min ?? 0) + (salary?.max ?? 0)) / 2;
  const thousands = (amount: number) => `£${amount / 1000}k`;
  return roles
    .filter((other) => other !== role)
    .map((other) => ({ other, shared: role.skills.filter((one) => other.skills.map(key).includes(key(one))) }))
    .filter(({ shared }) => shared.length > 0)
    .sort(
      (a, b) =>
        b.shared.length - a.shared.length ||
        Math.abs(middle(a.other) - middle(role)) - Math.abs(middle(b.other) - middle(role)),
    )
    .slice(0, 2)
    .map(({ other, shared: [first, ...more] }) => {
      const by = middle(other) - middle(role);
      const numbers = ['', '', 'two', 'three'];
      const skills = more.length > 1 ? `${first} and ${numbers[more.length]} more` : [first, ...more].join(' and ');
      const name = other.employer === undefined ? other.title : `${other.title}, ${other.employer}`;
      const range = `${thousands(other.salary?.min ?? 0)} to ${thousands(other.salary?.max ?? 0)}`;
      const amount = `£${Math.abs(by).toLocaleString('en-GB')} ${by > 0 ? 'more' : 'less'}`;
      return `${name} | Shares: ${skills} | ${range} | ${by === 0 ? 'the same pay' : amount}`;
    });
}

describe('in a report', async () => {
  const report = await sceneOf('report', wanted(FAIR));

  test('the two nearest roles are told with what both ask for, their pay and its difference, as counted from the data', () => {
    const told = tablesOf(report).map(rowsOf);
    const byMidpoint = ['Developer', 'Tester', 'Actuary', 'Analyst'];
    const expected = byMidpoint.map((title) => {
      const role = FAIR.find((one) => one.title === title);
      return role === undefined ? [] : counted(role, FAIR);
    });
    expect(told).toEqual(expected);
    expect(told[0]).toEqual([
      'Analyst | Shares: Python and two more | £27k to £33k | £10,000 less',
      'Tester, Quill | Shares: Python and Git | £32k to £45k | £1,500 less',
    ]);
  });

  test('all of it is said in full to a person who does not see the bars, and tagged as a table', () => {
    const [table] = tablesOf(report);
    expect(table?.alt).toBe(
      'Near Developer, by the skills that both ask for. Analyst: Python, Databases and Git; £27,000 to £33,000 a year, £10,000 less. Tester, Quill: Python and Git; £32,000 to £45,000 a year, £1,500 less.',
    );
    const roles = table?.rows.map(({ cells }) => cells.map(({ tag }) => report.tags[tag ?? 0]?.role));
    expect(roles).toEqual([
      ['TH', 'TD', 'TD', 'TD'],
      ['TH', 'TD', 'TD', 'TD'],
    ]);
  });

  test('its bars stand on the scale of the document, in the colours of their tiers', () => {
    const [table] = tablesOf(report);
    const bars = table?.drawn.filter((item) => item.kind === 'shape' && item.name === 'Bar') ?? [];
    const lines = table?.drawn.filter((item) => item.name === 'Scale') ?? [];
    expect(bars.map((bar) => bar.kind === 'shape' && bar.fill)).toEqual(['lower', 'lower', 'upper', 'upper']);
    const { from, to } = { from: 15_000, to: 50_000 };
    const start = Math.min(...lines.map(({ box }) => box.x));
    const end = Math.max(...lines.map(({ box }) => box.x + box.w));
    const at = (value: number) => start + ((value - from) / (to - from)) * (end - start);
    expect(bars[0]?.box.x).toBeCloseTo(at(27_000), 1);
    expect((bars[1]?.box.x ?? 0) + (bars[1]?.box.w ?? 0)).toBeCloseTo(at(33_000), 1);
  });

  test('a role that shares nothing with any other has none', () => {
    const [poet] = report.pages.filter((page) =>
      page.items.some((item) => item.kind === 'text' && textOf(item) === 'Poet' && item.name === 'Title'),
    );
    expect(
      poet &&
        tablesOn(poet)
          .map(({ alt }) => alt)
          .join(),
    ).not.toContain('Poet');
  });

  test('looks as designed', async () => {
    const page = report.pages.find((one) => tablesOn(one).length > 0);
    const [drawn] = await writeSvg({ ...report, pages: page ? [page] : [] }, THEME);
    await expect(drawn).toMatchFileSnapshot('golden/near-report.svg');
  });
});

describe('on a handout', async () => {
  const handout = await sceneOf('handout', wanted(FAIR));

  test('the same stands under the lists', () => {
    expect(tablesOf(handout).map(rowsOf)).toEqual(
      ['Developer', 'Tester', 'Actuary', 'Analyst'].map((title) =>
        FAIR.filter((role) => role.title === title).flatMap((role) => counted(role, FAIR)),
      ),
    );
    expect(handout.pages).toHaveLength(FAIR.length);
  });

  test('looks as designed', async () => {
    const [drawn] = await writeSvg({ ...handout, pages: handout.pages.slice(0, 1) }, THEME);
    await expect(drawn).toMatchFileSnapshot('golden/near-handout.svg');
  });

  test('never needs a back by itself, and stands on one that there is', async () => {
    const crowded = (count: number) =>
      FAIR.map((role) => ({
        ...role,
        responsibilities: Array.from({ length: count }, (_, index) => `Do the work of day ${index + 1}`),
      }));
    const apart = (roles: readonly Role[]) =>
      roles.map((role) => ({ ...role, skills: role.skills.map((skill) => `${skill}${role.title}`) }));
    for (const count of [5, 6, 7, 8, 9, 16]) {
      const [near, alone] = await Promise.all(
        [crowded(count), apart(crowded(count))].map((roles) => sceneOf('handout', wanted(roles))),
      );
      expect(near?.pages.length).toBe(alone?.pages.length);
    }
    const backs = (await sceneOf('handout', wanted(crowded(16)))).pages.filter((_, index) => index % 2 === 1);
    expect(backs.slice(0, 2).map((page) => tablesOn(page).length)).toEqual([1, 1]);
  });
});

test('a speaker is told it in words, instead of what differs from the neighbour', async () => {
  const { deck } = await documentsOf(wanted(FAIR));
  const developer = deck.sections.find(({ role, layout }) => role === 'developer' && layout === 'role');
  const notes = developer?.notes.map((words) => words.map(({ text }) => text).join('')) ?? [];
  expect(notes).toContain(
    'Near it: Analyst (also Python and two more; £10,000 less), and Tester, Quill (also Python and Git; £1,500 less).',
  );
  expect(notes.join('\n')).not.toContain('Beside the');
  expect(notes.join(' ').split(/\s+/).length).toBeLessThanOrEqual(100);
});

test('slides leave it out, whatever the template', async () => {
  for (const template of ['report', 'handout']) {
    const slides = await slidesOf(template, wanted(FAIR));
    expect(textsOf(slides)).not.toContain('Near this role');
    expect(tablesOf(slides)).toEqual([]);
  }
});

describe('what data can be', () => {
  const nearIn = async (roles: readonly unknown[], others: object = {}) =>
    tablesOf(await sceneOf('report', wanted(roles, others))).map(rowsOf);

  test.each([
    ['London, whose skills are all different', undefined],
    ['one role', { name: 'One', roles: [{ title: 'A', skills: ['Python'], salary: pay(1000, 2000) }] }],
    ['no skills', { name: 'None', roles: [{ title: 'A', salary: pay(1000, 2000) }, { title: 'B' }] }],
  ])('%s has none', async (_, dataset) => {
    for (const template of ['report', 'handout'])
      expect(textsOf(await sceneOf(template, { dataset, expected: 'anything' }))).not.toContain('Near this role');
  });

  test('two roles are near to each other', async () => {
    expect(await nearIn(FAIR.slice(0, 2))).toEqual([
      ['Tester, Quill | Shares: Python and Git | £32k to £45k | £1,500 less'],
      ['Developer, Harbour | Shares: python and Git | £33k to £47k | £1,500 more'],
    ]);
  });

  test('pay that is not stated is said, and has no difference', async () => {
    const rows = await nearIn([
      ...FAIR.slice(0, 1),
      { ...FAIR[1], skills: ['Git'] },
      { title: 'Volunteer', skills: ['Git'] },
    ]);
    expect(rows[0]).toEqual([
      'Tester, Quill | Shares: Git | £32k to £45k | £1,500 less',
      'Volunteer | Shares: Git | pay not stated | ',
    ]);
    expect(rows[2]).toEqual([
      'Developer, Harbour | Shares: Git | £33k to £47k | ',
      'Tester, Quill | Shares: Git | £32k to £45k | ',
    ]);
  });

  test('without pay it is a list', async () => {
    const roles = FAIR.map(({ salary: _, ...role }) => role);
    const texts = textsOf(await sceneOf('report', wanted(roles, { tiers: undefined })));
    expect(texts).toContain('Near this role');
    expect(texts).toContain('Analyst: shares Python and two more');
    expect(await nearIn(roles, { tiers: undefined })).toEqual([]);
  });

  test('hourly pay is told by the hour, other periods about so much, other currencies as they are stated', async () => {
    const hourly = (min: number, max: number) => ({ min, max, period: 'hour' });
    const skills = ['Swimming'];
    const none = { tiers: undefined };
    expect(
      await nearIn(
        [
          { title: 'Lifeguard', skills, salary: hourly(12.21, 15.5) },
          { title: 'Coach', skills, salary: hourly(20, 20) },
        ],
        none,
      ),
    ).toEqual([
      ['Lifeguard | Shares: Swimming | £12.21 to £15.50 | £6.15 less'],
      ['Coach | Shares: Swimming | £20 | £6.15 more'],
    ]);
    const mixed = [
      { title: 'Lifeguard', skills, salary: hourly(12, 14) },
      { title: 'Coach', skills, salary: pay(30_000, 40_000) },
      { title: 'Guide', skills, salary: { ...pay(30_000, 40_000), currency: 'EUR' } },
    ];
    expect(await nearIn(mixed, none)).toEqual([
      [
        'Lifeguard | Shares: Swimming | about £23,400 to £27,300 | about £9,700 less',
        'Guide | Shares: Swimming | €30,000 to €40,000 a year | ',
      ],
      [
        'Coach | Shares: Swimming | £30,000 to £40,000 | about £9,700 more',
        'Guide | Shares: Swimming | €30,000 to €40,000 a year | ',
      ],
      [
        'Lifeguard | Shares: Swimming | about £23,400 to £27,300 | ',
        'Coach | Shares: Swimming | £30,000 to £40,000 | ',
      ],
    ]);
  });

  test('a bar that would end beyond the scale of a focus is left out, and its pay is said', async () => {
    const scene = await sceneOf('report', { ...wanted(FAIR), focus: { roles: ['analyst'] } });
    const [table] = tablesOf(scene);
    expect(table && rowsOf(table)[0]).toBe(
      'Developer, Harbour | Shares: Python and two more | £33k to £47k | £10,000 more',
    );
    expect(table?.drawn.filter(({ name }) => name === 'Bar')).toEqual([]);
  });

  test('namesakes are told apart, and their employer is not told twice', async () => {
    const nurse = { title: 'Nurse', skills: ['Care'] };
    const rows = await nearIn(
      [
        { ...nurse, id: 'a', employer: 'Trust', salary: pay(30_000, 42_000) },
        { ...nurse, id: 'b', employer: 'Clinic', salary: pay(31_000, 41_000) },
      ],
      { tiers: undefined },
    );
    expect(rows.flat()).toEqual([
      'Nurse, Clinic | Shares: Care | £31k to £41k | the same pay',
      'Nurse, Trust | Shares: Care | £30k to £42k | the same pay',
    ]);
  });

  test('skills of eighty characters take lines of their own, all on the page', async () => {
    const skills = ['An interest in the things that other people leave undone at the end of a long day'];
    const roles = FAIR.map((role) => ({ ...role, skills }));
    for (const layout of [{}, { largePrint: true }, { paper: 'A5' as const }]) {
      const scene = await sceneOf('report', { ...wanted(roles), layout });
      expect(tablesOf(scene).length).toBeGreaterThan(0);
      for (const { box, rows } of tablesOf(scene)) {
        const lines = rows.flatMap(({ cells }) =>
          cells.flatMap(({ paragraphs }) => paragraphs.flatMap((one) => one.lines)),
        );
        const ends = lines.flatMap(({ pieces }) => pieces.map(({ x, w }) => x + w));
        expect(Math.max(...ends)).toBeLessThanOrEqual(box.x + box.w + 4);
        expect(Math.max(...lines.map(({ baseline }) => baseline))).toBeLessThan(box.y + box.h);
      }
    }
    // The smallest paper has no room for them.
    expect(tablesOf(await sceneOf('report', { ...wanted(roles), layout: { paper: 'A6' } }))).toEqual([]);
  });

  test('is read from right to left where the dataset is', async () => {
    const [table] = tablesOf(await sceneOf('report', wanted(FAIR, { language: 'ar' })));
    const [name, , amount, difference] =
      table?.rows[0]?.cells.map(({ paragraphs }) => paragraphs[0]?.lines[0]?.pieces[0]?.x ?? 0) ?? [];
    expect(name).toBeGreaterThan(difference ?? Number.POSITIVE_INFINITY);
    expect(amount).toBeGreaterThan(difference ?? Number.POSITIVE_INFINITY);
  });
});

test('a catalogue of sixty has no page more for it, and says it where a page has room', async () => {
  const roles = Array.from({ length: 60 }, (_, index) => ({
    title: `Role ${index + 1}`,
    salary: pay(20_000 + 500 * index, 30_000 + 500 * index),
    skills: ['Teamwork', `Cloud ${index % 3}`],
    responsibilities: ['Plan the work', 'Do the work'],
  }));
  const apart = roles.map((role) => ({
    ...role,
    skills: role.skills.map((_, index) => `S${index} of ${role.title.replace(' ', '')}`),
  }));
  const isEntry = ({ items }: Page) => items.some((item) => item.kind === 'text' && item.name === 'Title');
  const [near, alone] = await Promise.all([roles, apart].map((some) => sceneOf('report', wanted(some))));
  const entries = (scene: Scene | undefined) => scene?.pages.filter(isEntry).length;
  expect(entries(near)).toBe(entries(alone));
  const told = near === undefined ? [] : textsOf(near).filter((words) => words.includes(': shares Teamwork'));
  expect(told.length).toBeGreaterThan(0);
});
