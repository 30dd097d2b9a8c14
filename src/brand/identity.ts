/** What of a template makes a theme: the colours of the company, and what they stand on, each with where it was found. */
import { branded, type Two } from '../theme/brand.js';
import { contrast, faint, lightness, PAIRS } from '../theme/contrast.js';
import { distance, oklch } from '../theme/oklab.js';
import { shade } from '../theme/shade.js';
import type { Hex } from '../theme/types.js';
import {
  type CompanyTemplate,
  type Ground,
  type TemplateLayout,
  type TemplateTheme,
  THEME_SLOTS,
  type ThemeSlot,
} from './types.js';

export interface Sourced<Value> {
  readonly value: Value;
  /** In words that follow the value: "accent2 of ppt/theme/theme1.xml". */
  readonly source: string;
}

export interface Identity {
  readonly dark: boolean;
  readonly primary: Sourced<Hex>;
  readonly accent: Sourced<Hex>;
  readonly paper: Sourced<Hex>;
  /** Absent: that of the template cannot be read on its paper. */
  readonly ink?: Sourced<Hex>;
  readonly heading: Sourced<string>;
  readonly body: Sourced<string>;
}

export function identityOf({ master, uses }: CompanyTemplate): Identity {
  const { theme } = master;
  const [primary, accent] = pairOf(theme);
  return {
    ...readable(standings(theme, uses.titleOnly), { primary: primary.value, accent: accent.value }),
    primary,
    accent,
    heading: { value: theme.fonts.heading, source: `the heading font of ${theme.part}` },
    body: { value: theme.fonts.body, source: `the body font of ${theme.part}` },
  };
}

/** What words stand on, and which. */
type Standing = Pick<Identity, 'paper' | 'ink'>;

/** Those of the template, the nearest to it first. */
function standings(theme: TemplateTheme, { ground, scheme, name }: TemplateLayout): readonly [Standing, ...Standing[]] {
  const ink = { value: scheme.tx1, source: sourceOf(scheme.tx1, theme) };
  const plain: Sourced<Hex> = { value: scheme.bg1, source: sourceOf(scheme.bg1, theme) };
  const own: Sourced<Hex> =
    ground.kind === 'plain' && ground.colour !== scheme.bg1
      ? { value: ground.colour, source: `the background of the layout "${name}"` }
      : plain;
  return [{ paper: own, ink }, { paper: own }, { paper: plain, ink }, { paper: plain }];
}

/** The first of which a theme can be made that is read; of none, white. */
function readable(standings: readonly Standing[], brand: Two<Hex>): Standing & Pick<Identity, 'dark'> {
  const isDark = (paper: Hex) => contrast(paper, '#FFFFFF') > contrast(paper, '#000000');
  const found = standings.find(({ paper, ink }) => {
    const set = { paper: paper.value, ...(ink && { ink: ink.value }) };
    return faint(PAIRS, branded(brand, { dark: isDark(paper.value), outlined: false, set }).colours).length === 0;
  });
  const white: Sourced<Hex> = { value: '#FFFFFF', source: 'no words are read on what the template has' };
  const standing = found ?? { paper: white };
  return { ...standing, dark: isDark(standing.paper.value) };
}

/** The slot of the theme that has a colour. */
function sourceOf(colour: Hex, { colours, part }: TemplateTheme): string {
  const slot = THEME_SLOTS.find((one) => colours[one] === colour);
  return slot === undefined ? `a colour of ${part}` : `${slot} of ${part}`;
}

/** Below it a colour is a grey. */
const GREY = 0.035;
/** In Oklab: nearer ones are two shades of one colour. */
const APART = 0.13;

/** In Oklab: what differs by less is one colour to people. */
const SAME = 0.04;
/** Of lightness (L*), between a colour and the second that is made of it. */
const LIGHTER = 30;
/** Of L*: what is lighter has a darker one made of it. */
const LIGHT = 55;

/**
 * The colours by which people know a company: the first accent that is no grey, and the first that is another colour, be it a grey or a
 * shade of the first. Where a theme has one colour only, the second is made of it.
 */
function pairOf({ colours, part }: TemplateTheme): readonly [Sourced<Hex>, Sourced<Hex>] {
  const slots: readonly ThemeSlot[] = [
    'accent1',
    'accent2',
    'accent3',
    'accent4',
    'accent5',
    'accent6',
    'dk2',
    'hlink',
  ];
  const all = slots.map((slot) => ({ value: colours[slot], source: `${slot} of ${part}` }));
  const vivid = all.filter(({ value }) => oklch(value).chroma > GREY);
  const first = vivid[0] ?? { value: colours.accent1, source: `accent1 of ${part}` };
  const awayBy = (least: number) => (one: Sourced<Hex>) => distance(one.value, first.value) > least;
  const second = vivid.find(awayBy(APART)) ?? vivid.find(awayBy(SAME)) ?? all.find(awayBy(SAME));
  return [first, second ?? secondOf(first)];
}

function secondOf({ value, source }: Sourced<Hex>): Sourced<Hex> {
  const from = lightness(value);
  const isDark = from < LIGHT;
  return {
    value: shade(value, isDark ? from + LIGHTER : from - LIGHTER),
    source: `${isDark ? 'lighter' : 'darker'} than ${source}: the theme has no second colour`,
  };
}

/** The ratio that words have at worst on what stands behind them. */
export function ratioOn(words: Hex, ground: Ground): number {
  if (ground.kind === 'plain') return contrast(words, ground.colour);
  return Math.min(contrast(words, ground.darkest), contrast(words, ground.lightest));
}
