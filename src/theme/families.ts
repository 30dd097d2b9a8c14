/** The fonts of the package, and the families of others for which each of them stands. */

/** Of strokes, as CSS and OpenType count. */
type Weight = 400 | 600 | 700;

/** A static font of ours, or the measures of one that we do not have (made by `npm run fonts`). */
export interface OurFace {
  /** The name of the files in templates/themes/fonts, without extension. */
  readonly name: string;
  readonly family: string;
  readonly weight: Weight;
  /** By how much wider than measured the letters are for which it stands. */
  readonly scale?: number;
}

export interface OurFamily {
  readonly regular: OurFace;
  readonly bold: OurFace;
  /** Who shows it where a font is embedded or drawn: absent where its own face does, whose advances are the same. */
  readonly shownBy?: DrawnName;
}

/** Families of the package with their files. */
export type DrawnName = 'Arimo' | 'Caladea' | 'Carlito' | 'Gelasio' | 'Inter' | 'Tinos';

/** What other fonts are given beyond the measures of the one that stands for them. */
export const MARGIN = 1.06;

function faces(family: string, [regular, bold]: readonly [string, string] = ['Regular', 'Bold']): OurFamily {
  return {
    regular: { name: `${family}-${regular}`, family, weight: 400 },
    bold: { name: `${family}-${bold}`, family, weight: 700 },
  };
}

const ARIMO = faces('Arimo');
const CALADEA = faces('Caladea');
const CARLITO = faces('Carlito');
const COUSINE = faces('Cousine');
const GELASIO = faces('Gelasio');
const SELAWIK = faces('Selawik');
const TINOS = faces('Tinos');

const INTER: OurFamily = {
  regular: { name: 'Inter-Regular', family: 'Inter', weight: 400 },
  bold: { name: 'Inter-SemiBold', family: 'Inter', weight: 600 },
};

/** A family that is shown by one of ours, but not of its measures. */
function shownBy(
  name: DrawnName,
  { regular, bold }: OurFamily,
  [thin, thick]: readonly [number, number] = [1, 1],
): OurFamily {
  const scaled = (face: OurFace, scale: number): OurFace => (scale === 1 ? face : { ...face, scale });
  return { regular: scaled(regular, thin), bold: scaled(bold, thick), shownBy: name };
}

/**
 * By the names that decks give them. Each of ours has the advances of the fonts that it stands for, so that a deck that names one
 * and a PDF that embeds the other break lines alike. Lighter weights of a family are held by the margin; Arial Narrow is Arial
 * at 82 % (Adobe's AFM of Helvetica Narrow, which has its advances).
 */
export const FAMILIES: Readonly<Record<string, OurFamily>> = {
  Arial: ARIMO,
  Arimo: ARIMO,
  Caladea: CALADEA,
  Calibri: CARLITO,
  'Calibri Light': shownBy('Carlito', CARLITO, [MARGIN, 1]),
  Cambria: CALADEA,
  Carlito: CARLITO,
  'Courier New': shownBy('Arimo', COUSINE),
  Gelasio: GELASIO,
  Georgia: GELASIO,
  'Georgia Pro': shownBy('Gelasio', GELASIO, [MARGIN, MARGIN]),
  Helvetica: ARIMO,
  Inter: INTER,
  'Liberation Sans': ARIMO,
  'Liberation Serif': TINOS,
  'Arial Narrow': shownBy('Arimo', ARIMO, [0.82, 0.82]),
  'Segoe UI': shownBy('Arimo', SELAWIK),
  'Segoe UI Light': shownBy('Arimo', { ...SELAWIK, regular: { ...SELAWIK.regular, name: 'Selawik-Light' } }),
  'Segoe UI Semibold': shownBy('Arimo', { ...SELAWIK, regular: SELAWIK.bold }),
  'Times New Roman': TINOS,
  Tinos: TINOS,
};

/** Families whose files lie in the package. */
export const DRAWN: Readonly<Record<DrawnName, OurFamily>> = {
  Arimo: ARIMO,
  Caladea: CALADEA,
  Carlito: CARLITO,
  Gelasio: GELASIO,
  Inter: INTER,
  Tinos: TINOS,
};

/**
 * How wide the letters of well-known fonts are, regular and bold: the mean advance in ems by how often letters are written, as
 * `@capsizecss/metrics` 4.3.0 has worked it out (`xWidthAvg`), which gives Arial 0.4458 and 0.48.
 */
const MEANS: Readonly<Record<string, readonly [regular: number, bold: number]>> = {
  'Helvetica Neue': [0.45, 0.48],
  Lato: [0.4355, 0.4455],
  'Lucida Grande': [0.4917, 0.5229],
  'Lucida Sans Unicode': [0.4917, 0.5229],
  Merriweather: [0.485, 0.499],
  Montserrat: [0.503, 0.53],
  'Noto Sans': [0.474, 0.503],
  'Open Sans': [0.4688, 0.5029],
  'Playfair Display': [0.452, 0.463],
  Poppins: [0.5, 0.515],
  Roboto: [0.4448, 0.4521],
  'Source Sans 3': [0.418, 0.443],
  Tahoma: [0.4478, 0.5098],
  'Trebuchet MS': [0.4561, 0.4766],
  Unbounded: [0.6, 0.633],
  Verdana: [0.5122, 0.5713],
};
const OF_ARIMO = { regular: 0.4458, bold: 0.48 };

/** A family of which nobody has the measures, by one of ours that is like it, with a margin. */
export function nearest(name: string): OurFamily {
  const means = MEANS[name];
  if (means !== undefined) {
    const [regular, bold] = means;
    return shownBy('Arimo', ARIMO, [(regular / OF_ARIMO.regular) * MARGIN, (bold / OF_ARIMO.bold) * MARGIN]);
  }
  return SERIFS.test(name) && !/sans/i.test(name)
    ? shownBy('Gelasio', GELASIO, [MARGIN, MARGIN])
    : shownBy('Arimo', ARIMO, [MARGIN, MARGIN]);
}

/** Words in the names of fonts with serifs. Gelasio is among the wide ones. */
const SERIFS =
  /serif|roman|garamond|bodoni|baskerville|caslon|didot|minion|palatino|antiqua|bookman|century schoolbook/i;
