/** Font packages that were installed beside us: their files, found as Node finds modules. */
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Of a face's strokes (OpenType, "OS/2", usWeightClass). */
export type Weight = 400 | 600 | 700;

const WEIGHTS: readonly Weight[] = [400, 600, 700];

/** The folders of each weight, by their names in `@expo-google-fonts`; then what is nearest. */
const FOLDERS: Readonly<Record<Weight, readonly string[]>> = {
  400: ['400Regular'],
  600: ['600SemiBold', '700Bold', '400Regular'],
  700: ['700Bold', '600SemiBold', '400Regular'],
};

/** The name under which it is kept that a face was looked for (`files.ts`). */
export function fontRead(name: string, weight: Weight): string {
  return `font:${name}@${weight}`;
}

/** The file that a name of `fontRead` stands for, where there is one now. */
export function fontOfRead(read: string): string | undefined {
  const [, name, digits] = /^font:(.+)@(\d+)$/.exec(read) ?? [];
  const weight = WEIGHTS.find((known) => known === Number(digits));
  return name === undefined || weight === undefined ? undefined : installedFont(name, weight);
}

/** The file of a package's static face, from the working folder's node_modules or our own, or of a folder above. */
export function installedFont(name: string, weight: Weight): string | undefined {
  const folder = [...above(process.cwd()), ...above(dirname(fileURLToPath(import.meta.url)))]
    .map((start) => join(start, 'node_modules', name))
    .find((candidate) => existsSync(candidate));
  return folder && FOLDERS[weight].map((inside) => fontFile(join(folder, inside))).find((file) => file !== undefined);
}

function* above(folder: string): Generator<string> {
  yield folder;
  if (dirname(folder) !== folder) yield* above(dirname(folder));
}

function fontFile(folder: string): string | undefined {
  const file = existsSync(folder) ? readdirSync(folder).find((name) => /\.[ot]tf$/i.test(name)) : undefined;
  return file && join(folder, file);
}
