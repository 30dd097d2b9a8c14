/** What a plan says of each document. */
import { tierOf } from '../../dataset/pay.js';
import { chosenBy } from '../../dataset/records.js';
import type { Prepared } from '../../stages.js';
import type { Reason } from '../cache/reason.js';
import type { Standing } from '../cache/standing.js';
import type { Plan } from './plan.js';
import { jobOf, type PlannedFile, type Unit } from './units.js';

export interface Row {
  readonly planned: PlannedFile;
  readonly unit: string;
  readonly job: string;
  readonly template: string;
  /** Absent: all chosen roles. */
  readonly about?: string;
  readonly roles: number;
  /** None: it is left alone. */
  readonly reasons: readonly Reason[];
}

/** The rows of a plan, or of those of its units that are given. */
export function rowsOf(standings: readonly Standing[], { jobs }: Plan): readonly Row[] {
  const known = jobs.map(({ name, prepared }) => {
    const titles = new Map(prepared.selection.roles.map(({ id, title }) => [id, title]));
    return { name, prepared, titles };
  });
  return standings.flatMap(({ unit, files }) => {
    const { name, prepared, titles } = jobOf(known, unit);
    const about = titleOf(unit, prepared, titles);
    return files.map(({ planned, reasons }) => ({
      planned,
      unit: unit.id,
      job: name,
      template: unit.template,
      ...(about !== undefined && { about }),
      roles: rolesOf(unit, prepared),
      reasons,
    }));
  });
}

function titleOf(
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
