import { type Diagnostic, Diagnostics } from '../diagnostic.js';
import { countBySeverity } from '../report/diagnostics.js';
import { counted } from '../report/outcome.js';
import { printable } from '../report/printable.js';
import type { Arguments } from './arguments.js';
import type { Command } from './command.js';
import { DATA_FLAGS, LOOKS_FLAGS, REPORTING_FLAGS } from './flags.js';
import { framesAmong } from './frames.js';
import { reportingOf } from './reporting.js';
import { pathsOf, requestOf } from './request.js';
import { mapPathOf, saveMap } from './save-map.js';
import { conclude, say, tellingOf, unique } from './tell.js';

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
    ...REPORTING_FLAGS,
  },
  examples: [
    ['rolecast check', 'The built-in dataset and templates'],
    ['rolecast check --theme stage --fail-on-warnings', 'Exit with 3 where anything is doubtful'],
    ['rolecast check --data roles.xlsx --save-map roles.map.yaml', 'What was understood of a table, to be mended'],
    ['rolecast check --reporter json', 'What was found, for a program'],
  ],
  run,
};

async function run(given: Arguments): Promise<number> {
  const { arrange, compose, prepare } = await import('../pipeline.js');
  const { accept, acceptable, doubt } = await import('../dataset/doubts/index.js');
  const found = new Diagnostics();
  const request = await requestOf(given, found.report);
  const mapPath = mapPathOf(given, found.report);
  const frames = framesAmong(request.data, pathsOf(request), request.tables);
  const telling = tellingOf(given, frames, reportingOf(given, found.report, false));
  const prepared = found.failed ? undefined : await prepare(request, found.report);
  if (prepared === undefined) return conclude('check', found.all, telling);
  if (mapPath !== undefined) await saveMap(mapPath, prepared.understood, found.report);
  for (const template of prepared.templates) {
    const document = await compose(template, undefined, prepared, found.report);
    if (document) arrange(document, template.front.medium, prepared, found.report);
  }
  const doubts = new Diagnostics();
  doubt({ ...prepared, today: (request.date ?? new Date().toISOString()).slice(0, 10) }, doubts.report);
  const told = unique(accept([...withoutEchoes(found.all, doubts.all).map(acceptable), ...doubts.all], prepared));
  const code = await conclude('check', told, telling);
  const { templates, selection, theme } = prepared;
  const checked = `${counted(selection.roles.length, 'role')}, ${counted(templates.length, 'template')} and the theme ${printable(theme.name)}`;
  if (!telling.quiet) say([`Checked ${checked}: ${countBySeverity(told) || 'nothing to complain of'}.`]);
  return code;
}

/** Without what a build notes or warns of and a doubt says again, with why. */
function withoutEchoes(all: readonly Diagnostic[], doubts: readonly Diagnostic[]): readonly Diagnostic[] {
  const doubted = new Set(doubts.map(({ code }) => code));
  return all.filter(({ code, severity }) => severity === 'error' || !doubted.has(code));
}
