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
  const fonts = [`--heading:${stack(theme.fonts.pages, 'heading')}`, `--body:${stack(theme.fonts.pages, 'body')}`];
  return [
    ...tokenRules(theme, tiers, fonts),
    PAGE,
    BLOCKS,
    CHARTS,
    ...(theme.outlined ? [OUTLINED] : []),
    `@media print{\n${[PRINT, ...(theme.dark ? onWhite(theme, tiers) : [])].join('\n')}\n}`,
  ].join('\n');
}

type Tiers = Document['tiers'];

/** The colours of a theme: its tokens, and what each tier has of them; said again, all of that, for other words may stand there. */
function tokenRules(theme: Theme, tiers: Tiers, more: readonly string[] = [], isAgain = false): readonly string[] {
  const tokens = TOKENS.flatMap((token) => declared(token, theme.colours));
  const scheme = `color-scheme:${theme.dark ? 'dark' : 'light'}`;
  return [
    `:root{${[scheme, ...tokens, ...more, ...tierTokens(UNTIERED, 0.5, theme)].join(';')}}`,
    ...tiers.map(({ rank }) => {
      const share = tiers.length < 2 ? 0.5 : rank / (tiers.length - 1);
      return `.tier-${rank}{${tierTokens(tierColours(rank, tiers.length, theme), share, theme, isAgain).join(';')}}`;
    }),
  ];
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

function unless(isInherited: boolean, name: string, colour: Hex): readonly string[] {
  return isInherited ? [] : [`${name}:${colour}`];
}

/** `share` is how high a tier is among all, from 0 to 1. */
function tierTokens(tier: TierColours, share: number, theme: Theme, isAgain = false): readonly string[] {
  const { mark, panel, muted } = tier;
  const [onMark, onPanel] = [hexOf(tier.onMark, theme), hexOf(tier.onPanel, theme)];
  return [
    `--tier:${hexOf(mark, theme)}`,
    `--panel:${hexOf(panel, theme)}`,
    `--muted:${hexOf(muted, theme)}`,
    ...unless(!isAgain && onMark === theme.colours.onMiddle, '--on-tier', onMark),
    ...unless(!isAgain && onPanel === theme.colours.onPanelMiddle, '--on-panel', onPanel),
    ...(theme.outlined ? [`--outline:${1 + 2 * share}px`] : []),
  ];
}

/**
 * Light ink needs its dark paper, which printers do not have: a dark theme prints in its colours for paper, or else black on white, its
 * bars in the panels' colours.
 */
function onWhite(theme: Theme, tiers: Tiers): readonly string[] {
  if (theme.onPaper !== undefined)
    return tokenRules({ ...theme, dark: false, colours: theme.onPaper }, tiers, [], true);
  const ink =
    '--paper:#FFFFFF;--ink:#000000;--ink2:#333333;--rule:#BBBBBB;--mark:#777777;--signal:#000000;--middle:#000000';
  const { onMiddle, onPanelMiddle } = theme.colours;
  const bars = (name: string, { panel, ...on }: TierColours) => {
    const [onMark, onPanel] = [hexOf(on.onMark, theme), hexOf(on.onPanel, theme)];
    const words = unless(onPanel === onPanelMiddle && onMark === onMiddle, '--on-tier', onPanel);
    return `${name}{${[`--tier:${hexOf(panel, theme)}`, ...words].join(';')}}`;
  };
  return [
    `:root{color-scheme:light;${ink};--on-tier:${onPanelMiddle}}`,
    bars(':root', UNTIERED),
    ...tiers.map(({ rank }) => bars(`.tier-${rank}`, tierColours(rank, tiers.length, theme))),
  ];
}

/** The family that the page brings; the system's own stand in for letters that it lacks. */
function stack(pair: FontPair, use: 'heading' | 'body'): string {
  return `"${familyOf(pair, use).regular.family.replaceAll('"', '')}","Helvetica Neue",Arial,"Liberation Sans",sans-serif`;
}

function kebab(token: string): string {
  return token.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
