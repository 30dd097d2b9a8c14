/** Cleans every text of a file, before it is checked: a title of control characters only is an empty title. */
import type { Report } from '../diagnostic.js';
import * as messages from '../messages/data.js';
import { type Entry, type RecordValue, textOf, type Value } from './source.js';
import { cleanText } from './text.js';

/** The fields of a file with clean texts. A warning names the field of each text that lost characters. */
export function cleanFields(fields: RecordValue, report: Report): RecordValue {
  return cleanRecord(fields, undefined, report);
}

/** A role with clean texts. A warning names it, and the field. */
export function cleanRole(role: Value, report: Report): Value {
  return clean(role, role, report);
}

/** `role` is the one that the value belongs to. */
function clean(value: Value, role: Value | undefined, report: Report): Value {
  if (value.kind === 'list') return { ...value, items: value.items.map((item) => clean(item, role, report)) };
  if (value.kind === 'record') return cleanRecord(value, role, report);
  if (typeof value.value !== 'string') return value;
  const { text, dropped } = cleanText(value.value);
  if (dropped.length > 0) report(messages.droppedCharacters(value.place, titleOf(role), dropped));
  return text === value.value ? value : { ...value, value: text };
}

function cleanRecord(record: RecordValue, role: Value | undefined, report: Report): RecordValue {
  const entries = record.entries.map((entry): Entry => {
    const value = clean(entry.value, role, report);
    const key = cleanText(entry.key).text;
    return { key, place: entry.place, value: key === 'id' ? onOneLine(value) : value };
  });
  return { kind: 'record', place: record.place, entries };
}

function titleOf(role: Value | undefined): string | undefined {
  const title = role?.kind === 'record' ? textOf(role, 'title') : undefined;
  return title === undefined ? undefined : cleanText(title).text;
}

/** Ids stand in attributes of the markup and on the command line, which know no line breaks. */
function onOneLine(id: Value): Value {
  return id.kind === 'scalar' && typeof id.value === 'string' && id.value.includes('\n')
    ? { ...id, value: id.value.replaceAll('\n', ' ') }
    : id;
}
