/** Lengths of CSS (Values and Units Level 4, 6). */

/** User units in each unit that is the same everywhere. */
export const UNITS: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 96 / 72,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
  q: 96 / 101.6,
};

/** Degrees in each unit of an angle. */
export const ANGLES: Readonly<Record<string, number>> = {
  '': 1,
  deg: 1,
  grad: 0.9,
  rad: 180 / Math.PI,
  turn: 360,
};

/** A number and its unit in lower case, which is empty where there is none. Nothing where the words are no such thing. */
export function readDimension(words: string): { readonly number: number; readonly unit: string } | undefined {
  const [, number, unit = ''] = /^\s*([-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?)(%|[a-z]*)\s*$/i.exec(words) ?? [];
  return number === undefined ? undefined : { number: Number(number), unit: unit.toLowerCase() };
}

/** User units; a percentage is of `whole`. Nothing where the words are no length, or one of the type's. */
export function inUnits(words: string, whole: number): number | undefined {
  const { number, unit } = readDimension(words) ?? {};
  if (number === undefined || unit === undefined) return undefined;
  if (unit === '%') return (number / 100) * whole;
  const size = UNITS[unit];
  return size === undefined ? undefined : number * size;
}
