import { describe, expect, it } from 'vitest';
import type { GroupItem } from '../../../src/layout/scene.js';
import { writePptx } from '../../../src/output/pptx/index.js';
import { box, DECK, DEFAULT_THEME, oneSlide, rect } from './scenes.js';
import { all, first, parseXml } from './xml.js';
import { textParts } from './zip.js';

describe('a shape', () => {
  it('has a text body, with text or without, on slides, layouts and master', async () => {
    const shapes = [...textParts(await writePptx(DECK, DEFAULT_THEME))].flatMap(([path, xml]) =>
      /^ppt\/slide(s|Layouts|Masters)\/\w+\.xml$/.test(path) ? all(parseXml(xml), 'p:sp') : [],
    );
    const bodies = shapes.map((shape) =>
      first(shape, 'p:txBody')
        ?.children.map(({ name }) => name)
        .slice(0, 3),
    );
    expect(shapes.length).toBeGreaterThan(80);
    expect(new Set(bodies.map(String))).toEqual(new Set(['a:bodyPr,a:lstStyle,a:p']));
  });

  it('has alternative text that programs take as a whole, up to the end of a word', async () => {
    const group = (alt: string): GroupItem => {
      const bar = rect('Bar', box(48, 114, 100, 20), 'upper');
      return { kind: 'group', name: 'Pay', box: bar.box, alt, items: [bar] };
    };
    const written = async (alt: string) => {
      const xml = textParts(await writePptx(oneSlide([group(alt)]), DEFAULT_THEME)).get('ppt/slides/slide1.xml') ?? '';
      return first(first(parseXml(xml), 'p:grpSp') ?? parseXml(xml), 'p:cNvPr')?.attributes.descr;
    };
    expect(await written('word '.repeat(400).trim())).toHaveLength(1999);
    expect(await written('word '.repeat(500))).toMatch(/^(word )+word…$/);
    expect(await written('字'.repeat(3000))).toBe(`${'字'.repeat(1999)}…`);
  });
});
