/** `rolecast init`: what it writes builds as it stands, and nothing of a person's is touched. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { packaged } from '../../src/home.js';
import { workbookOfText } from '../tables/written.js';
import { CLI, type Ran, rolecast, temporaryFolder } from './rolecast.js';

const PNG = packaged('examples/data/turbine.png');
const ROLES = `== Notes
Nothing to see here
== Roles 2026
Museum posts
Post | Pay from (£) | Pay to (£) | Team
Archivist | 27000 | 33000 | Collections
Conservator | 31000 | 38000 | Collections
Director | 62000 | 74000 | Office
`;

/** A folder with what a person has. */
function folderWith(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = temporaryFolder();
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

const init = (cwd: string, ...line: string[]): Promise<Ran> => rolecast(['init', ...line], { cwd });

/** Every file with its bytes, by its path. */
function contentsOf(folder: string): Readonly<Record<string, string>> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [path.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(path, 'base64')] as const;
    }),
  );
}

/** What `check` and `build` say in the folder: no error, and no warning but those that are expected. */
async function expectSound(cwd: string, warnings: readonly string[] = []): Promise<void> {
  const check = await rolecast(['check', '--fail-on-warnings'], { cwd });
  expect([...check.words.matchAll(/(?:warning|error): .*\(([a-z]+\/[a-z-]+)\)/g)].map(([, code]) => code)).toEqual(
    warnings,
  );
  expect(check.code).toBe(warnings.length === 0 ? 0 : 3);
  const build = await rolecast(['build', '--fail-on-warnings'], { cwd });
  expect(build.words).not.toMatch(/warning|error/);
  expect(build.code).toBe(0);
  expect(readdirSync(join(cwd, 'output')).sort()).toEqual(['deck.pptx', 'report.pdf', 'talk.pptx']);
}

describe('a folder of its own', () => {
  it('says where a column that nothing shows is given a field, where there is one', async () => {
    const table = 'Job title,Salary,Team\nPorter,26000-28000,House\nCook,28000-32000,Kitchen\n';
    const cwd = folderWith({ 'jobs.csv': table, 'plain.csv': table.replaceAll(/,(?:Team|House|Kitchen)$/gm, '') });
    expect((await init(cwd, 'fair', '--from', 'jobs.csv')).words).toContain('at none in jobs.map.yaml');
    expect((await init(cwd, 'plain', '--from', 'plain.csv')).words).not.toContain('at none');
  });

  it('has all that a project needs, builds without a warning, and passes check', async () => {
    const cwd = folderWith();
    const { code, words } = await init(cwd, 'spring fair', '--name', ' Spring "fair":\n50% #1');
    expect(words).toContain('\n  cd "spring fair"\n  rolecast preview ');
    expect(code).toBe(0);
    const folder = join(cwd, 'spring fair');
    expect(Object.keys(contentsOf(folder)).sort()).toEqual(
      [
        '.github/workflows/rolecast.yml',
        '.gitignore',
        'README.md',
        'roles.yaml',
        'rolecast.config.yaml',
        'schemas/config.schema.json',
        'schemas/dataset.schema.json',
        'schemas/theme.schema.json',
        'talk.hbs',
        'theme.yaml',
      ].sort(),
    );
    await expectSound(folder);
    expect(parse(readFileSync(join(folder, 'roles.yaml'), 'utf8')).name).toBe('Spring "fair": 50% #1');
    expect(readFileSync(join(folder, 'README.md'), 'utf8').split('\n').length).toBeLessThanOrEqual(13);
  });

  it('names schemas that are there', async () => {
    const folder = folderWith({ 'roles.csv': 'Title,Salary (£)\nCook,30000-35000\n' });
    await init(folder, '--from', 'roles.csv');
    const named = ['rolecast.config.yaml', 'about.yaml', 'theme.yaml'].map(
      (name) => /^# yaml-language-server: \$schema=(.+)\n/.exec(readFileSync(join(folder, name), 'utf8'))?.[1] ?? '',
    );
    expect(named).toEqual(['config', 'dataset', 'theme'].map((name) => `schemas/${name}.schema.json`));
    for (const path of named) expect(() => JSON.parse(readFileSync(join(folder, path), 'utf8'))).not.toThrow();
  });

  it('names those of the package where it is among the project’s own, and builds with it', async () => {
    const folder = folderWith({ 'package.json': '{}' });
    mkdirSync(join(folder, 'node_modules'));
    symlinkSync(packaged('.'), join(folder, 'node_modules', 'rolecast'), 'junction');
    mkdirSync(join(folder, 'fair'));
    await init(folder, 'fair', '--ci', 'gitlab');
    const config = readFileSync(join(folder, 'fair', 'rolecast.config.yaml'), 'utf8');
    expect(config).toMatch(
      /^# yaml-language-server: \$schema=\.\.\/node_modules\/rolecast\/data\/config\.schema\.json\n/,
    );
    expect(existsSync(join(folder, 'fair', 'schemas'))).toBe(false);
    expect(parse(readFileSync(join(folder, 'fair', '.gitlab-ci.yml'), 'utf8')).documents.script).toEqual([
      'npm ci',
      'npx rolecast check',
      'npx rolecast build',
    ]);
  });
});

