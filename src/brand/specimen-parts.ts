/** What a specimen is set with: words, lines and swatches. */
import { escapeXml } from '../opc/writing/xml.js';
import { contrast, luminance } from '../theme/contrast.js';
import { family as familyLike } from '../theme/fonts.js';
import type { Hex } from '../theme/types.js';
import { n } from './form.js';

export const INK = '#14202B';
export const QUIET = '#5B6874';
export const RULE = '#D3DAE0';

export interface Setting {
  readonly size: number;
  readonly family?: string;
  readonly bold?: boolean;
  readonly colour?: Hex;
  readonly end?: 'start' | 'middle' | 'end';
}

export function words(text: string, x: number, y: number, setting: Setting): string {
  const { size, family = 'Inter', bold = false, colour = INK, end = 'start' } = setting;
  const more = `${bold ? ' font-weight="600"' : ''}${end === 'start' ? '' : ` text-anchor="${end}"`}`;
  return `<text x="${n(x)}" y="${n(y)}" font-family="${escapeXml(bold ? `${family} SemiBold, ${family}` : family)}" font-size="${n(size)}" fill="${colour}"${more}>${escapeXml(text)}</text>`;
}

/** The heading of a part of the page, over a line. */
export function heading(text: string, x: number, y: number, w: number): string {
  return `${line(x, y - 24, w)}${words(text, x, y, { size: 15, bold: true })}`;
}

export function line(x: number, y: number, w: number): string {
  return `<rect x="${n(x)}" y="${n(y)}" width="${n(w)}" height="1" fill="${RULE}"/>`;
}

/** The font that draws a family here: itself, or what has its widths. */
export function drawnFamily(family: string): string {
  return familyLike(family).regular.family;
}

export interface Swatch {
  readonly name: string;
  readonly colour: Hex;
  readonly note: string;
}

/** A colour with its name in it, its hex, and what is to be said of it. */
export function swatch({ name, colour, note }: Swatch, x: number, y: number, w: number, h: number): string {
  const on: Hex = contrast('#FFFFFF', colour) >= contrast(INK, colour) ? '#FFFFFF' : INK;
  const edge = luminance(colour) > 0.85 ? ` stroke="${RULE}"` : '';
  return [
    `<rect x="${n(x + 0.5)}" y="${n(y + 0.5)}" width="${n(w - 1)}" height="${n(h - 1)}" rx="3" fill="${colour}"${edge}/>`,
    words(name, x + 12, y + 24, { size: 14, bold: true, colour: on }),
    words(colour, x + 12, y + h - 12, { size: 12, colour: on }),
    words(note, x + w - 12, y + h - 12, { size: 12, colour: on, end: 'end' }),
  ].join('');
}

/** The ratio of WCAG, rounded down. */
export function ratio(one: Hex, other: Hex): string {
  return `${(Math.floor(contrast(one, other) * 10) / 10).toFixed(1)} : 1`;
}

/** No longer than fits in a line. */
export function short(text: string, most: number): string {
  const plain = text.replace(/[\p{C}\s]+/gu, ' ').trim();
  return plain.length > most ? `${plain.slice(0, most - 1)}…` : plain;
}
