/** Which font files stand for the families that a theme names, and by which measures lines are broken. */
import { join } from 'node:path';
import { packaged } from '../home.js';
import { DRAWN, type DrawnName, FAMILIES, nearest, type OurFace } from './families.js';
import type { FontPair, OwnFace, OwnFamily } from './types.js';

/** A static font, of ours or of a file that the theme brings. */
export interface Face extends OurFace {
  readonly own?: OwnFace;
}

export interface Family {
  readonly regular: Face;
  readonly bold: Face;
}

type Use = 'heading' | 'body';
const USES: readonly Use[] = ['heading', 'body'];

export const FAMILY_NAMES: readonly string[] = Object.keys(FAMILIES).sort();

/** The family of one use. Of any name: what nobody has is measured by what is like it. */
export function familyOf({ own, ...names }: FontPair, use: Use): Family {
  const brought = own?.find(({ name }) => name === names[use]);
  return brought === undefined ? family(names[use]) : broughtFamily(brought);
}

/** The family of a name, of ours. */
export function family(name: string): Family {
  return FAMILIES[name] ?? nearest(name);
}

function broughtFamily({ name: family, regular, bold }: OwnFamily): Family {
  return {
    regular: { name: regular.name, family, weight: 400, own: regular },
    bold: { name: bold.name, family, weight: bold.name === regular.name ? 400 : 700, own: bold },
  };
}

/** The family by which a family of others is shown where fonts are embedded; nothing where it, or what has its advances, can be. */
export function shownBy(name: string, own: readonly OwnFamily[] = []): DrawnName | undefined {
  const brought = own.find((one) => one.name === name);
  if (brought !== undefined) return embeds(brought) ? undefined : (nearest(name).shownBy ?? 'Arimo');
  return (FAMILIES[name] ?? nearest(name)).shownBy;
}

function embeds({ regular, bold }: OwnFamily): boolean {
  return regular.embeds && bold.embeds;
}

/** The fonts by which a pair is shown where fonts are embedded or drawn, and not named for a program that has them. */
export function embedded(pair: FontPair): FontPair {
  const { heading, body, own } = pair;
  const [shownHeading, shownBody] = [shownBy(heading, own), shownBy(body, own)];
  if (shownHeading === undefined && shownBody === undefined) return pair;
  return { ...pair, heading: shownHeading ?? heading, body: shownBody ?? body };
}

/** The faces of a pair, each once. */
export function facesOf(pair: FontPair): readonly Face[] {
  const faces = USES.map((use) => familyOf(pair, use)).flatMap(({ regular, bold }) => [regular, bold]);
  return [...new Map(faces.map((face) => [face.name, face])).values()];
}

/** The weights of the faces of a pair, the lightest first. */
export function weightsOf(pair: FontPair): readonly Face['weight'][] {
  return [...new Set(facesOf(pair).map(({ weight }) => weight))].sort((one, other) => one - other);
}

/**
 * The families that have what a pair lacks, or that put its letters together with their marks: two of ours, and those of the
 * pair that are ours. By weight: what is between regular and bold is bold.
 */
export function bundledFonts(pair: FontPair): readonly {
  readonly family: string;
  readonly files: ReadonlyMap<Face['weight'], string>;
}[] {
  const named = USES.map((use) => familyOf(pair, use).regular).flatMap(({ own, family }) => (own ? [] : [family]));
  const ours = Object.entries(DRAWN).filter(([name]) => named.includes(name));
  const families = new Map([...ALWAYS, ...ours]);
  return [...families].map(([family, { regular, bold }]) => ({
    family,
    files: new Map([
      [400, fontFile(regular)],
      [600, fontFile(bold)],
      [700, fontFile(bold)],
    ]),
  }));
}

const ALWAYS = (['Inter', 'Arimo'] as const).map((name) => [name, DRAWN[name]] as const);

/** What tells the files of faces apart, whatever they are called. */
export function faceKey({ name, own }: Face): string {
  return own?.sha256 ?? name;
}

export function fontFile({ name, own }: Face): string {
  return own ? join(own.folder, own.path) : packaged(`templates/themes/fonts/${name}.ttf`);
}

/** Of a face of ours. */
export function metricsFile({ name }: Face): string {
  return packaged(`templates/themes/fonts/${name}.json`);
}
