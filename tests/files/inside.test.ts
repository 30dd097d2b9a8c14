import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { fileInside } from '../../src/files.js';

const root = realpathSync(mkdtempSync(join(tmpdir(), 'rolecast-inside-')));
afterAll(() => rmSync(root, { recursive: true }));

for (const folder of ['talks', 'talks/drafts', 'talks-of-others']) mkdirSync(join(root, folder));
for (const file of [
  'talks/mine.hbs',
  'talks/drafts/new.hbs',
  'talks/..mine.hbs',
  'talks-of-others/theirs.hbs',
  'secret',
])
  writeFileSync(join(root, file), '');
const links = {
  'talks/inner.hbs': 'drafts/new.hbs',
  'talks/outer.hbs': '../secret',
  'talks/away': '../talks-of-others',
};
for (const [path, target] of Object.entries(links)) symlinkSync(target, join(root, path));
symlinkSync('talks', join(root, 'by-another-name'));

const inside = async (folder: string, path: string) => (await fileInside(join(root, folder), path))?.slice(root.length);

describe('a file inside a folder', () => {
  it.each([
    ['talks', 'mine.hbs', '/talks/mine.hbs'],
    ['talks', 'drafts/../mine.hbs', '/talks/mine.hbs'],
    ['talks', '..mine.hbs', '/talks/..mine.hbs'],
    ['talks', 'inner.hbs', '/talks/drafts/new.hbs'],
    ['talks', '.', '/talks'],
    ['by-another-name', 'mine.hbs', '/talks/mine.hbs'],
  ])('%s: %s', async (folder, path, real) => expect(await inside(folder, path)).toBe(real));

  it.each([
    ['talks', '..'],
    ['talks', '../secret'],
    ['talks', '../talks-of-others/theirs.hbs'],
    ['talks', 'outer.hbs'],
    ['talks', 'away/theirs.hbs'],
    ['talks', join(root, 'secret')],
    ['by-another-name', 'outer.hbs'],
  ])('is not, in %s, %s', async (folder, path) => expect(await inside(folder, path)).toBeUndefined());

  it('has the system’s own root around it, too', async () =>
    expect(await fileInside('/', `.${root}/secret`)).toBe(join(root, 'secret')));

  it('is one that is not there, so that reading it says so', async () =>
    expect(await inside('talks', 'none.hbs')).toBe('/talks/none.hbs'));

  it('is not one that is not there and would be elsewhere', async () =>
    expect(await inside('talks', '../none.hbs')).toBeUndefined());
});
