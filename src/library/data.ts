/** Datasets as code has them: files by their paths, or what is at hand. */
import { isUint8Array } from 'node:util/types';
import type { DatasetInput } from '../dataset/read.js';
import type { Diagnostic, Place, Report } from '../diagnostic.js';
import { optionWrong } from '../messages/usage.js';
import { kindOf } from './arguments.js';

const WANTED = 'a path, { name, text }, { name, bytes }, or an object as JSON would say it';

export interface GivenData {
  readonly inputs: readonly DatasetInput[];
  /** What is said of them: an object has fields, and no lines. */
  readonly placed: (diagnostic: Diagnostic) => Diagnostic;
}

/** Reads the option `data`. What is wrong with it is reported, and left out. */
export function givenData(data: unknown, report: Report): GivenData {
  const items = Array.isArray(data) ? data : [data];
  if (items.length === 0) report(optionWrong('data', 'an empty list', WANTED));
  const objects = new Set<string>();
  const names = new Set<string>();
  const inputs = items.flatMap((item: unknown, at): DatasetInput | readonly never[] => {
    const option = items.length === 1 ? 'data' : `data[${at}]`;
    if (typeof item === 'string' && item !== '') return { kind: 'file', path: item };
    const input = atHand(item, option, report);
    if (input === undefined) return [];
    if (input.isObject) objects.add(input.name);
    if (names.has(input.name)) report(optionWrong(`${option}.name`, `"${input.name}" again`, 'a name of its own'));
    names.add(input.name);
    const { name } = input;
    return 'text' in input ? { kind: 'text', name, text: input.text } : { kind: 'bytes', name, bytes: input.bytes };
  });
  const placeOf = (place: Place): Place => {
    const { line: _, column: __, ...rest } = place;
    return objects.has(place.file) ? rest : place;
  };
  return { inputs, placed: (one) => (one.place === undefined ? one : { ...one, place: placeOf(one.place) }) };
}

type AtHand = { readonly name: string; readonly isObject?: boolean } & (
  | { readonly text: string }
  | { readonly bytes: Uint8Array }
);

function atHand(item: unknown, option: string, report: Report): AtHand | undefined {
  if (typeof item !== 'object' || item === null || ArrayBuffer.isView(item)) {
    report(optionWrong(option, ArrayBuffer.isView(item) ? 'bytes without a name' : kindOf(item), WANTED));
    return undefined;
  }
  if (!('text' in item || 'bytes' in item)) return objectAtHand(item, option, report);
  const name = 'name' in item ? item.name : undefined;
  if (typeof name !== 'string' || name === '') {
    report(optionWrong(`${option}.name`, kindOf(name), 'the name by which messages call it'));
    return undefined;
  }
  if ('text' in item && typeof item.text === 'string') return { name, text: item.text };
  if ('bytes' in item && isUint8Array(item.bytes)) return { name, bytes: item.bytes };
  const [field, wanted] = 'text' in item ? (['text', 'a text'] as const) : (['bytes', 'a Uint8Array'] as const);
  report(optionWrong(`${option}.${field}`, kindOf('text' in item ? item.text : item.bytes), wanted));
  return undefined;
}

/** An object by the name of its option. */
function objectAtHand(item: object, option: string, report: Report): AtHand | undefined {
  try {
    return { name: option, text: `${JSON.stringify(item)}`, isObject: true };
  } catch (error) {
    const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    report(optionWrong(option, `no object that JSON could say (${reason})`, WANTED));
    return undefined;
  }
}
