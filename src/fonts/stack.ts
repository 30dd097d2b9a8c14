/** The fonts that a document's text needs beside its own faces. */
import { readFile } from 'node:fs/promises';
import { installedFont, type Weight } from './installed.js';
import { packagesFor, slotOf } from './scripts.js';
import type { ShapedFont } from './shape.js';

/** A family for characters that the faces of a theme lack. */
export interface FallbackFont {
  /** As programs know it ("Noto Sans Hebrew"). */
  readonly family: string;
  /** The package of npm that brings its files. */
  readonly package: string;
  /** The slot of a run in which PowerPoint looks for a font of its script; of emoji, which it draws in its own, there is none. */
  readonly slot?: 'complex' | 'eastAsian';
}

/** A package whose font cannot be used; the problem goes on from "its font file". */
export interface Unusable {
  readonly package: string;
  readonly problem: string;
}

interface Family {
  readonly fallback: FallbackFont;
  readonly fonts: ReadonlyMap<Weight, ShapedFont>;
}

/** Fonts by the characters that a document has. */
export class FontStack {
  readonly #language: string;
  readonly #families: readonly Family[];

  constructor(language: string, families: readonly Family[]) {
    this.#language = language;
    this.#families = families;
  }

  /** The first font that has a character. */
  fontFor(character: string, weight: Weight): ShapedFont | undefined {
    for (const name of packagesFor(character, this.#language)) {
      const font = this.#families.find(({ fallback }) => fallback.package === name)?.fonts.get(weight);
      if (font?.has(character.codePointAt(0) ?? 0)) return font;
    }
    return undefined;
  }

  /** The font of a family that the scene names, where it has the character. */
  fontOf(family: string, character: string, weight: Weight): ShapedFont | undefined {
    const font = this.#families.find(({ fallback }) => fallback.family === family)?.fonts.get(weight);
    return font?.has(character.codePointAt(0) ?? 0) ? font : undefined;
  }

  /** The family to which a font belongs. */
  familyOf(font: ShapedFont): FallbackFont | undefined {
    return this.#families.find(({ fonts }) => [...fonts.values()].includes(font))?.fallback;
  }
}

/** The installed fonts for characters that the faces lack, in the weights of the faces. */
export async function stackFor(
  characters: Iterable<string>,
  language: string,
  weights: readonly Weight[],
): Promise<{ readonly stack: FontStack; readonly unusable: readonly Unusable[] }> {
  const names = new Set([...characters].flatMap((character) => packagesFor(character, language)));
  const opened = await openPackages([...names], weights);
  const families = opened.filter((found) => 'fallback' in found);
  return { stack: new FontStack(language, families), unusable: opened.filter((found) => 'problem' in found) };
}

/** The fonts that a scene names. */
export async function namedStack(
  fallbacks: readonly FallbackFont[],
  language: string,
  weights: readonly Weight[],
): Promise<FontStack> {
  const names = fallbacks.map((fallback) => fallback.package);
  const opened = await openPackages(names, weights);
  return new FontStack(
    language,
    opened.filter((found) => 'fallback' in found),
  );
}

async function openPackages(names: readonly string[], weights: readonly Weight[]): Promise<(Family | Unusable)[]> {
  const opened = await Promise.all(names.map((name) => openPackage(name, weights)));
  return opened.filter((found) => found !== undefined);
}

async function openPackage(name: string, weights: readonly Weight[]): Promise<Family | Unusable | undefined> {
  const fonts = new Map<Weight, ShapedFont>();
  for (const weight of weights) {
    const file = installedFont(name, weight);
    const font = file === undefined ? undefined : await openFont(file);
    if (typeof font === 'string') return { package: name, problem: font };
    if (font !== undefined) fonts.set(weight, font);
  }
  const [font] = fonts.values();
  return font && { fallback: { family: font.family, package: name, ...slotOf(name) }, fonts };
}

/** Files that were opened, once a process. */
const files = new Map<string, Promise<ShapedFont | string>>();

function openFont(file: string): Promise<ShapedFont | string> {
  const opening = files.get(file) ?? readFont(file);
  files.set(file, opening);
  return opening;
}

/** A font, or what is wrong with its file. */
async function readFont(file: string): Promise<ShapedFont | string> {
  const bytes = await readFile(file);
  const { faultOf } = await import('./truetype.js');
  const fault = faultOf(bytes);
  if (fault !== undefined) return fault;
  const [{ create }, { ShapedFont }] = await Promise.all([import('fontkit'), import('./shape.js')]);
  const font = create(bytes);
  return 'layout' in font ? new ShapedFont(bytes, font) : 'is a collection of fonts';
}
