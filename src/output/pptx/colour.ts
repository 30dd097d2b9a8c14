/** Colours as a deck names them: by the slots of its theme, so that a designer can change them in one place. */
import { hexOf } from '../../theme/colour.js';
import type { Colour, Hex, Theme, Token } from '../../theme/types.js';

/** The names by which shapes reach the theme; the master's colour map leads from text and background to its slots. */
export type SchemeColour =
  | 'tx1'
  | 'bg1'
  | 'tx2'
  | 'bg2'
  | 'accent1'
  | 'accent2'
  | 'accent3'
  | 'accent4'
  | 'accent5'
  | 'accent6';

/** Which token stands for which name, in the order in which equal colours are told apart. */
const SCHEME: readonly (readonly [Token, SchemeColour])[] = [
  ['ink', 'tx1'],
  ['paper', 'bg1'],
  ['ink2', 'tx2'],
  ['surface', 'bg2'],
  ['lower', 'accent1'],
  ['middle', 'accent2'],
  ['upper', 'accent3'],
  ['signal', 'accent4'],
  ['mark', 'accent5'],
  ['rule', 'accent6'],
];

export class Palette {
  readonly #theme: Theme;
  readonly #names = new Map<Colour, string>();

  constructor(theme: Theme) {
    this.#theme = theme;
    for (const [token, name] of [...SCHEME].reverse()) this.#names.set(theme.colours[token], name);
    for (const [token, name] of SCHEME) this.#names.set(token, name);
  }

  hex(colour: Colour): Hex {
    return hexOf(colour, this.#theme);
  }

  /** The colour as pptxgenjs takes it: a scheme colour's name, or six digits. */
  name(colour: Colour): string {
    return this.#names.get(colour) ?? this.#names.get(this.hex(colour)) ?? this.hex(colour).slice(1);
  }

  /** A solid fill: `a:schemeClr` where the theme has the colour, else `a:srgbClr`. */
  fill(colour: Colour): string {
    const name = this.name(colour);
    const element = /^[0-9A-F]{6}$/.test(name) ? 'srgbClr' : 'schemeClr';
    return `<a:solidFill><a:${element} val="${name}"/></a:solidFill>`;
  }
}
