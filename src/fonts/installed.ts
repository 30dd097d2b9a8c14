/** Font packages that were installed beside us: their files, found as Node finds modules. */
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Files of static faces. */
export interface InstalledFont {
  readonly regular: string;
  readonly bold: string;
}

/** The folders of the weights, by their names in `@expo-google-fonts`, those that we like best first. */
const REGULAR = ['400Regular'];
const BOLD = ['600SemiBold', '700Bold', ...REGULAR];

/** The fonts of a package, from the working folder's node_modules or our own, or of a folder above. */
export function installedFont(name: string): InstalledFont | undefined {
  const folder = [...above(process.cwd()), ...above(dirname(fileURLToPath(import.meta.url)))]
    .map((start) => join(start, 'node_modules', name))
    .find((candidate) => existsSync(candidate));
  const regular = folder && fontFile(folder, REGULAR);
  const bold = folder && fontFile(folder, BOLD);
  return regular && bold ? { regular, bold } : undefined;
}

function* above(folder: string): Generator<string> {
  yield folder;
  if (dirname(folder) !== folder) yield* above(dirname(folder));
}

function fontFile(folder: string, weights: readonly string[]): string | undefined {
  for (const weight of weights) {
    const inside = join(folder, weight);
    const file = existsSync(inside) ? readdirSync(inside).find((name) => /\.[ot]tf$/i.test(name)) : undefined;
    if (file !== undefined) return join(inside, file);
  }
  return undefined;
}
