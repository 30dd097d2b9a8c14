/** A document of a part of the data reads as one, and every number in its sentences is counted. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block, Inlines } from '../../src/document/types.js';
import type { Document, Scene, Section } from '../../src/inside.js';
import { documentsOf, filesOf, scenesOf, type Wanted } from './building.js';
import { deckTexts, reportText } from './reading.js';

/** The layouts of a deck's slides. */
async function layouts(wanted: Wanted): Promise<string[]> {
  const { deck } = await scenesOf(wanted);
  return deck.pages.map(({ layout = '' }) => layout);
}

async function titles(wanted: Wanted): Promise<string[]> {
  const { deck } = await documentsOf(wanted);
  return deck.sections.map(({ title }) => plain(title));
}

function plain(text: Inlines): string {
  return text.map((inline) => inline.text).join('');
}

describe('a deck of one role', () => {
  const porter = {
    name: 'Carrying',
    roles: [{ title: 'Porter', summary: 'Carries.', skills: ['Lifting'], salary: { min: 20_000, max: 24_000 } }],
    skills: [{ name: 'Lifting', summary: 'With the knees.' }],
    preparation: [{ name: 'Train', summary: 'Lift.' }],
    faq: [{ question: 'Is it heavy?', answer: 'Yes.' }],
  };

  test('has no agenda, no ladder, no divider and no comparison', async () => {
    expect(await layouts({ dataset: porter })).toEqual(['Title Slide', 'Role', 'List', 'Steps', 'List', 'Closing']);
    expect(await layouts({ focus: { roles: ['data-scientist'] } })).toEqual([
      ...['Title Slide', 'Role', 'List', 'Steps', 'List', 'Closing'],
    ]);
  });

  test('speaks of one', async () => {
    const { deck, report } = await filesOf({ dataset: porter });
    expect(await titles({ dataset: porter })).toEqual([
      'Carrying',
      'Porter',
      'One skill employers keep asking for',
      'One step towards a first role',
      'One question people ask',
      'Take this role home with you',
    ]);
    expect(deckTexts(deck)).toContain('Porter: what it pays, and how to get ready for it');
    for (const text of [...deckTexts(deck), await reportText(report)]) expect(text).not.toMatch(/(one|1|the) ?roles/i);
  });

  test('says of which roles it is one', async () => {
    const { deck } = await filesOf({ focus: { roles: ['data-scientist'] } });
    expect(deckTexts(deck).join('\n')).toContain('Data Scientist: one of the ten roles');
  });
});

test('a deck of one tier has its divider and its comparison, and no other tier', async () => {
  expect(await titles({ focus: { tiers: ['upper'] } })).toEqual([
    'AI operations roles in London',
    'What is inside',
    'Pay runs from £80k to £130k a year',
    'Upper tier',
    'AI Systems Architect',
    'AI Research Scientist',
    'AI Operations Manager',
    'Three upper-tier roles, side by side',
    'Five skills employers keep asking for',
    'Four steps towards a first role',
    'Six questions people ask',
    'Take the three roles home with you',
  ]);
});

test('a deck of a skill says so, and goes without a comparison where a tier has one role only', async () => {
  const focus = { skills: ['Docker'] };
  expect(await titles({ focus })).toContain('DevOps Engineer with AI Focus');
  expect(await layouts({ focus })).not.toContain('compare');
  expect(deckTexts((await filesOf({ focus })).deck).join('\n')).toContain('skill Docker: one of the ten roles');
});

test('a deck of nothing but titles lists them on one slide', async () => {
  const dataset = { name: 'Trades', roles: [{ title: 'Baker' }, { title: 'Nurse' }, { title: 'Pilot' }] };
  expect(await titles({ dataset })).toEqual(['Trades', 'Roles in brief', 'Take the three roles home with you']);
  const texts = deckTexts((await filesOf({ dataset })).deck);
  expect(texts.filter((text) => /£|tier|[Pp]ay |undefined|null|NaN/.test(text))).toEqual([]);
});

