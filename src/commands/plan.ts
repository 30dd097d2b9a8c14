import { shownTarget } from '../build/plan/target.js';
import { plannedPath, type Unit } from '../build/plan/units.js';
import { unaccepted } from '../dataset/acceptance.js';
import { tierOf } from '../dataset/pay.js';
import { chosenBy } from '../dataset/records.js';
import { printTable } from '../report/table.js';
import type { Prepared } from '../stages.js';
import type { Command } from './command.js';
import { DATA_FLAGS, FOCUS_FLAGS, LOOKS_FLAGS, OUTPUT_FLAGS, REPORTING_FLAGS } from './flags.js';
import type { Ready } from './ready.js';
import { conclude } from './tell.js';

export const plan: Command = {
  name: 'plan',
  words: { usage: '[template...]', text: 'It takes what build takes, and writes nothing.' },
  summary: 'Show what build would do.',
  flags: { ...DATA_FLAGS, ...FOCUS_FLAGS, ...LOOKS_FLAGS, ...OUTPUT_FLAGS, ...REPORTING_FLAGS },
  examples: [
    ['rolecast plan', 'The files that build would write'],
    ['rolecast plan deck --each role --format pptx,pdf', 'A deck for each role, in two formats'],
  ],
  run: async (given) => {
    const { readyOf } = await import('./ready.js');
    const ready = await readyOf(given, 'plan');
    return typeof ready === 'number' ? ready : showPlan(ready);
  },
};

/** Prints the files of a plan on standard output. */
export function showPlan({ command, units, prepared, target, telling, found }: Ready): Promise<number> {
  const titles = new Map(prepared.selection.roles.map(({ id, title }) => [id, title]));
  const rows = units.flatMap((unit) =>
    unit.files.map((file) => ({
      file: shownTarget(target, plannedPath(file)),
      template: unit.template,
      about: aboutOf(unit, prepared, titles),
      roles: rolesOf(unit, prepared),
    })),
  );
  process.stdout.write(printTable({ columns: ['file', 'template', 'about', 'roles'], rows }));
  return conclude(command, unaccepted(found.all, prepared.dataset), telling);
}

function aboutOf(
  { subject }: Unit,
  { dataset, records = [] }: Prepared,
  titles: ReadonlyMap<string, string>,
): string | undefined {
  if (subject === undefined) return 'all chosen roles';
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
