/** Who is here: employers with their roles, their places and their stalls, in the deck and in the report. */
import { describe, expect, test } from 'vitest';
import type { Document, Section } from '../../src/document/types.js';
import { writeSvg } from '../../src/output/svg/index.js';
import { THEME } from '../layout/setting.js';
import { documentsOf, scenesOf } from './building.js';

interface Employed {
  readonly title: string;
  readonly employer?: string;
  readonly location?: string;
  readonly stall?: string;
}

const FAIR: readonly Employed[] = [
  { title: 'Driver', employer: 'Rail', location: 'York', stall: 'A1' },
  { title: 'Guard', employer: 'Rail', location: 'Derby', stall: 'A1' },
  { title: 'Baker', employer: 'Mill', location: 'Leeds' },
  { title: 'Poet' },
];

const dataset = (roles: readonly Employed[], others: object = {}) => ({
  name: 'A fair',
  ...others,
  roles: roles.map((role) => ({ skills: ['Patience'], ...role })),
});

/** So many employers, with three roles for every two of them. */
const many = (count: number): Employed[] =>
  Array.from({ length: Math.ceil(count * 1.5) }, (_, index) => ({
    title: `Role ${index + 1}`,
    employer: `Employer ${(index % count) + 1}`,
    location: 'Leeds',
    stall: `B${(index % count) + 1}`,
  }));

const who = ({ sections }: Document): Section | undefined => sections.find(({ id }) => id === 'employers');

const said = (section: Section | undefined): string[][] =>
  (section?.blocks ?? []).flatMap((block) =>
    block.kind === 'entries'
      ? block.entries.map(({ term, description }) =>
          [term, ...description].map((words) => words.map(({ text }) => text).join('')),
        )
      : [],
  );

describe('who is here', () => {
  test('are the employers, those with most roles first, with their roles, places and stalls', async () => {
    const { deck, report } = await documentsOf({ dataset: dataset(FAIR) });
    for (const document of [deck, report]) {
      expect(who(document)?.title.map(({ text }) => text)).toEqual(['Who is here: two employers']);
      expect(said(who(document))).toEqual([
        ['Rail', 'Driver\u00a0· Guard', 'York and Derby\u00a0· Stall: A1'],
        ['Mill', 'Baker', 'Leeds'],
      ]);
    }
  });

  test.each(['deck', 'report'] as const)('look as designed in the %s', async (name) => {
    const scene = (await scenesOf({ dataset: dataset(FAIR, { asOf: '2025-01-01' }) }))[name];
    const pages = scene.pages.slice(scene.targets.employers?.page).slice(0, 1);
    const [drawn] = await writeSvg({ ...scene, pages }, THEME);
    await expect(drawn).toMatchFileSnapshot(`golden/employers-${name}.svg`);
  });

  test('stand in the agenda and in the contents', async () => {
    const { deck, report } = await documentsOf({ dataset: dataset(FAIR, { faq: [{ question: 'Q', answer: 'A' }] }) });
    for (const { sections } of [deck, report]) {
      const targets = sections.flatMap(({ blocks }) =>
        blocks.flatMap((block) => (block.kind === 'contents' ? block.entries.map(({ target }) => target) : [])),
      );
      expect(targets).toContain('employers');
    }
  });

  test.each([
    ['no role names an employer', FAIR.map(({ title }) => ({ title }))],
    ['all roles have one employer, who stands under each title', FAIR.slice(0, 2)],
    ['there is one role', FAIR.slice(0, 1)],
  ])('is left out where %s', async (_, roles) => {
    const { deck, report } = await documentsOf({ dataset: dataset(roles) });
    expect([who(deck), who(report)]).toEqual([undefined, undefined]);
  });

  test('are forty on as many slides and pages as they need, each under the title', async () => {
    const { deck, report } = await scenesOf({ dataset: dataset(many(40)) });
    const { page = 0 } = deck.targets.employers ?? {};
    const { page: end = 0 } = deck.targets.closing ?? {};
    const names = deck.pages.slice(page, end).map(({ name }) => name);
    expect(names.length).toBeGreaterThan(3);
    expect(names.every((name) => name.startsWith('Who is here: 40 employers'))).toBe(true);
    const rows = deck.pages.slice(page, end).map(({ items }) => items.filter(({ name }) => name === 'Row head').length);
    expect(rows.reduce((sum, count) => sum + count, 0)).toBe(40);
    expect(Math.min(...rows)).toBeGreaterThan(3);
    // The index of the catalogue stands beside it, and has an id of its own.
    expect(Object.keys(report.targets)).toEqual(expect.arrayContaining(['employers', 'employer-index']));
  });

  test('are read from right to left where the dataset is', async () => {
    const { deck } = await scenesOf({ dataset: dataset(FAIR, { language: 'ar' }), expected: 'anything' });
    const slide = deck.pages[deck.targets.employers?.page ?? 0];
    const [head, text] = ['Row head', 'Row text'].map((name) => slide?.items.find((item) => item.name === name)?.box.x);
    expect(head).toBeGreaterThan(text ?? Number.POSITIVE_INFINITY);
  });
});
