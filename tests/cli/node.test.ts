/** Which Node runs the command, and that the command can be run. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CLI, rolecast, temporaryFolder } from './rolecast.js';

const { engines } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
const SCRIPT = new URL('../../scripts/build.mjs', import.meta.url).pathname;

it.runIf(process.platform !== 'win32')('the build leaves a file that can be run, as npx does', () => {
  const { status, stdout, error } = spawnSync(CLI, ['--version'], { encoding: 'utf8' });
  expect(error).toBeUndefined();
  expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  expect(status).toBe(0);
});

describe('a Node that is too old', () => {
  /** This Node under another's number: what is looked at is the number. */
  const as = (version: string) => [
    '--import',
    `data:text/javascript,Object.defineProperty(process.versions,'node',{value:'${version}'})`,
  ];

  it.each(['16.20.2', '18.20.8', '20.18.3'])('%s is told what is needed', async (version) => {
    for (const line of [['--version'], ['list', 'roles']]) {
      const { code, text, words } = await rolecast(line, { node: as(version) });
      expect(words).toBe(`rolecast needs Node 20.19 or newer; this is Node ${version}.\n`);
      expect(text).toBe('');
      expect(code).toBe(1);
    }
  });

  it.each(['20.19.0', '21.0.0', '22.1.0', '100.0.0'])('%s is not', async (version) => {
    expect(await rolecast(['--version'], { node: as(version) })).toMatchObject({ code: 0, words: '' });
  });

  it('is told by the build as well, and what package.json says is what is said', () => {
    const line = [...as('18.20.8'), SCRIPT];
    const { status, stderr } = spawnSync(process.execPath, line, { encoding: 'utf8' });
    expect(engines.node).toBe('>=20.19');
    expect(stderr).toBe('rolecast needs Node 20.19 or newer; this is Node 18.20.8.\n');
    expect(status).toBe(1);
  });

  /** The Nodes themselves, from npm's package `node`, which keeps what it once fetched. */
  const npx = (version: string, line: readonly string[]) =>
    spawnSync(
      'npx',
      ['--yes', '--prefer-offline', '--fetch-retries=0', `--package=node@${version}`, '--', 'node', ...line],
      {
        cwd: temporaryFolder(),
        encoding: 'utf8',
        shell: process.platform === 'win32',
      },
    );

  it.for(['16.20.2', '18.20.8'])('%s itself reads the files so far (needs npm’s registry)', (version, { skip }) => {
    skip(npx(version, ['--version']).stdout.trim() !== `v${version}`, 'npm does not have it');
    for (const line of [[CLI, 'build'], [SCRIPT]]) {
      const { status, stderr } = npx(version, line);
      expect(stderr).toContain(`rolecast needs Node 20.19 or newer; this is Node ${version}.\n`);
      expect(stderr).not.toMatch(/^\s+at /m);
      expect(status).toBe(1);
    }
  });
});
