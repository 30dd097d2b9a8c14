/** The layout `columns`: two groups side by side, on slides and on paper. */
import { describe, expect, test } from 'vitest';
import { Diagnostics } from '../../src/diagnostic.js';
import { type LayoutChoices, layOut } from '../../src/layout/index.js';
import type { Item, Page, Scene, TextItem } from '../../src/layout/scene.js';
import { documentOf } from '../markup/marked.js';
import { allItems, textOf, wordsOf } from './scenes.js';
import { THEME } from './setting.js';

const PICTURES = {
  'template:wide.png': { type: 'png', data: '', width: 1200, height: 800 },
  'template:tall.png': { type: 'png', data: '', width: 800, height: 1200 },
} as const;

async function laid(markup: string, choices: LayoutChoices & { medium: 'slides' | 'pages' }) {
  const { document, said } = documentOf(markup);
  if (document === undefined) throw new Error(JSON.stringify(said));
  const { all, report } = new Diagnostics();
  const scene = await layOut(document, { theme: THEME, pictures: PICTURES, ...choices }, report);
  return { scene, said: all.map(({ code }) => code) };
}

function columns(left: string, right: string, over = ''): string {
  return `<section data-layout="columns"><h1>Both</h1>${over}<h2>Left head</h2>${left}<h2>Right head</h2>${right}</section>`;
}

const figure = (name: string, caption: string) =>
  `<figure><img src="${name}.png" alt="Shown" /><figcaption>${caption}</figcaption></figure>`;
const list = (items: number, word: string) =>
  `<ul>${Array.from({ length: items }, (_, index) => `<li>${word} ${index + 1} of what is listed</li>`).join('')}</ul>`;

function textsOf(page: Page | undefined): TextItem[] {
  return (page === undefined ? [] : allItems(page)).flatMap((item) =>
    item.kind === 'text' && item.furniture === undefined ? [item] : [],
  );
}

/** What is read on a page, in order. */
function read(page: Page | undefined): string[] {
  return textsOf(page).map(textOf);
}

const right = ({ box }: Item) => box.x + box.w;
const foot = ({ box }: Item) => box.y + box.h;

describe('on a slide', () => {
  test('both groups stand side by side under their heads, and the left one is read first', async () => {
    const { scene } = await laid(columns('<p>One</p>', '<p>Two</p>', '<p class="lead">Over both</p>'), {
      medium: 'slides',
    });
    const [page] = scene.pages;
    expect(read(page)).toEqual(['Both', 'Over both', 'Left head', 'One', 'Right head', 'Two']);
    const [, over, head, one, other, two] = textsOf(page);
    expect([head?.box.x, one?.box.x, other?.box.x, two?.box.x]).toEqual([48, 48, 492, 492]);
    expect(head?.box.y).toBe(other?.box.y);
    expect(one?.box.y).toBe(two?.box.y);
    expect(over && foot(over)).toBeLessThan(head?.box.y ?? 0);
  });

  test('they fill the placeholders of PowerPoint’s "Comparison"', async () => {
    const { scene } = await laid(columns('<p>One</p>', list(3, 'Item')), { medium: 'slides' });
    expect(scene.pages[0]?.layout).toBe('Comparison');
    const slots = textsOf(scene.pages[0]).map(({ slot }) => slot);
    expect(slots).toEqual(['title', 'head 1', 'content 1', 'head 2', 'content 2']);
    expect(scene.layouts.filter(({ name }) => name === 'Comparison')).toHaveLength(1);
  });

  test('of 4:3, too', async () => {
    const { scene } = await laid(columns('<p>One</p>', '<p>Two</p>'), { medium: 'slides', aspect: '4:3' });
    const heads = textsOf(scene.pages[0]).filter(({ slot }) => slot?.startsWith('head'));
    expect(heads.map(({ box: { x, w } }) => [x, w])).toEqual([
      [48, 300],
      [372, 300],
    ]);
  });

  test('any blocks keep to their column', async () => {
    const table =
      '<table><caption>Who pays</caption><thead><tr><th>Role</th><th class="number">From</th></tr></thead><tbody><tr><th scope="row">Data Scientist</th><td class="number">£70k</td></tr></tbody></table>';
    const mixed = `<p>Words</p><h3>Inside</h3>${list(2, 'Item')}${table}<blockquote><p>Said</p></blockquote>`;
    const other = `<dl><dt>Python</dt><dd>A language</dd></dl><ol class="steps"><li><strong>Study</strong> it</li></ol>${figure('wide', 'Seen')}`;
    const { scene } = await laid(columns(mixed, other), { medium: 'slides' });
    for (const page of scene.pages) {
      const body = allItems(page).filter((item) => item.box.y > 120 && item.box.y < 500);
      for (const item of body) expect(right(item) <= 468 || item.box.x >= 492, `${item.name} ${item.box.x}`).toBe(true);
    }
  });
});

