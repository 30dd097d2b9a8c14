/** What does not fit is told where a person wrote it: in the dataset, whatever template shows it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { DatasetInput } from '../../src/dataset/read.js';
import { type Diagnostic, Diagnostics } from '../../src/diagnostic.js';
import { compose, prepare, type Request, render } from '../../src/inside.js';
import { REQUEST } from '../occasions/occasion.js';

const folder = mkdtempSync(join(tmpdir(), 'rolecast-places-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const LONG = 'A title that goes on for longer than there is any room for it';
const MANY = Array.from({ length: 40 }, (_, index) => `Duty ${index} that is told in a sentence`);

/** What is said of a document of a dataset, but notes. */
async function said(data: DatasetInput, request: Partial<Request> = {}): Promise<readonly Diagnostic[]> {
  const found = new Diagnostics();
  const prepared = await prepare({ ...REQUEST, data: [data], root: folder, ...request }, found.report);
  const [template] = prepared?.templates ?? [];
  const document = prepared && template && (await compose(template, undefined, prepared, found.report));
  if (!prepared || !document) throw new Error(JSON.stringify(found.all));
  await render(document, template.front.medium, 'pdf', prepared, found.report);
  return found.all.filter(({ severity }) => severity !== 'note');
}

const yaml = (text: string): DatasetInput => ({ kind: 'text', name: 'roles.yaml', text });

/** `code at FILE:LINE:COLUMN path < template that shows it`. */
function told(diagnostics: readonly Diagnostic[]): readonly string[] {
  return diagnostics.map(({ code, place, via = [] }) => {
    const at = (one: typeof place) => [one?.file, one?.line, one?.column, one?.cell].filter(Boolean).join(':');
    return [`${code} at ${at(place)} ${place?.path ?? ''}`.trim(), ...via.map(at)].join(' < ');
  });
}

const ROLES = `roles:
  - title: Baker
    salary: { min: 20000, max: 30000 }
  - title: ${LONG}
    salary: { min: 30000, max: 40000 }
    skills: [${MANY.map((one) => `"${one}"`)}]
`;

test('a title and a list, in the deck', async () => {
  expect(told(await said(yaml(ROLES)))).toEqual([
    'layout/long-label at roles.yaml:4:12 roles[1].title',
    'layout/continued at roles.yaml:6:13 roles[1].skills',
  ]);
});

test('a short title, where it is that which is shown', async () => {
  const short = ROLES.replace(`title: ${LONG}`, `title: Cook\n    shortTitle: ${LONG}`);
  expect(told(await said(yaml(short)))).toContain('layout/long-label at roles.yaml:5:17 roles[1].shortTitle');
});

