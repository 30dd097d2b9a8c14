/** What documents say of where their figures come from, and of what a table left unsaid. */
import { expect, test } from 'vitest';
import { NO_FOCUS } from '../../src/dataset/focus.js';
import type { Focus } from '../../src/dataset/types.js';
import { compose, Diagnostics, type Document, prepare } from '../../src/inside.js';

const TABLE =
  'Job,Pay,Town\nWelder,"30,000 - 40,000",Leeds\nFitter,"28,000 - 31,000",Leeds\nRigger,"41,000 - 44,000",York\n';

/** The document of a built-in template on a table. */
async function documentOf(
  template: string,
  text: string,
  top?: number,
  name = 'roles.csv',
  limits: Partial<Focus> = {},
): Promise<Document> {
  const found = new Diagnostics();
  const request = {
    data: [{ kind: 'text', name, text } as const],
    focus: { ...NO_FOCUS, ...limits, ...(top !== undefined && { top }) },
    templates: [template],
    theme: 'default',
    parameters: {},
  };
  const prepared = await prepare(request, found.report);
  const [first] = prepared?.templates ?? [];
  const made = prepared && first && (await compose(first, undefined, prepared, found.report));
  if (made === undefined) throw new Error(found.all.map(({ message }) => message).join('\n'));
  return made;
}

const words = (paragraphs: Document['imprint']) => paragraphs.map((runs) => runs.map(({ text }) => text).join(''));

const PROVENANCE = [
  'No source is named for the figures.',
  'Where the data names no currency, pay is taken to be in GBP.',
  'Where the data names no period, pay is taken to be a year’s.',
  'The midpoint of a role’s pay, halfway between its ends, decides its tier.',
  'Chosen: the two highest paid, two of the three roles.',
  'Left out: Fitter (not among the two highest paid).',
];

test('the foot of the web page tells all of it', async () => {
  for (const template of ['deck', 'report', 'handout']) {
    expect(words((await documentOf(template, TABLE, 2)).imprint)).toEqual(PROVENANCE);
  }
});

test('the notes of the last slide tell it, too', async () => {
  const { sections } = await documentOf('deck', TABLE, 2);
  expect(words(sections.at(-1)?.notes ?? []).slice(-PROVENANCE.length)).toEqual(PROVENANCE);
});

test('the report has it in its method', async () => {
  const method = (await documentOf('report', TABLE)).sections.find(({ id }) => id === 'method');
  const text = JSON.stringify(method?.blocks);
  expect(text).toContain('No source is named for the figures.');
  expect(text).toContain('pay is taken to be in GBP');
  expect(text).toContain('pay is taken to be a year’s');
});

test('medians and yardsticks are told with the rest', async () => {
  const yaml =
    'yardsticks: [{ name: Graduate median, amount: 30000, source: "HESA, 2025" }]\nroles: [{ title: A, salary: { min: 20000, max: 40000, median: 25000 } }, { title: B, salary: { min: 21000, max: 22000 } }]\n';
  for (const template of ['deck', 'report', 'handout']) {
    expect(words((await documentOf(template, yaml, undefined, 'roles.yaml')).imprint).slice(1)).toEqual([
      'Where a median is stated, it takes the place of the midpoint, halfway between the ends of a role’s pay.',
      'Graduate median: £30,000 a year (HESA, 2025).',
    ]);
  }
});

test('of many that were left out the number is told, and three with their reasons', async () => {
  const roles = Array.from(
    { length: 25 },
    (_, index) => `{ title: R${index}, salary: { min: 2${index + 10}00, max: 2${index + 10}00 } }`,
  );
  const yaml = `roles: [${roles.join(', ')}, { title: Best, salary: { min: 90000, max: 90000 } }]\n`;
  const limits = { minSalary: { amount: 50000, period: 'year' } } as const;
  const { imprint, sections } = await documentOf('report', yaml, undefined, 'roles.yaml', limits);
  expect(words(imprint).slice(-3)).toEqual([
    'Chosen: midpoint at least £50,000, one of the 26 roles.',
    'The limit is compared with the midpoint of a role’s pay: its range may go past it.',
    'Left out: 25 roles, such as R0 (midpoint £21,000 is below £50,000); R1 (midpoint £21,100 is below £50,000); R2 (midpoint £21,200 is below £50,000).',
  ]);
  const method = JSON.stringify(sections.find(({ id }) => id === 'method')?.blocks);
  expect(method).toContain('Midpoint at least £50,000: one of the 26 roles.');
  expect(method).toContain('25 roles, the first of them:');
  expect(method).toContain('R19: midpoint');
  expect(method).not.toContain('R20: midpoint');
});

test('pay that cannot be that of its period is doubted, unless somebody looked at it', async () => {
  const yaml =
    'roles: [{ title: Welder, salary: { min: 45, max: 45 } }, { title: Fitter, salary: { min: 30000, max: 40000 } }]\n';
  const doubt = 'Welder states £45 a year, which hardly anyone is paid: the period may be another.';
  for (const template of ['deck', 'report', 'handout']) {
    expect(words((await documentOf(template, yaml, undefined, 'roles.yaml')).imprint)).toContain(doubt);
  }
  const report = await documentOf('report', yaml, undefined, 'roles.yaml');
  expect(JSON.stringify(report.sections.find(({ id }) => id === 'method')?.blocks)).toContain(doubt);
  const accepted = `${yaml}accept: [{ code: data/impossible-pay, path: "roles[0].salary", reason: a stipend }]\n`;
  expect(words((await documentOf('deck', accepted, undefined, 'roles.yaml')).imprint)).not.toContain(doubt);
});

test('the small print of the title slide names focus, date and source', async () => {
  const yaml =
    'asOf: 2026-05-01\nsources: [{ title: A survey, publisher: The Guild }]\nroles: [{ title: A, salary: { min: 1000, max: 2000 } }, { title: B }]\n';
  const deck = await documentOf('deck', yaml, 1, 'roles.yaml');
  expect(words(deck.sections[0]?.footer ?? [])).toEqual([
    'Careers fair · the highest paid: one of the two roles · figures as of 1\u00a0May\u00a02026 · The Guild',
  ]);
});

test('of several sources the small print names the first, and of many the foot tells their number', async () => {
  const yaml = (count: number): string => {
    const sources = Array.from({ length: count }, (_, index) => `{ title: Survey ${index + 1} }`).join(', ');
    return `sources: [${sources}]\nroles: [{ title: A, salary: { min: 1000, max: 2000 } }]\n`;
  };
  const small = async (count: number) =>
    words((await documentOf('deck', yaml(count), undefined, 'roles.yaml')).sections[0]?.footer ?? []);
  expect(await small(1)).toEqual(['Careers fair · Survey 1']);
  expect(await small(2)).toEqual(['Careers fair · Survey 1 and another']);
  expect(await small(3)).toEqual(['Careers fair · Survey 1 and others']);
  const { imprint } = await documentOf('deck', yaml(7), undefined, 'roles.yaml');
  expect(words(imprint).filter((line) => line.startsWith('Source: '))).toHaveLength(5);
  expect(words(imprint)).toContain('These are the first five of seven sources.');
});