describe('long columns', () => {
  const long = columns(list(40, 'Left'), list(9, 'Right'));

  test('go on on slides that carry the title, and nothing is lost', async () => {
    const { scene, said } = await laid(long, { medium: 'slides' });
    const titles = scene.pages.map((page) => read(page)[0]);
    expect(titles).toEqual(
      titles.map((_, at) => (at === 0 ? 'Both' : `Both (${at + 1}\u00a0of\u00a0${titles.length})`)),
    );
    expect(said).toEqual(['layout/continued']);
    for (let item = 1; item <= 40; item += 1) expect(wordsOf(scene)).toContain(`Left${item}ofwhatislisted`);
  });

  test('take both halves of a slide that the other column has come to its end before', async () => {
    const { scene } = await laid(long, { medium: 'slides' });
    const last = scene.pages.at(-1);
    expect(read(last).slice(1, 2)).toEqual(['Left head']);
    const sides = textsOf(last).filter(({ slot }) => slot?.startsWith('content'));
    expect(sides.map(({ box }) => box.x)).toEqual([48, 492]);
    const [one, two] = sides.map(({ box }) => box.h);
    expect(Math.abs((one ?? 0) - (two ?? 0))).toBeLessThan(120);
  });

  test.each([11, 12, 13, 14, 15, 16, 17])('leave no line or two on their last slide: %d items', async (items) => {
    const { scene } = await laid(columns(list(items, 'Left'), '<p>Right</p>'), { medium: 'slides' });
    const texts = textsOf(scene.pages.at(-1)).filter(({ slot }) => slot?.startsWith('content'));
    const lines = Math.max(...texts.map(({ paragraphs }) => paragraphs.flatMap((one) => one.lines).length));
    if (scene.pages.length > 1) expect(lines).toBeGreaterThan(3);
  });

  test('are read slide by slide: a slide’s title before what stands on it', async () => {
    const { scene } = await laid(long, { medium: 'slides' });
    const inOrder = spoken(scene);
    for (const page of scene.pages) {
      const [title = '', ...texts] = read(page);
      const items = texts.flatMap((text) => text.split('\n')).filter((text) => text.endsWith('listed'));
      expect(items.length).toBeGreaterThan(0);
      expect(Math.min(...items.map((item) => inOrder.indexOf(item)))).toBeGreaterThan(inOrder.indexOf(title));
    }
  });
});

/** The paragraphs of a scene in the order of its structure tree. */
function spoken({ pages, tags }: Scene): string[] {
  const words = new Map<number, string[]>();
  for (const item of pages.flatMap(textsOf))
    for (const { tag, lines } of item.paragraphs) {
      const text = lines.flatMap(({ pieces }) => pieces.map((piece) => piece.text)).join('');
      if (tag !== undefined) words.set(tag, [...(words.get(tag) ?? []), text]);
    }
  const walk = (tag: number): string[] => [
    ...(words.get(tag) ?? []),
    ...tags.flatMap(({ parent }, index) => (parent === tag ? walk(index) : [])),
  ];
  return walk(0);
}

