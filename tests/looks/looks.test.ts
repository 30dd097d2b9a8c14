/**
 * How every dataset looks, as far as numbers tell: nothing nearly empty, alone, crowded, broken or untrue. What is not so today
 * stands in the snapshot, page by page, which only gets shorter. It is known for these reasons:
 *
 * - orphans: the last lines of a section are moved to a page of their own
 */
import { expect, test } from 'vitest';
import { MATTERS } from './matters.js';
import { type Found, MEASURES, measured } from './measures.js';
import { layOut } from './ways.js';

const MINUTE = 60_000;

for (const { skipped, ...matter } of MATTERS) {
  test.skipIf(skipped)(matter.name, { timeout: 5 * MINUTE }, async () => {
    const found = measured(await layOut(matter));
    expect(pagesOf(found), faultsOf(found)).toMatchSnapshot();
  });
}

/** A line for each measure that finds something: the ways, each with the numbers of its pages. */
function pagesOf(found: readonly Found[]): string {
  const lines = Object.keys(MEASURES).flatMap((measure) => {
    const ways = found
      .filter((one) => one.measure === measure)
      .map(({ way, findings }) => `${way} (${[...new Set(findings.map(({ page }) => page))].join(', ')})`);
    return ways.length === 0 ? [] : [`${measure}: ${ways.join(', ')}`];
  });
  return lines.join('\n');
}

function faultsOf(found: readonly Found[]): string {
  return found
    .flatMap(({ measure, way, findings }) =>
      findings.map(({ page, what }) => `${measure}, ${way}, page ${page}: ${what}`),
    )
    .join('\n');
}
