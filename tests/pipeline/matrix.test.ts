/** The matrix of skills: which role asks for which, in the deck, in the report and on the web page. */
import { describe, expect, test } from 'vitest';
import type { GridItem, Scene } from '../../src/layout/scene.js';
import { writeSvg } from '../../src/output/svg/index.js';
import { THEME } from '../layout/setting.js';
import { falseTitles } from '../looks/titles.js';
import { contentOf, PdfReader } from '../output/pdf/reader.js';
import { type Both, documentsOf, filesOf, type Name, scenesOf, type Wanted } from './building.js';
import { deckTexts, elementNames } from './reading.js';

interface Skilled {
  readonly title: string;
  readonly skills: readonly string[];
  readonly salary?: object;
}

const FAIR: readonly Skilled[] = [
  { title: 'Developer', skills: ['Python', 'Databases'] },
  { title: 'Analyst', skills: ['Python and R', 'Statistics'] },
  { title: 'Tester', skills: ['Patience', 'python'] },
  { title: 'Actuary', skills: ['Statistics', 'Exams', 'Latin'] },
  { title: 'Poet', skills: [] },
];

/** Sixty roles in three tiers of twenty, each with one skill of all and one of a third. */
const SIXTY = Array.from({ length: 60 }, (_, index): Skilled => {
  const skills = ['Teamwork', ['Cloud', 'Network', 'Product'][index % 3] ?? ''];
  return { title: `Role ${index + 1}`, skills, salary: { min: 20_000 + 500 * index, max: 30_000 + 500 * index } };
});

const wanted = (roles: readonly Skilled[], others: object = {}): Wanted => ({
  dataset: { name: 'A fair', ...others, roles },
});

/** Sixty roles have no room on one ladder, which is said; the matrix has parts with titles of their own. */
const LADDER = ['layout/continued'];

const DOCUMENTS: readonly Name[] = ['deck', 'report'];

/** The tables of the matrix, a slide or page each; no other table has marks. */
function matrixOf({ pages }: Scene): GridItem[] {
  const grids = pages.flatMap(({ items }) => items.filter((item) => item.kind === 'grid'));
  return grids.filter(({ rows }) => rows.some(({ cells }) => cells.some((cell) => isMark(cell))));
}

type Cell = GridItem['rows'][number]['cells'][number];

const isMark = ({ paragraphs }: Cell) => paragraphs.some(({ runs }) => runs.some(({ says }) => says === 'asked for'));
const wordsOf = ({ paragraphs }: Cell) => paragraphs.flatMap(({ runs }) => runs.map(({ text }) => text)).join('');

/** Each row as a line, its squares as they are drawn. */
const linesOf = ({ rows }: GridItem) => rows.map(({ cells }) => cells.map(wordsOf).join('|'));

const titlesOf = ({ deck, report }: Both<Scene>, names: readonly string[]) =>
  [deck, report].flatMap((scene) => falseTitles(scene, names).map(({ what }) => what));

describe('the matrix', () => {
  test.each(DOCUMENTS)(
    'of a %s has the most named skills as columns, a square for each role that asks, and counts',
    async (name) => {
      const [grid, ...others] = matrixOf((await scenesOf(wanted(FAIR)))[name]);
      expect(others).toEqual([]);
      expect(grid && linesOf(grid)).toEqual([
        'Role|Python|Statistics|Exams|Latin|Python and R',
        'Actuary|·|■|■|■|·',
        'Analyst|■|■|·|·|■',
        'Developer|■|·|·|·|·',
        'Poet|·|·|·|·|·',
        'Tester|■|·|·|·|·',
        'Of all five|3|2|1|1|1',
      ]);
    },
  );

  test('says its finding, counted, and stands in agenda and contents', async () => {
    const { deck, report } = await documentsOf(wanted(FAIR, { faq: [{ question: 'Q', answer: 'A' }] }));
    for (const { sections } of [deck, report]) {
      const matrix = sections.find(({ id }) => id === 'matrix');
      expect(matrix?.title.map(({ text }) => text).join('')).toBe('Python opens three of the five roles');
      const contents = sections.flatMap(({ blocks }) =>
        blocks.flatMap((block) => (block.kind === 'contents' ? block.entries : [])),
      );
      expect(contents.map(({ target }) => target)).toContain('matrix');
    }
  });

  test('is a native table in a deck, and says in words what its squares show', async () => {
    const { deck } = await filesOf(wanted(FAIR));
    expect(elementNames(deck)).toContain('a:tbl');
    expect(deckTexts(deck)).toContain(
      'Which skills the five roles ask for. Python: Analyst, Developer and Tester; Statistics: Actuary and Analyst; Exams: Actuary; Latin: Actuary; Python and R: Analyst.',
    );
  });

  test.each(DOCUMENTS)('of a %s looks as designed', async (name) => {
    const tiers = [
      { id: 'low', name: 'Lower tier', from: 0, below: 30_000 },
      { id: 'high', name: 'Upper tier', from: 30_000 },
    ];
    const roles = FAIR.map((role, index) => ({
      ...role,
      salary: { min: 24_000 + 4_000 * index, max: 26_000 + 4_000 * index },
    }));
    const scene = (await scenesOf(wanted(roles, { asOf: '2025-01-01', tiers })))[name];
    const [drawn] = await writeSvg(
      { ...scene, pages: scene.pages.slice(scene.targets.matrix?.page).slice(0, 1) },
      THEME,
    );
    await expect(drawn).toMatchFileSnapshot(`golden/matrix-${name}.svg`);
  });

  test('is said in words by its squares in a PDF', async () => {
    const { report } = await filesOf(wanted(FAIR));
    const pdf = new PdfReader(report);
    const said = pdf.pages.flatMap((page) =>
      contentOf(pdf.stream(pdf.dictionary(page).get('Contents'))).flatMap((value) =>
        value instanceof Map && value.has('ActualText') ? [value.get('ActualText')] : [],
      ),
    );
    const utf16 = (text: string) => `\u00fe\u00ff${[...text].map((letter) => `\u0000${letter}`).join('')}`;
    expect(said).toEqual(Array.from({ length: 8 }, () => utf16('asked for')));
  });

  test.each([
    ['no role names a skill', FAIR.map(({ title }) => ({ title, skills: [] }))],
    ['no three roles share one', FAIR.slice(1)],
    ['there is one role', FAIR.slice(0, 1)],
  ])('is left out where %s', async (_, roles) => {
    const { deck, report } = await scenesOf(wanted(roles));
    expect([...matrixOf(deck), ...matrixOf(report)]).toEqual([]);
    expect([deck.targets.matrix, report.targets.matrix]).toEqual([undefined, undefined]);
  });
});