describe('the numbers in sentences', () => {
  const TIERS = [
    { id: 'lower', name: 'Lower tier', from: 0, below: 60_000 },
    { id: 'middle', name: 'Middle tier', from: 60_000, below: 100_000 },
    { id: 'upper', name: 'Upper tier', from: 100_000 },
  ];
  const WORDS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
  const word = (count: number) => WORDS[count] ?? String(count);
  const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
  const roles = (count: number) => `${word(count)} ${count === 1 ? 'role' : 'roles'}`;
  /** "All four", "both", "one of the four". */
  const share = (count: number, of: number) =>
    count < of ? `${word(count)} of the ${word(of)}` : of === 2 ? 'both' : `all ${word(of)}`;

  const salary = fc
    .tuple(fc.integer({ min: 10, max: 150 }), fc.integer({ min: 0, max: 60 }))
    .map(([min, width]) => ({ min: min * 1000, max: (min + width) * 1000 }));
  const anyDataset = fc
    .record({
      salaries: fc.array(fc.option(salary, { nil: undefined, freq: 5 }), { minLength: 2, maxLength: 14 }),
      skills: fc.integer({ min: 0, max: 12 }),
      steps: fc.integer({ min: 0, max: 6 }),
      questions: fc.integer({ min: 0, max: 12 }),
    })
    .map(({ salaries, skills, steps, questions }) => ({
      name: 'Jobs',
      tiers: TIERS,
      roles: salaries.map((pay, index) => ({ title: `Role ${index}`, ...(pay && { salary: pay }) })),
      skills: Array.from({ length: skills }, (_, index) => ({ name: `Skill ${index}`, summary: 'What it means.' })),
      preparation: Array.from({ length: steps }, (_, index) => ({ name: `Step ${index}`, summary: 'What to do.' })),
      faq: Array.from({ length: questions }, (_, index) => ({ question: `Question ${index}?`, answer: 'Yes.' })),
    }));
  type Dataset = typeof anyDataset extends fc.Arbitrary<infer Made> ? Made : never;

  const paid = ({ roles }: Dataset) => roles.flatMap(({ salary }) => salary ?? []);
  const inTier = (dataset: Dataset, { from, below = Number.POSITIVE_INFINITY }: (typeof TIERS)[number]) =>
    paid(dataset).filter(({ min, max }) => (min + max) / 2 >= from && (min + max) / 2 < below).length;

  function sectionOf({ sections }: Document, layout: Section['layout']): Section | undefined {
    return sections.find((section) => section.layout === layout);
  }

  function blockOf<Kind extends Block['kind']>(section: Section | undefined, kind: Kind) {
    return section?.blocks.find((block): block is Extract<Block, { kind: Kind }> => block.kind === kind);
  }

  /** Composed once for all tests. */
  const cases = Promise.all(
    fc.sample(anyDataset, 40).map(async (dataset) => ({ dataset, ...(await documentsOf({ dataset })) })),
  );

  async function holds(check: (dataset: Dataset, both: { deck: Document; report: Document }) => void): Promise<void> {
    for (const { dataset, ...both } of await cases) {
      try {
        check(dataset, both);
      } catch (error) {
        throw new Error(`of ${JSON.stringify(dataset.roles)}`, { cause: error });
      }
    }
  }

  test('in the title of the ladder: how many roles can pay more than the highest tier starts at', async () => {
    await holds((dataset, { deck, report }) => {
      const count = paid(dataset).filter(({ max }) => max > 100_000).length;
      for (const [document, limit] of [
        [deck, '£100k'],
        [report, '£100,000'],
      ] as const) {
        const ladder = sectionOf(document, 'ladder');
        expect(ladder === undefined).toBe(paid(dataset).length < 2);
        const title = ladder && plain(ladder.title);
        const known = paid(dataset).length;
        const which = known < dataset.roles.length ? 'roles with figures' : 'roles';
        const wanted = `${capital(share(count, known))} ${which} can pay more than ${limit}`;
        // Of roles that all are of that tier it would say nothing.
        const says = count > 0 && paid(dataset).some(({ min, max }) => min + max < 200_000);
        if (title !== undefined && says) expect(title).toBe(wanted);
        else expect(title ?? 'Pay runs').toMatch(/^Pay runs/);
      }
    });
  });

  test('in the agenda: the roles on the scale, in each tier, and in none', async () => {
    await holds((dataset, { deck }) => {
      const rows = blockOf(sectionOf(deck, 'agenda'), 'contents')?.entries ?? [];
      const notes = new Map(rows.map(({ text, note }) => [plain(text), plain(note)]));
      const count = paid(dataset).length;
      expect(notes.get('The salary ladder')).toBe(
        count < 2 ? undefined : `${capital(share(count, dataset.roles.length))} roles on one scale`,
      );
      for (const tier of TIERS) {
        const within = inTier(dataset, tier);
        expect(notes.get(tier.name)).toBe(within === 0 ? undefined : capital(roles(within)));
      }
      const others = dataset.roles.length - count;
      expect(notes.get(count > 0 ? 'In no tier' : 'The roles')).toBe(others === 0 ? undefined : capital(roles(others)));
    });
  });

  test('on dividers: the tier’s share of the roles', async () => {
    await holds((dataset, { deck }) => {
      const dividers = deck.sections.filter(({ layout }) => layout === 'divider');
      for (const divider of dividers) {
        const tier = TIERS.find(({ name }) => name === plain(divider.title));
        const within = tier ? inTier(dataset, tier) : 0;
        const all = dataset.roles.length;
        const words = within === all ? roles(all) : `${word(within)} of the ${roles(all)}`;
        expect(plain(blockOf(divider, 'paragraph')?.text ?? [])).toMatch(new RegExp(`^${capital(words)}, midpoint`));
        expect(blockOf(divider, 'range')?.groups.flatMap(({ rows }) => rows)).toHaveLength(within);
      }
    });
  });

  test('in titles: skills, steps, questions, the roles to take home', async () => {
    await holds((dataset, { deck }) => {
      const said = deck.sections.map(({ title }) => plain(title)).join('\n');
      for (const [count, one, many] of [
        [dataset.skills.length, 'skill employers', 'skills employers'],
        [dataset.preparation.length, 'step towards', 'steps towards'],
        [dataset.faq.length, 'question people', 'questions people'],
      ] as const) {
        const wanted = `${capital(word(count))} ${count === 1 ? one : many}`;
        if (count > 0) expect(said).toContain(wanted);
        else expect(said).not.toContain(many);
      }
      expect(said).toContain(`Take the ${word(dataset.roles.length)} roles home with you`);
    });
  });

  test('in the agenda: the slides on which the parts begin', async () => {
    const pageTitle = (scene: Scene, number: string) => scene.pages[Number(number) - 1]?.name;
    const { deck } = await scenesOf({});
    const agenda = deck.pages.find(({ layout }) => layout === 'Agenda');
    const numbers = agenda?.items.flatMap((item) =>
      item.name === 'Slide number' && item.kind === 'text'
        ? item.paragraphs.flatMap(({ runs }) => runs.map(({ text }) => text))
        : [],
    );
    expect(numbers?.map((number) => pageTitle(deck, number))).toEqual([
      'Six of the ten roles can pay more than £100k',
      'Upper tier',
      'Middle tier',
      'Lower tier',
      'Five skills employers keep asking for',
      'Four steps towards a first role',
      'Six questions people ask',
    ]);
  });
});
