/** JSON that is no dataset, and linked data that is no roles: each with all that is said of it, its place first. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { readDataset } from '../../src/dataset/read.js';
import { Diagnostics } from '../../src/diagnostic.js';

async function said(name: string, text: string): Promise<readonly string[]> {
  const found = new Diagnostics();
  const loaded = await readDataset([{ kind: 'text', name, text }], found.report);
  const errors = found.all.filter(({ severity }) => severity === 'error');
  expect(loaded === undefined).toBe(errors.length > 0);
  return found.all
    .filter(({ severity }) => severity !== 'note')
    .map(({ place, severity, message }) => `${place?.line}:${place?.column} ${severity}: ${message}`);
}

/** A dataset of one role with these fields beside its title. */
const role = (fields: string) => `{ "roles": [{ "title": "Cook", ${fields} }] }`;

describe('JSON', () => {
  test.each<readonly [about: string, text: string, said: readonly string[]]>([
    ['cut off', '{ "roles": [{ "title": "Cook" }', ['1:32 error: This is not JSON from here on.']],
    ['a text that is not closed', '{ "roles": [{ "title": "Cook }] }', ['1:24 error: This is not JSON from here on.']],
    ['a comma at the end', '{ "roles": [{ "title": "Cook" },] }', ['1:33 error: This is not JSON from here on.']],
    [
      'no comma between two',
      '[{ "title": "Cook" } { "title": "Chef" }]',
      ['1:22 error: This is not JSON from here on.'],
    ],
    ['single quotes', "[{ 'title': 'Cook' }]", ['1:4 error: This is not JSON from here on.']],
    ['a name without quotes', '[{ title: "Cook" }]', ['1:4 error: This is not JSON from here on.']],
    ['a remark', '[{ "title": "Cook" }] // three of them', ['1:23 error: This is not JSON from here on.']],
    ['a line break in a text', '[{ "title": "Cook\n(nights)" }]', ['1:13 error: This is not JSON from here on.']],
    ['another escape', '[{ "title": "Cook \\& Chef" }]', ['1:13 error: This is not JSON from here on.']],
    [
      'a number with zeros before it',
      role('"salary": { "min": 030000, "max": 40000 }'),
      ['1:52 error: This is not JSON from here on.'],
    ],
    ['two values', '[{ "title": "Cook" }] []', ['1:23 error: This is not JSON from here on.']],
    [
      'a text alone',
      '"Cook"',
      ['1:1 error: This holds a single value; wanted are fields with names, or a list of roles.'],
    ],
    ['an unknown field', role('"pays": 3'), ['1:32 error: "pays" is not a field of a role.']],
    [
      'a field given twice',
      role('"summary": "Cooks.", "summary": "Bakes."'),
      ['1:53 error: The field "summary" is given twice; the first time in line 1.'],
    ],
    ['a title that is a number', '[{ "title": 7 }]', ['1:13 error: roles[0].title is 7; wanted is a text.']],
    [
      'a salary in words',
      role('"salary": "40k"'),
      ['1:42 error: roles[0].salary is the text "40k"; wanted is a group of named fields.'],
    ],
    [
      'one bound',
      role('"salary": { "min": 30000 }'),
      ['1:42 error: A salary needs the field "max", and this one has none.'],
    ],
    [
      'the wrong way round',
      role('"salary": { "min": 40000, "max": 30000 }'),
      ['1:42 error: The salary ends at 30000, below its start at 40000.'],
    ],
    [
      'a currency that does not exist',
      role('"salary": { "min": 1, "max": 2, "currency": "GPB" }'),
      ['1:76 error: There is no currency with the code "GPB".'],
    ],
    [
      'a name that reaches into programs',
      role('"codes": { "__proto__": "x" }'),
      ['1:43 error: "__proto__" cannot be the name of a field.'],
    ],
    [
      'roles that are no list',
      '{ "roles": { "title": "Cook" } }',
      ['1:12 error: roles is a group of named fields; wanted is a list.'],
    ],
    ['no role', '{ "roles": [] }', ['1:12 error: There are no roles here.']],
    [
      'a list of an applicant system',
      '[{ "id": 1, "text": "Cook", "categories": { "team": "Kitchen" } }]',
      ['1:1 error: This JSON is of another kind: its fields are "id", "text", "categories".'],
    ],
    [
      'roles of an applicant system',
      '{ "jobs": [{ "title": "Cook", "absolute_url": "https://example.org/1" }], "meta": { "total": 1 } }',
      ['1:1 error: This JSON is of another kind: its fields are "jobs", "meta".'],
    ],
  ])('%s', async (_, text, expected) => {
    expect(await said('roles.json', text)).toEqual(expected);
  });
});

/** A posting with these fields beside its title. */
const posting = (fields: string) =>
  `{ "@context": "https://schema.org", "@type": "JobPosting", "title": "Cook", ${fields} }`;
const pay = (value: string) => posting(`"baseSalary": { "currency": "GBP", "value": ${value} }`);

