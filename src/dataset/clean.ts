/** Cleans every text of a file, before it is checked: a title of control characters only is an empty title. */
import type { Report } from '../diagnostic.js';
import * as messages from '../messages/fields.js';
import { type Entry, type RecordValue, textOf, type Value } from './source.js';
import { cleanText, isTidy } from './text.js';

/** The fields of a file with clean texts. A warning names the field of each text that lost characters. */
export function cleanFields(fields: RecordValue, report: Report): RecordValue {
  return cleanRecord(fields, undefined, report);
}

/** A role with clean texts. A warning names it, and the field. */
export function cleanRole(role: Value, report: Report): Value {
  return clean(role, role, report);
}

/** `role` is the one that the value belongs to. What is clean already stays as it is, and a place is asked for only to be told. */
function clean(value: Value, role: Value | undefined, report: Report): Value {
  if (value.kind === 'list') {
    const items = cleaned(value.items, (item) => clean(item, role, report));
    return items === value.items ? value : { kind: 'list', items, place: value.place };
  }
  if (value.kind === 'record') return cleanRecord(value, role, report);
  if (typeof value.value !== 'string' || isTidy(value.value)) return value;
  const { text, dropped } = cleanText(value.value);
  if (dropped.length > 0) report(messages.droppedCharacters(value.place, titleOf(role), dropped));
  return text === value.value ? value : { kind: 'scalar', value: text, place: value.place };
}

function cleanRecord(record: RecordValue, role: Value | undefined, report: Report): RecordValue {
  const entries = cleaned(record.entries, (entry): Entry => {
    const key = isTidy(entry.key) ? entry.key : cleanText(entry.key).text;
    const value = key === 'id' ? onOneLine(clean(entry.value, role, report)) : clean(entry.value, role, report);
    return key === entry.key && value === entry.value ? entry : { key, place: entry.place, value };
  });
  return entries === record.entries ? record : { kind: 'record', entries, place: record.place };
}

/** The very list where nothing in it changes. */
function cleaned<Item>(items: readonly Item[], change: (item: Item) => Item): readonly Item[] {
  let changed: Item[] | undefined;
  for (const [index, item] of items.entries()) {
    const one = change(item);
    if (one !== item) changed ??= items.slice(0, index);
    changed?.push(one);
  }
  return changed ?? items;
}

function titleOf(role: Value | undefined): string | undefined {
  const title = role?.kind === 'record' ? textOf(role, 'title') : undefined;
  return title === undefined ? undefined : cleanText(title).text;
}

/** Ids stand in attributes of the markup and on the command line, which know no line breaks. */
function onOneLine(id: Value): Value {
  return id.kind === 'scalar' && typeof id.value === 'string' && id.value.includes('\n')
    ? { kind: 'scalar', place: id.place, value: id.value.replaceAll('\n', ' ') }
    : id;
}
