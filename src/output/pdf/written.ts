/** Strings and numbers as they stand in a file; each character of ours is a byte there. */
import { Written } from './pdfkit.js';

/** Two bytes of a literal string (ISO 32000-1, 7.3.4.2): half of what hexadecimal takes to write and to deflate. */
export function literal(code: number): string {
  return escaped(bytesOf(code));
}

/** A text string (ISO 32000-1, 7.9.2.2) as it stands in a file: what is beyond ASCII in UTF-16. */
export function textString(text: string): string {
  if (ASCII.test(text)) return `(${escaped(text)})`;
  let bytes = BYTE_ORDER_MARK;
  for (let unit = 0; unit < text.length; unit += 1) bytes += bytesOf(text.charCodeAt(unit));
  return `(${escaped(bytes)})`;
}

/** The same, for a dictionary that pdfkit writes. */
export function pdfString(text: string): Written {
  return new Written(textString(text));
}

const ASCII = /^[\0-\x7f]*$/;
const BYTE_ORDER_MARK = '\u00fe\u00ff';

function bytesOf(code: number): string {
  return String.fromCharCode(code >> 8, code & 0xff);
}

function escaped(bytes: string): string {
  return bytes.replace(/[()\\]/g, '\\$&').replaceAll('\r', '\\r');
}

export function hex4(value: number): string {
  return (0x10000 + value).toString(16).slice(1);
}

/** UTF-16 in hexadecimal. */
export function utf16(text: string): string {
  let units = '';
  for (let unit = 0; unit < text.length; unit += 1) units += hex4(text.charCodeAt(unit));
  return units;
}

/** To a thousandth of a point. */
export function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
