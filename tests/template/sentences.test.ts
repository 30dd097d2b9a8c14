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
      'Roles in brief',
      'Take the two roles home with you',
    ]);
    const one = await datasetOf('{ name: Trades, roles: [{ title: Baker }] }');
    expect(titles(await documentOf('deck', { dataset: one }))).toEqual(['Trades', 'Take this role home with you']);
    expect(titles(await documentOf('report', { dataset: one }))).toEqual(['Trades']);
  });

  test('has a comparison only where there is something to compare', async () => {
    const deck = await documentOf('deck', { focus: { roles: ['data-scientist', 'ai-ethics-specialist'] } });
    expect(layouts(deck)).not.toContain('compare');
    expect(layouts(deck).filter((layout) => layout === 'divider')).toHaveLength(2);
    const role = (title: string, more = '') => `{ title: ${title}, salary: { min: 1000, max: 2000 }${more} }`;
    const paid = (...roles: readonly string[]) =>
      `{ tiers: [{ id: all, name: All, from: 0 }], roles: [${roles.join()}] }`;
    const layoutsOf = async (text: string) => layouts(await documentOf('deck', { dataset: await datasetOf(text) }));
    expect(await layoutsOf(paid(role('A'), role('B'), role('C')))).not.toContain('compare');
    expect(await layoutsOf(paid(role('A'), role('B'), role('C', ', skills: [SQL]')))).toContain('compare');
  });

  test('compares two roles of a tier on its divider, by the first of what they ask', async () => {
    const salary = 'salary: { min: 1000, max: 2000 }';
    const dataset = await datasetOf(
      `{ tiers: [{ id: all, name: All, from: 0 }], roles: [{ title: A, ${salary}, skills: [SQL, R, C, Go] }, { title: B, ${salary}, responsibilities: [Sort] }] }`,
    );
    const deck = await documentOf('deck', { dataset });
    expect(layouts(deck)).not.toContain('compare');
    const divider = deck.sections.find(({ layout }) => layout === 'divider');
    const said = divider?.blocks.flatMap((block) => {
      if (block.kind === 'heading') return [block.text.map(({ text }) => text).join('')];
      return block.kind === 'list' ? block.items.map((item) => item.text.map(({ text }) => text).join('')) : [];
    });
    expect(said).toEqual(['A', 'SQL', 'R', 'C', 'B', 'Sort']);
  });

  test('says where a median takes the midpoint’s place', async () => {
    const dataset = await datasetOf(`
roles:
  - { title: Nurse, salary: { min: 30000, max: 50000, median: 34000, sample: 40, basis: "survey, 2024" } }
  - { title: Porter, salary: { min: 15, max: 25, period: hour, median: 17 } }
  - { title: Cook, salary: { min: 25000, max: 29000 } }
`);
    const { sections } = await documentOf('deck', { dataset });
    const charts = sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'range'));
    expect(charts.map(({ columns }) => columns)).toEqual(charts.map(() => ['Role', 'From', 'To', 'Median']));
    const captions = charts.map(({ caption }) => caption).join('\n');
    expect(captions).toContain('Nurse: £30,000 to £50,000 a year, median £34,000 (');
    expect(captions).toContain('Porter: £15 to £25 an hour, median about £33,200 a year (');
    expect(JSON.stringify(sections)).toContain('Median £34,000, from 40 answers (survey, 2024).');
    expect(captions).toContain('Cook: £25,000 to £29,000 a year, midpoint £27,000 (');
    const rows = charts.flatMap(({ groups }) => groups.flatMap((group) => group.rows));
    expect(rows.find(({ figures }) => figures[2] === '£34,000')?.range).toEqual({
      min: 30000,
      max: 50000,
      median: 34000,
    });
    const spoken = JSON.stringify(sections.map(({ notes }) => notes));
    expect(spoken).toContain('£34,000, the median of 40 answers.');
    expect(spoken).toContain('about £33,200 a year, the median: half of those in the job are paid less.');
    const reportOf = await documentOf('report', { dataset });
    const tables = reportOf.sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'table'));
    const cells = tables.flatMap(({ groups }) => groups.flatMap((group) => group.rows.flatMap((row) => row.cells)));
    // Of an empty cell a screen reader says nothing.
    expect(cells.map(({ text }) => JSON.stringify(text))).not.toContain('[]');
    const report = JSON.stringify(reportOf);
    expect(report).toContain('Median £34,000, from 40 answers (survey, 2024).');
    expect(report).toContain('Nurse: pay from 40 answers (survey, 2024).');
    expect(report).toContain('where a median is stated, it takes the midpoint’s place');
  });

  test('says who is at which stall until when, in every document, and nothing of it where the data says nothing', async () => {
    const text = (closes: string, stall: string) =>
      `roles: [{ title: Nurse, employer: City Hospital, location: Leeds${stall}${closes}, salary: { min: 30000, max: 50000 } }]`;
    const dataset = await datasetOf(text(', closes: 2026-11-30', ', stall: A3'));
    const said = async (template: string, given = dataset) =>
      JSON.stringify(await documentOf(template, { dataset: given }));
    expect(await said('deck')).toContain('City Hospital, Leeds\u00a0· Stall: A3, apply by 30\u00a0November\u00a02026');
    expect(await said('deck')).toContain(
      'For more, send people to stall A3. The last day to apply is 30\u00a0November\u00a02026.',
    );
    expect(await said('report')).toContain('Stall: A3, apply by 30\u00a0November\u00a02026');
    expect(await said('handout')).toContain('A3, apply by 30\u00a0November\u00a02026');
    expect(await said('handout')).toContain('Ask at stall A3.');
    const closing = await datasetOf(text(', closes: 2026-11-30', ''));
    expect(await said('deck', closing)).toContain('City Hospital, Leeds\u00a0· Apply by 30\u00a0November\u00a02026');
    expect(await said('deck', closing)).toContain('The last day to apply is 30\u00a0November\u00a02026.');
    const neither = await datasetOf(text('', ''));
    for (const template of ['deck', 'report', 'handout']) {
      expect(await said(template, neither)).not.toMatch(/Stall|stall:|stall \(|[Aa]pply by|last day/);
    }
  });

  test('tells roles of one title apart wherever they stand together', async () => {
    const pay = 'salary: { min: 30000, max: 40000 }';
    const dataset = await datasetOf(
      `roles: [{ title: Cook, employer: Inn, ${pay} }, { title: Cook, employer: Spa, ${pay} }, { title: Cook, employer: Zoo }]`,
    );
    const captions = (await documentOf('deck', { dataset })).sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'range' ? [block.caption] : [])),
    );
    expect(captions[0]).toContain('Cook, Inn: £30,000 to £40,000 a year; Cook, Spa: £30,000 to £40,000 a year');
    const report = JSON.stringify(await documentOf('report', { dataset }));
    expect(report).toContain('for a Cook, Inn and a Cook, Spa.');
    expect(report).toContain('Not compared, for want of pay in GBP: Cook, Zoo.');
  });

  test('does not speak of a range where there is one figure', async () => {
    const dataset = await datasetOf(`
tiers: [{ id: low, name: Low, from: 0, below: 30000 }, { id: high, name: High, from: 30000 }]
roles:
  - { title: Nurse, salary: { min: 34000, max: 34000 } }
  - { title: Cook, salary: { min: 25000, max: 29000 } }
`);
    const notes = (await documentOf('deck', { dataset })).sections.map((section) => JSON.stringify(section.notes));
    const spoken = notes.join('\n');
    const shown = JSON.stringify(await documentOf('deck', { dataset }));
    expect(shown).toContain('"Nurse: £34,000 a year (High)."');
    expect(shown).toContain('"Cook: £25,000 to £29,000 a year, midpoint £27,000 (Low)."');
    expect(spoken).toContain('Nurse pays £34,000 a year, where its mark stands.');
    expect(spoken).toContain('One of the two roles. It pays £34,000 a year.');
    expect(spoken).toContain('The pay is £34,000 a year.');
    expect(spoken).toContain('The one number to remember is £34,000: the source gives no range.');
    expect(spoken).toContain('One of the two roles. Its range runs from £25,000 to £29,000 a year.');
    expect(spoken).toContain('The whole range is £25,000 to £29,000 a year.');
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
    ['All three roles can pay more than £20k', roles([15000, 24000], [10000, 40000], [20000, 50000])],
    ['Both roles can pay more than £20k', roles([15000, 24000], [10000, 40000])],
    // All are of the highest tier, so it says nothing of them that they reach it.
    ['Pay runs from £15k to £30k a year', roles([15000, 30000], [20000, 30000])],
    ['Two roles pay £20k a year', roles([20000, 20000], [20000, 20000])],
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
    expect(layouts(report)).toEqual(['title', 'role', 'list', 'list', 'steps', 'list', 'list', 'list']);
  });
});
