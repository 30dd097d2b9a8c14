// Random documents, hundreds of them, before every judge: as many decks as PDFs, shared out among the machine's processors.
//
//     node scripts/corpora.mjs [COUNT] [--seed N]
//
// By hand, before a release; .ci/run judges thirty. Shows what failed, and keeps it. The last line is the count.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: 'string', default: '1' } },
});
const [count = '300'] = positionals;
const folder = mkdtempSync(join(tmpdir(), 'rolecast-corpora-'));
const shares = sharesOf(Number(count), Number(values.seed), availableParallelism());
const counts = await Promise.all(shares.map(judge));
const passed = counts.reduce((sum, one) => sum + one.passed, 0);
const failed = counts.reduce((sum, one) => sum + one.failed, 0);
if (failed === 0) rmSync(folder, { recursive: true });
else console.log(`kept in ${folder}`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

/** Consecutive seeds for each processor. */
function sharesOf(all, seed, processors) {
  const limits = Array.from({ length: processors + 1 }, (_, index) => Math.floor((all * index) / processors));
  return limits
    .slice(1)
    .map((end, index) => ({ random: end - limits[index], seed: seed + limits[index] }))
    .filter(({ random }) => random > 0);
}

/** Its count is that of its last line; where there is none, it failed as a whole. */
async function judge({ random, seed }) {
  const place = join(folder, `from-${seed}`);
  mkdirSync(place);
  const script = fileURLToPath(new URL('judge.mjs', import.meta.url));
  const child = spawn(process.execPath, [script, place, '--random', String(random), '--seed', String(seed)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let counted = { passed: 0, failed: 1 };
  for await (const line of createInterface(child.stdout)) {
    const [, good, bad] = /^(\d+) passed, (\d+) failed$/.exec(line) ?? [];
    if (good !== undefined) counted = { passed: Number(good), failed: Number(bad) };
    else if (!line.startsWith('ok ')) console.log(line);
  }
  return counted;
}