describe('linked data', () => {
  test.each<readonly [about: string, text: string, said: readonly string[]]>([
    [
      'cut off',
      '{ "@context": "https://schema.org", "@type": "JobPosting"',
      ['1:58 error: This is not JSON from here on.'],
    ],
    [
      'another vocabulary',
      '{ "@context": "https://example.org/jobs.jsonld", "@type": "JobPosting", "title": "Cook" }',
      ['1:15 error: The "@context" is "https://example.org/jobs.jsonld"; understood is https://schema.org alone.'],
    ],
    [
      'another vocabulary beside',
      '{ "@context": ["https://schema.org", "https://example.org/x"], "@type": "JobPosting", "title": "Cook" }',
      ['1:38 error: The "@context" is "https://example.org/x"; understood is https://schema.org alone.'],
    ],
    [
      'another vocabulary inside',
      '{ "@context": { "@vocab": "https://example.org/" }, "@type": "JobPosting", "title": "Cook" }',
      ['1:15 error: The "@context" is another vocabulary; understood is https://schema.org alone.'],
    ],
    [
      'another thing',
      '{ "@context": "https://schema.org", "@type": "Recipe", "name": "Soup" }',
      ['1:1 error: There is no JobPosting and no Occupation here; there is Recipe.'],
    ],
    [
      'no type',
      '{ "@context": "https://schema.org", "title": "Cook" }',
      ['1:1 error: There is no JobPosting and no Occupation here.'],
    ],
    [
      'an empty graph',
      '{ "@context": "https://schema.org", "@graph": [] }',
      ['1:1 error: There is no JobPosting and no Occupation here.'],
    ],
    [
      'no title',
      '{ "@context": "https://schema.org", "@type": "JobPosting", "url": "https://example.org" }',
      ['1:1 error: A role needs the field "title", and this one has none.'],
    ],
    [
      'a title of markup alone',
      '{ "@context": "https://schema.org", "@type": "JobPosting", "title": "<b></b>" }',
      ['1:1 error: A role needs the field "title", and this one has none.'],
    ],
    [
      'one bound',
      pay('{ "minValue": 30000, "unitText": "YEAR" }'),
      ['1:91 warning: "from 30000" is no range of pay that can be trusted; shown as not stated.'],
    ],
    [
      'the upper bound alone',
      pay('{ "maxValue": 30000, "unitText": "YEAR" }'),
      ['1:91 warning: "up to 30000" is no range of pay that can be trusted; shown as not stated.'],
    ],
    [
      'the wrong way round',
      pay('{ "minValue": 40000, "maxValue": 30000, "unitText": "YEAR" }'),
      ['1:91 error: The salary ends at 30000, below its start at 40000.'],
    ],
    [
      'an amount without a unit that is no year’s',
      pay('{ "minValue": 12, "maxValue": 14 }'),
      ['1:91 warning: "12 to 14, without a unit" is no range of pay that can be trusted; shown as not stated.'],
    ],
    [
      'pay in words',
      posting('"baseSalary": "up to £40k"'),
      ['1:91 warning: "up to £40k" is no range of pay that can be trusted; shown as not stated.'],
    ],
    [
      'two amounts too many',
      posting('"baseSalary": "30,000 / 40,000 / 50,000"'),
      ['1:91 warning: "30,000 / 40,000 / 50,000" is no range of pay that can be trusted; shown as not stated.'],
    ],
    [
      'a currency that does not exist',
      posting('"baseSalary": { "currency": "GPB", "value": { "value": 30000, "unitText": "YEAR" } }'),
      ['1:91 error: There is no currency with the code "GPB".'],
    ],
    [
      'a negative amount',
      pay('{ "value": -30000, "unitText": "YEAR" }'),
      [
        '1:91 error: roles[0].salary.min is -30000; wanted is a number, zero or more.',
        '1:91 error: roles[0].salary.max is -30000; wanted is a number, zero or more.',
      ],
    ],
    [
      'a day that does not exist',
      posting('"validThrough": "2026-02-30"'),
      ['1:93 error: roles[0].closes is "2026-02-30"; wanted is a date that exists, such as 2025-01-31.'],
    ],
    [
      'a link that is none',
      posting('"url": "see our site"'),
      ['1:84 warning: roles[0].url is "see our site", which documents print as text, not as a link.'],
    ],
    [
      'a code that reaches into programs',
      posting('"occupationalCategory": { "inCodeSet": "__proto__", "codeValue": "1" }'),
      ['1:101 error: "__proto__" cannot be the name of a field.'],
    ],
    [
      'a role given twice',
      '{ "@context": "https://schema.org", "@graph": [{ "@type": "JobPosting", "identifier": "a", "title": "A" }, { "@type": "JobPosting", "identifier": "a", "title": "B" }] }',
      ['1:147 error: The role id "a" comes twice; the first time in line 1.'],
    ],
  ])('%s', async (_, text, expected) => {
    expect(await said('jobs.jsonld', text)).toEqual(expected);
  });
});

/** Every file of the same roles, with one byte changed, is read or refused with a place. */
test.each([
  ['roles.json', JSON.stringify({ roles: [{ title: 'Cook', salary: { min: 30000, max: 40000 }, skills: ['Stock'] }] })],
  ['jobs.jsonld', pay('{ "minValue": 30000, "maxValue": 40000, "unitText": "YEAR" }')],
])('%s with any byte changed', async (name, text) => {
  const bytes = new TextEncoder().encode(text);
  await fc.assert(
    fc.asyncProperty(fc.nat(bytes.length - 1), fc.nat(255), async (at, byte) => {
      const path = join(folder, name);
      writeFileSync(path, bytes.with(at, byte));
      const found = new Diagnostics();
      const loaded = await readDataset([{ kind: 'file', path }], found.report);
      const errors = found.all.filter(({ severity }) => severity === 'error');
      expect(errors.length > 0).toBe(loaded === undefined);
      for (const { place } of errors) expect(place?.file).toBe(name);
    }),
    { numRuns: 300 },
  );
});

const folder = mkdtempSync(join(tmpdir(), 'rolecast-json-'));
afterAll(() => rmSync(folder, { recursive: true }));
