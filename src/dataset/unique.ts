/** Ids: each role has one, and no two share it. */
import type { Place, Report } from '../diagnostic.js';
import * as messages from '../messages/data.js';
import type { PlainRole, Roles } from './contents.js';
import type { OnDuplicate } from './join.js';
import { fold } from './text.js';

/** A role, and where it comes from. */
export interface PlacedRole extends PlainRole {
  /** Those of its file, and its index among them. */
  readonly among: Roles;
  readonly index: number;
}

/**
 * The roles in their order. An id that a file gives must be the only one; with `last` the later role takes the place of the
 * earlier. Ids made from equal titles are told apart by a number (`x`, `x-2`); with `last` the role of a later file takes the
 * place of an earlier file's.
 */
export function uniqueRoles(
  roles: readonly PlacedRole[],
  onDuplicate: OnDuplicate,
  report: Report,
): readonly PlacedRole[] {
  const given = givenIds(roles, onDuplicate, report);
  if (given.size === roles.length) return roles;
  const positions = new Map<string, number>();
  const numbers = new Map<string, number>();
  const isTaken = (key: string): boolean => given.has(key) || positions.has(key);
  const unique: PlacedRole[] = [];
  const numbered: PlacedRole[] = [];
  for (const placed of roles) {
    const { id } = placed.role;
    const key = fold(id);
    const winner = given.get(key);
    const position = positions.get(key);
    const before = position === undefined ? undefined : unique[position];
    if (placed.given && position !== undefined) continue;
    if (position === undefined && (placed.given || winner === undefined)) {
      positions.set(key, unique.length);
      unique.push(placed.given && winner !== undefined ? winner : placed);
    } else if (
      onDuplicate === 'last' &&
      position !== undefined &&
      before?.given === false &&
      before.among !== placed.among
    ) {
      report(messages.laterRoleWins(idPlace(placed), id, idPlace(before)));
      unique[position] = placed;
    } else {
      placed.role.id = freeId(key, numbers, isTaken);
      positions.set(placed.role.id, unique.length);
      unique.push(placed);
      numbered.push(placed);
    }
  }
  const [first] = numbered;
  if (first !== undefined)
    report(
      messages.idsNumbered(
        idPlace(first),
        numbered.map(({ role }) => role),
      ),
    );
  return unique;
}

/** `x-2`, or with the first number after it that no id has. `numbers` keeps how far each id has come; one that is made is its own key. */
function freeId(id: string, numbers: Map<string, number>, isTaken: (key: string) => boolean): string {
  for (let number = numbers.get(id) ?? 2; ; number += 1) {
    const free = `${id}-${number}`;
    if (isTaken(free)) continue;
    numbers.set(id, number + 1);
    return free;
  }
}

/** The role of each id that is given, in NFC and without case. */
function givenIds(
  roles: readonly PlacedRole[],
  onDuplicate: OnDuplicate,
  report: Report,
): ReadonlyMap<string, PlacedRole> {
  const found = new Map<string, PlacedRole>();
  for (const placed of roles) {
    if (!placed.given) continue;
    const key = fold(placed.role.id);
    const before = found.get(key);
    if (before !== undefined) {
      const message = onDuplicate === 'last' ? messages.laterRoleWins : messages.duplicateRole;
      report(message(idPlace(placed), placed.role.id, idPlace(before)));
    }
    found.set(key, placed);
  }
  return found;
}

function idPlace({ among, index, given }: PlacedRole): Place {
  return among.placeOf(index, given ? 'id' : 'title');
}
