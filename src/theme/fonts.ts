/** The font families that the product knows: the files that it embeds, and the metrics by which it breaks lines. */
import { packaged } from '../home.js';
import type { FontPair, ThemeFile } from './types.js';

/** A static font file and the table of its measures beside it (made by `npm run fonts`). */
export interface Face {
  /** The name of the files in templates/themes/fonts, without extension. */
  readonly name: string;
  readonly family: string;
  /** Of its strokes, as CSS and OpenType count. */
  readonly weight: 400 | 600 | 700;
}

export interface Family {
  readonly regular: Face;
  readonly bold: Face;
}

const ARIMO: Family = {
  regular: { name: 'Arimo-Regular', family: 'Arimo', weight: 400 },
  bold: { name: 'Arimo-Bold', family: 'Arimo', weight: 700 },
};

const INTER: Family = {
  regular: { name: 'Inter-Regular', family: 'Inter', weight: 400 },
  bold: { name: 'Inter-SemiBold', family: 'Inter', weight: 600 },
};

/** Arimo has Arial's advance widths, so a deck that names Arial and a PDF that embeds Arimo break lines alike. */
const FAMILIES: Readonly<Record<string, Family>> = { Arial: ARIMO, Arimo: ARIMO, Inter: INTER };

export const FAMILY_NAMES: readonly string[] = Object.keys(FAMILIES);

/**
 * Whether a theme may name a family: one of ours, or any where it brings files of fonts, since the names stand in these.
 */
export function isKnownFamily(name: string, files: readonly ThemeFile[]): boolean {
  return FAMILY_NAMES.includes(name) || files.length > 0;
}

/** The family of a name that the theme's loader let through. */
export function family(name: string): Family {
  const found = FAMILIES[name];
  if (found === undefined) throw new Error(`no metrics for the font family ${name}`);
  return found;
}

/** The faces of a pair, each once. */
export function facesOf({ heading, body }: FontPair): readonly Face[] {
  return [...new Set([family(heading), family(body)].flatMap(({ regular, bold }) => [regular, bold]))];
}

/** The weights of the faces of a pair, the lightest first. */
export function weightsOf(pair: FontPair): readonly Face['weight'][] {
  return [...new Set(facesOf(pair).map(({ weight }) => weight))].sort((one, other) => one - other);
}

/** The families whose files lie in templates/themes/fonts, by weight: what is between regular and bold is bold. */
export function bundledFonts(): readonly {
  readonly family: string;
  readonly files: ReadonlyMap<Face['weight'], string>;
}[] {
  return [INTER, ARIMO].map(({ regular, bold }) => ({
    family: regular.family,
    files: new Map([
      [400, fontFile(regular)],
      [600, fontFile(bold)],
      [700, fontFile(bold)],
    ]),
  }));
}

export function fontFile(face: Face): string {
  return packaged(`templates/themes/fonts/${face.name}.ttf`);
}

export function metricsFile(face: Face): string {
  return packaged(`templates/themes/fonts/${face.name}.json`);
}
