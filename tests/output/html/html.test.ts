import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/document/types.js';
import { writeListing } from '../../../src/output/html/listing.js';
import { styleSheet } from '../../../src/output/html/style.js';
import {
  DOT,
  dataset,
  documentOf,
  everywhere,
  LONDON,
  ORIGIN,
  pageOf,
  paragraph,
  section,
  themed,
  written,
} from './documents.js';
import { all, attribute, children, only, readPage, textOf } from './dom.js';

const theme = await themed('default');

describe('a page', () => {
  it('has the same bytes every time', async () => {
    expect(await pageOf(LONDON, 'deck')).toBe(await pageOf(LONDON, 'deck'));
  });

  it('has its own contents where the document has none', () => {
    const { root } = readPage(written(documentOf([section([]), section([], { id: 'two' }), section([])]), theme));
    const links = all(only(root, 'nav'), 'a').map((link) => attribute(link, 'href'));
    expect(links).toEqual(['#section-1', '#two', '#section-3']);
  });

  it('keeps the ids of the document, whatever they are', () => {
    const { root } = readPage(written(documentOf([section([], { id: 'main' })]), theme));
    expect(attribute(only(root, 'section'), 'id')).toBe('main');
    expect(attribute(only(root, 'main'), 'id')).toBe('main-2');
  });

  it('takes its title from the document where no section is the cover', () => {
    const { root } = readPage(written(documentOf([section([])]), theme));
    expect(textOf(only(root, 'h1'))).toBe('Roles');
  });

  it('prints a dark theme in ink', async () => {
    const dark = written(documentOf([]), await themed('stage'));
    expect(dark.slice(dark.indexOf('@media print'))).toContain('--paper:#FFFFFF;--ink:#000000');
    expect(written(documentOf([]), theme)).not.toContain('--ink:#000000');
  });
});

describe('the fonts of a page', () => {
  const fontsOf = (text: string, fonts = theme.fonts) => {
    const page = written(documentOf([section([paragraph([{ text }])])]), { ...theme, fonts });
    const rules = page.matchAll(/@font-face\{font-family:"(\w+)";font-weight:(\d+);.*;unicode-range:(U\+[\dA-F]+)/g);
    return [...rules].map(([, ...found]) => found.join(' '));
  };

  it('are the theme’s, in the weights of its PDF', () => {
    expect(fontsOf('Zoë earns £85,000 – “more”')).toEqual(['Inter 400 U+20', 'Inter 600 U+20']);
    const pages = { heading: 'Arial', body: 'Inter' };
    expect(fontsOf('', { ...theme.fonts, pages })).toEqual(
      ['Arimo 400', 'Arimo 700', 'Inter 400', 'Inter 600'].map((face) => `${face} U+20`),
    );
  });

  it('have what its letters need and no more', () => {
    expect(fontsOf('Łódź')).toEqual(['Inter 400 U+20', 'Inter 400 U+100', 'Inter 600 U+20', 'Inter 600 U+100']);
    expect(fontsOf('東京')).toEqual(['Inter 400 U+20', 'Inter 600 U+20']);
  });

  it('may be loaded from inside the page alone', () => {
    const { root } = readPage(written(documentOf([]), theme));
    const policy = all(root, 'meta').find((meta) => attribute(meta, 'http-equiv') === 'Content-Security-Policy');
    expect(policy && attribute(policy, 'content')).toContain(
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:;",
    );
  });
});

describe('language and direction', () => {
  it('marks runs of another language', () => {
    const { root } = readPage(written(documentOf([section([paragraph([{ text: 'Ja', language: 'de' }])])]), theme));
    expect(all(root, 'span').map((span) => [attribute(span, 'lang'), textOf(span)])).toContainEqual(['de', 'Ja']);
  });

  it('marks its own words as English in a document of another language', () => {
    const { root } = readPage(written(documentOf([], { language: 'ar', direction: 'rtl' }), theme));
    expect([attribute(root, 'lang'), attribute(root, 'dir')]).toEqual(['ar', 'rtl']);
    expect(attribute(only(only(root, 'a'), 'span'), 'lang')).toBe('en');
  });
});

describe('what is said in other words on a screen', () => {
  it('stands in both, of which one is shown', async () => {
    const data = dataset({ name: 'Roles', url: 'https://example.org/roles', roles: [{ title: 'Nurse' }] });
    const { root } = readPage(await pageOf(data, 'deck'));
    const terms = all(root, 'dt').filter((term) => all(term, 'span').length > 0);
    const spans = terms.flatMap((term) => all(term, 'span').map((span) => [attribute(span, 'class'), textOf(span)]));
    expect(spans).toEqual([
      ['on-screen', 'Open'],
      ['on-paper', 'Scan'],
    ]);
    const style = textOf(only(root, 'style'));
    const print = style.indexOf('@media print{');
    expect(style.slice(0, print)).toContain('.on-paper{display:none}');
    expect(style.slice(print)).toMatch(/\.on-screen,[^}]*\{display:none\}/);
  });
});

