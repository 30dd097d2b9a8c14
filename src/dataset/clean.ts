/** Cleans every text of a file, before it is checked: a title of control characters only is an empty title. */
import type { Report } from '../diagnostic.js';
import * as messages from '../messages/data.js';
import { type RecordValue, textOf, type Value } from './source.js';
import { cleanText } from './text.js';

/** The same tree with clean texts. A warning names the role and the field of each text that lost characters. */
export function cleanTexts(root: RecordValue, report: Report): RecordValue {
  return {
    ...root,
    entries: root.entries.map((entry) => ({
      ...entry,
      value:
        entry.key === 'roles' && entry.value.kind === 'list'
          ? { ...entry.value, items: entry.value.items.map((role) => clean(role, titleOf(role), report)) }
          : clean(entry.value, undefined, report),
    })),
  };
}

function titleOf(role: Value): string | undefined {
  const title = role.kind === 'record' ? textOf(role, 'title') : undefined;
  return title === undefined ? undefined : cleanText(title).text;
}

function clean(value: Value, role: string | undefined, report: Report): Value {
  if (value.kind === 'list') return { ...value, items: value.items.map((item) => clean(item, role, report)) };
  if (value.kind === 'record') {
    const entries = value.entries.map((entry) => {
      const cleaned = clean(entry.value, role, report);
      return { ...entry, key: cleanText(entry.key).text, value: entry.key === 'id' ? onOneLine(cleaned) : cleaned };
    });
    return { ...value, entries };
  }
  if (typeof value.value !== 'string') return value;
  const { text, dropped } = cleanText(value.value);
  if (dropped.length > 0) report(messages.droppedCharacters(value.place, role, dropped));
  return { ...value, value: text };
}

/** Ids stand in attributes of the markup and on the command line, which know no line breaks. */
function onOneLine(id: Value): Value {
  return id.kind === 'scalar' && typeof id.value === 'string' ? { ...id, value: id.value.replaceAll('\n', ' ') } : id;
}
