/** London in each template of the corpus: the company's file with our slides in it. `.ci/run` has them opened, rendered and judged. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import {
  builtInDataset,
  compose,
  Diagnostics,
  EVERYTHING,
  loadTheme,
  prepare,
  render,
  renderTheme,
} from '../../src/inside.js';
import type { Box } from '../../src/layout/scene.js';
import { all, type Element, first, parseXml } from '../output/pptx/xml.js';
import { textParts, unzip } from '../output/pptx/zip.js';
import { deckTexts } from '../pipeline/reading.js';
import { type Known, TEMPLATES } from './templates/index.js';

const folder = mkdtempSync(join(tmpdir(), 'rolecast-decks-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The deck, and the same built again. */
async function deckIn(file: string, bytes: Uint8Array): Promise<Uint8Array> {
  const home = join(folder, file);
  mkdirSync(home, { recursive: true });
  writeFileSync(join(home, file), bytes);
  writeFileSync(join(home, 'brand.yaml'), `name: Example\nextends: default\ntemplate:\n  file: ${file}\n`);
  const found = new Diagnostics();
  const request = { data: [builtInDataset()], focus: EVERYTHING, parameters: {}, templates: ['deck'] };
  const prepared = await prepare({ ...request, theme: join(home, 'brand.yaml') }, found.report);
  const [template] = prepared?.templates ?? [];
  const document = prepared && template && (await compose(template, undefined, prepared, found.report));
  const made = prepared && document && (await render(document, 'slides', 'pptx', prepared, found.report));
  if (made === undefined) throw new Error(JSON.stringify(found.all, null, 1));
  return made.bytes;
}

/** What a part refers to, by the ids of the relationships; addresses outside are as they are written. */
function relationshipsOf(part: string, parts: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const { dir, base } = posix.parse(part);
  const xml = parts.get(posix.join(dir, '_rels', `${base}.rels`));
  const listed = xml === undefined ? [] : all(parseXml(xml), 'Relationship');
  return new Map(
    listed.map(({ attributes: { Id = '', Target = '', TargetMode } }) => [
      Id,
      TargetMode === 'External' ? Target : posix.join('/', Target.startsWith('/') ? '' : dir, Target).slice(1),
    ]),
  );
}

const slidesIn = (parts: ReadonlyMap<string, string>): readonly string[] =>
  [...parts.keys()].filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path));

const placeholdersIn = (part: Element): readonly Element[] =>
  all(part, 'p:sp').filter((shape) => first(shape, 'p:ph') !== undefined);

/** As PowerPoint finds the one on the layout: by index, and a title by its type. */
function nameOf(shape: Element): string {
  const { type = 'obj', idx } = first(shape, 'p:ph')?.attributes ?? {};
  return /title/i.test(type) ? 'title' : `${type} ${idx}`;
}

/** In points; none where the shape has the place of its layout's. */
function boxOf(shape: Element): Box | undefined {
  const frame = first(shape, 'a:xfrm') ?? first(shape, 'p:xfrm');
  const [off, ext] = [frame && first(frame, 'a:off'), frame && first(frame, 'a:ext')];
  if (off === undefined || ext === undefined) return undefined;
  const [x = 0, y = 0, w = 0, h = 0] = [off.attributes.x, off.attributes.y, ext.attributes.cx, ext.attributes.cy].map(
    (length) => Number(length) / 12_700,
  );
  return { x, y, w, h };
}

const overlap = (one: Box, other: Box): boolean =>
  one.x + 1 < other.x + other.w &&
  other.x + 1 < one.x + one.w &&
  one.y + 1 < other.y + other.h &&
  other.y + 1 < one.y + one.h;

