/** The colours of a theme on a layout whose ground is not the theme's paper: as they are where they can be read there, else lighter or darker. */
import { contrast, luminance } from '../theme/contrast.js';
import { type Hex, type Theme, TOKENS, type Token } from '../theme/types.js';
import type { TemplateLayout } from './types.js';

export function coloursOn({ ground }: TemplateLayout, { colours }: Theme): Theme['colours'] {
  const paper =
    ground.kind === 'plain'
      ? ground.colour
      : luminance(ground.darkest) < 0.2 && luminance(ground.lightest) < 0.4
        ? ground.darkest
        : ground.lightest;
  if (paper === colours.paper) return colours;
  const on = (token: Token): Hex => {
    if (token === 'paper') return paper;
    const least = LEAST[token];
    return least === undefined ? colours[token] : away(colours[token], paper, least);
  };
  return { ...colours, ...Object.fromEntries(TOKENS.map((token) => [token, on(token)])) };
}

/** What each needs against the ground: words, marks, and what only decorates (`theme/contrast.ts`). */
const LEAST: Partial<Readonly<Record<Token, number>>> = {
  ink: 7,
  ink2: 4.5,
  signal: 4.5,
  middle: 4.5,
  lower: 3,
  upper: 3,
  mark: 3,
  rule: 1.3,
};

/** Towards white or black, whichever is farther from the ground, until it stands out enough. */
function away(colour: Hex, ground: Hex, least: number): Hex {
  if (contrast(colour, ground) >= least) return colour;
  const end: Hex = luminance(ground) < 0.18 ? '#FFFFFF' : '#000000';
  for (let share = 0.05; share < 1; share += 0.05) {
    const mixed = between(colour, end, share);
    if (contrast(mixed, ground) >= least) return mixed;
  }
  return end;
}

function between(one: Hex, other: Hex, share: number): Hex {
  const channels = [1, 3, 5].map((at) => {
    const [from, to] = [one, other].map((hex) => Number.parseInt(hex.slice(at, at + 2), 16));
    return Math.round((from ?? 0) * (1 - share) + (to ?? 0) * share)
      .toString(16)
      .padStart(2, '0');
  });
  return `#${channels.join('').toUpperCase()}`;
}
