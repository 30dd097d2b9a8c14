/** A person's project: the batch of the examples, in a folder that has rolecast. */
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { packaged } from '../../src/home.js';
import { CLI } from '../cli/rolecast.js';
import { succeed } from './run.js';

/** Gone after the file's tests. */
const home = mkdtempSync(join(tmpdir(), 'rolecast-projects-'));
afterAll(() => rmSync(home, { recursive: true }));

/** A new one, with further files or folders of the examples. */
export function project(...examples: readonly string[]): string {
  const folder = mkdtempSync(join(home, 'project-'));
  for (const path of ['batch', ...examples]) {
    const from = packaged(`examples/${path}`);
    cpSync(from, statSync(from).isFile() ? join(folder, path.replace(/.*\//, '')) : folder, { recursive: true });
  }
  mkdirSync(join(folder, 'node_modules', '.bin'), { recursive: true });
  symlinkSync(packaged('.'), join(folder, 'node_modules', 'rolecast'));
  symlinkSync(CLI, join(folder, 'node_modules', '.bin', 'rolecast'));
  return folder;
}

/** The documents of the batch when one process builds them all, as `documentsIn` has them. Built once for the file's tests. */
export function builtInOneGo(): ReadonlyMap<string, string> {
  if (whole === undefined) {
    const folder = project();
    succeed(process.execPath, [CLI, 'build', '--quiet'], { cwd: folder });
    whole = documentsIn(join(folder, 'output'));
  }
  return whole;
}

let whole: ReadonlyMap<string, string> | undefined;

/** Documents by their paths, with hashes of their bytes. What merge adds is not of them. */
export function documentsIn(folder: string): ReadonlyMap<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(?:pdf|pptx)$/.test(path))
    .sort();
  return new Map(
    paths.map((path) => [
      path,
      createHash('sha256')
        .update(readFileSync(join(folder, path)))
        .digest('hex'),
    ]),
  );
}

/** Where the links of merge's index page lead that lead to a document. */
export function indexed(folder: string): readonly string[] {
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const links = [...page.matchAll(/href="([^"]+\.(?:pdf|pptx))"/g)].map(([, path = '']) => decodeURI(path));
  return [...new Set(links)].sort();
}