describe('links', () => {
  const linked = (href: string) => {
    const { root } = readPage(written(documentOf([section([paragraph([{ text: 'here', href }])])]), theme));
    return all(only(root, 'main'), 'a').map((link) => link.attrs.map(({ name, value }) => `${name}=${value}`));
  };

  it.each(['https://example.org/a?b=1&c="2"', 'http://example.org', 'mailto:a@example.org'])(
    '%s is followed',
    (href) => {
      expect(linked(href)).toEqual([[`href=${href}`, 'rel=external noreferrer']]);
    },
  );

  it.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', '//example.org', ' https://x', ''])(
    '%s is text',
    (href) => {
      expect(linked(href)).toEqual([]);
    },
  );

  it('runs of one link are one link', () => {
    const href = 'https://example.org';
    const block = paragraph([
      { text: 'All ', href },
      { text: 'jobs', href, emphasis: 'strong' },
    ]);
    const { root } = readPage(written(documentOf([section([block])]), theme));
    expect(all(only(root, 'main'), 'a').map(textOf)).toEqual(['All jobs']);
  });
});

describe('pictures', () => {
  const figureOf = (pictures: Parameters<typeof written>[2]) =>
    only(readPage(written(everywhere('words'), theme, pictures)).root, 'main');

  it('are inside the page, with their words', () => {
    const image = only(figureOf({ 'template:dot.png': DOT }), 'img');
    expect(attribute(image, 'src')).toBe(`data:image/png;base64,${DOT.data}`);
    expect(attribute(image, 'alt')).toBe('words');
  });

  it.each([
    ['role', 'pictured'],
    ['flyer', 'band'],
  ] as const)('of a %s stand with its title, as on paper', (layout, place) => {
    const picture: Block = { kind: 'figure', picture: 'dataset:roles[0].image.src', alt: 'A ward', ...ORIGIN };
    const map: Block = { ...picture, picture: 'template:map.png', alt: 'A map', caption: [{ text: 'The way' }] };
    const code: Block = { ...picture, picture: 'qr:https://example.org', alt: 'QR code' };
    const told = documentOf([section([paragraph([{ text: 'The work' }]), map, code, picture], { layout })]);
    const loaded = Object.fromEntries([picture, map, code].map((one) => [one.picture, DOT]));
    const { root } = readPage(written(told, theme, loaded));
    const around = (image: ReturnType<typeof only>) =>
      all(only(root, 'main'), 'div')
        .filter((one) => all(one).includes(image))
        .map((one) => attribute(one, 'class'));
    expect(all(root, 'img').map((image) => [attribute(image, 'alt'), ...around(image)])).toEqual([
      ['A ward', place],
      ['A map'],
      ['QR code'],
    ]);
  });

  it('that were not loaded leave their words', () => {
    const [figure] = all(figureOf({}), 'figure').filter((one) => all(one, 'figcaption').length > 0);
    expect(figure && textOf(only(figure, 'p'))).toBe('words');
  });
});

describe('two columns', () => {
  const head = (words: string): Block => ({ kind: 'heading', level: 2, text: [{ text: words }], ...ORIGIN });
  const remark: Block = { kind: 'remark', paragraphs: [[{ text: 'Set apart' }]], ...ORIGIN };
  const words = (text: string) => paragraph([{ text }]);

  it('are each in an element of their own, the left one first', () => {
    const blocks = [words('Over'), head('Left'), words('One'), remark, head('Right'), words('Two')];
    const { root } = readPage(written(documentOf([section(blocks, { layout: 'columns' })]), theme));
    const sides = children(only(only(root, 'section'), 'div'));
    expect(sides.map((side) => textOf(only(side, 'h3')))).toEqual(['Left', 'Right']);
    expect(sides.map((side) => all(side, 'p').map(textOf))).toEqual([['One', 'Set apart'], ['Two']]);
  });
});

describe('charts', () => {
  it('stand on the scale', async () => {
    const { root } = readPage(await pageOf(LONDON, 'report'));
    const [bar] = all(only(root, 'main'), 'svg')
      .filter((svg) => attribute(svg, 'class') === 'plot')
      .map((svg) => only(svg, 'rect'));
    // £90,000 to £130,000 on £50,000 to £130,000.
    expect([bar && attribute(bar, 'x'), bar && attribute(bar, 'width')]).toEqual(['50%', '50%']);
  });

  it('show one figure as a mark, in the middle of which it is', () => {
    const { scale } = documentOf([]);
    const ranges = [{ min: 50, max: 50, tier: 1, chosen: true, role: 'Role', from: '£50', to: '£50' }];
    const { root } = readPage(written(documentOf([], scale && { scale: { ...scale, ranges } }), theme));
    const marks = all(root, 'rect').map((mark) => [attribute(mark, 'x'), attribute(mark, 'width')]);
    expect(marks).toEqual([['49.7%', '0.6%']]);
  });

  it('have the figures as a table', async () => {
    const { root } = readPage(await pageOf(LONDON, 'report'));
    const [details] = all(root, 'details');
    const rows = details ? all(details, 'tr').map((row) => all(row, 'th', 'td').map(textOf)) : [];
    expect(rows).toHaveLength(14);
    expect(rows).toContainEqual(['Data Scientist', '£70k', '£110k']);
  });

  it('are tables where nothing can be compared', () => {
    const { root } = readPage(written({ ...everywhere('words'), scale: undefined }, theme));
    expect(all(root, 'details').some((one) => all(one, 'table').length > 0)).toBe(false);
    expect(all(root, 'svg')).toEqual([]);
    expect(all(root, 'table').length).toBe(3);
  });
});

