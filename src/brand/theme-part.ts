/** The theme part of a master, and what a layout or a master sets in its place. */
import type { XmlElement } from '../opc/tree.js';
import type { Hex } from '../theme/types.js';
import { paintIn, type SchemeLookup } from './colour.js';
import {
  SCHEME_NAMES,
  type Scheme,
  type SchemeName,
  type TemplateTheme,
  THEME_SLOTS,
  type ThemeSlot,
} from './types.js';

/** A theme and the fills that backgrounds and shapes take from it by number. */
export interface ReadTheme extends TemplateTheme {
  readonly fills: readonly XmlElement[];
  readonly backgrounds: readonly XmlElement[];
}

/** Of Office, for what a theme part leaves out. */
const OFFICE: Readonly<Record<ThemeSlot, Hex>> = {
  dk1: '#000000',
  lt1: '#FFFFFF',
  dk2: '#44546A',
  lt2: '#E7E6E6',
  accent1: '#4472C4',
  accent2: '#ED7D31',
  accent3: '#A5A5A5',
  accent4: '#FFC000',
  accent5: '#5B9BD5',
  accent6: '#70AD47',
  hlink: '#0563C1',
  folHlink: '#954F72',
};

const NO_SCHEME: SchemeLookup = () => undefined;

export function readThemePart(part: string, theme: XmlElement): ReadTheme {
  const elements = theme.child('a:themeElements');
  const office: TemplateTheme = { part, name: '', colours: OFFICE, fonts: { heading: 'Arial', body: 'Arial' } };
  return {
    ...overridden({ ...office, fills: [], backgrounds: [] }, elements),
    name: theme.attribute('name') ?? '',
  };
}

/** A theme with what the children of an element set: colours, fonts, fills, each whole or not at all. */
export function overridden(theme: ReadTheme, elements: XmlElement | undefined): ReadTheme {
  const colours = elements?.child('a:clrScheme');
  const fonts = elements?.child('a:fontScheme');
  const formats = elements?.child('a:fmtScheme');
  return {
    ...theme,
    ...(colours && {
      colours: slots((slot) => paintIn(colours.child(`a:${slot}`), NO_SCHEME)?.colour ?? OFFICE[slot]),
    }),
    ...(fonts && {
      fonts: {
        heading: typefaceIn(fonts.child('a:majorFont')) ?? theme.fonts.heading,
        body: typefaceIn(fonts.child('a:minorFont')) ?? theme.fonts.body,
      },
    }),
    ...(formats && {
      fills: formats.child('a:fillStyleLst')?.children ?? [],
      backgrounds: formats.child('a:bgFillStyleLst')?.children ?? [],
    }),
  };
}

function slots(colour: (slot: ThemeSlot) => Hex): Readonly<Record<ThemeSlot, Hex>> {
  const found: Record<ThemeSlot, Hex> = { ...OFFICE };
  for (const slot of THEME_SLOTS) found[slot] = colour(slot);
  return found;
}

/** The Latin typeface; nothing where it is empty, or refers to itself. */
function typefaceIn(font: XmlElement | undefined): string | undefined {
  const name = font?.child('a:latin')?.attribute('typeface')?.trim();
  return name === undefined || name === '' || name.startsWith('+') ? undefined : name;
}

/** The names by which shapes reach the theme's colours, through a map such as `p:clrMap`. */
export function schemeThrough(map: XmlElement | undefined, { colours }: TemplateTheme): Scheme {
  const through = (name: SchemeName): Hex => {
    const written = map?.attribute(name);
    return colours[THEME_SLOTS.find((slot) => slot === written) ?? USUAL[name]];
  };
  return {
    tx1: through('tx1'),
    bg1: through('bg1'),
    tx2: through('tx2'),
    bg2: through('bg2'),
    accent1: through('accent1'),
    accent2: through('accent2'),
    accent3: through('accent3'),
    accent4: through('accent4'),
    accent5: through('accent5'),
    accent6: through('accent6'),
    hlink: through('hlink'),
    folHlink: through('folHlink'),
  };
}

const USUAL: Readonly<Record<SchemeName, ThemeSlot>> = {
  tx1: 'dk1',
  bg1: 'lt1',
  tx2: 'dk2',
  bg2: 'lt2',
  accent1: 'accent1',
  accent2: 'accent2',
  accent3: 'accent3',
  accent4: 'accent4',
  accent5: 'accent5',
  accent6: 'accent6',
  hlink: 'hlink',
  folHlink: 'folHlink',
};

/** A name through the scheme, or a slot of the theme by its own name, which no map changes. */
export function lookupIn(scheme: Scheme, { colours }: TemplateTheme, placeholder?: Hex): SchemeLookup {
  return (name) => {
    if (name === 'phClr') return placeholder;
    const mapped = SCHEME_NAMES.find((known) => known === name);
    if (mapped !== undefined) return scheme[mapped];
    const slot = THEME_SLOTS.find((known) => known === name);
    return slot && colours[slot];
  };
}
