/** Roles as linked data: what schema.org's words become, and what is refused. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linkedData } from '../../src/dataset/linked/write.js';
import { builtInDataset, readDataset } from '../../src/dataset/read.js';
import type { Role } from '../../src/dataset/types.js';
import { type Diagnostic, Diagnostics } from '../../src/diagnostic.js';

async function read(text: string): Promise<{ roles: readonly Role[]; found: readonly Diagnostic[] }> {
  const diagnostics = new Diagnostics();
  const loaded = await readDataset([{ kind: 'text', name: 'jobs.jsonld', text }], diagnostics.report);
  return { roles: loaded?.dataset.roles ?? [], found: diagnostics.all };
}

const codes = (found: readonly Diagnostic[]) =>
  found.flatMap(({ code, severity }) => (severity === 'note' ? [] : [code]));

describe('postings and occupations', async () => {
  const text = readFileSync(new URL('../cases/linked/postings.jsonld', import.meta.url), 'utf8');
  const { roles, found } = await read(text);

  test('are roles', () => {
    expect(roles).toMatchObject([
      {
        id: 'welder-fitter',
        title: 'Welder & Fitter',
        summary: 'Joins steel.',
        responsibilities: ['Read drawings', 'Cut & join'],
        skills: ['TIG', 'MIG', 'drawings'],
        employer: 'The Guild',
        location: 'Leeds, United Kingdom',
        closes: '2026-12-24',
        salary: { min: 14.5, max: 17, currency: 'GBP', period: 'hour' },
      },
      {
        title: 'Rigger',
        employer: 'Harbour Board',
        skills: ['Knots', 'Heights'],
        salary: { min: 98000, max: 98000, currency: 'USD', period: 'year' },
      },
      {
        title: 'Data Scientist',
        responsibilities: ['Ask questions of data', 'Tell what was found'],
        codes: { soc: '2433' },
        salary: { min: 41000, max: 88000, median: 60000, currency: 'GBP', period: 'year' },
      },
      { title: 'Docker', notes: ['Pay: from 30000'] },
      { title: 'Stevedore', notes: ['Pay: 25, without a unit'] },
      { title: 'Purser', salary: { min: 52000, max: 52000, currency: 'EUR', period: 'year' } },
    ]);
  });

  test('one bound, and an amount that is a year’s of nobody, are not stated and warned of', () => {
    expect(roles[3]?.salary ?? roles[4]?.salary).toBeUndefined();
    const warned = found.filter(({ code }) => code === 'data/no-linked-range');
    expect(warned.map(({ place }) => place?.line)).toEqual([46, 47]);
  });

  test('what was understood is told', () => {
    expect(found.find(({ code }) => code === 'data/linked-read')).toMatchObject({
      message: '6 roles of schema.org (JobPosting, Occupation)',
      lines: [
        'not used: employmentType',
        'descriptions with markup were taken as text and items: 1',
        'percentiles 10 and 90 are the ends of the range in 1',
        "pay without a period is taken to be a year's",
      ],
    });
  });
});

test.each([
  ['one posting', '{ "@context": "http://schema.org", "@type": "JobPosting", "title": "A" }'],
  ['a list', '[{ "@context": "https://schema.org", "@type": "JobPosting", "title": "A" }]'],
  [
    'a list of a search',
    '{ "@context": "https://schema.org", "@type": "ItemList", "itemListElement": [{ "@type": "ListItem", "item": { "@type": "JobPosting", "title": "A" } }] }',
  ],
  [
    'whole names',
    '{ "@context": { "@vocab": "https://schema.org/" }, "@type": "https://schema.org/JobPosting", "https://schema.org/title": "A" }',
  ],
])('%s', async (_, text) => {
  expect((await read(text)).roles.map(({ title }) => title)).toEqual(['A']);
});

/** What is no role: tests/cli/bad-files.test.ts. */
test.each<readonly [about: string, fields: string, said: string]>([
  [
    'one bound',
    '"baseSalary": { "currency": "GBP", "value": { "minValue": 30000, "unitText": "YEAR" } }',
    '1:91: "from 30000" is no range of pay that can be trusted; shown as not stated.',
  ],
  [
    'the upper bound alone',
    '"baseSalary": { "currency": "GBP", "value": { "maxValue": 30000, "unitText": "YEAR" } }',
    '1:91: "up to 30000" is no range of pay that can be trusted; shown as not stated.',
  ],
  [
    'an amount without a unit that is no year’s',
    '"baseSalary": { "currency": "GBP", "value": { "minValue": 12, "maxValue": 14 } }',
    '1:91: "12 to 14, without a unit" is no range of pay that can be trusted; shown as not stated.',
  ],
  [
    'pay in words',
    '"baseSalary": "up to £40k"',
    '1:91: "up to £40k" is no range of pay that can be trusted; shown as not stated.',
  ],
  [
    'two amounts too many',
    '"baseSalary": "30,000 / 40,000 / 50,000"',
    '1:91: "30,000 / 40,000 / 50,000" is no range of pay that can be trusted; shown as not stated.',
  ],
  [
    'a link that is none',
    '"url": "see our site"',
    '1:84: roles[0].url is "see our site", which documents print as text, not as a link or a QR code.',
  ],
])('%s is read with a warning', async (_, fields, said) => {
  const { found } = await read(
    `{ "@context": "https://schema.org", "@type": "JobPosting", "title": "Cook", ${fields} }`,
  );
  const warned = found.filter(({ severity }) => severity === 'warning');
  expect(warned.map(({ place, message }) => `${place?.line}:${place?.column}: ${message}`)).toEqual([said]);
});

