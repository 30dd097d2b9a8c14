import type { FileStanding, Standing } from '../build/cache/standing.js';
import type { Plan } from '../build/plan/plan.js';
import { shownTarget } from '../build/plan/target.js';
import { plannedPath, type Unit } from '../build/plan/units.js';
import { tierOf } from '../dataset/pay.js';
import { chosenBy } from '../dataset/records.js';
import { printReasons } from '../report/reasons.js';
import { printTable } from '../report/table.js';
import type { Prepared } from '../stages.js';
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
  const rows = rowsOf(await looked(standings, plan), plan);
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

interface Row {
  /** As a person would name it. */
  readonly file: string;
  readonly unit: string;
  readonly job: string;
  readonly template: string;
  /** Absent: all chosen roles. */
  readonly about: string | undefined;
  readonly roles: number;
  /** None: it is left alone. */
  readonly reasons: FileStanding['reasons'];
}

function rowsOf(standings: readonly Standing[], { jobs, target }: Plan): readonly Row[] {
  const known = jobs.map(({ prepared }) => {
    const titles = new Map(prepared.selection.roles.map(({ id, title }) => [id, title]));
    return { prepared, titles };
  });
  return standings.flatMap(({ unit, files }) => {
    const job = known[unit.job];
    if (job === undefined) return [];
    return files.map(({ planned, reasons }) => ({
      file: shownTarget(target, plannedPath(planned)),
      unit: unit.id,
      job: jobs[unit.job]?.name ?? '',
      template: unit.template,
      about: aboutOf(unit, job.prepared, job.titles),
      roles: rolesOf(unit, job.prepared),
      reasons,
    }));
  });
}

function aboutOf(
  { subject }: Unit,
  { dataset, records = [] }: Prepared,
  titles: ReadonlyMap<string, string>,
): string | undefined {
  if (subject === undefined) return undefined;
  if ('record' in subject) return records[subject.record]?.id;
  if ('role' in subject) return titles.get(subject.role);
  return dataset.tiers.find(({ id }) => id === subject.tier)?.name;
}

function rolesOf({ subject }: Unit, { dataset, selection, records = [] }: Prepared): number {
  if (subject !== undefined && 'record' in subject) {
    const { focus } = records[subject.record] ?? {};
    return (focus && chosenBy(focus, selection, dataset))?.roles.length ?? selection.roles.length;
  }
  if (subject === undefined) return selection.roles.length;
  return 'role' in subject ? 1 : selection.roles.filter((role) => tierOf(role, dataset)?.id === subject.tier).length;
}
