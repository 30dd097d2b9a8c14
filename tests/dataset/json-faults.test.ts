/** Linked data of which a doubt is told, and JSON in which any byte is another. What is no dataset: tests/cli/bad-files.test.ts. */
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

/** A posting with these fields beside its title. */
const posting = (fields: string) =>
  `{ "@context": "https://schema.org", "@type": "JobPosting", "title": "Cook", ${fields} }`;
const pay = (value: string) => posting(`"baseSalary": { "currency": "GBP", "value": ${value} }`);

describe('linked data that is doubtful is read with a warning', () => {
  test.each<readonly [about: string, text: string, said: readonly string[]]>([
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
      'a link that is none',
      posting('"url": "see our site"'),
      ['1:84 warning: roles[0].url is "see our site", which documents print as text, not as a link.'],
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