test('a unit beside an amount in words is its period', async () => {
  const { roles } = await read(
    '{ "@context": "https://schema.org", "@type": "JobPosting", "title": "Cook", "baseSalary": { "value": "£12 to £14", "unitText": "HOUR" } }',
  );
  expect(roles[0]?.salary).toEqual({ min: 12, max: 14, currency: 'GBP', period: 'hour' });
});

test('of several tellings of pay the first range is taken', async () => {
  const { roles } = await read(
    '{ "@context": "https://schema.org", "@type": "JobPosting", "title": "Cook", "baseSalary": ["up to £40k", "£30,000 to £35,000"] }',
  );
  expect(roles[0]?.salary).toMatchObject({ min: 30_000, max: 35_000 });
});

test('a long description is no summary: its first paragraph is, and the rest are notes', async () => {
  const text = JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'JobPosting',
    title: 'A',
    description: `First.\n${'Long. '.repeat(150).trim()}`,
  });
  const [role] = (await read(text)).roles;
  expect(role?.summary).toBe('First.');
  expect(role?.notes).toEqual(['Long. '.repeat(150).trim()]);
});

test('what is written is read back the same', async () => {
  const london = await readDataset([builtInDataset()], () => {});
  const { roles, found } = await read([...linkedData(london?.dataset.roles ?? [], 'en-GB', () => {})].join(''));
  expect(codes(found)).toEqual([]);
  expect(roles).toEqual(london?.dataset.roles);
});

test('whatever a document holds: roles or an error with its place, never a throw', async () => {
  const value = fc.jsonValue({ maxDepth: 4 });
  const node = fc.record(
    {
      '@type': fc.constantFrom('JobPosting', 'Occupation', 'Place'),
      title: value,
      name: value,
      baseSalary: value,
      description: value,
      skills: value,
      jobLocation: value,
      occupationalCategory: value,
    },
    { requiredKeys: ['@type'] },
  );
  await fc.assert(
    fc.asyncProperty(fc.array(node, { maxLength: 4 }), async (graph) => {
      const { roles, found } = await read(JSON.stringify({ '@context': 'https://schema.org', '@graph': graph }));
      const errors = found.filter(({ severity }) => severity === 'error');
      expect(errors.length > 0).toBe(roles.length === 0);
      for (const { place } of errors) expect(place?.line).toBeGreaterThan(0);
    }),
  );
});
