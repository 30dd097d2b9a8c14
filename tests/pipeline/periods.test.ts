/** Pay is told for the period for which all of it is stated, in every document, on every scale and in every sentence. */
import { describe, expect, test } from 'vitest';
import type { Document } from '../../src/inside.js';
import { documentsOf, filesOf } from './building.js';
import { deckTexts, reportText } from './reading.js';

const salary = (min: number, max: number, period?: string, currency?: string) => ({
  salary: { min, max, ...(period && { period }), ...(currency && { currency }) },
});
const HOURLY = {
  name: 'Summer jobs',
  roles: [
    { title: 'Lifeguard', ...salary(12.6, 15.5, 'hour') },
    { title: 'Barista', ...salary(12.21, 13.4, 'hour') },
    { title: 'Attendant', ...salary(12.21, 12.21, 'hour') },
    { title: 'Instructor', ...salary(15, 22, 'hour') },
  ],
};
const MIXED = {
  name: 'Hospital',
  roles: [
    { title: 'Porter', ...salary(22_050, 24_000) },
    { title: 'Nurse', ...salary(28_000, 36_000) },
    { title: 'Matron', ...salary(15, 25, 'hour') },
  ],
};
const YEN = {
  name: 'Tokyo',
  currency: 'JPY',
  roles: [
    { title: 'Engineer', ...salary(6_500_000, 11_000_000) },
    { title: 'Trader', ...salary(9_000_000, 18_000_000) },
    { title: 'Dispatcher', ...salary(4_000_000, 6_800_000) },
  ],
};

/** All that the files of both documents say; the report's without white space. */
async function said(dataset: unknown) {
  const { deck, report } = await filesOf({ dataset });
  return { deck: deckTexts(deck), report: await reportText(report) };
}

const ticks = ({ scale }: Document) => scale?.ticks.map(({ label }) => label);
const titles = ({ sections }: Document) =>
  sections.map(({ title }) =>
    title
      .map(({ text }) => text)
      .join('')
      .trim(),
  );

describe('pay by the hour', () => {
  test('is told by the hour alone', async () => {
    const { deck, report } = await said(HOURLY);
    expect(deck.filter((text) => /a year|yearly|\d,\d{3}|\dk\b/.test(text))).toEqual([]);
    expect(report).not.toMatch(/ayear|yearly|\d,\d{3}/);
    expect(report).toContain('£12.21to£13.40anhour');
    expect(deck).toContain('Pay an hour. The notch is the midpoint; it sets the tier.');
  });

  test('has a scale of pounds an hour, and tiers with limits that are whole pounds', async () => {
    const { deck } = await documentsOf({ dataset: HOURLY });
    expect(deck.scale).toMatchObject({ from: 12, to: 22, unit: 'an hour' });
    expect(ticks(deck)).toEqual(['£12', '£13', '£14', '£22']);
    expect(titles(deck)[2]).toBe('Two of the four roles can pay more than £14');
    expect(deck.scale?.ranges.map(({ from, to }) => [from, to])).toContainEqual(['£12.21', '£13.40']);
  });

  test('of one figure is that figure, never a range of it', async () => {
    const { deck, report } = await said(HOURLY);
    for (const text of [...deck, report]) expect(text).not.toMatch(/£12\.21(?: ?to ?|–)£12\.21/);
  });

  test('keeps limits that the dataset states for a year, as an hour’s', async () => {
    const tiers = [
      { id: 'low', name: 'Low', from: 0, below: 26_325 },
      { id: 'high', name: 'High', from: 26_325 },
    ];
    const { deck } = await documentsOf({ dataset: { ...HOURLY, tiers } });
    expect(ticks(deck)).toEqual(['£12', '£13.50', '£22']);
  });

  test('chosen from roles that are paid otherwise is told by the hour, too', async () => {
    const { deck } = await documentsOf({ dataset: MIXED, focus: { roles: ['matron'] } });
    expect(deck.scale?.unit).toBe('an hour');
    expect(deck.scale?.ranges.find(({ role }) => role === 'matron')).toMatchObject({ from: '£15', to: '£25' });
  });
});

describe('pay for several periods', () => {
  test('is told for a year: as stated, or about so much to the nearest hundred', async () => {
    const { deck } = await documentsOf({ dataset: MIXED });
    const ranges = deck.scale?.ranges.map(({ role, from, to }) => [role, from, to]);
    expect(ranges).toContainEqual(['porter', '£22,050', '£24,000']);
    expect(ranges).toContainEqual(['matron', '£29,300', '£48,800']);
    const texts = (await said(MIXED)).deck;
    expect(texts).toContain(
      'Pay a year, to the nearest hundred where it is stated for another period. The notch is the midpoint; it sets the tier.',
    );
    expect(texts.join('\n')).toContain('The one number to remember is about £39,000 a year, the middle of the range.');
    expect(texts.join('\n')).toContain('Matron: £15 to £25 an hour, midpoint about £39,000 a year');
    expect(texts.join('\n')).not.toMatch(/£(?:29,250|48,750)/);
  });
});

describe('large amounts', () => {
  test('are millions, with decimals where it takes them, and the narrow sign', async () => {
    const { deck } = await documentsOf({ dataset: YEN });
    expect(deck.scale?.ranges.map(({ from, to }) => `${from} ${to}`)).toEqual(['¥9m ¥18m', '¥6.5m ¥11m', '¥4m ¥6.8m']);
    const texts = (await said(YEN)).deck;
    expect(texts).toContain('¥6.5m–¥11m a year');
    expect(texts.filter((text) => /JP¥|JPY|￥/.test(text))).toEqual([]);
  });

  test('in German stand as German writes ranges', async () => {
    const roles = [
      { title: 'Bäcker', ...salary(34_000, 46_000) },
      { title: 'Bote', ...salary(28_000, 31_000) },
    ];
    const dataset = { name: 'Berufe', language: 'de', currency: 'EUR', roles };
    const { deck, report } = await said(dataset);
    expect(deck).toContain('34.000–46.000\u00a0€ a year');
    expect(report).toContain('34.000–46.000€');
    expect(deck.filter((text) => /\dk\b|€–|^[\d.\s]+€ to /.test(text))).toEqual([]);
  });
});
