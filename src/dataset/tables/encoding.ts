/** The characters of a text file: UTF-8, UTF-16 that says so, Windows-1252, or what the person says that it is. */
import { isAscii, isUtf8 } from 'node:buffer';
import type { Report } from '../../diagnostic.js';
import * as messages from '../../messages/separated.js';
import { firstGarbled } from './garbled.js';
import { startsWith, wideEncodingOf } from './wide-encoding.js';
import { firstUndefined, windows1252AsUtf8 } from './windows-1252.js';
import { wordAt } from './word.js';

export interface Characters {
  /** UTF-8 without a byte order mark. */
  readonly bytes: Buffer;
  /** The encoding of the file by its name in the WHATWG's standard: `utf-8`, `utf-16le`, `windows-1252`. */
  readonly encoding: string;
}

/** Names that `--encoding` takes, for suggestions. `TextDecoder` knows more, and the other names of these. */
const NAMES: readonly string[] = [
  ...['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'iso-8859-1', 'latin1', 'ascii', 'macintosh'],
  ...['windows-1250', 'windows-1251', 'windows-1253', 'windows-1254', 'windows-1255', 'windows-1256', 'windows-1257'],
  ...['windows-1258', 'windows-874', 'iso-8859-2', 'iso-8859-5', 'iso-8859-7', 'iso-8859-15', 'koi8-r', 'koi8-u'],
  ...['shift_jis', 'euc-jp', 'euc-kr', 'gbk', 'gb18030', 'big5', 'ibm866'],
];

/** So many words are looked at. */
const ENOUGH = 10_000;

/** `named` is what the person says; without it the file's own bytes decide. Reports what is wrong, and then gives nothing. */
export function readCharacters(
  bytes: Uint8Array,
  file: string,
  named: string | undefined,
  report: Report,
): Characters | undefined {
  const found = named === undefined ? told(bytes, file, report) : as(named, bytes, file, report);
  if (found === undefined) return undefined;
  const text = isAscii(found.bytes) ? '' : found.bytes.toString('utf8');
  const garbled = firstGarbled(text);
  if (garbled !== undefined) {
    const line = lineAt(text, garbled.offset);
    report(messages.garbledText({ file, line }, garbled.found, garbled.meant));
  }
  return found;
}

function as(named: string, bytes: Uint8Array, file: string, report: Report): Characters | undefined {
  const decoder = decoderOf(named);
  if (decoder === undefined) {
    // "latin-3" is called "latin3".
    const joined = named.replace(/[\s_-]+/g, '');
    report(messages.unknownEncoding({ file }, named, decoderOf(joined) === undefined ? NAMES : [joined]));
    return undefined;
  }
  const { encoding } = decoder;
  if (encoding === 'windows-1252') return { bytes: windows1252AsUtf8(bytes), encoding };
  try {
    return { bytes: Buffer.from(decoder.decode(bytes)), encoding };
  } catch {
    report(messages.otherEncoding({ file }, encoding));
    return undefined;
  }
}

function decoderOf(name: string) {
  try {
    return new TextDecoder(name, { fatal: true });
  } catch {
    return undefined;
  }
}

function told(bytes: Uint8Array, file: string, report: Report): Characters | undefined {
  const wide = wideEncodingOf(bytes);
  if (wide?.marked) return as(wide.encoding, bytes, file, report);
  if (wide !== undefined) {
    report(messages.unmarkedEncoding({ file }, wide.encoding));
    return undefined;
  }
  if (isUtf8(bytes)) {
    const mark = startsWith(bytes, [0xef, 0xbb, 0xbf]) ? 3 : 0;
    return { bytes: buffer(bytes.subarray(mark)), encoding: 'utf-8' };
  }
  const stray = firstUndefined(bytes);
  if (stray !== undefined) {
    const line = lineAt(buffer(bytes).toString('latin1', 0, stray), stray);
    report(messages.unknownCharacters({ file, line }, bytes[stray] ?? 0));
    return undefined;
  }
  const found = windows1252AsUtf8(bytes);
  report(messages.assumedEncoding({ file }, 'Windows-1252', strikingWords(found.toString('utf8'))));
  return { bytes: found, encoding: 'windows-1252' };
}

function buffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function lineAt(text: string, offset: number): number {
  let line = 1;
  for (const { index } of text.matchAll(/\r\n|\r|\n/g)) {
    if (index >= offset) break;
    line += 1;
  }
  return line;
}

/** Up to three words that show whether the encoding is right: those with letters beyond A to Z, else with other signs. */
function strikingWords(text: string): readonly string[] {
  const words = new Set<string>();
  const signs = new Set<string>();
  const beyond = /[\u0080-\uffff]/g;
  for (let tried = 0; tried < ENOUGH && words.size < 3; tried += 1) {
    const index = beyond.exec(text)?.index;
    if (index === undefined) break;
    const word = wordAt(text, index, 1);
    (/[^\P{L}A-Za-z]/u.test(word.text) ? words : signs).add(word.text);
    beyond.lastIndex = word.start + word.text.length;
  }
  return [...words, ...signs].slice(0, 3);
}
