/** `build --watch`: what is saved is built again, one line a build. */
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { rolecast, start, temporaryFolder } from './rolecast.js';

const folder = temporaryFolder();
const CARD = '<section><h1>Jobs</h1><p>{{#each roles}}{{title}} {{/each}}</p></section>\n';

let cwd = '';
let stop = () => {};
beforeEach(() => {
  cwd = mkdtempSync(join(folder, 'stall-'));
  put('roles.yaml', 'roles: [{ title: Diver }]\n');
  put('card.hbs', CARD);
});
afterEach(() => stop());

const put = (name: string, text: string) => writeFileSync(join(cwd, name), text);

/** Starts a watched build; `says` waits for words that were not heard before, and gives all up to them. */
function watching(...line: readonly string[]): { says(words: string): Promise<string> } {
  const child = start(['build', ...line, '--watch', '--format', 'html'], { cwd });
  stop = () => child.kill('SIGKILL');
  let heard = '';
  child.stderr?.on('data', (part) => (heard += part));
  return {
    says: async (words) => {
      for (let waited = 0; waited < 30_000; waited += 20) {
        const end = heard.indexOf(words);
        if (end >= 0) {
          const all = heard.slice(0, end + words.length);
          heard = heard.slice(end + words.length);
          return all;
        }
        await pause(20);
      }
      throw new Error(`never said: ${words}\nbut: ${heard}`);
    },
  };
}

const CARD_LINE = ['card.hbs', '--data', 'roles.yaml', '--no-cache'];

test('a save of the data or the template is built, and told in one line', async () => {
  const build = watching(...CARD_LINE);
  await build.says('Watching what was read; Ctrl-C ends it.\n');
  put('roles.yaml', 'roles: [{ title: Baker }]\n');
  expect(await build.says(' s.\n')).toMatch(/^roles\.yaml: built output\/card\.html in \d+\.\d\d s\.\n$/);
  expect(readFileSync(join(cwd, 'output/card.html'), 'utf8')).toContain('Baker');
  put('card.hbs', CARD.replace('Jobs', 'Work'));
  expect(await build.says(' s.\n')).toMatch(/^card\.hbs: built output\/card\.html in \d+\.\d\d s\.\n$/);
  expect(readFileSync(join(cwd, 'output/card.html'), 'utf8')).toContain('Work');
});

test('only what changed is built', async () => {
  put('other.hbs', CARD);
  const build = watching('card.hbs', 'other.hbs', '--data', 'roles.yaml');
  await build.says('Ctrl-C ends it.\n');
  put('other.hbs', CARD.replace('Jobs', 'Work'));
  expect(await build.says('.\n')).toMatch(/^other\.hbs: built output\/other\.html in .* s, 1 document as before\.\n$/);
});

test('an error is told with its place, leaves what was built, and the next save mends it', async () => {
  const build = watching(...CARD_LINE);
  await build.says('Ctrl-C ends it.\n');
  put('card.hbs', `${CARD}{{#if}`);
  const said = await build.says('card.hbs: not built.\n');
  expect(said).toContain('card.hbs:2:6: error:');
  expect(readFileSync(join(cwd, 'output/card.html'), 'utf8')).toContain('Diver');
  put('card.hbs', CARD);
  expect(await build.says('.\n')).toBe('card.hbs: nothing to build, 1 document as before.\n');
});

test('a dataset that vanishes is missed, and built when another is put in its place', async () => {
  const build = watching(...CARD_LINE);
  await build.says('Ctrl-C ends it.\n');
  rmSync(join(cwd, 'roles.yaml'));
  expect(await build.says('roles.yaml: not built.\n')).toContain('(data/missing-file)');
  put('roles.yaml.new', 'roles: [{ title: Baker }]\n');
  renameSync(join(cwd, 'roles.yaml.new'), join(cwd, 'roles.yaml'));
  await build.says('roles.yaml: built output/card.html');
});

test.each([
  [
    'a picture',
    '<section><h1>Jobs</h1><figure><img src="mark.svg" alt="A mark" /></figure></section>',
    'mark.svg',
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"><path d="M0 0h4v4z"/></svg>',
  ],
  ['a template', undefined, 'card.hbs', CARD],
])('%s that is not there is waited for, with one worker or several', async (_, card, name, contents) => {
  if (card === undefined) rmSync(join(cwd, 'card.hbs'));
  else put('card.hbs', card);
  const build = watching(...CARD_LINE, '--unit-timeout', '20');
  expect(await build.says('Ctrl-C ends it.\n')).toContain('error');
  put(name, contents);
  await build.says(`${name}: built output/card.html`);
});

test('a config that changes asks for something else', async () => {
  put('rolecast.config.yaml', 'jobs: [{ template: card.hbs, data: roles.yaml }]\n');
  const build = watching();
  await build.says('Ctrl-C ends it.\n');
  put('other.hbs', CARD);
  put('rolecast.config.yaml', 'jobs: [{ template: other.hbs, data: roles.yaml }]\n');
  await build.says('rolecast.config.yaml: built output/other.html');
  expect(existsSync(join(cwd, 'output/other.html'))).toBe(true);
});

test('a warning is told when it is new, and not again with every save', async () => {
  put('theme.yaml', 'extends: default\n');
  const build = watching(...CARD_LINE, '--param', 'speeker=Ada');
  expect(await build.says('Ctrl-C ends it.\n')).toContain('usage/unknown-parameter');
  put('roles.yaml', 'roles: [{ title: Baker }]\n');
  await build.says(' s.\n');
  put('roles.yaml', 'roles: [{ title: Baker, salery: 3 }]\n');
  expect(await build.says('(data/unknown-field)')).not.toContain('usage/unknown-parameter');
});

test.each([
  ['--dry-run', ['--dry-run']],
  ['-o -', ['-o', '-']],
])('with %s there is nothing to watch for', async (flag, line) => {
  const { code, words } = await rolecast(['build', 'deck', '--watch', ...line], { cwd });
  expect(code).toBe(2);
  expect(words).toContain('(usage/watch-unfit)');
  expect(words).toContain(`Leave out --watch or ${flag}.`);
});
