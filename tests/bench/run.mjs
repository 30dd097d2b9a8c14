// Whole-process times as ratios to an empty Node in the same run, and peak memory. `npm run bench [-- ROUNDS]`
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const peak = new URL('peak.mjs', import.meta.url).href;
const folder = mkdtempSync(join(tmpdir(), 'rolecast-bench-'));
const rounds = Number(process.argv[2] ?? 9);

const cases = [
  { name: 'node -e 0', line: ['-e', '0'] },
  { name: '--version', line: [cli, '--version'], wanted: 2 },
  { name: 'list roles', line: [cli, 'list', 'roles'], wanted: 3.5 },
  { name: 'build deck', line: [cli, 'build', 'deck', '-o', folder] },
  { name: 'build report', line: [cli, 'build', 'report', '-o', folder] },
  { name: 'build (both)', line: [cli, 'build', '-o', folder], wanted: 10 },
];

function run(line) {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, line, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${line.join(' ')} ended with ${status}: ${stderr}`);
  return performance.now() - start;
}

/** Megabytes of the process at its largest, in a run of its own so that measuring costs the times nothing. */
function peakMemory(line) {
  const { stderr } = spawnSync(process.execPath, ['--import', peak, ...line], { encoding: 'utf8' });
  return Number(/peak (\d+)$/m.exec(stderr)?.[1]) / 1024;
}

const median = (times) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)];

// Rounds go through all cases, so that a slow moment of the machine is shared by all.
const times = new Map(cases.map(({ name }) => [name, []]));
for (let round = 0; round < rounds; round++) for (const { name, line } of cases) times.get(name).push(run(line));

const empty = median(times.get('node -e 0'));
console.log(`Node ${process.versions.node}, median of ${rounds}; an empty Node takes ${empty.toFixed(0)} ms.\n`);
console.log('                ratio   wanted   peak memory');
for (const { name, line, wanted } of cases) {
  const ratio = (median(times.get(name)) / empty).toFixed(2);
  const limit = wanted === undefined ? '' : `<= ${wanted}`;
  console.log(
    `${name.padEnd(14)} ${ratio.padStart(6)} ${limit.padStart(8)} ${peakMemory(line).toFixed(0).padStart(8)} MB`,
  );
}
rmSync(folder, { recursive: true });
