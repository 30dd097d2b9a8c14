/** What a program draws for the colours of a deck (ECMA-376 part 1, 20.1.2.3). */
import type { Hex, Theme, Token } from '../../../src/theme/types.js';
import { type Element, first } from './xml.js';

const NAMES: Readonly<Record<string, Token>> = {
  tx1: 'ink',
  bg1: 'paper',
  tx2: 'ink2',
  bg2: 'surface',
  accent1: 'lower',
  accent2: 'middle',
  accent3: 'upper',
  accent4: 'signal',
  accent5: 'mark',
  accent6: 'rule',
};

/** Red, green and blue, from 0 to 255. */
export function channels(hex: Hex): readonly number[] {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
}

/** The colour of the `a:schemeClr` inside, with its modifiers in their order. */
export function drawnColour(inside: Element, theme: Theme): readonly number[] {
  const colour = first(inside, 'a:schemeClr');
  const token = NAMES[colour?.attributes.val ?? ''];
  if (colour === undefined || token === undefined) throw new Error('no colour of the scheme');
  const [r = 0, g = 0, b = 0] = channels(theme.colours[token]).map((value) => value / 255);
  const most = Math.max(r, g, b);
  const least = Math.min(r, g, b);
  let l = (most + least) / 2;
  let s = most === least ? 0 : (most - least) / (l > 0.5 ? 2 - most - least : most + least);
  let h = 0;
  if (most !== least && most === r) h = 60 * (((g - b) / (most - least) + 6) % 6);
  else if (most !== least) h = most === g ? 60 * ((b - r) / (most - least) + 2) : 60 * ((r - g) / (most - least) + 4);
  for (const { name, attributes } of colour.children) {
    const value = Number(attributes.val) / 100_000;
    if (name === 'a:hueOff') h = (h + Number(attributes.val) / 60_000 + 360) % 360;
    else if (name === 'a:satMod') s = Math.min(1, s * value);
    else if (name === 'a:satOff') s += value;
    else if (name === 'a:lumMod') l *= value;
    else if (name === 'a:lumOff') l += value;
    else throw new Error(`unknown modifier ${name}`);
  }
  const spread = s * Math.min(l, 1 - l);
  return [0, 8, 4].map((turn) => {
    const k = (turn + h / 30) % 12;
    return 255 * (l - spread * Math.max(-1, Math.min(k - 3, 9 - k, 1)));
  });
}
