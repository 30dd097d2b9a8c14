/** A role's picture fills the right of its slide where it has the pixels, and is small beside the title where it has not. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../../src/diagnostic.js';
import type { Page, Scene } from '../../../src/layout/scene.js';
import { png } from '../../pictures/make-png.js';
import { scenesOf } from '../../pipeline/building.js';
import { allItems, drawnBox, textOf } from '../scenes.js';

const folder = mkdtempSync(join(tmpdir(), 'rolecast-picture-'));
afterAll(() => rmSync(folder, { recursive: true }));

const WORK = ['Inspect blades by rope and drone', 'Plan repairs around the weather', 'Write the safety case'];
const NEEDS = ['Rope access', 'Fluid mechanics'];

interface Laid {
  readonly deck: Scene;
  readonly role: Page;
  readonly said: readonly Diagnostic[];
}

/** The slides of a role with a picture of some pixels. */
async function laid(width: number, height: number, more: object = {}, aspect: '16:9' | '4:3' = '16:9'): Promise<Laid> {
  const samples = Array.from({ length: width * height }, () => 90);
  writeFileSync(join(folder, 'work.png'), png({ width, height, type: 0, samples }));
  const role = {
    title: 'Turbine Engineer',
    salary: { min: 34_000, max: 48_000 },
    summary: 'Keeps turbines turning.',
    ...more,
  };
  const image = { src: 'work.png', alt: 'A technician' };
  writeFileSync(join(folder, 'roles.json'), JSON.stringify({ tiers: [], roles: [{ image, ...role }] }));
  const { deck, said } = await scenesOf({
    dataset: join(folder, 'roles.json'),
    layout: { aspect },
    expected: 'anything',
  });
  const page = deck.pages.find(({ layout }) => layout?.startsWith('Role'));
  if (page === undefined) throw new Error('a slide of the role was expected');
  return { deck, role: page, said };
}

function pictureOf(page: Page) {
  const picture = page.items.find((item) => item.kind === 'picture');
  if (picture?.kind !== 'picture') throw new Error('a picture was expected');
  return picture;
}

const tooSmall = (said: readonly Diagnostic[]) => said.filter(({ code }) => code === 'layout/small-picture');

describe('a picture with the pixels for it', () => {
  test.each([
    ['16:9', { x: 566, y: 0, w: 394, h: 540 }, 518],
    ['4:3', { x: 426, y: 0, w: 294, h: 540 }, 378],
  ] as const)('has the right of a slide of %s, and the words end before it', async (aspect, box, end) => {
    const { role, said } = await laid(1100, 1200, { responsibilities: WORK, skills: NEEDS }, aspect);
    expect(pictureOf(role).box).toEqual(box);
    expect(tooSmall(said)).toEqual([]);
    const items = allItems(role).filter((item) => item.kind !== 'picture');
    for (const item of items) {
      const drawn = item.kind === 'text' ? drawnBox(item) : item.box;
      expect(drawn.x + drawn.w, item.name).toBeLessThanOrEqual(end + 0.01);
    }
  });

  test('is cut at the sides that are too long, evenly, and keeps its shape', async () => {
    for (const [width, height] of [
      [1600, 1200],
      [900, 1800],
    ] as const) {
      const { box, crop } = pictureOf((await laid(width, height)).role);
      if (crop === undefined) throw new Error('a part was expected');
      expect([crop.x * 2 + crop.w, crop.y * 2 + crop.h].map((share) => Math.round(share * 1e6) / 1e6)).toEqual([1, 1]);
      expect((crop.w * width) / (crop.h * height)).toBeCloseTo(box.w / box.h, 6);
      expect(Math.max(crop.w, crop.h)).toBeCloseTo(1, 6);
    }
  });

  test('leaves one column to the lists, which stand under each other', async () => {
    const { role } = await laid(1100, 1200, { responsibilities: WORK, skills: NEEDS });
    const lists = role.items.flatMap((item) => (item.kind === 'text' && item.slot?.startsWith('list') ? [item] : []));
    expect(lists.map(({ slot }) => slot)).toEqual(['list head 1', 'list 1', 'list head 2', 'list 2']);
    expect(new Set(lists.map(({ box }) => box.x))).toEqual(new Set([48]));
    const tops = lists.map((item) => drawnBox(item).y);
    expect([...tops].sort((one, other) => one - other)).toEqual(tops);
    expect(Math.max(...lists.map((item) => drawnBox(item).y + drawnBox(item).h))).toBeLessThanOrEqual(490);
  });

  test('is on the first slide of a role that goes on, and the next has the whole width', async () => {
    const long = Array.from(
      { length: 14 },
      (_, index) => `Duty ${index + 1}: looks after what nobody else has looked after yet`,
    );
    const { deck } = await laid(1100, 1200, { responsibilities: long, skills: NEEDS });
    const [first, ...others] = deck.pages.filter(({ layout }) => layout?.startsWith('Role'));
    expect(first?.layout).toBe('Role (dense), with picture');
    expect(others.map(({ layout }) => layout)).toEqual(others.map(() => 'Role (dense)'));
    const words = [first, ...others]
      .flatMap((page) => (page ? allItems(page).flatMap((item) => (item.kind === 'text' ? [textOf(item)] : [])) : []))
      .join('\n');
    for (const duty of [...long, ...NEEDS]) expect(words.replaceAll('\u00ad', '')).toContain(duty);
  });

  test('leaves six lines or more to the slide on which a role goes on, in larger type', async () => {
    const duties = Array.from({ length: 14 }, (_, index) => `Duty ${index + 1}`);
    const { deck } = await laid(1100, 1200, { responsibilities: duties });
    const [, next, ...others] = deck.pages.filter(({ layout }) => layout?.startsWith('Role'));
    expect(others).toEqual([]);
    const lists = next?.items.flatMap((item) => (item.kind === 'text' && item.slot?.startsWith('list') ? [item] : []));
    const paragraphs = lists?.flatMap((list) => list.paragraphs) ?? [];
    expect(paragraphs.reduce((sum, { lines }) => sum + lines.length, 0)).toBeGreaterThanOrEqual(6);
    expect(paragraphs.at(-1)?.runs[0]?.style.size).toBe(24);
  });
});

test('a picture that is too small for print is small, and a warning says so where the data names it', async () => {
  const { role, said } = await laid(820, 1200, { skills: NEEDS });
  const { box, crop } = pictureOf(role);
  expect(crop).toBeUndefined();
  expect(box.h).toBeLessThanOrEqual(108);
  const [warning, ...others] = tooSmall(said);
  expect(others).toEqual([]);
  expect(warning?.message).toBe(
    'The picture of the role "Turbine Engineer" has 820 × 1,200 pixels, too few to fill its place in print, which takes 821 × 1,125: it is shown small.',
  );
  expect(warning?.place).toMatchObject({ path: 'roles[0].image.src' });
  expect(warning?.place?.file).toMatch(/roles\.json$/);
});

test('a drawing is small at any size, for what it says goes to its edges', async () => {
  const drawing =
    '<svg xmlns="http://www.w3.org/2000/svg" width="1100" height="1200"><path d="M0 0h1100v1200z"/></svg>';
  writeFileSync(join(folder, 'work.svg'), drawing);
  const { role, said } = await laid(1, 1, { image: { src: 'work.svg', alt: 'A plan' } });
  expect(pictureOf(role).crop).toBeUndefined();
  expect(pictureOf(role).box.h).toBeLessThanOrEqual(108);
  expect(tooSmall(said)).toEqual([]);
});
