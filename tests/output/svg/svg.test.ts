import { describe, expect, it } from 'vitest';
import { writeSvg } from '../../../src/output/svg/index.js';
import { dividedScene, paragraphScene, reportScene, THEME } from '../pdf/scenes.js';

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

  it('prints the hyphen of a word that goes on in the next line', () => {
    const [svg = ''] = writeSvg(dividedScene('Kraft'), THEME);
    expect(svg).toContain('>Kraft-</text>');
  });

  it('isolates what runs from right to left, and nothing else', () => {
    const [hebrew = ''] = writeSvg(paragraphScene('מנהל תפעול (AI)'), THEME);
    const [english = ''] = writeSvg(paragraphScene('AI (מנהל תפעול)'), THEME);
    expect(hebrew).toContain('>\u2067מנהל תפעול (AI)\u2069</text>');
    expect(english).toContain('>AI (מנהל תפעול)</text>');
  });

  it('puts what is read first to the right', () => {
    const scene = paragraphScene('מנהל ');
    const [page] = scene.pages;
    const [item] = page?.items ?? [];
    if (page === undefined || item?.kind !== 'text') throw new Error('the scene has a text');
    const paragraphs = item.paragraphs.map((paragraph) => {
      const pieces = [
        { run: 0, text: 'מנהל ', x: 60, w: 40 },
        { run: 0, text: 'תפעול', x: 100, w: 30 },
      ];
      return { ...paragraph, lines: paragraph.lines.map((line) => ({ ...line, pieces })) };
    });
    const [svg = ''] = writeSvg({ ...scene, pages: [{ ...page, items: [{ ...item, paragraphs }] }] }, THEME);
    const texts = [...svg.matchAll(/<text x="([\d.]+)" text-anchor="end".*>(.*)<\/text>/g)].map(([, x, text]) => [
      Number(x),
      text,
    ]);
    expect(texts).toEqual([
      [130, '\u2067מנהל\u00a0\u2069'],
      [90, '\u2067תפעול\u2069'],
    ]);
  });
});
