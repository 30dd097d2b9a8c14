/** The theme's fonts, inside the page: those that its PDF embeds, in the parts of which the page shows characters. */
import { readFileSync } from 'node:fs';
import { facesOf } from '../../theme/fonts.js';
import type { Theme } from '../../theme/types.js';
import { webParts } from '../../theme/web-fonts.js';
import type { Html } from './element.js';

/** The rules that bring the fonts of a page's content. */
export function fontFaces({ html }: Html, { fonts: { pages } }: Pick<Theme, 'fonts'>): string {
  const shown = [...new Set(html.match(/[^\0-~]/gu))].map((character) => character.codePointAt(0) ?? 0);
  const parts = webParts().filter(({ has }, index) => index === 0 || shown.some(has));
  return facesOf(pages)
    .flatMap((face) =>
      parts.map(({ file, ranges }) => {
        const source = `url(data:font/woff2;base64,${base64(file(face))}) format("woff2")`;
        return `@font-face{font-family:"${face.family}";font-weight:${face.weight};src:${source};unicode-range:${ranges}}`;
      }),
    )
    .join('\n');
}

const read = new Map<string, string>();

/** A file's bytes, read once a process. */
function base64(file: string): string {
  const known = read.get(file) ?? readFileSync(file, 'base64');
  read.set(file, known);
  return known;
}
