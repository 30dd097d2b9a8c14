import { namerOf } from '../build/plan/target.js';
import { plannedPath, type Unit } from '../build/plan/units.js';
import type { Made } from '../build/run/made.js';
import type { Diagnostic } from '../diagnostic.js';
import { counted, printMade, printUnchanged } from '../report/outcome.js';
import { ProgressLine } from '../report/progress.js';
import { paintFor } from '../report/style.js';
import type { Command } from './command.js';
import { EXIT } from './exit.js';
import { DATA_FLAGS, FOCUS_FLAGS, LOOKS_FLAGS, OUTPUT_FLAGS, REPORTING_FLAGS, RUNNING_FLAGS } from './flags.js';
import { showPlan } from './plan.js';
import type { Ready } from './ready.js';
import { conclude, say } from './tell.js';

export const build: Command = {
  name: 'build',
  words: {
    usage: '[template...]',
    text: 'Templates are built-in names (deck, report) or paths (talks/mine.hbs); without any, deck and report.',
  },
  summary: 'Render slide decks and reports.',
  flags: {
    ...DATA_FLAGS,
    ...FOCUS_FLAGS,
    ...LOOKS_FLAGS,
    ...OUTPUT_FLAGS,
    ...RUNNING_FLAGS,
    'dry-run': { group: 'Running', text: 'Show what would be written and why, and write nothing' },
    ...REPORTING_FLAGS,
  },
  examples: [
    ['rolecast build', 'output/deck.pptx and output/report.pdf of the built-in dataset'],
    ['rolecast build --data roles.xlsx', 'The same of your own spreadsheet'],
    ['rolecast build deck --tier upper -o upper.pptx', 'A deck of the best paid roles'],
    ['rolecast build report --each role --format pdf', 'A report for each role, in output/report/'],
    ['rolecast build deck --format svg,png', 'The slides as pictures, in output/deck/'],
    ['rolecast build --theme stage --param speaker="Ada Lovelace"', 'For a dim hall, with a name on the first slide'],
  ],
  run: async (given) => {
    const { readyOf } = await import('./ready.js');
    const ready = await readyOf(given, 'build');
    if (typeof ready === 'number') return ready;
    return given.isOn('dry-run') ? showPlan(ready) : runBuild(ready);
  },
};

async function runBuild({ plan, options, telling, found }: Ready): Promise<number> {
  const { buildPlan } = await import('../build/build.js');
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
  const onCache = (remember: () => void) => process.once('exit', remember);
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
  line.clear();
  if (!telling.quiet) say(printUnchanged(files.filter(({ state }) => state === 'unchanged').map(({ file }) => file)));
  const { shard } = options;
  const built = { shard, files, failed, removed: result.removed };
  const isTold = telling.reporting.others.length > 0;
  const manifest = isTold ? (await import('../build/report/manifest.js')).manifestOf(plan, built) : undefined;
  const code = await conclude('build', found.all, telling, manifest);
  return result.failed > 0 && result.made > 0 ? EXIT.failed : code;
}

/** Characters of the longest name that others are brought in line with. */
const WIDEST = 60;
