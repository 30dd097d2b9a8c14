import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, test } from 'vitest';
import { packaged } from '../../../src/home.js';
import {
  arrange,
  compose,
  type DatasetInput,
  Diagnostics,
  EVERYTHING,
  prepare,
  type Scene,
} from '../../../src/inside.js';
import type { TextItem } from '../../../src/layout/scene.js';
import { png } from '../../pictures/make-png.js';
import type { Wanted } from '../../pipeline/building.js';
import { allItems, drawnBox, textOf } from '../scenes.js';

const LONG = 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsbeauftragte';

test("a tier's long name stands below the summary, not on it", async () => {
  const [page] = (await flyers({ summary: 'Leitung mit', tier: LONG })).pages;
  const items = page === undefined ? [] : allItems(page).filter((item) => item.kind === 'text');
  const [summary, tier] = ['Summary', 'Tier'].map(
    (name) => items.filter((item) => item.name === name).map(drawnBox)[0],
  );
  expect(tier?.y).toBeGreaterThan((summary?.y ?? 0) + (summary?.h ?? 0));
});

describe('an address', () => {
  const long = (length: number): string => 'careers.example.ac.uk/'.padEnd(length, 'a-long-path/');

  test('of ordinary length is whole beside its code', async () => {
    const link = 'https://jobs.riverside-hospitals.example.nhs.uk/careers/2025/spring-open-day';
    const texts = textsOf(await flyers({ summary: 'Leitung', tier: 'Eins', link })).map(textOf);
    expect(texts.join('\n')).toContain('hospitals.example.nhs.uk/careers/2025/spring-open-day');
  });

  test('beside its code is shown by its host and start, and links to all of it', async () => {
    const scene = await flyers({ summary: 'Leitung', tier: 'Eins', link: `https://${long(220)}` });
    const runs = textsOf(scene).flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => paragraph.runs));
    const address = runs.find(({ href }) => href !== undefined);
    expect(address?.text).toMatch(/^careers\.example\.ac\.uk\/a-long-path.*…$/);
    expect(address?.href).toBe(`https://${long(220)}`);
  });

  test('that no code can hold is printed whole, and leaves the page nowhere', async () => {
    const scene = await flyers({ summary: 'Leitung', tier: 'Eins', link: `https://${long(4000)}` });
    const texts = textsOf(scene);
    const ends = texts.map(drawnBox).map(({ y, h }) => y + h);
    expect(Math.max(...ends)).toBeLessThan(scene.height - 10);
    const more = texts.filter(({ name }) => name === 'Find out more' || name === 'Remark').map(textOf);
    expect(more.join('').match(/long-path/g)).toHaveLength(long(4000).match(/long-path/g)?.length ?? 0);
  });
});

function textsOf({ pages }: Pick<Scene, 'pages'>): TextItem[] {
  return pages.flatMap(allItems).filter((item): item is TextItem => item.kind === 'text' && item.paragraphs.length > 0);
}

