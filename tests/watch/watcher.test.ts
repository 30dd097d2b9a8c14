/** Files under watch, saved as editors and scripts save them. */
import { mkdirSync, mkdtempSync, openSync, renameSync, rmSync, symlinkSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keepListed, keepMissing, readText, witnessed } from '../../src/files.js';
import { Watcher } from '../../src/watch/watcher.js';

let folder = '';
let told: (readonly string[])[] = [];
let watcher: Watcher;
let heard = () => {};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rolecast-watch-'));
  told = [];
  watcher = new Watcher((paths) => {
    told.push(paths.map((path) => path.slice(folder.length + 1)));
    heard();
  });
});
afterEach(() => {
  watcher.close();
  rmSync(folder, { recursive: true });
});

const put = (name: string, text: string) => writeFileSync(join(folder, name), text);

/** Holds a file as it is now. */
async function hold(...names: readonly string[]): Promise<void> {
  watcher.hold(await witnessed(async () => Promise.all(names.map((name) => readText(join(folder, name))))));
}

/** What is told within two seconds. */
async function change(): Promise<readonly string[] | undefined> {
  const before = told.length;
  if (before > 0) return told.shift();
  await Promise.race([new Promise<void>((done) => (heard = done)), pause(2000)]);
  return told.shift();
}

test('a file that is written over is told, and one that stays what it was is not', async () => {
  put('roles.yaml', 'one');
  put('theme.yaml', 'dark');
  await hold('roles.yaml', 'theme.yaml');
  await pause(150);
  put('theme.yaml', 'dark');
  put('roles.yaml', 'two');
  expect(await change()).toEqual(['roles.yaml']);
  await pause(150);
  expect(told).toEqual([]);
});

test('one that is put in the place of another is, and the one after it', async () => {
  put('roles.yaml', 'one');
  await hold('roles.yaml');
  for (const text of ['two', 'six', 'ten']) {
    put('roles.yaml.new', text);
    renameSync(join(folder, 'roles.yaml.new'), join(folder, 'roles.yaml'));
    expect(await change()).toEqual(['roles.yaml']);
    await hold('roles.yaml');
  }
});

test('a save that comes between the reading and the watching is told', async () => {
  put('roles.yaml', 'one');
  const read = await witnessed(() => readText(join(folder, 'roles.yaml')));
  put('roles.yaml', 'two');
  watcher.hold(read);
  expect(await change()).toEqual(['roles.yaml']);
});

test('a file that vanishes is told, and when it is back', async () => {
  put('roles.yaml', 'one');
  await hold('roles.yaml');
  rmSync(join(folder, 'roles.yaml'));
  expect(await change()).toEqual(['roles.yaml']);
  await hold('roles.yaml');
  put('roles.yaml', 'one');
  expect(await change()).toEqual(['roles.yaml']);
});

test('half of a save is not told, but the whole', async () => {
  put('roles.yaml', 'roles: [{ title: Diver }]');
  await hold('roles.yaml');
  await pause(150);
  const file = openSync(join(folder, 'roles.yaml'), 'w');
  for (const part of ['roles: [', '{ title: ', 'Cook }]']) {
    await pause(10);
    writeSync(file, part);
  }
  expect(await change()).toEqual(['roles.yaml']);
  const now = await witnessed(() => readText(join(folder, 'roles.yaml')));
  expect(now.value).toEqual({ text: 'roles: [{ title: Cook }]' });
  await pause(150);
  expect(told).toEqual([]);
});

test('what was looked for in vain is told when it is there: a picture, a partial, in folders that are new, too', async () => {
  watcher.hold(
    await witnessed(async () => {
      keepMissing(join(folder, 'pictures/logo.svg'));
      keepListed(join(folder, 'partials'), '.hbs', []);
    }),
  );
  mkdirSync(join(folder, 'partials'));
  put('partials/notes.txt', 'no partial');
  put('partials/cover.hbs', 'one');
  expect(await change()).toEqual(['partials/*.hbs']);
  mkdirSync(join(folder, 'pictures'));
  await pause(100);
  expect(told).toEqual([]);
  put('pictures/logo.svg', '<svg/>');
  expect(await change()).toEqual(['pictures/logo.svg']);
});

test('a file behind a link is, wherever it lies', async () => {
  mkdirSync(join(folder, 'far'));
  put('far/roles.yaml', 'one');
  symlinkSync('far/roles.yaml', join(folder, 'roles.yaml'));
  await hold('roles.yaml');
  await pause(150);
  put('far/roles.yaml', 'two');
  expect(await change()).toEqual(['roles.yaml']);
});

test('what is saved together is told once', async () => {
  for (const name of ['a.yaml', 'b.yaml', 'c.yaml']) put(name, 'one');
  await hold('a.yaml', 'b.yaml', 'c.yaml');
  await pause(150);
  for (const name of ['c.yaml', 'a.yaml', 'b.yaml']) put(name, 'two');
  expect(await change()).toEqual(['a.yaml', 'b.yaml', 'c.yaml']);
});

test('of two hundred saves as fast as they come none is missed, though each is as long as the last', async () => {
  put('roles.yaml', '000');
  await hold('roles.yaml');
  for (let save = 1; save <= 200; save++) {
    put('roles.yaml', String(save).padStart(3, '0'));
    expect(await change(), `save ${save}`).toEqual(['roles.yaml']);
    await hold('roles.yaml');
  }
});
