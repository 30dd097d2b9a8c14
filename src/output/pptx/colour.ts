/** Colours as a deck names them: by the slots of its theme, so that a designer can change them in one place. */
import { hexOf } from '../../theme/colour.js';
import type { Colour, Hex, Theme, Token } from '../../theme/types.js';
import { modifiersOf } from './modified.js';

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

/** The colours of which tokens without a name of their own are shades; a mixed one is of the tier's that it is closest to. */
const TIERS = ['lower', 'middle', 'upper'] as const;
const SHADES: Partial<Readonly<Record<Colour, readonly Token[]>>> = {
  panelLower: ['lower'],
  mutedLower: ['lower'],
  panelMiddle: ['middle'],
  mutedMiddle: ['middle'],
  panelUpper: ['upper'],
  mutedUpper: ['upper'],
  onTier: ['ink', 'paper'],
  onPanel: ['ink', 'paper'],
};

export class Palette {
  readonly #theme: Theme;
  readonly #names: ReadonlyMap<Colour, SchemeColour>;
  readonly #fills = new Map<Colour, string>();

  constructor(theme: Theme) {
    this.#theme = theme;
    const equal = SCHEME.toReversed().map(([token, name]) => [theme.colours[token], name] as const);
    this.#names = new Map<Colour, SchemeColour>([...equal, ...SCHEME]);
  }

  /** A solid fill in a colour of the theme, or in a shade of one. */
  fill(colour: Colour): string {
    const known = this.#fills.get(colour);
    if (known !== undefined) return known;
    const fill = `<a:solidFill>${this.#colour(colour)}</a:solidFill>`;
    this.#fills.set(colour, fill);
    return fill;
  }

  #colour(colour: Colour): string {
    const hex = hexOf(colour, this.#theme);
    const name = this.#names.get(colour) ?? this.#names.get(hex);
    if (name !== undefined) return `<a:schemeClr val="${name}"/>`;
    const base = this.#closest(hex, SHADES[colour] ?? TIERS);
    const shade = modifiersOf(hex, this.#theme.colours[base]);
    return `<a:schemeClr val="${this.#names.get(base)}">${shade}</a:schemeClr>`;
  }

  #closest(hex: Hex, tokens: readonly Token[]): Token {
    const distances = tokens.map((token) => [distance(hex, this.#theme.colours[token]), token] as const);
    return distances.reduce((best, one) => (one[0] < best[0] ? one : best), [Number.POSITIVE_INFINITY, 'ink'])[1];
  }
}

function distance(one: Hex, other: Hex): number {
  const channels = [1, 3, 5].map(
    (at) => Number.parseInt(one.slice(at, at + 2), 16) - Number.parseInt(other.slice(at, at + 2), 16),
  );
  return Math.hypot(...channels);
}
