/** Colours of the scene as ink. */
import type { Colour, Hex, Theme, Token } from '../theme/types.js';

export function hexOf(theme: Theme, colour: Colour): Hex {
  return isHex(colour) ? colour : theme.colours[colour];
}

function isHex(colour: Hex | Token): colour is Hex {
  return colour.startsWith('#');
}