describe('a spreadsheet', () => {
  it('stays where it is, with what is understood of it beside it as a map', async () => {
    const folder = folderWith({ 'roles.xlsx': workbookOfText(ROLES) });
    const { code, words } = await init(folder, '--from', 'roles.xlsx', '--name', 'Museum posts', '--map', 'Team=tags');
    expect(words).not.toMatch(/warning|error/);
    expect(code).toBe(0);
    expect(parse(readFileSync(join(folder, 'roles.map.yaml'), 'utf8'))).toEqual({
      sheet: 'Roles 2026',
      headerRow: 2,
      map: { Post: 'title', 'Pay from (£)': 'salary.min', 'Pay to (£)': 'salary.max', Team: 'tags' },
    });
    expect(parse(readFileSync(join(folder, 'rolecast.config.yaml'), 'utf8'))).toMatchObject({
      data: ['roles.xlsx', 'about.yaml'],
      map: 'roles.map.yaml',
    });
    // That no source is named, only its owner can mend.
    await expectSound(folder, ['data/no-source']);
  });

  it('from elsewhere is copied, with a name that YAML and configs would take for something else', async () => {
    const cwd = folderWith({ 'roles {2026}, #1.csv': 'Title,Salary (£)\nCook,30000-35000\n' });
    const { code, words } = await init(cwd, 'fair', '--from', 'roles {2026}, #1.csv', '--yes');
    expect(words).toContain('\nA copy, to be changed from now on: roles {2026}, #1.csv.\n');
    expect(code).toBe(0);
    expect(contentsOf(join(cwd, 'fair'))['roles {2026}, #1.csv']).toBe(contentsOf(cwd)['roles {2026}, #1.csv']);
    expect(readFileSync(join(cwd, 'fair', 'about.yaml'), 'utf8')).toContain('\nname: "Roles {2026}, #1"\n');
    await expectSound(join(cwd, 'fair'), ['data/no-source']);
  });

  it('that is not understood is told, and nothing is written', async () => {
    const folder = folderWith({ 'roles.csv': 'Grade,Salary\nA,20000\n' });
    const { code, words } = await init(folder, '--from', 'roles.csv');
    expect(words).toContain('(data/missing-title-column)');
    expect(code).toBe(4);
    expect(readdirSync(folder)).toEqual(['roles.csv']);
  });
});

