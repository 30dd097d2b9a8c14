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
  const ours = (await fontFiles()).filter(({ family }) => ALWAYS.includes(family) || svg.includes(family));
  return draw({ svg, target, fonts: [...ours.map(({ path }) => path), ...moreFonts], family: FALLBACK });
}

/** Others are read where a drawing names them. */
const ALWAYS: readonly string[] = ['Arimo', 'Inter'];

interface FontFile {
  readonly path: string;
  readonly family: string;
}

let files: Promise<readonly FontFile[]> | undefined;

function fontFiles(): Promise<readonly FontFile[]> {
  files ??= readdir(FONTS).then((names) =>
    names
      .filter((name) => name.endsWith('.ttf'))
      .sort()
      .map((name) => ({ path: join(FONTS, name), family: name.replace(/-.*/, '') })),
  );
  return files;
}
