/** Puts the files of one dataset together. */
import type { Place, Report } from '../diagnostic.js';
import * as messages from '../messages/data.js';
import { idFromTitle } from './id.js';
import { type Entry, field, type RecordValue, textOf, type Value } from './source.js';
import { fold } from './text.js';

/** What happens to a role whose id was there before: it is an error, or the later one takes its place. */
export type OnDuplicate = 'error' | 'last';

/**
 * Lists of several files follow each other; tiers, which must touch, and every other field may stand in one file only
 * (with `last`, the later file's wins). The places in the result are those of the files.
 */
export function join(files: readonly RecordValue[], onDuplicate: OnDuplicate, report: Report): RecordValue {
  const joined = new Map<string, Entry>();
  for (const entry of files.flatMap((file) => file.entries)) {
    const before = joined.get(entry.key);
    joined.set(
      entry.key,
      before === undefined ? entry : { ...entry, value: together(before, entry, onDuplicate, report) },
    );
  }
  const roles = joined.get('roles');
  if (roles?.value.kind === 'list') {
    const items = uniqueRoles(roles.value.items, onDuplicate, report);
    joined.set('roles', { ...roles, value: { ...roles.value, items } });
  }
  return { kind: 'record', entries: [...joined.values()], place: files[0]?.place ?? { file: '' } };
}

/** The id of a role, or the one that its title gives it. */
export function roleId(role: RecordValue): string {
  return textOf(role, 'id') ?? idFromTitle(textOf(role, 'title') ?? '');
}

function together(before: Entry, after: Entry, onDuplicate: OnDuplicate, report: Report): Value {
  if (before.value.kind === 'list' && after.value.kind === 'list' && after.key !== 'tiers') {
    return { ...before.value, items: [...before.value.items, ...after.value.items] };
  }
  if (onDuplicate === 'error') report(messages.twoFilesOneField(after.place, after.key, before.place));
  return after.value;
}

/** A role without a title is kept as it is: the check has complained of it. */
function uniqueRoles(roles: readonly Value[], onDuplicate: OnDuplicate, report: Report): readonly Value[] {
  const unique = new Map<string | Value, Value>();
  for (const role of roles) {
    const id = role.kind === 'record' && (textOf(role, 'id') || textOf(role, 'title')) ? roleId(role) : undefined;
    const key = id === undefined ? role : fold(id);
    const before = unique.get(key);
    if (id !== undefined && before !== undefined) {
      const message = onDuplicate === 'last' ? messages.laterRoleWins : messages.duplicateRole;
      report(message(idPlace(role), id, idPlace(before)));
    }
    unique.set(key, role);
  }
  return [...unique.values()];
}

function idPlace(role: Value): Place {
  const named = role.kind === 'record' ? (field(role, 'id') ?? field(role, 'title')) : undefined;
  return (named ?? role).place;
}
