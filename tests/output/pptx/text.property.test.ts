import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Item, Scene } from '../../../src/layout/scene.js';
import { writePptx } from '../../../src/output/pptx/index.js';
import { box, DEFAULT_THEME, oneSlide, paragraph, run, style, text } from './scenes.js';
import { all, type Element, first, parseXml } from './xml.js';
import { textParts } from './zip.js';

const TRICKY = [
  '<b>',
  ']]>',
  '&amp;',
  '"\'',
  'a\nb',
  '\n',
  '\r\n',
  '\t',
  ' ',
  '  x ',
  '👩‍💻',
  'שלום',
  '</a:t>',
  '<a:p>',
  '$&',
  '$1',
  '\u0000',
  '\uD800',
  '\uFFFE',
  '<c:lvl>',
  '__proto__',
];
const anyText = fc
  .array(fc.oneof(fc.constantFrom(...TRICKY), fc.string({ unit: 'binary' })), { maxLength: 4 })
  .map((some) => some.join(''));

/** What XML can hold of a text, with its line breaks as XML reads them. */
function held(words: string): string {
  return words.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '').replace(/\r\n?/g, '\n');
}

/** The text of a body: its paragraphs' runs, with line breaks. */
function textOf(body: Element | undefined): string | undefined {
  return (
    body &&
    all(body, 'a:p')
      .flatMap(({ children }) => children)
      .map((child) =>
        child.name === 'a:br'
          ? '\n'
          : all(child, 'a:t')
              .map((one) => one.text)
              .join(''),
      )
      .join('')
  );
}

function sceneOf(words: string): Scene {
  const paragraphs = [paragraph([run(words, style(18)), run(words, style(24, { bold: true }))])];
  const items: readonly Item[] = [
    text(words, box(48, 114, 400, 100), paragraphs),
    {
      kind: 'group',
      name: 'Group',
      alt: words,
      box: box(0, 0, 9, 9),
      items: [text('Inner', box(0, 0, 9, 9), paragraphs)],
    },
    {
      kind: 'grid',
      name: 'Table',
      alt: words,
      box: box(48, 300, 100, 20),
      columns: [100],
      headerRows: 1,
      rows: [
        { y: 300, height: 20, cells: [{ box: box(48, 300, 100, 20), columnSpan: 1, header: 'column', paragraphs }] },
      ],
      drawn: [],
    },
    {
      kind: 'plot',
      form: 'range',
      name: 'Chart',
      alt: words,
      box: box(48, 320, 400, 100),
      plot: box(148, 320, 300, 100),
      from: 0,
      to: 10,
      bars: [
        {
          label: words,
          lines: [words],
          range: { min: 0, max: 4 },
          colour: 'upper',
          onBar: 'onUpper',
          from: words,
          to: words,
          labels: 'inside',
        },
      ],
      columns: ['Role', words, 'To'],
      labelStyle: style(18),
      numberStyle: style(18),
      barShare: 0.5,
      gap: 6,
      notch: 2,
      least: 3,
      behind: [],
      drawn: [],
    },
  ];
  const scene = oneSlide(items, { title: words });
  return { ...scene, pages: scene.pages.map((page) => ({ ...page, notes: [words], startsSection: words })) };
}

describe('any text', () => {
  it('is in the deck as it is, wherever it stands', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (words) => {
        const parts = textParts(await writePptx(sceneOf(words), DEFAULT_THEME));
        const read = (path: string) => parseXml(parts.get(path) ?? '');
        const slide = read('ppt/slides/slide1.xml');
        const chart = read('ppt/charts/chart1.xml');
        const expected = held(words);
        const twice = expected + expected;
        const attributes = (name: string) => all(slide, 'p:cNvPr').flatMap((one) => one.attributes[name] ?? []);
        const bodies = [...all(slide, 'p:txBody').slice(1), first(slide, 'a:txBody')];
        // A text box without words is left out; a group and a table keep their own.
        const written = /[^\n]/.test(expected) ? [twice, twice, twice] : [twice, twice];
        expect(bodies.map(textOf)).toEqual(written);
        // In attributes, other line ends than a line feed are kept.
        expect(attributes('descr').map(held)).toEqual([expected, expected, expected]);
        expect(held(attributes('name')[2] ?? '')).toBe(/[^\n]/.test(expected) ? expected : 'Group');
        const category = first(chart, 'c:cat');
        expect(held(category ? (first(category, 'c:v')?.text ?? '') : 'none')).toBe(expected);
        const labels = all(chart, 'c:dLbl').flatMap((label) => all(label, 'a:t').map((one) => held(one.text)));
        expect(labels).toEqual(expected === '' ? [] : [expected, expected]);
        expect(textOf(all(read('ppt/notesSlides/notesSlide1.xml'), 'p:txBody')[0])).toBe(expected);
        expect(held(first(read('docProps/core.xml'), 'dc:title')?.text ?? '')).toBe(expected);
      }),
      { numRuns: 150 },
    );
  });
});
