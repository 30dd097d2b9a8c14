/** The colours that CSS has names for, in a file of their own: they are loaded where a flag names one. */
import { colorsNamed } from 'culori/fn';
import type { Hex } from '../theme/types.js';

export const CSS_NAMES: ReadonlyMap<string, Hex> = new Map(
  Object.entries(colorsNamed).map(([name, number]) => [name, `#${number.toString(16).padStart(6, '0').toUpperCase()}`]),
);
