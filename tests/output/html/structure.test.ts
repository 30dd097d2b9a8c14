/** What WCAG and HTML ask of a page's structure, held for every hard dataset. */
import { describe, expect, it } from 'vitest';
import { HARD } from '../../corpus/hard.js';
import { dataset, LONDON, pageOf } from './documents.js';
import { all, attribute, children, type Element, only, readPage, textOf } from './dom.js';

const CASES = [
  ['London', LONDON] as const,
  ...Object.entries(HARD).map(([name, roles]) => [name, dataset(roles)] as const),
];

describe.each(['report', 'deck'])('the %s', (template) => {
  describe.each(CASES)('of %s', (_, data) => {
    it('is a page that needs nothing but itself and that everyone can find their way in', async () => {
      const page = await pageOf(data, template);
      const { root, faults } = readPage(page);
      expect(faults).toEqual([]);
      isNamed(root);
      isSelfContained(root);
      hasLandmarks(root);
      hasHeadingsInOrder(root);
      hasTargets(root);
      hasTablesThatSayWhatTheyAre(root);
      hasNamedPictures(root);
    });
  });
});

function isNamed(root: Element): void {
  expect(attribute(root, 'lang')).toMatch(/^[a-z]{2}/);
  expect(['ltr', 'rtl']).toContain(attribute(root, 'dir'));
  expect(textOf(only(root, 'title')).trim()).not.toBe('');
}

function isSelfContained(root: Element): void {
  const names = new Set(all(root).map(({ tagName }) => tagName));
  for (const name of ['script', 'link', 'iframe', 'object', 'base', 'form']) expect(names).not.toContain(name);
  for (const image of all(root, 'img'))
    expect(attribute(image, 'src')).toMatch(/^data:image\/(png|jpeg|svg\+xml);base64,/);
  for (const style of all(root, 'style'))
    expect(textOf(style)).not.toMatch(/url\((?!data:font\/woff2;base64,)|@import|</);
  const handlers = all(root).flatMap(({ attrs }) => attrs.filter(({ name }) => name.startsWith('on')));
  expect(handlers).toEqual([]);
}

function hasLandmarks(root: Element): void {
  const names = children(only(root, 'body')).map(({ tagName }) => tagName);
  expect(names.filter((name) => name !== 'nav')).toEqual(['a', 'header', 'main', 'footer']);
  for (const nav of all(root, 'nav')) expect(idsOf(root)).toContain(attribute(nav, 'aria-labelledby'));
}

function hasHeadingsInOrder(root: Element): void {
  const levels = all(root, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6').map(({ tagName }) => Number(tagName.slice(1)));
  expect(levels[0]).toBe(1);
  expect(levels.filter((level) => level === 1)).toHaveLength(1);
  for (const [index, level] of levels.entries()) expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1);
}

function hasTargets(root: Element): void {
  const ids = idsOf(root);
  expect(new Set(ids).size).toBe(ids.length);
  const inside = all(root, 'a').flatMap((link) => /^#(.*)$/.exec(attribute(link, 'href') ?? '')?.[1] ?? []);
  for (const target of inside) expect(ids).toContain(target);
}

function hasTablesThatSayWhatTheyAre(root: Element): void {
  for (const table of all(root, 'table')) {
    expect(textOf(only(table, 'caption')).trim()).not.toBe('');
    for (const cell of all(table, 'th')) expect(['col', 'row', 'rowgroup']).toContain(attribute(cell, 'scope'));
    const columns = all(only(table, 'thead'), 'th', 'td').length;
    for (const row of all(table, 'tr')) {
      const width = children(row).reduce((sum, cell) => sum + Number(attribute(cell, 'colspan') ?? 1), 0);
      expect(width).toBe(columns);
    }
  }
}

function hasNamedPictures(root: Element): void {
  const ids = idsOf(root);
  for (const element of all(root).filter((one) => attribute(one, 'role') === 'img')) {
    const name = attribute(element, 'aria-label') ?? attribute(element, 'aria-labelledby') ?? '';
    expect(name).not.toBe('');
    if (attribute(element, 'aria-labelledby') !== undefined) expect(ids).toContain(name);
  }
}

function idsOf(root: Element): readonly string[] {
  return all(root).flatMap((element) => attribute(element, 'id') ?? []);
}
