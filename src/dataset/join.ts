/** Puts the fields of several files together. */
import type { Report } from '../diagnostic.js';
import * as messages from '../messages/data.js';
import type { Entry, RecordValue, Value } from './source.js';

/** What happens to a role whose id was there before: it is an error, or the later one takes its place. */
export type OnDuplicate = 'error' | 'last';

/**
 * Lists of several files follow each other; tiers, which must touch, and every other field may stand in one file only
 * (with `last`, the later file's wins). The places in the result are those of the files.
 */
export function joinFields(files: readonly RecordValue[], onDuplicate: OnDuplicate, report: Report): RecordValue {
  const joined = new Map<string, Entry>();
  for (const entry of files.flatMap((file) => file.entries)) {
    const before = joined.get(entry.key);
    joined.set(
      entry.key,
      before === undefined ? entry : { ...entry, value: together(before, entry, onDuplicate, report) },
    );
  }
  return { kind: 'record', entries: [...joined.values()], place: files[0]?.place ?? { file: '' } };
}

function together(before: Entry, after: Entry, onDuplicate: OnDuplicate, report: Report): Value {
  if (before.value.kind === 'list' && after.value.kind === 'list' && after.key !== 'tiers') {
    return { ...before.value, items: [...before.value.items, ...after.value.items] };
  }
  if (onDuplicate === 'error') report(messages.twoFilesOneField(after.place, after.key, before.place));
  return after.value;
}
