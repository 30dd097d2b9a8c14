/** A theme from its file and those that it extends, put together and checked. */
import { readdir } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Place, Report } from '../diagnostic.js';
import { fileInside, readText, shownName } from '../files.js';
import { packaged } from '../home.js';
import {
  themeExtendsItself,
  themeIsTemplate,
  themeOutsideFolder,
  themeUnknown,
  themeUnreadable,
} from '../messages/theme.js';
import { assemble } from './assemble.js';
import type { Placed } from './fields.js';
import { type FiledLayer, type Layer, readTheme } from './read.js';
import type { Theme, ThemeChoices } from './types.js';

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
export async function readThemeFiles(
  reference: string,
  choices: ThemeChoices,
  report: Report,
): Promise<Theme | undefined> {
  if (TEMPLATE_FILE.test(reference)) {
    report(themeIsTemplate(reference));
    return undefined;
  }
  const file = await locate(reference);
  if (file === undefined) {
    report(themeUnknown(reference, await builtInThemes()));
    return undefined;
  }
  const layers = await loadLayers(file, report);
  return layers && assemble(layers, choices, report);
}

/** What people give who were told of a template of their company. */
const TEMPLATE_FILE = /\.(?:pptx|potx|pptm|potm)$/i;

/** A theme's file: where it is, and how it is named to people. */
interface Source {
  readonly path: string;
  readonly shown: string;
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
  const folder = dirname(file.path);
  const layer = { ...found, folder, builtIn: folder === BUILT_IN };
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
