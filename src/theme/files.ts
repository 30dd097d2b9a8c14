/** A theme from its file and those that it extends, put together and checked. */
import { readdir } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { Diagnostics, type Place, type Report } from '../diagnostic.js';
import { fileInside, readText, shownName, staysInside } from '../files.js';
import { packaged } from '../home.js';
import {
  faintColours,
  panelsAlike,
  themeExtendsItself,
  themeFieldMissing,
  themeFileOutside,
  themeOutsideFolder,
  themeUnknown,
  themeUnreadable,
  unseenBars,
} from '../messages/theme.js';
import { alikeInGrey, faint, luminance, MUTED, PAIRS } from './contrast.js';
import type { Placed } from './fields.js';
import { fontsOf } from './own-fonts.js';
import { FONTS, type Layer, readTheme } from './read.js';
import { type Bars, type Logo, type Theme, type ThemeFile, type ThemeTemplate, TOKENS, type Token } from './types.js';

const BUILT_IN = packaged('templates/themes');

/** The names of the themes in the package, sorted. */
export async function builtInThemes(): Promise<readonly string[]> {
  const files = await readdir(BUILT_IN);
  return files
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => basename(file, '.yaml'))
    .sort();
}

/** As `loadTheme`, from the files of the built-in themes too. */
export async function readThemeFiles(reference: string, report: Report): Promise<Theme | undefined> {
  const file = await locate(reference);
  if (file === undefined) {
    report(themeUnknown(reference, await builtInThemes()));
    return undefined;
  }
  const layers = await loadLayers(file, report);
  return layers && assemble(layers, report);
}

/** A theme's file: where it is, and how it is named to people. */
interface Source {
  readonly path: string;
  readonly shown: string;
}

/** What a theme file sets, and the folder in which it stands. */
interface FiledLayer extends Layer {
  readonly folder: string;
}

async function locate(reference: string): Promise<Source | undefined> {
  if ((await builtInThemes()).includes(reference)) return builtIn(reference);
  const isFile = /\.ya?ml$/i.test(reference) || /[\\/]/.test(reference);
  return isFile ? { path: resolve(reference), shown: shownName(reference) } : undefined;
}

function builtIn(name: string): Source {
  return { path: join(BUILT_IN, `${name}.yaml`), shown: `templates/themes/${name}.yaml` };
}

/** The theme's own layer first, then each that it extends. `above` are the themes through which the file was reached. */
async function loadLayers(
  file: Source,
  report: Report,
  above: readonly Source[] = [],
  askedBy?: Place,
): Promise<readonly FiledLayer[] | undefined> {
  const chain = [...above, file];
  if (askedBy !== undefined && above.some(({ path }) => path === file.path)) {
    report(
      themeExtendsItself(
        askedBy,
        chain.map(({ shown }) => shown),
      ),
    );
    return undefined;
  }
  const read = await readText(file.path);
  if ('problem' in read) {
    report(themeUnreadable(file.shown, read.problem, askedBy));
    return undefined;
  }
  const found = readTheme(file.shown, read.text, report);
  if (found === undefined) return undefined;
  const layer = { ...found, folder: dirname(file.path) };
  const asks = extended(layer);
  if (asks === undefined) return [layer];

  const { value, place } = asks;
  const base = await locateBase(value, file);
  if (base === undefined) {
    report(themeOutsideFolder(place, value));
    return undefined;
  }
  const layers = await loadLayers(base, report, chain, place);
  return layers && [layer, ...layers];
}

/** From where a theme takes what it does not set. One that says whose it is need not say that it begins with `default`. */
function extended(layer: Layer): Placed<string> | undefined {
  const says = layer.brand?.primary.place ?? layer.template?.file.place;
  return layer.extends ?? (says && { value: 'default', place: says });
}

/** `extends` names a built-in theme, or a file in the extending theme's own folder or below, links followed. */
async function locateBase(reference: string, from: Source): Promise<Source | undefined> {
  if ((await builtInThemes()).includes(reference)) return builtIn(reference);
  const path = fileInside(dirname(from.path), reference);
  return path === undefined ? undefined : { path, shown: shownName(path) };
}

/** The layers as one theme: of each value, the first that is set. */
async function assemble(layers: readonly FiledLayer[], report: Report): Promise<Theme | undefined> {
  const colours = merge(
    TOKENS,
    layers.map((layer) => layer.colours),
  );
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
  const fontFiles = layers.flatMap((layer) => layer.fontFiles.flatMap((path) => filed(layer, path, found.report)));
  const template = layers.flatMap((layer) => templateOf(layer, found.report))[0];
  const wanted = { names: fonts.placed, files: fontFiles, fromTemplate: template !== undefined };
  const settled = await fontsOf(wanted, found.report);
  found.all.forEach(report);
  if (!isLegible(colours.values, bars, colours.places, file, report) || found.failed || !settled) return undefined;

  const name = layers[0]?.name ?? basename(file).replace(/\.ya?ml$/i, '');
  const logo = layers.flatMap((layer) => logoOf(layer, name))[0];
  return {
    name,
    dark: luminance(colours.values.paper) < luminance(colours.values.ink),
    colours: colours.values,
    ...(bars === 'outlined' && { outlined: true as const }),
    fonts: settled,
    ...(logo && { logo }),
    ...(template && { template }),
  };
}

/** Whether everything in these colours can be read. Warns where what is seen, not read, would be lost; `file` is the theme's own. */
function isLegible(
  colours: Theme['colours'],
  bars: Bars | undefined,
  places: ReadonlyMap<Token, Place>,
  file: string,
  report: Report,
): boolean {
  const unread = faint(PAIRS, colours);
  for (const pair of unread) report(faintColours(places.get(pair.colour) ?? { file }, pair));

  const own = (...tokens: readonly Token[]) =>
    tokens.map((token) => places.get(token)).find((place) => place?.file === file) ?? { file };
  for (const pair of faint(MUTED, colours)) report(unseenBars(own(pair.colour, pair.on), pair));
  // Panels without a fill are told by their words.
  const alikes = bars === 'outlined' ? [] : alikeInGrey(colours);
  for (const alike of alikes) report(panelsAlike(own(alike.panel, alike.other), alike));
  return unread.length === 0;
}

function logoOf({ logo, folder }: FiledLayer, alt: string): readonly Logo[] {
  return logo === undefined ? [] : [{ path: logo.value, folder, place: logo.place, alt }];
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
