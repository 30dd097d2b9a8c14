/** What each block of markup becomes. */
import { describe, expect, test } from 'vitest';
import { BLOCKS } from '../../src/blocks/index.js';
import { INLINE } from '../../src/blocks/inline.js';
import { SECTION_PARTS } from '../../src/blocks/section.js';
import { FORMS } from '../../src/charts/index.js';
import { documentOf } from '../markup/marked.js';

/** Blocks as plain values without their places. */
function blocks(markup: string): unknown {
  const { document, said } = documentOf(`<section id="start"><h1>T</h1>${markup}</section>`);
  expect(said).toEqual([]);
  return JSON.parse(
    JSON.stringify(document?.sections[0]?.blocks, (key, value) =>
      key === 'place' || key === 'via' ? undefined : value,
    ),
  );
}

const words = (text: string) => [{ text }];

describe('every block', () => {
  const examples = Object.entries(BLOCKS).flatMap(([kind, { example }]) =>
    kind === 'chart' ? [] : [{ kind, example }],
  );
  const charts = Object.entries(FORMS).map(([kind, { example }]) => ({ kind, example }));

  test.each([...examples, ...charts])('$kind is what its example shows', ({ kind, example }) => {
    const heading = kind === 'heading' ? '' : '<h2>Before</h2>';
    expect(blocks(heading + example)).toContainEqual(expect.objectContaining({ kind }));
  });
});

test('a declaration has a rule for every element that it allows', () => {
  for (const { roots, elements } of SECTION_PARTS) {
    const allowed = Object.values(elements).flatMap(({ children }) => children);
    const known = ['#text', ...Object.keys(elements), ...Object.keys(INLINE)];
    expect(known).toEqual(expect.arrayContaining([...roots, ...allowed]));
  }
});

test('a list holds its items and the lists inside them', () => {
  expect(blocks('<ol><li>One<ul><li>Two</li></ul></li></ol>')).toEqual([
    {
      kind: 'list',
      ordered: true,
      items: [
        { text: words('One'), lists: [{ kind: 'list', ordered: false, items: [{ text: words('Two'), lists: [] }] }] },
      ],
    },
  ]);
});

test('a step has a head and what is said of it', () => {
  expect(blocks('<ol class="steps"><li> <strong>Study</strong> Take a degree </li></ol>')).toEqual([
    { kind: 'steps', steps: [{ head: words('Study'), text: words('Take a degree') }] },
  ]);
});

test('an entry has one paragraph or several', () => {
  expect(blocks('<dl><dt>One</dt><dd>a</dd><dt>Two</dt><dd><p>b</p><p>c</p></dd></dl>')).toEqual([
    {
      kind: 'entries',
      entries: [
        { term: words('One'), description: [words('a')] },
        { term: words('Two'), description: [words('b'), words('c')] },
      ],
    },
  ]);
});

test('the contents point at sections, and know the tier of a row', () => {
  expect(
    blocks(
      '<nav><dl><dt data-tier="upper"><a href="#start">Start</a></dt><dd>2 roles</dd><dt><a href="#start">Again</a></dt></dl></nav>',
    ),
  ).toEqual([
    {
      kind: 'contents',
      entries: [
        { target: 'start', text: words('Start'), note: words('2 roles'), tier: 1 },
        { target: 'start', text: words('Again'), note: [] },
      ],
    },
  ]);
});

test('an index has its terms in the order of the alphabet, and the words of named links in that too', () => {
  const links = ['Two', 'Ten 10', 'Ten 9'].map((one) => `<dd><a href="#start">${one}</a></dd>`).join('');
  const index = (named: string) => `<nav class="index"${named}><dl><dt>B</dt>${links}<dt>.a</dt>${links}</dl></nav>`;
  const read = (...texts: string[]) => [
    {
      kind: 'index',
      named: texts[0] === 'Ten 9',
      groups: [
        {
          entries: ['.a', 'B'].map((term) => ({
            term: words(term),
            links: texts.map((one) => ({ target: 'start', text: words(one) })),
          })),
        },
      ],
    },
  ];
  expect(blocks(index(''))).toEqual(read('Two', 'Ten 10', 'Ten 9'));
  expect(blocks(index(' data-names="true"'))).toEqual(read('Ten 9', 'Ten 10', 'Two'));
});

