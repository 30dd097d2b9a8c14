/**
 * What npm would publish, installed in a folder whose path has blanks and letters beyond ASCII: as a dependency, for the whole machine, and by
 * npx; the command, the library and its types.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { packaged } from '../../src/home.js';
import { temporaryFolder } from '../cli/rolecast.js';
import { workbookOfText } from '../tables/written.js';

const FOLDER = join(temporaryFolder(), 'Büro für Berufe – 就職 2026');
mkdirSync(FOLDER);
const inFolder = (command: string, line: readonly string[], cwd = FOLDER) =>
  spawnSync(command, line, { cwd, encoding: 'utf8', shell: process.platform === 'win32' });
const node = (line: readonly string[]) => inFolder(process.execPath, line);

/** The lock of a folder that has the package and nothing else, with the dependencies as they are locked here. */
function lockFor(tarball: string): object {
  const { packages } = JSON.parse(readFileSync(packaged('package-lock.json'), 'utf8'));
  const { name: _, devDependencies: __, ...rolecast } = packages[''];
  const needed = Object.entries<{ readonly dev?: boolean }>(packages).filter(([path, { dev }]) => path !== '' && !dev);
  const root = { dependencies: { rolecast: `file:${tarball}` } };
  const own = { ...rolecast, resolved: `file:${tarball}` };
  return {
    lockfileVersion: 3,
    requires: true,
    packages: { '': root, 'node_modules/rolecast': own, ...Object.fromEntries(needed) },
  };
}

/** Npm has in its cache what it installed here. */
function install(): string {
  const packed = inFolder('npm', ['pack', '--ignore-scripts', '--json', packaged('.')]);
  const [{ filename }] = JSON.parse(packed.stdout);
  writeFileSync(join(FOLDER, 'package.json'), JSON.stringify({ dependencies: { rolecast: `file:${filename}` } }));
  writeFileSync(join(FOLDER, 'package-lock.json'), JSON.stringify(lockFor(filename)));
  return inFolder('npm', ['ci', '--offline', '--no-audit', '--no-fund']).stderr;
}

/** What a strict compiler says of a program in the folder. */
function compiled(program: string): string {
  writeFileSync(join(FOLDER, 'program.mts'), program);
  const options = ['--strict', '--noEmit', '--skipLibCheck', 'false', '--module', 'nodenext', '--target', 'es2023'];
  const { stdout, status } = node([packaged('node_modules/typescript/bin/tsc'), ...options, 'program.mts']);
  return status === 0 ? '' : `ended with ${status}: ${stdout}`;
}

let missing = '';
beforeAll(() => {
  missing = install();
});

describe('the package as a dependency (needs npm’s cache of npm ci)', () => {
  it('is installed with what it needs', ({ skip }) => {
    skip(missing.includes('ENOTCACHED'), 'npm’s cache is empty');
    expect(missing).toBe('');
    expect(readdirSync(join(FOLDER, 'node_modules', 'rolecast')).sort()).toEqual([
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'SECURITY.md',
      'data',
      'dist',
      'package.json',
      'templates',
    ]);
  });

  it('builds the London deck by command, and by import the same', ({ skip }) => {
    skip(missing.includes('ENOTCACHED'), 'npm’s cache is empty');
    const { status, stderr } = inFolder('npx', ['--offline', 'rolecast', 'build', 'deck', '-o', 'by-command']);
    expect(stderr).toMatch(/deck\.pptx +23 slides/);
    expect(status).toBe(0);
    const program = `
      import { build } from 'rolecast';
      const { documents, diagnostics, failed } = await build({ template: 'deck', output: 'by-import' });
      console.log(JSON.stringify({ pages: documents.map(({ pages }) => pages), diagnostics, failed }));`;
    writeFileSync(join(FOLDER, 'program.mjs'), program);
    const ran = node(['program.mjs']);
    expect(ran.stderr).toBe('');
    expect(JSON.parse(ran.stdout)).toEqual({ pages: [23], diagnostics: [], failed: false });
    const [one, other] = ['by-command', 'by-import'].map((folder) => readFileSync(join(FOLDER, folder, 'deck.pptx')));
    expect(other && one?.equals(other)).toBe(true);
  });

  it('makes documents on threads', ({ skip }) => {
    skip(missing.includes('ENOTCACHED'), 'npm’s cache is empty');
    const program = `
      import { build } from 'rolecast';
      const { documents, failed } = await build({ template: 'handout', each: 'role', workers: 2, output: 'threads' });
      console.log(documents.length, failed);`;
    writeFileSync(join(FOLDER, 'threads.mjs'), program);
    expect(node(['threads.mjs'])).toMatchObject({ stdout: '10 false\n', stderr: '', status: 0 });
  });

  it('has types that a strict compiler takes, without those of anything else', ({ skip }) => {
    skip(missing.includes('ENOTCACHED'), 'npm’s cache is empty');
    const program = `
      import { build, type BuildOptions, type BuiltDocument, check, plan, renderDocument } from 'rolecast';
      const options: BuildOptions = { data: { roles: [] }, selection: { tier: ['upper'] }, slidesPerPage: 6, output: 'out' };
      const built: readonly BuiltDocument[] = (await build(options)).documents;
      const failed: boolean = (await check(options)).failed || (await plan(options)).failed || built.length === 0;
      const { document } = await renderDocument({ template: 'deck' });
      export const bytes: Uint8Array | boolean = document !== undefined && 'bytes' in document ? document.bytes : failed;`;
    expect(compiled(program)).toBe('');
  });

  it('has types that know which options and formats there are', ({ skip }) => {
    skip(missing.includes('ENOTCACHED'), 'npm’s cache is empty');
    const program = `
      import { build } from 'rolecast';
      await build({ templates: 'deck' });
      await build({ format: 'docx' });`;
    const faults = compiled(program).match(/\((?:3|4),\d+\): error/g);
    expect(faults).toHaveLength(2);
  });
});