describe('the handouts of a set', () => {
  const plain = {
    summary: 'Keeps things running.',
    salary: { min: 30_000, max: 40_000 },
    responsibilities: ['Plan', 'Mend'],
  };
  const url = 'https://careers.example.ac.uk/roles';
  const mixed = {
    ...{ name: 'Fair', currency: 'GBP', asOf: '2025-01-01', url },
    skills: [
      { name: 'Python', summary: 'Write a program' },
      { name: 'Statistics', summary: 'Know luck' },
    ],
    roles: [
      { title: 'Cook', ...plain, employer: 'Quill', location: 'Bristol' },
      { title: 'Head of the Kitchens of All Our Restaurants', ...plain, skills: ['Python 3', 'Patience'] },
      { title: 'Porter', summary: 'Carries.', skills: ['Lifting'], url: 'https://quill.example.com/jobs/7' },
    ],
  };

  test('have their panel, their pay, their lists and their foot at the same places, and titles of one size', async () => {
    const { pages } = await sceneOf(mixed, {});
    expect(pages).toHaveLength(3);
    const tops = (name: string) =>
      new Set(pages.flatMap((page) => drawn(page, name).slice(0, 1)).map(({ box }) => box.y));
    for (const name of ['Unit', 'List head', 'Foot', 'Rule']) expect([name, tops(name).size]).toEqual([name, 1]);
    const panels = pages.flatMap((page) => drawn(page, 'Panel'));
    expect(panels.map(({ box }) => box.h)).toEqual([286, 286, 286]);
    const titles = textsIn(pages, 'Title');
    expect(new Set(titles.map(({ paragraphs }) => paragraphs[0]?.runs[0]?.style.size)).size).toBe(1);
  });

  test('say who and where, and which skills of the dataset the role asks for', async () => {
    const { pages } = await sceneOf(mixed, {});
    expect(textsIn(pages, 'Byline').map(textOf)).toEqual(['Quill, Bristol']);
    const build = pages.map((page) =>
      textsIn([page], 'List')
        .map(textOf)
        .filter((words) => words.includes(': ')),
    );
    expect(build).toEqual([[], ['Python: Write a program'], []]);
  });

  test('are tagged in the order in which they are read, the title first', async () => {
    const { scene, pages } = await sceneOf(mixed, {});
    for (const page of pages) {
      const used = textsIn([page], 'Title').concat(
        ...['Byline', 'Summary', 'Unit', 'List', 'Find out more'].map((name) => textsIn([page], name)),
      );
      const tags = used.map(({ paragraphs }) => paragraphs[0]?.tag ?? Number.NaN);
      expect(tags).toEqual(tags.toSorted((a, b) => a - b));
      expect(scene.tags[tags[0] ?? 0]?.role).toBe('H1');
    }
  });

  test("have a role's own address before the dataset's", async () => {
    const { pages } = await sceneOf(mixed, {});
    const links = textsIn(pages, 'Find out more').map((item) => item.paragraphs.at(-1)?.runs[0]?.href);
    expect(links).toEqual([url, url, 'https://quill.example.com/jobs/7']);
  });

  test.each<[string, NonNullable<Wanted['layout']>]>([
    ['A4', {}],
    ['A5', { paper: 'A5' }],
    ['A6', { paper: 'A6' }],
    ['large print', { largePrint: true }],
    ['large print on A5', { paper: 'A5', largePrint: true }],
  ])('on %s have the code of 35 mm or more, and the address with it in the foot', async (_, layout) => {
    const { pages } = await sceneOf(mixed, { layout, expected: ['layout/handout-on-two-pages'] });
    const coded = pages.filter((page) => drawn(page, 'Picture').length > 0);
    expect(coded).toHaveLength(3);
    for (const page of coded) {
      const [code] = drawn(page, 'Picture');
      const [more] = textsIn([page], 'Find out more');
      expect(code?.box.w).toBeGreaterThanOrEqual(99.2);
      const [foot] = drawn(page, 'Foot');
      if (code === undefined || more === undefined || foot === undefined) throw new Error('there is no foot');
      const { y, h } = drawnBox(more);
      for (const box of [code.box, { y, h }]) {
        expect(box.y).toBeGreaterThan(foot.box.y);
        expect(box.y + box.h).toBeLessThan(foot.box.y + foot.box.h);
      }
    }
  });

  test('have the logo under their words where the page is too narrow for it beside them', async () => {
    const theme = packaged('examples/themes/crimson.yaml');
    const wordsAndLogo = async (paper: 'A4' | 'A5') => {
      const { pages } = await sceneOf(mixed, { theme, layout: { paper }, expected: ['layout/handout-on-two-pages'] });
      const [words] = textsIn(pages, 'Find out more').map(drawnBox);
      const [logo] = pages.flatMap((page) => drawn(page, 'Logo')).map(({ box }) => box);
      if (words === undefined || logo === undefined) throw new Error('there is no foot');
      return { words, logo };
    };
    const wide = await wordsAndLogo('A4');
    expect(wide.logo.x).toBeGreaterThan(wide.words.x + wide.words.w);
    const narrow = await wordsAndLogo('A5');
    expect(narrow.logo.y).toBeGreaterThan(narrow.words.y + narrow.words.h);
    expect(narrow.logo.x).toBeCloseTo(narrow.words.x, 0);
  });

  test('have the steps in their foot where there is no address', async () => {
    const { url: _, ...rest } = mixed;
    const preparation = ['Study', 'Certify', 'Meet people', 'Build'].map((name) => ({
      name,
      summary: `${name} soon.`,
    }));
    const { pages } = await sceneOf({ ...rest, preparation, roles: mixed.roles.slice(0, 1) }, {});
    const [foot] = pages.flatMap((page) => drawn(page, 'Foot'));
    const steps = textsIn(pages, 'Step');
    expect(steps.map(textOf)).toEqual(preparation.map(({ name, summary }) => `${name}\n${summary}`));
    for (const step of steps) expect(step.box.y).toBeGreaterThan(foot?.box.y ?? Number.NaN);
  });

  test('have one page where lists side by side would need two', async () => {
    const long = Array.from({ length: 5 }, (_, index) => `Do task number ${index + 1} with the team and write it down`);
    const summary = 'Works on systems that other people depend on, and says what went wrong when they stop.';
    const role = { title: 'Security Manager', ...plain, summary, employer: 'Quill', skills: ['SQL', 'Patience'] };
    const { pages } = await sceneOf(
      { name: 'Fair', currency: 'GBP', roles: [{ ...role, responsibilities: long }] },
      {},
    );
    expect(pages).toHaveLength(1);
  });

  test('tighten by themselves before they go on on a back, where their set cannot', async () => {
    const duties = (count: number) =>
      Array.from({ length: count }, (_, index) => `Do task ${index + 1} and write it down`);
    const roles = [2, 3, 10].map((count) => ({ ...plain, title: `Cook ${count}`, responsibilities: duties(count) }));
    const { pages } = await sceneOf(
      { ...mixed, roles: roles.map((role, index) => ({ ...role, skills: [`Python ${index}`] })) },
      {},
    );
    const sizes = pages.map((page) => textsIn([page], 'List')[0]?.paragraphs[0]?.runs[0]?.style.size);
    expect(sizes).toEqual([15, 15, 12]);
  });

  test('say what is near a role where there is room, and leave it out of the front that has none', async () => {
    const duties = (count: number) =>
      Array.from({ length: count }, (_, index) => `Do task ${index + 1} and write it down`);
    const roles = [1, 2, 8].map((count) => {
      return { ...plain, title: `Cook ${count}`, responsibilities: duties(count), skills: ['Python'] };
    });
    const { pages } = await sceneOf({ ...mixed, roles }, {});
    const near = pages.map((page) => textsIn([page], 'List head').map(textOf).includes('Near this role'));
    expect(near).toEqual([true, true, false]);
  });

  test('have the lists that two columns hold side by side, a third one under the second', async () => {
    const duties = Array.from({ length: 8 }, (_, index) => `Do task ${index + 1} and write it down`);
    const role = { ...plain, title: 'Cook', responsibilities: duties, skills: ['Python', 'Maps'] };
    const { pages } = await sceneOf({ ...mixed, roles: [role] }, {});
    expect(textsIn(pages, 'List head').map(textOf)).toEqual(['The work', 'What it takes', 'Skills to build']);
    const [work, takes, build] = pages.flatMap((page) => drawn(page, 'List head')).map(({ box }) => box);
    expect(takes?.y).toBe(work?.y);
    expect(takes?.x).toBeGreaterThan(300);
    expect(build?.x).toBe(takes?.x);
  });

  test('have a back of three lines at least, in larger type: what stands before them goes along', async () => {
    const { name, currency } = mixed;
    const role = { ...mixed.roles[0], responsibilities: ['Plan', 'Cook', 'Bake', 'Serve', 'Mend', 'Wash', 'Buy'] };
    const { pages } = await sceneOf(
      { name, currency, url, roles: [{ ...role, skills: ['Python', 'Maps'] }] },
      { layout: { paper: 'A5' }, expected: ['layout/handout-on-two-pages'] },
    );
    expect(pages).toHaveLength(2);
    const [front, back] = pages.map((page) => textsIn([page], 'List').map(textOf));
    expect(front).toEqual(['Plan\nCook\nBake\nServe\nMend']);
    expect(back).toEqual(['Wash\nBuy', 'Python\nMaps']);
    const sizes = pages.map((page) => textsIn([page], 'List')[0]?.paragraphs[0]?.runs[0]?.style.size);
    expect(sizes).toEqual([12, 18]);
  });

  test('have words on every front between pay and foot, tightened where they need it', async () => {
    const theme = packaged('examples/themes/crimson.yaml');
    const hospital = packaged('tests/looks/data/hospital.yaml');
    const { pages } = await sceneOf(hospital, { theme, layout: { paper: 'A5' }, expected: 'anything' });
    const fronts = pages.filter((page) => drawn(page, 'Foot').length > 0);
    expect(fronts).toHaveLength(25);
    for (const front of fronts) expect(drawn(front, 'List').length).toBeGreaterThan(0);
  });

  test('go on on a back with their title, which is said', async () => {
    const responsibilities = Array.from({ length: 14 }, (_, index) => `Duty ${index}`);
    const long = { ...mixed, roles: [{ ...mixed.roles[0], responsibilities, skills: ['Lifting', 'Patience'] }] };
    const { pages, said } = await sceneOf(long, { expected: ['layout/handout-on-two-pages'] });
    expect(said).toEqual([
      'The handout of the role "Cook" takes two pages: "The work" and "What it takes" go on its back.',
    ]);
    const [, back] = pages.map((page) => allItems(page));
    expect(pages).toHaveLength(2);
    expect(textsIn(pages.slice(1), 'Title again').map(textOf)).toEqual(['Cook']);
    expect(textsIn(pages.slice(1), 'List head').map(textOf)).toEqual(['The work', 'What it takes']);
    expect(back?.some(({ name }) => name === 'Panel')).toBe(true);
    const duties = textsIn(pages, 'List').flatMap((item) => textOf(item).match(/Duty \d+/g) ?? []);
    expect(duties).toEqual(responsibilities);
  });
});

