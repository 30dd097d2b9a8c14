/**
 * All colours of a theme from the two of a company. What is decided is how far from the paper each stands, in lightness (L*): tiers and
 * panels step away from it, and what is read is far enough.
 */
import { contrast, GREY_STEP, MARK, readableOn, TEXT } from './contrast.js';
import { Distances, type PerTier, perTier, spaced, type Tier } from './distances.js';
import { distance } from './oklab.js';
import { chromaOf, tinted } from './shade.js';
import { mutedOn } from './tiers.js';
import type { Hex, Theme } from './types.js';

type Colours = Theme['colours'];
export type Two<Value> = Readonly<Record<'primary' | 'accent', Value>>;

/** What the colours come to stand on and among. */
export interface Ground {
  readonly dark: boolean;
  /** Panels have edges instead of fills. */
  readonly outlined: boolean;
  /** Absent: white, or of a dark theme a black with a touch of the company's colour. */
  readonly paper?: Hex;
  /** What a person has set, and keeps. */
  readonly set: Partial<Colours>;
}

/** What each use has of a colour of the company: that very colour, or a shade of it. */
export interface Use {
  readonly panels: Hex;
  readonly bars: Hex;
  readonly words: Hex;
}

export interface Branded {
  readonly colours: Colours;
  readonly uses: Two<Use>;
}

/** Of L*. Panels step a little more than a print in grey needs; nearer to the paper than the least an area is not seen. */
const TIER_STEPS = { step: 10, shade: 14, atEnd: 22 };
const PANEL_STEPS = { step: GREY_STEP + 1, shade: 10, atEnd: 15 };
/** So near to black, or of a dark theme to white, a shade has no colour left. */
const PITCH = 6;
const PANEL_LEAST: PerTier<number> = { lower: 7, middle: 7, upper: 7 };
/** How far from others the words are that say "look here", in Oklab. */
const SIGNAL_APART = 0.15;
/** With less chroma a colour is a grey. */
const GREY = 0.04;

export function branded({ primary, accent }: Two<Hex>, { dark, outlined, set, ...ground }: Ground): Branded {
  const paper = set.paper ?? ground.paper ?? (dark ? tinted(primary, 7, 0.014) : '#FFFFFF');
  const distances = new Distances(paper, dark);
  const neutral = { ...neutrals(primary, dark, distances), paper, ...set };
  const { ink } = neutral;

  const away = { primary: distances.of(primary), accent: distances.of(accent) };
  const accentAt: Tier = away.accent < away.primary ? 'lower' : 'upper';
  const colourOf = (tier: Tier): Hex => (tier === accentAt ? accent : primary);

  const ratios = { lower: MARK, middle: TEXT, upper: MARK };
  const barsAt = placed(
    away,
    { least: perTier((tier) => distances.least(ratios[tier])), ...TIER_STEPS },
    distances.most,
  );
  const bars = perTier((tier) => distances.shade(colourOf(tier), barsAt[tier], ratios[tier]));
  const areasAt = placed(away, { least: PANEL_LEAST, ...PANEL_STEPS }, distances.most);
  const areas = perTier((tier) => (outlined ? paper : distances.shade(colourOf(tier), areasAt[tier])));
  const signal = signalOf([accent, primary], ink, distances);

  const main = bars[barsAt.main];
  return {
    colours: onTiers(
      { ...bars, panelLower: areas.lower, panelMiddle: areas.middle, panelUpper: areas.upper, signal },
      neutral,
      dark,
    ),
    uses: {
      primary: { panels: areas[areasAt.main], bars: main, words: contrast(main, paper) >= TEXT ? main : bars.middle },
      accent: { panels: areas[accentAt], bars: bars[accentAt], words: signal },
    },
  };
}

interface Steps {
  readonly least: PerTier<number>;
  /** Between two tiers side by side. */
  readonly step: number;
  /** Between a tier in the company's colour and its neighbour in a shade of that; next to black, or white, it takes more to be seen. */
  readonly shade: number;
  readonly atEnd: number;
}

