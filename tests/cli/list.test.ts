/** `list`: what there is to choose from, for people, spreadsheets and programs. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { builtInDataset, readDataset } from '../../src/dataset/read.js';
import { LAYOUTS } from '../../src/document/types.js';
import { rolecast, temporaryFolder } from './rolecast.js';

const cwd = temporaryFolder();
writeFileSync(
  join(cwd, 'roles.yaml'),
  `roles:
  - { title: "=1+1", skills: [Maths, "Care, with words"], codes: { soc: "2433" }, salary: { min: 12.5, max: 14, period: hour } }
  - { title: Porter, employer: "Ada; Söhne" }
`,
);

test('list roles is a table', async () => {
  const { text } = await rolecast(['list', 'roles', '--data', 'roles.yaml'], { cwd });
  expect(text.split('\n')[0]).toMatch(/^ID +TITLE +TIER +MIN +MAX +CURRENCY +PERIOD$/);
  expect(text.split('\n')).toHaveLength(4);
});

test('where a config says what the data is, lists are of that, as far as the line names none', async () => {
  const folder = join(cwd, 'configured');
  mkdirSync(folder);
  writeFileSync(join(folder, 'posts.csv'), 'Ref,Title\nclerk,Archivist\n');
  const config = 'data: posts.csv\nmap: { Ref: id }\nselection: { top: 1 }\njobs: [{ template: deck, format: pptx }]\n';
  writeFileSync(join(folder, 'rolecast.config.yaml'), config);
  const ids = async (...line: string[]) => {
    const { text } = await rolecast(['list', 'roles', '--format', 'json', ...line], { cwd: folder });
    return JSON.parse(text).roles.map(({ id }: { readonly id: string }) => id);
  };
  expect(await ids()).toEqual(['clerk']);
  expect(await ids('--data', '../roles.yaml', '--sort', 'title')).toEqual(['1-plus-1', 'porter']);
  const elsewhere = await rolecast(['list', 'roles', '--config', 'configured/rolecast.config.yaml'], { cwd });
  expect(elsewhere.text).toContain('Archivist');
  writeFileSync(join(folder, 'rolecast.config.yaml'), 'dta: posts.csv\n');
  const wrong = await rolecast(['list', 'tiers'], { cwd: folder });
  expect(wrong.words).toMatch(/^rolecast\.config\.yaml:1:1: error: .*"dta"/);
  expect(wrong.code).toBe(2);
  expect((await rolecast(['list', 'themes'], { cwd: folder })).code).toBe(0);
});

test('list roles --format json is a dataset: read again, its roles are the same', async () => {
  const { text } = await rolecast([
    'list',
    'roles',
    '--sort',
    'given',
    '--format',
    'json',
    '--tier',
    'lower,middle,upper',
  ]);
  const roles = async (input: Parameters<typeof readDataset>[0]) => {
    const loaded = await readDataset(input, () => {});
    return [...(loaded?.dataset.roles ?? [])].sort((a, b) => a.id.localeCompare(b.id));
  };
  expect(await roles([{ kind: 'text', name: 'roles.json', text }])).toEqual(await roles([builtInDataset()]));
});

test('list roles --format csv has every field, and is safe to open in a spreadsheet', async () => {
  const { text } = await rolecast(['list', 'roles', '--data', 'roles.yaml', '--format', 'csv'], { cwd });
  expect(text.split('\r\n')[0]).toBe(
    'id,title,skills,codes.soc,salary.min,salary.max,salary.currency,salary.period,employer,tier',
  );
  expect(text).toContain(`'=1+1,"Maths\nCare, with words",2433,12.5,14,GBP,hour,,`);
});

test('list roles --format jsonld is schema.org’s, and can be read again', async () => {
  const { text } = await rolecast(['list', 'roles', '--format', 'jsonld', '--sort', 'given']);
  expect(JSON.parse(text)['@graph']).toHaveLength(10);
  writeFileSync(join(cwd, 'roles.jsonld'), text);
  const again = await rolecast(
    ['list', 'roles', '--data', 'roles.jsonld', '--format', 'jsonld', '--sort', 'given', '--quiet'],
    { cwd },
  );
  // The tiers are not in it, and roles are listed tier by tier.
  const nodes = (json: string) =>
    JSON.parse(json)
      ['@graph'].map((node: object) => JSON.stringify(node))
      .sort();
  expect(nodes(again.text)).toEqual(nodes(text));
  expect((await rolecast(['list', 'tiers', '--format', 'jsonld'])).code).toBe(2);
});

test('list layouts has a line for each: its name, and what it is for', async () => {
  const { text } = await rolecast(['list', 'layouts']);
  const [head, ...lines] = text.trimEnd().split('\n');
  expect(head).toMatch(/^LAYOUT +PURPOSE$/);
  expect(lines.map((line) => line.split(' ')[0])).toEqual([...LAYOUTS]);
  expect(lines.map((line) => line.replace(/ +/, ' '))).toContain('compare Two or three roles side by side');
  expect(lines.filter((line) => !/^\w+ +\S.{10,60}$/.test(line))).toEqual([]);
});

test('list layouts --format json tells programs also what PowerPoint calls them', async () => {
  const { text } = await rolecast(['list', 'layouts', '--format', 'json']);
  expect(JSON.parse(text)).toContainEqual({
    layout: 'list',
    purpose: 'Anything else: blocks one below the other',
    powerpoint: 'Title and Content, List',
  });
});