test('a table has groups with heads, header cells and values', () => {
  const cell = { header: false, numeric: false };
  expect(
    blocks(`<table data-bars="true">
      <caption>Pay</caption>
      <thead><tr><th>Role</th><th class="number">From</th></tr></thead>
      <tbody data-tier="upper">
        <tr><th colspan="2">Upper tier <small>£100,000 or more</small></th></tr>
        <tr><th scope="row">A</th><td class="number" data-value="90000">£90k</td></tr>
      </tbody>
      <tbody></tbody>
    </table>`),
  ).toEqual([
    {
      kind: 'table',
      caption: words('Pay'),
      bars: true,
      columns: [
        { ...cell, header: true, text: words('Role') },
        { ...cell, header: true, numeric: true, text: words('From') },
      ],
      groups: [
        {
          head: [{ text: 'Upper tier ' }, { text: '£100,000 or more', small: true }],
          tier: 1,
          rows: [
            {
              cells: [
                { ...cell, header: true, text: words('A') },
                { ...cell, numeric: true, value: 90000, text: words('£90k') },
              ],
            },
          ],
        },
      ],
    },
  ]);
});

test('a chart has ranges, rows without one, and a signal', () => {
  expect(
    blocks(`<table data-chart="range" data-signal="100000" data-signal-text="Stated maximum">
      <caption>Two <em>roles</em></caption>
      <thead><tr><th>Role</th><th>From</th><th>To</th></tr></thead>
      <tbody>
        <tr><th scope="row">A</th><td data-value="90000">£90k</td><td data-value="130000">£130k</td></tr>
        <tr><th scope="row">B</th><td colspan="2">not stated</td></tr>
      </tbody>
    </table>`),
  ).toEqual([
    {
      kind: 'range',
      caption: 'Two roles',
      columns: ['Role', 'From', 'To'],
      groups: [
        {
          rows: [
            {
              label: words('A'),
              from: '£90k',
              to: '£130k',
              figures: ['£90k', '£130k'],
              range: { min: 90000, max: 130000 },
            },
            { label: words('B'), from: 'not stated', to: '', figures: ['not stated'] },
          ],
        },
      ],
      signal: { value: 100000, text: 'Stated maximum' },
    },
  ]);
});

test('a chart may have a column of medians, where they are stated', () => {
  expect(
    blocks(`<table data-chart="range">
      <caption>Three roles</caption>
      <thead><tr><th>Role</th><th>From</th><th>To</th><th>Median</th></tr></thead>
      <tbody>
        <tr><th colspan="4">Upper tier</th></tr>
        <tr><th scope="row">A</th><td data-value="90000">£90k</td><td data-value="130000">£130k</td><td data-value="95000">£95k</td></tr>
        <tr><th scope="row">B</th><td data-value="90000">£90k</td><td data-value="130000">£130k</td><td></td></tr>
        <tr><th scope="row">C</th><td colspan="3">not stated</td></tr>
      </tbody>
    </table>`),
  ).toMatchObject([
    {
      columns: ['Role', 'From', 'To', 'Median'],
      groups: [
        {
          head: words('Upper tier'),
          rows: [
            { figures: ['£90k', '£130k', '£95k'], range: { min: 90000, max: 130000, median: 95000 } },
            { figures: ['£90k', '£130k', ''], range: { min: 90000, max: 130000 } },
            { from: 'not stated', to: '' },
          ],
        },
      ],
    },
  ]);
});

test('what the data left empty is left out', () => {
  expect(
    blocks(`<p class="lead"></p><h2> </h2><ul></ul><dl></dl><nav><dl></dl></nav><blockquote></blockquote><aside><h2>Head</h2></aside>
      <table><caption>C</caption><thead><tr><th>A</th></tr></thead><tbody></tbody></table><p><a href="">No address</a></p>`),
  ).toEqual([{ kind: 'paragraph', style: 'text', text: words('No address') }]);
});