describe('a dataset that says more', () => {
  it('keeps its name and has its pictures copied with it', async () => {
    const cwd = folderWith();
    cpExamples(cwd);
    expect((await init(cwd, 'mine', '--from', 'examples/rivers.yaml')).code).toBe(0);
    const files = Object.keys(contentsOf(join(cwd, 'mine')));
    expect(files).toEqual(expect.arrayContaining(['rivers.yaml', 'turbine.png', 'weir.svg']));
    expect(files).not.toContain('about.yaml');
    await expectSound(join(cwd, 'mine'));
  });

  it('is not called otherwise', async () => {
    const cwd = folderWith();
    cpExamples(cwd);
    const { code, words } = await init(cwd, 'mine', '--from', 'examples/rivers.yaml', '--name', 'Rivers');
    expect(words).toContain('(usage/name-stated)');
    expect(code).toBe(2);
    expect(existsSync(join(cwd, 'mine'))).toBe(false);
  });

  function cpExamples(cwd: string): void {
    mkdirSync(join(cwd, 'examples'));
    for (const name of ['rivers.yaml', 'turbine.png', 'weir.svg'])
      copyFileSync(packaged(`examples/data/${name}`), join(cwd, 'examples', name));
  }
});

describe('a logo', () => {
  it('is copied into the theme’s folder, and shown', async () => {
    const cwd = folderWith({ 'brand/our logo.png': readFileSync(PNG) });
    expect((await init(cwd, 'fair', '--logo', 'brand/our logo.png')).code).toBe(0);
    expect(parse(readFileSync(join(cwd, 'fair', 'theme.yaml'), 'utf8'))).toMatchObject({
      logo: 'our logo.png',
      name: 'Fair',
    });
    await expectSound(join(cwd, 'fair'));
  });

  it.each([
    ['none.png', 'picture-missing'],
    ['logo.gif', 'picture-'],
  ])('that cannot be shown (%s) is told, and nothing is written', async (name, told) => {
    const cwd = folderWith({ 'logo.gif': 'GIF89a' });
    const { code, words } = await init(cwd, 'fair', '--logo', name);
    expect(words).toContain(told);
    expect(code).toBe(5);
    expect(existsSync(join(cwd, 'fair'))).toBe(false);
  });
});

describe('nothing is overwritten: all is written, or nothing', () => {
  it.each(['.gitignore', 'README.md', '.github/workflows/rolecast.yml', 'rolecast.config.json'])(
    'where there is a %s',
    async (name) => {
      const folder = folderWith({ [name]: 'mine' });
      const before = contentsOf(folder);
      const { code, words } = await init(folder);
      expect(words).toBe(
        `error: Nothing was written: ${name} is there already. (output/files-there)\n  Name another folder, such as rolecast init fair, or move the file away.\n`,
      );
      expect(code).toBe(1);
      expect(contentsOf(folder)).toEqual(before);
    },
  );

  it('where a copy would have the name of a file that is written', async () => {
    const cwd = folderWith({ 'mine/theme.yaml': 'roles: [{ title: Cook }]\n' });
    const { code, words } = await init(cwd, 'fair', '--from', 'mine/theme.yaml');
    expect(words).toContain('fair/theme.yaml is there already. (output/files-there)');
    expect(code).toBe(1);
    expect(existsSync(join(cwd, 'fair'))).toBe(false);
  });

  it('a second time names what the first has written', async () => {
    const cwd = folderWith();
    await init(cwd, 'fair');
    const { code, words } = await init(cwd, 'fair');
    expect(words).toMatch(/^error: Nothing was written: fair\/roles\.yaml, .* are there already\./);
    expect(code).toBe(1);
  });

  it('what was written before a file that cannot be is taken back', async () => {
    // A link leads out of the folder, to where the workflow would be written last.
    const cwd = folderWith({ 'elsewhere/mine': '' });
    mkdirSync(join(cwd, 'fair'));
    symlinkSync(join(cwd, 'elsewhere'), join(cwd, 'fair', '.github'), 'junction');
    const { code, words } = await init(cwd, 'fair');
    expect(words).toContain('(output/outside-output)');
    expect(code).toBe(1);
    expect(readdirSync(join(cwd, 'fair'))).toEqual(['.github']);
    expect(readdirSync(join(cwd, 'elsewhere'))).toEqual(['mine']);
  });

  it('where the folder is a file', async () => {
    const cwd = folderWith({ fair: 'mine' });
    const { code, words } = await init(cwd, 'fair');
    expect(words).toContain('(output/file-not-written)');
    expect(code).toBe(1);
    expect(contentsOf(cwd)).toEqual({ fair: Buffer.from('mine').toString('base64') });
  });
});

