/** The roles of all files of a dataset, checked, each with an id of its own. */
import { showsNothing } from '../characters.js';
import type { Place, Report } from '../diagnostic.js';
import { cleanRole } from './clean.js';
import type { Contents, Roles } from './contents.js';
import type { OnDuplicate } from './join.js';
import { DEFAULTS, readRole } from './normalise.js';
import { remembered } from './remembered.js';
import { checkSalary } from './rules.js';
import { ROLE } from './schema.js';
import { type RecordValue, textOf } from './source.js';
import type { Assumed } from './types.js';
import { type PlacedRole, uniqueRoles } from './unique.js';
import { validate } from './validate.js';

export interface ReadRoles {
  readonly roles: readonly PlacedRole[];
  /** Of the dataset (ISO 4217): what its fields say, else what all of its tables state, else the default. */
  readonly currency: string;
  /** What the tables left unsaid. */
  readonly assumed: Assumed;
  /** Of each file, in their order; absent where it has none. */
  readonly ofFile: readonly (Roles | undefined)[];
  /** A table has roles, but they could not be read. */
  readonly refused: boolean;
  /** Where the roles begin. */
  readonly place: Place;
}

/** `fields` are those of all files together. What is wrong is reported; then what was read is of no use. */
export function readRoles(
  files: readonly Contents[],
  fields: RecordValue,
  onDuplicate: OnDuplicate,
  report: Report,
): ReadRoles {
  const named = textOf(fields, 'currency');
  const ofFile = files.map((file) => file.roles?.(named ?? DEFAULTS.currency, report));
  const lists = ofFile.filter((roles) => roles !== undefined);
  const refused = files.some((file, index) => file.roles !== undefined && ofFile[index] === undefined);
  const stated = lists.every(({ currency }) => currency === lists[0]?.currency) ? lists[0]?.currency : undefined;
  const currency = named ?? stated ?? DEFAULTS.currency;
  const place = lists[0]?.place ?? { ...fields.place, path: 'roles' };
  const assumed: Assumed = Object.assign({}, ...lists.map((list) => list.assumed));
  const none: PlacedRole[] = [];
  const roles = none.concat(...lists.map((list) => rolesIn(list, currency, report)));
  return { roles: uniqueRoles(roles, onDuplicate, report), currency, assumed, ofFile, refused, place };
}

/**
 * A role is made, cleaned, checked and let go before the next: only what documents need of it stays. One that has a fault is
 * read as far as it goes; there will be no dataset.
 */
function rolesIn(among: Roles, currency: string, report: Report): readonly PlacedRole[] {
  const read: PlacedRole[] = [];
  // "Python", an employer: a file gives each role a copy of its own.
  const same = remembered((text) => text);
  for (let index = 0; index < among.length; index += 1) {
    const plain = among.plain?.(index);
    if (plain !== undefined) {
      read.push({ role: plain.role, given: plain.given, among, index });
      continue;
    }
    const value = cleanRole(among.at(index), report);
    validate(value, ROLE, report);
    if (value.kind !== 'record') continue;
    checkSalary(value, report);
    // The check has complained of a role without a title.
    if (showsNothing(textOf(value, 'title') ?? '')) continue;
    read.push({ role: readRole(value, currency, same), given: textOf(value, 'id') !== undefined, among, index });
  }
  among.tell?.();
  return read;
}
