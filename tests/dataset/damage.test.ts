/**
 * Whatever becomes of a file's bytes, there is a dataset or an error that names the file: no crash, no hang, and never over 300 MB.
 * A few files of each format here; more with TEST_RUNS=5000, from another seed with TEST_SEED.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';

const { TEST_RUNS: runs = '120', TEST_SEED: seed = '11' } = process.env;
/** Inside of the package, whose files the program needs. */
const folder = mkdtempSync(fileURLToPath(new URL('../../node_modules/.rolecast-damage-', import.meta.url)));
const program = join(folder, 'damage.mjs');
afterAll(() => rmSync(folder, { recursive: true }));

beforeAll(async () => {
  await build({
    entryPoints: [fileURLToPath(new URL('damage.ts', import.meta.url))],
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile: program,
    // Packages that are no modules ask for it.
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  });
});

test.each(['csv', 'windows-1252.csv', 'tsv', 'xlsx', 'yaml', 'json', 'jsonld'])(
  '%s',
  (format) => {
    const ran = spawnSync(process.execPath, ['--max-old-space-size=200', program, format, runs, seed], {
      encoding: 'utf8',
    });
    expect({ status: ran.status, words: ran.stderr }).toEqual({ status: 0, words: '' });
    const { read, refused, slowest, memory } = JSON.parse(ran.stdout);
    expect(read + refused).toBe(Number(runs));
    expect(Math.min(read, refused)).toBeGreaterThan(0);
    expect(slowest).toBeLessThan(5000);
    expect(memory).toBeLessThan(300e6);
  },
  600_000,
);
