/** What the documents of a job and template share of what was read and asked for. */
import { isAbsolute, relative, sep } from 'node:path';
import type { Reads } from '../../files.js';
import type { PreparedJob } from '../plan/plan.js';
import { sha256 } from './sha256.js';
import { buildId } from './version.js';

/** By name the digest, or what was asked for. */
type Named = Readonly<Record<string, unknown>>;

/** Inputs under their id, by which entries name them. */
export interface KnownInputs {
  readonly id: string;
  readonly inputs: Inputs;
}

export interface Inputs {
  readonly version: string;
  readonly data: Named;
  readonly template: Named;
  readonly theme: Named;
  readonly options: Named;
}

/** The parts in the order in which they are told. */
export const PARTS = ['version', 'options', 'data', 'template', 'theme'] as const;

/** `template` is its name. Names of files are from the root of the cache. */
export function inputsOf({ request, prepared }: PreparedJob, template: string, root: string): Inputs {
  const { focus, parameters, layout, tables, locale, date, medium, minutes, attachData, stamp } = request;
  const { reads, theme } = prepared;
  return {
    version: buildId(),
    data: named(reads.data, root),
    template: { [template]: 'asked for', ...named(reads.templates.get(template), root) },
    theme: { [theme.name]: 'asked for', ...named(reads.theme, root) },
    options: asked({
      ...{ ...focus, ...layout, locale, date, medium, minutes, attachData, stamp, tables },
      ...Object.fromEntries(Object.entries(parameters).map(([name, value]) => [`param.${name}`, value])),
    }),
  };
}

/** Short, and different for different inputs. */
export function idOf(inputs: Inputs): string {
  return sha256(JSON.stringify(inputs)).slice(0, 24);
}

/** What was read, by names that mean the same on another machine. */
export function named(reads: Reads | undefined, root: string): Readonly<Record<string, string>> {
  return Object.fromEntries(inOrder([...(reads ?? [])].map(([name, digest]) => [nameFrom(root, name), digest])));
}

/** Sorted by name: what is read at once comes in any order, and the digest of it must not. */
export function inOrder<Value>(
  entries: Iterable<readonly [name: string, value: Value]>,
): readonly (readonly [string, Value])[] {
  return [...entries].sort(([one], [other]) => (one < other ? -1 : 1));
}

function nameFrom(root: string, name: string): string {
  return isAbsolute(name) ? relative(root, name).split(sep).join('/') : name;
}

/** Without what is not asked for, in an order of its own. */
function asked(options: Named): Named {
  const isAsked = (value: unknown) =>
    value !== undefined && value !== false && !(Array.isArray(value) && value.length === 0);
  return Object.fromEntries(inOrder(Object.entries(options).filter(([, value]) => isAsked(value))));
}
