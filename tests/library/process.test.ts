/** The process is that of whoever imports the library: nothing in it is ours but the work. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../cli/rolecast.js';

const PROGRAM = fileURLToPath(new URL('process.mjs', import.meta.url));
const LIBRARY = new URL('../../dist/index.js', import.meta.url).href;

const { stdout, stderr, status } = spawnSync(process.execPath, [PROGRAM, LIBRARY], {
  cwd: temporaryFolder(),
  encoding: 'utf8',
});
const told = JSON.parse(stdout || '{}');

it('builds leave signals, streams, the exit code, the folder and the environment as they are, and say nothing', () => {
  expect(stderr).toBe('');
  expect(status).toBe(0);
  expect(told.after).toEqual(told.before);
});

it('V8 runs as it was told to, however large the data', () => {
  expect(told.flags).toEqual([]);
});

it('builds at the same time each tell what they read themselves', () => {
  expect(told.made).toHaveLength(12);
  expect(new Set(told.made.map(String)).size).toBe(1);
});
