/** SVG as pixels, with fonts that are named here and none of the machine: the same bytes everywhere. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { packaged } from '../home.js';

/** The renderer's own fonts would be the machine's. Arimo stands in for a family that it does not know. */
const FONTS = packaged('templates/themes/fonts');
const FALLBACK = 'Arimo';

/** Pixels; the other side follows. */
export type Target = { readonly width: number } | { readonly height: number };

/** The size of a drawing in its own pixels. Throws where it has none. */
export async function sizeOf(svg: string): Promise<{ readonly width: number; readonly height: number }> {
  const { Resvg } = await import('@resvg/resvg-js');
  const { width, height } = new Resvg(svg, { font: { loadSystemFonts: false }, logLevel: 'off' });
  return { width, height };
}

/** The drawing as PNG. `moreFonts` are the files of fonts for what the package's own lack. Throws where it cannot be drawn. */
export async function rasterise(svg: string, target: Target, moreFonts: readonly string[] = []): Promise<Uint8Array> {
  const { Resvg } = await import('@resvg/resvg-js');
  const fitTo =
    'width' in target
      ? ({ mode: 'width', value: target.width } as const)
      : ({ mode: 'height', value: target.height } as const);
  const font = {
    loadSystemFonts: false,
    fontFiles: [...(await fontFiles()), ...moreFonts],
    defaultFontFamily: FALLBACK,
    serifFamily: FALLBACK,
    sansSerifFamily: FALLBACK,
  };
  return new Resvg(svg, { fitTo, font, logLevel: 'off' }).render().asPng();
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
