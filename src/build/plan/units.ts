/** What a build will make: units, the files they become, and that no two of them are the same file. */
import { tierOf } from '../../dataset/pay.js';
import type { Diagnostic, Report } from '../../diagnostic.js';
import { noSubjects, oneFileManyDocuments, picturesNeedFolder, sameOutput } from '../../messages/targets.js';
import type { DocumentFormat, Format, PictureFormat } from '../../output/index.js';
import type { Prepared, Subject } from '../../stages.js';
import type { Template } from '../../template/types.js';
import type { Each } from './each.js';
import { collisionKey, safeName } from './names.js';
import { type Naming, type Pattern, readPattern } from './pattern.js';
import { isPictured, type Target } from './target.js';

/**
 * One template on one subject: composed once, and written to a file a format. It is plain data, so that another process or
 * machine can be told of it.
 */
export interface Unit {
  /** The index of its job. */
  readonly job: number;
  /** `deck`, or `deck/data-scientist` under `--each`. */
  readonly id: string;
  /** The name of a template of the build. */
  readonly template: Template['name'];
  readonly subject?: Subject;
  readonly files: readonly PlannedFile[];
}

/** The job of a unit, among those of its plan. */
export function jobOf<Job>(jobs: readonly Job[], { job }: Pick<Unit, 'job'>): Job {
  const found = jobs[job];
  if (found === undefined) throw new Error(`no job ${job}`);
  return found;
}

/** Paths are inside the target's folder, with `/`. */
export type PlannedFile =
  | { readonly format: DocumentFormat; readonly path: string }
  /** A file for each slide or page: `01.svg`, `02.svg` and so on. */
  | { readonly format: PictureFormat; readonly folder: string };

/** The path of a planned file, with `*` where a page's number will stand. */
export function plannedPath(file: PlannedFile): string {
  return 'path' in file ? file.path : `${file.folder}/*.${file.format}`;
}

export interface PlanOptions {
  readonly each?: Each;
  /** Empty: each template in the format of its medium. */
  readonly formats: readonly Format[];
  readonly target: Target;
  /** How documents are called; absent: by their template and what they are about. */
  readonly to?: Naming;
}

/** The units of a job, in the order in which they are built; nothing where there are none, or its names of files are wrong. */
export function planUnits(
  prepared: Prepared,
  options: PlanOptions,
  report: Report,
  job = 0,
): readonly Unit[] | undefined {
  const { each } = options;
  const subjects = each === undefined ? [undefined] : subjectsOf(each, prepared);
  if (each !== undefined && subjects.length === 0) {
    report(noSubjects(each));
    return undefined;
  }
  const pattern = options.to
    ? readPattern(options.to, each, options.formats, prepared, report)
    : usualPattern(prepared);
  if (pattern === undefined) return undefined;
  return prepared.templates.flatMap((template) =>
    subjects.map((subject) => ({ job, ...unitOf(template, subject, options, pattern) })),
  );
}

function subjectsOf(each: Each, { dataset, selection, records = [] }: Prepared): readonly Subject[] {
  if (each === 'record') return records.map((_, record) => ({ record }));
  if (each === 'role') return selection.roles.map(({ id }) => ({ role: id }));
  const chosen = new Set(selection.roles.map((role) => tierOf(role, dataset)?.id));
  return dataset.tiers.toReversed().flatMap((tier) => (chosen.has(tier.id) ? { tier: tier.id } : []));
}

/** `TEMPLATE`, or `TEMPLATE/ID` under `--each`. */
function usualPattern({ records = [] }: Prepared): Pattern {
  const idOf = (subject: Subject): string => {
    if ('record' in subject) return records[subject.record]?.id ?? '';
    return 'role' in subject ? subject.role : subject.tier;
  };
  return {
    path: ({ id }, subject) => [id, ...(subject === undefined ? [] : [idOf(subject)])].map(safeName).join('/'),
  };
}

function unitOf(
  template: Template,
  subject: Subject | undefined,
  { formats, target }: PlanOptions,
  pattern: Pattern,
): Omit<Unit, 'job'> {
  const id = pattern.path(template, subject);
  const usual = pattern.format ?? (template.front.medium === 'slides' ? 'pptx' : 'pdf');
  const wanted =
    target.kind === 'file' ? [target.format] : formats.length > 0 ? [...new Set(formats)] : ([usual] as const);
  const file = (format: Format): PlannedFile => {
    if (isPictured(format)) return { format, folder: id };
    return { format, path: target.kind === 'file' ? target.name : `${id}.${format}` };
  };
  return { id, template: template.name, subject, files: wanted.map(file) };
}

/** Whether there is one document, as standard output and a file take. */
export function isSingle(units: readonly Unit[], target: Target, report: Report): boolean {
  const output = target.kind === 'file' ? target.name : '-';
  const files = units.flatMap(({ id, files }) => files.map(({ format }) => ({ format, name: `${id}.${format}` })));
  const pictured = files.some(({ format }) => isPictured(format));
  if (files.length === 1 && !pictured) return true;
  const names = files.map(({ name }) => name);
  report(pictured ? picturesNeedFolder(output) : oneFileManyDocuments(output, names));
  return false;
}

/** Whether no two files are one, on a disk that is blind to case or composes letters either. `nameOf` is for people. */
export function areDistinct(
  units: readonly Unit[],
  nameOf: (unit: Unit) => string,
  report: (diagnostic: Diagnostic, job: number) => void,
): boolean {
  const taken = new Map<string, Unit>();
  let clashes = 0;
  for (const unit of units) {
    for (const path of unit.files.map(plannedPath)) {
      const key = collisionKey(path);
      const other = taken.get(key);
      taken.set(key, unit);
      if (other === undefined) continue;
      report(sameOutput(path, nameOf(other), nameOf(unit)), unit.job);
      clashes++;
    }
  }
  return clashes === 0;
}