describe('a command line that is wrong', () => {
  it.each([
    ['two folders', ['one', 'two'], 'usage/word-superfluous', 2],
    ['another pipeline', ['--ci', 'githb'], 'usage/value-unknown', 2],
    ['roles that are not there', ['--from', 'none.xlsx'], 'data/missing-file', 4],
  ])('%s', async (_, line, told, exit) => {
    const cwd = folderWith();
    const { code, words } = await init(cwd, ...line);
    expect(words).toContain(`(${told})`);
    expect(code).toBe(exit);
    expect(readdirSync(cwd)).toEqual([]);
  });
});

describe('at a terminal (needs script, of util-linux)', () => {
  const none = spawnSync('script', ['--version']).status !== 0;

  /** Runs it under a terminal, with what a person types. */
  function typed(
    cwd: string,
    answers: string,
    ...line: string[]
  ): { readonly code: number | null; readonly shown: string } {
    const command = [process.execPath, CLI, 'init', ...line].map((word) => `'${word}'`).join(' ');
    const { CI: _, ...env } = process.env;
    const { status, stdout } = spawnSync('script', ['-qec', command, '/dev/null'], {
      cwd,
      input: answers,
      encoding: 'utf8',
      env,
    });
    return { code: status, shown: stdout };
  }

  it.skipIf(none)(
    'it asks four questions, again where an answer cannot be, and Enter takes what is usual',
    async () => {
      const cwd = folderWith({ 'roles.csv': 'Title,Salary (£)\nCook,30000-35000\n', 'logo.png': readFileSync(PNG) });
      const { code, shown } = typed(cwd, 'rolls.csv\nroles.csv\n\nlogo.png\nnone\n', 'fair');
      expect(shown).toContain('There is no file rolls.csv.');
      expect(shown).toContain('What is it called? [Roles]');
      expect(code).toBe(0);
      expect(readFileSync(join(cwd, 'fair', 'about.yaml'), 'utf8')).toContain('\nname: Roles\n');
      expect(readFileSync(join(cwd, 'fair', 'theme.yaml'), 'utf8')).toContain('\nlogo: logo.png\n');
      expect(existsSync(join(cwd, 'fair', '.github'))).toBe(false);
    },
  );

  it.skipIf(none)('it asks nothing that a flag says, and with --yes nothing at all', async () => {
    const cwd = folderWith();
    const { code, shown } = typed(cwd, '', 'fair', '--yes');
    expect(shown).not.toContain('?');
    expect(code).toBe(0);
    expect(typed(cwd, '\n\n', 'other', '--name', 'Mine', '--ci', 'none').shown).not.toContain('What is it called');
  });

  it.skipIf(none)('who ends the input before the last answer has begun nothing', async () => {
    const cwd = folderWith();
    expect(typed(cwd, '\nMine\n\u0004', 'fair').code).toBe(130);
    expect(readdirSync(cwd)).toEqual([]);
  });
});

it('the workflow names the code of others by commit, as the example of the project does', async () => {
  const folder = folderWith();
  await init(folder);
  const workflow = readFileSync(join(folder, '.github/workflows/rolecast.yml'), 'utf8');
  const example = readFileSync(packaged('examples/github/batch.yml'), 'utf8');
  const used = [...workflow.matchAll(/uses: .*/g)].map(([line]) => line);
  expect(used.length).toBe(4);
  for (const line of used) expect(example).toContain(line);
  const { version } = JSON.parse(readFileSync(packaged('package.json'), 'utf8'));
  const lines = parse(workflow).jobs.build.steps.flatMap(({ run }: { readonly run?: string }) => run ?? []);
  expect(lines).toEqual([`npx --yes rolecast@${version} check`, `npx --yes rolecast@${version} build`]);
});