describe('a matrix of sixty roles', async () => {
  const both = await scenesOf({ ...wanted(SIXTY), expected: LADDER });

  test.each(DOCUMENTS)('of a %s goes on with its heads said again, and loses no role', (name) => {
    const grids = matrixOf(both[name]);
    expect(grids.length).toBeGreaterThan(2);
    for (const grid of grids) expect(linesOf(grid)[0]).toBe('Role|Teamwork|Product|Network|Cloud');
    const rows = grids.flatMap(linesOf).filter((line) => line.startsWith('Role ') && line.includes('■'));
    expect(rows).toHaveLength(60);
    expect(grids.flatMap(linesOf).filter((line) => line.startsWith('Of all'))).toEqual(['Of all 60|60|20|20|20']);
  });

  test('has titles that are true of each part', () => {
    const names = ['A fair', ...SIXTY.map(({ title }) => title)];
    expect(titlesOf(both, names)).toEqual([]);
    const titles = both.deck.pages.flatMap(({ name }) => (/ with Teamwork$/.test(name) ? [name] : []));
    expect(titles[0]).toMatch(/^Upper tier, roles 1 to \d+ of 20: \d+ with Teamwork$/);
    expect(new Set(titles).size).toBe(matrixOf(both.deck).length);
  });
});

describe('a matrix of skills of eighty characters', async () => {
  const skill = (letter: string) =>
    `${letter}n interest in the things that other people leave undone at the end of a long day`;
  const long = ['A', 'E', 'I', 'O', 'U'].map(skill);
  const roles = ['Cook', 'Porter', 'Nurse', 'Matron'].map((title) => ({ title, skills: long }));
  const both = await scenesOf(wanted(roles));

  test.each(DOCUMENTS)('of a %s cuts its heads after four lines, and says them whole', (name) => {
    const grids = matrixOf(both[name]);
    const heads = grids.flatMap(({ rows }) => rows[0]?.cells.slice(1) ?? []);
    expect(heads).toHaveLength(5);
    for (const { paragraphs } of heads) expect(paragraphs[0]?.lines).toHaveLength(4);
    const { tags } = both[name];
    // The last has nothing beside it to keep apart from, and room for all of itself.
    expect(heads.map((cell) => tags[cell.tag ?? 0]?.alt ?? wordsOf(cell))).toEqual(long);
  });
});

test('what has no room side by side stands in several tables, none in smaller type', async () => {
  const words = ['Communication', 'Commissioning', 'Collaboration', 'Administration', 'Qualifications'];
  const roles = ['Cook', 'Porter', 'Nurse'].map((title) => ({ title, skills: words }));
  const { report } = await scenesOf({ ...wanted(roles), layout: { largePrint: true } });
  const grids = matrixOf(report);
  expect(grids.length).toBeGreaterThan(1);
  expect(grids.flatMap((grid) => linesOf(grid)[0]?.split('|').slice(1) ?? [])).toEqual(words);
  const sizes = grids.flatMap(({ rows }) =>
    rows.flatMap(({ cells }) =>
      cells.flatMap(({ paragraphs }) => paragraphs.flatMap(({ runs }) => runs.map(({ style }) => style.size))),
    ),
  );
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(18);
});

test('a matrix is read from right to left where the dataset is', async () => {
  const { deck, report } = await scenesOf({ ...wanted(FAIR, { language: 'ar' }), expected: 'anything' });
  for (const grid of [...matrixOf(deck), ...matrixOf(report)]) {
    const [role, first, second] = grid.rows[0]?.cells.map(({ box }) => box.x) ?? [];
    expect(role).toBeGreaterThan(first ?? Number.POSITIVE_INFINITY);
    expect(first).toBeGreaterThan(second ?? Number.POSITIVE_INFINITY);
  }
});
