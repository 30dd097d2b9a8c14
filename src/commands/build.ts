import type { Command } from './command.js';
import { DATA_FLAGS, FOCUS_FLAGS, LOOKS_FLAGS, OUTPUT_FLAGS, REPORTING_FLAGS, RUNNING_FLAGS } from './flags.js';
import { showPlan } from './plan.js';

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
    watch: { group: 'Running', text: 'Build again what changes, whenever a file that was read is saved, until Ctrl-C' },
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
    if (given.isOn('watch')) return (await import('./watch.js')).watchBuild(given);
    const { readyOf } = await import('./ready.js');
    const ready = await readyOf(given, 'build');
    if (typeof ready === 'number') return ready;
    return given.isOn('dry-run') ? showPlan(ready) : (await (await import('./run-build.js')).runBuild(ready)).code;
  },
};
