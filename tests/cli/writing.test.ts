import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, readlinkSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CLI, ended, rolecast, start, temporaryFolder } from './rolecast.js';

const cwd = temporaryFolder();
const posix = process.platform !== 'win32';

describe('a document is there whole or not at all', () => {
  it('a file in the place of the output folder is an error', async () => {
    writeFileSync(join(cwd, 'taken'), 'mine');
    const { code, words } = await rolecast(['build', 'deck', '-o', 'taken'], { cwd });
    expect(words).toContain('a part of its path is a file');
    expect(code).toBe(1);
    expect(readFileSync(join(cwd, 'taken'), 'utf8')).toBe('mine');
  });

  it.runIf(existsSync('/proc/self'))('a place where no folder can be made is an error, not a wait', async () => {
    const { code, words } = await rolecast(['build', 'deck', '-o', '/proc/rolecast'], { cwd });
    expect(words).toContain('no folder can be made there');
    expect(code).toBe(1);
  });

  it('a folder in the place of the document is an error, and nothing is left beside it', async () => {
    mkdirSync(join(cwd, 'blocked/deck.pptx'), { recursive: true });
    const { code, words } = await rolecast(['build', 'deck', '-o', 'blocked'], { cwd });
    expect(words).toContain('there is a folder of that name');
    expect(code).toBe(1);
    expect(readdirSync(join(cwd, 'blocked'))).toEqual(['deck.pptx']);
  });

  it('one document that cannot be written does not keep the others', async () => {
    mkdirSync(join(cwd, 'half/deck.pptx'), { recursive: true });
    const { code } = await rolecast(['build', '-o', 'half'], { cwd });
    expect(code).toBe(1);
    expect(existsSync(join(cwd, 'half/report.pdf'))).toBe(true);
  });

  it.runIf(posix)('a disk that takes no more leaves what stood there before', () => {
    mkdirSync(join(cwd, 'full'));
    writeFileSync(join(cwd, 'full/deck.pptx'), 'before');
    const line = `trap '' XFSZ; ulimit -f 8; "${process.execPath}" "${CLI}" build deck -o full`;
    const { status, stderr } = spawnSync('bash', ['-c', line], { cwd, encoding: 'utf8' });
    expect(stderr).toContain('larger than files may be here');
    expect(status).toBe(1);
    expect(readFileSync(join(cwd, 'full/deck.pptx'), 'utf8')).toBe('before');
    expect(readdirSync(join(cwd, 'full'))).toEqual(['deck.pptx']);
  });

  it.runIf(existsSync('/dev/full'))('a full disk behind standard output is an error', () => {
    const line = `"${process.execPath}" "${CLI}" build deck -o - > /dev/full`;
    const { status, stderr } = spawnSync('bash', ['-c', line], { cwd, encoding: 'utf8' });
    expect(stderr).toContain('the disk is full');
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(status).toBe(1);
  });

  it.runIf(posix)('whoever stops reading its words does not stop a build', () => {
    const line = `"${process.execPath}" "${CLI}" build deck --each role -o unread 2>&1 | head -1; exit "\${PIPESTATUS[0]}"`;
    const { status, stdout } = spawnSync('bash', ['-c', line], { cwd, encoding: 'utf8' });
    expect(stdout).toMatch(/^unread\/deck\/[^\n]+\n$/);
    expect(readdirSync(join(cwd, 'unread/deck'))).toHaveLength(10);
    expect(status).toBe(0);
  });

  it.runIf(existsSync('/dev/full'))('nor does a full disk behind its words', () => {
    const line = `"${process.execPath}" "${CLI}" build -o unsaid 2> /dev/full`;
    expect(spawnSync('bash', ['-c', line], { cwd, encoding: 'utf8' }).status).toBe(0);
    expect(readdirSync(join(cwd, 'unsaid'))).toEqual(['deck.pptx', 'report.pdf']);
  });

  it.runIf(posix).each(['SIGINT', 'SIGTERM'] as const)(
    'a build that %s interrupts ends with 130 and leaves only whole files',
    async (signal) => {
      const roles = Array.from({ length: 400 }, (_, index) => `  - title: Role ${index}`);
      writeFileSync(join(cwd, 'many.yaml'), `roles:\n${roles.join('\n')}\n`);
      const child = start(['build', 'deck', '--data', 'many.yaml', '--each', 'role', '-o', signal], { cwd });
      child.stderr?.once('data', () => child.kill(signal));
      expect((await ended(child)).code).toBe(130);
      const files = readdirSync(join(cwd, signal, 'deck'));
      expect(files.length).toBeGreaterThan(0);
      expect(files.length).toBeLessThan(400);
      expect(files.filter((file) => !file.endsWith('.pptx'))).toEqual([]);
      for (const file of files) expect(endsAsZip(readFileSync(join(cwd, signal, 'deck', file)))).toBe(true);
    },
  );
});

/** The end of central directory record is the last thing in a ZIP file (APPNOTE 4.3.16). */
function endsAsZip(bytes: Buffer): boolean {
  return bytes.subarray(-22, -18).equals(Buffer.from('PK\u0005\u0006'));
}

describe.runIf(posix)('nothing is written outside the output folder', () => {
  it('not through a link to a folder', async () => {
    const outside = temporaryFolder();
    mkdirSync(join(cwd, 'linked'));
    symlinkSync(outside, join(cwd, 'linked/deck'));
    const { code, words } = await rolecast(['build', 'deck', '--each', 'tier', '-o', 'linked'], { cwd });
    expect(words).toContain('a link leads it out of linked');
    expect(code).toBe(1);
    expect(readdirSync(outside)).toEqual([]);
  });

  it('a link in the place of a document is replaced, not followed', async () => {
    writeFileSync(join(cwd, 'victim'), 'untouched');
    mkdirSync(join(cwd, 'replaced'));
    symlinkSync('../victim', join(cwd, 'replaced/deck.pptx'));
    expect((await rolecast(['build', 'deck', '-o', 'replaced'], { cwd })).code).toBe(0);
    expect(readFileSync(join(cwd, 'victim'), 'utf8')).toBe('untouched');
    expect(() => readlinkSync(join(cwd, 'replaced/deck.pptx'))).toThrow();
  });

  it('not by the id of a role', async () => {
    const ids = ['../../escape', '/etc/escape', 'CON', '..', 'a\\\\b'];
    const input = `roles:\n${ids.map((id) => `  - { id: "${id}", title: "Of ${id}" }`).join('\n')}`;
    const { code } = await rolecast(['build', 'deck', '--data', '-', '--each', 'role', '-o', 'ids'], { cwd, input });
    expect(code).toBe(0);
    expect(readdirSync(join(cwd, 'ids/deck')).sort()).toEqual(
      ['-..-escape.pptx', '-etc-escape.pptx', '_.pptx', '_CON.pptx', 'a-b.pptx'].sort(),
    );
  });

  it('two roles that would be one file stop the build before anything is written', async () => {
    const input = 'roles: [{ id: "a/b", title: A }, { id: "a:B", title: B }]';
    const { code, words } = await rolecast(['build', 'deck', '--data', '-', '--each', 'role', '-o', 'clash'], {
      cwd,
      input,
    });
    expect(words).toContain('would both be written to deck/a-B.pptx');
    expect(code).toBe(2);
    expect(existsSync(join(cwd, 'clash'))).toBe(false);
  });
});

it.runIf(posix)('a reader that has seen enough is no error', () => {
  const line = `set -o pipefail; "${process.execPath}" "${CLI}" list roles | head -c 1`;
  expect(execFileSync('bash', ['-c', line], { cwd, encoding: 'utf8' })).toBe('I');
});
