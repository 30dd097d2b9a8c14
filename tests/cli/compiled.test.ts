import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CLI, rolecast, temporaryFolder } from './rolecast.js';

const packages = temporaryFolder();
const VERSION = `${process.version}-${process.arch}`;

interface Installed {
  readonly cli: string;
  readonly dist: string;
  /** Where what V8 compiled for this Node is kept. */
  readonly kept: string;
}

/** A package of its own, whose kept code nobody else uses. */
function installed(): Installed {
  const folder = mkdtempSync(join(packages, 'package-'));
  const home = dirname(dirname(CLI));
  for (const part of ['dist', 'data', 'templates', 'package.json'])
    cpSync(join(home, part), join(folder, part), { recursive: true });
  const dist = join(folder, 'dist');
  rmSync(join(dist, 'compiled'), { recursive: true, force: true });
  return { cli: join(dist, 'cli.js'), dist, kept: join(dist, 'compiled', VERSION) };
}

/** Has every run say how many files it was given compiled. */
const PROBE = [
  '--import',
  `data:text/javascript,${encodeURIComponent(`
    import { syncBuiltinESMExports } from 'node:module';
    import vm from 'node:vm';
    let given = 0;
    vm.Script = class extends vm.Script {
      constructor(code, options) {
        super(code, options);
        if (options.cachedData && !this.cachedDataRejected) given++;
      }
    };
    syncBuiltinESMExports();
    process.on('exit', () => console.error('given', given));`)}`,
];

const list = ({ cli }: Installed) => rolecast(['list', 'roles'], { cli });

/** How many files a run is given compiled. */
async function given({ cli }: Installed): Promise<number> {
  const { code, words } = await rolecast(['list', 'roles'], { cli, node: PROBE });
  expect(code).toBe(0);
  return Number(/^given (\d+)$/m.exec(words)?.[1]);
}

