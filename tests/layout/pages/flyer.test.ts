import { describe, expect, test } from 'vitest';
import { arrange, compose, Diagnostics, EVERYTHING, prepare, type Scene } from '../../../src/inside.js';
import type { TextItem } from '../../../src/layout/scene.js';
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

function textsOf({ pages }: Scene): TextItem[] {
  return pages.flatMap(allItems).filter((item): item is TextItem => item.kind === 'text' && item.paragraphs.length > 0);
}

interface Given {
  readonly summary: string;
  readonly tier: string;
  readonly link?: string;
}

async function flyers({ summary, tier, link }: Given): Promise<Scene> {
  const found = new Diagnostics();
  const role = { title: `${LONG} im Amt`, summary, salary: { min: 56_000, max: 72_000 }, skills: ['im', 'für Amt'] };
  const dataset = {
    name: 'Amt',
    language: 'de-DE',
    currency: 'EUR',
    tiers: [{ id: 'one', name: tier, from: 0 }],
    roles: [role],
  };
  const data = [{ kind: 'text', name: 'flyer.json', text: JSON.stringify(dataset) } as const];
  const parameters: Record<string, string> = link === undefined ? {} : { link };
  const request = {
    data,
    focus: EVERYTHING,
    templates: ['handout'],
    theme: 'default',
    parameters,
  };
  const prepared = await prepare({ ...request, layout: { paper: 'A5' } }, found.report);
  const [template] = prepared?.templates ?? [];
  const document = prepared && template && (await compose(template, undefined, prepared, found.report));
  const scene = prepared && document && arrange(document, 'pages', prepared, found.report);
  if (scene === undefined) throw new Error(JSON.stringify(found.all));
  return scene;
}