describe('a role’s picture', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rolecast-flyer-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  /** A cook with a picture of some pixels, and a driver without. */
  function withPicture(width: number, height: number, responsibilities: readonly string[] = ['Cooking']): string {
    const samples = Array.from({ length: width * height }, () => 90);
    writeFileSync(join(folder, 'kitchen.png'), png({ width, height, type: 0, samples }));
    const salary = { min: 30_000, max: 40_000 };
    const cook = { title: 'Cook', salary, summary: 'Feeds all.', image: { src: 'kitchen.png', alt: 'A kitchen' } };
    const roles = [
      { ...cook, responsibilities },
      { title: 'Driver', salary, responsibilities: ['Driving'] },
    ];
    const tiers = [{ id: 'all', name: 'All', from: 0 }];
    writeFileSync(
      join(folder, 'roles.json'),
      JSON.stringify({ name: 'Inn', url: 'https://example.org', tiers, roles }),
    );
    return join(folder, 'roles.json');
  }

  const pictureOf = (page: Scene['pages'][number]) =>
    allItems(page).find((item) => item.kind === 'picture' && item.picture.startsWith('dataset:'));

  it('is a band across its flyer, and what follows stands where it does on the others of the set', async () => {
    const { pages } = await sceneOf(withPicture(1250, 600), {});
    const [cook, driver] = pages;
    const band = cook && pictureOf(cook);
    expect(band?.box.x).toBe(0);
    expect(band?.box.y).toBe(0);
    expect(band?.box.w).toBeCloseTo(595.28, 2);
    expect(band?.box.h).toBeCloseTo(200, 5);
    expect(driver && pictureOf(driver)).toBeUndefined();
    for (const name of ['Pay on the scale', 'Unit', 'Foot']) {
      const [one, other] = [cook, driver].map((page) => page && drawn(page, name).map(({ box }) => box.y));
      expect(one, name).toHaveLength(1);
      expect(one, name).toEqual(other);
    }
    for (const words of textsIn(pages.slice(0, 1), 'Title')) expect(drawnBox(words).y).toBeGreaterThan(200);
    expect(textsIn(pages.slice(0, 1), 'List').map(textOf)).toContain('Feeds all.');
  });

  it('is no band where that would cost the front its words', async () => {
    const duties = ['Cooking', 'Baking', 'Serving', 'Washing', 'Buying'];
    const { pages } = await sceneOf(withPicture(1250, 600, duties), { layout: { paper: 'A5' } });
    expect(pages).toHaveLength(2);
    const [cook] = pages;
    expect(cook && pictureOf(cook)?.box.w).toBeLessThan(150);
  });

  it('has no number of a page on it', async () => {
    const many = Array.from({ length: 60 }, (_, index) => `Duty ${index + 1} that is told in a sentence`);
    const expected = ['layout/handout-on-two-pages'];
    const { pages } = await sceneOf(withPicture(1250, 600, many), { expected });
    const [number] = textsIn(pages.slice(0, 1), 'Page number');
    expect(number && drawnBox(number).y).toBeGreaterThan(200);
  });

  it('that is too small for print stands in the panel, with a warning', async () => {
    const { pages, said } = await sceneOf(withPicture(1240, 600), { expected: ['layout/small-picture'] });
    const small = pages[0] && pictureOf(pages[0]);
    expect(small?.box.h).toBeLessThanOrEqual(116);
    expect(said).toEqual([
      'The picture of the role "Cook" has 1,240 × 600 pixels, too few to fill its place in print, which takes 1,241 × 417: it is shown small.',
    ]);
  });
});

