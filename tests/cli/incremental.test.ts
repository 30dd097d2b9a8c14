/** Building again, in folders as people have them: links, other words for the same files, several plans in one place. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { type Ran, rolecast, temporaryFolder } from './rolecast.js';

const folder = temporaryFolder();
const CARD = '{{!-- rolecast: medium=pages --}}\n<section><h1>{{#each roles}}{{title}} {{/each}}</h1></section>\n';
const ROLES = `roles:
  - { id: upper, title: Diver, salary: { min: 50000, max: 60000 } }
  - { id: cook, title: Cook, salary: { min: 20000, max: 30000 } }
`;
const TIERS = `tiers:
  - { id: lower, name: Lower tier, from: 0, below: 40000 }
  - { id: upper, name: Upper tier, from: 40000 }
`;

let cwd = '';
beforeEach(() => {
  cwd = mkdtempSync(join(folder, 'stall-'));
  put('roles.yaml', ROLES + TIERS);
  put('card.hbs', CARD);
});

const put = (name: string, text: string) => writeFileSync(join(cwd, name), text);
const read = (name: string) => readFileSync(join(cwd, name));
const names = (name: string) => readdirSync(join(cwd, name)).sort();

const build = (...line: readonly string[]): Promise<Ran> => rolecast(['build', ...line], { cwd });
const cards = (...line: readonly string[]) => build('card.hbs', '--data', 'roles.yaml', ...line);

describe('what is built is what a first build would make', () => {
  test('where a document of the same name is about something else', async () => {
    await cards('--each', 'role');
    await cards('--each', 'tier');
    await cards('--each', 'tier', '--no-cache', '-o', 'fresh');
    expect(read('output/card/upper.pdf')).toEqual(read('fresh/card/upper.pdf'));
  });

  test('where files are given in another order', async () => {
    put('more.yaml', 'roles:\n  - { title: Baker }\n');
    const line = ['card.hbs', '--sort', 'given'];
    await build(...line, '--data', 'roles.yaml', '--data', 'more.yaml');
    await build(...line, '--data', 'more.yaml', '--data', 'roles.yaml');
    await build(...line, '--data', 'more.yaml', '--data', 'roles.yaml', '--no-cache', '-o', 'fresh');
    expect(read('output/card.pdf')).toEqual(read('fresh/card.pdf'));
  });

  test('where a link leads to another picture', async () => {
    const drawing = (colour: string) =>
      `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><path d="M0 0h40v20z" fill="${colour}"/></svg>`;
    put('red.svg', drawing('#c03020'));
    put('blue.svg', drawing('#2030c0'));
    put('card.hbs', CARD.replace('</section>', '<figure><img src="mark.svg" alt="A mark" /></figure></section>'));
    symlinkSync('red.svg', join(cwd, 'mark.svg'));
    await cards();
    unlinkSync(join(cwd, 'mark.svg'));
    symlinkSync('blue.svg', join(cwd, 'mark.svg'));
    await cards();
    await cards('--no-cache', '-o', 'fresh');
    expect(read('output/card.pdf')).toEqual(read('fresh/card.pdf'));
  });

  test('but for pictures of pages that a document had: they are named, and removed by --prune', async () => {
    const slides = (top: string, ...line: readonly string[]) =>
      build('deck', '--data', 'roles.yaml', '--format', 'svg', '--top', top, ...line);
    await slides('2');
    const all = names('output/deck');
    expect((await slides('1')).words).toMatch(
      /files are left of documents that the plan no longer has: output\/deck\//,
    );
    expect(names('output/deck')).toEqual(all);
    await slides('1', '--prune');
    await slides('1', '--no-cache', '-o', 'fresh');
    expect(names('output/deck')).toEqual(names('fresh/deck'));
    await slides('2', '--prune');
    expect(names('output/deck')).toEqual(all);
  });
});

describe('--prune leaves what another plan has', () => {
  test.each([
    ['of other words', ['--each', 'role'], ['--each', 'tier']],
    ['in another format', ['--format', 'pptx'], ['--format', 'pdf']],
    ['of another name', ['-o', 'output/monday.pdf'], ['-o', 'output/tuesday.pdf']],
  ])('%s', async (_, first, second) => {
    await cards(...first);
    const all = readdirSync(join(cwd, 'output'), { recursive: true, encoding: 'utf8' });
    expect((await cards(...second, '--prune')).code).toBe(0);
    expect(readdirSync(join(cwd, 'output'), { recursive: true, encoding: 'utf8' })).toEqual(
      expect.arrayContaining(all),
    );
  });

  test('of another dataset', async () => {
    put('more.yaml', 'roles:\n  - { title: Baker }\n');
    await cards('--each', 'role');
    await build('card.hbs', '--data', 'more.yaml', '--each', 'role', '--prune');
    expect(names('output/card')).toEqual(['baker.pdf', 'cook.pdf', 'upper.pdf']);
  });

  test('by another config, and what both have belongs to the one that had it last', async () => {
    const config = (templates: readonly string[]) =>
      JSON.stringify({ data: 'roles.yaml', jobs: templates.map((template) => ({ template })) });
    put('talk.hbs', CARD);
    put('one.json', config(['card.hbs', 'talk.hbs']));
    put('two.json', config(['talk.hbs']));
    await build('--config', 'one.json');
    await build('--config', 'two.json', '--prune');
    expect(names('output')).toEqual(['card.pdf', 'talk.pdf']);
    put('one.json', config(['card.hbs']));
    await build('--config', 'one.json', '--prune');
    expect(names('output')).toEqual(['card.pdf', 'talk.pdf']);
    put('two.json', config(['card.hbs']));
    await build('--config', 'two.json', '--prune');
    expect(names('output')).toEqual(['card.pdf']);
  });
});

test('what was said of a document is said again where its file lies, seen from another folder', async () => {
  mkdirSync(join(cwd, 'talks'));
  put('talks/rolecast.config.yaml', 'data: ../roles.yaml\njobs: [{ template: list.hbs }]\n');
  put(
    'talks/list.hbs',
    '{{#each roles}}\n<section><h1>{{title}}</h1>\n<ul>{{#each skills}}<li>{{this}}</li>{{/each}}</ul></section>\n{{/each}}\n',
  );
  const skills = Array.from({ length: 60 }, (_, index) => `"Skill ${index}"`);
  put('roles.yaml', `roles:\n  - title: Cook\n    skills: [${skills}]\n`);
  const inside = await rolecast(['build'], { cwd: join(cwd, 'talks') });
  expect(inside.words).toContain('roles.yaml:3:13: warning: roles[0].skills');
  expect(inside.words).toContain('shown by list.hbs:2:1');
  const outside = await build('--config', 'talks/rolecast.config.yaml');
  expect(outside.words).toContain('as it was');
  expect(outside.words).toContain('roles.yaml:3:13: warning: roles[0].skills');
  expect(outside.words).toContain('shown by talks/list.hbs:2:1');
  expect(outside.words).not.toContain('talks/roles.yaml');
});

test('--prune reaches documents in a folder that lies elsewhere', async () => {
  const elsewhere = mkdtempSync(join(folder, 'elsewhere-'));
  symlinkSync(elsewhere, join(cwd, 'output'));
  await cards('--each', 'role');
  put('roles.yaml', ROLES.slice(0, ROLES.indexOf('  - { id: cook')) + TIERS);
  await cards('--each', 'role', '--prune');
  expect(readdirSync(join(elsewhere, 'card'))).toEqual(['upper.pdf']);
});

test('what a person took away is not left over', async () => {
  await cards('--each', 'role');
  put('roles.yaml', ROLES.slice(0, ROLES.indexOf('  - { id: cook')) + TIERS);
  expect((await cards('--each', 'role')).words).toContain('output/card/cook.pdf');
  rmSync(join(cwd, 'output/card/cook.pdf'));
  expect((await cards('--each', 'role')).words).not.toContain('cook');
});

test('a link that leads out of the output folder has nothing made behind it', async () => {
  mkdirSync(join(cwd, 'output'));
  mkdirSync(join(cwd, 'private'));
  symlinkSync('../private', join(cwd, 'output/card'));
  put(
    'config.json',
    JSON.stringify({ data: 'roles.yaml', jobs: [{ template: 'card.hbs', to: 'card/deep/{template}' }] }),
  );
  const { code, words } = await build('--config', 'config.json');
  expect(code).toBe(1);
  expect(words).toContain('a link leads it out');
  expect(names('private')).toEqual([]);
});

test('a document that was put back elsewhere, or read to be checked, keeps its time', async () => {
  await cards();
  const time = statSync(join(cwd, 'output/card.pdf')).mtimeMs;
  await rolecast(['cache', 'verify'], { cwd });
  renameSync(join(cwd, 'output'), join(cwd, 'before'));
  expect((await cards()).words).toContain('output/card.pdf');
  expect(statSync(join(cwd, 'before/card.pdf')).mtimeMs).toBe(time);
});

test('the cache of documents in the working folder lies there', async () => {
  await cards('-o', '.');
  expect(names('.')).toContain('.rolecast');
  expect(existsSync(join(cwd, '../.rolecast'))).toBe(false);
});

test('reasons name files of the package as such, and those outside the working folder by their last name', async () => {
  put('brand.yaml', 'extends: default\n');
  writeFileSync(join(folder, 'house.yaml'), 'extends: default\n');
  await cards('--theme', 'brand.yaml');
  const { text } = await rolecast(
    ['plan', 'card.hbs', '--data', 'roles.yaml', '--theme', '../house.yaml', '--reporter', 'json', '--param', 'a=b'],
    { cwd },
  );
  expect(text).toContain('"house.yaml"');
  expect(text).not.toContain('../');
  expect(read('.rolecast/journal').toString()).toContain('"rolecast:templates/themes/default.yaml"');
});

test('a plan leaves web pages alone where only what is laid out changes', async () => {
  await cards('--format', 'html');
  const setting = { cwd, environment: { SOURCE_DATE_EPOCH: '1600000000' } };
  const { text } = await rolecast(
    ['plan', 'card.hbs', '--data', 'roles.yaml', '--format', 'html', '--page', 'A5', '--medium', 'handout'],
    setting,
  );
  expect(text).toMatch(/^output\/card\.html .* as it is$/m);
});
