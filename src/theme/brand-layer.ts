/** The colours that are made of a company's two, as a layer of its theme, and what is to be said of them. */
import type { Diagnostic, Place } from '../diagnostic.js';
import { type BrandPart, brandMoved } from '../messages/theme.js';
import { branded, type Two, type Use } from './brand.js';
import { contrast, TEXT } from './contrast.js';
import type { Placed } from './fields.js';
import type { FiledLayer } from './read.js';
import type { BrandColours, Hex, Theme, ThemeChoices, Token } from './types.js';
import { TOKENS } from './types.js';

export interface BrandLayer {
  /** How many layers are over it. */
  readonly under: number;
  readonly colours: ReadonlyMap<Token, Placed<Hex>>;
  readonly onPaper: Theme['colours'];
  readonly notes: readonly Diagnostic[];
}

/** A company's colours: the flag's, or those of the first layer that has any. */
interface Brand extends BrandColours {
  readonly under: number;
  /** Absent: a flag gave them. */
  readonly places?: Two<Place>;
}

export function brandLayer(layers: readonly FiledLayer[], choices: ThemeChoices): BrandLayer | undefined {
  const brand = brandOf(layers, choices);
  if (brand === undefined) return undefined;
  const outlined = layers.flatMap(({ bars }) => bars ?? [])[0] === 'outlined';
  const set = firstOf(layers.slice(0, brand.under));
  const paper = firstOf(layers).paper ?? '#FFFFFF';
  const own = firstOf(layers.filter(({ builtIn }) => !builtIn)).paper;
  const dark = contrast(paper, '#FFFFFF') > contrast(paper, '#000000');
  // The paper of a light theme of ours is white, which no company's colour touches.
  const made = branded(brand, { dark, outlined, set, paper: own ?? (dark ? undefined : paper) });
  const file = layers[0]?.file ?? '';
  const placeOf = (token: Token): Place => brand.places?.[token === 'signal' ? 'accent' : 'primary'] ?? { file };
  return {
    under: brand.under,
    colours: new Map(TOKENS.map((token) => [token, { value: made.colours[token], place: placeOf(token) }])),
    onPaper: dark ? branded(brand, { dark: false, outlined, set: {} }).colours : made.colours,
    notes: (['primary', 'accent'] as const).flatMap((part) =>
      noteOf(part, brand, made.uses[part], { paper: made.colours.paper, dark }),
    ),
  };
}

function brandOf(layers: readonly FiledLayer[], { colours }: ThemeChoices): Brand | undefined {
  if (colours !== undefined) return { ...colours, under: 0 };
  const index = layers.findIndex(({ brand }) => brand !== undefined);
  const found = layers[index]?.brand;
  if (found === undefined) return undefined;
  const { primary, accent } = found;
  const places = { primary: primary.place, accent: accent.place };
  return { primary: primary.value, accent: accent.value, under: index + 1, places };
}

/** Of each colour that any layer sets, the first. */
function firstOf(layers: readonly FiledLayer[]): Partial<Theme['colours']> {
  const all = layers.toReversed().flatMap(({ colours }) => [...colours]);
  return Object.fromEntries(all.map(([token, { value }]) => [token, value]));
}

/** What became of a colour that could not stay as it is everywhere. */
function noteOf(
  part: BrandPart,
  brand: Brand,
  use: Use,
  { paper, dark }: { paper: Hex; dark: boolean },
): readonly Diagnostic[] {
  const colour = brand[part];
  const uses = [['panels', use.panels] as const, ['bars', use.bars] as const, ['words', use.words] as const];
  const takes = uses.filter(([, hex]) => hex !== colour);
  if (takes.length === 0) return [];
  const ratio = contrast(colour, paper);
  return [
    brandMoved(brand.places?.[part], {
      part,
      colour,
      keeps: uses.filter(([, hex]) => hex === colour).map(([name]) => name),
      takes,
      paper,
      ...(ratio < TEXT && { faint: { ratio, pale: !dark } }),
    }),
  ];
}
