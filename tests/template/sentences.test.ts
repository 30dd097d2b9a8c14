/** What the built-in templates say is worked out, and stays true for data unlike London. */
import { describe, expect, test } from 'vitest';
import { Diagnostics } from '../../src/diagnostic.js';
import { readDocument } from '../../src/document/read.js';
import { documentSettings } from '../../src/document/settings.js';
import type { Document, Section } from '../../src/document/types.js';
import { readMarkup } from '../../src/markup/read.js';
import { datasetOf, london, rendering, selectionOf, type Wanted } from './rendering.js';

/** The document that a template makes, which must be without any complaint. */
async function documentOf(template: string, wanted: Wanted = {}): Promise<Document> {
  const dataset = wanted.dataset ?? (await london());
  const { rendered, said } = await rendering(template, { ...wanted, dataset });
  const { all, report } = new Diagnostics();
  const nodes = rendered && readMarkup(rendered, report);
  const settings = documentSettings(dataset, selectionOf(dataset, wanted.focus), {});
  const document = nodes && readDocument(nodes, settings, report);
  expect([...said, ...all]).toEqual([]);
  if (!document) throw new Error('a document was expected');
  return document;
}

const titles = ({ sections }: Document): readonly string[] => sections.map(titleOf);

function titleOf({ title }: Section): string {
  return title.map(({ text }) => text).join('');
}

const layouts = ({ sections }: Document): readonly string[] => sections.map(({ layout }) => layout);

function ladderTitle({ sections }: Document): string | undefined {
  const ladder = sections.find(({ layout }) => layout === 'ladder');
  return ladder && titleOf(ladder);
}

describe('a deck', () => {
  test('of London goes through the tiers', async () => {
    expect(titles(await documentOf('deck'))).toEqual([
      'AI operations roles in London',
      'What is inside',
      'Six of the ten roles can pay more than £100k',
      'Upper tier',
      'AI Systems Architect',
      'AI Research Scientist',
      'AI Operations Manager',
      'Three upper-tier roles, side by side',
      'Middle tier',
      'AI Product Manager',
      'AI Infrastructure Engineer',
      'Data Scientist',
      'Three middle-tier roles, side by side',
      'Lower tier',
      'Natural Language Processing Engineer',
      'Machine Learning Engineer',
      'DevOps Engineer with AI Focus',
      'AI Ethics Specialist',
      'Three of the four lower-tier roles, side by side',
      'Five skills employers keep asking for',
      'Four steps towards a first role',
      'Six questions people ask',
      'Take the ten roles home with you',
    ]);
  });

  test('of one role has no agenda, ladder, divider or comparison', async () => {
    const deck = await documentOf('deck', { focus: { roles: ['data-scientist'] } });
    expect(layouts(deck)).toEqual(['title', 'role', 'list', 'steps', 'list', 'closing']);
    expect(titles(deck).at(-1)).toBe('Take this role home with you');
  });

  test('of roles without pay, tiers or anything else still stands', async () => {
    const dataset = await datasetOf('{ name: Trades, roles: [{ title: Baker }, { title: Nurse }] }');
    expect(titles(await documentOf('deck', { dataset }))).toEqual([
      'Trades',
      'What is inside',
      'Baker',
      'Nurse',
      'Take the two roles home with you',
    ]);
  });

  test('has a comparison only where there is something to compare', async () => {
    const deck = await documentOf('deck', { focus: { roles: ['data-scientist', 'ai-ethics-specialist'] } });
    expect(layouts(deck)).not.toContain('compare');
    expect(layouts(deck).filter((layout) => layout === 'divider')).toHaveLength(2);
  });

  test('gives each role slide notes of 60 to 90 words', async () => {
    const mixed = await datasetOf(
      '{ roles: [{ title: Senior Production Baker of Bread }, { title: Nurse, salary: { min: 15, max: 20.5, period: hour } }, { title: Pilot, skills: [a], salary: { min: 1, max: 2, currency: USD } }] }',
    );
    for (const dataset of [await london(), mixed]) {
      for (const { layout, notes, role } of (await documentOf('deck', { dataset })).sections) {
        if (layout !== 'role') continue;
        const words = notes.flatMap((paragraph) =>
          paragraph
            .map(({ text }) => text)
            .join('')
            .split(/\s+/),
        );
        expect(words.length, role).toBeGreaterThanOrEqual(60);
        expect(words.length, role).toBeLessThanOrEqual(90);
      }
    }
  });
});

describe('the title of the ladder', () => {
  const roles = (...ranges: readonly (readonly [number, number])[]) =>
    ranges.map(([min, max], index) => `{ title: Role ${index}, salary: { min: ${min}, max: ${max} } }`).join(', ');

  test.each([
    ['All three roles can pay more than £20k', roles([15000, 30000], [10000, 40000], [20000, 50000])],
    ['Both roles can pay more than £20k', roles([15000, 30000], [10000, 40000])],
    ['One of the three roles can pay more than £20k', roles([10000, 20000], [10000, 15000], [20000, 50000])],
    ['Pay runs from £9k to £20k a year', roles([10000, 20000], [9000, 15000])],
  ])('%s', async (title, list) => {
    const tiers = '[{ id: low, name: Low, from: 0, below: 20000 }, { id: high, name: High, from: 20000 }]';
    expect(
      ladderTitle(await documentOf('deck', { dataset: await datasetOf(`{ roles: [${list}], tiers: ${tiers} }`) })),
    ).toBe(title);
  });
});

describe('a report', () => {
  test('says what the source contradicts, in numbers from the data', async () => {
    const ladder = (await documentOf('report')).sections.find(({ layout }) => layout === 'ladder');
    const remark = ladder?.blocks.find(({ kind }) => kind === 'remark');
    expect(JSON.stringify(remark)).toContain('six of the ten end above that figure, two of them at £130,000.');
  });

  test('of data without a contradiction has neither the line nor the note', async () => {
    const dataset = { ...(await london()), faq: [] };
    const ladder = (await documentOf('report', { dataset })).sections.find(({ layout }) => layout === 'ladder');
    expect(ladder?.blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'range', 'paragraph']);
    expect(ladder?.blocks.find(({ kind }) => kind === 'range')).not.toHaveProperty('signal');
  });

  test('of one role goes from the cover to the role', async () => {
    const report = await documentOf('report', { focus: { roles: ['data-scientist'] } });
    expect(layouts(report)).toEqual(['title', 'role', 'list', 'steps', 'list']);
  });
});
