/** docs/config.md, whose examples build as they stand. */
import { copyFileSync, cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CONFIG_KEYS } from '../../src/commands/config-keys.js';
import { packaged } from '../../src/home.js';
import { rolecast, temporaryFolder } from '../cli/rolecast.js';

const DOCS = readFileSync(packaged('docs/config.md'), 'utf8');

/** The examples of a language. */
function examples(language: string): readonly string[] {
  return [...DOCS.matchAll(new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\`$`, 'gms'))].map(([, text = '']) => text);
}

/** A folder with what the examples speak of. */
function folderWith(name: string, config: string | undefined): string {
  const folder = temporaryFolder();
  for (const inner of ['data', 'talks']) mkdirSync(join(folder, inner));
  copyFileSync(packaged('data/london.yaml'), join(folder, 'data', 'arts.yaml'));
  copyFileSync(packaged('data/london.yaml'), join(folder, 'data', 'science.yaml'));
  writeFileSync(join(folder, 'brand.yaml'), 'extends: default\ncolours:\n  upper: "#4A1D5F"\n');
  writeFileSync(join(folder, 'students.csv'), examples('csv')[0] ?? '');
  writeFileSync(join(folder, 'talks', 'letter.hbs'), examples('handlebars')[0] ?? '');
  writeFileSync(join(folder, name), config ?? '');
  return folder;
}

function documents(folder: string): readonly string[] {
  const names = readdirSync(join(folder, 'output'), { recursive: true, encoding: 'utf8' });
  return names
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /\.\w+$/.test(name))
    .sort();
}

const ROLES = ['ai-operations-manager', 'ai-research-scientist', 'ai-systems-architect'];

test('the config in ten lines builds a deck, handouts and letters for two faculties', async () => {
  const cwd = folderWith('rolecast.config.yaml', examples('yaml')[0]);
  const { code, words } = await rolecast(['build'], { cwd });
  expect(words).not.toMatch(/\b(?:error|warning)\b/);
  expect(code).toBe(0);
  const own = ['42.pdf', 'ada.pdf', ...ROLES.map((role) => `${role}.pdf`), 'deck.pptx'];
  expect(documents(cwd)).toEqual(['arts', 'science'].flatMap((faculty) => own.map((name) => `${faculty}/${name}`)));

  const check = await rolecast(['check'], { cwd });
  expect(check.words).toContain('Checked 6 jobs');
  expect(check.code).toBe(0);

  const named = await rolecast(['plan', 'letter', '--reporter', 'json'], { cwd });
  const planned = named.text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(planned.map(({ job }) => job)).toEqual(
    ['arts', 'arts', 'science', 'science'].map((faculty) => `jobs[2] (faculty=${faculty})`),
  );
});

test('a matrix of settings sets them', async () => {
  const cwd = folderWith('rolecast.config.yaml', examples('yaml')[1]);
  expect((await rolecast(['build'], { cwd })).code).toBe(0);
  expect(documents(cwd)).toEqual(['default/A4.pdf', 'default/Letter.pdf', 'stage/A4.pdf', 'stage/Letter.pdf']);
});

test('a module gives jobs that its code has made', async () => {
  const cwd = folderWith('rolecast.config.mjs', examples('js')[0]);
  expect((await rolecast(['build'], { cwd })).code).toBe(0);
  expect(documents(cwd)).toEqual(['arts.pdf', 'science.pdf']);
});

describe('paths are from the config', () => {
  test.each(['inside the working folder', 'outside of it'])('%s', async (where) => {
    const cwd = temporaryFolder();
    const folder = folderWith('rolecast.config.yaml', examples('yaml')[0]);
    const place = where === 'outside of it' ? folder : join(cwd, 'fair');
    if (place !== folder) cpSync(folder, place, { recursive: true });
    const { code, words } = await rolecast(['build', 'letter', '--config', join(place, 'rolecast.config.yaml')], {
      cwd,
    });
    expect(words).not.toMatch(/\berror\b/);
    expect(code).toBe(0);
    expect(documents(place)).toEqual(['arts/42.pdf', 'arts/ada.pdf', 'science/42.pdf', 'science/ada.pdf']);
  });
});

test('the keys are all named', () => {
  const { job, selection, whole } = CONFIG_KEYS;
  const keys = ['jobs', 'matrix', 'selection', ...[job, selection, whole].flatMap((flags) => Object.keys(flags))];
  expect(keys.filter((key) => !DOCS.includes(`\`${key}\``))).toEqual([]);
});

test.each(['build handout', 'build --tier upper --prune', 'build deck --prune'])(
  '%s leaves alone what else the config has',
  async (line) => {
    const cwd = folderWith(
      'rolecast.config.yaml',
      'jobs:\n  - { template: deck }\n  - { template: handout, each: role }\n',
    );
    await rolecast(['build'], { cwd });
    const built = documents(cwd);
    const { code, words } = await rolecast(line.split(' '), { cwd });
    expect(code).toBe(0);
    expect(words).not.toContain('no longer');
    expect(documents(cwd)).toEqual(built);
  },
);

test('what the config no longer has is left over', async () => {
  const cwd = folderWith(
    'rolecast.config.yaml',
    'matrix: { faculty: [arts, science] }\njobs: [{ template: deck, to: "{faculty}" }]\n',
  );
  await rolecast(['build'], { cwd });
  writeFileSync(
    join(cwd, 'rolecast.config.yaml'),
    'matrix: { faculty: [arts] }\njobs: [{ template: deck, to: "{faculty}" }]\n',
  );
  expect((await rolecast(['build'], { cwd })).words).toContain('output/science.pptx');
  await rolecast(['build', '--prune'], { cwd });
  expect(documents(cwd)).toEqual(['arts.pptx']);
});