/**
 * How far from the paper each tier stands. The accent is at that end of them at which its lightness is, so that no colour has to change
 * more than it must; the primary colour is where it may stay as it is (`main`), in the middle if it can, and what is left is a shade of it.
 */
function placed({ primary, accent }: Two<number>, { least, step, shade, atEnd }: Steps, most: number) {
  const place = (main: Tier, wanted: PerTier<number>) => ({ main, ...spaced(wanted, least, { most, step, main }) });
  if (accent < primary) {
    if (primary + shade <= most - PITCH) {
      return place('middle', { lower: accent, middle: primary, upper: primary + shade });
    }
    const halfway = Math.max(step, (primary - accent) / 2);
    return place('upper', { lower: accent, middle: primary - Math.min(atEnd, halfway), upper: primary });
  }
  return primary >= Math.max(least.middle, least.lower + step)
    ? place('middle', { lower: primary - shade, middle: primary, upper: accent })
    : place('lower', { lower: primary, middle: Math.max(primary, least.lower) + shade, upper: accent });
}

type Neutral = 'surface' | 'ink' | 'ink2' | 'rule' | 'mark';

/** Distances from the paper and chromas, near those of the built-in themes. */
const NEUTRALS: Readonly<Record<'light' | 'dark', Readonly<Record<Neutral, readonly [number, number]>>>> = {
  light: { surface: [4, 0.005], rule: [13, 0.008], mark: [43, 0.014], ink2: [63, 0.018], ink: [88, 0.018] },
  dark: { surface: [7, 0.018], rule: [20, 0.018], mark: [48, 0.018], ink2: [69, 0.012], ink: [90, 0.005] },
};

function neutrals(primary: Hex, dark: boolean, distances: Distances): Pick<Colours, Neutral> {
  const table = NEUTRALS[dark ? 'dark' : 'light'];
  const of = (token: Neutral, ratio: number): Hex => distances.tint(primary, ...table[token], ratio);
  return {
    surface: of('surface', 1),
    rule: of('rule', 1),
    mark: of('mark', MARK),
    ink2: of('ink2', TEXT),
    ink: of('ink', TEXT),
  };
}

/** The first that is no grey, as it is or so far from the paper that it is read, but not so far that it is taken for ink. */
function signalOf(colours: readonly Hex[], ink: Hex, distances: Distances): Hex {
  const colour = colours.find((one) => chromaOf(one) >= GREY);
  if (colour === undefined) return ink;
  const least = distances.least(TEXT);
  let away = Math.max(least, distances.of(colour));
  while (away > least && distance(distances.shade(colour, away), ink) < SIGNAL_APART) away -= 2;
  return distances.shade(colour, Math.max(least, away), TEXT);
}

/** All that is set, and on it what is read. */
function onTiers(
  tiers: Pick<Colours, 'lower' | 'middle' | 'upper' | 'panelLower' | 'panelMiddle' | 'panelUpper' | 'signal'>,
  neutral: Pick<Colours, Neutral | 'paper'> & Partial<Colours>,
  dark: boolean,
): Colours {
  const { paper, ink } = neutral;
  const all = { ...tiers, ...neutral };
  const words = (area: Hex): Hex => readableOn(area, [paper, ink]);
  // Panels have light words in dark themes too, where that can be.
  const wordsOnPanel = (area: Hex): Hex => readableOn(area, dark ? [ink, paper] : [paper, ink]);
  const onPanels = {
    onPanelLower: all.onPanelLower ?? wordsOnPanel(all.panelLower),
    onPanelMiddle: all.onPanelMiddle ?? wordsOnPanel(all.panelMiddle),
    onPanelUpper: all.onPanelUpper ?? wordsOnPanel(all.panelUpper),
  };
  return {
    onLower: words(all.lower),
    onMiddle: words(all.middle),
    onUpper: words(all.upper),
    mutedLower: mutedOn(all.panelLower, onPanels.onPanelLower),
    mutedMiddle: mutedOn(all.panelMiddle, onPanels.onPanelMiddle),
    mutedUpper: mutedOn(all.panelUpper, onPanels.onPanelUpper),
    ...all,
    ...onPanels,
  };
}
