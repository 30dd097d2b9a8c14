/** The scale of a document covers the chosen roles; of the others those are drawn that stand on it from end to end. */
import { describe, expect, test } from 'vitest';
import { readDataset } from '../../src/dataset/read.js';
import type { Dataset, Focus } from '../../src/dataset/types.js';
import { Diagnostics } from '../../src/diagnostic.js';
import { documentSettings } from '../../src/document/settings.js';
import type { Scale } from '../../src/document/types.js';
import { builtInDataset, compose, EVERYTHING, prepare, type Subject } from '../../src/inside.js';
import { datasetOf, selectionOf } from '../dataset/support.js';

async function london(): Promise<Dataset> {
  const { report } = new Diagnostics();
  const loaded = await readDataset([builtInDataset()], report);
  if (loaded === undefined) throw new Error('the dataset cannot be read');
  return loaded.dataset;
}

/** The ends of a scale, and what is drawn on it: the chosen roles, and others. */
function told(scale: Scale | undefined) {
  const roles = (chosen: boolean) => scale?.ranges.filter((one) => one.chosen === chosen).map(({ role }) => role);
  return { ends: endsOf(scale), chosen: roles(true), others: roles(false) };
}

function endsOf(scale: Scale | undefined): string {
  return [scale?.ticks.at(0)?.label, scale?.ticks.at(-1)?.label].join(' to ');
}

const scaleFor = (dataset: Dataset, focus: Partial<Focus> = {}): Scale | undefined =>
  documentSettings(dataset, selectionOf(dataset, focus)).scale;

const UPPER = ['ai-systems-architect', 'ai-research-scientist', 'ai-operations-manager'];

describe('with a focus on part of the roles', () => {
  test('its ends are round ones around those roles', async () => {
    const dataset = await london();
    expect(told(scaleFor(dataset))).toMatchObject({ ends: '£50k to £130k', others: [] });
    const upper = { ends: '£80k to £130k', chosen: UPPER, others: [] };
    expect(told(scaleFor(dataset, { tiers: ['upper'] }))).toEqual(upper);
    expect(told(scaleFor(dataset, { top: 3 }))).toEqual(upper);
    expect(told(scaleFor(dataset, { tiers: ['lower'] }))).toMatchObject({ ends: '£50k to £100k', others: [] });
    expect(endsOf(scaleFor(dataset, { roles: ['data-scientist'] }))).toBe('£70k to £110k');
  });

  test('another role is drawn where its whole range stands on it: a bar cut at its end would tell a wrong one', async () => {
    const focus = { minSalary: { amount: 95_000, period: 'year' } } as const;
    const scale = told(scaleFor(await london(), focus));
    expect(scale).toMatchObject({ ends: '£70k to £130k', chosen: [...UPPER, 'ai-product-manager'] });
    expect(scale.others).toEqual(['ai-infrastructure-engineer', 'data-scientist']);
  });

  test('limits of tiers are its ticks where they stand on it', async () => {
    const scale = scaleFor(await london(), { tiers: ['upper'] });
    expect(scale?.ticks.map(({ label }) => label)).toEqual(['£80k', '£85k', '£100k', '£130k']);
    expect(scale?.zones.map(({ from, to }) => `${from} to ${to}`)).toEqual([
      ...['80000 to 85000', '85000 to 100000', '100000 to 130000'],
    ]);
  });

  test('yardsticks stand on it, too', async () => {
    const yardsticks = [{ name: 'Graduate median', amount: 30_000, period: 'year' as const }];
    expect(endsOf(scaleFor({ ...(await london()), yardsticks }, { tiers: ['upper'] }))).toBe('£20k to £140k');
  });

  const MIXED = `
    roles:
      - { title: Nurse, salary: { min: 31049, max: 37796 } }
      - { title: Surgeon, salary: { min: 90000, max: 120000 } }
      - { title: Volunteer }`;

  test('it is in thousands where its own figures are', async () => {
    const dataset = await datasetOf(MIXED);
    expect(endsOf(scaleFor(dataset))).toBe('£30,000 to £120,000');
    expect(endsOf(scaleFor(dataset, { roles: ['surgeon'] }))).toBe('£90k to £120k');
  });

  test('without pay among those roles there is none', async () => {
    expect(scaleFor(await datasetOf(MIXED), { roles: ['volunteer'] })).toBeUndefined();
  });
});

test('documents of a set share the scale of all their roles', async () => {
  const { report } = new Diagnostics();
  const request = { data: [builtInDataset()], focus: { ...EVERYTHING, tiers: ['upper'] }, templates: ['handout'] };
  const prepared = await prepare({ ...request, theme: 'default', parameters: {} }, report);
  const [template] = prepared?.templates ?? [];
  const scaleOf = async (subject?: Subject) =>
    prepared && template && (await compose(template, subject, prepared, report))?.scale;
  expect(endsOf(await scaleOf())).toBe('£80k to £130k');
  for (const role of UPPER) {
    const scale = await scaleOf({ role });
    expect(told(scale)).toEqual({ ends: '£80k to £130k', chosen: [role], others: UPPER.filter((one) => one !== role) });
  }
});
