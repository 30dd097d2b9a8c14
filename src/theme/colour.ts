/** Colours as ink. */
import type { Colour, Hex, Theme } from './types.js';

export function hexOf(colour: Colour, theme: Pick<Theme, 'colours'>): Hex {
  return isHex(colour) ? colour : theme.colours[colour];
}

function isHex(colour: Colour): colour is Hex {
  return colour.startsWith('#');
}
