/** A build as a person at a terminal follows it. */
import { buildPlan } from '../build/build.js';
import { namerOf } from '../build/plan/target.js';
import { plannedPath, type Unit } from '../build/plan/units.js';
import type { Made } from '../build/run/made.js';
import type { Diagnostic } from '../diagnostic.js';
import { counted, printMade, printUnchanged } from '../report/outcome.js';
import { ProgressLine } from '../report/progress.js';
import { paintFor } from '../report/style.js';
import { EXIT } from './exit.js';
import type { Ready } from './ready.js';
import { conclude, say } from './tell.js';

/** What became of a build. */
export interface Built {
  readonly code: number;
  readonly files: readonly Made[];
  /** Units that failed. */
  readonly failed: number;
}

export async function runBuild({ plan, options, telling, found }: Ready): Promise<Built> {
  const paint = paintFor(process.stderr);
  const nameOf = namerOf(plan.target);
  const names = plan.units.flatMap(({ files }) => files.map((file) => nameOf(plannedPath(file))));
  const width = Math.min(
    WIDEST,
    names.reduce((most, { length }) => Math.max(most, length), 0),
  );
  const line = new ProgressLine(process.stderr, telling.quiet);
  const files: Made[] = [];
  const failed = new Map<Unit, readonly Diagnostic[]>();
  const interrupted = (code: number): void => {
    if (code !== EXIT.interrupted) return;
    line.clear();
    say([
      `Interrupted. ${counted(files.length, 'finished document')} of ${names.length} stay; the next build goes on from there.`,
    ]);
  };
  process.on('exit', interrupted);
  let remembering = (): void => {};
  const onCache = (remember: () => void): void => {
    remembering = remember;
    process.once('exit', remember);
  };
  const result = await buildPlan(plan, { ...options, onCache }, found.report, {
    onMade: (file) => {
      files.push(file);
      if (file.state === 'unchanged' || telling.quiet) return;
      line.clear();
      say([printMade(file, width, paint)]);
    },
    onFailed: (unit, diagnostics) => failed.set(unit, diagnostics),
    onStep: (words) => line.show(words),
    onUnit: (done, of) => line.count(done, of),
  });
  process.off('exit', interrupted);
  process.off('exit', remembering);
  line.clear();
  if (!telling.quiet) say(printUnchanged(files.filter(({ state }) => state === 'unchanged').map(({ file }) => file)));
  const { shard } = options;
  const built = { shard, files, failed, removed: result.removed };
  const isTold = telling.reporting.others.length > 0;
  const manifest = isTold ? (await import('../build/report/manifest.js')).manifestOf(plan, built) : undefined;
  const code = await conclude('build', found.all, telling, manifest);
  return { code: result.failed > 0 && result.made > 0 ? EXIT.failed : code, files, failed: result.failed };
}

/** Characters of the longest name that others are brought in line with. */
const WIDEST = 60;
