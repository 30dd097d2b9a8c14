/** The fonts that a document's text needs beside its own faces. */
import { readFile } from 'node:fs/promises';
import { ABSENT, digestOf, keepRead } from '../files.js';
import { fontRead, installedFont, type Weight } from './installed.js';
import { hasAll } from './parts.js';
import { type PackagesOf, packagesIn, slotOf } from './scripts.js';
import type { ShapedFont } from './shape.js';

/** A family for what the faces of a theme lack; or that of a face, where its letters carry marks that it puts at their places. */
export interface FallbackFont {
  /** As programs know it ("Noto Sans Hebrew"). */
  readonly family: string;
  /** The package of npm that brings its files; the files of the others are the theme's own. */
  readonly package?: string;
  /** The slot of a run in which PowerPoint looks for a font of its script; where PowerPoint has one of its own, there is none. */
  readonly slot?: 'complex' | 'eastAsian';
}

/** The files of a family that comes with us, by weight. */
export interface BundledFamily {
  readonly family: string;
  readonly files: ReadonlyMap<Weight, string>;
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

/** What may be opened: by which language, in which weights, and the families that come with us. */
export interface StackOptions {
  /** BCP 47: a character of Han is drawn by each country in its own way. */
  readonly language: string;
  readonly weights: readonly Weight[];
  readonly bundled: readonly BundledFamily[];
  /** What no font has is drawn as boxes. Without them, it is left to programs that have fonts of their own. */
  readonly boxes: boolean;
}

/** Fonts by the characters that a document has. What was found for a unit is kept: layout measures a text again and again. */
export class FontStack {
  readonly boxes: boolean;
  readonly #families: readonly Family[];
  readonly #packages: PackagesOf;
  readonly #byWeight = new Map<Weight, Found>();

  constructor({ language, boxes }: Pick<StackOptions, 'language' | 'boxes'>, families: readonly Family[]) {
    this.boxes = boxes;
    this.#families = families;
    this.#packages = packagesIn(language);
  }

  /** The first installed font that has a character, or a letter with its marks. */
  ofScript(unit: string, weight: Weight): ShapedFont | undefined {
    return this.#found(weight).ofScript(unit);
  }

  /** A font that comes with us and knows the places of a unit's marks; `orHas`: or, if none does, one that has them. */
  ofKin(unit: string, weight: Weight, orHas: boolean): ShapedFont | undefined {
    const { places, has } = this.#found(weight);
    return places(unit) ?? (orHas ? has(unit) : undefined);
  }

  /** The font of a family that the scene names. */
  named(family: string, weight: Weight): ShapedFont | undefined {
    return this.#families.find(({ fallback }) => fallback.family === family)?.fonts.get(weight);
  }

  /** The font of a file that comes with us, by its PostScript name. */
  face(name: string): ShapedFont | undefined {
    for (const { fonts } of this.#families) for (const font of fonts.values()) if (font.name === name) return font;
    return undefined;
  }

  /** The family to which a font belongs. */
  familyOf(font: ShapedFont): FallbackFont | undefined {
    return this.#families.find(({ fonts }) => [...fonts.values()].includes(font))?.fallback;
  }

  #found(weight: Weight): Found {
    const known = this.#byWeight.get(weight);
    if (known !== undefined) return known;
    const own = this.#families.flatMap(({ fallback, fonts }) =>
      fallback.package === undefined ? (fonts.get(weight) ?? []) : [],
    );
    const having = (unit: string) => own.filter((font) => hasAll(font, unit));
    const found: Found = {
      ofScript: remembered((unit) => this.#installed(unit, weight)),
      places: remembered((unit) => having(unit).find((font) => font.compose(unit)?.placed)),
      has: remembered((unit) => having(unit)[0]),
    };
    this.#byWeight.set(weight, found);
    return found;
  }

