/** The labels of one chart: where one bar has no room for its ends, those of all bars stand beside them. */
import { expect, test } from 'vitest';
import { Diagnostics } from '../../../src/diagnostic.js';
import { layOut } from '../../../src/layout/index.js';
import { writeHtml } from '../../../src/output/html/index.js';
import { documentOf, FRAME } from '../../markup/marked.js';
import { THEME } from '../../output/pdf/scenes.js';
import { slidesOf } from '../../pipeline/building.js';
import { allItems } from '../scenes.js';
import { scaleOf } from '../setting.js';

const { scale } = scaleOf([40_000, 130_000], []);

/** A chart of one long bar and one of a width of £`breadth`. */
function chartOf(breadth: number, layout = 'list') {
  const row = (name: string, min: number, max: number) =>
    `<tr><th scope="row">${name}</th><td data-value="${min}">£${min / 1000}k</td><td data-value="${max}">£${max / 1000}k</td></tr>`;
  const { document, said } = documentOf(
    `<section data-layout="${layout}"><h1>Pay</h1><table data-chart="range"><caption>Pay of two roles.</caption>
    <thead><tr><th>Role</th><th>From</th><th>To</th></tr></thead>
    <tbody>${row('Long', 60_000, 110_000)}${row('Short', 80_000, 80_000 + breadth)}</tbody></table>
    ${layout === 'compare' ? '<h2>Long</h2><p>One</p><h2>Short</h2><p>Two</p>' : ''}</section>`,
    { ...FRAME, scale },
  );
  if (document === undefined || said.length > 0) throw new Error('the chart cannot be read');
  return document;
}

/** The colours of the words at the ends. */
async function coloursIn(medium: 'slides' | 'pages', breadth: number, layout?: string): Promise<readonly string[]> {
  const { report } = new Diagnostics();
  const { pages } = await layOut(chartOf(breadth, layout), { medium, theme: THEME }, report);
  const runs = pages
    .flatMap(allItems)
    .flatMap((item) => [
      ...(item.kind === 'text' && item.name === 'Label' ? item.paragraphs.flatMap((one) => one.runs) : []),
      ...(item.kind === 'plot'
        ? item.drawn.flatMap((one) => (one.kind === 'text' ? one.paragraphs.flatMap((copy) => copy.runs) : []))
        : []),
    ]);
  return [...new Set(runs.filter(({ text }) => /^£\d+k$/.test(text)).map(({ style }) => style.colour))];
}

test.each([
  ['on a slide', 'slides', 'list'],
  ['of a comparison', 'slides', 'compare'],
  ['on paper', 'pages', 'list'],
] as const)('%s', async (_, medium, layout) => {
  expect(await coloursIn(medium, 40_000, layout)).toEqual(['onMiddle']);
  expect(await coloursIn(medium, 4_000, layout)).toEqual(['ink']);
});

test('on a web page', () => {
  const inBars = (breadth: number): number =>
    new TextDecoder().decode(writeHtml(chartOf(breadth), THEME)).split('<text class="in').length - 1;
  expect([inBars(40_000), inBars(4_000)]).toEqual([4, 0]);
});

test.each([
  ['in their bars', 56_000, 60_000, ['onUpper', 'onLower']],
  ['beside them all, where one has no room', 22_000, 60_000, ['ink']],
  ['beside them all, where one has no room and another fills the scale', 22_000, 20_000, ['ink']],
] as const)('of the spans of tiers on an agenda: %s', async (_, most, least, expected) => {
  const tiers = [
    { id: 'low', name: 'Lower tier', from: 0, below: 40_000 },
    { id: 'high', name: 'Upper tier', from: 40_000 },
  ];
  const pay = [
    [least, 110_000],
    [70_000, 100_000],
    [20_000, most],
    [21_000, most],
  ] as const;
  const roles = pay.map(([min, max], index) => ({ title: `Trade ${index + 1}`, salary: { min, max } }));
  const { pages } = await slidesOf('deck', { dataset: { name: 'Trades', tiers, roles }, expected: 'anything' });
  const spans = pages.flatMap(allItems).filter(({ name }) => name === 'Tier span');
  expect(spans).toHaveLength(2);
  const words = spans
    .flatMap((item) => (item.kind === 'group' ? item.items : []))
    .filter((item) => item.kind === 'text');
  expect([
    ...new Set(words.flatMap((item) => item.paragraphs.flatMap(({ runs }) => runs.map((one) => one.style.colour)))),
  ]).toEqual(expected);
  expect(words.map((item) => item.paragraphs[0]?.runs[0]?.style.size)).toEqual(words.map(() => 18));
});
