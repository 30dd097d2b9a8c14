import { Diagnostics, unique } from '../diagnostic.js';
import { countBySeverity } from '../report/diagnostics.js';
import { counted } from '../report/outcome.js';
import { printable } from '../report/printable.js';
import type { Prepared } from '../stages.js';
import type { Arguments } from './arguments.js';
import type { Command } from './command.js';
import { CONFIG_FLAGS, DATA_FLAGS, LOOKS_FLAGS, REPORTING_FLAGS } from './flags.js';
import { askedOf, framesFor, pathsReadFor } from './jobs.js';
import { reportingOf } from './reporting.js';
import { mapPathOf, saveMap } from './save-map.js';
import { conclude, say, tellingOf } from './tell.js';

export const check: Command = {
  name: 'check',
  words: { usage: '[template...]', text: 'Without names, the built-in deck and report are tried on the dataset.' },
  summary: 'Look for faults in a dataset, templates and a theme. No document is written.',
  flags: {
    ...DATA_FLAGS,
    'save-map': {
      group: 'Data',
      value: 'FILE.yaml',
      takes: 'once',
      text: 'Save what was understood of a table, for --map',
    },
    ...LOOKS_FLAGS,
    brand: {
      group: 'Looks',
      value: 'FILE',
      takes: 'once',
      text: 'Instead: what a company’s template lacks, given by its brand file or itself',
    },
    ...CONFIG_FLAGS,
    ...REPORTING_FLAGS,
  },
  examples: [
    ['rolecast check', 'The built-in dataset and templates'],
    ['rolecast check --theme stage --fail-on-warnings', 'Exit with 3 where anything is doubtful'],
    ['rolecast check --data roles.xlsx --save-map roles.map.yaml', 'What was understood of a table, to be mended'],
    ['rolecast check --brand corporate.potx', 'What a company’s template lacks for decks, and how to mend it'],
    ['rolecast check --reporter json', 'What was found, for a program'],
  ],
  run,
};

async function run(line: Arguments): Promise<number> {
  const found = new Diagnostics();
  const asked = await askedOf(line, found.report);
  const { given, jobs } = asked;
  const read = pathsReadFor(asked);
  const mapPath = mapPathOf(given, read, found.report);
  const telling = tellingOf(given, framesFor(asked), reportingOf(given, found.report, false, read));
  if (found.failed) return conclude('check', found.all, telling);
  const brand = line.text('brand');
  if (brand !== undefined) return (await import('./check-brand.js')).checkBrand(brand, telling);
  const { checkJobs } = await import('./check-jobs.js');
  const checked = await checkJobs(asked);
  if (mapPath !== undefined && checked.prepared.length > 0) {
    const understood = new Set(checked.prepared.flatMap((prepared) => prepared.understood));
    await saveMap(mapPath, [...understood], found.report);
  }
  const told = unique([...found.all, ...checked.told]);
  const code = await conclude('check', told, telling);
  if (checked.prepared.length < jobs.length || telling.quiet) return code;
  say([`Checked ${subjectsOf(checked.prepared)}: ${countBySeverity(told) || 'nothing to complain of'}.`]);
  return code;
}

function subjectsOf([only, ...more]: readonly Prepared[]): string {
  if (only === undefined || more.length > 0) return counted(more.length + 1, 'job');
  const { templates, selection, theme } = only;
  return `${counted(selection.roles.length, 'role')}, ${counted(templates.length, 'template')} and the theme ${printable(theme.name)}`;
}