describe.each(TEMPLATES)('in $file', (known: Known) => {
  const given = known.bytes();
  const theirs = new Map(unzip(given).map(({ path, bytes }) => [path, bytes]));
  const made = deckIn(known.file, given);

  test('all roles are told', async () => {
    const said = (await deckTexts(await made)).join('\n');
    for (const words of [
      'AI Systems Architect',
      'DevOps Engineer with AI Focus',
      '£90k–£130k',
      'Take the ten roles home',
    ])
      expect(said).toContain(words);
  });

  test('each slide has its title in the title of its layout, and furniture in that of the layout', async () => {
    const parts = textParts(await made);
    for (const path of slidesIn(parts)) {
      const slide = parseXml(parts.get(path) ?? '');
      const layout =
        [...relationshipsOf(path, parts).values()].find((target) => target.includes('/slideLayouts/')) ?? '';
      const offered = placeholdersIn(parseXml(parts.get(layout) ?? '')).map(nameOf);
      const filled = placeholdersIn(slide).map(nameOf);
      expect(filled).toContain('title');
      expect(offered).toEqual(expect.arrayContaining([...filled]));
    }
  });

  test('titles and sections stand on the layouts that are for them', async () => {
    const parts = textParts(await made);
    const layouts = slidesIn(parts).map((path) =>
      [...relationshipsOf(path, parts).values()].find((target) => target.includes('/slideLayouts/')),
    );
    expect(layouts[0]).toBe(known.uses.title.part);
    expect(layouts).toContain(known.uses.section.part);
    expect(layouts).toContain(known.uses.titleOnly.part);
  });

  test('nothing of ours stands on what the template paints', async () => {
    const parts = textParts(await made);
    const uses = Object.entries(known.uses);
    for (const path of slidesIn(parts)) {
      const targets = [...relationshipsOf(path, parts).values()];
      const [use] = uses.find(([, { part }]) => targets.includes(part)) ?? [];
      const painted = Object.entries(known.painted).find(([name]) => name === use)?.[1] ?? [];
      const shapes = all(parseXml(parts.get(path) ?? ''), 'p:spTree').flatMap(({ children }) => children);
      for (const shape of shapes) {
        const box = boxOf(shape);
        const covered = box && painted.filter((one) => one.w < known.width && overlap(box, one));
        expect(covered ?? [], `${path} ${first(shape, 'p:cNvPr')?.attributes.name}`).toEqual([]);
      }
    }
  });

  test('what the template brings is in it byte for byte where nothing had to go', async () => {
    const deck = new Map(unzip(await made).map(({ path, bytes }) => [path, bytes]));
    const kept = [...theirs].filter(
      ([path]) => /^ppt\/(theme|media|fonts|slideLayouts)\/[^/]+$/.test(path) && deck.has(path),
    );
    expect(kept.length).toBeGreaterThan(3);
    for (const [path, bytes] of kept) {
      const removed = /hlinkClick|oleObj|custDataLst/.test(bytes.toString('latin1'));
      if (!removed) expect(deck.get(path)?.equals(bytes), path).toBe(true);
    }
  });

  test('nothing that has to go is left', async () => {
    const parts = unzip(await made);
    const everything = parts.map(({ path, bytes }) => `${path}\n${bytes.toString('utf8')}`).join('\n');
    expect(known.gone.filter((word) => everything.includes(word))).toEqual([]);
    expect(parts.filter(({ path }) => /vba|comment|oleObject|activeX|tags\//i.test(path))).toEqual([]);
  });

  test('every part that is referred to is there, and each is referred to', async () => {
    const bytes = await made;
    const parts = textParts(bytes);
    const paths = new Set(unzip(bytes).map(({ path }) => path));
    const reached = new Set<string>();
    for (const path of ['', ...paths]) {
      for (const [id, target] of relationshipsOf(path, parts)) {
        if (!/^[a-z]+:/i.test(target)) expect(paths, `${path} ${id}`).toContain(target);
        reached.add(target);
      }
    }
    const loose = [...paths].filter((path) => !reached.has(path) && !/\.rels$|^\[Content_Types\]/.test(path));
    expect(loose).toEqual([]);
  });

  test('the same bytes come of it', async () => {
    expect(Buffer.from(await deckIn(`again-${known.file}`, given)).equals(Buffer.from(await made))).toBe(true);
  });
});

test('a theme of ours, written as a template, is one of a company like any other', async () => {
  const theme = await loadTheme('default', () => {});
  if (theme === undefined) throw new Error('no default theme');
  const deck = await deckIn('ours.potx', await renderTheme(theme, '16:9'));
  const layouts = slidesIn(textParts(deck)).length;
  expect(layouts).toBeGreaterThan(20);
});
