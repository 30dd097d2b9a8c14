/** Holds what a reader found against the table of fields. Every complaint is reported; nothing is mended. */
import { isLink } from '../address.js';
import { showsNothing } from '../characters.js';
import type { Report } from '../diagnostic.js';
import { staysInside } from '../files.js';
import * as messages from '../messages/fields.js';
import { joined, quoted } from '../messages/wording.js';
import { LIMITS } from './limits.js';
import { DATASET, type FieldType, type Shape, type TextFormat } from './schema.js';
import { type Entry, isForbiddenName, placeOfChild, type RecordValue, type ScalarValue, type Value } from './source.js';
import { currencyCodes, isCurrency, isDate, isLanguage, isPartialDate } from './standards.js';

/** Checks the fields of one file against the table. That there are roles is not its matter: another file may have them. */
export function validateFields(fields: RecordValue, report: Report): void {
  checkRecord(fields, DATASET, report);
}

/** Checks a role, or a file of another kind, against its shape. */
export function validate(value: Value, shape: Shape, report: Report): void {
  checkRecord(value, shape, report);
}

function check(value: Value, type: FieldType, report: Report): void {
  if (type.kind === 'text') checkText(value, type, report);
  else if (type.kind === 'number') checkNumber(value, type, report);
  else if (type.kind === 'list') checkList(value, type, report);
  else if (type.kind === 'record') checkRecord(value, type.shape, report);
  else checkOpen(value, report);
}

function checkRecord(value: Value, shape: Shape, report: Report): void {
  if (value.kind !== 'record') {
    report(messages.wrongType(value.place, found(value), 'a group of named fields', fieldsHint(shape)));
    return;
  }
  checkNames(value.entries, report);
  for (const entry of value.entries) {
    const known = Object.hasOwn(shape.fields, entry.key) ? shape.fields[entry.key] : undefined;
    if (known !== undefined) check(entry.value, known.type, report);
    else if (!isForbiddenName(entry.key)) {
      report(messages.unknownField(entry.place, entry.key, shape.name, Object.keys(shape.fields)));
    }
  }
  if (shape === DATASET) return;
  for (const name of requiredFields(shape)) {
    if (!value.entries.some((entry) => entry.key === name)) {
      report(messages.missingField(placeOfChild(value, name), name, shape.name));
    }
  }
}

const required = new WeakMap<Shape, readonly string[]>();

function requiredFields(shape: Shape): readonly string[] {
  const known = required.get(shape);
  if (known !== undefined) return known;
  const names = Object.entries(shape.fields).flatMap(([name, field]) => (field.required ? name : []));
  required.set(shape, names);
  return names;
}

const FEW = 24;

function checkNames(entries: readonly Entry[], report: Report): void {
  // A set for every role of a large table costs more than looking back among its few fields.
  const names = entries.length > FEW ? new Set<string>() : undefined;
  for (const [index, entry] of entries.entries()) {
    if (isForbiddenName(entry.key)) report(messages.forbiddenName(entry.place, entry.key));
    if (names === undefined || names.has(entry.key)) {
      const before = entries.findIndex(({ key }) => key === entry.key);
      if (before < index)
        report(messages.duplicateField(entry.place, entry.key, entries[before]?.place ?? entry.place));
    }
    names?.add(entry.key);
  }
}

function checkOpen(value: Value, report: Report): void {
  if (value.kind !== 'record') {
    report(messages.wrongType(value.place, found(value), 'a group of named texts', 'Write each text with its name.'));
    return;
  }
  checkNames(value.entries, report);
  for (const entry of value.entries) checkText(entry.value, { kind: 'text' }, report);
}

function checkList(value: Value, type: FieldType & { kind: 'list' }, report: Report): void {
  if (value.kind !== 'list') {
    const hint = 'Put its entries in brackets, or, in YAML, each on a line of its own that begins with "- ".';
    report(messages.wrongType(value.place, found(value), 'a list', hint));
    return;
  }
  if (!type.filled && value.items.length > LIMITS.listLength) {
    report(messages.tooManyItems(value.place, value.items.length, LIMITS.listLength));
  }
  for (const item of value.items) check(item, type.of, report);
}

function checkText(value: Value, type: FieldType & { kind: 'text' }, report: Report): void {
  if (value.kind !== 'scalar' || typeof value.value !== 'string') {
    report(messages.wrongType(value.place, found(value), 'a text', quoteHint(value)));
    return;
  }
  const text = value.value;
  if (showsNothing(text)) {
    report(messages.emptyText(value.place, text));
    return;
  }
  if (text.length > LIMITS.textLength) report(messages.textTooLong(value.place, text.length, LIMITS.textLength));
  if (type.oneOf !== undefined && !type.oneOf.includes(text))
    report(messages.unknownWord(value.place, text, type.oneOf));
  if (type.format !== undefined) checkFormat(value, text, type.format, report);
}

function checkFormat(value: ScalarValue, text: string, format: TextFormat, report: Report): void {
  switch (format) {
    case 'address':
      if (!isLink(text)) report(messages.unlinkedAddress(value.place, text));
      return;
    case 'currency':
      if (!isCurrency(text)) report(messages.unknownCurrency(value.place, text, currencyCodes()));
      return;
    case 'date':
      if (!isDate(text)) report(messages.impossibleDate(value.place, text, 'such as 2025-01-31'));
      return;
    case 'language':
      if (!isLanguage(text)) report(messages.unknownLanguage(value.place, text));
      return;
    case 'partial-date':
      if (!isPartialDate(text))
        report(messages.impossibleDate(value.place, text, 'such as 2025, 2025-01 or 2025-01-31'));
      return;
    case 'path':
      if (!staysInside(text)) report(messages.outsideFolder(value.place, text));
      return;
  }
}

function checkNumber(value: Value, { positive, whole }: FieldType & { kind: 'number' }, report: Report): void {
  const number = value.kind === 'scalar' ? value.value : undefined;
  const wanted = `a ${whole ? 'whole ' : ''}number${positive ? ' above zero' : ', zero or more'}`;
  if (typeof number !== 'number') {
    const hint =
      typeof number === 'string'
        ? 'Write the plain number, such as 85000: without quotes, currency or commas.'
        : 'Write one number, or take it out.';
    report(messages.wrongType(value.place, found(value), wanted, hint));
    return;
  }
  if (!(number >= 0) || (positive && number === 0) || (whole && !Number.isInteger(number))) {
    report(messages.wrongType(value.place, found(value), wanted, 'Correct it, or take it out.'));
    return;
  }
  if (number > LIMITS.amount) report(messages.numberTooLarge(value.place, found(value), LIMITS.amount));
}

/** What stands there, in words. */
function found(value: Value): string {
  if (value.kind === 'list') return 'a list';
  if (value.kind === 'record') return 'a group of named fields';
  if (value.value === null) return 'left empty';
  return typeof value.value === 'string' ? `the text ${quoted(value.value)}` : asWritten(value);
}

function fieldsHint(shape: Shape): string {
  const needed = requiredFields(shape).map(quoted);
  return `Write its fields with their names${needed.length === 0 ? '' : `, at least ${joined(needed)}`}.`;
}

/** YAML and JSON tell texts from numbers: `2433` is a number, `"2433"` a text. */
function quoteHint(value: Value): string {
  if (value.kind !== 'scalar') return 'Write one text.';
  if (value.value === null) return 'Fill it in, or take it out.';
  return value.written === undefined ? 'Put it in quotes.' : `Put it in quotes: "${value.written}".`;
}

function asWritten({ value, written }: ScalarValue): string {
  return written ?? `${value}`;
}