test('titles that are one, told apart by their employers', async () => {
  const twins = ROLES.replace('Baker', LONG)
    .replace(/salary/, 'employer: A\n    salary')
    .replace(/salary: \{ min: 30000/, 'employer: B\n    salary: { min: 30000');
  expect(told(await said(yaml(twins)))).toContain('layout/long-label at roles.yaml:5:12 roles[1].title');
});

test('what goes on the back of a handout', async () => {
  const [only, ...others] = await said(yaml(ROLES), { templates: ['handout'] });
  expect(only?.message).toContain(`the role "${LONG}"`);
  expect(told([...(only ? [only] : []), ...others])).toEqual([
    'layout/handout-on-two-pages at roles.yaml:6:13 roles[1].skills',
  ]);
});

test('a table tells the row, and the column where there is one', async () => {
  const text = `title,salary,skills\nBaker,20000-30000,Bread\n${LONG},30000-40000,"${MANY.join('; ')}"\n`;
  const csv: DatasetInput = { kind: 'bytes', name: 'roles.csv', bytes: Buffer.from(text) };
  expect(told(await said(csv)).filter((one) => one.startsWith('layout/'))).toEqual([
    'layout/long-label at roles.csv:3 roles[1].title',
    'layout/continued at roles.csv:3 roles[1].skills',
  ]);
});

test('skills of the dataset, tiers and yardsticks', async () => {
  const text = `tiers: [{ id: a, name: "${LONG} ${LONG}", from: 0, below: 24000 }, { id: b, name: B, from: 24000 }]
yardsticks: [{ name: "${`${LONG}, `.repeat(6)}", amount: 35000 }]
skills: [${MANY.map((name) => `{ name: "${name}", summary: "What it means" }`)}]
roles: [${Array.from({ length: 12 }, (_, index) => `{ title: A${index}, salary: { min: ${20000 + 1000 * index}, max: ${24000 + 1000 * index} } }`)}]
`;
  expect(told(await said(yaml(text)))).toEqual([
    'layout/cut-yardstick at roles.yaml:2:22 yardsticks[0].name',
    'layout/cut-tier at roles.yaml:1:24 tiers[0].name',
  ]);
});

test('of a template of one’s own, its place is told as well', async () => {
  writeFileSync(
    join(folder, 'mine.hbs'),
    '{{!-- rolecast: medium=slides --}}\n{{#each roles}}\n<section><h1>{{title}}</h1>\n<ul>{{#each skills}}<li>{{this}}</li>{{/each}}</ul></section>\n{{/each}}\n',
  );
  expect(told(await said(yaml(ROLES), { templates: ['mine.hbs'] }))).toEqual([
    'layout/continued at roles.yaml:6:13 roles[1].skills < mine.hbs:3:1',
  ]);
});

test('of a template of one’s own, its own words are told there', async () => {
  writeFileSync(
    join(folder, 'words.hbs'),
    `<section><h1>A</h1>\n<ul>${MANY.map((one) => `<li>${one}</li>`).join('')}</ul></section>\n`,
  );
  expect(told(await said(yaml(ROLES), { templates: ['words.hbs'] }))).toEqual(['layout/continued at words.hbs:1:1']);
});

test('a chart whose rows have no values is told where the roles are', async () => {
  writeFileSync(
    join(folder, 'chart.hbs'),
    `<section><h1>Pay</h1>
<table data-chart="range"><caption>Pay</caption><thead><tr><th>Role</th><th>From</th><th>To</th></tr></thead>
<tbody>{{#each roles}}<tr><th>{{title}}</th><td colspan="2">-</td></tr>{{/each}}</tbody></table></section>`,
  );
  expect(told(await said(yaml('roles: [{ title: Baker }, { title: Cook }]'), { templates: ['chart.hbs'] }))).toEqual([
    'template/chart-without-values at roles.yaml:1:18 roles < chart.hbs:2:1',
  ]);
});

test('characters that no font has, in the item that has them', async () => {
  const text = 'roles: [{ title: Baker, skills: [Bread, "A \u{13000}"], salary: { min: 20000, max: 30000 } }]';
  expect(told(await said(yaml(text)))).toEqual(['output/missing-characters at roles.yaml:1:41 roles[0].skills[1]']);
});

test('characters that no font has, in the term of an index that has them', async () => {
  writeFileSync(
    join(folder, 'index.hbs'),
    `{{!-- rolecast: medium=pages --}}<section id="a"><h1>A</h1>
<nav class="index"><dl>{{#each roles}}<dt>{{employer}}</dt><dd><a href="#a">A</a></dd>{{/each}}</dl></nav></section>`,
  );
  const text = `roles:
  - { title: "A \u{13000}", salary: { min: 20000, max: 30000 } }
  - { title: B, employer: "A \u{13000}", salary: { min: 20000, max: 30000 } }`;
  expect(told(await said(yaml(text), { templates: ['index.hbs'] }))).toEqual([
    'output/missing-characters at roles.yaml:3:27 roles[1].employer < index.hbs:2:1',
  ]);
});

test('an address that is none is told once, in every document', async () => {
  const one = yaml('roles: [{ title: Baker, url: "https://example.org/x y" }]');
  for (const template of ['deck', 'report', 'handout'])
    expect(told(await said(one, { templates: [template] }))).toEqual([
      'data/unlinked-address at roles.yaml:1:30 roles[0].url',
    ]);
});

test('a built-in template is never a place', async () => {
  const url = `https://example.org/${'a'.repeat(1200)}`;
  const all = await said(yaml(`url: ${url}\n${ROLES}`), { medium: 'handout' });
  expect(told(all)).toContain('layout/dense-code at roles.yaml:1:6 url');
  const flyers = await said(yaml(`url: ${url}\n${ROLES}`), { templates: ['handout'] });
  expect(told(flyers)).toContain('layout/dense-code at roles.yaml:1:6 url');
  expect(JSON.stringify(all)).not.toContain('.hbs');
});
