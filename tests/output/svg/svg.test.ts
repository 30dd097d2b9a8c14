import { describe, expect, it } from 'vitest';
import { writeSvg } from '../../../src/output/svg/index.js';
import { paragraphScene, reportScene, THEME } from '../pdf/scenes.js';

describe('SVG', () => {
  const pages = writeSvg(reportScene(), THEME);

  it('is one picture a page', () => {
    expect(pages).toHaveLength(7);
  });

  it.each([
    ['chart', 2],
    ['table', 3],
    ['list', 4],
  ])('draws the %s page', async (name, page) => {
    await expect(pages[page]).toMatchFileSnapshot(`golden/${name}.svg`);
  });

  it('escapes text', () => {
    const [svg = ''] = writeSvg(paragraphScene('a < b & "c" \u0001'), THEME);
    expect(svg).toContain('>a &lt; b &amp; &quot;c&quot; \ufffd</text>');
  });
});
