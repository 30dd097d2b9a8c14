/** What a person is told of a config that is wrong, to the letter: file, line and field, before anything is built. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rolecast, temporaryFolder } from '../cli/rolecast.js';

const hundred = (bad: string) =>
  `data: roles.yaml\njobs:\n${Array.from({ length: 100 }, (_, index) => `  - { template: handout, to: "${index}"${index === 41 ? `, ${bad}` : ''} }\n`).join('')}`;

/** By what is wrong. */
const CONFIGS: Readonly<Record<string, string>> = {
  'a key is unknown': 'thme: stage\n',
  'a key of one job of a hundred is unknown': hundred('minuts: 15'),
  'a value of one job of a hundred is wrong': hundred('minutes: soon'),
  'a theme of one job of a hundred is unknown': hundred('theme: stagee'),
  'a role of one job of a hundred is unknown': hundred('selection: { role: [chef, porter] }'),
  'a job of a hundred chooses nothing': hundred('selection: { role: cook, except: cook }'),
  'a template of one job of a hundred is unknown': hundred('page: A5').replace(
    'handout, to: "41"',
    'handuot, to: "41"',
  ),
  'a key of a selection is unknown': 'selection: { tir: upper }\n',
  'keys stand in the wrong place': 'jobs:\n  - template: deck\n    output: here\n    tier: upper\n',
  'a key stands twice': 'theme: stage\npage: A4\ntheme: mono\n',
  'a key reaches into JavaScript': '__proto__: { theme: stage }\nparam: { constructor: x }\n',
  'a key without a value': 'theme:\n',
  'a list where one value is wanted': 'theme: [stage, mono]\n',
  'a list in a list': 'format: [[pdf]]\n',
  'a format is unknown': 'format: [pdf, docx]\n',
  'yes is not true': 'large-print: yes\n',
  'jobs are no list': 'jobs: { template: deck }\n',
  'jobs are none': 'jobs: []\n',
  'a job is a text': 'jobs: [deck]\n',
  'the file is a list': '- template: deck\n',
  'the file is empty': '\n',
  'YAML is broken': 'jobs: [\n',
  'two documents': 'theme: stage\n---\ntheme: mono\n',
  'an own tag': 'theme: !mine stage\n',
  'too deep': `jobs: ${'['.repeat(60)}${']'.repeat(60)}\n`,
  'a place that nothing fills': 'matrix: { faculty: [arts] }\ntheme: "{facluty}.yaml"\n',
  'a place in what is for all': 'matrix: { faculty: [arts] }\noutput: "out/{faculty}"\n',
  'a matrix without values': 'matrix: { faculty: [] }\n',
  'a matrix of one value': 'matrix: { faculty: arts }\n',
  'a name in a matrix that no place can have': 'matrix: { "a.b": [1] }\n',
  'too many jobs': `matrix: { ${['a', 'b', 'c', 'd', 'e'].map((key) => `${key}: [1, 2, 3, 4, 5, 6, 7]`).join(', ')} }\n`,
  'a name of files leads out': 'jobs:\n  - { template: deck, to: ../deck }\n',
  'a name of files has another format': 'jobs:\n  - { template: deck, to: deck.pdf, format: pptx }\n',
  'a name of files has no format': 'jobs:\n  - { template: deck, to: deck.docx }\n',
  'a name of files has an unknown place': 'jobs:\n  - { template: handout, each: role, to: "{role.ids}" }\n',
  'two jobs are one file': 'jobs:\n  - { template: deck, to: "Arts/deck" }\n  - { template: deck, to: "arts/DECK" }\n',
  'a parameter that no template prints': 'fail-on-warnings: true\nparam: { evnet: Spring fair }\ndata: roles.yaml\n',
  'a table is not there': 'jobs:\n  - { template: handout, each: students.csv }\n',
  'a dataset is not there': 'jobs:\n  - { template: handout, data: "no/roles.yaml" }\n',
};

const MODULES: Readonly<Record<string, string>> = {
  'a module throws': 'export default () => { throw new Error("no token in\\nthe environment"); };\n',
  'a module imports what is not there': 'import "./missing.mjs";\nexport default {};\n',
  'a module without a default': 'export const jobs = [];\n',
  'a module gives a date': 'export default { param: { event: new Date(0) } };\n',
  'a module nests too deep': 'let a = 1; for (let i = 0; i < 60; i++) a = [a]; export default { jobs: a };\n',
};

const JSONS: Readonly<Record<string, string>> = {
  'JSON is broken': '{ "theme": "stage",\n  "jobs": [ { "template": "deck" \n}\n',
  'JSON has an unknown key': '{\n  "jobs": [\n    { "template": "deck", "mediun": "notes" }\n  ]\n}\n',
};

function folderWith(name: string, text: string): string {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'roles.yaml'), 'roles: [{ title: Cook }, { title: Porter }]\n');
  writeFileSync(join(folder, name), text);
  return folder;
}

async function told(name: string, text: string, golden: string): Promise<void> {
  const cwd = folderWith(name, text);
  const { code, words } = await rolecast(['build'], { cwd });
  const file = `golden/invalid/${golden.replaceAll(' ', '-')}.txt`;
  const said = words.replace(/in \d+\.\d+ s/g, 'in 0.00 s');
  await expect(`exit ${code}\n${said}`).toMatchFileSnapshot(file);
  expect(words).toContain(name);
  expect(words).not.toContain(cwd);
  expect(existsSync(join(cwd, 'output')), 'something was built').toBe(code === 3);
}

describe('in YAML', () => {
  test.each(Object.entries(CONFIGS))('%s', (golden, text) => told('rolecast.config.yaml', text, golden));
});

describe('in JSON', () => {
  test.each(Object.entries(JSONS))('%s', (golden, text) => told('rolecast.config.json', text, golden));
});

describe('as a module', () => {
  test.each(Object.entries(MODULES))('%s', (golden, text) => told('rolecast.config.mjs', text, golden));
});

test('of two configs nobody knows which is meant', async () => {
  const cwd = folderWith('rolecast.config.json', '{}');
  writeFileSync(join(cwd, 'rolecast.config.yaml'), 'theme: stage\n');
  const { code, words } = await rolecast(['plan'], { cwd });
  expect(code).toBe(2);
  expect(words).toContain('rolecast.config.yaml, rolecast.config.json');
  expect((await rolecast(['plan', '--config', 'rolecast.config.json'], { cwd })).code).toBe(0);
});

test('a config that is named and cannot be read', async () => {
  const cwd = temporaryFolder();
  mkdirSync(join(cwd, 'folder.yaml'));
  writeFileSync(join(cwd, 'large.yaml'), '#'.repeat(5_000_001));
  for (const [name, says] of [
    ['none.yaml', /none\.yaml: error: The config does not exist\./],
    ['folder.yaml', /folder\.yaml: error: The config is a folder\./],
    ['large.yaml', /large\.yaml: error: The config is larger than 5 MB\./],
    ['none.toml', /none\.toml: error: The config has a name that does not end in \.yaml, \.yml, \.json, \.mjs\./],
  ] as const) {
    const { code, words } = await rolecast(['plan', '--config', name], { cwd });
    expect(words).toMatch(says);
    expect(code).toBe(2);
  }
});
