// Whole-process times as ratios to an empty Node in the same run, peak memory, and where the time goes.
// `npm run bench [-- ROUNDS]`
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { childrenTime } from './children.mjs';
import { sharesOf } from './shares.mjs';

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const peak = new URL('peak.mjs', import.meta.url).href;
const folder = mkdtempSync(join(tmpdir(), 'rolecast-bench-'));
/** Below a folder that is only ours: elsewhere nothing is remembered. */
const output = join(folder, 'output/');
const rounds = Number(process.argv[2] ?? 9);

const cases = [
  { name: 'node -e 0', line: ['-e', '0'] },
  { name: '--version', line: [cli, '--version'], wanted: 1.2 },
  { name: 'list roles', line: [cli, 'list', 'roles'], wanted: 2.2 },
  { name: 'build deck', line: [cli, 'build', 'deck', '--force', '-o', output], wanted: 4.5 },
  { name: 'build report', line: [cli, 'build', 'report', '--force', '-o', output], wanted: 5 },
  { name: 'build (both)', line: [cli, 'build', '--force', '-o', output], wanted: 7 },
  { name: 'build, again', line: [cli, 'build', '-o', output] },
];

/** Milliseconds on the clock and of the processor. The processor's are whole ticks, and busy neighbours change them less. */
function run(line) {
  const before = childrenTime();
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, line, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${line.join(' ')} ended with ${status}: ${stderr}`);
  return { wall: performance.now() - start, cpu: (childrenTime() - before) * 1000 };
}

/** Megabytes of the process at its largest, in a run of its own so that measuring costs the times nothing. */
function peakMemory(line) {
  const { stderr } = spawnSync(process.execPath, ['--import', peak, ...line], { encoding: 'utf8' });
  return Number(/peak (\d+)$/m.exec(stderr)?.[1]) / 1024;
}

const median = (times) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)];
const mean = (times) => times.reduce((sum, time) => sum + time, 0) / times.length;

// Rounds go through all cases, so that a slow moment of the machine is shared by all.
const times = new Map(cases.map(({ name }) => [name, []]));
for (let round = 0; round < rounds; round++) for (const { name, line } of cases) times.get(name).push(run(line));

/** The median on the clock; the mean of the processor, whose ticks are too coarse for a median. */
function timesOf(name) {
  const runs = times.get(name);
  return { wall: median(runs.map(({ wall }) => wall)), cpu: mean(runs.map(({ cpu }) => cpu)) };
}

const empty = timesOf('node -e 0');
console.log(`Node ${process.versions.node}, ${rounds} rounds; an empty Node takes ${empty.wall.toFixed(0)} ms.\n`);
console.log('                ratio   wanted   of processor time   peak memory');
for (const { name, line, wanted } of cases) {
  const { wall, cpu } = timesOf(name);
  const limit = wanted === undefined ? '' : `<= ${wanted}`;
  const ratios = `${(wall / empty.wall).toFixed(2).padStart(6)} ${limit.padStart(8)} ${(cpu / empty.cpu).toFixed(2).padStart(19)}`;
  console.log(`${name.padEnd(14)} ${ratios} ${peakMemory(line).toFixed(0).padStart(10)} MB`);
}
for (const { name, line } of cases.slice(3)) {
  const shares = sharesOf(line).filter(([, time]) => time >= 1);
  console.log(`\n${name}, ms: ${shares.map(([stage, time]) => `${stage} ${time.toFixed(0)}`).join(', ')}`);
}
rmSync(folder, { recursive: true });
for (const bench of ['decks.mjs', 'reports.mjs', 'tables.mjs', 'batch.mjs'])
  spawnSync(process.execPath, [fileURLToPath(new URL(bench, import.meta.url))], { stdio: 'inherit' });
