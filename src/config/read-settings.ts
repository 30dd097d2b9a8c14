/** The settings of a job, or of all of them: names of flags with their values, as a command line would give them. */
import type { Flag, Flags } from '../commands/flags.js';
import { type Entry, isForbiddenName, type RecordValue, type Value } from '../dataset/source.js';
import type { Place, Report, Source } from '../diagnostic.js';
import { type Given, PAIRED, type Settings } from '../given.js';
import { configKeyMisplaced, configKeyRepeated, configKeyUnknown, configKindWrong } from '../messages/config.js';
import { valueMissing } from '../messages/usage.js';
import { MATRIX_NAME } from './matrix.js';

/** What may stand in a config, by its place in it. */
export interface Keys {
  /** Of a job, and of the top for all of them. */
  readonly job: Flags;
  /** Under `selection`. */
  readonly selection: Flags;
  /** Of the top alone, because they are of the whole build. */
  readonly whole: Flags;
}

/** What a part of a config says: its settings, and the values that multiply it. */
export interface Part {
  readonly settings: Settings;
  readonly matrix: Settings;
}

/** By which a file in JSON names its schema to editors. */
const SCHEMA = '$schema';

/** Reads a job, or the top without its jobs. What is wrong is reported, and left out. */
export function readPart(record: RecordValue, keys: Keys, report: Report): Part {
  const settings = new Map<string, readonly Given[]>();
  const isTop = record.place.path === '';
  const flags = isTop ? { ...keys.job, ...keys.whole } : keys.job;
  const known = [...Object.keys(flags), 'selection', 'matrix', ...(isTop ? ['jobs'] : [])];
  let matrix: Settings = new Map();
  for (const entry of distinctEntries(record, report)) {
    const { key, value, place } = entry;
    const flag = flagOf(key, flags);
    if (flag !== undefined) settings.set(key, readSetting(entry, flag, report));
    else if (key === 'selection') {
      for (const [name, given] of readSelection(value, keys.selection, report)) settings.set(name, given);
    } else if (key === 'matrix') matrix = readMatrix(value, report);
    else if (known.includes(key) || (isTop && key === SCHEMA)) continue;
    else if (flagOf(key, keys.selection)) report(configKeyMisplaced(place, key, 'under "selection"'));
    else if (flagOf(key, keys.whole) || key === 'jobs') report(configKeyMisplaced(place, key, 'at the top'));
    else report(configKeyUnknown(place, key, known));
  }
  return { settings, matrix };
}

function readSelection(value: Value, flags: Flags, report: Report): Settings {
  const settings = new Map<string, readonly Given[]>();
  for (const entry of namedValues(value, 'roles: tier, skill, top and others with their values', report)) {
    const flag = flagOf(entry.key, flags);
    if (flag === undefined) report(configKeyUnknown(entry.place, entry.key, Object.keys(flags)));
    else settings.set(entry.key, readSetting(entry, flag, report));
  }
  return settings;
}

/** Each name with the values that it takes in turn. */
function readMatrix(value: Value, report: Report): Settings {
  const matrix = new Map<string, readonly Given[]>();
  for (const { key, place, value: values } of namedValues(value, 'names, each with a list of values', report)) {
    const source = sourceOf(place);
    if (!new RegExp(MATRIX_NAME, 'u').test(key))
      report(configKindWrong(source, 'a name that no {place} can have', 'letters, figures, - and _'));
    else if (values.kind === 'list' && values.items.length > 0) matrix.set(key, texts(values, report));
    else report(configKindWrong(source, kindOf(values), 'a list of values'));
  }
  return matrix;
}

function readSetting({ key, place, value }: Entry, { takes }: Flag, report: Report): readonly Given[] {
  const source = sourceOf(place);
  if (PAIRED.includes(key) && value.kind === 'record') {
    return distinctEntries(value, report).flatMap((entry) =>
      texts(entry.value, report).map((given) => ({ ...given, value: `${entry.key}=${given.value}` })),
    );
  }
  if (value.kind === 'list' && (takes === undefined || takes === 'once')) {
    report(configKindWrong(source, 'a list', 'one value'));
    return [];
  }
  return texts(value, report);
}

/** A value as a command line would have it, or those of a list. */
function texts(value: Value, report: Report): readonly Given[] {
  const source = sourceOf(value.place);
  if (value.kind === 'list') {
    return value.items.flatMap((item) => {
      if (item.kind === 'scalar') return texts(item, report);
      report(configKindWrong(sourceOf(item.place), kindOf(item), 'a text or a number'));
      return [];
    });
  }
  if (value.kind === 'record') report(configKindWrong(source, kindOf(value), 'a text or a number'));
  else if (value.value === null) report(valueMissing(source));
  else return [{ value: value.written ?? String(value.value), source }];
  return [];
}

function namedValues(value: Value, wanted: string, report: Report): readonly Entry[] {
  if (value.kind === 'record') return distinctEntries(value, report);
  report(configKindWrong(sourceOf(value.place), kindOf(value), wanted));
  return [];
}

/** Without names that come twice or reach into JavaScript's own objects. */
function distinctEntries({ entries }: RecordValue, report: Report): readonly Entry[] {
  const seen = new Set<string>();
  return entries.filter(({ key, place }) => {
    const repeated = seen.has(key);
    seen.add(key);
    if (isForbiddenName(key)) report(configKeyUnknown(place, key, []));
    else if (repeated) report(configKeyRepeated(place, key));
    return !repeated && !isForbiddenName(key);
  });
}

function flagOf(key: string, flags: Flags): Flag | undefined {
  return Object.hasOwn(flags, key) ? flags[key] : undefined;
}

/** `jobs[2].minutes`. */
export function sourceOf(place: Place): Source {
  return { name: place.path || 'The config', place };
}

export function kindOf(value: Value): string {
  if (value.kind === 'scalar') return value.value === null ? 'empty' : `"${value.value}"`;
  return value.kind === 'list' ? (value.items.length === 0 ? 'an empty list' : 'a list') : 'a set of names';
}