describe.runIf(process.platform !== 'win32')('what V8 compiled', () => {
  it('is kept beside the code, for this Node, and given to it the next time', async () => {
    const own = installed();
    expect(await given(own)).toBe(0);
    expect(readdirSync(dirname(own.kept))).toEqual([VERSION]);
    const files = readdirSync(own.kept);
    expect(files).toContain('commands.cjs');
    expect(files.filter((file) => !file.endsWith('.cjs'))).toEqual([]);
    expect(await given(own)).toBe(files.length);
  });

  it('says the same the next time', async () => {
    const own = installed();
    const first = await list(own);
    expect(await list(own)).toEqual(first);
    expect(first.code).toBe(0);
  });

  it('is kept anew of shared files where a run has one of its own: it uses more of them', async () => {
    const own = installed();
    await list(own);
    const shared = join(own.kept, 'start.cjs');
    const { size } = statSync(shared);
    await rolecast(['plan', 'deck'], { cli: own.cli });
    expect(statSync(shared).size).toBeGreaterThan(size);
  });

  /** What a power loss, a full disk or an old one does to a file, `at` its half or elsewhere. */
  const damages: readonly (readonly [string, (bytes: Buffer, at: number) => Buffer])[] = [
    ['holds something else', () => Buffer.from('not compiled')],
    ['is cut off', (bytes, at) => bytes.subarray(0, at)],
    ['has a hole', (bytes, at) => Buffer.from(bytes).fill(0, at, at + 512)],
    ['ends in a hole', (bytes, at) => Buffer.from(bytes).fill(0, at)],
    ['has one bit turned', (bytes, at) => Buffer.from(bytes).fill(bytes.readUInt8(at) ^ 4, at, at + 1)],
  ];

  it.each(damages)('is made anew where a file %s', async (_, damage) => {
    const own = installed();
    const first = await list(own);
    const names = readdirSync(own.kept);
    for (const part of [0.02, 0.4, 0.8]) {
      for (const file of names.map((name) => join(own.kept, name))) {
        const bytes = readFileSync(file);
        writeFileSync(file, damage(bytes, Math.floor(part * bytes.length)));
      }
      expect(await list(own)).toEqual(first);
    }
    expect(await given(own)).toBe(names.length);
  });

  it('is made anew where the code has changed and is as long as before', async () => {
    const own = installed();
    await rolecast(['bild'], { cli: own.cli });
    for (const name of readdirSync(own.kept)) {
      const file = join(own.dist, name);
      writeFileSync(file, readFileSync(file, 'utf8').replaceAll('Did you mean', 'Do you think'));
    }
    expect((await rolecast(['bild'], { cli: own.cli })).words).toContain('Do you think "build"?');
  });

  it('is not kept of a file that fails while it is loaded', async () => {
    const own = installed();
    const broken = readdirSync(own.dist).find((name) => name.startsWith('ready-')) ?? '';
    writeFileSync(join(own.dist, broken), "throw new Error('the disk came loose');");
    const { code, words } = await rolecast(['plan'], { cli: own.cli });
    expect(words).toContain('the disk came loose');
    expect(code).toBe(1);
    expect(readdirSync(own.kept)).toContain('commands.cjs');
    expect(readdirSync(own.kept)).not.toContain(broken);
  });

  const filesOf = (kept: string) => readdirSync(kept).map((name) => join(kept, name));
  const toEach = (change: (file: string) => void) => (kept: string) => filesOf(kept).forEach(change);
  const moveBehindLink = (path: string) => {
    renameSync(path, `${path}-moved`);
    symlinkSync(`${path}-moved`, path);
  };

  /** What makes of kept code something that others may have written. */
  const openings: readonly (readonly [string, (kept: string) => void])[] = [
    ['the folder may be written by others', (kept) => chmodSync(kept, 0o777)],
    ['the folder may be written by a group', (kept) => chmodSync(kept, 0o775)],
    ['the files may be written by others', toEach((file) => chmodSync(file, 0o666))],
    ['the folder is a link', moveBehindLink],
    ['the files are links', toEach(moveBehindLink)],
  ];
  const strangers: typeof openings = [
    ['the folder belongs to another', (kept) => chownSync(kept, 12345, 12345)],
    ['the files belong to another', toEach((file) => chownSync(file, 12345, 12345))],
  ];

  async function notGiven(open: (kept: string) => void): Promise<void> {
    const own = installed();
    await list(own);
    expect(await given(own)).toBeGreaterThan(1);
    open(own.kept);
    expect(await given(own)).toBe(0);
  }

  it.each(openings)('is not used where %s', (_, open) => notGiven(open));
  it.runIf(process.getuid?.() === 0).each(strangers)('is not used where %s (needs root)', (_, open) => notGiven(open));

  it.each([
    ['000', '755', 0o755, 0o644],
    ['002', '775', 0o755, 0o644],
    ['022', '700', 0o700, 0o600],
    ['077', '755', 0o700, 0o600],
  ])('is as open as the code, and never to writers: umask %s, mode %s', (umask, mode, folder, file) => {
    const own = installed();
    chmodSync(own.dist, Number.parseInt(mode, 8));
    spawnSync('sh', ['-c', `umask ${umask}; '${process.execPath}' '${own.cli}' list roles`]);
    const modes = (paths: readonly string[]) => [...new Set(paths.map((path) => statSync(path).mode & 0o777))];
    expect(modes([dirname(own.kept), own.kept])).toEqual([folder]);
    expect(modes(filesOf(own.kept))).toEqual([file]);
  });

  it.runIf(process.getuid?.() === 0)('is not kept by root where the code belongs to another (needs root)', async () => {
    const own = installed();
    chownSync(own.dist, 12345, 12345);
    expect((await list(own)).code).toBe(0);
    expect(existsSync(dirname(own.kept))).toBe(false);
  });

  it('is not missed where it cannot be kept', async () => {
    const own = installed();
    writeFileSync(dirname(own.kept), 'a file, where the folder would be');
    expect((await list(own)).code).toBe(0);
  });
});
