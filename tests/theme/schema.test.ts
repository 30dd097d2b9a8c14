import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { MUTED, PAIRS } from '../../src/theme/contrast.js';
import { FAMILY_NAMES } from '../../src/theme/fonts.js';
import { FOR_ALL_TIERS, TOKENS } from '../../src/theme/types.js';

const themes = new URL('../../templates/themes/', import.meta.url);
const schema = JSON.parse(readFileSync(new URL('theme.schema.json', themes), 'utf8'));
const readme = readFileSync(new URL('README.md', themes), 'utf8');

/** The names in backticks of the table rows of a section. */
function namesUnder(heading: string): ReadonlySet<string | undefined> {
  const section = readme.split(/^## /m).find((text) => text.startsWith(heading)) ?? '';
  const rows = section.split('\n').filter((line) => line.startsWith('| `'));
  return new Set(rows.flatMap((row) => [...row.matchAll(/`(\w+)`/g)].map(([, name]) => name)));
}

it('editors complete exactly the tokens and fonts that the loader takes', () => {
  expect(Object.keys(schema.properties.colours.properties)).toEqual([...TOKENS, ...Object.keys(FOR_ALL_TIERS)]);
  expect(schema.definitions.family.anyOf[0].enum).toEqual(FAMILY_NAMES);
});

it('the guide explains every token, and every pair that is held to a contrast', () => {
  for (const token of TOKENS) expect(namesUnder('Colours')).toContain(token);
  expect(namesUnder('Contrast')).toEqual(new Set([...PAIRS, ...MUTED].flatMap(({ colour, on }) => [colour, on])));
});
