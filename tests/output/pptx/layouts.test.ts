/** The layouts of a deck, as programs look for them that make other decks of it. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { writePptx } from '../../../src/output/pptx/index.js';
import { slidesOf } from '../../pipeline/building.js';
import { DEFAULT_THEME } from './scenes.js';
import { all, type Element, first, parseXml } from './xml.js';
import { textParts } from './zip.js';

const deck = await writePptx(await slidesOf('deck', {}), DEFAULT_THEME);

function layoutsOf(parts: ReadonlyMap<string, string>): readonly Element[] {
  const paths = [...parts.keys()].filter((path) => /^ppt\/slideLayouts\/\w+\.xml$/.test(path));
  return paths.map((path) => first(parseXml(parts.get(path) ?? ''), 'p:sldLayout') ?? parseXml(''));
}

const nameOf = (layout: Element) => first(layout, 'p:cSld')?.attributes.name;
const places = (inside: Element | undefined) =>
  (inside ? all(inside, 'p:ph') : []).map(({ attributes: { type = 'obj', idx = '0' } }) => `${type} ${idx}`);

describe('the layouts of a deck', () => {
  const layouts = layoutsOf(textParts(deck));

  it('say what they are in PowerPoint’s terms, and have its names where it has the like', () => {
    const typed = layouts.flatMap((layout) => {
      const { type } = layout.attributes;
      return type === undefined ? [] : [`${type}: ${nameOf(layout)}`];
    });
    expect(typed).toEqual([
      'title: Title Slide',
      'titleOnly: Ladder',
      'secHead: Section Header (lower tier)',
      'secHead: Section Header',
      'secHead: Section Header (upper tier)',
      'obj: Title and Content',
      'twoObj: Two Content',
      'twoTxTwoObj: Comparison',
      'objTx: Content with Caption',
      'blank: Blank',
    ]);
  });

  it('have the placeholders that programs fill', () => {
    const placesOf = (name: string) => places(layouts.find((layout) => nameOf(layout) === name));
    expect(placesOf('Title Slide')).toEqual(['ctrTitle 0', 'subTitle 1', 'body 2', 'dt 10']);
    expect(placesOf('Title and Content')).toEqual(['title 0', 'obj 1', 'ftr 11', 'sldNum 12']);
    expect(placesOf('Comparison')).toEqual(['title 0', 'body 1', 'obj 2', 'body 3', 'obj 4', 'ftr 11', 'sldNum 12']);
  });

  it('are inherited by the slides’ placeholders, each by its index', () => {
    for (const [path, xml] of textParts(deck)) {
      if (!/^ppt\/slides\/\w+\.xml$/.test(path)) continue;
      const found = places(parseXml(xml));
      expect(new Set(found).size, path).toBe(found.length);
    }
  });
});

const pandoc = spawnSync('pandoc', ['--version']).error === undefined;

const TALK = `% Careers
% Ada Lovelace
% 2025

# Trades

## One list

- Bake
- Build

## Two columns

:::: columns
::: column
Left
:::
::: column
Right
:::
::::

## A table with words

Words

| a | b |
|---|---|
| 1 | 2 |
`;

describe.skipIf(!pandoc)(`Pandoc, with a deck as its --reference-doc${pandoc ? '' : ' (pandoc is not here)'}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'pandoc-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const path = (name: string) => join(folder, name);

  it('builds on our layouts', () => {
    writeFileSync(path('ours.pptx'), deck);
    writeFileSync(path('talk.md'), TALK);
    const line = [path('talk.md'), '-o', path('talk.pptx'), '--reference-doc', path('ours.pptx')];
    const { stderr, status } = spawnSync('pandoc', line, { encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
    const parts = textParts(readFileSync(path('talk.pptx')));
    const used = [1, 2, 3, 4, 5].map((number) => {
      const related = parts.get(`ppt/slides/_rels/slide${number}.xml.rels`) ?? '';
      const layout = /slideLayouts\/\w+\.xml/.exec(related)?.[0];
      return nameOf(parseXml(parts.get(`ppt/${layout}`) ?? ''));
    });
    expect(used).toEqual(['Title Slide', 'Section Header', 'Title and Content', 'Two Content', 'Content with Caption']);
    expect(parts.get('ppt/slides/slide1.xml')).toContain('Ada Lovelace');
    // What Pandoc writes for a placeholder that it does not find.
    for (const [name, xml] of parts) expect(xml.includes('<p:sp/>') || xml.includes('<p:sp />'), name).toBe(false);
  });
});