function drawn(page: Scene['pages'][number], name: string) {
  return allItems(page).filter((item) => item.name === name);
}

function textsIn(pages: Scene['pages'], name: string): TextItem[] {
  return textsOf({ pages }).filter((item) => item.name === name);
}

interface Given {
  readonly summary: string;
  readonly tier: string;
  readonly link?: string;
}

async function flyers({ summary, tier, link }: Given): Promise<Scene> {
  const role = { title: `${LONG} im Amt`, summary, salary: { min: 56_000, max: 72_000 }, skills: ['im', 'für Amt'] };
  const dataset = {
    name: 'Amt',
    language: 'de-DE',
    currency: 'EUR',
    tiers: [{ id: 'one', name: tier, from: 0 }],
    roles: [role],
  };
  const parameters: Record<string, string> = link === undefined ? {} : { link };
  const { scene } = await sceneOf(dataset, { parameters, layout: { paper: 'A5' }, expected: 'anything' });
  return scene;
}

async function sceneOf(
  dataset: unknown,
  {
    parameters = {},
    layout,
    expected = [],
    theme = 'default',
  }: Pick<Wanted, 'parameters' | 'layout' | 'expected' | 'theme'>,
): Promise<{ scene: Scene; pages: Scene['pages']; said: readonly string[] }> {
  const found = new Diagnostics();
  const data: readonly DatasetInput[] = [
    typeof dataset === 'string'
      ? { kind: 'file', path: dataset }
      : { kind: 'text', name: 'flyer.json', text: JSON.stringify(dataset) },
  ];
  const request = { data, focus: EVERYTHING, templates: ['handout'], theme, parameters, layout };
  const prepared = await prepare(request, found.report);
  const [template] = prepared?.templates ?? [];
  const document = prepared && template && (await compose(template, undefined, prepared, found.report));
  const scene = prepared && document && (await arrange(document, 'pages', prepared, found.report));
  if (scene === undefined) throw new Error(JSON.stringify(found.all));
  const others = found.all.filter(({ code, severity }) => severity !== 'note' && !expected.includes(code));
  if (expected !== 'anything' && others.length > 0) throw new Error(JSON.stringify(others));
  const said = found.all.filter(({ code }) => expected.includes(code)).map(({ message }) => message);
  return { scene, pages: scene.pages, said };
}
