/** What is understood of each template of the corpus, held against what is known of it. */
import { describe, expect, test } from 'vitest';
import { contains, meets } from '../../src/brand/areas.js';
import { grown } from '../../src/brand/painted.js';
import { readTemplate } from '../../src/brand/read.js';
import { LAYOUT_USES } from '../../src/brand/types.js';
import { TEMPLATES } from './templates/index.js';

describe.each(TEMPLATES)('$name', (known) => {
  const reading = readTemplate(known.bytes()).then((found) => {
    if ('fault' in found) throw new Error(JSON.stringify(found.fault));
    return found.template;
  });

  test('has its size, its master and its fonts', async () => {
    const { width, height, master } = await reading;
    expect({ width, height, master: master.part, fonts: master.theme.fonts }).toEqual({
      width: known.width,
      height: known.height,
      master: known.master,
      fonts: known.fonts,
    });
  });

  test.each(LAYOUT_USES)('has a layout for %s', async (use) => {
    const { uses } = await reading;
    expect({ part: uses[use].part, name: uses[use].name }).toEqual(known.uses[use]);
  });

  test('has what is known to stand behind its slides', async () => {
    const { ground } = (await reading).uses.titleOnly;
    expect(ground.kind === 'plain' ? ground.colour : ground.kind).toBe(known.ground);
  });

  test('has the room on a slide that a person would see', async () => {
    const { safe } = (await reading).uses.titleOnly;
    expect(
      contains(grown(safe, 1), known.safe.holds) && contains(grown(known.safe.within, 1), safe) ? 'it has' : safe,
    ).toBe('it has');
  });

  test.each(LAYOUT_USES)('leaves room on the layout for %s where nothing is painted', async (use) => {
    const { safe } = (await reading).uses[use];
    expect(safe.w * safe.h).toBeGreaterThan(0);
    expect(known.painted[use].filter((box) => meets(box, safe))).toEqual([]);
  });
});
