import { expect, test } from 'vitest';
import type { GridItem, Item, Pt } from '../../src/layout/scene.js';
import { plot, slide, slides, text } from './hand-made.js';
import { brokenWords, dividedEnglish } from './words.js';

/** The words that are broken in lines of 200 points. */
function broken(lines: readonly string[], words = lines.join(''), language?: string): string[] {
  const scene = slides(slide([text(lines, 48, 200, { w: 200, words, ...(language !== undefined && { language }) })]));
  return brokenWords(scene).map(({ what }) => what);
}

test('a word or an address that has room on a line is not broken', () => {
  expect(broken(['for engin', 'eers'])).toEqual(['"engineers" is broken without a hyphen']);
  expect(broken(['https://a.org/', 'roles'])).toEqual(['"https://a.org/roles" is broken without a hyphen']);
});

test.each([
  ['between words', ['for ', 'engineers']],
  ['with a hyphen', ['for engin\u00ad', 'eers']],
  ['at a hyphen that it has', ['for co-', 'operation']],
  ['at a dash', ['£20k–', '£30k']],
  ['where the text asks for it', ['Upper tier', '(2 of 2)'], 'Upper tier\n(2 of 2)'],
  ['where no line can hold it', ['antidisestablishmenta', 'rianism']],
])('a line may end %s', (_, lines, words = lines.join('')) => {
  expect(broken(lines, words)).toEqual([]);
});

test('the names of a chart’s bars and the cells of a table are texts, too', () => {
  const of = (item: Item) => brokenWords(slides(slide([item]))).map(({ what }) => what);
  const chart = plot([1, 2]);
  const bars = chart.bars.map((bar) => ({ ...bar, label: 'engineers', lines: ['engin', 'eers'] }));
  const box = { x: 48, y: 120, w: 200, h: 50 };
  const table = (room: Pt): GridItem => {
    const { paragraphs } = text(['engin', 'eers'], 48, 140);
    const cells = [{ box, columnSpan: 1, paragraphs, room: { ...box, w: room } }];
    const rows = [{ y: 120, height: 50, cells }];
    return { kind: 'grid', name: 'Table', alt: '', box, columns: [200], headerRows: 0, rows, drawn: [] };
  };
  expect(of({ ...chart, bars })).toEqual(['"engineers" is broken without a hyphen']);
  expect(of(table(180))).toEqual(['"engineers" is broken without a hyphen']);
  expect(of(table(60))).toEqual([]);
});

test('a word of a language with compounds is divided with a hyphen even where no line can hold it', () => {
  expect(broken(['Rechtsschutzversicherungsg', 'esellschaften'], undefined, 'de')).toEqual([
    '"Rechtsschutzversicherungsgesellschaften" is broken without a hyphen',
  ]);
  expect(broken(['Rechtsschutzversicherungs\u00ad', 'gesellschaften'], undefined, 'de')).toEqual([]);
});

test('English is not divided in a summary, nor in large print, but where no line can hold a word', () => {
  const divided = (name: string, size: number, ...lines: readonly string[]) =>
    dividedEnglish(slides(slide([text(lines, 48, 200, { name, size, w: 200 })]))).map(({ what }) => what);
  expect(divided('Summary', 15, 'for engin\u00ad', 'eers')).toEqual(['"engineers" is divided']);
  expect(divided('Text', 18, 'for engin\u00ad', 'eers')).toEqual(['"engineers" is divided']);
  expect(divided('Text', 12, 'for engin\u00ad', 'eers')).toEqual([]);
  expect(divided('Summary', 18, 'antidisestablishmenta\u00ad', 'rianism')).toEqual([]);
});
