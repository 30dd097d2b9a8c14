/** The style sheet of a page: the theme's tokens as custom properties, then the sheets that use them. */
import type { Document } from '../../document/types.js';
import { hexOf } from '../../theme/colour.js';
import { familyOf } from '../../theme/fonts.js';
import { type TierColours, tierColours, UNTIERED } from '../../theme/tiers.js';
import { type FontPair, type Hex, type Theme, TOKENS, type Token } from '../../theme/types.js';
import { BLOCKS } from './sheets/blocks.js';
import { CHARTS } from './sheets/charts.js';
import { OUTLINED } from './sheets/outlined.js';
import { PAGE } from './sheets/page.js';
import { PRINT } from './sheets/print.js';

export function styleSheet({ tiers }: Pick<Document, 'tiers'>, theme: Theme): string {
  const tokens = TOKENS.flatMap((token) => declared(token, theme.colours));
  const fonts = [`--heading:${stack(theme.fonts.pages, 'heading')}`, `--body:${stack(theme.fonts.pages, 'body')}`];
  const rules = tiers.map(({ rank }) => ({
    name: `.tier-${rank}`,
    colours: tierColours(rank, tiers.length, theme),
    share: tiers.length < 2 ? 0.5 : rank / (tiers.length - 1),
  }));
  return [
    `:root{color-scheme:${theme.dark ? 'dark' : 'light'};${[...tokens, ...fonts, ...tierTokens(UNTIERED, 0.5, theme)].join(';')}}`,
    ...rules.map(({ name, colours, share }) => `${name}{${tierTokens(colours, share, theme).join(';')}}`),
    PAGE,
    BLOCKS,
    CHARTS,
    ...(theme.outlined ? [OUTLINED] : []),
    `@media print{\n${[PRINT, ...(theme.dark ? [onWhite(rules, theme)] : [])].join('\n')}\n}`,
  ].join('\n');
}

/** Words on tiers are those of the middle one, as long as a tier does not say its own. */
const WORDS: Partial<Readonly<Record<Token, string | undefined>>> = {
  onLower: undefined,
  onMiddle: '--on-tier',
  onUpper: undefined,
  onPanelLower: undefined,
  onPanelMiddle: '--on-panel',
  onPanelUpper: undefined,
};

function declared(token: Token, colours: Theme['colours']): readonly string[] {
  const name = token in WORDS ? WORDS[token] : `--${kebab(token)}`;
  return name === undefined ? [] : [`${name}:${colours[token]}`];
}

function differing(name: string, colour: Hex, inherited: Hex): readonly string[] {
  return colour === inherited ? [] : [`${name}:${colour}`];
}

/** `share` is how high a tier is among all, from 0 to 1. */
function tierTokens(
  { mark, onMark, panel, onPanel, muted }: TierColours,
  share: number,
  theme: Theme,
): readonly string[] {
  return [
    `--tier:${hexOf(mark, theme)}`,
    `--panel:${hexOf(panel, theme)}`,
    `--muted:${hexOf(muted, theme)}`,
    ...differing('--on-tier', hexOf(onMark, theme), theme.colours.onMiddle),
    ...differing('--on-panel', hexOf(onPanel, theme), theme.colours.onPanelMiddle),
    ...(theme.outlined ? [`--outline:${1 + 2 * share}px`] : []),
  ];
}

/** Light ink needs its dark paper, which printers do not have: a dark theme prints black on white, its bars in the panels' colours. */
function onWhite(rules: readonly { name: string; colours: TierColours }[], theme: Theme): string {
  const ink =
    '--paper:#FFFFFF;--ink:#000000;--ink2:#333333;--rule:#BBBBBB;--mark:#777777;--signal:#000000;--middle:#000000';
  const { onPanelMiddle } = theme.colours;
  const bars = (name: string, { panel, onPanel }: TierColours) =>
    `${name}{${[`--tier:${hexOf(panel, theme)}`, ...differing('--on-tier', hexOf(onPanel, theme), onPanelMiddle)].join(';')}}`;
  return [
    `:root{color-scheme:light;${ink};--on-tier:${onPanelMiddle}}`,
    bars(':root', UNTIERED),
    ...rules.map(({ name, colours }) => bars(name, colours)),
  ].join('\n');
}

/** The family that the page brings; the system's own stand in for letters that it lacks. */
function stack(pair: FontPair, use: 'heading' | 'body'): string {
  return `"${familyOf(pair, use).regular.family.replaceAll('"', '')}","Helvetica Neue",Arial,"Liberation Sans",sans-serif`;
}

function kebab(token: string): string {
  return token.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
