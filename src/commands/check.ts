import { Diagnostics } from '../diagnostic.js';
import { countBySeverity } from '../report/diagnostics.js';
import { counted } from '../report/outcome.js';
import type { Arguments } from './arguments.js';
import type { Command } from './command.js';
import { DATA_FLAGS, LOOKS_FLAGS, TELLING_FLAGS } from './flags.js';
import { sourcesOf } from './inputs.js';
import { pathsOf, requestOf } from './request.js';
import { say, tell, tellingOf } from './tell.js';

export const check: Command = {
  name: 'check',
  words: { usage: '[template...]', text: 'Without names, the built-in deck and report are tried on the dataset.' },
  summary: 'Look for faults in a dataset, templates and a theme, and write nothing.',
  flags: { ...DATA_FLAGS, ...LOOKS_FLAGS, ...TELLING_FLAGS },
  examples: [
    ['rolecast check', 'The built-in dataset and templates'],
    ['rolecast check --theme stage --fail-on-warnings', 'Exit with 3 where anything is doubtful'],
  ],
  run,
};

async function run(given: Arguments): Promise<number> {
  const { arrange, compose, prepare } = await import('../pipeline.js');
  const { isAccepted, review } = await import('../dataset/review.js');
  const found = new Diagnostics();
  const request = await requestOf(given, found.report);
  const telling = tellingOf(given, sourcesOf(request.data, pathsOf(request)));
  const prepared = found.failed ? undefined : await prepare(request, found.report);
  if (prepared === undefined) return tell(found.all, telling);
  for (const template of prepared.templates) {
    const document = await compose(template, undefined, prepared, found.report);
    if (document) arrange(document, template.front.medium, prepared, found.report);
  }
  review(prepared, found.report);
  const told = found.all.filter((diagnostic) => !isAccepted(diagnostic, prepared.dataset));
  const code = tell(told, telling);
  const { templates, selection, theme } = prepared;
  const checked = `${counted(selection.roles.length, 'role')}, ${counted(templates.length, 'template')} and the theme ${theme.name}`;
  if (!telling.quiet) say([`Checked ${checked}: ${countBySeverity(told) || 'nothing to complain of'}.`]);
  return code;
}
