/** From files to a dataset, or to every complaint about them. */
import { Diagnostics, type Place, type Report } from '../diagnostic.js';
import * as messages from '../messages/data.js';
import { cleanTexts } from './clean.js';
import { formatsOf } from './format.js';
import { type DatasetInput, folderOf, nameOf, readInput } from './input.js';
import { join, type OnDuplicate, roleId } from './join.js';
import { LIMITS } from './limits.js';
import { normalise } from './normalise.js';
import { checkRules } from './rules.js';
import { closestTo, field, listOf, type RecordValue, recordsOf, type Value } from './source.js';
import type { Dataset, Role } from './types.js';
import { validate } from './validate.js';

export { builtInDataset, type DatasetInput } from './input.js';
export type { OnDuplicate } from './join.js';

export interface LoadedDataset {
  readonly dataset: Dataset;
  /** Where a field of the dataset stands in its file (`roles[6].salary.min`); for one that was made, what it was made from. */
  locate(path: string): Place;
  /** The folder of the file in which a role stands: where its picture lies. Of a text without a file, the working folder. */
  folderOf(role: Role): string;
}

export interface ReadOptions {
  /** What happens to a role id that comes twice; `error` where absent. */
  readonly onDuplicate?: OnDuplicate;
}

/** Reads, checks and joins the inputs. With any error there is no dataset, but all complaints are reported. */
export async function readDataset(
  inputs: readonly DatasetInput[],
  report: Report,
  { onDuplicate = 'error' }: ReadOptions = {},
): Promise<LoadedDataset | undefined> {
  const found = new Diagnostics();
  const files: RecordValue[] = [];
  const folders = new Map<Value, string>();
  for (const input of inputs) {
    const value = await readInput(input, found.report);
    const file = value && asDataset(value, found.report);
    if (file === undefined) continue;
    const clean = cleanTexts(file, found.report);
    for (const role of listOf(clean, 'roles')) folders.set(role, folderOf(input));
    files.push(clean);
  }
  for (const file of files) validate(file, found.report);
  const root = join(files, onDuplicate, found.report);
  if (files.length === inputs.length) checkRoles(root, found.report);
  checkRules(root, found.report);
  const [first] = inputs;
  if (found.failed || first === undefined) {
    found.all.forEach(report);
    return undefined;
  }
  const dataset = normalise(root, nameOf(first));
  noteConsequences(dataset, root, found.report);
  found.all.forEach(report);
  const folderOfId = new Map(recordsOf(root, 'roles').map((role) => [roleId(role), folders.get(role) ?? '.']));
  return {
    dataset,
    locate: (path) => closestTo(root, path).place,
    folderOf: ({ id }) => folderOfId.get(id) ?? '.',
  };
}

/** A bare list of roles is a dataset. */
function asDataset(value: Value, report: Report): RecordValue | undefined {
  switch (value.kind) {
    case 'record':
      return value;
    case 'list':
      return { kind: 'record', place: value.place, entries: [{ key: 'roles', place: value.place, value }] };
    case 'scalar':
      report(messages.notADataset(value.place));
      return undefined;
  }
}

function checkRoles(root: RecordValue, report: Report): void {
  const roles = field(root, 'roles');
  const count = listOf(root, 'roles').length;
  if (roles === undefined || (roles.kind === 'list' && count === 0)) {
    report(messages.missingRoles(roles?.place ?? { ...root.place, path: 'roles' }));
  } else if (count > LIMITS.roles) report(messages.tooManyItems(roles.place, count, LIMITS.roles));
}

/** Says what follows from what the data leaves out. */
function noteConsequences(dataset: Dataset, root: RecordValue, report: Report): void {
  const titles = (roles: readonly Role[]): readonly string[] => roles.map((role) => role.title);
  const place = field(root, 'roles')?.place ?? root.place;
  if (field(root, 'tiers') === undefined && dataset.tiers.length > 0) {
    const { money } = formatsOf(dataset);
    report(
      messages.tiersMade(
        place,
        dataset.tiers.slice(1).map((tier) => money(tier.from)),
      ),
    );
  }
  const unpaid = dataset.roles.filter((role) => role.salary === undefined);
  if (unpaid.length > 0) report(messages.payNotStated(place, titles(unpaid)));
  const foreign = dataset.roles.filter(
    (role) => role.salary !== undefined && role.salary.currency !== dataset.currency,
  );
  if (foreign.length > 0) report(messages.otherCurrency(place, titles(foreign), dataset.currency));
}