describe('a caption', () => {
  const pairs = (scene: Scene) =>
    scene.pages.map((page) => [
      page.items.filter(({ kind }) => kind === 'picture').length,
      page.items.filter(({ name }) => name === 'Caption').length,
    ]);

  test.each(['slides', 'pages'] as const)('stays with its picture, whatever stands before them: %s', async (medium) => {
    for (let items = 0; items < 30; items += 1) {
      const { scene, said } = await laid(
        columns(`${list(items, 'Item')}${figure('wide', 'What is shown here')}`, '<p>Two</p>'),
        {
          medium,
        },
      );
      expect(said).not.toContain('layout/caption-parted');
      expect(pairs(scene).filter(([pictures, captions]) => pictures !== captions)).toEqual([]);
      expect(pairs(scene).filter(([pictures]) => pictures === 1)).toHaveLength(1);
    }
  });

  test('stands below a wide picture, and beside a tall one', async () => {
    const at = async (name: string) => {
      const { scene } = await laid(columns(figure(name, 'What is shown here'), '<p>Two</p>'), { medium: 'slides' });
      const items = scene.pages[0]?.items ?? [];
      return [items.find(({ kind }) => kind === 'picture'), items.find((item) => item.name === 'Caption')] as const;
    };
    const [wide, below] = await at('wide');
    expect(below?.box.x).toBe(wide?.box.x);
    expect(below?.box.y).toBe(wide && foot(wide) + 8);
    const [tall, beside] = await at('tall');
    expect(beside?.box.y).toBe(tall?.box.y);
    expect(beside?.box.x).toBe(tall && right(tall) + 16);
    expect(beside && right(beside)).toBeCloseTo(468);
  });

  test.each(['slides', 'pages'] as const)(
    'that no page holds with its picture is parted, and it is said: %s',
    async (medium) => {
      const caption = 'Who is seen here, and what they do all day. '.repeat(80);
      const { scene, said } = await laid(columns(figure('wide', caption), '<p>Two</p>'), { medium });
      expect(said).toContain('layout/caption-parted');
      expect(wordsOf(scene).match(/day\./g)).toHaveLength(80);
    },
  );
});

describe('on paper', () => {
  const markup = columns(`<p>One</p>${list(2, 'Item')}`, figure('wide', 'Seen'), '<p class="lead">Over both</p>');
  const xs = async (choices: LayoutChoices) => {
    const { scene } = await laid(markup, { medium: 'pages', ...choices });
    const named = (words: string) => scene.pages.flatMap(textsOf).find((item) => textOf(item) === words);
    return [named('Left head'), named('One'), named('Right head'), named('Seen')];
  };

  test.each(['A4', 'Letter'] as const)('both groups stand side by side: %s', async (paper) => {
    const [left, one, other, seen] = await xs({ paper });
    expect(left?.box.y).toBe(other?.box.y);
    expect(one?.box.x).toBe(left?.box.x);
    expect(other && left && other.box.x - left.box.x).toBeCloseTo(246);
    expect(seen?.box.x).toBe(other?.box.x);
  });

  test.each([{ paper: 'A5' }, { paper: 'A6' }, { largePrint: true }] as const)(
    'they follow each other: %o',
    async (choices) => {
      const [left, one, other, seen] = await xs(choices);
      expect(new Set([left, one, other, seen].map((item) => item?.box.x)).size).toBe(1);
    },
  );

  test('what goes on fills both halves of the pages after the shorter column, and nothing is lost', async () => {
    const { scene } = await laid(columns(list(90, 'Left'), list(3, 'Right')), { medium: 'pages' });
    for (let item = 1; item <= 90; item += 1) expect(wordsOf(scene)).toContain(`Left${item}ofwhatislisted`);
    const lefts = new Set(textsOf(scene.pages[1]).map(({ box }) => Math.round(box.x)));
    expect([...lefts]).toEqual([58, 304]);
    const order = spoken(scene);
    expect(order.indexOf('Left 90 of what is listed')).toBeLessThan(order.indexOf('Right head'));
  });

  test.each([24, 25, 26, 27])('no line or two goes on alone: %d items', async (items) => {
    const { scene } = await laid(columns(list(items, 'Left'), '<p>Right</p>'), { medium: 'pages' });
    if (scene.pages.length > 1) expect(textsOf(scene.pages.at(-1)).length).toBeGreaterThan(3);
  });
});
