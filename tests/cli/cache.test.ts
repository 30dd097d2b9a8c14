/** `rolecast cache`: measuring, checking and removing what builds remember. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import zlib from 'node:zlib';
import { beforeEach, expect, test } from 'vitest';
import { rolecast, temporaryFolder } from './rolecast.js';

const folder = temporaryFolder();
let cwd = '';
beforeEach(() => {
  cwd = mkdtempSync(join(folder, 'stall-'));
});

const run = (...line: readonly string[]) => rolecast(line, { cwd });

test('is measured, checked and removed', async () => {
  await run('build', 'report');
  expect((await run('cache', 'size')).words).toMatch(/^1 document, 2 files of \d+ kB in \.rolecast\.\n$/);
  expect((await run('cache', 'verify')).words).toMatch(/^Verified 1 document.*: all whole\.\n$/);
  await run('build', 'deck', '--cache-size', '1');
  expect((await run('cache', 'clear')).words).toMatch(/^Removed 2 documents/);
  expect(readdirSync(cwd)).toEqual(['output']);
});

test('is of the project in which one works, wherever it lies', async () => {
  mkdirSync(join(cwd, 'far/kept'), { recursive: true });
  await run('build', 'report', '--cache', 'far/kept');
  expect((await run('cache', 'verify', '--cache', 'far/kept')).code).toBe(0);
  rmSync(join(cwd, 'output/report.pdf'));
  expect((await run('cache', 'verify', '--cache', 'far/kept')).words).toContain('output/report.pdf is missing');
});

test('is removed where it is of a newer rolecast', async () => {
  mkdirSync(join(cwd, '.rolecast'));
  const text = '{"form":99}';
  writeFileSync(join(cwd, '.rolecast/journal'), `${zlib.crc32(text).toString(16).padStart(8, '0')} ${text}\n`);
  expect((await run('cache', 'size')).words).toContain('is of a newer rolecast');
  expect((await run('cache', 'clear')).code).toBe(0);
  expect(existsSync(join(cwd, '.rolecast'))).toBe(false);
});

test('leaves what a person keeps under the same names', async () => {
  mkdirSync(join(cwd, 'blobs/ab'), { recursive: true });
  writeFileSync(join(cwd, 'blobs/ab/mine'), 'mine');
  writeFileSync(join(cwd, 'journal'), 'Dear diary');
  expect((await run('cache', 'clear', '--cache', '.')).words).toContain('There is no cache in');
  expect(readFileSync(join(cwd, 'journal'), 'utf8')).toBe('Dear diary');
  await run('build', 'report');
  writeFileSync(join(cwd, '.rolecast/blobs/.DS_Store'), 'thumbnails');
  expect((await run('build', 'deck')).words).not.toContain('cannot be written');
  await run('cache', 'clear');
  expect(readdirSync(join(cwd, '.rolecast'), { recursive: true })).toEqual(['blobs', 'blobs/.DS_Store']);
});

test('of which the system makes no folder is told, and ends nothing', async () => {
  const { code, words } = await run('build', 'report', '--cache', '/proc/nowhere/cache');
  expect(code).toBe(0);
  expect(words).toContain('The cache in cache cannot be written');
}, 20_000);
