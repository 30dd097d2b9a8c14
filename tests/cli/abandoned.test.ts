/** Half-written files: what a killed run leaves, and what is never taken for that. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CLI, ended, rolecast, start, temporaryFolder } from './rolecast.js';

/** Node's arguments for a run to which `code` happens when it has written a deck and would rename it. */
const atRename = (code: string) => [
  '--import',
  `data:text/javascript,${encodeURIComponent(`
    import fs from 'node:fs';
    const { existsSync, renameSync } = fs;
    const pause = () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
    fs.renameSync = (from, to) => { if (to.endsWith('deck.pptx')) { ${code} } renameSync(from, to); };`)}`,
];
const KILLED = atRename("process.kill(process.pid, 'SIGKILL');");
/** Waits for a file `go` beside the output. */
const WAITING = atRename("while (!existsSync('go')) pause();");

const LINE = ['build', 'deck', '--top', '1', '-o', 'talks'];
const filesOf = (cwd: string) => (existsSync(join(cwd, 'talks')) ? readdirSync(join(cwd, 'talks')) : []);

async function untilOneIsWritten(cwd: string, child: ChildProcess): Promise<void> {
  while (filesOf(cwd).length === 0 && child.exitCode === null) await new Promise((done) => setTimeout(done, 20));
}

describe.runIf(process.platform !== 'win32')('what a killed run left half-written', () => {
  it('is taken away by the next', async () => {
    const cwd = temporaryFolder();
    await rolecast(LINE, { cwd, node: KILLED });
    expect(filesOf(cwd)).toHaveLength(1);
    expect(filesOf(cwd)).not.toContain('deck.pptx');
    expect((await rolecast(LINE, { cwd })).code).toBe(0);
    expect(filesOf(cwd)).toEqual(['deck.pptx']);
  });

  it('is not what another run is writing', async () => {
    const cwd = temporaryFolder();
    const slow = start(LINE, { cwd, node: WAITING });
    await untilOneIsWritten(cwd, slow);
    expect((await rolecast(LINE, { cwd })).code).toBe(0);
    expect(filesOf(cwd)).toHaveLength(2);
    writeFileSync(join(cwd, 'go'), '');
    expect(await ended(slow)).toMatchObject({ code: 0 });
    expect(filesOf(cwd)).toEqual(['deck.pptx']);
  });

  it('is, on a machine that cannot be asked, what is older than a day', async () => {
    const cwd = temporaryFolder();
    mkdirSync(join(cwd, 'talks'));
    const [fresh, old, own] = ['.rolecast-0-1-1.tmp', '.rolecast-0-1-2.tmp', '.mine.tmp'];
    for (const name of [fresh, old, own]) writeFileSync(join(cwd, 'talks', name), 'half');
    for (const name of [old, own]) utimesSync(join(cwd, 'talks', name), 0, 0);
    await rolecast(LINE, { cwd });
    expect(filesOf(cwd)).toEqual([own, fresh, 'deck.pptx']);
  });

  // Node's own number is 1 in each.
  const container = ['--user', '--map-root-user', '--pid', '--fork', '--mount-proc'];
  const contained = spawnSync('unshare', [...container, 'true']).status === 0;

  it.runIf(contained)('is not what a process of the same number writes in another container (unshare)', async () => {
    const cwd = temporaryFolder();
    const run = (node: readonly string[]) =>
      spawn('unshare', [...container, process.execPath, ...node, CLI, ...LINE], { cwd });
    const slow = run(WAITING);
    await untilOneIsWritten(cwd, slow);
    expect(await ended(run([]))).toMatchObject({ code: 0 });
    writeFileSync(join(cwd, 'go'), '');
    expect(await ended(slow)).toMatchObject({ code: 0 });
    expect(filesOf(cwd)).toEqual(['deck.pptx']);
  });

  it.runIf(contained)('is what a process of the same number left before in the same place', async () => {
    const cwd = temporaryFolder();
    // The shell is the first process of its container, and gives both runs the number 2.
    const quoted = (words: readonly string[]) => words.map((word) => `"${word}"`).join(' ');
    const run = (node: readonly string[]) => quoted([process.execPath, ...node, CLI, ...LINE]);
    const line = `${run(KILLED)}; [ $? = 137 ] || exit 8; echo 1 > /proc/sys/kernel/ns_last_pid; ${run(['-r', './number.cjs'])}; exit $?`;
    writeFileSync(join(cwd, 'number.cjs'), 'if (process.pid !== 2) process.exit(9);');
    const { status } = spawnSync('unshare', [...container, 'bash', '-c', line], { cwd });
    expect(status).toBe(0);
    expect(filesOf(cwd)).toEqual(['deck.pptx']);
  });
});
