/** What the documents of a job and template share of what was read and asked for. */
import { resolve } from 'node:path';
import type { DatasetInput } from '../../dataset/read.js';
import type { PreparedJob } from '../plan/plan.js';
import { inOrder, named, nameFrom } from './read-names.js';
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

/** Where what was asked for has the place of a digest. */
export const ASKED = 'asked for';

/** `template` is its name. Names of files are from the root of the cache. */
export function inputsOf({ request, prepared }: PreparedJob, template: string, root: string): Inputs {
  const { focus, parameters, layout, darkPages, tables, onDuplicate, locale, date, medium, minutes } = request;
  const { attachData, stamp, colours, logo } = request;
  const { reads, theme } = prepared;
  return {
    version: buildId(),
    data: named(reads.data, root),
    template: { [template]: ASKED, ...named(reads.templates.get(template), root) },
    theme: { [theme.name]: ASKED, ...named(reads.theme, root) },
    options: asked({
      ...{ colours: colours && [colours.primary, colours.accent], logo: logo && nameFrom(root, resolve(logo)) },
      ...{ ...focus, ...layout, darkPages, locale, date, medium, minutes, attachData, stamp, tables, onDuplicate },
      data: orderOf(request.data, root),
      ...Object.fromEntries(Object.entries(parameters).map(([name, value]) => [`param.${name}`, value])),
    }),
  };
}

/** Roles stand as they are given, and the first file names a dataset that has no name. */
function orderOf(data: readonly DatasetInput[], root: string): readonly string[] {
  return data.length < 2
    ? []
    : data.map((input) => nameFrom(root, input.kind === 'file' ? resolve(input.path) : input.name));
}

/** Short, and different for different inputs. */
export function idOf(inputs: Inputs): string {
  return sha256(JSON.stringify(inputs)).slice(0, 24);
}

/** Without what is not asked for, in an order of its own. */
function asked(options: Named): Named {
  const isAsked = (value: unknown) =>
    value !== undefined && value !== false && !(Array.isArray(value) && value.length === 0);
  return Object.fromEntries(inOrder(Object.entries(options).filter(([, value]) => isAsked(value))));
}
