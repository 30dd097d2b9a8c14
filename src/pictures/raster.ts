/** SVG as pixels, with fonts that are named here and none of the machine: the same bytes everywhere. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { packaged } from '../home.js';
import type { Drawn, Target, Undrawable } from './renderer/job.js';

/** Of the package. Arimo stands in for a family that the renderer does not know. */
const FONTS = packaged('templates/themes/fonts');
const FALLBACK = 'Arimo';

/** The drawing, or why there is none. `moreFonts` are the files of fonts for what the package's own lack. */
export async function rasterise(
  svg: string,
  target: Target,
  moreFonts: readonly string[] = [],
): Promise<Drawn | Undrawable> {
  const { draw } = await import('./renderer/client.js');
  return draw({ svg, target, fonts: [...(await fontFiles()), ...moreFonts], family: FALLBACK });
}

let files: Promise<readonly string[]> | undefined;

function fontFiles(): Promise<readonly string[]> {
  files ??= readdir(FONTS).then((names) =>
    names
      .filter((name) => name.endsWith('.ttf'))
      .sort()
      .map((name) => join(FONTS, name)),
  );
  return files;
}
