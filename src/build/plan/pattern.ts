/** Names of files as patterns, such as `{faculty}/{role.id}.pdf`: what `to` of a config says. */
import { tierOf } from '../../dataset/pay.js';
import type { Report } from '../../diagnostic.js';
import { staysInside } from '../../files.js';
import { patternWrong, placeholderUnknown } from '../../messages/targets.js';
import type { Format } from '../../output/index.js';
import { type Piece, piecesOf } from '../../placeholders.js';
import type { Prepared, Subject } from '../../stages.js';
import type { Template } from '../../template/types.js';
import type { Each } from './each.js';
import { safeName } from './names.js';
import { FORMATS } from './target.js';

/** A pattern as it was given, and what a matrix puts in it. */
export interface Naming {
  readonly pattern: string;
  readonly variables: Readonly<Record<string, string>>;
}

export interface Pattern {
  /** Where its extension is one. */
  readonly format?: Format;
  /** The path of a document without extension, inside the output folder, with `/`. */
  path(template: Template, subject: Subject | undefined): string;
}

type ValueOf = (template: Template, subject: Subject | undefined) => string;

/** `each` and `formats` are those of the job. What is wrong with the pattern is reported, and then there is none. */
export function readPattern(
  { pattern, variables }: Naming,
  each: Each | undefined,
  formats: readonly Format[],
  prepared: Prepared,
  report: Report,
): Pattern | undefined {
  const pieces = piecesOf(pattern);
  const values = valuesFor(each, variables, prepared);
  const unknown = pieces.flatMap((piece) => (typeof piece === 'string' || values.has(piece.name) ? [] : piece.name));
  const source = { name: 'to' };
  for (const name of new Set(unknown))
    report({ ...placeholderUnknown(source, name, [...values.keys()]), setting: { flag: 'to' } });
  const shape = pieces.map((piece) => (typeof piece === 'string' ? piece : 'x')).join('');
  const last = pieces.at(-1);
  const [, extension] = /\.([a-z][a-z\d]*)$/i.exec(typeof last === 'string' ? last : '') ?? [];
  const format = FORMATS.find((known) => known === extension?.toLowerCase());
  const fault = faultOf(shape) ?? formatFault(extension, format, formats);
  if (fault !== undefined) report(patternWrong(pattern, fault));
  if (unknown.length > 0 || fault !== undefined) return undefined;
  const end = format === undefined ? 0 : format.length + 1;
  const segments = segmentsOf(pieces, end);
  return {
    ...(format !== undefined && { format }),
    path: (template, subject) => {
      const filled = (piece: Piece): string =>
        typeof piece === 'string' ? piece : safeName(values.get(piece.name)?.(template, subject) ?? '');
      return segments.map((segment) => safeName(segment.map(filled).join(''))).join('/');
    },
  };
}

/** What a document is about has names in it, and so has the matrix; each is one segment of a path at most. */
function valuesFor(
  each: Each | undefined,
  variables: Naming['variables'],
  { dataset, records }: Prepared,
): ReadonlyMap<string, ValueOf> {
  const values = new Map<string, ValueOf>();
  for (const [name, value] of Object.entries(variables)) values.set(name, () => value);
  values.set('template', ({ id }) => id);
  if (each === 'role' || each === 'tier') {
    const roles = new Map(dataset.roles.map((role) => [role.id, role]));
    const tiers = new Map(dataset.tiers.map((tier) => [tier.id, tier]));
    const roleIn = (subject?: Subject) => (subject && 'role' in subject ? roles.get(subject.role) : undefined);
    const tierIn = (subject?: Subject) => {
      if (subject && 'tier' in subject) return tiers.get(subject.tier);
      const role = roleIn(subject);
      return role && tierOf(role, dataset);
    };
    if (each === 'role') {
      values.set('role.id', (_, subject) => roleIn(subject)?.id ?? '');
      values.set('role.title', (_, subject) => roleIn(subject)?.title ?? '');
    }
    values.set('tier.id', (_, subject) => tierIn(subject)?.id ?? '');
    values.set('tier.name', (_, subject) => tierIn(subject)?.name ?? '');
  }
  if (each === 'record') {
    const recordIn = (subject?: Subject) => (subject && 'record' in subject ? records?.[subject.record] : undefined);
    for (const column of Object.keys(records?.[0]?.fields ?? {}))
      values.set(`record.${column}`, (_, subject) => recordIn(subject)?.fields[column] ?? '');
    // Where the table has no ids, the numbers of its rows.
    values.set('record.id', (_, subject) => recordIn(subject)?.id ?? '');
  }
  return values;
}

/** Why a path is none inside the output folder. */
function faultOf(path: string): string | undefined {
  if (!staysInside(path)) return 'stay inside the output folder: no "..", no absolute path, / between folders';
  return path.split('/').some((segment) => segment === '' || segment === '.')
    ? 'name a file, each folder once'
    : undefined;
}

function formatFault(
  extension: string | undefined,
  format: Format | undefined,
  formats: readonly Format[],
): string | undefined {
  if (format !== undefined && formats.some((asked) => asked !== format))
    return `end in no extension, or in that of the one format that is asked for; asked is for ${formats.join(', ')}`;
  // A point and more than a few letters is part of a name: "st.andrews".
  if (format !== undefined || extension === undefined || extension.length > 4) return undefined;
  return `end in a format (${FORMATS.join(', ')}), or in no extension`;
}

/** The pieces between the slashes that the pattern itself has; `end` characters at its end are left out. */
function segmentsOf(pieces: readonly Piece[], end: number): readonly (readonly Piece[])[] {
  const segments: Piece[][] = [[]];
  for (const [index, piece] of pieces.entries()) {
    if (typeof piece !== 'string') {
      segments.at(-1)?.push(piece);
      continue;
    }
    const [first = '', ...more] = (index === pieces.length - 1 ? piece.slice(0, piece.length - end) : piece).split('/');
    segments.at(-1)?.push(first);
    segments.push(...more.map((part) => [part]));
  }
  return segments;
}
