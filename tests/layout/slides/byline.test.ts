/** Who has a role and where: a line under the title of its slide, which leads to the role's own page. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { mirrored } from '../../../src/layout/mirror.js';
import { textParts } from '../../output/pptx/zip.js';
import { png } from '../../pictures/make-png.js';
import { filesOf, scenesOf } from '../../pipeline/building.js';
import { allItems, drawnBox, textOf } from '../scenes.js';

const folder = mkdtempSync(join(tmpdir(), 'rolecast-byline-'));
afterAll(() => rmSync(folder, { recursive: true }));

const URL = 'https://northernwind.example.com/jobs/1';
const ROLE = {
  title: 'Turbine Engineer',
  employer: 'Northern Wind',
  location: 'Aberdeen',
  url: URL,
  summary: 'Keeps turbines turning.',
  responsibilities: ['Inspect blades', 'Plan repairs'],
  skills: ['Rope access'],
  salary: { min: 34_000, max: 48_000 },
};
const LONG = {
  employer: 'Riverside University Hospitals NHS Foundation Trust',
  location: 'Whitechapel, Newham and all sites of the trust east of the river',
};

async function slideOf(more: object, aspect: '16:9' | '4:3' = '16:9', dataset: object = {}) {
  const path = join(folder, 'roles.json');
  writeFileSync(path, JSON.stringify({ tiers: [], roles: [{ ...ROLE, ...more }], ...dataset }));
  const { deck } = await scenesOf({ dataset: path, layout: { aspect }, expected: 'anything' });
  const page = deck.pages.find(({ layout }) => layout?.startsWith('Role'));
  if (page === undefined) throw new Error('a slide of the role was expected');
  const texts = allItems(page).flatMap((item) => (item.kind === 'text' ? [item] : []));
  const named = (name: string) => texts.find((item) => item.slot === name || item.name === name);
  return { page, deck, byline: named('Byline'), title: named('title'), summary: named('summary'), texts };
}

const linkOf = ({ byline }: Awaited<ReturnType<typeof slideOf>>) =>
  byline?.paragraphs.flatMap(({ runs }) => runs).find(({ href }) => href !== undefined);

const feet = (item: Parameters<typeof drawnBox>[0] | undefined) => {
  if (item === undefined) throw new Error('a text was expected');
  const { x, y, w, h } = drawnBox(item);
  return { left: x, top: y, right: x + w, bottom: y + h };
};

test('in one line of 18 between the title and the summary, and the figure stays large', async () => {
  const slide = await slideOf({});
  expect(slide.byline && textOf(slide.byline)).toBe('Northern Wind, Aberdeen');
  expect(slide.byline?.paragraphs[0]?.runs[0]?.style).toMatchObject({ size: 18, colour: 'ink2', bold: false });
  expect(feet(slide.byline).top).toBeGreaterThan(feet(slide.title).bottom);
  expect(feet(slide.byline).bottom).toBeLessThan(feet(slide.summary).top);
  expect(slide.page.layout).toBe('Role (two lists)');
  expect(linkOf(slide)).toMatchObject({ text: 'Northern Wind, Aberdeen', href: URL });
});

test('of one that names nobody, its address is the line; of one with no page, the line leads nowhere', async () => {
  const alone = await slideOf({ employer: undefined, location: undefined });
  expect(alone.byline && textOf(alone.byline)).toBe('northernwind.example.com/jobs/1');
  expect(linkOf(alone)?.href).toBe(URL);
  expect(linkOf(await slideOf({ url: undefined }))).toBeUndefined();
  const nothing = await slideOf({ employer: undefined, location: undefined, url: undefined });
  expect(nothing.byline).toBeUndefined();
  expect(nothing.summary?.box.y).toBe(86);
});

describe.each(['16:9', '4:3'] as const)('on a slide of %s', (aspect) => {
  test.each([
    ['a title of two lines', { title: 'Consultant Anaesthetist (Paediatric Intensive Care and Retrieval)' }],
    ['a long employer', LONG],
    [
      'both, without pay',
      { ...LONG, title: 'Advanced Clinical Practitioner, Same Day Emergency Care', salary: undefined },
    ],
  ])('%s leaves the line under the title, and the summary under it', async (_, more) => {
    const slide = await slideOf(more, aspect);
    expect(feet(slide.byline).top).toBeGreaterThan(feet(slide.title).bottom);
    expect(feet(slide.byline).bottom).toBeLessThan(feet(slide.summary).top);
    const figure = slide.texts.find(({ slot }) => slot === 'figure');
    if (figure) expect(feet(slide.summary).bottom).toBeLessThan(feet(figure).top);
  });

  test('beside a picture the line ends where the words do', async () => {
    const samples = Array.from({ length: 1100 * 1200 }, () => 90);
    writeFileSync(join(folder, 'work.png'), png({ width: 1100, height: 1200, type: 0, samples }));
    const slide = await slideOf({ image: { src: 'work.png', alt: 'A technician' }, ...LONG }, aspect);
    const picture = slide.page.items.find(({ kind }) => kind === 'picture');
    expect(picture?.box.h).toBe(540);
    expect(feet(slide.byline).right).toBeLessThanOrEqual((picture?.box.x ?? 0) - 24);
    expect(feet(slide.byline).bottom).toBeLessThan(feet(slide.summary).top);
  });
});

test('in a deck that is written from the right it begins there', async () => {
  const { deck } = await slideOf({});
  const turned = mirrored(deck)
    .pages.flatMap(allItems)
    .find(({ name }) => name === 'Byline');
  expect(turned?.kind === 'text' && feet(turned).right).toBeCloseTo(912, 0);
});

test('is a link in the deck itself', async () => {
  const { deck } = await filesOf({ dataset: { tiers: [], roles: [ROLE] }, expected: 'anything' });
  const parts = [...textParts(deck)];
  const [path, xml] =
    parts.find(([path, xml]) => /slides\/slide\d/.test(path) && xml.includes('Northern Wind, Aberdeen')) ?? [];
  const relationships = parts.find(([part]) => part === path?.replace('slides/', 'slides/_rels/').concat('.rels'))?.[1];
  const id = /<a:hlinkClick r:id="(\w+)"/.exec(xml ?? '')?.[1];
  expect(id).toBeDefined();
  expect(relationships).toMatch(new RegExp(`Id="${id}"[^>]*Target="${URL}"[^>]*TargetMode="External"`));
});
