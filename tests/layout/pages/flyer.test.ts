import { expect, test } from 'vitest';
import { arrange, compose, Diagnostics, EVERYTHING, prepare, type Scene } from '../../../src/index.js';
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

test.each([220, 4000])('an address of %i characters leaves neither the page nor any of itself', async (length) => {
  const address = 'careers.example.ac.uk/'.padEnd(length, 'a-long-path/');
  const { pages, height } = await flyers({ summary: 'Leitung', tier: 'Eins', link: `https://${address}` });
  const texts = pages
    .flatMap(allItems)
    .filter((item): item is TextItem => item.kind === 'text' && item.paragraphs.length > 0);
  const ends = texts.map(drawnBox).map(({ y, h }) => y + h);
  expect(Math.max(...ends)).toBeLessThan(height - 10);
  const more = texts.filter(({ name }) => name === 'Find out more' || name === 'Remark').map(textOf);
  expect(more.join('').match(/long-path/g)).toHaveLength(address.match(/long-path/g)?.length ?? 0);
});

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
