/** The values of properties, as every program reads them in an attribute. */
import { Fault } from '../fault.js';
import { type Colour, readColour } from './colour.js';
import { readDimension, UNITS } from './units.js';

/** A value, with the opacity that its colour brings along. */
export interface Value {
  readonly words: string;
  readonly opacity: number;
}

/** A length, a share or a word: what is no value is nothing. Throws `Fault` at what is one and cannot be resolved. */
export function readShare(value: string, line: number): Value | undefined {
  refuseFunctions(value, line);
  const found = readDimension(value);
  if (found?.unit === '%') return plain(String(found.number / 100));
  return found?.unit === '' ? plain(value) : undefined;
}

/** Of one length or several. Styles give the sides of shapes a unit, `hasUnit`; attributes need none. */
export function readLengths(value: string, hasUnit: boolean, line: number): Value | undefined {
  refuseFunctions(value, line);
  for (const part of value.split(/[\s,]+/)) {
    const { number, unit } = readDimension(part) ?? {};
    if (number === undefined || unit === undefined) {
      if (/^[a-z-]+$/i.test(part)) continue;
      return undefined;
    }
    if (unit === '' && hasUnit && number !== 0) return undefined;
    if (!/^(?:%|em|ex)$/.test(unit) && UNITS[unit] === undefined) throw new Fault('unsafe', `the unit ${unit}`, line);
  }
  return plain(value);
}

export function readReference(property: string, value: string, line: number): Value {
  if (value === 'none') return plain(value);
  if (property === 'filter') throw new Fault('unsafe', 'a filter effect, which programs draw differently', line);
  const id = idIn(value);
  if (id !== undefined && id.rest === '') return plain(`url(#${id.name})`);
  throw new Fault('unsafe', `${property}: ${shortened(value)}`, line);
}

/** What `path()` holds. */
export function readPath(value: string, line: number): string {
  const [, , path = ''] = /^path\(\s*(["'])(.*)\1\s*\)$/s.exec(value) ?? [];
  if (path === '' && value !== 'none') throw new Fault('unsafe', `d: ${shortened(value)}`, line);
  return path;
}

/** `current` is the colour of text. */
export function readPaint(value: string, current: Colour | 'current', line: number): Value | undefined {
  const id = idIn(value);
  if (id !== undefined) {
    if (id.rest === '' || id.rest === 'none') return plain(value);
    const instead = readPaint(id.rest, current, line);
    return instead && plain(`url(#${id.name}) ${instead.words}`);
  }
  if (/^(?:none|context-(?:fill|stroke))$/.test(value)) return plain(value);
  const read = readColour(value);
  if (read === undefined) return undefined;
  if (read === 'current') return current === 'current' ? plain('currentColor') : current;
  if ('unresolved' in read) throw new Fault('unsafe', read.unresolved, line);
  return read;
}

/** What no attribute holds, such as `calc()`. */
function refuseFunctions(value: string, line: number): void {
  const name = /([a-z-]+)\(/i.exec(value)?.[1];
  if (name !== undefined) throw new Fault('unsafe', `${name}()`, line);
}

function idIn(value: string): { readonly name: string; readonly rest: string } | undefined {
  const [, name, rest = ''] = /^url\(\s*["']?#([^"')\s]+)["']?\s*\)\s*(.*)$/is.exec(value) ?? [];
  return name === undefined ? undefined : { name, rest: rest.trim() };
}

export function plain(words: string): Value {
  return { words, opacity: 1 };
}

export function shortened(words: string): string {
  return words.length > 40 ? `${words.slice(0, 39)}…` : words;
}
