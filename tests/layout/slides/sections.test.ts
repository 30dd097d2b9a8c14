import { describe, expect, test } from 'vitest';
import { slidesOf } from '../../pipeline/building.js';

const roles = (count: number, more: object = {}) =>
  Array.from({ length: count }, (_, index) => ({ title: `Role ${index + 1}`, responsibilities: ['Plan'], ...more }));

/** The sections of the slide list, by the numbers of the slides that start them. */
async function sections(template: string, dataset: object): Promise<Readonly<Record<string, string>>> {
  const { pages } = await slidesOf(template, { dataset: { name: 'Careers', ...dataset } });
  return Object.fromEntries(pages.flatMap(({ startsSection: name }, index) => (name ? [[index + 1, name]] : [])));
}

describe('the slide list is divided', () => {
  const tiers = [{ id: 'all', name: 'Trades', from: 0 }];
  const salary = { min: 20_000, max: 30_000 };

  test('by the tiers, and what follows the last is a section of its own', async () => {
    const two = [
      { id: 'low', name: 'Trades', from: 0, below: 50_000 },
      { id: 'high', name: 'Guilds', from: 50_000 },
    ];
    const paid = [...roles(2, { salary }), { title: 'Master', salary: { min: 60_000, max: 70_000 } }];
    expect(Object.values(await sections('deck', { tiers: two, roles: paid }))).toEqual([
      'Guilds',
      'Trades',
      'Take the three roles home with you',
    ]);
  });

  test('by a tier that starts at the first slide, too', async () => {
    expect(await sections('handout', { tiers, roles: roles(2, { salary }) })).toEqual({ 1: 'Trades' });
  });

  test('where there are no tiers and 20 slides or more, by what the contents name', async () => {
    const faq = [{ question: 'Why?', answer: 'Because.' }];
    expect(await sections('deck', { roles: roles(20), faq })).toEqual({ 3: 'The roles', 23: 'One question' });
    expect(await sections('deck', { roles: roles(5), faq })).toEqual({});
  });

  test('without contents, by its template', async () => {
    const names = Object.values(await sections('handout', { roles: roles(21) }));
    expect(names.slice(0, 2)).toEqual(['Role 1', 'Role 2']);
    expect(names).toHaveLength(21);
  });

  test('into sections of different names, none of them the deck’s, in which the first slides are', async () => {
    const named = [{ id: 'all', name: 'Careers', from: 0 }];
    expect(Object.values(await sections('deck', { tiers: named, roles: roles(2, { salary }) }))[0]).toBe('Careers (2)');
  });
});