describe('a person without a checkout (needs npm’s cache of npm ci, and a shell)', () => {
  const README = readFileSync(packaged('README.md'), 'utf8');
  const [before = '', , after = ''] = README.split(/^((?: {4}.+\n)+)/m);
  const lines = /^(?: {4}.+\n)+/m.exec(README)?.[0].trimEnd().split('\n') ?? [];
  const roles = Array.from(
    { length: 14 },
    (_, index) => `Post ${index + 1} | ${27 + index}000 - ${33 + index}000 | Team ${index % 3}\n`,
  );

  /** Of a command that a person ends: it is ended when it has said where it is. */
  function untilItShows(line: string): string {
    const [, preview] = /^ +(rolecast preview)\b/.exec(line) ?? [];
    if (preview === undefined) return line;
    const shown = 'until grep -q http: shown.txt; do sleep 0.1; done; cat shown.txt';
    return `${preview} --port 0 2> shown.txt & p=$!\n${shown}\nkill $p; wait $p || true; rm shown.txt`;
  }

  /** In a shell, with what npm installs for the whole machine going into a folder here. Without a lock npm asks which versions there are. */
  function typed(script: string, cwd: string) {
    const prefix = join(FOLDER, 'all users');
    const cache = join(FOLDER, 'cache');
    const PATH = `${join(prefix, 'bin')}${delimiter}${process.env.PATH}`;
    const npm = { npm_config_prefix: prefix, npm_config_cache: cache, npm_config_prefer_offline: 'true' };
    return spawnSync('sh', ['-e', '-c', script], { cwd, encoding: 'utf8', env: { ...process.env, ...npm, PATH } });
  }

  const isOffline = (words: string) => /\b(?:ENOTCACHED|ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT)\b/.test(words);

  /** What npm fetched before, without what npx has kept of other tarballs. */
  beforeAll(() => {
    const { stdout } = inFolder('npm', ['config', 'get', 'cache']);
    mkdirSync(join(FOLDER, 'cache'));
    symlinkSync(join(stdout.trim(), '_cacache'), join(FOLDER, 'cache', '_cacache'), 'junction');
    writeFileSync(
      join(FOLDER, 'roles.xlsx'),
      workbookOfText(`== Roles\nJob title | Salary (£) | Team\n${roles.join('')}`),
    );
  });

  it('comes from a spreadsheet of 14 roles to documents by the first lines of the README', ({ skip }) => {
    skip(missing.includes('ENOTCACHED') || process.platform === 'win32', 'npm’s cache is empty, or there is no sh');
    const { version } = JSON.parse(readFileSync(packaged('package.json'), 'utf8'));
    expect(lines[0]?.trim()).toBe(`npm install -g ./rolecast-${version}.tgz`);
    const { status, stderr, stdout } = typed(lines.map(untilItShows).join('\n'), FOLDER);
    skip(isOffline(stderr), 'npm reaches no registry');
    expect(stderr).not.toMatch(/\berror\b/);
    expect(stdout).toMatch(/http:\/\/127\.0\.0\.1:\d+\//);
    expect(stderr).toContain('14 roles in rows 2 to 15');
    expect(status).toBe(0);
    expect(readdirSync(join(FOLDER, 'fair', 'output')).sort()).toEqual(['deck.pptx', 'report.pdf', 'talk.pptx']);
  });

  it('has read and typed as much as docs/first-minutes.md says', () => {
    const [told = ''] = /^[^!]*?(?=\n\nIn a checkout)/s.exec(after) ?? [];
    const words = `${before}${lines.join('\n')}${told}`.split(/\s+/).filter((word) => /\w/.test(word)).length;
    const said = readFileSync(packaged('docs/first-minutes.md'), 'utf8');
    expect(said).toContain(`| commands | ${lines.length} |`);
    expect(said).toContain(`| words to read, of the README | ${words} |`);
  });

  it('runs it by npx from the tarball', ({ skip }) => {
    skip(missing.includes('ENOTCACHED') || process.platform === 'win32', 'npm’s cache is empty, or there is no sh');
    const { status, stderr } = typed('npx --yes ./rolecast-*.tgz build deck -o by-npx', FOLDER);
    skip(isOffline(stderr), 'npm reaches no registry');
    expect(stderr).toMatch(/deck\.pptx +23 slides/);
    expect(status).toBe(0);
  });
});