describe('English words about data that is read from right to left', () => {
  it('are sentences from left to right, in which names and amounts have their places', async () => {
    const roles = ['מהנדסת תוכנה', 'אנליסט נתונים', 'מתכננת רשת'].map((title, index) => ({
      title,
      salary: { min: 100_000 + 20_000 * index, max: 150_000 + 20_000 * index },
    }));
    const { root } = readPage(await pageOf(dataset({ language: 'he', currency: 'ILS', roles }), 'report'));
    const [figure] = all(root, 'p').filter((one) => attribute(one, 'class') === 'figure');
    const [sentence] = figure === undefined ? [] : children(figure);
    expect(sentence && textOf(sentence).replace(/[\u200f\u00a0]/g, '')).toBe('\u200e140,000₪ to 190,000₪ a year');
    // Part by part, each would turn its amounts round.
    expect(sentence && all(sentence, 'span').map((part) => attribute(part, 'dir'))).not.toContain('auto');
  });
});

describe('tables of pay', () => {
  const scrolling = async (factor: number) => {
    const pay = [2.1, 3.2, 4.3].map((min) => ({ min: min * factor, max: (min + 1) * factor, median: min * factor }));
    const roles = pay.map((salary, index) => ({ id: `role-${index}`, title: `Role ${index}`, salary }));
    const { root } = readPage(await pageOf(dataset({ name: 'Pay', roles }), 'report'));
    const regions = all(root, 'div').filter((one) => attribute(one, 'role') === 'region');
    return regions.map((region) => {
      const caption = only(region, 'caption');
      expect(attribute(region, 'tabindex')).toBe('0');
      expect(attribute(region, 'aria-labelledby')).toBe(attribute(caption, 'id'));
      return textOf(caption);
    });
  };

  it('fit a phone', async () => {
    expect(await scrolling(10_000)).toEqual([]);
  });

  it('scroll in a region of their own, which the keyboard reaches, where their figures are too long for a phone', async () => {
    const [glance, twin, ...more] = await scrolling(123_456_789);
    expect(glance).toBe('The pay of three roles, as it is stated.');
    expect(twin).toContain('three roles');
    expect(more).toEqual([]);
  });

  it('are no wider there than their figures need, with a word of a name', async () => {
    const pay = [30_000, 40_000, 50_000].map((min) => ({ min, max: min + 9000, median: min + 4000 }));
    const roles = [...pay.map((salary, index) => ({ title: `Role ${index}`, salary })), { title: 'Unpaid' }];
    const { root } = readPage(await pageOf(dataset({ name: 'Pay', roles }), 'report'));
    const [region] = all(root, 'div').filter((one) => attribute(one, 'role') === 'region');
    const least = /^--least:([\d.]+)em$/.exec((region && attribute(only(region, 'table'), 'style')) ?? '')?.[1];
    expect(Number(least)).toBeGreaterThan(19.2);
    expect(Number(least)).toBeLessThan(26);
  });
});

describe('a matrix of skills', () => {
  it('shows squares, and says what they stand for', async () => {
    const roles = ['Cook', 'Porter', 'Nurse'].map((title) => ({ title, skills: ['Patience'] }));
    const { root } = readPage(await pageOf(dataset(roles), 'report'));
    const [table] = all(root, 'table').filter((one) => textOf(one).includes('Patience'));
    const cells = table === undefined ? [] : all(table, 'td');
    expect(cells.map((cell) => textOf(cell))).toEqual(['asked for', 'asked for', 'asked for', '3']);
    expect(cells.flatMap((cell) => all(cell, 'span')).map((span) => attribute(span, 'class'))).toEqual(
      cells.slice(0, 3).flatMap(() => ['key', 'aloud']),
    );
  });
});

describe('a list of documents', () => {
  it('with pictures is as broad as they need, by no rule of a document', () => {
    const listing = writeListing({ title: 'Documents', summary: '', groups: [], footer: '' }, theme, true);
    const { root } = readPage(new TextDecoder().decode(listing));
    const [rule = ''] = textOf(only(root, 'style')).match(/^.*max-width:75rem.*$/m) ?? [];
    expect(rule.startsWith(`.${attribute(only(root, 'body'), 'class')} `)).toBe(true);
    expect(styleSheet({ tiers: [] }, theme)).not.toContain(`.${attribute(only(root, 'body'), 'class')}`);
  });
});
