import { rowsOf } from '../build/plan/rows.js';
import { namerOf } from '../build/plan/target.js';
import { plannedPath } from '../build/plan/units.js';
import { printReasons } from '../report/reasons.js';
import { printTable } from '../report/table.js';
import type { Command } from './command.js';
import { DATA_FLAGS, FOCUS_FLAGS, LOOKS_FLAGS, OUTPUT_FLAGS, REPORTING_FLAGS, RUNNING_FLAGS } from './flags.js';
import type { Ready } from './ready.js';
import { conclude } from './tell.js';

export const plan: Command = {
  name: 'plan',
  words: { usage: '[template...]', text: 'It takes what build takes, and writes nothing.' },
  summary: 'Show what build would do, and why.',
  flags: { ...DATA_FLAGS, ...FOCUS_FLAGS, ...LOOKS_FLAGS, ...OUTPUT_FLAGS, ...RUNNING_FLAGS, ...REPORTING_FLAGS },
  examples: [
    ['rolecast plan', 'The files that build would write'],
    ['rolecast plan deck --each role --format pptx,pdf', 'A deck for each role, in two formats'],
    ['rolecast plan --reporter json', 'A line of JSON for each file'],
  ],
  run: async (given) => {
    const { readyOf } = await import('./ready.js');
    const ready = await readyOf(given, 'plan');
    return typeof ready === 'number' ? ready : showPlan(ready);
  },
};

/** Prints the files of a plan on standard output: a table, or a line of JSON each. */
export async function showPlan({ command, plan, options, telling, found }: Ready): Promise<number> {
  const [{ standOf }, { looked }] = await Promise.all([import('../build/build.js'), import('../build/cache/look.js')]);
  const { standings } = await standOf(plan, options, found.report);
  const nameOf = namerOf(plan.target);
  const rows = rowsOf(await looked(standings, plan), plan).map(({ planned, ...row }) => {
    return { file: nameOf(plannedPath(planned)), ...row };
  });
  const { reporting } = telling;
  const isForProgram = ({ reporter, file }: (typeof reporting.others)[number]) =>
    reporter === 'json' && file === undefined;
  if (reporting.others.some(isForProgram)) {
    for (const row of rows) process.stdout.write(`${JSON.stringify(row)}\n`);
  } else {
    const told = rows.map(({ file, template, about, roles, reasons }) => {
      return { file, template, about: about ?? 'all chosen roles', roles, why: printReasons(reasons) };
    });
    process.stdout.write(printTable({ columns: ['file', 'template', 'about', 'roles', 'why'], rows: told }));
  }
  const others = reporting.others.filter((other) => !isForProgram(other));
  return conclude(command, found.all, { ...telling, reporting: { ...reporting, others } });
}
