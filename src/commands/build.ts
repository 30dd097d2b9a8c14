import { shownTarget } from '../build/plan/target.js';
import { plannedPath } from '../build/plan/units.js';
import type { Made } from '../build/run/run.js';
import { unaccepted } from '../dataset/acceptance.js';
import { printMade } from '../report/outcome.js';
import { ProgressLine } from '../report/progress.js';
import { paintFor } from '../report/style.js';
import type { Command } from './command.js';
import { EXIT } from './exit.js';
import { DATA_FLAGS, FOCUS_FLAGS, LOOKS_FLAGS, OUTPUT_FLAGS, REPORTING_FLAGS } from './flags.js';
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
    'dry-run': { group: 'Output', text: 'Show what would be written, and write nothing' },
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

async function runBuild({ units, prepared, target, telling, found }: Ready): Promise<number> {
  const { runUnits } = await import('../build/run/run.js');
  const paint = paintFor(process.stderr);
  const names = units.flatMap(({ files }) => files.map((file) => shownTarget(target, plannedPath(file))));
  const width = names.reduce((most, { length }) => Math.max(most, length), 0);
  const line = new ProgressLine(process.stderr, telling.quiet);
  const files: Made[] = [];
  const onMade = (file: Made): void => {
    files.push(file);
    line.clear();
    if (!telling.quiet) say([printMade(file, width, paint)]);
  };
  const { made, failed } = await runUnits(units, prepared, target, found.report, onMade, (words) => line.show(words));
  line.clear();
  const code = await conclude('build', unaccepted(found.all, prepared.dataset), telling, files);
  return failed > 0 && made > 0 ? EXIT.failed : code;
}
