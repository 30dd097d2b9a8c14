/** What of a template makes a theme: the colours of the company, and what they stand on, each with where it was found. */
import { contrast, luminance } from '../theme/contrast.js';
import { distance, oklch } from '../theme/oklab.js';
import type { Hex } from '../theme/types.js';
import { type CompanyTemplate, type Ground, type TemplateTheme, THEME_SLOTS, type ThemeSlot } from './types.js';

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

/** Of words, as WCAG 2.2 has it. */
const LEGIBLE = 4.5;

export function identityOf({ master, uses }: CompanyTemplate): Identity {
  const { theme } = master;
  const { ground, scheme, name } = uses.titleOnly;
  const paper: Sourced<Hex> =
    ground.kind === 'plain' && ground.colour !== scheme.bg1
      ? { value: ground.colour, source: `the background of the layout "${name}"` }
      : { value: scheme.bg1, source: sourceOf(scheme.bg1, theme) };
  const [primary, accent] = pairOf(theme);
  return {
    dark: luminance(paper.value) < luminance(scheme.tx1),
    primary,
    accent,
    paper,
    ...(contrast(scheme.tx1, paper.value) >= LEGIBLE && {
      ink: { value: scheme.tx1, source: sourceOf(scheme.tx1, theme) },
    }),
    heading: { value: theme.fonts.heading, source: `the heading font of ${theme.part}` },
    body: { value: theme.fonts.body, source: `the body font of ${theme.part}` },
  };
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

/** The accents by which people know a company: the first that is no grey, and the first that is another colour. */
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
    'dk1',
    'lt1',
  ];
  const all = slots.map((slot) => ({ value: colours[slot], source: `${slot} of ${part}` }));
  const isGrey = ({ value }: Sourced<Hex>) => oklch(value).chroma <= GREY;
  // Of a theme in greys, or with one colour among them, greys have to do.
  const [first = { value: colours.accent1, source: `accent1 of ${part}` }, ...others] = [
    ...all.filter((one) => !isGrey(one)),
    ...all.filter(isGrey),
  ];
  const different = others.filter(({ value }) => value !== first.value);
  const [apart, greyApart] = [false, true].map((grey) =>
    different.find((one) => isGrey(one) === grey && distance(one.value, first.value) > APART),
  );
  return [first, apart ?? different.find((one) => !isGrey(one)) ?? greyApart ?? different[0] ?? first];
}

/** The ratio that words have at worst on what stands behind them. */
export function ratioOn(words: Hex, ground: Ground): number {
  if (ground.kind === 'plain') return contrast(words, ground.colour);
  return Math.min(contrast(words, ground.darkest), contrast(words, ground.lightest));
}
