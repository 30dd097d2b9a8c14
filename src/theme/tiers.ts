/** The colours of tiers by their rank: three tokens, and steps between them where there are more tiers. */
import type { Colour, Hex, Theme, Token } from './types.js';

export interface TierColours {
  /** Bars, keys and bullets. */
  readonly mark: Colour;
  /** Large areas. */
  readonly panel: Colour;
  /** Other tiers' bars on a panel. */
  readonly muted: Colour;
}

const STEPS: readonly { readonly mark: Token; readonly panel: Token; readonly muted: Token }[] = [
  { mark: 'lower', panel: 'panelLower', muted: 'mutedLower' },
  { mark: 'middle', panel: 'panelMiddle', muted: 'mutedMiddle' },
  { mark: 'upper', panel: 'panelUpper', muted: 'mutedUpper' },
];

/** One tier takes middle, two lower and upper, three all; more are mixed on the way from lower over middle to upper. */
export function tierColours(rank: number, count: number, theme: Theme): TierColours {
  const at = count < 2 ? 1 : (2 * rank) / (count - 1);
  const below = STEPS[Math.floor(at)] ?? STEPS[2];
  const above = STEPS[Math.ceil(at)] ?? STEPS[2];
  if (below === undefined || above === undefined) throw new Error('a tier without colours');
  if (below === above) return below;
  const mixed = (key: 'mark' | 'panel' | 'muted'): Hex =>
    mix(theme.colours[below[key]], theme.colours[above[key]], at - Math.floor(at));
  return { mark: mixed('mark'), panel: mixed('panel'), muted: mixed('muted') };
}

/** Of roles whose pay is in no tier. */
export const UNTIERED: TierColours = { mark: 'middle', panel: 'panelMiddle', muted: 'mutedMiddle' };

/** A colour between two in Oklab, so that lightness steps evenly (Ottosson, "A perceptual color space", 2020). */
function mix(first: Hex, second: Hex, share: number): Hex {
  const a = oklab(first);
  const b = oklab(second);
  return fromOklab([0, 1, 2].map((index) => (a[index] ?? 0) * (1 - share) + (b[index] ?? 0) * share));
}

function oklab(hex: Hex): readonly number[] {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function fromOklab([L = 0, a = 0, b = 0]: readonly number[]): Hex {
  const l = (L + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (L - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (L - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const channels = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ].map((value) => {
    const gamma = value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055;
    return Math.round(Math.min(1, Math.max(0, gamma)) * 255)
      .toString(16)
      .padStart(2, '0');
  });
  return `#${channels.join('').toUpperCase()}`;
}
