/** From files to a dataset, or to every complaint about them. */
import { showsNothing } from '../characters.js';
import { Diagnostics, type Place, type Report } from '../diagnostic.js';
import * as messages from '../messages/data.js';
import { cleanFields, cleanRole } from './clean.js';
import type { Contents } from './contents.js';
import { formatsOf } from './format.js';
import { type DatasetInput, folderOf, nameOf, readInput } from './input.js';
import { joinFields, type OnDuplicate } from './join.js';
import { LIMITS } from './limits.js';
import { currencyOf, normalise, readRole } from './normalise.js';
import { checkSalary, checkTiers } from './rules.js';
import { closestTo, field, type RecordValue, textOf } from './source.js';
import type { Dataset, Role } from './types.js';
import { type PlacedRole, uniqueRoles } from './unique.js';
import { validateFields, validateRole } from './validate.js';

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

interface ReadFile {
  readonly input: DatasetInput;
  readonly contents: Contents;
}

/** Reads, checks and joins the inputs. With any error there is no dataset, but all complaints are reported. */
export async function readDataset(
  inputs: readonly DatasetInput[],
  report: Report,
  { onDuplicate = 'error' }: ReadOptions = {},
): Promise<LoadedDataset | undefined> {
  const found = new Diagnostics();
  const loaded = await readFiles(inputs, onDuplicate, found);
  found.all.forEach(report);
  return loaded;
}

async function readFiles(
  inputs: readonly DatasetInput[],
  onDuplicate: OnDuplicate,
  found: Diagnostics,
): Promise<LoadedDataset | undefined> {
  const files: ReadFile[] = [];
  for (const input of inputs) {
    const contents = await readInput(input, found.report);
    if (contents === undefined) continue;
    const fields = cleanFields(contents.fields, found.report);
    validateFields(fields, found.report);
    files.push({ input, contents: { ...contents, fields } });
  }
  const fields = joinFields(
    files.map(({ contents }) => contents.fields),
    onDuplicate,
    found.report,
  );
  checkTiers(fields, found.report);
  const currency = currencyOf(fields);
  const roles = uniqueRoles(
    files.flatMap(({ contents }) => rolesOf(contents, currency, found.report)),
    onDuplicate,
    found.report,
  );
  if (files.length === inputs.length) checkCount(fields, files, found.report);
  const [first] = inputs;
  if (found.failed || first === undefined) return undefined;
  const name = nameOf(first);
  const dataset = normalise(
    fields,
    roles.map(({ role }) => role),
    currency,
    name,
  );
  const locate = (path: string): Place => placeIn(fields, roles, files, path);
  noteConsequences(dataset, fields, locate('roles'), found.report);
  return { dataset, locate, folderOf: foldersOf(roles, files) };
}

/**
 * A role is made, cleaned, checked and let go before the next: only what documents need of it stays. One that has a fault is
 * read as far as it goes; there will be no dataset.
 */
function rolesOf({ roles }: Contents, currency: string, report: Report): readonly PlacedRole[] {
  if (roles === undefined) return [];
  const read: PlacedRole[] = [];
  for (let index = 0; index < roles.length; index += 1) {
    const value = cleanRole(roles.at(index), report);
    validateRole(value, report);
    if (value.kind !== 'record') continue;
    checkSalary(value, report);
    // The check has complained of a role without a title.
    if (showsNothing(textOf(value, 'title') ?? '')) continue;
    read.push({ role: readRole(value, currency), given: textOf(value, 'id') !== undefined, among: roles, index });
  }
  return read;
}

function checkCount(fields: RecordValue, files: readonly ReadFile[], report: Report): void {
  // The check of the fields has complained of what is no list.
  if (field(fields, 'roles') !== undefined) return;
  const lists = files.flatMap(({ contents }) => contents.roles ?? []);
  const count = lists.reduce((sum, { length }) => sum + length, 0);
  const place = lists[0]?.place ?? { ...fields.place, path: 'roles' };
  if (count === 0) report(messages.missingRoles(place));
  else if (count > LIMITS.roles) report(messages.tooManyItems(place, count, LIMITS.roles));
}

/** The place of a path in the joined dataset. */
function placeIn(fields: RecordValue, roles: readonly PlacedRole[], files: readonly ReadFile[], path: string): Place {
  const [, index, rest = ''] = /^roles(?:\[(\d+)\](.*))?$/s.exec(path) ?? [];
  const placed = index === undefined ? undefined : roles[Number(index)];
  if (placed !== undefined) return closestTo(placed.among.at(placed.index), rest).place;
  if (!path.startsWith('roles')) return closestTo(fields, path).place;
  return files.find(({ contents }) => contents.roles !== undefined)?.contents.roles?.place ?? fields.place;
}

function foldersOf(roles: readonly PlacedRole[], files: readonly ReadFile[]): LoadedDataset['folderOf'] {
  const folders = new Map(files.map(({ input, contents }) => [contents.roles, folderOf(input)]));
  return ({ id }) => {
    const placed = roles.find(({ role }) => role.id === id);
    return folders.get(placed?.among) ?? '.';
  };
}

/** Says what follows from what the data leaves out. */
function noteConsequences(dataset: Dataset, fields: RecordValue, place: Place, report: Report): void {
  const titles = (roles: readonly Role[]): readonly string[] => roles.map((role) => role.title);
  if (field(fields, 'tiers') === undefined && dataset.tiers.length > 0) {
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
