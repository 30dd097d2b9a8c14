/** The colours of a theme on a layout whose ground is not the theme's paper: as they are where they can be read there, else lighter or darker. */
import { contrast, lightness, luminance } from '../theme/contrast.js';
import { shade } from '../theme/shade.js';
import type { Hex, Theme, Token } from '../theme/types.js';
import { MIDDLE } from './ground.js';
import type { Ground, TemplateLayout } from './types.js';

export function coloursOn(
  { ground }: Pick<TemplateLayout, 'ground'>,
  { colours }: Pick<Theme, 'colours'>,
): Theme['colours'] {
  const paper = paperOf(ground);
  if (paper === colours.paper) return colours;
  const on = (token: keyof typeof LEAST): Hex => away(colours[token], paper, LEAST[token]);
  const [lower, middle, upper] = [on('lower'), on('middle'), on('upper')];
  const ink = on('ink');
  return {
    ...colours,
    paper,
    ink,
    ink2: on('ink2'),
    signal: on('signal'),
    mark: on('mark'),
    rule: on('rule'),
    lower,
    middle,
    upper,
    onLower: wordsOn(lower),
    onMiddle: wordsOn(middle),
    onUpper: wordsOn(upper),
    surface: contrast(ink, colours.surface) < LEAST.ink ? paper : colours.surface,
  };
}

/** What each needs against the ground: words, marks, and what only decorates (`theme/contrast.ts`). */
const LEAST = {
  ink: 4.5,
  ink2: 4.5,
  signal: 4.5,
  middle: 4.5,
  lower: 3,
  upper: 3,
  mark: 3,
  rule: 1.3,
} as const satisfies Partial<Record<Token, number>>;

/** Of a mixed ground its worse end: the darkest where it is dark as a whole, else the lightest. */
function paperOf(ground: Ground): Hex {
  if (ground.kind === 'plain') return ground.colour;
  return lightness(ground.darkest) + lightness(ground.lightest) < 100 ? ground.lightest : ground.darkest;
}

/** In steps of L*, away from the ground until it stands out enough. */
function away(colour: Hex, ground: Hex, least: number): Hex {
  if (contrast(colour, ground) >= least) return colour;
  const step = luminance(ground) < MIDDLE ? 2 : -2;
  for (let wanted = lightness(colour) + step; wanted > 0 && wanted < 100; wanted += step) {
    const moved = shade(colour, wanted);
    if (contrast(moved, ground) >= least) return moved;
  }
  return step > 0 ? '#FFFFFF' : '#000000';
}

function wordsOn(colour: Hex): Hex {
  return luminance(colour) < MIDDLE ? '#FFFFFF' : '#000000';
}
