/**
 * Drawings by chance, each in time and memory, and this process lives. Two hundred of them; two thousand by
 * `FUZZ=2000 npx vitest run tests/pictures/fuzz.test.ts`, and `FUZZ_SEED` begins elsewhere.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Diagnostics } from '../../src/diagnostic.js';
import { readSvg } from '../../src/pictures/svg/read.js';
import { Dice } from '../corpus/dice.js';
import { drawing } from '../corpus/drawings.js';

const COUNT = Number(process.env.FUZZ ?? 200);
const FIRST = Number(process.env.FUZZ_SEED ?? 1);
const SECONDS = 10;
const GIGABYTE = 1_000_000_000;

describe(`${COUNT} drawings by chance`, () => {
  it(
    'each is drawn or refused, in ten seconds and a gigabyte',
    async () => {
      const outcomes = new Map<string, number>();
      let most = 0;
      for (let seed = FIRST; seed < FIRST + COUNT; seed += 1) {
        const svg = drawing(new Dice(seed));
        const found = new Diagnostics();
        const asked = { owner: 'dataset', name: `${seed}.svg`, place: { file: 'roles.yaml' } } as const;
        const memory = watched();
        const from = performance.now();
        const picture = await readSvg(Buffer.from(svg), '#14202b', asked, found.report);
        const seconds = (performance.now() - from) / 1000;
        most = Math.max(most, memory.most());
        expect(memory.most(), `memory of seed ${seed}: ${svg.slice(0, 2000)}`).toBeLessThan(GIGABYTE);
        expect(seconds, `seconds of seed ${seed}: ${svg.slice(0, 2000)}`).toBeLessThan(SECONDS);
        const errors = found.all.filter(({ severity }) => severity === 'error').map(({ code }) => code);
        expect(errors, `seed ${seed}: ${svg}`).toHaveLength(picture === undefined ? 1 : 0);
        const outcome = errors[0] ?? 'drawn';
        outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      }
      // Enough get as far as the renderer for the rest to mean something.
      expect(outcomes.get('drawn') ?? 0, JSON.stringify([...outcomes])).toBeGreaterThan(COUNT / 4);
      if (process.platform === 'linux')
        expect(most, 'the process that draws was looked at').toBeGreaterThan(GIGABYTE / 50);
      if (process.env.FUZZ !== undefined) console.log(JSON.stringify([...outcomes]), `${most / 1e6} MB at most`);
    },
    COUNT * SECONDS * 1000,
  );
});

/** Looks every few milliseconds at what the process takes that draws; on Linux, elsewhere never. */
function watched(): { readonly most: () => number } {
  let most = 0;
  const look = () => {
    for (const child of children()) most = Math.max(most, residentBytes(child));
  };
  const looking = process.platform === 'linux' ? setInterval(look, 5) : undefined;
  return {
    most: () => {
      clearInterval(looking);
      return most;
    },
  };
}

const PAGE = process.platform === 'linux' ? Number(execFileSync('getconf', ['PAGESIZE'])) : 4096;

function children(): readonly string[] {
  try {
    const all = readFileSync(`/proc/${process.pid}/task/${process.pid}/children`, 'utf8');
    return all
      .trim()
      .split(' ')
      .filter((pid) => pid !== '');
  } catch {
    return [];
  }
}

function residentBytes(pid: string): number {
  try {
    return Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * PAGE;
  } catch {
    return 0;
  }
}