  #installed(unit: string, weight: Weight): ShapedFont | undefined {
    for (const name of new Set([...unit].flatMap(this.#packages))) {
      const font = this.#families.find(({ fallback }) => fallback.package === name)?.fonts.get(weight);
      if (font !== undefined && hasAll(font, unit)) return font;
    }
    return undefined;
  }
}

/** The fonts of one weight by units, each sought once. */
type Found = Readonly<Record<'ofScript' | 'places' | 'has', (unit: string) => ShapedFont | undefined>>;

function remembered<Value>(find: (unit: string) => Value): (unit: string) => Value {
  const known = new Map<string, { readonly value: Value }>();
  return (unit) => {
    const found = known.get(unit) ?? { value: find(unit) };
    known.set(unit, found);
    return found.value;
  };
}

/** The fonts for units that the faces cannot show alone: installed ones, and for what these lack those that come with us. */
export async function stackFor(
  units: Iterable<string>,
  options: StackOptions,
): Promise<{ readonly stack: FontStack; readonly unusable: readonly Unusable[] }> {
  const { language, weights, bundled } = options;
  const wanted = [...new Set(units)];
  const names = new Set(wanted.flatMap((unit) => [...unit]).flatMap(packagesIn(language)));
  const opened = await Promise.all([...names].map((name) => openPackage(name, weights)));
  const found = opened.filter((outcome) => outcome !== undefined);
  const installed = found.filter((outcome) => 'fallback' in outcome);
  const ofScripts = new FontStack(options, installed);
  const [weight = 400] = weights;
  const isShown = wanted.every((unit) => ofScripts.ofScript(unit, weight) !== undefined);
  const own = isShown ? [] : await Promise.all(bundled.map((family) => openBundled(family, weights)));
  return {
    stack: isShown ? ofScripts : new FontStack(options, [...installed, ...own]),
    unusable: found.filter((outcome) => 'problem' in outcome),
  };
}

/** The fonts that a scene names. */
export async function namedStack(fallbacks: readonly FallbackFont[], options: StackOptions): Promise<FontStack> {
  const { weights, bundled } = options;
  const opened = await Promise.all(
    fallbacks.map((fallback) => {
      if (fallback.package !== undefined) return openPackage(fallback.package, weights);
      const own = bundled.find(({ family }) => family === fallback.family);
      return own && openBundled(own, weights);
    }),
  );
  return new FontStack(
    options,
    opened.filter((outcome) => outcome !== undefined && 'fallback' in outcome),
  );
}

async function openPackage(name: string, weights: readonly Weight[]): Promise<Family | Unusable | undefined> {
  const fonts = new Map<Weight, ShapedFont>();
  for (const weight of weights) {
    const file = installedFont(name, weight);
    const { font, digest } = file === undefined ? NO_FONT : await openFont(file);
    keepRead(fontRead(name, weight), digest);
    if (typeof font === 'string') return { package: name, problem: font };
    if (font !== undefined) fonts.set(weight, font);
  }
  const [font] = fonts.values();
  return font && { fallback: { family: font.family, package: name, ...slotOf(name) }, fonts };
}

async function openBundled({ family, files }: BundledFamily, weights: readonly Weight[]): Promise<Family> {
  const fonts = new Map<Weight, ShapedFont>();
  for (const weight of weights) {
    const file = files.get(weight);
    const { font } = file === undefined ? NO_FONT : await openFont(file, true);
    if (typeof font === 'string') throw new Error(`a font of ours ${font}: ${family}`);
    if (font !== undefined) fonts.set(weight, font);
  }
  return { fallback: { family }, fonts };
}

interface Opened {
  /** Or what is wrong with its file; nothing where there is none. */
  readonly font: ShapedFont | string | undefined;
  readonly digest: string;
}

const NO_FONT: Opened = { font: undefined, digest: ABSENT };

/** Files that were opened, once a process. */
const opened = new Map<string, Promise<Opened>>();

function openFont(file: string, unitwise = false): Promise<Opened> {
  const opening = opened.get(file) ?? readFont(file, unitwise);
  opened.set(file, opening);
  return opening;
}

async function readFont(file: string, unitwise: boolean): Promise<Opened> {
  const bytes = await readFile(file);
  return { font: await fontOf(bytes, unitwise), digest: await digestOf(bytes) };
}

async function fontOf(bytes: Buffer, unitwise: boolean): Promise<ShapedFont | string> {
  const { faultOf } = await import('./truetype.js');
  const fault = faultOf(bytes);
  if (fault !== undefined) return fault;
  const [{ create }, { ShapedFont }] = await Promise.all([import('fontkit'), import('./shape.js')]);
  const font = create(bytes);
  return 'layout' in font ? new ShapedFont(bytes, font, unitwise) : 'is a collection of fonts';
}
