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
  onLower: ['ink', 'paper'],
  onMiddle: ['ink', 'paper'],
  onUpper: ['ink', 'paper'],
  onPanelLower: ['ink', 'paper'],
  onPanelMiddle: ['ink', 'paper'],
  onPanelUpper: ['ink', 'paper'],
};

/** What each name means in a theme of ours. */
export function schemeOf({ colours }: Pick<Theme, 'colours'>): Scheme {
  return new Map(SCHEME.map(([token, name]) => [name, colours[token]]));
}

/** The colours of a theme part by the names of shapes. */
export type Scheme = ReadonlyMap<SchemeColour, Hex>;

export class Palette {
  readonly #colours: Theme['colours'];
  readonly #scheme: Scheme;
  readonly #names: ReadonlyMap<Colour, SchemeColour>;
  readonly #fills = new Map<Colour, string>();

  /** How tokens look, on a layout whose names mean `scheme`. */
  constructor(colours: Theme['colours'], scheme: Scheme) {
    this.#colours = colours;
    this.#scheme = scheme;
    const equal = [...scheme].toReversed().map(([name, hex]) => [hex, name] as const);
    const own = SCHEME.filter(([token, name]) => scheme.get(name) === colours[token]);
    this.#names = new Map<Colour, SchemeColour>([...equal, ...own]);
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
    const hex = hexOf(colour, { colours: this.#colours });
    const name = this.#names.get(colour) ?? this.#names.get(hex);
    if (name !== undefined) return `<a:schemeClr val="${name}"/>`;
    const [base, from] = closest(hex, this.#bases(colour));
    return `<a:schemeClr val="${base}">${modifiersOf(hex, from)}</a:schemeClr>`;
  }

  /** Of what a colour without a name is a shade: of tokens that have one, else of what the theme has of its kind. */
  #bases(colour: Colour): readonly Base[] {
    const tokens = SHADES[colour] ?? TIERS;
    const named = NEUTRAL_TOKENS.has(colour) ? [] : tokens.flatMap((token) => this.#base(token));
    if (named.length > 0) return named;
    const kind = NEUTRAL_TOKENS.has(colour) ? NEUTRAL : ACCENTS;
    return [...this.#scheme].filter(([name]) => kind.has(name));
  }

  #base(token: Token): readonly Base[] {
    const name = this.#names.get(token) ?? this.#names.get(this.#colours[token]);
    return name === undefined ? [] : [[name, this.#colours[token]]];
  }
}

type Base = readonly [SchemeColour, Hex];

/** What is drawn in shades of text and background where a company's theme has no colour for it. */
const NEUTRAL_TOKENS: ReadonlySet<Colour> = new Set(['ink', 'paper', 'ink2', 'surface', 'mark', 'rule']);
const NEUTRAL: ReadonlySet<SchemeColour> = new Set(['tx1', 'bg1', 'tx2', 'bg2']);
const ACCENTS: ReadonlySet<SchemeColour> = new Set([
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'tx2',
]);

function closest(hex: Hex, bases: readonly Base[]): Base {
  const [first, ...others] = bases;
  if (first === undefined) throw new Error('a theme without colours');
  return others.reduce((best, one) => (distance(hex, one[1]) < distance(hex, best[1]) ? one : best), first);
}

function distance(one: Hex, other: Hex): number {
  const channels = [1, 3, 5].map(
    (at) => Number.parseInt(one.slice(at, at + 2), 16) - Number.parseInt(other.slice(at, at + 2), 16),
  );
  return Math.hypot(...channels);
}
