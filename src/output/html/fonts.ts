/** The theme's fonts, inside the page: those that its PDF embeds, as far as the page shows their characters. */
import { readFileSync } from 'node:fs';
import { woff } from '../../fonts/woff.js';
import { type Face, facesOf, fontFile } from '../../theme/fonts.js';
import type { Theme } from '../../theme/types.js';
import { hasParts, webParts } from '../../theme/web-fonts.js';
import type { Html } from './element.js';

/** The rules that bring the fonts of a page's content. */
export function fontFaces({ html }: Html, { fonts: { pages } }: Pick<Theme, 'fonts'>): string {
  const beyondAscii = [...new Set(html.match(/[^\0-~]/gu))].map((character) => character.codePointAt(0) ?? 0);
  const faces = facesOf(pages);
  const isAlone = (face: Face) => faces.filter(({ family }) => family === face.family).length === 1;
  return faces
    .flatMap((face) => (hasParts(face) ? inParts(face, beyondAscii) : [cut(face, beyondAscii, isAlone(face))]))
    .join('\n');
}

/** In those of the parts of a face that are shown. */
function inParts(face: Face, shown: readonly number[]): readonly string[] {
  const parts = webParts().filter(({ has }, index) => index === 0 || shown.some(has));
  return parts.map(({ file, ranges }) => {
    const source = `url(data:font/woff2;base64,${base64(file(face))}) format("woff2")`;
    return `@font-face{${selects(face)};src:${source};unicode-range:${ranges}}`;
  });
}

/** What the style sheet writes may be any of ASCII. The marks of a letter may be one with it. */
function cut(face: Face, shown: readonly number[], isAlone: boolean): string {
  const composed = [...String.fromCodePoint(...shown).normalize('NFC')].map((one) => one.codePointAt(0) ?? 0);
  const ascii = Array.from({ length: 0x7f - 0x20 }, (_, index) => 0x20 + index);
  const characters = new Set([...ascii, ...shown, ...composed]);
  const bytes = woff(readFileSync(fontFile(face)), { characters, forms: face.own !== undefined });
  return `@font-face{${selects(face, isAlone)};src:url(data:font/woff;base64,${Buffer.from(bytes).toString('base64')}) format("woff")}`;
}

/** A family of one weight has it for all: a browser would thicken its letters where they are bold, and run them together. */
function selects({ family, weight }: Face, isAlone = false): string {
  return `font-family:"${family.replaceAll('"', '')}";font-weight:${isAlone ? '1 1000' : weight}`;
}

const read = new Map<string, string>();

/** A file's bytes, read once a process. */
function base64(file: string): string {
  const known = read.get(file) ?? readFileSync(file, 'base64');
  read.set(file, known);
  return known;
}
