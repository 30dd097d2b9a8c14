/** The layers of a theme as one: of each value, the first that is set; then held to what a theme must be. */
import { basename, dirname } from 'node:path';
import { Diagnostics, type Place, type Report } from '../diagnostic.js';
import { fileInside, shownName, staysInside } from '../files.js';
import { themeFieldMissing, themeFileOutside } from '../messages/theme.js';
import { type BrandLayer, brandLayer } from './brand-layer.js';
import { luminance } from './contrast.js';
import type { Placed } from './fields.js';
import { isLegible } from './legible.js';
import { fontsOf } from './own-fonts.js';
import { type FiledLayer, FONTS } from './read.js';
import { type Logo, type Theme, type ThemeChoices, type ThemeFile, type ThemeTemplate, TOKENS } from './types.js';

/** The theme's own layer first. */
export async function assemble(
  layers: readonly FiledLayer[],
  choices: ThemeChoices,
  report: Report,
): Promise<Theme | undefined> {
  const brand = brandLayer(layers, choices);
  const colours = merge(TOKENS, colourLayers(layers, brand));
  const fonts = merge(
    FONTS,
    layers.map((layer) => layer.fonts),
  );
  const file = layers[0]?.file ?? '';
  const missing = [
    ...colours.missing.map((name) => `colours.${name}`),
    ...fonts.missing.map((name) => `fonts.${name}`),
  ];
  for (const field of missing) report(themeFieldMissing({ file }, field));
  if (colours.values === undefined || fonts.placed === undefined) return undefined;

  const bars = layers.flatMap((layer) => layer.bars ?? [])[0];
  const found = new Diagnostics();
  brand?.notes.forEach(found.report);
  const fontFiles = layers.flatMap((layer) => layer.fontFiles.flatMap((path) => filed(layer, path, found.report)));
  const template = layers.flatMap((layer) => templateOf(layer, found.report))[0];
  const wanted = { names: fonts.placed, files: fontFiles, fromTemplate: template !== undefined };
  const settled = await fontsOf(wanted, found.report);
  found.all.forEach(report);
  const owned = layers.filter(({ builtIn }) => !builtIn).map((layer) => layer.file);
  const legible = isLegible(colours.values, { bars, places: colours.places, files: owned, file }, report);
  if (!legible || found.failed || settled === undefined) return undefined;

  const name = layers[0]?.name ?? basename(file).replace(/\.ya?ml$/i, '');
  const logo = givenLogo(choices, layers, name) ?? layers.flatMap((layer) => logoOf(layer, name))[0];
  const dark = luminance(colours.values.paper) < luminance(colours.values.ink);
  return {
    name,
    dark,
    colours: colours.values,
    ...(dark && brand && { onPaper: brand.onPaper }),
    ...(bars === 'outlined' && { outlined: true as const }),
    fonts: settled,
    ...(logo && { logo }),
    ...(template && { template }),
  };
}

/** What is made of a company's colours gives way to what its own file sets, and to what is set over that. */
function colourLayers(layers: readonly FiledLayer[], brand: BrandLayer | undefined): readonly FiledLayer['colours'][] {
  const all = layers.map(({ colours }) => colours);
  return brand === undefined ? all : [...all.slice(0, brand.under), brand.colours, ...all.slice(brand.under)];
}

function logoOf({ logo, folder }: FiledLayer, alt: string): readonly Logo[] {
  return logo === undefined ? [] : [{ path: logo.value, folder, place: logo.place, alt }];
}

/** A path of the command line leads wherever its author may read. */
function givenLogo({ logo }: ThemeChoices, layers: readonly FiledLayer[], name: string): Logo | undefined {
  if (logo === undefined) return undefined;
  const isOurs = layers[0]?.builtIn ?? true;
  const place = { file: shownName(logo) };
  // A built-in theme is called after its choices, which is nobody's name.
  return { path: basename(logo), folder: dirname(logo), place, alt: isOurs ? 'Logo' : name };
}

function templateOf({ template, folder }: FiledLayer, report: Report): readonly ThemeTemplate[] {
  if (template === undefined) return [];
  const { file, ...said } = template;
  return filed({ folder }, file, report).map((found) => ({ ...found, ...said }));
}

/** A file that a theme names, links followed; none where it leads out of the theme's folder. */
function filed({ folder }: { folder: string }, { value: path, place }: Placed<string>, report: Report): ThemeFile[] {
  if (staysInside(path) && fileInside(folder, path) !== undefined) return [{ path, folder, place }];
  report(themeFileOutside(place, path));
  return [];
}

interface Merged<Name extends string, Value> {
  /** Absent while any is missing. */
  readonly values?: Readonly<Record<Name, Value>>;
  /** The same, and where each was written. */
  readonly placed?: Readonly<Record<Name, Placed<Value>>>;
  readonly places: ReadonlyMap<Name, Place>;
  readonly missing: readonly Name[];
}

function merge<Name extends string, Value>(
  names: readonly Name[],
  layers: readonly ReadonlyMap<Name, Placed<Value>>[],
): Merged<Name, Value> {
  const values: Partial<Record<Name, Value>> = {};
  const placed: Partial<Record<Name, Placed<Value>>> = {};
  const places = new Map<Name, Place>();
  for (const name of names) {
    const found = layers.map((layer) => layer.get(name)).find((placed) => placed !== undefined);
    if (found === undefined) continue;
    values[name] = found.value;
    placed[name] = found;
    places.set(name, found.place);
  }
  const missing = names.filter((name) => !places.has(name));
  return {
    values: isComplete(values, names) ? values : undefined,
    placed: isComplete(placed, names) ? placed : undefined,
    places,
    missing,
  };
}

function isComplete<Name extends string, Value>(
  values: Partial<Record<Name, Value>>,
  names: readonly Name[],
): values is Record<Name, Value> {
  return names.every((name) => values[name] !== undefined);
}
