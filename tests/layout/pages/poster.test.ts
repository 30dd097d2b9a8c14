/** A poster: one page for the wall, about all roles of it. */
import { describe, expect, test } from 'vitest';
import { packaged } from '../../../src/home.js';
import {
  arrange,
  compose,
  type DatasetInput,
  Diagnostics,
  EVERYTHING,
  prepare,
  type Request,
  type Scene,
} from '../../../src/inside.js';
import { allItems, drawnBox, textOf } from '../scenes.js';

const MM = 72 / 25.4;
const LINK = 'https://careers.example.ac.uk/roles';
const JOBS = ['Engineer', 'Analyst', 'Technician', 'Designer', 'Adviser'];

describe.each([6, 10, 25, 60])('with %d roles', (count) => {
  const poster = laidOut({ roles: rolesOf(count) });

  test('is a page of A3 with every name and both ends of every bar', async () => {
    const { scene, said } = await poster;
    expect([scene.pages.length, scene.width, scene.height, said]).toEqual([1, 841.89, 1190.55, []]);
    const texts = textsOf(scene);
    for (const { title } of rolesOf(count)) expect(texts).toContain(title);
    const ends = itemsOf(scene).flatMap((item) =>
      item.kind === 'text' && item.name === 'Label' ? [textOf(item)] : [],
    );
    expect(ends.filter((words) => /^£\d+k$/.test(words))).toHaveLength(2 * count);
  });

  test('has a code of 60 mm or more, and its address beside it', async () => {
    const { scene } = await poster;
    const [code] = itemsOf(scene).filter(({ kind }) => kind === 'picture');
    expect(code?.box.w).toBeGreaterThanOrEqual(60 * MM - 0.01);
    expect(code?.box.h).toBeCloseTo(code?.box.w ?? 0, 6);
    expect(textsOf(scene).join(' ')).toContain('careers.example.ac.uk/roles');
  });

  test('has nothing over anything else', async () => {
    const { scene } = await poster;
    const ends = ['Panel', 'Pay chart', 'Foot'].map((name) => itemsOf(scene).find((item) => item.name === name)?.box);
    const [panel, chart, foot] = ends;
    expect(panel && chart && panel.y + panel.h <= chart.y).toBe(true);
    for (const group of itemsOf(scene).filter(({ name }) => name === 'Pay chart'))
      expect(group.box.y + group.box.h).toBeLessThanOrEqual(foot?.y ?? 0);
  });
});

test('says its finding, counted from the roles, and how the chart is read', async () => {
  const texts = textsOf((await laidOut({ roles: rolesOf(6) })).scene);
  expect(texts).toContain('Pay a year. The notch is the midpoint; it sets the tier.');
  expect(texts).toContain('Pay runs from £20,000 to £35,000 a year');
});

test('has a brand’s mark in the corner of the foot, as far from its edge as the code', async () => {
  const preparation = [{ name: 'Apply', summary: 'Most close in November.' }];
  const theme = packaged('examples/themes/crimson.yaml');
  const { scene } = await laidOut({ roles: rolesOf(6), preparation }, [], { theme });
  const [mark, code, steps] = ['Logo', 'Picture', 'Steps'].map(
    (name) => itemsOf(scene).find((item) => item.name === name)?.box,
  );
  expect(mark?.x).toBeCloseTo(steps?.x ?? 0, 2);
  expect((mark?.y ?? 0) + (mark?.h ?? 0)).toBeGreaterThanOrEqual((code?.y ?? 0) + (code?.h ?? 0));
});

test('has the names of roles without pay in large type', async () => {
  const roles = ['Ecology Surveyor', 'Heat Pump Installer'].map((title) => ({ title }));
  const { scene } = await laidOut({ roles }, 'anything');
  const names = itemsOf(scene).filter(({ name }) => name === 'Names');
  expect(
    names.flatMap((item) => (item.kind === 'text' ? item.paragraphs.map(({ runs }) => runs[0]?.text) : [])),
  ).toEqual(roles.map(({ title }) => title));
});

test('has the steps beside the code, and without a link sends people to the stall', async () => {
  const preparation = ['Study', 'Build'].map((name) => ({ name, summary: 'Take an evening course.' }));
  const { scene } = await laidOut({ roles: rolesOf(6), preparation });
  const items = itemsOf(scene);
  const code = items.find(({ kind }) => kind === 'picture');
  const steps = items.flatMap((item) => (item.kind === 'text' && item.name === 'Steps' ? [drawnBox(item)] : []));
  expect(steps).toHaveLength(1);
  for (const { x, w } of steps) expect(x + w).toBeLessThanOrEqual(code?.box.x ?? 0);
  const without = await laidOut({ roles: rolesOf(6), preparation }, [], { parameters: {} });
  expect(textsOf(without.scene).join(' ')).toContain('Ask at the stall');
});

test('with more than a page has room for is laid out as ordinary pages, which is told', async () => {
  const { scene, said } = await laidOut({ roles: rolesOf(300) }, 'anything');
  expect(said).toContain('layout/poster-too-full');
  const texts = textsOf(scene);
  for (const { title } of rolesOf(300)) expect(texts).toContain(title);
});

/** From £20k on, £1k more for each of at most ten. */
function rolesOf(count: number) {
  return Array.from({ length: count }, (_, index) => {
    const min = 20_000 + (index % 6) * 1000;
    return { title: `${JOBS[index % JOBS.length]} ${index + 1}`, salary: { min, max: min + 10_000 } };
  });
}

async function laidOut(dataset: object, expected: readonly string[] | 'anything' = [], more: Partial<Request> = {}) {
  const found = new Diagnostics();
  const text = JSON.stringify({ tiers: [{ id: 'all', name: 'All', from: 0 }], ...dataset });
  const data: readonly DatasetInput[] = [{ kind: 'text', name: 'roles.json', text }];
  const request = {
    data,
    focus: EVERYTHING,
    templates: ['poster'],
    theme: 'default',
    parameters: { link: LINK },
    ...more,
  };
  const prepared = await prepare(request, found.report);
  const [template] = prepared?.templates ?? [];
  const document = prepared && template && (await compose(template, undefined, prepared, found.report));
  const scene = prepared && document && (await arrange(document, 'pages', prepared, found.report));
  if (scene === undefined) throw new Error(JSON.stringify(found.all));
  const said = found.all.filter(({ severity }) => severity !== 'note').map(({ code }) => code);
  if (expected !== 'anything') expect(said).toEqual(expected);
  return { scene, said };
}

function itemsOf(scene: Scene) {
  return scene.pages.flatMap((page) => allItems(page));
}

function textsOf(scene: Scene): readonly string[] {
  return itemsOf(scene).flatMap((item) =>
    item.kind === 'text' ? [textOf(item).replaceAll('\u00a0', ' ').replaceAll('\u200b', '').trim()] : [],
  );
}
