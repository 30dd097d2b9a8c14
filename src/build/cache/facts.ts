/** What a dataset says, a checksum a field, so that a later build can tell which role and field changed. */
import zlib from 'node:zlib';
import type { Dataset } from '../../dataset/types.js';

/** By the id of a role the checksums of its fields; those of the dataset itself are under ''. */
export type Facts = Readonly<Record<string, Readonly<Record<string, number>>>>;

export function factsOf({ roles, ...fields }: Dataset): Facts {
  return Object.fromEntries([
    ['', checksums(fields)],
    ...roles.map((role) => [role.id, checksums({ ...role, ...spread('salary', role.salary) })] as const),
  ]);
}

/** The fields that differ: `roles[data-scientist].salary.max`, a role that is new or gone as `roles[data-scientist]`. */
export function changedFacts(before: Facts, now: Facts): readonly string[] {
  const ids = [...new Set([...Object.keys(now), ...Object.keys(before)])];
  return ids.flatMap((id) => {
    const [old, current] = [before[id], now[id]];
    const place = id === '' ? '' : `roles[${id}]`;
    if (old === undefined || current === undefined) return [place];
    const fields = [...new Set([...Object.keys(current), ...Object.keys(old)])];
    const changed = fields.filter((field) => old[field] !== current[field]);
    // What holds a field that changed need not be named.
    const exact = changed.filter((field) => !changed.some((other) => other.startsWith(`${field}.`)));
    return exact.map((field) => (place === '' ? field : `${place}.${field}`));
  });
}

/** The part of the changes that is about some roles; all where none is. */
export function about(changes: readonly string[], ids: readonly string[]): readonly string[] {
  const own = changes.filter((change) => ids.some((id) => change.startsWith(`roles[${id}]`)));
  return own.length > 0 ? own : changes;
}

function checksums(fields: object): Readonly<Record<string, number>> {
  const known = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(known.map(([name, value]) => [name, zlib.crc32(JSON.stringify(value))]));
}

function spread(prefix: string, value: object | undefined): object {
  return Object.fromEntries(Object.entries(value ?? {}).map(([name, part]) => [`${prefix}.${name}`, part]));
}

/** Facts as they were kept; nothing where they are something else. */
export function readFacts(bytes: Uint8Array): Facts | undefined {
  const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
  return isFacts(value) ? value : undefined;
}

/** Whether what was kept, whose digest was checked, are facts. */
function isFacts(value: unknown): value is Facts {
  return typeof value === 'object' && value !== null && '' in value;
}
