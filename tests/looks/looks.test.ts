/**
 * How every dataset looks, as far as numbers tell: nothing nearly empty, alone, crowded, broken or untrue. What is not so today
 * stands in `known.ts`, which only gets shorter: what is mended is taken out there.
 *
 * `LOOKS=100` looks at a hundred random datasets, as `.ci/run` does; without it, at ten.
 */
import { describe, expect, test } from 'vitest';
import { KNOWN } from './known.js';
import { OWN, RANDOM, SHARED } from './matters.js';
import { type Found, measured } from './measures.js';
import { layOut, type Matter } from './ways.js';

const MINUTE = 60_000;

test.each([...OWN, ...RANDOM])('$name', looksAsKnown, 5 * MINUTE);

describe('the datasets beside the project', () => {
  for (const matter of SHARED) test.skipIf(!matter.there)(matter.name, () => looksAsKnown(matter), 5 * MINUTE);
});

/** The pages on which a measure finds something are those that are known. */
async function looksAsKnown(matter: Matter): Promise<void> {
  const found = measured(await layOut(matter));
  const pages = pagesOf(found);
  expect(pages, whatOf(found, knownOf(matter.name))).toEqual(knownOf(matter.name));
}

type Pages = Readonly<Record<string, readonly number[]>>;

function pagesOf(found: readonly Found[]): Pages {
  const pages = new Map<string, number[]>();
  for (const { way, measure, page } of found) {
    const name = `${measure}: ${way}`;
    const those = pages.get(name) ?? [];
    if (!those.includes(page)) pages.set(name, [...those, page]);
  }
  return Object.fromEntries(pages);
}

function knownOf(name: string): Pages {
  return Object.fromEntries(
    KNOWN.flatMap(({ measure, way, pages }) => {
      const those = pages[name];
      return those === undefined ? [] : [[`${measure}: ${way}`, those] as const];
    }),
  );
}

/** What is wrong on the pages that are not known. */
function whatOf(found: readonly Found[], known: Pages): string {
  return found
    .filter(({ way, measure, page }) => !known[`${measure}: ${way}`]?.includes(page))
    .map(({ way, measure, page, what }) => `${way}, page ${page}, ${measure}: ${what}`)
    .join('\n');
}
