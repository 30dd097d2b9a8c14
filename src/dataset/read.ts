/** From files to a dataset, or to every complaint about them. */
import { Diagnostics, type Place, type Report } from '../diagnostic.js';
import * as messages from '../messages/data.js';
import { tooManyItems } from '../messages/fields.js';
import { unaccepted } from './acceptance.js';
import { cleanFields } from './clean.js';
import type { Contents } from './contents.js';
import { formatsOf } from './format.js';
import { type DatasetInput, folderOf, nameOf, readInput } from './input.js';
import { joinFields, type OnDuplicate } from './join.js';
import { LIMITS } from './limits.js';
import { normalise } from './normalise.js';
import { amountFor, commonPeriod } from './pay.js';
import { type ReadRoles, readRoles } from './read-roles.js';
import { checkTiers } from './rules.js';
import { closestTo, field, type RecordValue } from './source.js';
import type { TableOptions } from './tables/options.js';
import { isImpossible } from './tables/pay/likely.js';
import type { Dataset, Role } from './types.js';
import { validateFields } from './validate.js';

export { builtInDataset, type DatasetInput } from './input.js';
export type { OnDuplicate } from './join.js';

export interface LoadedDataset {
  readonly dataset: Dataset;
  /** Where a field of the dataset stands in its file (`roles[6].salary.min`); for one that was made, what it was made from. */
  locate(path: string): Place;
  /** Of each table: what a person would say of it for it to be understood in the same way. */
  readonly understood: readonly TableOptions[];
  /** The folder of the file in which a role stands: where its picture lies. Of a text without a file, the working folder. */
  folderOf(role: Role): string;
}

export interface ReadOptions {
  /** What happens to a role id that comes twice; `error` where absent. */
  readonly onDuplicate?: OnDuplicate;
  /** What a person says of the tables among the inputs. */
  readonly tables?: TableOptions;
}

/** Reads, checks and joins the inputs. With any error there is no dataset, but all complaints are reported. */
export async function readDataset(
  inputs: readonly DatasetInput[],
  report: Report,
  options: ReadOptions = {},
): Promise<LoadedDataset | undefined> {
  const found = new Diagnostics();
  const loaded = await readFiles(inputs, options, found);
  found.all.forEach(report);
  return loaded;
}

async function readFiles(
  inputs: readonly DatasetInput[],
  { onDuplicate = 'error', tables = {} }: ReadOptions,
  found: Diagnostics,
): Promise<LoadedDataset | undefined> {
  const files: ReadFile[] = [];
  for (const input of inputs) {
    const contents = await readInput(input, found.report, tables);
    if (contents === undefined) continue;
    const fields = cleanFields(contents.fields, found.report);
    validateFields(fields, found.report);
    files.push({ ...contents, fields, folder: folderOf(input) });
  }
  if (files.length === inputs.length && Object.keys(tables).length > 0) {
    const { tellUnmet } = await import('./tables/unmet.js');
    tellUnmet(files, tables, found.report);
  }
  const named = files.map(({ fields }) => fields);
  const fields = joinFields(named, onDuplicate, found.report);
  checkTiers(fields, found.report);
  const read = readRoles(files, fields, onDuplicate, found.report);
  // What a file that cannot be read would have said is not missing.
  if (files.length === inputs.length) checkCount(read, fields, found.report);
  const [first] = inputs;
  if (found.failed || first === undefined) return undefined;
  const roles = read.roles.map(({ role }) => role);
  const dataset = normalise(fields, { ...read, roles }, nameOf(first));
  noteConsequences(dataset, fields, read.place, found.report);
  const locate = (path: string) => placeIn(fields, read, path);
  if (dataset.roles.some(({ salary }) => isImpossible(salary))) await tellImpossible({ dataset, locate }, found.report);
  return {
    dataset,
    locate,
    understood: read.ofFile.flatMap((roles) => roles?.understood ?? []),
    folderOf: ({ id }) => {
      const among = read.roles.find(({ role }) => role.id === id)?.among;
      return files.find((_, index) => read.ofFile[index] === among)?.folder ?? '.';
    },
  };
}

/** A wrong salary must never reach a page without a word. */
async function tellImpossible(loaded: Pick<LoadedDataset, 'dataset' | 'locate'>, report: Report): Promise<void> {
  const { impossiblePay } = await import('./doubts/index.js');
  const found = new Diagnostics();
  impossiblePay({ ...loaded, today: '' }, found.report);
  unaccepted(found.all, loaded.dataset).forEach(report);
}

interface ReadFile extends Contents {
  /** Where its pictures lie. */
  readonly folder: string;
}

function checkCount({ ofFile, refused, place }: ReadRoles, fields: RecordValue, report: Report): void {
  const count = ofFile.reduce((sum, roles) => sum + (roles?.length ?? 0), 0);
  // Of a list of roles that is none, the check of the fields has complained.
  if (count > LIMITS.roles) report(tooManyItems(place, count, LIMITS.roles));
  else if (count === 0 && !refused && field(fields, 'roles') === undefined) report(messages.missingRoles(place));
}

/** The place of a path in the dataset that was joined. */
function placeIn(fields: RecordValue, { roles, place }: ReadRoles, path: string): Place {
  const [whole, index, rest = ''] = /^roles(?:\[(\d+)\](.*))?$/s.exec(path) ?? [];
  const placed = index === undefined ? undefined : roles[Number(index)];
  if (placed !== undefined) return placed.among.placeOf(placed.index, rest);
  return whole === undefined ? closestTo(fields, path).place : place;
}

/** Says what follows from what the data leaves out. */
function noteConsequences(dataset: Dataset, fields: RecordValue, place: Place, report: Report): void {
  const titles = (roles: readonly Role[]): readonly string[] => roles.map((role) => role.title);
  if (field(fields, 'tiers') === undefined && dataset.tiers.length > 0) {
    const { money, period: unit } = formatsOf(dataset);
    const period = commonPeriod(dataset.roles, dataset);
    const limits = dataset.tiers.slice(1).map((tier) => money(amountFor(period, tier.from, dataset)));
    report(messages.tiersMade(place, limits, period === 'year' ? '' : ` ${unit(period)}`));
  }
  const unpaid = dataset.roles.filter((role) => role.salary === undefined);
  if (unpaid.length > 0) report(messages.payNotStated(place, titles(unpaid), unpaid.length === dataset.roles.length));
  const foreign = dataset.roles.filter(
    (role) => role.salary !== undefined && role.salary.currency !== dataset.currency,
  );
  if (foreign.length > 0) report(messages.otherCurrency(place, titles(foreign), dataset.currency));
}
